import { webPage } from './web.mjs';

/** A page that shows a workbook with the task pane beside it, without Excel: build/workbench/. */
export const workbench = {
  ...webPage({
    name: 'index',
    entry: 'src/workbench/page/index.tsx',
    template: 'src/workbench/page/index.html',
    folder: 'build/workbench',
  }),
  name: 'workbench',
  devtool: 'source-map',
};
