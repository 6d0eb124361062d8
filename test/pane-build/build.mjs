// Builds the pane as it is published, with the small pane of this folder for its own. In a process of its own, because
// webpack and its plugins are loaded as ES modules.
//   argument: folder to build in   stdout: the initial scripts, or what went wrong on stderr
import { fileURLToPath } from 'node:url';
import { build } from '../../webpack/build.mjs';
import { initialScripts } from '../../webpack/initial-scripts.mjs';
import { pane } from '../../webpack/pane.mjs';

const [folder] = process.argv.slice(2);
const stats = await build({
  ...pane,
  entry: { taskpane: fileURLToPath(new URL('fixture/index.tsx', import.meta.url)) },
  output: { ...pane.output, path: folder },
});
process.stdout.write(JSON.stringify(initialScripts(stats)));
