import fc from 'fast-check';
import { adjust, newRecords } from '../../support/adjustment-records';
import { RUNS } from '../../support/arbitrary-company';
import { anyInventory } from '../../support/arbitrary-inventory';
import { type LedgerRecord } from '../../support/ledger-from-records';
import { PlainAdjustment, type PlainValueEntry } from './plain-adjustment';

function comparable(row: LedgerRecord): PlainValueEntry {
  return {
    entry: Number(row['Item Ledger Entry No.']),
    type: String(row['Entry Type']),
    variance: String(row['Variance Type']),
    appliesTo: Number(row['Applies-to Entry']),
    isExpected: row['Expected Cost'] === true,
    actual: Number(row['Cost Amount (Actual)']).toFixed(2),
    expected: Number(row['Cost Amount (Expected)']).toFixed(2),
  };
}

const sorted = (rows: readonly PlainValueEntry[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('an adjustment agrees with the plain one', () => {
  it.each(['FIFO', 'LIFO', 'Average', 'Standard'] as const)('in every new value entry of a %s item', (method) => {
    fc.assert(
      fc.property(
        anyInventory({
          methods: [method],
          with: ['revalue all', 'overhead', 'sell from', 'receive back', 'revalue average'],
        }),
        (books) => {
          const records = books.records();
          const plain = new PlainAdjustment(records).run();
          expect(sorted(newRecords(adjust(records)).map(comparable))).toEqual(sorted(plain));
        },
      ),
      RUNS,
    );
  });
});
