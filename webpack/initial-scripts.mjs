import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The scripts that a page loads before it shows anything; what comes later, such as its worker, is not among them.
 * @param stats of a finished webpack run whose files are still there
 * @returns name and size in bytes, plain and compressed, of each script
 */
export function initialScripts(stats) {
  const { outputPath, entrypoints } = stats.toJson({ all: false, outputPath: true, entrypoints: true });
  return Object.values(entrypoints)
    .flatMap(({ assets }) => assets.map(({ name }) => name))
    .filter((name) => name.endsWith('.js'))
    .map((name) => {
      const script = readFileSync(join(outputPath, name));
      return { name, bytes: script.length, gzipBytes: gzipSync(script).length };
    });
}

/** The compressed size in bytes of everything in initialScripts. */
export function initialGzipBytes(stats) {
  return initialScripts(stats).reduce((total, { gzipBytes }) => total + gzipBytes, 0);
}

/** Fails a build whose page would load more script than its budget before it shows anything. */
export class InitialScriptBudget {
  constructor(gzipBytes) {
    this.gzipBytes = gzipBytes;
  }

  apply(compiler) {
    compiler.hooks.done.tap('InitialScriptBudget', (stats) => {
      if (stats.hasErrors()) return;
      const size = initialGzipBytes(stats);
      if (size <= this.gzipBytes) return;
      stats.compilation.errors.push(
        new Error(`The first load has ${size} bytes of compressed script, more than its budget of ${this.gzipBytes}.`),
      );
    });
  }
}
