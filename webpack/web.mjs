import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { common, typescript } from './common.mjs';
import { pathOf } from './paths.mjs';

/**
 * A page and its scripts, named by their content so that a browser may keep them for good.
 * @param page name: of the page's file; entry and template: its sources; folder: where it is built; parameters: of the template
 */
export function webPage({ name, entry, template, folder, parameters = {} }) {
  return {
    ...common,
    target: 'web',
    entry: { [name]: pathOf(entry) },
    output: {
      path: pathOf(folder),
      filename: 'scripts/[name].[contenthash].js',
      assetModuleFilename: 'assets/[name].[contenthash][ext]',
      clean: true,
    },
    module: {
      rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: pathOf(template),
        filename: `${name}.html`,
        templateParameters: parameters,
      }),
      new MiniCssExtractPlugin({ filename: 'styles/[name].[contenthash].css' }),
    ],
  };
}
