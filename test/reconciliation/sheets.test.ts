import { join } from 'node:path';
import { canClosePeriod, postInventoryCost, reconcileInventory } from '../../src/jobs';
import { serialOfIso } from '../../src/ledger';
import { Decimal } from '../../src/money';
import { postingRequest } from '../../src/posting';
import {
  CarriedItems,
  type ReconciliationRequest,
  ReconcilingItems,
  canBeClosed,
  parsePeriod,
  reconciliationRequest,
} from '../../src/reconciliation';
import { type ReportCell, closingChanges, reconciliationChanges } from '../../src/workbook';
import { type ReportSheet, type ReportTable } from '../../src/workbook/changes';
import { openWorkbookFile } from '../../src/xlsx';
import { company, receipt, valueEntry } from '../support/company';
import { CRONUS } from '../support/inventory-cost';
import { type LedgerRecords } from '../support/ledger-from-records';
import { TODAY } from '../support/posting-records';
import { temporaryFolder } from '../xlsx/support/packages';
import { journalEntry, posted, reconciled, withRows } from './posted-books';

jest.setTimeout(180_000);

const folder = temporaryFolder();

function sheetsOf(records: LedgerRecords, request: Partial<ReconciliationRequest> = {}): readonly ReportSheet[] {
  const reconciliation = reconciled(records, request);
  const carried = new CarriedItems(reconciliation, new ReconcilingItems(reconciliation), []);
  return reconciliationChanges(reconciliation, carried, {}).reports;
}

function shown(cell: ReportCell): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

/** The cells of some columns of a table, row by row. */
function columnsOf({ cell, columns, rowCount }: ReportTable, ...captions: string[]) {
  const places = captions.map((caption) => columns.findIndex((column) => column.caption === caption));
  return Array.from({ length: rowCount }, (_, row) => places.map((column) => shown(cell(row, column))));
}

const books = withRows(
  withRows(posted(company([valueEntry(1), valueEntry(2, { 'Cost Amount (Actual)': 50 })])), 'Value Entry', [
    valueEntry(3, { 'Cost Amount (Actual)': 3 }),
    valueEntry(4, { 'Cost Amount (Actual)': 4 }),
    valueEntry(5, { 'Cost Amount (Actual)': 70, 'Location Code': 'GREEN' }),
    valueEntry(7, { 'Cost Amount (Actual)': 5 }),
  ]),
  'G/L Entry',
  [journalEntry(90, 'INVENTORY', 12.5)],
);

describe('the sheet Inventory - GL Reconciliation', () => {
  const [{ heading, tables, name }, items] = sheetsOf(books, { materiality: new Decimal(10) });
  const [accounts, causes, groups] = tables;

  it('compares each account', () => {
    expect(name).toBe('Inventory - GL Reconciliation');
    expect(columnsOf(accounts, 'G/L Account No.', 'Value Entries', 'G/L Balance', 'Difference')).toEqual([
      ['', 70, 0, -70],
      ['INVENTORY', 162, 162.5, 0.5],
    ]);
  });

  it('shows the causes of each difference and leads to their items', () => {
    expect(columnsOf(causes, 'G/L Account No.', 'Cause', 'Reason', 'Amount', 'Count')).toEqual([
      ['', 'Skipped', 'Inventory Posting Setup missing', -70, 1],
      ['INVENTORY', 'Not yet posted', '', -12, 3],
      ['INVENTORY', 'Entered directly in the G/L', '', 12.5, 1],
    ]);
    const first = items.heading.length + 2;
    const amount = causes.columns.findIndex(({ caption }) => caption === 'Amount');
    expect([0, 1, 2].map((row) => causes.cell(row, amount))).toEqual(
      [-70, -12, 12.5].map((value, i) => ({
        kind: 'link',
        value,
        sheet: 'Reconciling Items',
        address: `D${first + i + 1}`,
      })),
    );
  });

  it('leads from the difference and from totals to everything that adds up to them', () => {
    const first = items.heading.length + 3;
    const all = { sheet: 'Reconciling Items', address: `D${first}:D${first + 2}` };
    const difference = heading.find(({ text }) => text === 'Difference')?.value;
    expect(difference).toEqual({ kind: 'link', value: '-69.50', ...all });
    const placeOfTotal = ({ columns }: ReportTable, of: string) =>
      columns.find(({ caption }) => caption === of)?.totalPlace;
    expect([accounts, groups].map((table) => placeOfTotal(table, 'Difference'))).toEqual([all, all]);
    expect(placeOfTotal(causes, 'Amount')).toEqual(all);
  });

  it('compares location and inventory posting group', () => {
    const captions = ['Account Type', 'Location Code', 'Inventory Posting Group', 'Difference', 'Causes'];
    expect(columnsOf(groups, ...captions)).toEqual([
      ['Inventory', 'GREEN', 'RESALE', -70, 'Skipped: Inventory Posting Setup missing -70.00'],
      ['Of no value entry', '', '', 12.5, 'Entered directly in the G/L 12.50'],
      ['Inventory', 'BLUE', 'RESALE', -12, 'Not yet posted -12.00'],
    ]);
  });

  it('says what was asked', () => {
    const asked = sheetsOf(books, { asOf: serialOfIso('2020-01-31')!, filters: { itemNo: '1000' } })[0].heading;
    expect(Object.fromEntries(asked.map(({ text, value = null }) => [text, shown(value)]))).toMatchObject({
      'As of': '2020-01-31',
      Filters: 'Item No. Filter: 1000',
      Difference: '-82.00',
    });
    expect(heading.map(({ text }) => text)).toContain('Materiality');
  });
});

