import { Outcome, describeProblem, orphanedQueueRows, outcomeTotals, countOf } from '../../src/posting';
import { capacityEntry, company, receipt, valueEntry } from '../support/company';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';
import { booksAfter, entryNosWith, post, postedNos, postings, skipped } from '../support/posting-records';

const OFF = { 'Inventory Setup': [{ 'Expected Cost Posting to G/L': false }] };
const EUR = { 'General Ledger Setup': [{ 'LCY Code': 'LCY', 'Additional Reporting Currency': 'EUR' }] };

function queueOf(...entryNos: number[]): LedgerRecord[] {
  return entryNos.map((no) => ({ 'Value Entry No.': no, 'Item No.': '1000', 'Posting Date': '2020-01-15' }));
}

function withQueue(entries: LedgerRecord[], queue: LedgerRecord[], tables: LedgerRecords = {}): LedgerRecords {
  return company(entries, { 'Post Value Entry to G/L': queue, ...tables });
}

/** Why each entry was passed over: by outcome totals, which name a reason for every entry. */
function outcomes(records: LedgerRecords): string[] {
  return outcomeTotals(post(records)).map(
    ({ caption, reasonKind, count }) => `${count} ${caption}${reasonKind ? `: ${reasonKind}` : ''}`,
  );
}

describe('without a queue', () => {
  it.each<[string, LedgerRecord, LedgerRecords, string]>([
    ['an open actual amount', {}, {}, '1 Posted'],
    ['cost that is not inventoriable', { Inventoriable: false }, {}, '1 Passed over: not-inventoriable'],
    ['no cost at all', { 'Cost Amount (Actual)': 0 }, {}, '1 Passed over: no-cost'],
    [
      'no cost, though some was posted',
      { 'Cost Amount (Actual)': 0, 'Cost Posted to G/L': 5 },
      {},
      '1 Passed over: no-cost',
    ],
    ['cost that is posted', { 'Cost Posted to G/L': 100 }, {}, '1 Passed over: already-posted'],
    ['an open expected amount', { 'Cost Amount (Expected)': 5, 'Cost Posted to G/L': 100 }, {}, '1 Posted'],
    [
      'only expected cost open, and its posting off',
      { 'Cost Amount (Expected)': 5, 'Cost Posted to G/L': 100 },
      OFF,
      '1 Passed over: expected-cost-not-posted',
    ],
    [
      'expected cost that is posted, and its posting off',
      { 'Cost Amount (Expected)': 5, 'Expected Cost Posted to G/L': 5, 'Cost Posted to G/L': 100 },
      OFF,
      '1 Passed over: already-posted',
    ],
    [
      'only an amount in a currency that does not count',
      { 'Cost Amount (Actual)': 0, 'Cost Amount (Actual) (ACY)': 5, 'Cost Amount (Expected) (ACY)': 5 },
      OFF,
      '1 Passed over: no-cost',
    ],
    [
      'only expected cost without interim accounts',
      { 'Item Ledger Entry Type': 'Consumption', 'Cost Amount (Actual)': 0, 'Cost Amount (Expected)': 5 },
      {},
      '1 Passed over: no-interim-rule',
    ],
  ])('a value entry with %s', (_what, changes, tables, outcome) => {
    expect(outcomes(company([valueEntry(1, changes)], tables))).toEqual([outcome]);
  });

  it('an expected-cost entry is listed while its posting is off', () => {
    expect(skipped(post(company([receipt(1)], OFF)))).toEqual([[1, 'expected-cost-posting-off']]);
    const onlyACY = { 'Cost Amount (Expected)': 0, 'Cost Amount (Expected) (ACY)': 5 };
    const currency = { ...OFF, ...EUR };
    expect(skipped(post(company([receipt(1, onlyACY)], currency)))).toEqual([[1, 'expected-cost-posting-off']]);
    expect(outcomes(company([receipt(1, onlyACY)], OFF))).toEqual(['1 Passed over: no-cost']);
    const posted = { ...onlyACY, 'Exp. Cost Posted to G/L (ACY)': 5 };
    expect(outcomes(company([receipt(1, posted)], currency))).toEqual(['1 Passed over: already-posted']);
  });

  it('capacity cost of nothing is no candidate either', () => {
    expect(outcomes(company([capacityEntry(1, { 'Cost Amount (Actual)': 0 })]))).toEqual(['1 Passed over: no-cost']);
  });
});

