import {
  AutomaticPosting,
  CannotFinish,
  CannotUndo,
  SheetsChanged,
  UnfinishedRun,
  finishRun,
  openLedger,
  postSafely,
  rollBackRun,
  undoLastPosting,
  undoableRun,
  unfinishedRun,
} from '../../src/jobs';
import { type PostingRequest, postingRequest, runPosting } from '../../src/posting';
import { SHEET_ROWS } from '../../src/workbook';
import { receipt, valueEntry } from '../support/company';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';
import { companyWorkbook } from './support/company-workbook';
import { HostFailure, type LiveWorkbook } from './support/live-workbook';

/** Rewritten by each run, and about it only. */
const REPORTS = ['Posting Summary', 'Skipped Entries'];

const POSTED = { 'Cost Posted to G/L': 0, 'Expected Cost Posted to G/L': 0 };
const ENTRIES: readonly LedgerRecord[] = [
  valueEntry(5, { ...POSTED, 'Cost Amount (Actual)': 12.34, 'Item Ledger Entry Type': 'Sale' }),
  valueEntry(1, { 'Cost Amount (Actual)': 95.5 }),
  receipt(2, POSTED),
  valueEntry(3, { ...POSTED, 'Cost Posted to G/L': 40 }),
  valueEntry(4, { ...POSTED, 'Location Code': 'NOWHERE' }),
  valueEntry(7, { ...POSTED, 'Cost Posted to G/L': 100 }),
];

/** Before it a run has only noted what it is going to do. */
const FIRST_STEP = 3;

const NEW_BOOKS: LedgerRecords = {};
const BOOKS_OF_THE_USER: LedgerRecords = {
  'G/L Entry': [
    { Amount: 1, 'G/L Account No.': 'INVENTORY', 'Posting Date': '2020-01-01', 'Entry No.': 17 },
    { Amount: -1, 'G/L Account No.': 'COGS', 'Posting Date': '2020-01-01', 'Entry No.': 18 },
  ],
  'G/L - Item Ledger Relation': [{ 'Value Entry No.': 7, 'G/L Entry No.': 17, 'G/L Register No.': 3 }],
  'G/L Register': [{ 'No.': 3, 'From Entry No.': 17, 'To Entry No.': 18, State: 'Closed' }],
};
const A_QUEUE: LedgerRecords = {
  'Post Value Entry to G/L': [3, 5, 1, 4].map((no) => ({
    'Value Entry No.': no,
    'Item No.': '1000',
    'Posting Date': '2020-01-15',
  })),
};

const request = (values: Partial<PostingRequest> = {}) => postingRequest({ post: true, today: 43_850, ...values });
const PER_GROUP = request({ postingMethod: 'Per Posting Group', documentNo: 'INVT-01' });

async function post(workbook: LiveWorkbook, values: PostingRequest = request(), signal?: AbortSignal) {
  const opened = await openLedger(workbook);
  expect(opened.read.problems).toEqual([]);
  const run = runPosting(opened.read.ledger, { ...values, inputFingerprint: opened.read.fingerprint });
  try {
    return await postSafely(workbook, opened, run, signal ? { signal } : {});
  } finally {
    await opened.watch.stop();
  }
}

/** The tables as they are: all sheets but the reports, and what the workbook remembers. */
function stateOf(workbook: LiveWorkbook) {
  const settings = Object.entries(Object.fromEntries(workbook.settings)).map(([name, text]): [string, unknown] => [
    name,
    text.startsWith('{') ? JSON.parse(text) : text,
  ]);
  return { cells: workbook.cells(REPORTS), settings: Object.fromEntries(settings) };
}

/** A table's rows may stand in another order after rows were taken out and put back. */
function withSortedQueue({ cells, settings }: ReturnType<typeof stateOf>) {
  const entries = Object.entries(cells).map(([name, [header, ...rows]]) => [
    name,
    name === 'Post Value Entry to G_L'
      ? [header, ...rows.sort((a, b) => Number(a[0]) - Number(b[0]))]
      : [header, ...rows],
  ]);
  return { cells: Object.fromEntries(entries) as typeof cells, settings };
}

const COMPANIES: readonly [string, LedgerRecords][] = [
  ['new books', NEW_BOOKS],
  ["the user's books", BOOKS_OF_THE_USER],
  ['a queue', A_QUEUE],
];

