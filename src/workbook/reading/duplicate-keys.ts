import { type AnyColumn, type AnyTable, LEDGER_TABLES, type TableName, isoDate, textAt } from '../../ledger';
import { type ReadProblem } from './problem-kinds';
import { keyNumbers } from './table-keys';

type Numbers = ReturnType<typeof keyNumbers>;

/** Rows whose key another row has already. More than these are of no use to anybody. */
const MOST_DUPLICATES = 100_000;

/**
 * Finds rows that have the same key as an earlier row.
 *
 * @param skip - rows that lack their key, which is a problem of its own
 */
export function duplicateKeys(name: TableName, table: AnyTable, skip: ReadonlySet<number>): ReadProblem[] {
  const { key } = LEDGER_TABLES[name];
  if (key.length === 0 || key.some((field) => !table.given.has(field))) return [];
  const columns = key.map((field) => keyNumbers(table.columns[field]));
  if (isSorted(columns, table.rowCount)) return [];
  return repeatedRows(columns, table.rowCount)
    .filter(({ row }) => !skip.has(row))
    .map(({ row, earlier }) => ({
      kind: 'duplicate-key',
      table: name,
      row,
      field: key[0],
      value: key.map((field) => textOf(table.columns[field], field, table, row)).join(', '),
      details: { earlierRow: String(earlier) },
    }));
}

/** True when the keys rise from row to row, or fall: exports are sorted by Entry No. one way or the other. */
function isSorted(columns: readonly Numbers[], rowCount: number): boolean {
  if (rowCount < 2) return true;
  const direction = compareRows(columns, 0, 1);
  if (direction === 0) return false;
  for (let row = 1; row < rowCount; row++) {
    const order = compareRows(columns, row - 1, row);
    if (order === 0 || order > 0 !== direction > 0) return false;
  }
  return true;
}

function compareRows(columns: readonly Numbers[], a: number, b: number): number {
  for (const numbers of columns) {
    if (numbers[a] !== numbers[b]) return numbers[a] - numbers[b];
  }
  return 0;
}

/** Hash table of row numbers with open addressing: no object for a row, whatever the key is made of. */
function repeatedRows(columns: readonly Numbers[], rowCount: number): { row: number; earlier: number }[] {
  const size = 2 ** Math.ceil(Math.log2(rowCount * 2));
  const slots = new Int32Array(size).fill(-1);
  const repeated: { row: number; earlier: number }[] = [];
  for (let row = 0; row < rowCount; row++) {
    let slot = hashOf(columns, row) & (size - 1);
    while (slots[slot] >= 0 && compareRows(columns, slots[slot], row) !== 0) slot = (slot + 1) & (size - 1);
    if (slots[slot] < 0) slots[slot] = row;
    else if (repeated.length < MOST_DUPLICATES) repeated.push({ row, earlier: slots[slot] });
  }
  return repeated;
}

function hashOf(columns: readonly Numbers[], row: number): number {
  let hash = 0;
  for (const numbers of columns) hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ numbers[row], 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function textOf(column: AnyColumn, field: string, { definition }: AnyTable, row: number): string {
  const { kind, options } = definition.fields[field];
  if (!ArrayBuffer.isView(column)) return 'dictionary' in column ? textAt(column, row) : column.decimal(row).toFixed();
  if (kind === 'date') return isoDate(column[row]);
  return kind === 'option' ? options!.captions[column[row]] : String(column[row]);
}
