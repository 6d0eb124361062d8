import fc from 'fast-check';
import { Decimal } from '../../../src/money';
import { adjust, adjustAgain, adjustments, newRecords, tableAfter } from '../../support/adjustment-records';
import { RUNS } from '../../support/arbitrary-company';
import { anyInventory } from '../../support/arbitrary-inventory';
import { type LedgerRecord, type LedgerRecords } from '../../support/ledger-from-records';

// The invariants of cost-adjustment.md, section 9.

const sum = (rows: readonly LedgerRecord[], field: string) =>
  rows.reduce((total, row) => total.plus(String(row[field] ?? 0)), new Decimal(0));

const costOf = (rows: readonly LedgerRecord[]) =>
  sum(rows, 'Cost Amount (Actual)').plus(sum(rows, 'Cost Amount (Expected)'));

const withoutEntryNo = (rows: readonly LedgerRecord[]) =>
  rows.map((row) => JSON.stringify({ ...row, 'Entry No.': 0 })).sort();

/** Of every entry its value entries after two runs: the second one rounds what the first has put off. */
function settled(records: LedgerRecords): { valueEntries: LedgerRecord[]; entries: LedgerRecord[] } {
  const run = adjustAgain(adjust(records), { marks: 'derived' });
  return { valueEntries: tableAfter(run, 'valueEntries'), entries: tableAfter(run, 'itemLedgerEntries') };
}

const ofEntry = (rows: readonly LedgerRecord[], no: unknown) =>
  rows.filter((row) => row['Item Ledger Entry No.'] === no);

const NOT_AVERAGE = ['FIFO', 'LIFO', 'Standard'] as const;

