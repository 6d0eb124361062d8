import { type Ledger } from '../../ledger';
import { type PostingRequest, type PostingRun, runPosting, runPostingTest } from '../../posting';
import { type Environment, ExcelWorkbook, type SheetHost } from '../../excel';
import {
  AutomaticPosting,
  type OpenedLedger,
  type RunRecord,
  finishRun,
  postSafely,
  rollBackRun,
  undoLastPosting,
  undoableRun,
  unfinishedRun,
  writePreview,
  writeTest,
} from '../../jobs';
import { emptySheets, readLedger, sampleSheets } from '../../workbook';
import {
  type ArrivalView,
  type ColumnMappingView,
  type LedgerView,
  type OnProgress,
  type PostingForm,
  type RunNote,
  type RunView,
  type TestView,
} from '../services';
import { AdjustmentJobs } from './adjustment-jobs';
import { DeskJobs } from './desk-jobs';
import { writeMappings } from './column-mappings';
import { EMPTY_FORM } from '../services';
import { failureView } from './failure-view';
import { type JobOptions, JobQueue } from './job-queue';
import { JournalJobs } from './journal-jobs';
import { ledgerView } from './ledger-view';
import { openSound } from './open-sound';
import { requestOf } from './posting-request';
import { testGroups } from './problem-groups';
import { runView } from './run-view';

/** A posting that waits for the user's word. */
interface Prepared {
  readonly opened: OpenedLedger;
  readonly run: PostingRun;
}

/** Everything that the pane has done with the workbook, one job at a time, away from the pane's own thread. */
export class PaneJobs {
  private prepared: Prepared | undefined;
  private automatic: { stop(): Promise<void> } | undefined;
  private readonly queue: JobQueue;
  /** The pane reaches the jobs of the cost adjustment through this. */
  readonly adjustment: AdjustmentJobs;
  /** And those around the posting through this. */
  readonly desk: DeskJobs;
  /** And the journals for other ledgers through this. */
  readonly journals: JournalJobs;

  private constructor(
    private readonly port: ExcelWorkbook,
    private readonly environment: Environment,
    /** Of the pane's texts. */
    private readonly language: string,
  ) {
    this.queue = new JobQueue(port, language);
    this.adjustment = new AdjustmentJobs(port, this.queue, language);
    this.desk = new DeskJobs(port, this.queue, environment, language);
    this.journals = new JournalJobs(port, this.queue, environment, language);
  }

  static async open(host: SheetHost, language: string): Promise<PaneJobs> {
    return new PaneJobs(await ExcelWorkbook.open(host), await host.environment(), language);
  }

  look(onProgress: OnProgress): Promise<LedgerView> {
    return this.queue.run(onProgress, async ({ reading }) => {
      const read = await readLedger(this.port, reading);
      return ledgerView(this.port, read, reading.mappings ?? [], this.language);
    });
  }

  insertSheets(which: 'sample' | 'empty', onProgress: OnProgress): Promise<void> {
    return this.queue.run(onProgress, async ({ writing }) => {
      if (which === 'empty') return this.port.insertSheets(emptySheets(), writing);
      const sample = await import('../../../assets/cronus/sample.json');
      return this.port.insertSheets(sampleSheets(sample.default), writing);
    });
  }

  saveMappings(mappings: readonly ColumnMappingView[]): Promise<void> {
    return this.queue.run(undefined, () => writeMappings(this.port, mappings));
  }

  preview(form: PostingForm, onProgress: OnProgress, onFigures: (view: RunView) => void): Promise<RunView> {
    return this.queue.run(onProgress, async (options) => {
      const { writing } = options;
      const { opened, run } = await this.workOut(form, false, options);
      await opened.watch.stop();
      const view = runView(run, opened.read, this.language);
      onFigures(view);
      return { ...view, sheets: await writePreview(this.port, opened, run, writing) };
    });
  }

  test(form: PostingForm, onProgress: OnProgress): Promise<TestView> {
    return this.queue.run(onProgress, async ({ reading, writing, workOut }) => {
      const opened = await openSound(this.port, reading);
      await opened.watch.stop();
      const { read } = opened;
      const test = await workOut(() => runPostingTest(read.ledger, this.request(form, false, read.fingerprint)));
      const sheet = { onlyWarnings: false, showDimensions: false };
      return {
        lines: test.lineCount,
        linesWithProblems: test.linesWithProblems.length,
        problems: testGroups(test, read.places, this.language),
        sheets: await writeTest(this.port, opened, test, sheet, writing),
      };
    });
  }

  prepare(form: PostingForm, onProgress: OnProgress): Promise<RunView> {
    return this.queue.run(onProgress, async (options) => {
      await this.forgetPrepared();
      this.prepared = await this.workOut(form, true, options);
      return runView(this.prepared.run, this.prepared.opened.read, this.language);
    });
  }

