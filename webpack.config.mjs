import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The command line as one file: dist/cli/inventory-cost.cjs. */
export default {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { 'inventory-cost': pathOf('src/cli/main.ts') },
  output: { path: pathOf('dist/cli'), filename: '[name].cjs', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
      },
    ],
  },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  devtool: 'source-map',
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};
