/** @jest-environment jsdom */
import { adjustmentRequest } from '../../src/adjustment';
import {
  ADJUSTMENT_TABLES,
  adjustSafely,
  finishRun,
  openLedger,
  postSafely,
  prepareAdjustment,
  rollBackRun,
  undoLastPosting,
  undoableRun,
  unfinishedRun,
} from '../../src/jobs';
import { postingRequest, runPosting } from '../../src/posting';
import { sheetsOf } from '../jobs/support/company-workbook';
import { company, receipt, valueEntry } from '../support/company';
import { InventoryBooks } from '../support/inventory-books';
import { type MemorySheet } from '../workbook/reading/support/memory-workbook';
import { type OpenedWorkbook, cellsOf, openWorkbook } from './support/opened';

/** Rewritten by each run, and about it only. */
const REPORTS = ['Posting Summary', 'Skipped Entries', 'Adjusted Entries', 'Cost Adjustment Problems'];
const TODAY = 43_850;

// Each test opens the workbook anew for each request of a run.
jest.setTimeout(240_000);

let opened: OpenedWorkbook;
afterEach(() => opened.excel.close());

function companySheets(): MemorySheet[] {
  const posted = { 'Cost Posted to G/L': 0, 'Expected Cost Posted to G/L': 0 };
  return sheetsOf(
    company([
      valueEntry(1, posted),
      valueEntry(2, { ...posted, 'Cost Amount (Actual)': -12.34, 'Item Ledger Entry Type': 'Sale' }),
      receipt(3, posted),
    ]),
  );
}

function inventorySheets(): MemorySheet[] {
  const books = new InventoryBooks({ calcType: 'Item', period: 'Month' });
  const bolt = books.item('BOLT', 'FIFO', 500);
  const found = books.purchase(bolt, 10, 7_000, { date: '2020-01-01' });
  books.sale(bolt, 2, { date: '2020-01-04' });
  books.charge(found, 1_000, '2020-01-05');
  return sheetsOf(books.records());
}

async function postPerGroup({ port }: OpenedWorkbook): Promise<void> {
  const ledger = await openLedger(port);
  const { fingerprint: inputFingerprint, ledger: read } = ledger.read;
  const group = { postingMethod: 'Per Posting Group', documentNo: 'BATCH' } as const;
  await postSafely(
    port,
    ledger,
    runPosting(read, postingRequest({ ...group, post: true, today: TODAY, inputFingerprint })),
  );
}

async function adjust({ port }: OpenedWorkbook): Promise<void> {
  const ledger = await openLedger(port, { neededTables: ADJUSTMENT_TABLES });
  await adjustSafely(port, ledger, prepareAdjustment(ledger.read, adjustmentRequest({ today: TODAY })));
}

const JOBS = [
  ['a posting per posting group', companySheets, postPerGroup],
  ['an adjustment', inventorySheets, adjust],
] as const;

function stateOf({ book }: OpenedWorkbook): Record<string, unknown> {
  const names = book.sheets.map(({ name }) => name).filter((name) => !REPORTS.includes(name));
  return Object.fromEntries(names.map((name) => [name, cellsOf(book, name)]));
}

async function reopen(sheets: readonly MemorySheet[]): Promise<void> {
  await opened?.excel.close();
  opened = await openWorkbook(sheets);
}

describe.each(JOBS)('%s', (_, sheets, run) => {
  async function measured() {
    await reopen(sheets());
    const never = stateOf(opened);
    await run(opened);
    return { never, unbroken: stateOf(opened), requests: opened.excel.host.traffic.requests };
  }

  test('is finished or rolled back whichever of its requests fails in the middle', async () => {
    const { never, requests, unbroken } = await measured();
    let recovered = 0;
    for (let request = 1; request <= requests; request++) {
      for (const [recover, expected] of [
        [finishRun, unbroken],
        [rollBackRun, never],
      ] as const) {
        await reopen(sheets());
        opened.excel.host.faults.plan({ request, then: 'GeneralException', afterActions: 6 });
        await run(opened).catch(() => undefined);
        if (!(await unfinishedRun(opened.port))) continue;
        recovered++;
        await recover(opened.port);
        expect([request, stateOf(opened)]).toEqual([request, expected]);
      }
    }
    expect(recovered).toBeGreaterThanOrEqual(8);
  });

  test.each([
    ['finishing', finishRun, 'unbroken'],
    ['rolling back', rollBackRun, 'never'],
  ] as const)('%s it may break itself, at any request, and is tried again', async (__, recover, expected) => {
    const { requests, ...states } = await measured();
    const breakInTheMiddle = async (): Promise<void> => {
      await reopen(sheets());
      opened.excel.host.faults.plan({ request: requests - 3, then: 'GeneralException' });
      await expect(run(opened)).rejects.toThrow('Excel could not do it');
      opened.excel.host.traffic.reset();
    };
    await breakInTheMiddle();
    await recover(opened.port);
    const last = opened.excel.host.traffic.requests;
    expect(last).toBeGreaterThan(8);
    let broken = 0;
    for (let request = 1; request <= last; request++) {
      await breakInTheMiddle();
      opened.excel.host.faults.plan({ request, then: 'GeneralException' });
      const broke = await recover(opened.port).then(
        () => false,
        () => true,
      );
      broken += Number(broke);
      if (!broke) {
        // It was a request that nobody waits for, such as one for the name of a sheet.
      } else if (await unfinishedRun(opened.port)) await recover(opened.port);
      // It broke after its taking back: there is nothing left to finish, and the run is begun anew.
      else if (expected === 'unbroken' && !(await undoableRun(opened.port))) await run(opened);
      expect([request, stateOf(opened)]).toEqual([request, states[expected]]);
    }
    expect(broken).toBeGreaterThan(8);
  });

  test('its undo is carried to its end whichever of its requests fails', async () => {
    await reopen(sheets());
    await run(opened);
    await undoLastPosting(opened.port);
    const undone = stateOf(opened);
    const begin = async (): Promise<void> => {
      await reopen(sheets());
      await run(opened);
      opened.excel.host.traffic.reset();
    };
    await begin();
    await undoLastPosting(opened.port);
    const last = opened.excel.host.traffic.requests;
    expect(last).toBeGreaterThan(6);
    for (let request = 1; request <= last; request++) {
      await begin();
      opened.excel.host.faults.plan({ request, then: 'GeneralException' });
      await expect(undoLastPosting(opened.port)).rejects.toThrow('Excel could not do it');
      if (await unfinishedRun(opened.port)) await rollBackRun(opened.port);
      else if (await undoableRun(opened.port)) await undoLastPosting(opened.port);
      expect([request, stateOf(opened)]).toEqual([request, undone]);
    }
  });
});
