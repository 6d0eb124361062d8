import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(__dirname, '../..');
const SOURCES = ['src', 'assets', 'webpack', 'webpack.config.mjs', 'manifest.xml', 'package-lock.json'];
const BUILDING = join(ROOT, 'build/workbench.building');
/** What each folder was built of. Whoever else builds into it cleans it, and takes this away with the rest. */
const BUILT_OF = ['workbench', 'pane'].map((folder) => join(ROOT, 'build', folder, 'built-of'));
/** A build that takes longer than this was broken off. */
const BROKEN_OFF_AFTER = 500_000;

/**
 * The page of `npm start` and the pane's real bundle. Test files share one build: the first that comes makes it, the
 * others wait, and it is made anew only when a source has changed.
 */
export async function buildWorkbench(): Promise<void> {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const sources = fingerprint();
  while (!isBuiltOf(sources)) {
    if (!takeTurn()) await wait(250);
    else await build(sources).finally(() => rmSync(BUILDING, { recursive: true }));
  }
}

async function build(sources: string): Promise<void> {
  if (isBuiltOf(sources)) return;
  await webpack(['workbench', 'local-pane'].flatMap((name) => ['--config-name', name]));
  for (const file of BUILT_OF) writeFileSync(file, sources);
}

function isBuiltOf(sources: string): boolean {
  return BUILT_OF.every((file) => readIfThere(file) === sources);
}

function webpack(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/webpack/bin/webpack.js', ...args], { cwd: ROOT });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(said))));
  });
}

/** Only one process can make a folder. */
function takeTurn(): boolean {
  try {
    mkdirSync(BUILDING);
    return true;
  } catch {
    const begun = statSync(BUILDING, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - begun > BROKEN_OFF_AFTER) rmSync(BUILDING, { recursive: true, force: true });
    return false;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(join(ROOT, source))) hash.update(file).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