describe.each(COMPANIES)('with %s', (_, tables) => {
  const fresh = () => companyWorkbook(ENTRIES, tables);

  test('a posting writes the books, marks the value entries and closes its register', async () => {
    const workbook = fresh();
    const { register } = await post(workbook);
    const cells = workbook.cells();
    const glEntries = cells['G_L Entries'] ?? cells['G_L Entry'];
    const registers = cells['G_L Registers'] ?? cells['G_L Register'];
    expect(register!.valueEntriesPosted).toBe('Post Value Entry to G_L' in cells ? 3 : 4);
    expect(glEntries.length - 1 - (tables['G/L Entry']?.length ?? 0)).toBe(
      register!.toEntryNo - register!.fromEntryNo + 1,
    );
    expect(registers.at(-1)).toContain('Closed');
    expect(await unfinishedRun(workbook)).toBeUndefined();
  });

  test('wherever it breaks, rolling back ends as if it had never begun', async () => {
    const before = stateOf(fresh());
    const steps = await countSteps(fresh());
    for (let step = FIRST_STEP; step <= steps; step++) {
      const workbook = fresh();
      await breakAt(workbook, step);
      await rollBackRun(workbook);
      expect(withSortedQueue(stateOf(workbook))).toEqual(withSortedQueue(before));
    }
  });

  test.each([
    ['per entry', request()],
    ['per posting group', PER_GROUP],
  ])('wherever it breaks, finishing ends as if it had never broken: %s', async (__, values) => {
    const unbroken = fresh();
    await post(unbroken, values);
    const steps = unbroken.steps;
    for (let step = FIRST_STEP; step <= steps; step++) {
      const workbook = fresh();
      await breakAt(workbook, step, values);
      expect(await unfinishedRun(workbook)).toBeDefined();
      await finishRun(workbook);
      expect(withSortedQueue(stateOf(workbook))).toEqual(withSortedQueue(stateOf(unbroken)));
    }
  });

  test('a roll back that breaks itself can be repeated', async () => {
    const before = stateOf(fresh());
    const steps = await countSteps(fresh());
    for (let second = 1; second < 12; second++) {
      const workbook = fresh();
      await breakAt(workbook, steps - 1);
      workbook.failAtStep = workbook.steps + second;
      const broken = await rollBackRun(workbook).then(
        () => false,
        () => true,
      );
      workbook.failAtStep = Infinity;
      if (broken) await rollBackRun(workbook);
      expect(withSortedQueue(stateOf(workbook))).toEqual(withSortedQueue(before));
    }
  });

  test('undoing takes entries, relations and posted cost back and leaves the register as Undone', async () => {
    const workbook = fresh();
    const before = withSortedQueue(stateOf(workbook)).cells;
    await post(workbook);
    await undoLastPosting(workbook);
    const after = withSortedQueue(stateOf(workbook)).cells;
    expect(after['Value Entry']).toEqual(before['Value Entry']);
    expect(after['Post Value Entry to G_L']).toEqual(before['Post Value Entry to G_L']);
    expect((after['G_L Entries'] ?? after['G_L Entry']).slice(1)).toEqual((before['G_L Entry'] ?? []).slice(1));
    expect((after['G_L Registers'] ?? after['G_L Register']).at(-1)).toContain('Undone');
    expect(await undoableRun(workbook)).toBeUndefined();
  });

  test('what was undone can be posted again, with the same figures', async () => {
    const once = fresh();
    await post(once);
    const again = fresh();
    await post(again);
    await undoLastPosting(again);
    await post(again);
    expect(again.cells()['Value Entry']).toEqual(once.cells()['Value Entry']);
    const glOf = (workbook: LiveWorkbook) => workbook.cells()['G_L Entries'] ?? workbook.cells()['G_L Entry'];
    expect(glOf(again)).toEqual(glOf(once));
  });

  test('a second run posts nothing', async () => {
    const workbook = fresh();
    await post(workbook);
    const after = stateOf(workbook);
    expect((await post(workbook)).register).toBeUndefined();
    expect(stateOf(workbook)).toEqual(after);
  });
});

