// The workbench: a page that shows a workbook with the task pane beside it, without Excel.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

const PORT = 3001;

ensureInstalled();
build();
const { serve } = await import('./serve.mjs');
const { url } = await serve({ root: [`${ROOT}/build/workbench`, `${ROOT}/build/pane`], port: PORT });
console.log(`The workbench is at ${url}`);
console.log('Ctrl+C ends it.');

function build() {
  const configurations = ['workbench', 'local-pane'].flatMap((name) => ['--config-name', name]);
  const { status } = spawnSync(process.execPath, ['node_modules/webpack/bin/webpack.js', ...configurations], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
