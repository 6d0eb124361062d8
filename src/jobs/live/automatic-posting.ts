import { type Ledger } from '../../ledger';
import { Outcome, type PostingRequest, runAutomaticPosting } from '../../posting';
import { type LiveWorkbookPort, type ReadOptions, type WriteOptions } from '../../workbook';
import { UnreadableWorkbook } from '../read-sound';
import { openLedger } from './open-ledger';
import { type PostedRun, postSafely } from './safe-posting';

/** What became of value entries that arrived. */
export interface ArrivedEntries {
  /** Entry numbers of all that arrived since the switch was turned on and were looked at now. */
  readonly entryNos: readonly number[];
  /** Undefined when nothing arrived. */
  readonly posted: PostedRun | undefined;
}

/**
 * Automatic Cost Posting in an open workbook: value entries that are appended are posted per entry as they arrive
 * (posting.md, section 7). Entries that were there when it was turned on are left to the batch.
 */
export class AutomaticPosting {
  /** How many value entries the last call found to have arrived, whatever became of them. */
  arrived = 0;

  private constructor(
    private readonly port: LiveWorkbookPort,
    private known: ReadonlySet<number>,
  ) {}

  /** @param ledger - as it is when the switch is turned on */
  static from(port: LiveWorkbookPort, ledger: Ledger): AutomaticPosting {
    return new AutomaticPosting(port, new Set(ledger.valueEntries.columns.entryNo));
  }

  /**
   * Posts what has arrived: all of it, or none. What could not be posted is tried again with the next arrival.
   * @throws PostingError with the first problem, UnreadableWorkbook, and what `postSafely` throws
   */
  async post(
    request: PostingRequest,
    { reading, writing }: { readonly reading?: ReadOptions; readonly writing?: WriteOptions } = {},
  ): Promise<ArrivedEntries> {
    this.arrived = 0;
    const opened = await openLedger(this.port, reading);
    try {
      if (opened.read.problems.length > 0) throw new UnreadableWorkbook(opened.read);
      const { ledger, fingerprint } = opened.read;
      const { entryNo } = ledger.valueEntries.columns;
      const rows = Uint32Array.from(entryNo.keys()).filter((row) => !this.known.has(entryNo[row]));
      const entryNos = Array.from(rows, (row) => entryNo[row]);
      this.arrived = rows.length;
      if (rows.length === 0) return { entryNos, posted: undefined };
      const run = runAutomaticPosting(ledger, rows, { ...request, inputFingerprint: fingerprint });
      const nothing = !run.assessment.outcome.includes(Outcome.Posted);
      const posted = nothing
        ? { register: undefined, sheets: [] }
        : await postSafely(this.port, opened, run, { ...writing, arrived: entryNos });
      this.known = new Set(entryNo);
      return { entryNos, posted };
    } finally {
      await opened.watch.stop();
    }
  }
}
