import fc from 'fast-check';
import { Decimal } from '../../src/money';
import { countOfDifferences, startText, traceFrom, type Trace, type TraceStart } from '../../src/trace';
import { company, receipt, valueEntry } from '../support/company';
import { type LedgerRecord, type LedgerRecords, ledgerFromRecords } from '../support/ledger-from-records';
import { RUNS, anyCompany } from '../support/arbitrary-company';
import { type RequestChanges, booksAfter, post, relationRecords } from '../support/posting-records';

const GROUPED: RequestChanges = { postingMethod: 'Per Posting Group' };

/** The tables after a posting, with the relation. */
function posted(records: LedgerRecords, changes: RequestChanges = {}): LedgerRecords {
  const run = post(records, changes);
  const before = records['G/L - Item Ledger Relation'] ?? [];
  return { ...booksAfter(records, run), 'G/L - Item Ledger Relation': [...before, ...relationRecords(run)] };
}

function trace(books: LedgerRecords, start: TraceStart): Trace {
  const found = traceFrom(ledgerFromRecords(books), start);
  if (!found) throw new Error(`${startText(start)} was not found.`);
  return found;
}

/** `1: INVENTORY 100 = 1 100 + 2 …` for each G/L entry. */
function contents({ glEntries, ledger }: Trace): string[] {
  const { glEntries: gl, valueEntries: value } = ledger;
  return glEntries.map(({ amount, row, shares }) => {
    const account = gl.columns.glAccountNo.dictionary.text(gl.columns.glAccountNo.numbers[row]);
    const parts = shares.map((share) => `${value.columns.entryNo[share.valueEntryRow]}: ${share.amount.toFixed()}`);
    return `${account} ${amount.toFixed()} = ${parts.join(', ')}`;
  });
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== name));
}

function changed(records: LedgerRecords, table: string, row: number, change: LedgerRecord): LedgerRecords {
  return { ...records, [table]: records[table].map((each, i) => (i === row ? { ...each, ...change } : each)) };
}

const purchases = company(
  [valueEntry(1, { 'Cost Amount (Actual)': 100 }), valueEntry(2, { 'Cost Amount (Actual)': 50.25 })],
  { 'Item Ledger Entry': [1, 2].map((no) => ({ 'Entry No.': no, 'Item No.': '1000', Quantity: 1 })) },
);

describe('a trace from a G/L entry', () => {
  it('shows its value entry and the entry on the other side', () => {
    const found = trace(posted(purchases), { glEntryNo: 3 });
    expect(contents(found)).toEqual(['INVENTORY 50.25 = 2: 50.25', 'DIRECT-COST -50.25 = 2: -50.25']);
    expect(countOfDifferences(found)).toBe(0);
  });

  it('shares a grouped G/L entry out among its value entries', () => {
    const found = trace(posted(purchases, GROUPED), { glEntryNo: 2 });
    expect(contents(found)).toEqual([
      'INVENTORY 150.25 = 1: 100, 2: 50.25',
      'DIRECT-COST -150.25 = 1: -100, 2: -50.25',
    ]);
    expect(countOfDifferences(found)).toBe(0);
  });

  it('tells expected cost from actual cost by the account where the amounts are the same', () => {
    const invoice = valueEntry(1, { 'Cost Amount (Actual)': 100, 'Cost Amount (Expected)': -100 });
    const { glEntries } = trace(posted(company([invoice])), { valueEntryNo: 1 });
    expect(glEntries.map(({ amount, shares }) => [amount.toFixed(), shares[0].basis])).toEqual([
      ['-100', 'expected-cost'],
      ['100', 'expected-cost'],
      ['100', 'actual-cost'],
      ['-100', 'actual-cost'],
    ]);
  });

  it('works with debit and credit where the sheet has no amount', () => {
    const books = posted(purchases);
    const withoutAmount = books['G/L Entry'].map((entry) => without(entry, 'Amount'));
    const found = trace({ ...books, 'G/L Entry': withoutAmount }, { glEntryNo: 1 });
    expect(contents(found)).toEqual(['INVENTORY 100 = 1: 100', 'DIRECT-COST -100 = 1: -100']);
  });

  it('stands alone when it was not made from value entries', () => {
    const books = posted(purchases);
    const manual = { 'Entry No.': 99, 'G/L Account No.': 'COGS', 'Posting Date': '2020-01-31', Amount: 7 };
    const found = trace({ ...books, 'G/L Entry': [...books['G/L Entry'], manual] }, { glEntryNo: 99 });
    expect(found.valueEntries).toEqual([]);
    expect(found.glEntries[0].difference).toEqual(new Decimal(7));
  });
});