describe('an adjustment', () => {
  it('adds nothing in a second run but rounding that it has put off, and nothing in a third', () => {
    fc.assert(
      fc.property(anyInventory(), fc.constantFrom('stored' as const, 'derived' as const), (books, marks) => {
        const first = adjust(books.records());
        const second = adjustAgain(first, { marks });
        expect(newRecords(second).filter((row) => row['Entry Type'] !== 'Rounding')).toEqual([]);
        expect(adjustments(adjustAgain(second, { marks }))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of rows in the sheets', () => {
    fc.assert(
      fc.property(anyInventory(), fc.infiniteStream(fc.nat()), (books, random) => {
        const records = books.records();
        const shuffled = Object.fromEntries(
          Object.entries(records).map(([table, rows]) => {
            const keyed = rows.map((row) => ({ row, key: Number(random.next().value) }));
            return [table, keyed.sort((a, b) => a.key - b.key).map(({ row }) => row)];
          }),
        );
        expect(newRecords(adjust(shuffled))).toEqual(newRecords(adjust(records)));
      }),
      RUNS,
    );
  });

  it('I2: lets no cost appear or vanish: what came in went out, or is left in proportion to what is in stock', () => {
    fc.assert(
      fc.property(anyInventory({ methods: NOT_AVERAGE, invoiceAll: true }), (books) => {
        const { valueEntries, entries } = settled(books.records());
        fc.pre(books.entries.every(({ quantity, remaining }) => quantity > 0 || remaining === 0));
        fc.pre(valueEntries.every((row) => row['Entry Type'] !== 'Revaluation'));
        let left = new Decimal(0);
        for (const entry of entries) {
          const open = new Decimal(String(entry['Remaining Quantity'])).div(String(entry.Quantity));
          left = left.plus(costOf(ofEntry(valueEntries, entry['Entry No.'])).mul(open));
        }
        // Each application of an open entry rounds its share by half a cent at most.
        const tolerance = entries.length * 2 * 0.005;
        expect(Math.abs(costOf(valueEntries).minus(left).toNumber())).toBeLessThanOrEqual(tolerance);
      }),
      RUNS,
    );
  });

  it('I1, I3: leaves no cost where nothing is in stock', () => {
    fc.assert(
      fc.property(anyInventory({ methods: NOT_AVERAGE, invoiceAll: true, sellAll: true }), (books) => {
        const { valueEntries } = settled(books.records());
        expect(costOf(valueEntries).toFixed(2)).toBe('0.00');
      }),
      RUNS,
    );
  });

  it('I4: leaves no expected cost on an entry that is invoiced', () => {
    fc.assert(
      fc.property(anyInventory(), (books) => {
        const { valueEntries, entries } = settled(books.records());
        for (const entry of entries) {
          if (entry.Quantity !== entry['Invoiced Quantity']) continue;
          const expected = sum(ofEntry(valueEntries, entry['Entry No.']), 'Cost Amount (Expected)');
          expect([entry['Entry No.'], expected.toFixed(2)]).toEqual([entry['Entry No.'], '0.00']);
        }
      }),
      RUNS,
    );
  });

  it('I5: gives the legs of a transfer one cost', () => {
    fc.assert(
      fc.property(anyInventory({ methods: NOT_AVERAGE, invoiceAll: true }), (books) => {
        const { valueEntries, entries } = settled(books.records());
        const transfers = entries.filter((entry) => entry['Entry Type'] === 'Transfer');
        for (const out of transfers.filter((entry) => Number(entry.Quantity) < 0)) {
          const document = valueEntries.filter((row) => row['Document No.'] === out['Document No.']);
          expect(costOf(document.filter((row) => row['Entry Type'] === 'Direct Cost')).toFixed(2)).toBe('0.00');
        }
      }),
      RUNS,
    );
  });

  it('I6: hands the whole cost of an average item on within its period, to the last cent', () => {
    const options = {
      methods: ['Average'],
      periods: ['Year'],
      without: ['transfer', 'return', 'send back', 'oversell'],
      invoiceAll: true,
      sellAll: true,
    } as const;
    fc.assert(
      fc.property(anyInventory(options), (books) => {
        expect(costOf(settled(books.records()).valueEntries).toFixed(2)).toBe('0.00');
      }),
      RUNS,
    );
  });

  it('I9, I10: changes costs and no quantities, each adjustment on the entry that it names', () => {
    fc.assert(
      fc.property(anyInventory(), (books) => {
        const records = books.records();
        const all = new Map(records['Value Entry'].map((row) => [row['Entry No.'], row]));
        for (const row of newRecords(adjust(records))) {
          expect([row['Item Ledger Entry Quantity'], row['Invoiced Quantity']]).toEqual(['0', '0']);
          if (row.Adjustment !== true) continue;
          const adjusted = all.get(row['Applies-to Entry'])!;
          expect([row['Item Ledger Entry No.'], row['Item No.']]).toEqual([
            adjusted['Item Ledger Entry No.'],
            adjusted['Item No.'],
          ]);
        }
      }),
      RUNS,
    );
  });

  it('numbers new value entries on from the last one, without a gap', () => {
    fc.assert(
      fc.property(anyInventory(), (books) => {
        const records = books.records();
        const last = records['Value Entry'].length;
        const numbers = newRecords(adjust(records)).map((row) => row['Entry No.']);
        expect(numbers).toEqual(numbers.map((_, i) => last + 1 + i));
      }),
      RUNS,
    );
  });

  it('gives an item the same new value entries whether it is adjusted alone or with others', () => {
    fc.assert(
      fc.property(anyInventory(), anyInventory({ methods: ['FIFO', 'LIFO'] }), (books, others) => {
        const first = books.records();
        const second = moved(others.records(), 1_000);
        const both = Object.fromEntries(
          Object.entries(first).map(([table, rows]) => [
            table,
            SHARED.has(table) ? rows : [...rows, ...(second[table] ?? [])],
          ]),
        );
        const alone = newRecords(adjust(first));
        const together = newRecords(adjust(both)).filter((row) => row['Item No.'] === 'ITEM');
        expect(withoutEntryNo(together)).toEqual(withoutEntryNo(alone));
        const filtered = newRecords(adjust(both, { itemNoFilter: 'ITEM' }));
        expect(withoutEntryNo(filtered)).toEqual(withoutEntryNo(alone));
      }),
      { numRuns: RUNS.numRuns / 3 },
    );
  });
});

const SHARED = new Set(['General Ledger Setup', 'Inventory Setup', 'Accounting Period', 'Prod. Order Line']);
const NUMBERS = new Set([
  ...['Entry No.', 'Item Ledger Entry No.', 'Inbound Item Entry No.', 'Outbound Item Entry No.'],
  ...['Transferred-from Entry No.', 'Applies-to Entry'],
]);

/** The same ledger for another item, with entry numbers moved on. */
function moved(records: LedgerRecords, by: number): LedgerRecords {
  const move = (row: LedgerRecord): LedgerRecord =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => {
        if (NUMBERS.has(field)) return [field, value === 0 ? 0 : Number(value) + by];
        return [field, value === 'ITEM' ? 'OTHER' : value];
      }),
    );
  return Object.fromEntries(Object.entries(records).map(([table, rows]) => [table, rows.map(move)]));
}
