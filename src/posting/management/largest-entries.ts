import { type Decimal } from '../../money';
import { Outcome } from '../outcomes';
import { type PostingRun, rowsWith } from '../run';

/** So many lines tell where the money is; the preview and the G/L entries have all. */
const LARGEST_ENTRIES = 20;

/** A value entry and what a run posts of it. LCY. */
export interface LargeEntry {
  readonly row: number;
  readonly actual: Decimal;
  readonly expected: Decimal;
}

/** The value entries of which a run posts most, whatever the sign; equal ones by entry number. */
export function largestEntries({ assessment, context }: PostingRun, count = LARGEST_ENTRIES): LargeEntry[] {
  const { actual, expected } = context.amounts;
  const { entryNo } = context.ledger.valueEntries.columns;
  const sizeOf = (row: number) => actual.decimal(row).abs().plus(expected.decimal(row).abs());
  const largest: { row: number; size: Decimal }[] = [];
  for (const row of rowsWith(assessment.outcome, Outcome.Posted)) {
    const size = sizeOf(row);
    if (largest.length === count && size.lessThan(largest[count - 1].size)) continue;
    largest.push({ row, size });
    largest.sort((a, b) => b.size.comparedTo(a.size) || entryNo[a.row] - entryNo[b.row]);
    largest.length = Math.min(largest.length, count);
  }
  return largest.map(({ row }) => ({ row, actual: actual.decimal(row), expected: expected.decimal(row) }));
}
