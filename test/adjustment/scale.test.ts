import { adjust, adjustAgain, newRecords } from '../support/adjustment-records';
import { type LedgerRecords } from '../support/ledger-from-records';
import {
  chainOfTransfers,
  manySalesOfOneReceipt,
  oneSaleCoveredByManyReceipts,
  oneSaleOfManyReceipts,
} from '../support/long-inventory';

/** Seconds that a run takes. */
function secondsOf(records: LedgerRecords): number {
  const start = performance.now();
  adjust(records);
  return (performance.now() - start) / 1_000;
}

describe('long ledgers', () => {
  it.each(['FIFO', 'Average'] as const)('carry a cost through 10,000 transfers (%s)', (method) => {
    const run = adjust(chainOfTransfers(10_000, method));
    expect(run.problems).toEqual([]);
    expect(new Set(newRecords(run).map((row) => row['Cost Amount (Actual)']))).toEqual(new Set(['4', '-4']));
    expect(newRecords(run)).toHaveLength(20_000);
    expect(newRecords(adjustAgain(run, { marks: 'derived' }))).toEqual([]);
  });

  it.each([
    ['a receipt with many sales, FIFO', (count: number) => manySalesOfOneReceipt('FIFO', count)],
    ['a receipt with many sales, Average', (count: number) => manySalesOfOneReceipt('Average', count)],
    ['a sale of many receipts', oneSaleOfManyReceipts],
    ['a sale that many receipts cover later', oneSaleCoveredByManyReceipts],
    ['a chain of transfers, Average', (count: number) => chainOfTransfers(count / 2, 'Average')],
  ])('take no more than in proportion: %s', (_, ledger) => {
    const [small, large] = [ledger(2_000), ledger(20_000)];
    secondsOf(small);
    // Ten times the entries would take a hundred times the time if every entry looked at every other.
    expect(secondsOf(large)).toBeLessThan(40 * Math.max(secondsOf(small), 0.02));
  });
});
