/** @jest-environment jsdom */
import { type Patience } from '../../src/excel';
import {
  SheetsChanged,
  finishRun,
  openLedger,
  postSafely,
  rollBackRun,
  undoLastPosting,
  unfinishedRun,
} from '../../src/jobs';
import { postingRequest, runPosting } from '../../src/posting';
import { typeIntoCell } from '../../src/workbench/host';
import { company, receipt, valueEntry } from '../support/company';
import { sheetsOf } from '../jobs/support/company-workbook';
import { type OpenedWorkbook, SHORT_PATIENCE, cellsOf, openWorkbook } from './support/opened';

const POSTED = { 'Cost Posted to G/L': 0, 'Expected Cost Posted to G/L': 0 };
const SHEETS = sheetsOf(
  company(
    [
      valueEntry(1, POSTED),
      valueEntry(2, { ...POSTED, 'Cost Amount (Actual)': -12.34, 'Item Ledger Entry Type': 'Sale' }),
      receipt(3, POSTED),
      valueEntry(4, { ...POSTED, 'Location Code': 'NOWHERE' }),
    ],
    {
      'G/L Register': [{ 'No.': 3, 'From Entry No.': 17, 'To Entry No.': 18, State: 'Closed' }],
      'Post Value Entry to G/L': [1, 2, 3, 4].map((no) => ({
        'Value Entry No.': no,
        'Item No.': '1000',
        'Posting Date': '2020-01-15',
      })),
    },
  ),
);
/** Gives up at once what is never answered: a test need not live through the minute that people are given. */
const untilRequest = (stalled: number): Patience => ({
  ...SHORT_PATIENCE,
  get giveUpAfter() {
    return opened.excel.host.traffic.requests + 1 === stalled ? 5 : 60_000;
  },
});
const REPORTS = ['Posting Summary', 'Skipped Entries'];

// Each test opens the workbook anew for each request of a run.
jest.setTimeout(120_000);

let opened: OpenedWorkbook;
afterEach(() => opened.excel.close());

async function post({ port }: OpenedWorkbook, signal?: AbortSignal) {
  const ledger = await openLedger(port);
  const request = postingRequest({ post: true, today: 43_850, inputFingerprint: ledger.read.fingerprint });
  return postSafely(port, ledger, runPosting(ledger.read.ledger, request), signal ? { signal } : {});
}

function stateOf({ book }: OpenedWorkbook) {
  const names = book.sheets.map(({ name }) => name).filter((name) => !REPORTS.includes(name));
  return Object.fromEntries(
    names.map((name) => [name, name.startsWith('Post Value') ? queueOf(book) : cellsOf(book, name)]),
  );
}

/** Rows that were put back stand below the others. */
function queueOf(book: OpenedWorkbook['book']) {
  return cellsOf(book, 'Post Value Entry to G_L').sort((a, b) => Number(a[0]) - Number(b[0]));
}

async function requestsOf(work: (workbook: OpenedWorkbook) => Promise<unknown>): Promise<number> {
  opened = await openWorkbook(SHEETS);
  await work(opened);
  const { requests } = opened.excel.host.traffic;
  await opened.excel.close();
  return requests;
}

test.each([
  ['before anything of it is done', 0],
  ['after some of it is done', 6],
])(
  'whichever request of a posting fails %s, finishing and rolling back leave nothing half done',
  async (_, afterActions) => {
    const requests = await requestsOf(post);
    opened = await openWorkbook(SHEETS);
    const never = stateOf(opened);
    await post(opened);
    const unbroken = stateOf(opened);
    for (const [recover, expected] of [
      [finishRun, unbroken],
      [rollBackRun, never],
    ] as const) {
      let recovered = 0;
      for (let request = 1; request <= requests; request++) {
        await opened.excel.close();
        opened = await openWorkbook(SHEETS);
        opened.excel.host.faults.plan({ request, then: 'GeneralException', afterActions });
        await post(opened).catch(() => undefined);
        if (!(await unfinishedRun(opened.port))) continue;
        recovered++;
        await recover(opened.port);
        expect(stateOf(opened)).toEqual(expected);
        expect(await unfinishedRun(opened.port)).toBeUndefined();
      }
      expect(recovered).toBeGreaterThan(5);
    }
  },
);

test('whichever request Excel leaves without an answer, it is given up, and the run can be finished and rolled back', async () => {
  const requests = await requestsOf(post);
  opened = await openWorkbook(SHEETS);
  const never = stateOf(opened);
  await post(opened);
  const unbroken = stateOf(opened);
  const recovered: unknown[] = [];
  for (let request = 1; request <= requests; request++) {
    const recover = request % 2 === 0 ? finishRun : rollBackRun;
    for (const afterActions of [0, 6]) {
      await opened.excel.close();
      opened = await openWorkbook(SHEETS, untilRequest(request));
      opened.excel.host.faults.plan({ request, then: 'stall', afterActions });
      await expect(post(opened)).rejects.toThrow('Excel has not answered for a long time');
      if (await unfinishedRun(opened.port)) {
        await recover(opened.port);
        expect(stateOf(opened)).toEqual(recover === finishRun ? unbroken : never);
        recovered.push([request, recover]);
      } else {
        expect([never, unbroken]).toContainEqual(stateOf(opened));
      }
      expect(await unfinishedRun(opened.port)).toBeUndefined();
    }
  }
  expect(recovered.length).toBeGreaterThan(8);
});

test('a posting is undone through Excel', async () => {
  opened = await openWorkbook(SHEETS);
  const before = stateOf(opened);
  await post(opened);
  await undoLastPosting(opened.port);
  const after = stateOf(opened);
  expect(after['Value Entry']).toEqual(before['Value Entry']);
  expect(after['Post Value Entry to G_L']).toEqual(before['Post Value Entry to G_L']);
  expect(
    cellsOf(opened.book, 'G_L Entries')
      .slice(1)
      .flat()
      .filter((cell) => cell !== null),
  ).toEqual([]);
});

test('an edit by the user between reading and writing is noticed, the posting does not begin', async () => {
  opened = await openWorkbook(SHEETS);
  const { port, book } = opened;
  const ledger = await openLedger(port);
  typeIntoCell(book.findSheet('Value Entry')!, 1, 2, '2020-01-16');
  await nextEvents();
  const request = postingRequest({ post: true, today: 43_850, inputFingerprint: ledger.read.fingerprint });
  const before = stateOf(opened);
  await expect(postSafely(port, ledger, runPosting(ledger.read.ledger, request))).rejects.toThrow(SheetsChanged);
  expect(stateOf(opened)).toEqual(before);
});

test('what the add-in writes itself is no edit', async () => {
  opened = await openWorkbook(SHEETS);
  const watch = await opened.port.watch();
  await post(opened);
  await nextEvents();
  expect(await watch.changedSheets()).toEqual([]);
});

const nextEvents = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
