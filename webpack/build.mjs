import webpack from 'webpack';

/**
 * Runs webpack to its end.
 * @param configuration one of webpack.config.mjs, or one made from it
 * @returns webpack's statistics. Rejects with webpack's own words when something could not be built
 */
export function build(configuration) {
  return new Promise((resolve, reject) => {
    webpack(configuration, (failure, stats) => {
      if (failure) reject(failure);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve(stats);
    });
  });
}
