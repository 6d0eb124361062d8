import { readFileSync } from 'node:fs';
import { TextDecoder, TextEncoder } from 'node:util';
import { type Calculator, IronCalcCalculator } from '../../../src/workbench/host';

/** The engine that works out formulas, from its package. */
export async function loadCalculator(): Promise<Calculator> {
  // jsdom has neither, and the engine wants both.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  const { initSync, Model } = await import('@ironcalc/wasm');
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  return new IronCalcCalculator(() => new Model('Book', 'en', 'UTC', 'en'));
}