describe('the sheet Reconciling Items', () => {
  const [, { tables }] = sheetsOf(books, { materiality: new Decimal(10) });

  it('lists items with their entries, and small ones together with a filter on theirs', () => {
    expect(columnsOf(tables[0], 'Cause', 'Amount', 'Value Entry No.', 'G/L Entry No.', 'Entries')).toEqual([
      ['Skipped', -70, 5, null, ''],
      ['Not yet posted', -12, null, null, '3..4|7'],
      ['Entered directly in the G/L', 12.5, null, 90, ''],
    ]);
  });
});

describe('the sheet Unposted Backlog', () => {
  const [, , { charts, tables }] = sheetsOf(
    withRows(books, 'Value Entry', [receipt(9, { 'Posting Date': '2020-03-01' })]),
  );

  it('has a month a row', () => {
    expect(columnsOf(tables[0], 'Month', 'Can be posted', 'Skipped', 'Actual cost to post')).toEqual([
      ['2020-01', 3, 1, 12],
      ['2020-03', 1, 0, 0],
    ]);
  });

  it('draws the months as a chart', () => {
    const [{ categories, kind, seriesCount, table }] = charts!;
    expect([kind, table]).toEqual(['stacked columns', tables[0].name]);
    const drawn = tables[0].columns.slice(categories, categories + 1 + seriesCount).map(({ caption }) => caption);
    expect(drawn).toEqual(['Month', 'Can be posted', 'Skipped', 'Expected cost, not posted']);
  });
});

describe('the sheet Period Closing', () => {
  it('has the answer above its reasons', () => {
    const period = parsePeriod('2020-01')!;
    const answer = canBeClosed(reconciled(books, { asOf: period.to }), period, undefined);
    const [{ heading, tables }] = closingChanges(answer, {}).reports;
    expect(heading.find(({ text }) => text === 'Answer')?.value).toBe('No: 3 reasons');
    expect(columnsOf(tables[0], 'Reason', 'Where', 'Amount')).toEqual([
      ['Cost not yet posted', '2020-01', 12],
      ['Skipped value entries', '2020-01', 70],
      ['Difference above materiality', 'INVENTORY Account INVENTORY', 12.5],
    ]);
  });
});

