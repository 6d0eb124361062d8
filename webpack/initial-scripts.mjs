import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Texts of one language, of which a page loads one before it shows anything. */
const LANGUAGE = /(^|\/)language-[^/]*\.js$/;

/**
 * The scripts that a page loads before it shows anything: those of its entry, and the largest of its languages. What comes
 * later, such as its worker, is not among them.
 * @param stats of a finished webpack run whose files are still there
 * @returns name and size in bytes, plain and compressed, of each script
 */
export function initialScripts(stats) {
  const { assets, entrypoints, outputPath } = stats.toJson({
    all: false,
    assets: true,
    outputPath: true,
    entrypoints: true,
  });
  const sized = (name) => {
    const script = readFileSync(join(outputPath, name));
    return { name, bytes: script.length, gzipBytes: gzipSync(script).length };
  };
  const entry = Object.values(entrypoints).flatMap((point) => point.assets.map(({ name }) => name));
  const languages = assets.map(({ name }) => name).filter((name) => LANGUAGE.test(name));
  const largest = languages
    .map(sized)
    .sort((a, b) => b.gzipBytes - a.gzipBytes)
    .slice(0, 1);
  return [...entry.filter((name) => name.endsWith('.js')).map(sized), ...largest];
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
