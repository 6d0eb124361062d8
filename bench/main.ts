import { parseArgs } from 'node:util';
import { asJson, asTable, passes, type Result } from './report';
import { SCENES, type Scene } from './scenes';
import { Bench } from './support/bench';

const HELP = `npm run bench -- [--json] [--only NAME] [--entries N]

  --json       figures as JSON on standard output
  --only NAME  scenes whose name starts with NAME
  --entries N  value entries of the large scenes (default 1000000)

Scenes:
${SCENES.map((scene) => `  ${scene.name.padEnd(36)} ${scene.title}`).join('\n')}
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      entries: { type: 'string', default: '1000000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const entries = Number(values.entries);
  if (!Number.isInteger(entries) || entries < 1_000) throw new Error('--entries wants a whole number from 1000');
  const scenes = SCENES.filter((scene) => scene.name.startsWith(values.only));
  if (scenes.length === 0) throw new Error(`No scene is called ${values.only}; see --help`);

  const bench = new Bench(entries, (line) => process.stderr.write(`${line}\n`));
  const results: Result[] = [];
  for (const scene of scenes) results.push(await resultOf(scene, bench));
  const mismatches = bench.mismatches();
  const report = values.json ? asJson : asTable;
  process.stdout.write(`${report(results, entries, mismatches)}\n`);
  if (mismatches.length > 0 || !results.every(passes)) process.exitCode = 1;
}

async function resultOf(scene: Scene, bench: Bench): Promise<Result> {
  try {
    return { scene, figure: await scene.run(bench), error: undefined };
  } catch (error) {
    return { scene, figure: undefined, error: error instanceof Error ? error.message : String(error) };
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
