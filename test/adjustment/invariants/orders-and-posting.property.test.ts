import fc from 'fast-check';
import { type AdjustmentRun, ledgerAfter } from '../../../src/adjustment';
import { Decimal } from '../../../src/money';
import { runPosting } from '../../../src/posting';
import { adjust, adjustAgain, newRecords, tableAfter } from '../../support/adjustment-records';
import { RUNS } from '../../support/arbitrary-company';
import { anyInventory } from '../../support/arbitrary-inventory';
import { type Entry, InventoryBooks } from '../../support/inventory-books';
import { type LedgerRecord, type LedgerRecords } from '../../support/ledger-from-records';
import { glEntryRecords, requestOf } from '../../support/posting-records';

// What orders and the general ledger are left with (cost-adjustment.md, section 9, I7 and I8).

const STANDARD = 1_000;
const METHODS = ['FIFO', 'LIFO', 'Average', 'Standard'] as const;
const INTERIM = ['2131', '5530', '7291'];

const account = (no: string): LedgerRecord => ({ 'No.': no, 'Account Type': 'Posting', Blocked: false });

const SETUP: LedgerRecords = {
  'Inventory Posting Setup': ['', 'EAST'].map((location) => ({
    'Location Code': location,
    'Invt. Posting Group Code': 'RESALE',
    'Inventory Account': '2130',
    'Inventory Account (Interim)': '2131',
    'WIP Account': '2140',
    'Material Variance Account': '7890',
  })),
  'General Posting Setup': [
    {
      'Gen. Bus. Posting Group': '',
      'Gen. Prod. Posting Group': 'RETAIL',
      'COGS Account': '7290',
      'COGS Account (Interim)': '7291',
      'Direct Cost Applied Account': '7292',
      'Inventory Adjmt. Account': '7270',
      'Invt. Accrual Acc. (Interim)': '5530',
      'Purchase Variance Account': '7891',
      'Overhead Applied Account': '7293',
    },
  ],
  'G/L Account': ['2130', '2131', '2140', '5530', '7270', '7290', '7291', '7292', '7293', '7890', '7891'].map(account),
};

const sum = (rows: readonly LedgerRecord[], field: string) =>
  rows.reduce((total, row) => total.plus(String(row[field] ?? 0)), new Decimal(0));

/** Balances of the accounts after everything has been adjusted and posted. */
function balances(run: AdjustmentRun): (account: string) => string {
  const entries = glEntryRecords(runPosting(ledgerAfter(run), requestOf()));
  return (no) =>
    sum(
      entries.filter((row) => row['G/L Account No.'] === no),
      'Amount',
    ).toFixed(2);
}

/** Parts are bought and become products in one or more orders; freight comes late. */
const anyProduction = fc
  .record({
    partMethod: fc.constantFrom(...METHODS),
    method: fc.constantFrom(...METHODS),
    bought: fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 9 }), cost: fc.integer({ min: 1, max: 9_999 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    made: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 5 }), used: fc.integer({ min: 1, max: 6 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    freight: fc.integer({ min: 0, max: 700 }),
    sold: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ partMethod, method, bought, made, freight, sold }) => {
    const books = new InventoryBooks({ calcType: 'Item', period: 'Month' });
    const part = books.item('PART', partMethod, STANDARD);
    const product = books.item('PRODUCT', method, STANDARD);
    const receipts = bought.map(({ quantity, cost }) =>
      books.purchase(part, quantity, partMethod === 'Standard' ? STANDARD * quantity : cost, { date: '2020-01-02' }),
    );
    const outputs: { entry: Entry; orderNo: string }[] = [];
    for (const { quantity, used } of made) {
      if (books.stock(part) < used) continue;
      const entry = books.produce(product, quantity, [[part, used]], '2020-01-05');
      outputs.push({ entry, orderNo: entry.order!.no });
    }
    const issued = Math.min(sold, books.stock(product));
    if (issued > 0) books.sale(product, issued, { date: '2020-01-08' });
    if (freight > 0) books.charge(receipts[0], freight, '2020-01-20');
    return { books, method, outputs };
  });

function settled(books: InventoryBooks): AdjustmentRun {
  return adjustAgain(adjust({ ...books.records(), ...SETUP }), { marks: 'derived' });
}

describe('an adjustment', () => {
  it('of orders adds nothing in a second run but rounding that it has put off', () => {
    fc.assert(
      fc.property(anyProduction, ({ books }) => {
        const second = newRecords(adjustAgain(adjust(books.records()), { marks: 'derived' }));
        expect(second.filter((row) => row['Entry Type'] !== 'Rounding')).toEqual([]);
      }),
      RUNS,
    );
  });

  it('I7: gives outputs what their order has cost, and those of a standard item standard cost', () => {
    fc.assert(
      fc.property(anyProduction, ({ books, method, outputs }) => {
        const values = tableAfter(settled(books), 'valueEntries');
        for (const { entry, orderNo } of outputs) {
          const ofOrder = values.filter((row) => row['Order No.'] === orderNo);
          const output = ofOrder.filter(
            (row) => row['Item Ledger Entry No.'] === entry.no && row['Entry Type'] !== 'Rounding',
          );
          const used = ofOrder.filter((row) => row['Item Ledger Entry Type'] === 'Consumption');
          const expected =
            method === 'Standard'
              ? new Decimal(STANDARD * entry.quantity).div(100)
              : sum(used, 'Cost Amount (Actual)').negated();
          expect(sum(output, 'Cost Amount (Actual)').toFixed(2)).toBe(expected.toFixed(2));
        }
      }),
      RUNS,
    );
  });

  it('I8: leaves the receipts of a standard item at standard cost, whatever charges follow', () => {
    fc.assert(
      fc.property(anyInventory({ methods: ['Standard'], without: ['revalue'], invoiceAll: true }), (books) => {
        const values = tableAfter(settled(books), 'valueEntries');
        for (const { no, quantity, type } of books.entries) {
          if (type !== 'Purchase' || quantity < 0) continue;
          const own = values.filter((row) => row['Item Ledger Entry No.'] === no && row['Entry Type'] !== 'Rounding');
          expect(sum(own, 'Cost Amount (Actual)').toFixed(2)).toBe(((STANDARD * quantity) / 100).toFixed(2));
        }
      }),
      RUNS,
    );
  });

  it('and a posting clear the interim accounts once all is invoiced, and bring inventory to its value', () => {
    fc.assert(
      fc.property(anyInventory({ invoiceAll: true }), (books) => {
        const run = settled(books);
        const balance = balances(run);
        expect(INTERIM.map(balance)).toEqual(INTERIM.map(() => '0.00'));
        expect(balance('2130')).toBe(sum(tableAfter(run, 'valueEntries'), 'Cost Amount (Actual)').toFixed(2));
      }),
      RUNS,
    );
  });

  it('and a posting clear work in process when all orders are finished', () => {
    fc.assert(
      fc.property(anyProduction, ({ books }) => {
        const balance = balances(settled(books));
        expect([...INTERIM, '2140'].map(balance)).toEqual([...INTERIM, '2140'].map(() => '0.00'));
      }),
      RUNS,
    );
  });
});