describe('with a queue', () => {
  it('exactly its value entries are candidates', () => {
    const entries = [1, 2, 3].map((no) => valueEntry(no));
    expect(postedNos(post(withQueue(entries, queueOf(3, 1))))).toEqual([1, 3]);
    expect(outcomes(withQueue(entries, queueOf(3, 1)))).toEqual(['2 Posted', '1 Passed over: not-queued']);
    expect(outcomes(withQueue(entries, []))).toEqual(['3 Passed over: not-queued']);
  });

  it.each<[string, LedgerRecord, string]>([
    ['with nothing left is listed', valueEntry(1, { 'Cost Posted to G/L': 100 }), '1 Skipped: nothing-to-post'],
    ['without cost is passed over', valueEntry(1, { 'Cost Amount (Actual)': 0 }), '1 Passed over: no-cost'],
    [
      'that is not inventoriable is passed over',
      valueEntry(1, { Inventoriable: false }),
      '1 Passed over: not-inventoriable',
    ],
    [
      'of capacity without cost is listed',
      capacityEntry(1, { 'Cost Amount (Actual)': 0 }),
      '1 Skipped: nothing-to-post',
    ],
    ['of capacity is not asked whether it is inventoriable', capacityEntry(1, { Inventoriable: false }), '1 Posted'],
  ])('a value entry %s', (_what, entry, outcome) => {
    expect(outcomes(withQueue([entry], queueOf(1)))).toEqual([outcome]);
    expect(outcomes(withQueue([entry], []))).toEqual(['1 Passed over: not-queued']);
  });

  it('rows of value entries that do not exist are listed', () => {
    const run = post(withQueue([valueEntry(1)], queueOf(7, 1, 9)));
    expect(orphanedQueueRows(run)).toEqual([
      {
        kind: 'value-entry-not-found',
        table: 'queue',
        row: 0,
        field: 'valueEntryNo',
        details: { valueEntryNo: '7' },
        remedy: { table: 'queue', row: 0, field: 'valueEntryNo', key: '7' },
      },
      expect.objectContaining({ row: 2, details: { valueEntryNo: '9' } }),
    ]);
    expect(orphanedQueueRows(run).map(describeProblem)).toEqual([
      'Value entry 7 stands in the posting queue but does not exist.',
      'Value entry 9 stands in the posting queue but does not exist.',
    ]);
    expect(postedNos(run)).toEqual([1]);
    expect(orphanedQueueRows(post(company([valueEntry(1)])))).toEqual([]);
  });

  it('rows of value entries that do not exist are filtered like the others', () => {
    const queue = [
      { 'Value Entry No.': 7, 'Item No.': '1000', 'Posting Date': '2020-01-15' },
      { 'Value Entry No.': 8, 'Item No.': '2000', 'Posting Date': '2020-01-15' },
      { 'Value Entry No.': 9, 'Item No.': '1000', 'Posting Date': '2020-03-15' },
    ];
    const run = post(withQueue([], queue), { filters: { itemNo: '1000', postingDate: '..2020-01-31' } });
    expect(orphanedQueueRows(run).map(({ row }) => row)).toEqual([0]);
  });

  it('filters look at the queue’s item and date, not at those of the value entry', () => {
    const queue = [
      { 'Value Entry No.': 1, 'Item No.': 'OTHER', 'Posting Date': '2020-01-15' },
      { 'Value Entry No.': 2, 'Item No.': '1000', 'Posting Date': '2020-05-05' },
    ];
    const records = withQueue([valueEntry(1), valueEntry(2), valueEntry(3)], queue);
    expect(postedNos(post(records, { filters: { itemNo: 'OTHER' } }))).toEqual([1]);
    expect(postedNos(post(records, { filters: { itemNo: '1000' } }))).toEqual([2]);
    expect(postedNos(post(records, { filters: { postingDate: '2020-05-05' } }))).toEqual([2]);
    expect(entryNosWith(post(records, { filters: { postingDate: '2020-05-05' } }), Outcome.FilteredOut)).toEqual([
      1, 3,
    ]);
  });

  it('entries are posted in the queue’s order of item and date', () => {
    const queue = [
      { 'Value Entry No.': 1, 'Item No.': 'B', 'Posting Date': '2020-01-01' },
      { 'Value Entry No.': 2, 'Item No.': 'A', 'Posting Date': '2020-02-02' },
      { 'Value Entry No.': 3, 'Item No.': 'A', 'Posting Date': '2020-01-01' },
    ];
    const entries = [1, 2, 3].map((no) => valueEntry(no, { 'Cost Amount (Actual)': no }));
    const inventory = postings(post(withQueue(entries, queue))).filter((line) => line.startsWith('INV'));
    expect(inventory).toEqual(['INVENTORY 3', 'INVENTORY 2', 'INVENTORY 1']);
  });

  it('rows of posted entries leave the queue, the others stay', () => {
    const entries = [valueEntry(1), valueEntry(2, { 'Location Code': 'RED' }), valueEntry(3)];
    const records = withQueue(entries, queueOf(3, 2, 1, 9));
    const run = post(records);
    expect([...run.queue!.rowsOfPosted(run.assessment.outcome)]).toEqual([0, 2]);
    expect(booksAfter(records, run)['Post Value Entry to G/L'].map((row) => row['Value Entry No.'])).toEqual([2, 9]);
  });
});

