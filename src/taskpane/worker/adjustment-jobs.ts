import { type AdjustmentRun } from '../../adjustment';
import { type ExcelWorkbook } from '../../excel';
import {
  ADJUSTMENT_TABLES,
  type OpenedLedger,
  UnknownEntry,
  adjustSafely,
  entryToExplain,
  prepareAdjustment,
  writeAdjustmentPreview,
  writeExplanation,
} from '../../jobs';
import {
  type AdjustmentForm,
  type AdjustmentView,
  type EntryChoice,
  type ExplanationView,
  type OnProgress,
} from '../services';
import { adjustmentRequestOf } from './adjustment-request';
import { adjustmentView } from './adjustment-view';
import { chosenEntry } from './chosen-entry';
import { explanationView } from './explanation-view';
import { type JobOptions, type JobQueue } from './job-queue';
import { openSound } from './open-sound';

/** An adjustment that was worked out. */
interface WorkedOut {
  readonly opened: OpenedLedger;
  readonly run: AdjustmentRun;
}

/** Adjust Cost - Item Entries as the pane has it done. */
export class AdjustmentJobs {
  /** Waits for the user's word. */
  private prepared: WorkedOut | undefined;

  constructor(
    private readonly port: ExcelWorkbook,
    private readonly queue: JobQueue,
    private readonly language: string,
  ) {}

  preview(
    form: AdjustmentForm,
    onProgress: OnProgress,
    onFigures: (view: AdjustmentView) => void,
  ): Promise<AdjustmentView> {
    return this.queue.run(onProgress, async (options) => {
      const { writing } = options;
      const { opened, run } = await this.workOut(form, options);
      await opened.watch.stop();
      const view = adjustmentView(run, opened.read, this.language);
      onFigures(view);
      return { ...view, sheets: await writeAdjustmentPreview(this.port, opened, run, writing) };
    });
  }

  prepare(form: AdjustmentForm, onProgress: OnProgress): Promise<AdjustmentView> {
    return this.queue.run(onProgress, async (options) => {
      await this.forgetPrepared();
      this.prepared = await this.workOut(form, options);
      return adjustmentView(this.prepared.run, this.prepared.opened.read, this.language);
    });
  }

  run(onProgress: OnProgress): Promise<AdjustmentView> {
    return this.queue.run(onProgress, async ({ writing }) => {
      if (!this.prepared) throw new Error('Nothing was prepared for adjusting. Choose Run again.');
      const { opened, run } = this.prepared;
      try {
        const view = adjustmentView(run, opened.read, this.language);
        const { sheets } = await adjustSafely(this.port, opened, run, writing);
        return { ...view, sheets };
      } finally {
        await this.forgetPrepared();
      }
    });
  }

  explain(form: AdjustmentForm, choice: EntryChoice, onProgress: OnProgress): Promise<ExplanationView | undefined> {
    return this.queue.run(onProgress, async (options) => {
      const { writing } = options;
      const { opened, run } = await this.workOut(form, options);
      await opened.watch.stop();
      const entryNo = explainableEntry(run, opened, choice);
      if (entryNo === undefined) return undefined;
      const sheets = await writeExplanation(this.port, opened, { entryNo, run }, writing);
      return { ...explanationView(run, opened.read, entryNo, this.language), sheets };
    });
  }

  private async workOut(form: AdjustmentForm, { reading, workOut }: JobOptions): Promise<WorkedOut> {
    const opened = await openSound(this.port, { ...reading, neededTables: ADJUSTMENT_TABLES });
    try {
      return { opened, run: await workOut(() => prepareAdjustment(opened.read, adjustmentRequestOf(form))) };
    } catch (error) {
      await opened.watch.stop();
      throw error;
    }
  }

  private async forgetPrepared(): Promise<void> {
    await this.prepared?.opened.watch.stop();
    this.prepared = undefined;
  }
}

/** The item ledger entry that was chosen; undefined when there is none. */
function explainableEntry(run: AdjustmentRun, { read }: OpenedLedger, choice: EntryChoice): number | undefined {
  const chosen = chosenEntry(read, choice);
  if (!chosen) return undefined;
  try {
    return entryToExplain(run, chosen);
  } catch (error) {
    if (error instanceof UnknownEntry) return undefined;
    throw error;
  }
}
