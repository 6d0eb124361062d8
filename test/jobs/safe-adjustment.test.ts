import { type AdjustmentRequest, adjustmentRequest } from '../../src/adjustment';
import {
  ADJUSTMENT_TABLES,
  CannotFinish,
  CannotUndo,
  UnfinishedRun,
  adjustSafely,
  finishRun,
  openLedger,
  postSafely,
  prepareAdjustment,
  rollBackRun,
  undoLastPosting,
  undoableRun,
  unfinishedRun,
  writeAdjustmentPreview,
  writeExplanation,
} from '../../src/jobs';
import { postingRequest, runPosting } from '../../src/posting';
import { type CellValue } from '../../src/workbook';
import { glAccount } from '../support/company';
import { InventoryBooks } from '../support/inventory-books';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';
import { sheetsOf } from './support/company-workbook';
import { HostFailure, LiveWorkbook } from './support/live-workbook';

/** Rewritten by each run, and about it only. */
const REPORTS = ['Adjusted Entries', 'Cost Adjustment Problems', 'Cost Explanation'];

/** Before it a run has only noted what it is going to do. */
const FIRST_STEP = 3;

const TODAY = 43_850;

/** A receipt with freight on top, sold before; a transfer; an average; an order. */
function inventory(): LedgerRecords {
  const books = new InventoryBooks({ calcType: 'Item', period: 'Month' });
  const bolt = books.item('BOLT', 'FIFO', 500);
  const nail = books.item('NAIL', 'Average', 200);
  const chair = books.item('CHAIR', 'FIFO', 2_000);
  const receipt = books.purchase(bolt, 10, 7_000, { date: '2020-01-01' });
  books.transfer(bolt, 4, '', 'EAST', '2020-01-03');
  books.sale(bolt, 2, { date: '2020-01-04', location: 'EAST' });
  books.charge(receipt, 1_000, '2020-01-05');
  books.purchase(nail, 3, 1_000, { date: '2020-01-02' });
  books.sale(nail, 1, { date: '2020-01-06' });
  books.produce(chair, 1, [[bolt, 2]], '2020-01-07');
  return books.records();
}

/** Every mark that an adjustment sets or clears, in columns of the sheets. */
function withMarks(tables: LedgerRecords): LedgerRecords {
  return {
    ...changedRows(tables, {
      Item: { 'Cost is Adjusted': false, 'Allow Online Adjustment': false },
      'Item Ledger Entry': { 'Applied Entry to Adjust': true, 'Completely Invoiced': true },
      'Item Application Entry': { 'Outbound Entry is Updated': false },
    }),
    'Avg. Cost Adjmt. Entry Point': [
      {
        'Item No.': 'NAIL',
        'Variant Code': '',
        'Location Code': '',
        'Valuation Date': '2020-01-31',
        'Cost Is Adjusted': false,
      },
    ],
    'Stockkeeping Unit': [{ 'Location Code': 'EAST', 'Item No.': 'BOLT', 'Variant Code': '', 'Unit Cost': '5.00' }],
    'Item Register': [
      { 'No.': 4, 'From Value Entry No.': 1, 'To Value Entry No.': 2, 'Creation Date': '2020-01-01', State: 'Closed' },
    ],
  };
}

/** The sheet of value entries as BC shows it by itself, without what only adjustments fill. */
function withFewColumns(tables: LedgerRecords): LedgerRecords {
  const entries = tables['Value Entry'].map((row) => without(row, 'Adjustment'));
  return { ...tables, 'Value Entry': entries };
}

/** One application is missing, and the others bear a column of the user's. */
function withBrokenApplications(tables: LedgerRecords): LedgerRecords {
  const applications = tables['Item Application Entry'].filter((row) => row['Entry No.'] !== 5);
  return {
    ...tables,
    'Item Application Entry': applications.map((row) => ({ ...row, Checked: `by A. ${String(row['Entry No.'])}` })),
  };
}

function withQueue(tables: LedgerRecords): LedgerRecords {
  const waiting = [{ 'Value Entry No.': 1, 'Item No.': 'BOLT', 'Posting Date': '2020-01-02' }];
  return { ...tables, 'Post Value Entry to G/L': waiting };
}

function withoutApplications(tables: LedgerRecords): LedgerRecords {
  return without(tables, 'Item Application Entry');
}