describe('filters', () => {
  const entries = [
    valueEntry(1, { 'Item No.': 'A', 'Document No.': 'D1' }),
    valueEntry(2, { 'Item No.': 'B', 'Posting Date': '2020-02-15' }),
    valueEntry(3, { 'Item No.': 'B', 'Inventory Posting Group': 'RAW' }),
    capacityEntry(4),
    valueEntry(5, { 'Item No.': 'C', 'Location Code': '' }),
  ];
  const admitted = (filters: Parameters<typeof post>[1]) => {
    const run = post(company(entries), filters);
    const out = entryNosWith(run, Outcome.FilteredOut);
    return [1, 2, 3, 4, 5].filter((no) => !out.includes(no));
  };

  it.each([
    [{}, [1, 2, 3, 4, 5]],
    [{ itemNo: ' ', postingDate: ' ' }, [1, 2, 3, 4, 5]],
    [{ itemNo: 'A|C' }, [1, 5]],
    [{ itemNo: `''` }, [4]],
    [{ postingDate: '2020-02-01..' }, [2]],
    [{ itemNo: 'B', postingDate: '..2020-01-31' }, [3]],
    [{ documentNo: 'D1' }, [1]],
    [{ locationCode: `''` }, [5]],
    [{ inventoryPostingGroup: 'RAW' }, [3]],
    [{ inventoryPostingGroup: 'RAW', itemNo: 'A' }, []],
  ])('%o admit %o', (filters, expected) => {
    expect(admitted({ filters })).toEqual(expected);
  });

  it('that cannot be read stop the run', () => {
    expect(() => post(company(entries), { filters: { itemNo: '(' } })).toThrow();
  });

  it('read periods of the accounting periods', () => {
    const periods = [
      { 'Starting Date': '2020-01-01', 'New Fiscal Year': true },
      { 'Starting Date': '2020-02-01' },
      { 'Starting Date': '2020-03-01' },
    ];
    const run = post(company(entries, { 'Accounting Period': periods }), { filters: { postingDate: 'p2' } });
    expect(entryNosWith(run, Outcome.FilteredOut)).toEqual([1, 3, 4, 5]);
  });
});

describe('the totals of outcomes', () => {
  it('tie out to the sheet', () => {
    const entries = [
      valueEntry(1, { 'Cost Posted to G/L': 40 }),
      receipt(2),
      valueEntry(3, { 'Location Code': 'RED', 'Cost Amount (Actual)': 7 }),
      valueEntry(4, { 'Item No.': 'OUT', 'Cost Amount (Actual)': 3 }),
      valueEntry(5, { Inventoriable: false }),
      valueEntry(6, { 'Location Code': 'RED', 'Cost Amount (Actual)': 8 }),
      valueEntry(7, { 'Document No.': '' }),
    ];
    const totals = outcomeTotals(post(company(entries), { filters: { itemNo: '<>OUT' } }));
    expect(
      totals.map((total) => [
        total.caption,
        total.reason,
        total.count,
        ...[total.costAmountActual, total.costAmountExpected, total.actualToPost, total.expectedToPost].map(Number),
      ]),
    ).toEqual([
      ['Posted', '', 2, 100, 100, 60, 100],
      ['Skipped', 'Inventory Posting Setup missing', 2, 15, 0, 15, 0],
      ['Skipped', 'Document number missing', 1, 100, 0, 100, 0],
      ['Passed over', 'Not inventoriable: the cost does not belong to inventory value.', 1, 100, 0, 100, 0],
      ['Filtered out', '', 1, 3, 0, 3, 0],
    ]);
    expect(Object.values(Outcome).map((outcome) => countOf(totals, outcome))).toEqual([1, 1, 3, 2]);
  });
});
