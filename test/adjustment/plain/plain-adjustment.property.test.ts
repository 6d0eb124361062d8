import fc from 'fast-check';
import { adjust, newRecords } from '../../support/adjustment-records';
import { RUNS } from '../../support/arbitrary-company';
import { anyInventory } from '../../support/arbitrary-inventory';
import { type LedgerRecord, type LedgerRecords } from '../../support/ledger-from-records';
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

const EVERYTHING = {
  with: ['revalue all', 'overhead', 'sell from', 'receive back', 'revalue average'],
} as const;
const METHODS = ['FIFO', 'LIFO', 'Average', 'Standard'] as const;

describe('an adjustment agrees with the plain one', () => {
  it.each(METHODS)('in every new value entry of a %s item', (method) => {
    fc.assert(
      fc.property(anyInventory({ methods: [method], ...EVERYTHING }), (books) => {
        const records = books.records();
        const plain = new PlainAdjustment(records).run();
        expect(sorted(newRecords(adjust(records)).map(comparable))).toEqual(sorted(plain));
      }),
      RUNS,
    );
  });
});

describe('an adjustment', () => {
  it('calculates the additional reporting currency as it does the local one', () => {
    fc.assert(
      fc.property(anyInventory(EVERYTHING), (books) => {
        const records = books.records();
        const rows = newRecords(adjust(inBothCurrencies(records)));
        expect(rows.map(comparable)).toEqual(newRecords(adjust(records)).map(comparable));
        for (const field of ['Cost Amount (Actual)', 'Cost Amount (Expected)', 'Cost per Unit']) {
          expect(rows.map((row) => row[`${field} (ACY)`])).toEqual(rows.map((row) => row[field]));
        }
      }),
      RUNS,
    );
  });

  it('finds the same costs with rebuilt applications as with those that were posted', () => {
    const amounts = (rows: readonly LedgerRecord[]) => sorted(rows.map(comparable));
    fc.assert(
      // Which sale a return belongs to cannot be rebuilt.
      fc.property(anyInventory({ without: ['return'] }), (books) => {
        const records = books.records();
        const rebuilt = adjust({ ...records, 'Item Application Entry': [] }, { rebuildApplications: true });
        expect(amounts(newRecords(rebuilt))).toEqual(amounts(newRecords(adjust(records))));
      }),
      RUNS,
    );
  });
});

/** The same amounts in a reporting currency that is worth as much and rounds alike. */
function inBothCurrencies(records: LedgerRecords): LedgerRecords {
  return {
    ...records,
    'General Ledger Setup': records['General Ledger Setup'].map((row) => ({
      ...row,
      'Additional Reporting Currency': 'EUR',
    })),
    Currency: [{ Code: 'EUR', 'Amount Rounding Precision': '0.01', 'Unit-Amount Rounding Precision': '0.00001' }],
    'Value Entry': records['Value Entry'].map((row) => ({
      ...row,
      'Cost Amount (Actual) (ACY)': row['Cost Amount (Actual)'],
      'Cost Amount (Expected) (ACY)': row['Cost Amount (Expected)'],
      'Cost per Unit (ACY)': row['Cost per Unit'] ?? '0',
    })),
  };
}
