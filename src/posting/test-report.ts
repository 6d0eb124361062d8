import { ENTRY_TYPES, ITEM_LEDGER_ENTRY_TYPES, type Ledger } from '../ledger';
import { accountName, accountText } from './account-determination';
import { PostableCheck, notCandidateReason } from './assessment';
import { DimensionChecks } from './dimension-checks';
import { type GLEntryField, glEntryFields } from './gl-entry-fields';
import { orderOfWork, sortedByEntryNo } from './order-of-work';
import { type Assessment } from './assessment';
import { Outcome } from './outcomes';
import { PostingContext } from './posting-context';
import { PostingQueue } from './queue';
import { type PostingProblem } from './reasons';
import { requestProblems } from './request-checks';
import { PostingError, type PostingRequest } from './request';
import { RowFilter } from './row-filter';
import { type PostingRun, finishRun, rowsWith } from './run';
import {
  caption,
  combinationProblem,
  dateProblems,
  documentNoProblems,
  expectedCostProblems,
  isExpectedCostGateClosed,
  sideProblem,
} from './value-entry-checks';

/** A line of Post Invt. Cost to G/L - Test. Texts are captions, amounts as a cell holds them. */
export interface TestLine {
  /** Row of the value entry; -1 on a line of a posting group. */
  readonly valueEntryRow: number;
  readonly postingDate: number;
  readonly itemLedgerEntryType: string;
  readonly entryType: string;
  readonly documentNo: string;
  readonly accountNo: string;
  readonly accountName: string;
  readonly description: string;
  readonly amount: number | string;
  readonly problems: readonly PostingProblem[];
}

export interface TestReport {
  readonly run: PostingRun;
  readonly lineCount: number;
  /** A line is worked out when it is asked for. */
  line(index: number): TestLine;
  /** Indexes of the lines with findings. */
  readonly linesWithProblems: readonly number[];
  /** Value entries that were tested. */
  readonly entryCount: number;
}

/**
 * Post Invt. Cost to G/L - Test (posting.md, section 8.1): every finding of every line that the posting would make,
 * dimension findings included, which the batch will override. Nothing is changed.
 * @throws PostingError when the request is refused, FilterError when a filter cannot be read
 */
export function runPostingTest(ledger: Ledger, request: PostingRequest): TestReport {
  const context = new PostingContext(ledger, request);
  const refusals = requestProblems(context);
  if (refusals.length > 0) throw new PostingError(refusals);
  const queue = ledger.queue.present ? new PostingQueue(ledger) : undefined;
  return new PostingTest(context, testedEntries(context, queue), queue);
}

/** As in the batch, without the zero-amount test; entries with nothing to post are not listed. */
function testedEntries(context: PostingContext, queue: PostingQueue | undefined): Assessment {
  const { ledger } = context;
  const { rowCount } = ledger.valueEntries;
  const filter = new RowFilter(ledger, context.request, queue);
  const outcome = new Uint8Array(rowCount);
  const plan = new Int32Array(rowCount).fill(-1);
  for (let row = 0; row < rowCount; row++) {
    if (!filter.admits(row) || notCandidateReason(context, queue, row) !== 0) continue;
    if (isExpectedCostGateClosed(context, row) || !context.hasSomethingToPost(row)) continue;
    outcome[row] = Outcome.Posted;
    const number = context.determinationNumber(row);
    plan[row] = context.plans.numberOf(number, context.expectedSigns(row), context.actualSigns(row));
  }
  return { outcome, plan, reason: new Uint8Array(rowCount) };
}

class PostingTest implements TestReport {
  readonly run: PostingRun;
  readonly linesWithProblems: readonly number[];
  readonly entryCount: number;
  /** Index of a G/L entry, or the complement of a value entry row that stands on a line of its own. */
  private readonly lines: readonly number[];
  private readonly dimensions: DimensionChecks;
  private readonly fields: Readonly<Record<GLEntryField, (entry: number) => string | number | boolean>>;
  private readonly perEntry: boolean;

  constructor(
    private readonly context: PostingContext,
    assessment: Assessment,
    queue: PostingQueue | undefined,
  ) {
    const { ledger } = context;
    this.perEntry = context.postingMethod === 'Per Entry';
    const rows = rowsWith(assessment.outcome, Outcome.Posted);
    const workOrder = orderOfWork(ledger, rows, queue);
    const order = this.perEntry ? workOrder : sortedByEntryNo(rows, ledger.valueEntries.columns.entryNo);
    this.run = finishRun(context, assessment, queue, order);
    this.entryCount = rows.length;
    this.dimensions = new DimensionChecks(ledger, context.dimensionSets);
    this.fields = glEntryFields(this.run);
    this.lines = this.perEntry ? this.linesPerEntry(workOrder) : this.linesPerGroup(workOrder);
    this.linesWithProblems = this.findLinesWithProblems();
  }

