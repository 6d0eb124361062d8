import { type Environment, type ExcelWorkbook } from '../../excel';
import { JOURNAL_TABLES, type JournalResult, workOutJournal, workOutPreviewJournal, writeJournal } from '../../jobs';
import { runPosting } from '../../posting';
import { type ReadOptions, type ReadResult } from '../../workbook';
import { type JournalForm, type JournalView, type OnProgress, type PostingForm } from '../services';
import { type JobQueue } from './job-queue';
import { journalRequestOf } from './journal-request';
import { journalView } from './journal-view';
import { openSound } from './open-sound';
import { requestOf } from './posting-request';

/** Journals for other ledgers, as the pane has them made. */
export class JournalJobs {
  constructor(
    private readonly port: ExcelWorkbook,
    private readonly queue: JobQueue,
    private readonly environment: Environment,
    private readonly language: string,
  ) {}

  export(form: JournalForm, posting: PostingForm, onProgress: OnProgress): Promise<JournalView> {
    return this.queue.run(onProgress, async ({ reading, writing }) => {
      const result = await this.workOut(form, posting, reading);
      const view = journalView(result.journal, result.read, this.language);
      if (view.problems.length > 0) return view;
      return { ...view, sheets: await writeJournal(this.port, result, writing) };
    });
  }

  private async workOut(form: JournalForm, posting: PostingForm, reading: ReadOptions): Promise<JournalResult> {
    const { shortDatePattern: shortDate } = this.environment;
    const request = journalRequestOf(form, shortDate);
    if (form.entries === 'posted')
      return workOutJournal(await this.read({ ...reading, neededTables: JOURNAL_TABLES }), request);
    const read = await this.read(reading);
    const run = runPosting(read.ledger, requestOf(posting, { post: false, shortDate }));
    return workOutPreviewJournal(read, run, request);
  }

  /** A journal is of the sheets as they were read: nobody has to watch them any longer. */
  private async read(reading: ReadOptions): Promise<ReadResult> {
    const { read, watch } = await openSound(this.port, reading);
    await watch.stop();
    return read;
  }
}