describe('a trace from a value entry', () => {
  it('shows debit and credit in the general ledger and the item ledger entry with all its value entries', () => {
    const records = company(
      [
        receipt(1),
        valueEntry(2, { 'Item Ledger Entry No.': 1, 'Cost Amount (Expected)': -100, 'Cost Amount (Actual)': 90 }),
      ],
      { 'Item Ledger Entry': [{ 'Entry No.': 1, 'Item No.': '1000', Quantity: 1 }] },
    );
    const found = trace(posted(records), { valueEntryNo: 2 });
    expect(found.glEntries).toHaveLength(4);
    expect(found.valueEntries.map(({ credit, debit }) => [debit.toFixed(), credit.toFixed()])).toEqual([
      ['190', '190'],
    ]);
    expect(
      found.itemLedgerEntries.map(({ cost, posted: p, valueEntryCount }) => [
        valueEntryCount,
        cost.toFixed(),
        p.toFixed(),
      ]),
    ).toEqual([[2, '90', '90']]);
  });

  it('adds up what several runs posted of it', () => {
    const first = posted(purchases);
    const adjusted = changed(first, 'Value Entry', 0, { 'Cost Amount (Actual)': 80 });
    const found = trace(posted(adjusted), { valueEntryNo: 1 });
    expect(contents(found)).toHaveLength(4);
    expect(countOfDifferences(found)).toBe(0);
  });

  it('shows what is still to be posted', () => {
    const books = changed(posted(purchases), 'Value Entry', 0, { 'Cost Amount (Actual)': 130 });
    expect(trace(books, { valueEntryNo: 1 }).valueEntries[0].actualToPost.toFixed()).toBe('30');
  });
});

describe('a trace from a document', () => {
  it('shows all its value entries and where they went, under whatever document number', () => {
    const found = trace(posted(purchases, GROUPED), { documentNo: 'doc2' });
    expect(found.documents.map(({ cost, debit, documentNo }) => [documentNo, cost.toFixed(), debit.toFixed()])).toEqual(
      [
        ['DOC2', '50.25', '0'],
        ['GROUPED', '0', '150.25'],
      ],
    );
  });

  it('shows the G/L entries of a posting per posting group under its own number', () => {
    expect(contents(trace(posted(purchases, GROUPED), { documentNo: 'GROUPED' }))).toHaveLength(2);
  });
});

describe('what does not add up', () => {
  it.each([
    ['an amount in the books was changed', 'G/L Entry', { Amount: 99 }],
    ['the posted cost of a value entry was changed', 'Value Entry', { 'Cost Posted to G/L': 99 }],
  ])('is shown when %s', (_what, table, change) => {
    const found = trace(changed(posted(purchases), table, 0, change), { valueEntryNo: 1 });
    expect(countOfDifferences(found)).toBe(1);
    expect(found.valueEntries[0].difference.isZero()).toBe(false);
  });

  it('is shown with its amount in a grouped G/L entry', () => {
    const books = changed(posted(purchases, GROUPED), 'Value Entry', 1, { 'Cost Posted to G/L': 60 });
    const { glEntries } = trace(books, { glEntryNo: 1 });
    expect(glEntries.map(({ difference }) => difference.toFixed())).toEqual(['-9.75', '9.75']);
  });

  it('counts value entries that the workbook does not have', () => {
    const books = posted(purchases, GROUPED);
    const found = trace({ ...books, 'Value Entry': books['Value Entry'].slice(1) }, { glEntryNo: 1 });
    expect(found.glEntries.map(({ missingValueEntries }) => missingValueEntries)).toEqual([1, 1]);
  });

  it('is shown when posted cost has no G/L entry', () => {
    const books = without(posted(purchases), 'G/L - Item Ledger Relation');
    expect(trace(books, { valueEntryNo: 1 }).valueEntries[0].difference.toFixed()).toBe('100');
  });
});

it('there is no trace from an entry that does not exist', () => {
  const ledger = ledgerFromRecords(posted(purchases));
  expect(traceFrom(ledger, { glEntryNo: 77 })).toBeUndefined();
  expect(traceFrom(ledger, { valueEntryNo: 77 })).toBeUndefined();
  expect(traceFrom(ledger, { documentNo: 'NOWHERE' })).toBeUndefined();
  expect(traceFrom(ledger, { documentNo: '' })).toBeUndefined();
});

it.each(['Per Entry', 'Per Posting Group', 'Per Document'] as const)(
  'all that a posting %s writes adds up',
  (postingMethod) => {
    fc.assert(
      fc.property(anyCompany(), ({ records }) => {
        // What was posted before the ledger begins has no G/L entries in it.
        const fresh = records['Value Entry'].map((row) => ({
          ...row,
          'Cost Posted to G/L': 0,
          'Expected Cost Posted to G/L': 0,
        }));
        const books = posted({ ...records, 'Value Entry': fresh }, { postingMethod });
        for (const entry of books['G/L Entry']) {
          expect(countOfDifferences(trace(books, { glEntryNo: Number(entry['Entry No.']) }))).toBe(0);
        }
      }),
      { ...RUNS, numRuns: 25 },
    );
  },
);
