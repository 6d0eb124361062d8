import {
  ADJUSTMENT_PROBLEMS,
  AdjustmentError,
  type AdjustmentRequest,
  describeAdjustmentFix,
  describeAdjustmentProblem,
} from '../../src/adjustment';
import { serialOfIso } from '../../src/ledger';
import { adjust, adjustments, newRecords } from '../support/adjustment-records';
import { InventoryBooks } from '../support/inventory-books';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';

/** A receipt whose cost the sale of all of it does not have yet, and the same of another item. */
function twoItems(): LedgerRecords {
  const books = new InventoryBooks();
  for (const no of ['GOOD', 'BAD']) {
    const item = books.item(no, 'FIFO', 500);
    books.purchase(item, 2, 2_000, { date: '2020-01-01' });
    books.sale(item, 2, { date: '2020-01-02' });
  }
  return books.records();
}

const GOOD_ENTRY = '2 Direct Cost -10';
const BAD_ENTRY = '4 Direct Cost -10';

/** The records with one row of a table changed, or taken out. */
function changed(
  records: LedgerRecords,
  table: string,
  matches: (row: LedgerRecord) => boolean,
  change: LedgerRecord | undefined,
): LedgerRecords {
  const rows = records[table].flatMap((row) => (matches(row) ? (change ? [{ ...row, ...change }] : []) : [row]));
  return { ...records, [table]: rows };
}

const numbered = (no: number) => (row: LedgerRecord) => row['Entry No.'] === no;

describe('an item that cannot be adjusted', () => {
  const cases: [string, string, (records: LedgerRecords) => LedgerRecords][] = [
    [
      'no-application-entries',
      'No item application entry belongs to item ledger entry 4.',
      (records) =>
        changed(records, 'Item Application Entry', (row) => Number(row['Item Ledger Entry No.']) > 2, undefined),
    ],
    [
      'applications-do-not-add-up',
      'The applications of item ledger entry 4 add up to -1, but Quantity less Remaining Quantity is -2.',
      (records) => changed(records, 'Item Application Entry', numbered(4), { Quantity: -1 }),
    ],
    [
      'outbound-without-source',
      'Outbound item ledger entry 4 is closed, but no inbound entry is applied to it.',
      (records) => changed(records, 'Item Application Entry', numbered(4), { 'Item Ledger Entry No.': 3, Quantity: 2 }),
    ],
    [
      'broken-link',
      'Item Application Entries, entry 4: Inbound Item Entry No. names item ledger entry 77, which does not exist or belongs to another item.',
      (records) => changed(records, 'Item Application Entry', numbered(4), { 'Inbound Item Entry No.': 77 }),
    ],
    [
      'broken-link',
      'Value Entries, entry 4: Item Ledger Entry No. names item ledger entry 1, which does not exist or belongs to another item.',
      (records) => changed(records, 'Value Entry', numbered(4), { 'Item Ledger Entry No.': 1 }),
    ],
    [
      'no-value-entry',
      'Item ledger entry 4 has no value entry.',
      (records) => changed(records, 'Value Entry', numbered(4), undefined),
    ],
    [
      'quantity-zero',
      'Item Ledger Entries, entry 4: Quantity is 0.',
      (records) => changed(records, 'Item Ledger Entry', numbered(4), { Quantity: 0 }),
    ],
    [
      'quantity-zero',
      'Value Entries, entry 3: Valued Quantity is 0.',
      (records) => changed(records, 'Value Entry', numbered(3), { 'Valued Quantity': 0, 'Expected Cost': true }),
    ],
    [
      'duplicate-entry',
      'Value Entries: entry 3 occurs more than once.',
      (records) => changed(records, 'Value Entry', numbered(4), { 'Entry No.': 3 }),
    ],
    [
      'amounts-too-large',
      'The amounts of item BAD are too large to be adjusted exactly.',
      (records) => changed(records, 'Value Entry', numbered(4), { 'Cost Amount (Actual)': '-99999999999999.99' }),
    ],
    [
      'item-missing',
      'Item BAD is not in the Items table.',
      (records) => changed(records, 'Item', (row) => row['No.'] === 'BAD', undefined),
    ],
  ];

  it.each(cases)('%s: is listed and left alone, and others are adjusted: %s', (kind, message, spoil) => {
    const run = adjust(spoil(twoItems()));
    expect(adjustments(run)).toEqual([GOOD_ENTRY]);
    expect(run.problems.map((problem) => problem.itemNo)).toEqual(run.problems.map(() => 'BAD'));
    expect(run.problems.map((problem) => problem.kind)).toContain(kind);
    expect(run.problems.map(describeAdjustmentProblem)).toContain(message);
  });

  it('is told with the row and field where the trouble is', () => {
    const run = adjust(changed(twoItems(), 'Item Application Entry', numbered(4), { 'Inbound Item Entry No.': 77 }));
    const [problem] = run.problems;
    expect(problem).toMatchObject({
      table: 'itemApplicationEntries',
      row: 3,
      field: 'inboundItemEntryNo',
      value: '77',
      itemNo: 'BAD',
    });
    expect(describeAdjustmentFix(problem)).toBe('Export the item ledger entries of all items and years.');
  });

  it('is not looked at when the filter leaves it out', () => {
    const records = changed(twoItems(), 'Value Entry', numbered(4), undefined);
    expect(adjust(records, { itemNoFilter: 'GOOD' }).problems).toEqual([]);
  });

  it('has at most twenty problems listed', () => {
    const books = new InventoryBooks();
    const item = books.item('BAD', 'FIFO', 500);
    for (let i = 0; i < 30; i++) books.purchase(item, 1, 500, { date: '2020-01-01' });
    const records = books.records();
    expect(adjust({ ...records, 'Value Entry': records['Value Entry'].slice(29) }).problems).toHaveLength(20);
  });
});

