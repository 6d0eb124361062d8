import webpack from 'webpack';
import { common, typescript } from './common.mjs';
import { pathOf } from './paths.mjs';

/** The command line as one file: dist/cli/inventory-cost.cjs. */
export const cli = {
  ...common,
  name: 'cli',
  target: 'node20',
  entry: { 'inventory-cost': pathOf('src/cli/main.ts') },
  output: { path: pathOf('dist/cli'), filename: '[name].cjs', clean: true },
  module: { rules: [typescript] },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  devtool: 'source-map',
  optimization: { minimize: false },
};
