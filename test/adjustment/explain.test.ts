import fc from 'fast-check';
import { type ExplainedCost, explainCost } from '../../src/adjustment';
import { Decimal } from '../../src/money';
import { adjust } from '../support/adjustment-records';
import { RUNS } from '../support/arbitrary-company';
import { anyInventory } from '../support/arbitrary-inventory';
import { InventoryBooks } from '../support/inventory-books';
import { type LedgerRecords } from '../support/ledger-from-records';

/** `  application 1: 10 x 20`: the explanation of an entry, line by line. */
function explanation(records: LedgerRecords, entryNo: number): string[] {
  return explainCost(adjust(records), entryNo).map(
    ({ amount, depth, isRepeated, itemLedgerEntryNo, quantity, relation }) =>
      `${'  '.repeat(depth)}${relation} ${itemLedgerEntryNo}: ${quantity.toFixed()} for ${amount.toFixed(2)}${isRepeated ? ' (see above)' : ''}`,
  );
}

/** Each line is the sum of those right below it; of an average, the quantity's part of its pool. */
function expectToAddUp(lines: readonly ExplainedCost[]): void {
  lines.forEach((line, index) => {
    const rest = lines.slice(index + 1);
    const end = rest.findIndex(({ depth }) => depth <= line.depth);
    const below = rest.slice(0, end < 0 ? rest.length : end).filter(({ depth }) => depth === line.depth + 1);
    // What flows to the line above may be a part of the entry's own cost, which its sources make up.
    const own = line.valueEntries.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
    if (below.length === 0 || below[0].relation === 'average') return;
    const total = below.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
    expect(total.toFixed(2)).toBe((line.valueEntries.length > 0 ? own : line.amount).toFixed(2));
  });
}

describe('the explanation of a cost', () => {
  it('follows applications and a return back to the receipts', () => {
    const books = new InventoryBooks();
    const item = books.item('ITEM', 'FIFO', 500);
    books.purchase(item, 4, 4_000, { date: '2020-01-01' });
    books.purchase(item, 6, 9_000, { date: '2020-01-02' });
    const sale = books.sale(item, 6, { date: '2020-01-03' });
    const back = books.salesReturn(sale, 3, '2020-01-04');
    expect(explanation(books.records(), back.no)).toEqual([
      'entry 4: 3 for 35.00',
      '  return 3: 3 for 35.00',
      '    application 1: -4 for -40.00',
      '    application 2: -2 for -30.00',
    ]);
  });

  it('follows a transfer to where the goods came in', () => {
    const books = new InventoryBooks();
    const item = books.item('ITEM', 'FIFO', 500);
    books.purchase(item, 4, 4_000, { date: '2020-01-01' });
    const [leg] = books.transfer(item, 2, '', 'EAST', '2020-01-02');
    expect(explanation(books.records(), leg.no)).toEqual(['entry 3: 2 for 20.00', '  transfer 1: 2 for 20.00']);
  });

  it('shows what an average is made of', () => {
    const books = new InventoryBooks({ calcType: 'Item', period: 'Month' });
    const item = books.item('ITEM', 'Average', 500);
    books.purchase(item, 2, 2_000, { date: '2020-01-31' });
    books.purchase(item, 2, 6_000, { date: '2020-02-10' });
    books.sale(item, 1, { date: '2020-02-11' });
    const sale = books.sale(item, 2, { date: '2020-02-12' });
    expect(explanation(books.records(), sale.no)).toEqual([
      'entry 4: -2 for -40.00',
      '  average 0: 3 for 60.00',
      '    opening 0: 2 for 20.00',
      '    source 2: 2 for 60.00',
      '    issues 0: -1 for -20.00',
    ]);
  });

  it('follows the output of an order to what the order used', () => {
    const books = new InventoryBooks();
    const part = books.item('PART', 'FIFO', 500);
    const product = books.item('PRODUCT', 'FIFO', 1_000);
    books.purchase(part, 4, 2_400, { date: '2020-01-01' });
    const output = books.produce(product, 1, [[part, 2]], '2020-01-02');
    expect(explanation(books.records(), output.no)).toEqual([
      'entry 3: 1 for 12.00',
      '  consumption 2: 2 for 12.00',
      '    application 1: -2 for -12.00',
    ]);
  });

  it('tells what an output bears of its order, and what other outputs and the entry itself do', () => {
    const books = new InventoryBooks();
    const part = books.item('PART', 'FIFO', 500);
    const product = books.item('PRODUCT', 'Standard', 1_000);
    books.purchase(part, 4, 2_400, { date: '2020-01-01' });
    const output = books.produce(product, 2, [[part, 2]], '2020-01-02');
    const records = books.records();
    expect(explanation(records, output.no)).toEqual([
      'entry 3: 2 for 20.00',
      '  consumption 2: 2 for 12.00',
      '    application 1: -2 for -12.00',
      '  variance 0: 0 for 8.00',
    ]);
    books.revalue(output, 300, '2020-01-03');
    expect(explanation(books.records(), output.no)).toContain('  own 0: 0 for 3.00');
  });

  it('adds up for every entry: its sources, and what was posted on it, make its cost', () => {
    const options = { with: ['revalue all', 'overhead', 'sell from', 'receive back', 'revalue average'] } as const;
    fc.assert(
      fc.property(anyInventory(options), (books) => {
        const run = adjust(books.records());
        for (const { no } of books.entries) expectToAddUp(explainCost(run, no));
      }),
      RUNS,
    );
  });

  it('needs nothing but the sources for what went out of stock, once all is invoiced', () => {
    const options = { methods: ['FIFO', 'LIFO', 'Standard'], without: ['oversell'], invoiceAll: true } as const;
    fc.assert(
      fc.property(anyInventory(options), (books) => {
        const run = adjust(books.records());
        for (const { no } of books.entries.filter(({ quantity }) => quantity < 0)) {
          const [, ...sources] = explainCost(run, no).filter(({ depth }) => depth <= 1);
          expect(sources.map(({ relation }) => relation)).not.toContain('own');
        }
      }),
      RUNS,
    );
  });

  it('names the value entries that make up each cost, and those that the run has added', () => {
    const books = new InventoryBooks();
    const item = books.item('ITEM', 'FIFO', 500);
    books.purchase(item, 1, 700, { date: '2020-01-01' });
    const sale = books.sale(item, 1, { date: '2020-01-02' });
    const [entry] = explainCost(adjust(books.records()), sale.no);
    expect(entry.valueEntries.map(({ amount, entryNo, isNew }) => [entryNo, amount.toFixed(2), isNew])).toEqual([
      [2, '-5.00', false],
      [3, '-2.00', true],
    ]);
  });

  it('says nothing of an entry that does not exist, and stops at the number of lines asked for', () => {
    const books = new InventoryBooks();
    const item = books.item('ITEM', 'FIFO', 500);
    books.purchase(item, 1, 700, { date: '2020-01-01' });
    books.sale(item, 1, { date: '2020-01-02' });
    const run = adjust(books.records());
    expect(explainCost(run, 99)).toEqual([]);
    expect(explainCost(run, 2, 1)).toHaveLength(1);
  });
});
