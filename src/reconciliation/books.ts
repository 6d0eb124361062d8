import { type DateSerial, type Ledger, textAt } from '../ledger';
import { type AmountColumn } from '../money';
import { type PostingAssessment, type PostingContext, assessPosting, postingRequest } from '../posting';
import { EntryLinks } from './entry-links';
import { type Units, UnitsList, minus, times, unitsAt } from './exact-units';
import { ItemList } from './item-list';
import { type ProjectedLine, LINES_PER_ENTRY, ProjectedLines } from './projected-lines';
import { ReconciledRows } from './reconciled-rows';
import { type ReconciliationRequest, entryFilter, isFiltered, isInTime } from './request';
import { accountTypesOf, accountsInSetup } from './scope';

/** Amounts of one side of a reconciliation, by number of the row, with the first entry behind each. */
class Side {
  readonly firstEntries: number[] = [];
  private readonly sums = new UnitsList();

  add(row: number, units: Units, entry: number): void {
    this.firstEntries[row] ??= entry;
    this.sums.add(row, units);
  }

  get(row: number): Units {
    return this.sums.get(row);
  }
}

/** What both sides of a reconciliation need to know about a ledger, and where they put their findings. */
export class Books {
  readonly posting: PostingAssessment;
  readonly links: EntryLinks;
  readonly rows = new ReconciledRows();
  readonly items = new ItemList();
  /** The two sides by number of the row: cost of value entries, and balance of G/L entries. */
  readonly value = new Side();
  readonly balance = new Side();
  readonly isFiltered: boolean;
  /** True for value entries within the filters of the request, whatever their date. */
  readonly admits: (valueEntry: number) => boolean;
  /** Amount Rounding Precision in units. */
  readonly precision: number;
  private readonly types: ReadonlySet<number>;
  private readonly compared: ReadonlySet<number>;
  private readonly lines: ProjectedLines;
  private readonly determinations: Int32Array;
  private readonly rowNumbers: number[] = [];
  private readonly glAmounts: AmountColumn | undefined;

  constructor(
    readonly ledger: Ledger,
    readonly request: ReconciliationRequest,
  ) {
    this.posting = assessPosting(ledger, everythingByEntry(request));
    const { context } = this.posting;
    this.links = new EntryLinks(ledger);
    this.types = accountTypesOf(request.accounts);
    this.compared = accountsInSetup(ledger, accountTypesOf(request.accounts));
    this.lines = new ProjectedLines(context);
    this.precision = context.settings.roundingPrecision;
    this.isFiltered = isFiltered(request);
    this.admits = entryFilter(ledger, request);
    this.glAmounts = ledger.glEntries.given.has('amount') ? ledger.glEntries.columns.amount : undefined;
    this.determinations = new Int32Array(ledger.valueEntries.rowCount);
    for (let row = 0; row < this.determinations.length; row++) {
      this.determinations[row] = context.determinationNumber(row);
    }
  }

  get context(): PostingContext {
    return this.posting.context;
  }

  /** The lines of a value entry under today's setup. */
  linesOf(valueEntry: number): readonly ProjectedLine[] {
    return this.lines.of(this.determinations[valueEntry], valueEntry);
  }

  /** The row of the reconciliation that a line belongs to under today's setup. */
  rowOf(valueEntry: number, line: ProjectedLine): number {
    const key = this.determinations[valueEntry] * LINES_PER_ENTRY + line.slot;
    return (this.rowNumbers[key] ??= this.rows.ofLine(line, line.account));
  }

  isInScope(line: ProjectedLine): boolean {
    return this.types.has(line.accountType);
  }

  /** True when the balance of an account is compared. The blank account collects what the setup names none for. */
  isCompared(account: number): boolean {
    return account === 0 || this.compared.has(account);
  }

  isInTime(date: DateSerial): boolean {
    return isInTime(this.request, date);
  }

  /** What a line has in the column of posted cost, on the line's side. */
  postedUnits(valueEntry: number, { amount, sign }: ProjectedLine): Units {
    const { costPostedToGL, expectedCostPostedToGL } = this.ledger.valueEntries.columns;
    return times(unitsAt(amount === 'actual' ? costPostedToGL : expectedCostPostedToGL, valueEntry), sign);
  }

  /** What a line has in the column of cost, on the line's side. */
  costUnits(valueEntry: number, { amount, sign }: ProjectedLine): Units {
    const { costAmountActual, costAmountExpected } = this.ledger.valueEntries.columns;
    return times(unitsAt(amount === 'actual' ? costAmountActual : costAmountExpected, valueEntry), sign);
  }

  /** The amount of a G/L entry, debit positive; from debit and credit when the sheet has no Amount. */
  glUnits(glEntry: number): Units {
    if (this.glAmounts) return unitsAt(this.glAmounts, glEntry);
    const { creditAmount, debitAmount } = this.ledger.glEntries.columns;
    return minus(unitsAt(debitAmount, glEntry), unitsAt(creditAmount, glEntry));
  }

  /** True for G/L entries that a posting of inventory cost made, as far as their sheet tells. */
  isInventoryPosting(glEntry: number): boolean {
    const { columns, given } = this.ledger.glEntries;
    if (given.has('sourceCode')) return textAt(columns.sourceCode, glEntry) === this.context.settings.sourceCode;
    return !given.has('systemCreatedEntry') || columns.systemCreatedEntry[glEntry] === 1;
  }
}

/** What the next posting of everything would do. No setup refuses this request. */
function everythingByEntry({ dateOrder, today, userID }: ReconciliationRequest) {
  const journal = { journalTemplateName: 'ANY', journalBatchName: 'ANY' };
  return postingRequest({ postingMethod: 'Per Entry', dateOrder, today, userID, ...journal });
}
