import { registerOf } from '../../src/posting';
import { capacityEntry, company, generalPostingSetup, inventoryPostingSetup, valueEntry } from '../support/company';
import { type LedgerRecord } from '../support/ledger-from-records';
import { glEntryRecords, post, postedNos, postings, relationRecords } from '../support/posting-records';

const METHOD = { postingMethod: 'Per Posting Group' } as const;
const EUR = { 'General Ledger Setup': [{ 'LCY Code': 'LCY', 'Additional Reporting Currency': 'EUR' }] };

/** All locations and groups that these tests use, with the same accounts everywhere. */
const SETUP = {
  'Inventory Posting Setup': ['', 'BLUE', 'RED'].flatMap((location) =>
    ['RAW', 'RESALE'].map((group) => inventoryPostingSetup(location, group)),
  ),
  'General Posting Setup': ['', 'DOMESTIC', 'EU'].flatMap((business) =>
    ['RETAIL', 'SERVICES'].map((product) => generalPostingSetup(business, product)),
  ),
};

function grouped(entries: readonly LedgerRecord[]) {
  return post(company(entries, SETUP), METHOD);
}

describe('per posting group', () => {
  it.each<[string, LedgerRecord]>([
    ['posting dates', { 'Posting Date': '2020-01-16' }],
    ['locations', { 'Location Code': 'RED' }],
    ['inventory posting groups', { 'Inventory Posting Group': 'RAW' }],
    ['general business posting groups', { 'Gen. Bus. Posting Group': 'EU' }],
    ['general product posting groups', { 'Gen. Prod. Posting Group': 'SERVICES' }],
    ['dimension sets', { 'Dimension Set ID': 3 }],
    ['signs', { 'Cost Amount (Actual)': -10 }],
    ['balancing accounts', { 'Entry Type': 'Indirect Cost' }],
  ])('value entries of different %s are posted apart', (_what, changes) => {
    const run = grouped([valueEntry(1), valueEntry(2, changes), valueEntry(3), valueEntry(4, changes)]);
    expect(run.glEntries.count).toBe(4);
    expect(postings(run).filter((line) => line.includes('200') || line.includes('20'))).toHaveLength(4);
  });

  it.each<[string, LedgerRecord]>([
    ['documents', { 'Document No.': 'OTHER' }],
    ['items', { 'Item No.': '2000' }],
    ['jobs', { 'Job No.': 'JOB1' }],
    ['sources', { 'Source No.': '10000' }],
  ])('value entries of different %s are posted together', (_what, changes) => {
    expect(postings(grouped([valueEntry(1), valueEntry(2, changes)]))).toEqual(['INVENTORY 200', 'DIRECT-COST -200']);
  });

  it('G/L entries stand in the order of the grouping key', () => {
    const variants: LedgerRecord[] = [
      { 'Gen. Prod. Posting Group': 'SERVICES' },
      { 'Gen. Bus. Posting Group': '' },
      { 'Inventory Posting Group': 'RAW' },
      { 'Location Code': '' },
      { 'Dimension Set ID': 10 },
      { 'Dimension Set ID': 9 },
      { 'Cost Amount (Actual)': -1 },
      { 'Entry Type': 'Indirect Cost' },
      { 'Posting Date': '2020-01-01' },
      {},
    ];
    const run = grouped(variants.map((changes, i) => valueEntry(i + 1, changes)));
    const inventory = glEntryRecords(run).filter((entry) => entry['G/L Account No.'] === 'INVENTORY');
    expect(
      inventory.map((entry) =>
        [entry['Posting Date'], String(entry.Description).slice(12), entry['Dimension Set ID'], entry.Amount].join(' '),
      ),
    ).toEqual([
      '2020-01-01 Direct Cost Applied, BLUE,RESALE,DOMESTIC,RETAIL 0 100',
      '2020-01-15 Direct Cost Applied, ,RESALE,DOMESTIC,RETAIL 0 100',
      '2020-01-15 Direct Cost Applied, BLUE,RAW,DOMESTIC,RETAIL 0 100',
      '2020-01-15 Direct Cost Applied, BLUE,RESALE,,RETAIL 0 100',
      '2020-01-15 Direct Cost Applied, BLUE,RESALE,DOMESTIC,RETAIL 0 100',
      '2020-01-15 Overhead Applied, BLUE,RESALE,DOMESTIC,RETAIL 0 100',
      '2020-01-15 Direct Cost Applied, BLUE,RESALE,DOMESTIC,RETAIL 0 -1',
      '2020-01-15 Direct Cost Applied, BLUE,RESALE,DOMESTIC,RETAIL 9 100',
      '2020-01-15 Direct Cost Applied, BLUE,RESALE,DOMESTIC,RETAIL 10 100',
      '2020-01-15 Direct Cost Applied, BLUE,RESALE,DOMESTIC,SERVICES 0 100',
    ]);
    const types = glEntryRecords(run)
      .slice(2)
      .map((entry) => String(entry['G/L Account No.']));
    expect(types.indexOf('OVERHEAD')).toBe(types.length - 1);
  });

  it('a line is negative when its amount in either currency is', () => {
    const amounts = [
      [10, 5],
      [10, -5],
      [-10, 5],
      [0, -5],
      [0, 5],
      [10, 0],
      [-10, 0],
    ];
    const entries = amounts.map(([lcy, acy], i) =>
      valueEntry(i + 1, { 'Cost Amount (Actual)': lcy, 'Cost Amount (Actual) (ACY)': acy }),
    );
    const run = post(company(entries, EUR), METHOD);
    expect(
      glEntryRecords(run).map((entry) =>
        ['G/L Account No.', 'Amount', 'Additional-Currency Amount'].map((field) => entry[field]).join(' '),
      ),
    ).toEqual(['INVENTORY 20 10', 'INVENTORY -10 -5', 'DIRECT-COST 10 5', 'DIRECT-COST -20 -10']);
  });

  it('a group of 0 in both currencies makes no G/L entry, yet its value entries are posted', () => {
    const entries = [
      valueEntry(1, { 'Cost Amount (Actual)': 10, 'Cost Amount (Actual) (ACY)': -5 }),
      valueEntry(2, { 'Cost Amount (Actual)': -10, 'Cost Amount (Actual) (ACY)': 5 }),
      valueEntry(3, { 'Cost Amount (Actual)': 1, 'Posting Date': '2020-01-16' }),
    ];
    const run = post(company(entries, EUR), METHOD);
    expect(postings(run)).toEqual(['INVENTORY 1', 'DIRECT-COST -1']);
    expect(postedNos(run)).toEqual([1, 2, 3]);
    expect(relationRecords(run).map((row) => row['Value Entry No.'])).toEqual([3, 3]);
  });

  it('a group of 0 in one currency makes a G/L entry', () => {
    const entries = [
      valueEntry(1, { 'Cost Amount (Actual)': 10, 'Cost Amount (Actual) (ACY)': -5 }),
      valueEntry(2, { 'Cost Amount (Actual)': -10, 'Cost Amount (Actual) (ACY)': 6 }),
    ];
    expect(postings(post(company(entries, EUR), METHOD))).toEqual(['INVENTORY 0', 'DIRECT-COST 0']);
  });

  it('the relation names every value entry of every G/L entry, in entry number order', () => {
    const entries = [valueEntry(3), valueEntry(1, { 'Cost Amount (Actual)': -4 }), valueEntry(2)];
    const run = grouped(entries);
    expect(postings(run)).toEqual(['INVENTORY 200', 'INVENTORY -4', 'DIRECT-COST 4', 'DIRECT-COST -200']);
    expect(
      relationRecords(run).map((row) => `${String(row['G/L Entry No.'])} ${String(row['Value Entry No.'])}`),
    ).toEqual(['1 2', '1 3', '2 1', '3 1', '4 2', '4 3']);
    expect(registerOf(run)).toMatchObject({ fromEntryNo: 1, toEntryNo: 4, valueEntriesPosted: 3 });
  });

  it('WIP lines are grouped by the produced item’s group, their balancing lines by the component’s', () => {
    const items = ['BIKE', 'CAR'].map((no) => ({
      'No.': no,
      'Inventory Posting Group': no === 'BIKE' ? 'RAW' : 'RESALE',
    }));
    const consumption = (no: number, source: string) =>
      valueEntry(no, { 'Item Ledger Entry Type': 'Consumption', 'Source Type': 'Item', 'Source No.': source });
    const capacity = capacityEntry(3, { 'Source Type': 'Item', 'Source No.': 'BIKE' });
    const entries = [consumption(1, 'BIKE'), consumption(2, 'CAR'), capacity];
    const run = post(company(entries, { ...SETUP, Item: items }), METHOD);
    expect(glEntryRecords(run).map((entry) => `${String(entry.Description)} ${String(entry.Amount)}`)).toEqual([
      'Inventory - WIP Inventory, BLUE,RESALE,DOMESTIC,RETAIL 200',
      'WIP Inventory - Direct Cost Applied, BLUE,RAW,DOMESTIC,RETAIL 100',
      'WIP Inventory - Inventory, BLUE,RAW,DOMESTIC,RETAIL -100',
      'WIP Inventory - Inventory, BLUE,RESALE,DOMESTIC,RETAIL -100',
      'Direct Cost Applied - WIP Inventory, BLUE,RESALE,DOMESTIC,RETAIL -100',
    ]);
  });

  it('thousands of groups keep apart', () => {
    const entries = Array.from({ length: 3000 }, (_, i) =>
      valueEntry(i + 1, { 'Dimension Set ID': i % 1500, 'Cost Amount (Actual)': i + 1 }),
    );
    const run = grouped(entries);
    expect(run.glEntries.count).toBe(3000);
    expect(postings(run)[1499]).toBe('INVENTORY 4500');
    expect(relationRecords(run).slice(0, 2)).toMatchObject([{ 'Value Entry No.': 1 }, { 'Value Entry No.': 1501 }]);
  });
});
