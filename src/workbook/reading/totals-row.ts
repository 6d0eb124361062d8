import { type TableDefinition } from '../../ledger';
import { type CellValue } from '../cell';
import { isBlank } from './cells';
import { normalizedName } from './names/normalize';

/** A field and the column in which it is read. */
export interface FieldColumn {
  readonly field: string;
  /** Place in the rows that the reader is given. */
  readonly column: number;
}

const LABELS: ReadonlySet<string> = new Set([
  ...['total', 'totals', 'grandtotal', 'sum', 'summe', 'gesamt', 'gesamtsumme', 'gesamtergebnis', 'ialt', 'itotal'],
  ...['totaal', 'totale', 'totalt', 'totalgeneral', 'totalgénéral', 'summa', 'somme', 'suma', 'somma', 'yhteensä'],
]);

/**
 * True when the last row of a plain range sums up the rows above it: amounts, but no key (or a label in its place) and
 * no date.
 */
export function isTotalsRow(
  cells: readonly CellValue[],
  { key, fields }: TableDefinition,
  columns: readonly FieldColumn[],
): boolean {
  if (key.length !== 1 || fields[key[0]].kind !== 'integer') return false;
  const cellsOf = (kinds: readonly string[]) =>
    columns.filter(({ field }) => kinds.includes(fields[field].kind)).map(({ column }) => cells[column]);
  const keyColumn = columns.find(({ field }) => field === key[0])?.column;
  const keyCell = keyColumn === undefined ? null : cells[keyColumn];
  return (
    (isBlank(keyCell) || (typeof keyCell === 'string' && LABELS.has(normalizedName(keyCell)))) &&
    cellsOf(['amount']).some((cell) => !isBlank(cell)) &&
    cellsOf(['date']).every((cell) => typeof cell !== 'number')
  );
}
