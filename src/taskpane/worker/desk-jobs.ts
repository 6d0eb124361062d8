import { comparePostings, parseSetupChange, withSetup } from '../../comparison';
import { type Environment, type ExcelWorkbook } from '../../excel';
import {
  type OpenedLedger,
  TRACED_TABLES,
  traceOf,
  workOutClosing,
  workOutReconciliation,
  writeClosing,
  writeComparison,
  writeReconciliation,
  writeSummary,
  writeTrace,
} from '../../jobs';
import { isoDate } from '../../ledger';
import { type PostingRun, runPosting } from '../../posting';
import { type ComparisonNames, type Paper, type ReadOptions, snapshot } from '../../workbook';
import {
  type ClosingForm,
  type ClosingView,
  type ComparisonView,
  type OnProgress,
  type PostingForm,
  type ReconciliationForm,
  type ReconciliationView,
  type SetupTableChoice,
  type TraceChoice,
  type TraceView,
  type WorkbookFileView,
} from '../services';
import { closingView } from './closing-view';
import { comparisonView, setupChoices } from './comparison-view';
import { closingRequestOf, reconciliationRequestOf } from './desk-request';
import { type JobQueue } from './job-queue';
import { openSound } from './open-sound';
import { requestOf, todaySerial } from './posting-request';
import { reconciliationView } from './reconciliation-view';
import { traceStart, traceView } from './trace-view';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A preview to compare others with. */
interface Remembered {
  readonly run: PostingRun;
  readonly name: string;
}

/** What an accountant does around the posting, as the pane has it done. Nothing of it changes the ledger. */
export class DeskJobs {
  private remembered: Remembered | undefined;

  constructor(
    private readonly port: ExcelWorkbook,
    private readonly queue: JobQueue,
    private readonly environment: Environment,
    private readonly language: string,
  ) {}

  trace(choice: TraceChoice, onProgress: OnProgress): Promise<TraceView | undefined> {
    return this.queue.run(onProgress, async ({ reading, writing }) => {
      const opened = await this.open({ ...reading, neededTables: TRACED_TABLES });
      const start = traceStart(opened.read, choice);
      const trace = start && traceOf(opened.read, start);
      if (!trace) return undefined;
      const sheets = await writeTrace(this.port, opened, trace, writing);
      return { ...traceView(trace, opened.read), sheets };
    });
  }

  reconcile(form: ReconciliationForm, onProgress: OnProgress): Promise<ReconciliationView> {
    return this.queue.run(onProgress, async ({ reading, writing }) => {
      const { read } = await this.open(reading);
      const request = reconciliationRequestOf(form, this.environment.shortDatePattern);
      const result = await workOutReconciliation(this.port, read, request);
      return { ...reconciliationView(result), sheets: await writeReconciliation(this.port, result, writing) };
    });
  }

  canClose(form: ClosingForm, onProgress: OnProgress): Promise<ClosingView> {
    return this.queue.run(onProgress, async ({ reading, writing }) => {
      const { read } = await this.open(reading);
      const result = workOutClosing(read, closingRequestOf(form));
      return { ...closingView(result, this.language), sheets: await writeClosing(this.port, result, writing) };
    });
  }

  setupChoices(onProgress: OnProgress): Promise<SetupTableChoice[]> {
    return this.queue.run(onProgress, async ({ reading }) => {
      const { read } = await this.open(reading);
      return setupChoices(read.ledger, this.language);
    });
  }

  remember(form: PostingForm, changes: readonly string[], onProgress: OnProgress): Promise<void> {
    return this.queue.run(onProgress, async ({ reading }) => {
      this.remembered = undefined;
      const opened = await this.open(reading);
      this.remembered = { run: this.preview(opened, form, changes), name: this.nameOf(changes) };
    });
  }

  forget(): void {
    this.remembered = undefined;
  }

  compare(form: PostingForm, changes: readonly string[], onProgress: OnProgress): Promise<ComparisonView> {
    return this.queue.run(onProgress, async ({ reading, writing }) => {
      const opened = await this.open(reading);
      const before = this.remembered ?? { run: this.preview(opened, form, []), name: this.nameOf([]) };
      const comparison = comparePostings(before.run, this.preview(opened, form, changes));
      const names: ComparisonNames = { before: before.name, after: this.nameOf(changes) };
      const sheets = await writeComparison(this.port, opened, { comparison, names }, writing);
      return { ...comparisonView(comparison, names, opened.read), sheets };
    });
  }

  summarize(form: PostingForm, paper: Paper, onProgress: OnProgress): Promise<string[]> {
    return this.queue.run(onProgress, async ({ reading, writing }) => {
      const opened = await this.open(reading);
      return writeSummary(this.port, opened, { run: this.preview(opened, form, []), paper }, writing);
    });
  }

  snapshot(form: PostingForm, paper: Paper, onProgress: OnProgress): Promise<WorkbookFileView> {
    return this.queue.run(onProgress, async ({ reading }) => {
      const { reports } = snapshot(this.preview(await this.open(reading), form, []), paper);
      const name = `${this.port.name.replace(/\.[^.]*$/, '')}-snapshot-${isoDate(todaySerial())}.xlsx`;
      // Most never ask for one.
      const { newWorkbook } = await import('../../xlsx/new-workbook');
      const pieces = await newWorkbook(name, reports);
      return { name, content: new Blob(pieces as BlobPart[], { type: XLSX_TYPE }) };
    });
  }

  /** Reports are of the sheets as they were read: nobody has to watch them any longer. */
  private async open(reading: ReadOptions): Promise<OpenedLedger> {
    const opened = await openSound(this.port, reading);
    await opened.watch.stop();
    return opened;
  }

  private preview({ read }: OpenedLedger, form: PostingForm, changes: readonly string[]): PostingRun {
    const request = requestOf(form, { post: false, shortDate: this.environment.shortDatePattern });
    const ledger = withSetup(read.ledger, changes.map(parseSetupChange));
    return runPosting(ledger, { ...request, inputFingerprint: read.fingerprint });
  }

  private nameOf(changes: readonly string[]): string {
    return [this.port.name, ...changes].join('; ');
  }
}
