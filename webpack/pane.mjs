import CopyPlugin from 'copy-webpack-plugin';
import { InitialScriptBudget } from './initial-scripts.mjs';
import { DEVELOPMENT_URL, manifestFor } from './manifest.mjs';
import { pathOf } from './paths.mjs';
import { webPage } from './web.mjs';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const LOCAL_OFFICE_JS = '/office-js/office.js';
const INITIAL_SCRIPT_BUDGET = 250_000;

/**
 * The task pane for publishing: dist/, to be served from ADDIN_URL. Source maps lie apart in dist/maps and no script names
 * them.
 */
export const pane = {
  ...panePage({ folder: 'dist', officeJs: OFFICE_JS, address: process.env.ADDIN_URL ?? DEVELOPMENT_URL }),
  name: 'pane',
  devtool: 'hidden-source-map',
};

/** The task pane for this machine alone: build/pane/, with office.js from its package and source maps at hand. */
export const localPane = {
  ...panePage({ folder: 'build/pane', officeJs: LOCAL_OFFICE_JS, address: DEVELOPMENT_URL }),
  name: 'local-pane',
  devtool: 'source-map',
};

/** @param page folder: where it is built; officeJs: where office.js is loaded from; address: where it will be served */
function panePage({ folder, officeJs, address }) {
  const page = webPage({
    name: 'taskpane',
    entry: 'src/taskpane/index.tsx',
    template: 'src/taskpane/index.html',
    folder,
    parameters: { officeJs },
  });
  const files = new CopyPlugin({
    patterns: [
      { from: pathOf('assets/icons/*.png'), to: 'assets/icons/[name][ext]' },
      { from: pathOf('src/taskpane/help.html') },
      { from: pathOf('manifest.xml'), transform: (manifest) => manifestFor(manifest.toString(), address) },
    ],
  });
  return {
    ...page,
    output: { ...page.output, sourceMapFilename: 'maps/[file].map', clean: { keep: /^cli\// } },
    plugins: [...page.plugins, files, new InitialScriptBudget(INITIAL_SCRIPT_BUDGET)],
  };
}