  get lineCount(): number {
    return this.lines.length;
  }

  line(index: number): TestLine {
    const line = this.lines[index];
    return line < 0 ? this.entryLine(~line) : this.accountLine(line);
  }

  private linesPerEntry(order: Uint32Array): number[] {
    const { count, source } = this.run.glEntries;
    const lines: number[] = [];
    let entry = 0;
    for (const row of order) {
      if (entry === count || source[entry] !== row) lines.push(~row);
      while (entry < count && source[entry] === row) lines.push(entry++);
    }
    return lines;
  }

  /** Findings about a value entry itself stand on lines of their own, before the groups. */
  private linesPerGroup(order: Uint32Array): number[] {
    const lines: number[] = [];
    for (const row of order) if (this.entryProblems(row).length > 0) lines.push(~row);
    for (let entry = 0; entry < this.run.glEntries.count; entry++) lines.push(entry);
    return lines;
  }

  /** Tests 1: the value entry's own fields. */
  private entryProblems(row: number): PostingProblem[] {
    const combination = combinationProblem(this.context, row);
    return [...expectedCostProblems(this.context, row), ...(combination ? [combination] : [])];
  }

  /** A value entry for which no account line can be made. */
  private entryLine(row: number): TestLine {
    const { ledger } = this.context;
    const c = ledger.valueEntries.columns;
    return {
      ...this.entryColumns(row),
      postingDate: c.postingDate[row],
      documentNo: c.documentNo.dictionary.text(c.documentNo.numbers[row]),
      accountNo: '',
      accountName: '',
      description: `Value Entry ${c.entryNo[row]}`,
      amount: c.costAmountActual.cell(row),
      problems: this.entryProblems(row),
    };
  }

  private accountLine(entry: number): TestLine {
    const { ledger, determinations } = this.context;
    const { source, lineKind, lineKinds } = this.run.glEntries;
    const row = source[entry];
    const { account } = lineKinds[lineKind[entry]];
    const ofEntry = this.perEntry
      ? this.entryColumns(row)
      : { valueEntryRow: -1, itemLedgerEntryType: '', entryType: '' };
    return {
      ...ofEntry,
      postingDate: Number(this.fields.postingDate(entry)),
      documentNo: String(this.fields.documentNo(entry)),
      accountNo: accountText(ledger, account),
      accountName: accountName(ledger, determinations.accountRow(account)),
      description: String(this.fields.description(entry)),
      amount: this.run.glEntries.amount.cell(entry),
      problems: this.accountLineProblems(entry),
    };
  }

  private entryColumns(row: number): Pick<TestLine, 'valueEntryRow' | 'itemLedgerEntryType' | 'entryType'> {
    const c = this.context.ledger.valueEntries.columns;
    return {
      valueEntryRow: row,
      itemLedgerEntryType: caption(ITEM_LEDGER_ENTRY_TYPES, c.itemLedgerEntryType[row]),
      entryType: caption(ENTRY_TYPES, c.entryType[row]),
    };
  }

  private accountLineProblems(entry: number): PostingProblem[] {
    const { source, lineKind } = this.run.glEntries;
    const row = source[entry];
    const isFirstOfEntry = this.perEntry && (entry === 0 || source[entry - 1] !== row);
    const own = isFirstOfEntry ? expectedCostProblems(this.context, row) : [];
    const side = this.context.plans.side(lineKind[entry]);
    const setup = side.problems.map((found) => sideProblem(row, found));
    // Without its setup row a line has no account to test any further.
    if (setup.some(({ kind }) => STOPS_THE_LINE.has(kind))) return [...own, ...setup];
    return [
      ...own,
      ...setup,
      ...dateProblems(this.context, row),
      ...documentNoProblems(this.context, row),
      ...this.dimensionProblems(row, side.account),
    ];
  }

  private dimensionProblems(row: number, account: number): PostingProblem[] {
    const set = this.context.ledger.valueEntries.columns.dimensionSetID[row];
    return this.dimensions.problems(set, account).map((found) => ({ ...found, table: 'valueEntries', row }));
  }

  /** Most lines of a large ledger are sound; they are not worked out one by one. */
  private findLinesWithProblems(): number[] {
    const { source, lineKind, lineKinds } = this.run.glEntries;
    const { dimensionSetID } = this.context.ledger.valueEntries.columns;
    const postable = new PostableCheck(this.context);
    return this.lines.flatMap((line, index) => {
      const isSound =
        line >= 0 &&
        postable.planNumber(source[line]) >= 0 &&
        !this.dimensions.hasProblems(dimensionSetID[source[line]], lineKinds[lineKind[line]].account);
      return isSound || this.line(index).problems.length === 0 ? [] : [index];
    });
  }
}

const STOPS_THE_LINE: ReadonlySet<string> = new Set([
  'missing-inventory-posting-setup',
  'missing-general-posting-setup',
  'general-posting-setup-blocked',
]);
