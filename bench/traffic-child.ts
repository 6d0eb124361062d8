// Counts what reading and posting take between pane and Excel: node --import tsx bench/traffic-child.ts TASK
import './support/page';
import { ExcelWorkbook, OfficeSheetHost } from '../src/excel';
import { openLedger, postSafely } from '../src/jobs';
import { postingRequest, runPosting } from '../src/posting';
import { postingSteps } from '../src/workbook';
import { generateLedger, removeLedger } from '../test/oracle/generated-ledger';
import { type OpenedExcel, openExcel } from '../test/support/office';
import { BATCH_DOCUMENT_NO } from './support/engine';
import { bytesToRead, bytesToWrite } from './support/cell-bytes';
import { ledgerBook } from './support/ledger-book';
import type { Traffic, TrafficMeasurement, TrafficTask } from './support/traffic-task';

async function countedIn(excel: OpenedExcel, work: () => Promise<unknown>): Promise<Omit<Traffic, 'cellBytes'>> {
  const { traffic } = excel.host;
  traffic.reset();
  await work();
  const { requests, bytesUp, bytesDown } = traffic;
  return { requests, bytesUp, bytesDown };
}

async function measure({ entries, method }: TrafficTask): Promise<TrafficMeasurement> {
  const generated = generateLedger(entries, '--posted-until', 'none');
  const book = ledgerBook(generated.files);
  removeLedger(generated);
  const excel = await openExcel(book);
  const port = await ExcelWorkbook.open(new OfficeSheetHost());

  let opened!: Awaited<ReturnType<typeof openLedger>>;
  const reading = await countedIn(excel, async () => (opened = await openLedger(port)));
  const [problem] = opened.read.problems;
  if (problem) throw new Error(`The ledger cannot be read: ${JSON.stringify(problem)}`);
  const cellsRead = bytesToRead(book, opened.read);

  const { ledger, fingerprint, places } = opened.read;
  const documentNo = method === 'Per Posting Group' ? BATCH_DOCUMENT_NO : '';
  const request = postingRequest({ postingMethod: method, documentNo, post: true, inputFingerprint: fingerprint });
  const run = runPosting(ledger, request);
  const cellsWritten = bytesToWrite(postingSteps(run, places)!);
  const posting = await countedIn(excel, () => postSafely(port, opened, run));
  await excel.close();
  return {
    valueEntries: ledger.valueEntries.rowCount,
    glEntries: run.glEntries.count,
    reading: { ...reading, cellBytes: cellsRead },
    posting: { ...posting, cellBytes: cellsWritten },
  };
}

measure(JSON.parse(process.argv[2]) as TrafficTask).then(
  (measurement) => {
    process.stdout.write(`${JSON.stringify(measurement)}\n`);
    // Office.js keeps timers of its own.
    process.exit();
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