describe('a figure of a workbook’s reconciliation', () => {
  it('leads to its entries or to its items, wherever it stands', async () => {
    const workbook = await openWorkbookFile([CRONUS]);
    const { carried, read, reconciliation } = await reconcileInventory(
      workbook,
      reconciliationRequest({ today: TODAY }),
    );
    const { reports } = reconciliationChanges(reconciliation, carried, read.places);
    const [overview, items, backlog] = reports.map(({ tables }) => tables);
    const figures = [...overview, ...items, ...backlog].flatMap(({ cell, columns, rowCount }) =>
      columns.flatMap(({ format }, column) =>
        ['text', 'date'].includes(format) ? [] : Array.from({ length: rowCount }, (_, row) => cell(row, column)),
      ),
    );
    const unlinked = figures.filter((cell) => typeof cell !== 'object').filter((cell) => Number(cell) !== 0);
    expect(figures.length).toBeGreaterThan(1_000);
    expect(unlinked).toEqual([]);
    const sums = [...overview, ...backlog].flatMap(({ cell, columns, rowCount }) =>
      columns.flatMap(({ total, totalPlace }, column) => {
        const isNothing = Array.from({ length: rowCount }, (_, row) => shown(cell(row, column))).every((each) => !each);
        return total !== 'sum' || isNothing ? [] : [totalPlace];
      }),
    );
    expect(sums.length).toBeGreaterThan(8);
    expect(sums).not.toContain(undefined);
  });

  it('leads to its entries from the sheet Period Closing', async () => {
    const workbook = await openWorkbookFile([CRONUS]);
    const { answer, read } = await canClosePeriod(workbook, {
      ...reconciliationRequest({ today: TODAY }),
      period: parsePeriod('2017-12')!,
    });
    const [{ tables }] = closingChanges(answer, read.places).reports;
    const figures = tables.flatMap(({ cell, columns, rowCount }) =>
      columns.flatMap(({ format }, column) =>
        format === 'text' ? [] : Array.from({ length: rowCount }, (_, row) => cell(row, column)),
      ),
    );
    expect(figures.filter((cell) => typeof cell === 'number')).toEqual([]);
    expect(figures.length).toBeGreaterThan(20);
  });
});

describe('the next reconciliation of a workbook', () => {
  const request = reconciliationRequest({ today: TODAY, asOf: serialOfIso('2017-12-31')! });

  /** The first reconciliation of a posted workbook, with a comment written beside its first item. */
  async function commented(comment: string): Promise<{ readonly path: string; readonly items: number }> {
    const workbook = await openWorkbookFile([CRONUS]);
    await postInventoryCost(workbook, postingRequest({ today: TODAY, post: true }));
    const path = join(folder, 'first.xlsx');
    await workbook.save(path, { overwrite: true });
    const reconciling = await openWorkbookFile([path]);
    const { carried } = await reconcileInventory(reconciling, request);
    await reconciling.save(path, { overwrite: true });
    const edited = await openWorkbookFile([path]);
    const head = await edited.readHead('Reconciling Items', 20);
    const row = head.findIndex((cells) => cells.includes('Comment'));
    await edited.write({
      columns: [
        {
          sheet: 'Reconciling Items',
          column: head[row].indexOf('Comment'),
          rows: Int32Array.of(row + 1),
          valueAt: () => comment,
          format: 'text',
        },
      ],
      appends: [],
      removals: [],
      reports: [],
    });
    const output = join(folder, 'commented.xlsx');
    await edited.save(output, { overwrite: true });
    return { path: output, items: carried.items.count };
  }

  it('keeps the comments, the dates and the amounts of the last one, and is no input', async () => {
    const first = await commented('=Ask the warehouse');
    const workbook = await openWorkbookFile([first.path]);
    const { carried } = await reconcileInventory(workbook, { ...request, asOf: serialOfIso('2018-01-31')! });
    expect(carried.items.count).toBe(first.items);
    const [item, second] = [0, 1].map((index) => carried.items.at(index));
    expect(carried.of(item)).toEqual({ comment: '=Ask the warehouse', since: request.asOf, former: item.amount });
    expect(carried.of(second)).toEqual({ comment: '', since: request.asOf, former: second.amount });
    expect(carried.cleared()).toEqual([]);
  });

  it('shows what has gone', async () => {
    const first = await commented('Small');
    const workbook = await openWorkbookFile([first.path]);
    const { carried } = await reconcileInventory(workbook, { ...request, filters: { itemNo: 'NONE' } });
    expect(carried.items.count).toBe(0);
    expect(carried.cleared()).toHaveLength(first.items);
    expect(carried.cleared()[0].comment).toBe('Small');
  });
});