describe('costs that run in a circle', () => {
  /** A return feeds the sale that it takes back, and a charge comes on top each time. */
  function circle(): LedgerRecords {
    const books = new InventoryBooks();
    const good = books.item('GOOD', 'FIFO', 500);
    books.purchase(good, 2, 2_000, { date: '2020-01-01' });
    books.sale(good, 2, { date: '2020-01-02' });
    const bad = books.item('BAD', 'FIFO', 500);
    const sale = books.sale(bad, 1, { date: '2020-01-01' });
    const back = books.salesReturn(sale, 1, '2020-01-02');
    books.charge(back, 300, '2020-01-03');
    return books.records();
  }

  it('are found and reported with the entries that keep changing, and the item is left alone', () => {
    const run = adjust(circle());
    expect(adjustments(run)).toEqual([GOOD_ENTRY]);
    expect(run.problems.map(describeAdjustmentProblem)).toEqual([
      'The cost of item BAD runs in a circle and does not settle. Item ledger entries still changing: 3, 4.',
    ]);
  });
});

describe('a run that is refused', () => {
  function refusals(records: LedgerRecords, changes: Partial<AdjustmentRequest> = {}): string[] {
    try {
      adjust(records, changes);
    } catch (error) {
      if (error instanceof AdjustmentError) return error.problems.map(describeAdjustmentProblem);
      throw error;
    }
    return [];
  }

  it('names both filters when both are filled in', () => {
    expect(refusals(twoItems(), { itemNoFilter: 'GOOD', itemCategoryFilter: 'PARTS' })).toEqual([
      'You must not use Item No. Filter and Item Category Filter at the same time.',
    ]);
  });

  it('names the columns that are missing', () => {
    const records = twoItems();
    const valueEntries = records['Value Entry'].map((row) =>
      Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'Valuation Date')),
    );
    expect(refusals({ ...records, 'Value Entry': valueEntries })).toEqual([
      'Value Entries lacks the column Valuation Date, without which no cost can be adjusted.',
    ]);
  });

  it('names the fiscal year without an average cost period, when an average item needs it', () => {
    const books = new InventoryBooks();
    books.item('ITEM', 'Average', 500);
    const records = books.records();
    const period = { 'Starting Date': '2020-01-01', 'New Fiscal Year': true, 'Average Cost Calc. Type': 'Item' };
    expect(refusals({ ...records, 'Accounting Period': [period] })).toEqual([
      'Average Cost Period must be filled in for the fiscal year that starts on 2020-01-01.',
    ]);
    expect(refusals({ ...twoItems(), 'Accounting Period': [period] })).toEqual([]);
  });

  it('names an additional reporting currency without rounding precision', () => {
    const setup = { 'LCY Code': 'LCY', 'Additional Reporting Currency': 'EUR' };
    expect(refusals({ ...twoItems(), 'General Ledger Setup': [setup] })).toEqual([
      'Amount Rounding Precision of the additional reporting currency EUR is missing.',
    ]);
  });

  it('changes nothing when one adjustment lies after the last allowed date', () => {
    const setup = { 'LCY Code': 'LCY', 'Allow Posting To': '2020-01-01' };
    expect(refusals({ ...twoItems(), 'General Ledger Setup': [setup] })).toEqual([
      'An adjustment of value entry 4 would be posted on 2020-01-02, outside the allowed posting dates (..2020-01-01). Nothing was adjusted.',
    ]);
  });

  it('goes by the dates of the user who runs it', () => {
    const user = { 'User ID': 'ANNA', 'Allow Posting From': '2020-02-01', 'Allow Posting To': '2020-02-28' };
    const records = { ...twoItems(), 'User Setup': [user] };
    expect(refusals(records, { userID: 'ANNA' })).toHaveLength(1);
    expect(refusals(records, { userID: 'BERT' })).toEqual([]);
  });
});

