import init, { Model } from '@ironcalc/wasm';
import { type Calculator } from '../workbook';
import { IronCalcCalculator } from './ironcalc-calculator';

/** Loads the engine in a page; its WebAssembly file lies beside the script. */
export async function loadCalculator(): Promise<Calculator> {
  await init();
  return new IronCalcCalculator(() => new Model('Book', 'en', 'UTC', 'en'));
}
