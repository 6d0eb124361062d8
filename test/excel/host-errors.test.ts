/** @jest-environment jsdom */
import { HOST_ERRORS, type HostErrorCode } from '../../src/excel';
import { type TableAppend } from '../../src/workbook';
import { type OpenedWorkbook, SHORT_PATIENCE, cellsOf, openWorkbook } from './support/opened';

const BOOKS = [{ name: 'Books', cells: [['No.'], [1], [2], [3], [4]] }];
const MORE: TableAppend = {
  sheet: 'Books',
  existing: { nextRow: 5, columns: [0] },
  table: {
    name: 'Books',
    scale: 2,
    columns: [{ caption: 'No.', format: 'integer', width: 8 }],
    rowCount: 1,
    cell: () => 5,
  },
};

// A workbook is opened anew for each place where a request may break.
jest.setTimeout(60_000);

let opened: OpenedWorkbook;
afterEach(() => opened.excel.close());

const ATTEMPTS = 1 + SHORT_PATIENCE.retries.length;
const work = {
  reading: () => opened.port.sheets(),
  writing: () => opened.port.append([MORE]),
} as const;

async function open(): Promise<void> {
  opened = await openWorkbook(BOOKS);
  await opened.port.sheets();
  opened.excel.host.traffic.reset();
}

/** By their numbers Excel refuses a request before it looks at it, by their names in the middle of it. */
const REFUSALS: readonly [string, number | 'AccessDenied' | 'RequestAborted', HostErrorCode, boolean][] = [
  ['a protected sheet or a read-only workbook', 'AccessDenied', 'AccessDenied', false],
  ['a cell that is being edited', 5004, 'InvalidOperationInCellEditMode', true],
  ['an open dialog', 5016, 'WriteNotSupportedWhenModalDialogOpen', true],
  ['a throttled workbook', 5102, 'ActivityLimitReached', true],
  ['a session that is over', 5012, 'InvalidOrTimedOutSession', false],
];

describe.each(['reading', 'writing'] as const)('%s', (kind) => {
  test.each(REFUSALS)('says what to do about %s', async (_, then, code, isWaitedOut) => {
    await open();
    for (let request = 1; request <= ATTEMPTS; request++) opened.excel.host.faults.plan({ request, then });
    const failed = work[kind]();
    await expect(failed).rejects.toMatchObject({ code, advice: HOST_ERRORS[code].advice });
    await expect(failed).rejects.toThrow(HOST_ERRORS[code].advice);
    expect(opened.excel.host.traffic.requests).toBe(isWaitedOut ? ATTEMPTS : 1);
    expect(cellsOf(opened.book, 'Books')).toEqual(BOOKS[0].cells);
  });

  test('is given up when Excel does not answer, and the pane hears that it is slow before that', async () => {
    const heard: boolean[] = [];
    opened = await openWorkbook(BOOKS, { ...SHORT_PATIENCE, onSlow: (slow) => heard.push(slow) });
    await opened.port.sheets();
    opened.excel.host.faults.plan({ request: 1, then: 'stall' });
    await expect(work[kind]()).rejects.toMatchObject({ code: 'NoAnswer' });
    expect(heard).toEqual([true, false]);
  });
});

test('a conflict with someone else is waited out while nothing is changed', async () => {
  await open();
  opened.excel.host.faults.plan({ request: 1, then: 'RequestAborted', afterActions: 1 });
  expect((await opened.port.sheets()).map(({ name }) => name)).toEqual(['Books']);
});

test.each(['ActivityLimitReached', 'RequestAborted'] as const)(
  'a removal that broke off halfway by %s is not repeated blindly: it would take other rows',
  async (then) => {
    const seen = new Set<string>();
    for (let afterActions = 1; afterActions <= 24; afterActions++) {
      await open();
      opened.excel.host.faults.plan({ request: 4, then, afterActions });
      await opened.port.remove([{ sheet: 'Books', rows: Int32Array.of(1, 3) }]).catch(() => undefined);
      seen.add(
        cellsOf(opened.book, 'Books')
          .slice(1)
          .map(([no]) => String(no))
          .join(),
      );
      await opened.excel.close();
    }
    await open();
    expect([...seen].sort()).toEqual(['1,2,3,4', '1,2,4', '2,4']);
  },
);

test('a watch that Excel refused once can be begun later', async () => {
  await open();
  opened.excel.host.faults.plan({ request: 1, then: 'GeneralException' });
  await expect(opened.port.watch()).rejects.toMatchObject({ code: 'GeneralException' });
  const watch = await opened.port.watch();
  expect(await watch.changedSheets()).toEqual([]);
});