  post(onProgress: OnProgress): Promise<RunView> {
    return this.queue.run(onProgress, async ({ writing }) => {
      if (!this.prepared) throw new Error('Nothing was prepared for posting. Choose Post again.');
      const { opened, run } = this.prepared;
      try {
        const view = runView(run, opened.read, this.language);
        const { sheets } = await postSafely(this.port, opened, run, writing);
        return { ...view, sheets };
      } finally {
        await this.forgetPrepared();
      }
    });
  }

  unfinishedRun(): Promise<RunNote | undefined> {
    return this.queue.run(undefined, async () => {
      const run = await unfinishedRun(this.port);
      return run && noteOf(run.record, run.state);
    });
  }

  undoableRun(): Promise<RunNote | undefined> {
    return this.queue.run(undefined, async () => {
      const record = await undoableRun(this.port);
      return record && noteOf(record, 'closed');
    });
  }

  finish(onProgress: OnProgress): Promise<void> {
    return this.queue.run(onProgress, async ({ reading, writing }) => {
      await finishRun(this.port, { reading, writing });
    });
  }

  rollBack(onProgress: OnProgress): Promise<void> {
    return this.queue.run(onProgress, ({ reading }) => rollBackRun(this.port, reading));
  }

  undo(onProgress: OnProgress): Promise<void> {
    return this.queue.run(onProgress, ({ reading }) => undoLastPosting(this.port, reading));
  }

  startAutomaticPosting(userID: string, onArrival: (arrival: ArrivalView) => void): Promise<void> {
    return this.queue.run(undefined, async ({ reading }) => {
      await this.automatic?.stop();
      const opened = await openSound(this.port, reading);
      await opened.watch.stop();
      this.automatic = await this.watchArrivals(opened.read.ledger, userID, onArrival);
    });
  }

  stopAutomaticPosting(): Promise<void> {
    return this.queue.run(undefined, async () => {
      await this.automatic?.stop();
      this.automatic = undefined;
    });
  }

  /** Stops what is being done between two blocks of rows. */
  cancel(): void {
    this.queue.cancel();
  }

  private async watchArrivals(
    ledger: Ledger,
    userID: string,
    onArrival: (arrival: ArrivalView) => void,
  ): Promise<{ stop(): Promise<void> }> {
    const posting = AutomaticPosting.from(this.port, ledger);
    const request = { ...EMPTY_FORM, userID };
    let waiting = false;
    const arrive = (): void => {
      if (waiting) return;
      waiting = true;
      void this.queue.run(undefined, async ({ reading, writing, signal }) => {
        waiting = false;
        try {
          const { entryNos, posted } = await posting.post(
            { ...this.request(request, true), automaticCostPosting: true },
            { reading, writing },
          );
          if (entryNos.length === 0) return;
          const { register } = posted ?? {};
          const glEntries = register ? register.toEntryNo - register.fromEntryNo + 1 : 0;
          onArrival({ valueEntries: entryNos.length, glEntries });
        } catch (error) {
          const failure = failureView(error, signal, this.language);
          onArrival({ valueEntries: posting.arrived, glEntries: 0, failure });
        }
      });
    };
    return this.port.watch(arrive);
  }

  private async workOut(form: PostingForm, post: boolean, { reading, workOut }: JobOptions): Promise<Prepared> {
    const opened = await openSound(this.port, reading);
    try {
      const { ledger, fingerprint } = opened.read;
      return { opened, run: await workOut(() => runPosting(ledger, this.request(form, post, fingerprint))) };
    } catch (error) {
      await opened.watch.stop();
      throw error;
    }
  }

  private request(form: PostingForm, post: boolean, inputFingerprint = ''): PostingRequest {
    return { ...requestOf(form, { post, shortDate: this.environment.shortDatePattern }), inputFingerprint };
  }

  private async forgetPrepared(): Promise<void> {
    await this.prepared?.opened.watch.stop();
    this.prepared = undefined;
  }
}

/** A cost adjustment makes value entries where a posting makes G/L entries. */
function noteOf(record: RunRecord, state: RunNote['state']): RunNote {
  const { registerNo, valueEntries } = record;
  return record.job === 'post'
    ? {
        job: 'post',
        registerNo,
        fromEntryNo: record.fromEntryNo,
        toEntryNo: record.toEntryNo,
        valueEntries,
        postingMethod: record.request.postingMethod,
        state,
      }
    : {
        job: 'adjust',
        registerNo,
        fromEntryNo: record.fromValueEntryNo,
        toEntryNo: record.toValueEntryNo,
        valueEntries,
        state,
      };
}