function postingSetup(): LedgerRecords {
  return {
    'Inventory Posting Setup': ['', 'EAST'].map((location) => ({
      'Location Code': location,
      'Invt. Posting Group Code': 'RESALE',
      'Inventory Account': '2130',
      'Inventory Account (Interim)': '2131',
      'WIP Account': '2140',
    })),
    'General Posting Setup': [
      {
        'Gen. Bus. Posting Group': '',
        'Gen. Prod. Posting Group': 'RETAIL',
        'COGS Account': '7290',
        'Direct Cost Applied Account': '7291',
        'Inventory Adjmt. Account': '7270',
        'Invt. Accrual Acc. (Interim)': '5530',
      },
    ],
    'G/L Account': ['2130', '2131', '2140', '5530', '7270', '7290', '7291'].map((no) => glAccount(no)),
  };
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

function changedRows(tables: LedgerRecords, columns: Readonly<Record<string, LedgerRecord>>): LedgerRecords {
  const entries = Object.entries(tables).map(([name, rows]): [string, LedgerRecord[]] => [
    name,
    rows.map((row) => ({ ...row, ...columns[name] })),
  ]);
  return Object.fromEntries(entries);
}

const request = (values: Partial<AdjustmentRequest> = {}) => adjustmentRequest({ today: TODAY, ...values });

const LEDGERS: readonly [string, LedgerRecords, AdjustmentRequest][] = [
  ['no marks', inventory(), request()],
  ['all marks', withMarks(inventory()), request()],
  ['few columns', withFewColumns(inventory()), request()],
  ['a queue', withQueue(inventory()), request()],
  ['broken applications', withBrokenApplications(inventory()), request({ rebuildApplications: true })],
  ['no applications', withoutApplications(inventory()), request({ rebuildApplications: true })],
];

async function adjust(workbook: LiveWorkbook, values: AdjustmentRequest, signal?: AbortSignal) {
  const opened = await openLedger(workbook, { neededTables: ADJUSTMENT_TABLES });
  try {
    return await adjustSafely(workbook, opened, prepareAdjustment(opened.read, values), signal ? { signal } : {});
  } finally {
    await opened.watch.stop();
  }
}

/** The tables as they are; rows that were taken out and put back may stand in another order. */
function stateOf(workbook: LiveWorkbook) {
  const cells = Object.entries(workbook.cells(REPORTS)).map(([name, [header, ...rows]]): [string, CellValue[][]] => [
    name,
    name === 'Item Application Entry' ? [header, ...byFirstCell(rows)] : [header, ...rows],
  ]);
  return { cells: Object.fromEntries(cells), settings: Object.fromEntries(workbook.settings) };
}

function byFirstCell(rows: readonly CellValue[][]): CellValue[][] {
  return [...rows].sort((a, b) => Number(a[0]) - Number(b[0]));
}

function columnOf(workbook: LiveWorkbook, sheet: string, caption: string): CellValue[] {
  const [header, ...rows] = workbook.cells()[sheet];
  return rows.map((row) => row[header.indexOf(caption)] ?? null);
}

describe.each(LEDGERS)('with %s', (_, tables, values) => {
  const fresh = () => new LiveWorkbook(sheetsOf(tables));

  test('an adjustment appends value entries and closes its register; a second one finds nothing', async () => {
    const workbook = fresh();
    const before = columnOf(workbook, 'Value Entry', 'Entry No.').length;
    const { register } = await adjust(workbook, values);
    const added = columnOf(workbook, 'Value Entry', 'Entry No.').slice(before);
    expect(added.length).toBeGreaterThan(3);
    expect([added[0], added.at(-1)]).toEqual([register!.fromValueEntryNo, register!.toValueEntryNo]);
    expect(columnOf(workbook, 'Value Entry', 'Adjustment').slice(before)).toContain('Yes');
    const registers = 'Item Register' in tables ? 'Item Register' : 'Item Registers';
    expect(columnOf(workbook, registers, 'State').at(-1)).toBe('Closed');
    if ('Post Value Entry to G/L' in tables) {
      expect(columnOf(workbook, 'Post Value Entry to G_L', 'Value Entry No.')).toEqual([1, ...added]);
    }
    expect(await unfinishedRun(workbook)).toBeUndefined();
    const after = stateOf(workbook);
    expect((await adjust(workbook, { ...values, rebuildApplications: false })).register).toBeUndefined();
    expect(stateOf(workbook)).toEqual(after);
  });

  test('wherever it breaks, rolling back ends as if it had never begun', async () => {
    const before = stateOf(fresh());
    const steps = await countSteps(fresh(), values);
    for (let step = FIRST_STEP; step <= steps; step++) {
      const workbook = fresh();
      await breakAt(workbook, step, values);
      await rollBackRun(workbook);
      expect(stateOf(workbook)).toEqual(before);
    }
  });

  test('wherever it breaks, finishing ends as if it had never broken', async () => {
    const unbroken = fresh();
    await adjust(unbroken, values);
    const expected = stateOf(unbroken);
    const { steps } = unbroken;
    for (let step = FIRST_STEP; step <= steps; step++) {
      const workbook = fresh();
      await breakAt(workbook, step, values);
      expect(await unfinishedRun(workbook)).toBeDefined();
      await finishRun(workbook);
      expect(stateOf(workbook).cells).toEqual(expected.cells);
      expect(await unfinishedRun(workbook)).toBeUndefined();
    }
  });

  test('a roll back that breaks itself can be repeated', async () => {
    const before = stateOf(fresh());
    const steps = await countSteps(fresh(), values);
    for (let second = 1; second < 40; second += 3) {
      const workbook = fresh();
      await breakAt(workbook, steps - 1, values);
      workbook.failAtStep = workbook.steps + second;
      const broken = await rollBackRun(workbook).then(
        () => false,
        () => true,
      );
      workbook.failAtStep = Infinity;
      if (broken) await rollBackRun(workbook);
      expect(stateOf(workbook).cells).toEqual(before.cells);
      expect(await unfinishedRun(workbook)).toBeUndefined();
    }
  });

  test('cancelling in the middle leaves the workbook as it was', async () => {
    const before = stateOf(fresh());
    const steps = await countSteps(fresh(), values);
    for (const cancelAt of [1, 2, 5, Math.floor(steps / 2), steps - 4]) {
      const workbook = fresh();
      const controller = new AbortController();
      workbook.onStep = (step) => {
        if (step === cancelAt) controller.abort(new Error('cancelled'));
      };
      await expect(adjust(workbook, values, controller.signal)).rejects.toThrow('cancelled');
      expect(stateOf(workbook)).toEqual(before);
    }
  });

  test('undoing takes value entries, marks and unit costs back and leaves the register as Undone', async () => {
    const workbook = fresh();
    const before = stateOf(workbook).cells;
    await adjust(workbook, values);
    await undoLastPosting(workbook);
    const after = stateOf(workbook).cells;
    const rows = ([, ...cells]: CellValue[][]) => cells.map((row) => row.slice());
    for (const table of Object.keys(before).filter((name) => name !== 'Item Register')) {
      expect(rows(after[table])).toEqual(rows(before[table]));
    }
    expect(columnOf(workbook, 'Item Register' in before ? 'Item Register' : 'Item Registers', 'State').at(-1)).toBe(
      'Undone',
    );
    expect(await undoableRun(workbook)).toBeUndefined();
  });
});

test('marks are cleared, unit costs are set and periods are noted where the sheets have columns for them', async () => {
  const workbook = new LiveWorkbook(sheetsOf(withMarks(inventory())));
  const { register } = await adjust(workbook, request());
  expect(register!.no).toBe(5);
  expect(columnOf(workbook, 'Item', 'Cost is Adjusted')).toEqual(['Yes', 'Yes', 'Yes']);
  expect(columnOf(workbook, 'Item', 'Unit Cost').map(Number)).toEqual([8, 3.335, 16]);
  expect(columnOf(workbook, 'Item Ledger Entry', 'Applied Entry to Adjust')).not.toContain(true);
  expect(columnOf(workbook, 'Stockkeeping Unit', 'Unit Cost').map(Number)).toEqual([8]);
  expect(new Set(columnOf(workbook, 'Avg. Cost Adjmt. Entry Point', 'Cost Is Adjusted'))).toEqual(new Set(['Yes']));
});

test('adjusting and posting are two runs: the posting is undone first, then the adjustment', async () => {
  const workbook = new LiveWorkbook(sheetsOf({ ...inventory(), ...postingSetup() }));
  await adjust(workbook, request());
  const adjusted = stateOf(workbook).cells['Value Entry'];
  const opened = await openLedger(workbook);
  const run = runPosting(
    opened.read.ledger,
    postingRequest({ post: true, today: TODAY, inputFingerprint: opened.read.fingerprint }),
  );
  const { register } = await postSafely(workbook, opened, run);
  expect(register!.valueEntriesPosted).toBeGreaterThan(5);
  expect((await undoableRun(workbook))!.job).toBe('post');
  await undoLastPosting(workbook);
  const undone = stateOf(workbook).cells['Value Entry'];
  expect(undone.slice(1)).toEqual(adjusted.slice(1));
  expect(undone[0].slice(adjusted[0].length)).toEqual(['Cost Posted to G/L', 'Expected Cost Posted to G/L']);
});

test('an adjustment is not undone once its value entries are posted or others were added', async () => {
  const workbook = new LiveWorkbook(sheetsOf(inventory()));
  await adjust(workbook, request());
  const [header, ...rows] = workbook.cells()['Value Entry'];
  workbook.edit('Value Entry', 0, header.length, 'Cost Posted to G/L');
  workbook.edit('Value Entry', rows.length, header.length, 1);
  await expect(undoLastPosting(workbook)).rejects.toThrow(CannotUndo);
  workbook.edit('Value Entry', rows.length, header.length, 0);
  const last = rows.at(-1)!;
  last.forEach((value, column) => workbook.edit('Value Entry', rows.length + 1, column, value));
  workbook.edit('Value Entry', rows.length + 1, header.indexOf('Entry No.'), 900);
  await expect(undoLastPosting(workbook)).rejects.toThrow('others were added after them');
});

test('an adjustment is not undone when one of its value entries is missing', async () => {
  const workbook = new LiveWorkbook(sheetsOf(inventory()));
  await adjust(workbook, request());
  const { length } = workbook.cells()['Value Entry'];
  await workbook.remove([{ sheet: 'Value Entry', rows: Int32Array.of(length - 2) }]);
  await expect(undoLastPosting(workbook)).rejects.toThrow('Value entries of the adjustment are missing');
});

test('nothing is written while an adjustment is unfinished, and one whose input was edited is rolled back', async () => {
  const workbook = new LiveWorkbook(sheetsOf(inventory()));
  await breakAt(workbook, 8, request());
  await expect(adjust(workbook, request())).rejects.toThrow(UnfinishedRun);
  await expect(adjust(workbook, request())).rejects.toThrow('item register 1');
  const [header] = workbook.cells()['Value Entry'];
  workbook.edit('Value Entry', 1, header.indexOf('Cost Amount (Actual)'), 71);
  await expect(finishRun(workbook)).rejects.toThrow(CannotFinish);
  expect(await unfinishedRun(workbook)).toBeUndefined();
  expect(columnOf(workbook, 'Value Entry', 'Adjustment')).not.toContain('Yes');
});

test('a preview and an explanation write their sheets only', async () => {
  const workbook = new LiveWorkbook(sheetsOf(inventory()));
  const before = stateOf(workbook);
  const opened = await openLedger(workbook, { neededTables: ADJUSTMENT_TABLES });
  const run = prepareAdjustment(opened.read, request());
  expect(await writeAdjustmentPreview(workbook, opened, run)).toEqual(['Adjusted Entries', 'Cost Adjustment Problems']);
  expect(await writeExplanation(workbook, opened, { entryNo: 4, run })).toEqual(['Cost Explanation']);
  expect(Object.keys(workbook.cells())).toEqual(expect.arrayContaining(REPORTS));
  expect(stateOf(workbook)).toEqual(before);
});

async function countSteps(workbook: LiveWorkbook, values: AdjustmentRequest): Promise<number> {
  await adjust(workbook, values);
  return workbook.steps;
}

async function breakAt(workbook: LiveWorkbook, step: number, values: AdjustmentRequest): Promise<void> {
  workbook.failAtStep = step;
  await expect(adjust(workbook, values)).rejects.toThrow(HostFailure);
  workbook.failAtStep = Infinity;
}