test('an edit of the ledger between reading and writing stops the run before it writes', async () => {
  const workbook = companyWorkbook(ENTRIES);
  const opened = await openLedger(workbook);
  const run = runPosting(opened.read.ledger, { ...request(), inputFingerprint: opened.read.fingerprint });
  workbook.edit('Value Entry', 1, 3, 'X');
  const before = stateOf(workbook);
  await expect(postSafely(workbook, opened, run)).rejects.toThrow(SheetsChanged);
  await expect(postSafely(workbook, opened, run)).rejects.toThrow("'Value Entry' changed since the ledger was read");
  expect(stateOf(workbook)).toEqual(before);
});

test('a posting that a sheet has no room for stops before it writes, and says how much there is', async () => {
  const workbook = companyWorkbook(ENTRIES);
  await post(workbook, request({ filters: { documentNo: 'DOC3' } }));
  const [header, entry] = workbook.cells()['G_L Entries'];
  for (let row = 3; row < SHEET_ROWS - 1; row++) workbook.edit('G_L Entries', row, 0, null);
  header.forEach((caption, column) => {
    const value = caption === 'Entry No.' ? 900 : entry[column];
    workbook.edit('G_L Entries', SHEET_ROWS - 2, column, value);
  });
  const settings = [...workbook.settings];
  const { steps } = workbook;
  await expect(post(workbook)).rejects.toThrow(
    /rows are to be added to 'G_L Entries', which has room for 1\. Set filters/,
  );
  expect([workbook.steps, [...workbook.settings]]).toEqual([steps, settings]);
});

test('an edit of a sheet that holds no ledger table does not matter', async () => {
  const workbook = companyWorkbook(ENTRIES);
  await post(workbook);
  await undoLastPosting(workbook);
  const opened = await openLedger(workbook);
  const run = runPosting(opened.read.ledger, { ...request(), inputFingerprint: opened.read.fingerprint });
  workbook.edit('Posting Summary', 0, 0, 'mine');
  expect((await postSafely(workbook, opened, run)).register).toBeDefined();
});

test('cancelling in the middle leaves the workbook as it was', async () => {
  const steps = await countSteps(companyWorkbook(ENTRIES));
  const before = stateOf(companyWorkbook(ENTRIES));
  for (const cancelAt of [1, 2, 5, Math.floor(steps / 2), steps - 4]) {
    const workbook = companyWorkbook(ENTRIES);
    const controller = new AbortController();
    workbook.onStep = (step) => {
      if (step === cancelAt) controller.abort(new Error('cancelled'));
    };
    await expect(post(workbook, request(), controller.signal)).rejects.toThrow('cancelled');
    expect(stateOf(workbook)).toEqual(before);
  }
});

test('after a roll back the posting before can still be undone', async () => {
  const workbook = companyWorkbook(ENTRIES);
  const before = workbook.cells(REPORTS)['Value Entry'];
  await post(workbook, request({ filters: { documentNo: 'DOC3' } }));
  const posted = stateOf(workbook);
  await breakAt(workbook, workbook.steps + 9);
  await rollBackRun(workbook);
  expect(stateOf(workbook)).toEqual(posted);
  await undoLastPosting(workbook);
  expect(workbook.cells()['Value Entry']).toEqual(before);
});

test('nothing is posted while an earlier run is unfinished', async () => {
  const workbook = companyWorkbook(ENTRIES);
  await breakAt(workbook, 6);
  await expect(post(workbook)).rejects.toThrow(UnfinishedRun);
});

test('a run whose input was edited is rolled back instead of finished', async () => {
  const workbook = companyWorkbook(ENTRIES);
  const before = stateOf(companyWorkbook(ENTRIES)).cells;
  await breakAt(workbook, 6);
  const column = workbook.cells()['Value Entry'][0].indexOf('Cost Amount (Actual)');
  workbook.edit('Value Entry', 2, column, 77);
  await expect(finishRun(workbook)).rejects.toThrow(CannotFinish);
  const after = stateOf(workbook);
  expect(after.cells['Value Entry'][2][column]).toBe(77);
  expect(Object.keys(after.cells)).toEqual(Object.keys(before));
});

