import { Decimal } from '../../src/money';
import { type CaseRow } from './case-file';

/** The differences between the rows that a case expects and those that a step left, on the fields that it names. */
export function compareRows(
  table: string,
  expected: readonly CaseRow[],
  actual: readonly CaseRow[],
  ordered = false,
): string[] {
  const left = [...actual];
  const missing: CaseRow[] = [];
  const differences: string[] = [];
  // The row with most fields chooses first, so that a vague row does not take what an exact one needs.
  const inTurn = ordered ? expected : [...expected].sort((a, b) => Object.keys(b).length - Object.keys(a).length);
  for (const row of inTurn) {
    const index = ordered
      ? left.length > 0 && agrees(row, left[0])
        ? 0
        : -1
      : left.findIndex((each) => agrees(row, each));
    if (index < 0) missing.push(row);
    else left.splice(index, 1);
  }
  const fields = new Set(expected.flatMap(Object.keys));
  for (const row of missing) differences.push(`${table}: expected ${show(row)}`);
  for (const row of left) differences.push(`${table}: not expected ${show(row, fields.size > 0 ? fields : undefined)}`);
  return differences;
}

/** The differences in rows that are named by their key, as entries and items are; a key field left out is empty. */
export function compareNamedRows(
  table: string,
  key: readonly string[],
  expected: readonly CaseRow[],
  actual: readonly CaseRow[],
): string[] {
  const nameOf = (row: CaseRow) => key.map((field) => String(row[field] || '')).join(', ');
  const byName = new Map(actual.map((row) => [nameOf(row), row]));
  return expected.flatMap((row) => {
    const found = byName.get(nameOf(row));
    if (!found) return [`${table} ${nameOf(row)}: does not exist`];
    return Object.keys(row)
      .filter((field) => !sameValue(row[field], found[field]))
      .map(
        (field) =>
          `${table} ${nameOf(row)}, ${field}: expected ${String(row[field])}, is ${String(found[field] ?? '(empty)')}`,
      );
  });
}

/** `reason` is for people and is not compared. */
function agrees(expected: CaseRow, actual: CaseRow): boolean {
  return Object.keys(expected).every((field) => field === 'reason' || sameValue(expected[field], actual[field]));
}

/** Numbers in texts are compared as decimals: "80" equals "80.00". A field left out has its empty value. */
function sameValue(expected: CaseRow[string] | undefined, actual: CaseRow[string] | undefined): boolean {
  if (expected === actual) return true;
  const a = expected ?? '';
  const b = actual ?? '';
  if (typeof a === 'boolean' || typeof b === 'boolean') return Boolean(a) === Boolean(b);
  const left = decimalOf(a);
  const right = decimalOf(b);
  if (left && right) return left.equals(right);
  return String(a) === String(b);
}

function decimalOf(value: string | number): Decimal | undefined {
  const text = String(value);
  if (text === '') return new Decimal(0);
  return /^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : undefined;
}

function show(row: CaseRow, fields?: ReadonlySet<string>): string {
  const shown = Object.entries(row).filter(([field]) => !fields || fields.has(field) || field === 'reason');
  return shown.map(([field, value]) => `${field} ${value === '' ? '""' : String(value)}`).join(', ');
}
