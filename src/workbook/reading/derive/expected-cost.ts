import { EntryType, type Ledger } from '../../../ledger';

/** A direct cost without invoiced quantity and actual cost, but with an expected one, is expected cost. */
export function expectedCostFromAmounts({ valueEntries }: Ledger): Uint8Array {
  const { rowCount, columns } = valueEntries;
  const expected = new Uint8Array(rowCount);
  const { entryType, invoicedQuantity, costAmountActual, costAmountActualACY } = columns;
  const { costAmountExpected, costAmountExpectedACY } = columns;
  for (let row = 0; row < rowCount; row++) {
    const isExpected =
      entryType[row] === EntryType.DirectCost &&
      invoicedQuantity.isZero(row) &&
      costAmountActual.isZero(row) &&
      costAmountActualACY.isZero(row) &&
      !(costAmountExpected.isZero(row) && costAmountExpectedACY.isZero(row));
    expected[row] = isExpected ? 1 : 0;
  }
  return expected;
}