test('nothing is undone when there is no posting, or when entries were added after it', async () => {
  const workbook = companyWorkbook(ENTRIES);
  await expect(undoLastPosting(workbook)).rejects.toThrow(CannotUndo);
  await post(workbook);
  const lastRow = workbook.cells()['G_L Entries'].length;
  const [header] = workbook.cells()['G_L Entries'];
  workbook.edit('G_L Entries', lastRow, header.indexOf('Entry No.'), 900);
  workbook.edit('G_L Entries', lastRow, header.indexOf('G/L Account No.'), 'COGS');
  workbook.edit('G_L Entries', lastRow, header.indexOf('Posting Date'), 43_850);
  const before = stateOf(workbook);
  await expect(undoLastPosting(workbook)).rejects.toThrow('Something was posted after it');
  expect(stateOf(workbook)).toEqual(before);
});

test('nothing is undone when G/L entries of the posting are missing', async () => {
  const workbook = companyWorkbook(ENTRIES);
  await post(workbook);
  await workbook.remove([{ sheet: 'G_L Entries', rows: Int32Array.of(2) }]);
  await expect(undoLastPosting(workbook)).rejects.toThrow('are missing from their sheets');
});

test('value entries that arrive are posted per entry, those from before are left to the batch', async () => {
  const workbook = companyWorkbook(ENTRIES);
  const automatic = AutomaticPosting.from(workbook, (await openLedger(workbook)).read.ledger);
  expect(await automatic.post(request())).toEqual({ entryNos: [], posted: undefined });
  arrive(workbook, 8, 25);
  const { entryNos, posted } = await automatic.post(request());
  expect(entryNos).toEqual([8]);
  expect(posted!.register!.valueEntriesPosted).toBe(1);
  expect((await automatic.post(request())).entryNos).toEqual([]);
});

test('an arrival that cannot be posted posts nothing and is tried again after mending', async () => {
  const workbook = companyWorkbook(ENTRIES);
  const automatic = AutomaticPosting.from(workbook, (await openLedger(workbook)).read.ledger);
  arrive(workbook, 8, 25);
  const row = arrive(workbook, 9, 30);
  const location = workbook.cells()['Value Entry'][0].indexOf('Location Code');
  workbook.edit('Value Entry', row, location, 'NOWHERE');
  const before = stateOf(workbook);
  await expect(automatic.post(request())).rejects.toThrow('Inventory Posting Setup');
  expect(stateOf(workbook)).toEqual(before);
  workbook.edit('Value Entry', row, location, 'BLUE');
  expect((await automatic.post(request())).posted!.register!.valueEntriesPosted).toBe(2);
});

test('an automatic posting that breaks is finished with the entries that had arrived', async () => {
  const fresh = async () => {
    const workbook = companyWorkbook(ENTRIES);
    const automatic = AutomaticPosting.from(workbook, (await openLedger(workbook)).read.ledger);
    arrive(workbook, 8, 25);
    return { workbook, automatic };
  };
  const unbroken = await fresh();
  await unbroken.automatic.post(request());
  const broken = await fresh();
  broken.workbook.failAtStep = 5;
  await expect(broken.automatic.post(request())).rejects.toThrow(HostFailure);
  broken.workbook.failAtStep = Infinity;
  await finishRun(broken.workbook);
  expect(stateOf(broken.workbook)).toEqual(stateOf(unbroken.workbook));
});

/** A value entry typed below the last one. */
function arrive(workbook: LiveWorkbook, entryNo: number, cost: number): number {
  const [header, ...rows] = workbook.cells()['Value Entry'];
  const row = rows.length + 1;
  rows[1].forEach((value, column) => workbook.edit('Value Entry', row, column, value));
  workbook.edit('Value Entry', row, header.indexOf('Entry No.'), entryNo);
  workbook.edit('Value Entry', row, header.indexOf('Cost Amount (Actual)'), cost);
  workbook.edit('Value Entry', row, header.indexOf('Cost Posted to G/L'), 0);
  return row;
}

async function countSteps(workbook: LiveWorkbook): Promise<number> {
  await post(workbook);
  return workbook.steps;
}

async function breakAt(workbook: LiveWorkbook, step: number, values?: PostingRequest): Promise<void> {
  workbook.failAtStep = step;
  await expect(post(workbook, values)).rejects.toThrow(HostFailure);
  workbook.failAtStep = Infinity;
}
