// webpack builds all of them; webpack --config-name NAME one alone.
import { cli } from './webpack/cli.mjs';
import { localPane, pane } from './webpack/pane.mjs';
import { workbench } from './webpack/workbench.mjs';

export default [cli, pane, localPane, workbench];
