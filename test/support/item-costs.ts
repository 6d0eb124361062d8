import { Decimal } from '../../src/money';
import { type LedgerRecord } from './ledger-from-records';

const FIELDS = ['Cost Amount (Actual)', 'Cost Amount (Expected)'] as const;

/** The costs of an item ledger entry: the sums of its value entries' amounts, as its flow fields show them. */
export function costsByItemLedgerEntry(
  valueEntries: readonly LedgerRecord[],
): (entryNo: number) => Record<(typeof FIELDS)[number], string> {
  const sums = new Map<string, Decimal>();
  for (const entry of valueEntries) {
    for (const field of FIELDS) {
      const key = `${Number(entry['Item Ledger Entry No.'] ?? 0)} ${field}`;
      sums.set(key, (sums.get(key) ?? new Decimal(0)).plus(String(entry[field] ?? 0)));
    }
  }
  const cost = (entryNo: number, field: string) => (sums.get(`${entryNo} ${field}`) ?? new Decimal(0)).toFixed();
  return (entryNo) => ({
    'Cost Amount (Actual)': cost(entryNo, FIELDS[0]),
    'Cost Amount (Expected)': cost(entryNo, FIELDS[1]),
  });
}