describe('an order of which nothing is known', () => {
  it('is listed, and its output waits', () => {
    const books = new InventoryBooks();
    const part = books.item('PART', 'FIFO', 500);
    const product = books.item('PRODUCT', 'FIFO', 1_000);
    books.purchase(part, 2, 1_400, { date: '2020-01-01' });
    books.produce(product, 1, [[part, 2]], '2020-01-02');
    const run = adjust({ ...books.records(), 'Prod. Order Line': [] });
    expect(adjustments(run)).toEqual(['2 Direct Cost -4']);
    expect(run.problems.map((problem) => [problem.kind, problem.itemNo])).toEqual([
      ['order-status-unknown', 'PRODUCT'],
    ]);
  });
});

describe('the table of problems', () => {
  it('says of each what is wrong and what mends it', () => {
    for (const { title, message, fix } of Object.values(ADJUSTMENT_PROBLEMS)) {
      for (const text of [title, message, fix]) expect(text.trim()).not.toBe('');
      expect([message, fix].every((text) => text.endsWith('.'))).toBe(true);
    }
  });
});

describe('rebuilding applications', () => {
  it('adjusts an item whose applications are missing, by its costing method', () => {
    const run = adjust({ ...twoItems(), 'Item Application Entry': [] }, { rebuildApplications: true });
    expect(adjustments(run)).toEqual([BAD_ENTRY, GOOD_ENTRY]);
    expect([run.problems, run.rebuiltItems]).toEqual([[], ['GOOD', 'BAD']]);
  });

  it.each([
    ['FIFO', '-30'],
    ['LIFO', '-10'],
  ] as const)('takes the receipts in the order of %s', (method, cost) => {
    const books = new InventoryBooks();
    const item = books.item('ITEM', method, 500);
    books.purchase(item, 1, 3_000, { date: '2020-01-01' });
    books.purchase(item, 1, 1_000, { date: '2020-01-02' });
    books.sale(item, 1, { date: '2020-01-03' });
    const run = adjust({ ...books.records(), 'Item Application Entry': [] }, { rebuildApplications: true });
    expect(adjustments(run)).toEqual([`3 Direct Cost ${Number(cost) + 5}`]);
  });

  it('joins the legs of a transfer by their document, covers sales made without stock, keeps fixed applications', () => {
    const books = new InventoryBooks();
    const item = books.item('ITEM', 'FIFO', 500);
    books.sale(item, 1, { date: '2020-01-01', location: 'EAST' });
    const first = books.purchase(item, 2, 2_000, { date: '2020-01-02' });
    books.purchase(item, 2, 6_000, { date: '2020-01-03' });
    books.transfer(item, 1, '', 'EAST', '2020-01-04');
    books.purchaseReturn(first, 1, '2020-01-05');
    const records = books.records();
    const rebuilt = adjust({ ...records, 'Item Application Entry': [] }, { rebuildApplications: true });
    expect(adjustments(rebuilt)).toEqual(adjustments(adjust(records)));
    expect(adjustments(rebuilt)).toHaveLength(4);
  });

  it('leaves items alone whose applications are whole', () => {
    const run = adjust(twoItems(), { rebuildApplications: true });
    expect(run.rebuiltItems).toEqual([]);
  });
});

describe('marks', () => {
  it('keep a first run from changing what was posted before its from date', () => {
    const records = twoItems();
    expect(adjustments(adjust(records, { marks: 'derived', fromDate: serialOfIso('2020-01-01')! }))).toHaveLength(2);
    expect(adjustments(adjust(records, { marks: 'derived', fromDate: serialOfIso('2020-01-02')! }))).toEqual([]);
  });

  it('of the ledger are followed when it has them', () => {
    const records = twoItems();
    const marked = records['Item Ledger Entry'].map((row) => ({
      ...row,
      'Applied Entry to Adjust': row['Item No.'] === 'GOOD' && row['Entry No.'] === 1,
    }));
    const incremental = adjust({ ...records, 'Item Ledger Entry': marked });
    expect(adjustments(incremental)).toEqual([GOOD_ENTRY]);
    const full = adjust({ ...records, 'Item Ledger Entry': marked }, { marks: 'derived' });
    expect(newRecords(full)).toHaveLength(2);
  });
});
