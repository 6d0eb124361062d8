import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { type Calculator, IronCalcCalculator } from '../../../src/workbench/host';

/** Test and benchmark alike: only one of them has a `require` of its own. */
const PACKAGES = createRequire(resolve('package.json'));

/** The engine that works out formulas, from its package. */
export async function loadCalculator(): Promise<Calculator> {
  // jsdom has neither, and the engine wants both.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  const { initSync, Model } = await import('@ironcalc/wasm');
  initSync({ module: readFileSync(PACKAGES.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  return new IronCalcCalculator(() => new Model('Book', 'en', 'UTC', 'en'));
}
