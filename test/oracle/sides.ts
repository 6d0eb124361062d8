import { engineTotals } from './engine-totals';
import { plainTotals, type TotalsOf } from './totals';

/** The implementations that are checked against DuckDB. */
export const SIDES: readonly (readonly [name: string, totals: TotalsOf])[] = [
  ['the engine', engineTotals],
  ['the plain version', plainTotals],
];
