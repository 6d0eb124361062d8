import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(__dirname, '../..');
const SOURCES = ['src', 'assets', 'webpack', 'webpack.config.mjs', 'manifest.xml', 'package-lock.json'];
/** A build that takes longer than this was broken off. */
const BROKEN_OFF_AFTER = 500_000;

/** What a busy machine takes to build the pages and to start a browser. */
export const BUILD_TIME = 600_000;

/** What is built, and the folders that it is built into. */
export interface SharedBuild {
  readonly name: string;
  /** What webpack is told besides. */
  readonly webpack: readonly string[];
  readonly folders: readonly string[];
}

/**
 * Builds what test files share: the first that comes makes it, the others wait, and it is made anew only when a source
 * has changed.
 */
export async function buildShared({ folders, name, webpack }: SharedBuild): Promise<void> {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const sources = fingerprint();
  const turn = join(ROOT, 'build', `${name}.building`);
  // Whoever else builds into a folder cleans it, and takes this away with the rest.
  const builtOf = folders.map((folder) => join(ROOT, folder, 'built-of'));
  const isBuilt = (): boolean => builtOf.every((file) => readIfThere(file) === sources);
  const build = async (): Promise<void> => {
    if (isBuilt()) return;
    await runWebpack(webpack);
    for (const file of builtOf) writeFileSync(file, sources);
  };
  while (!isBuilt()) {
    if (!takeTurn(turn)) await wait(250);
    else await build().finally(() => rmSync(turn, { recursive: true }));
  }
}

function runWebpack(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/webpack/bin/webpack.js', ...args], { cwd: ROOT });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(said))));
  });
}

/** Only one process can make a folder. */
function takeTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    const begun = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - begun > BROKEN_OFF_AFTER) rmSync(turn, { recursive: true, force: true });
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
