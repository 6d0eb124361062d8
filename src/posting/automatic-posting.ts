import { type Ledger, isoDate } from '../ledger';
import { type Assessment } from './assessment';
import { type PostingPair } from './account-determination';
import { DimensionChecks } from './dimension-checks';
import { Outcome } from './outcomes';
import { sortedByEntryNo } from './order-of-work';
import { PostingContext } from './posting-context';
import { type PostingProblem } from './reasons';
import { PostingError, type PostingRequest } from './request';
import { type PostingRun, finishRun } from './run';
import { RowIndex } from './setup-rows';
import {
  combinationProblem,
  dateProblems,
  documentNoProblems,
  expectedCostProblems,
  isExpectedCostGateClosed,
  pairsToPost,
  problem,
  sideProblem,
} from './value-entry-checks';

/**
 * Automatic Cost Posting (posting.md, section 7): posts appended value entries as they arrive, per entry and as one
 * document: all of them, or none and one error. Dimension rules count here. While Automatic Cost Posting is off the
 * checks are made all the same, but nothing is posted.
 * @param appended rows of the value entries that have just been added
 * @throws PostingError with the first problem; nothing has been changed then
 */
export function runAutomaticPosting(ledger: Ledger, appended: Uint32Array, values: PostingRequest): PostingRun {
  const request: PostingRequest = { ...values, postingMethod: 'Per Entry', documentNo: '', post: true, filters: {} };
  const context = new PostingContext(ledger, request);
  const order = sortedByEntryNo(appended, ledger.valueEntries.columns.entryNo);
  const checks = new AutomaticPostingChecks(context);
  const { rowCount } = ledger.valueEntries;
  const assessment: Assessment = {
    outcome: new Uint8Array(rowCount),
    reason: new Uint8Array(rowCount),
    plan: new Int32Array(rowCount).fill(-1),
  };
  for (const row of order) {
    assessment.outcome[row] = Outcome.PassedOver;
    if (!checks.concernsInventory(row)) continue;
    const found = checks.firstProblem(row);
    if (found) throw new PostingError([found]);
    if (!context.settings.automaticCostPosting || isExpectedCostGateClosed(context, row)) continue;
    const plan = context.plans.numberOf(
      context.determinationNumber(row),
      context.expectedSigns(row),
      context.actualSigns(row),
    );
    if (context.plans.get(plan).lines.length === 0) continue;
    assessment.outcome[row] = Outcome.Posted;
    assessment.plan[row] = plan;
  }
  const posted = order.filter((row) => assessment.outcome[row] === Outcome.Posted);
  return finishRun(context, assessment, undefined, posted);
}

class AutomaticPostingChecks {
  private readonly itemRows: RowIndex;
  private dimensionChecks: DimensionChecks | undefined;

  constructor(private readonly context: PostingContext) {
    this.itemRows = new RowIndex(context.ledger.items.columns.no);
  }

  /** Cost that is not inventoriable, and items without inventory value, are left alone. */
  concernsInventory(row: number): boolean {
    const { valueEntries, items } = this.context.ledger;
    if (valueEntries.columns.inventoriable[row] === 0) return false;
    const item = this.itemRows.find(valueEntries.columns.itemNo.numbers[row]);
    return item < 0 || items.columns.inventoryValueZero[item] === 0;
  }

  firstProblem(row: number): PostingProblem | undefined {
    return (
      dateProblems(this.context, row)[0] ??
      this.inventoryPeriodProblem(row) ??
      expectedCostProblems(this.context, row)[0] ??
      combinationProblem(this.context, row) ??
      this.pairProblem(row, this.pairsToCheck(row)) ??
      documentNoProblems(this.context, row)[0] ??
      this.dimensionProblem(row)
    );
  }

  private inventoryPeriodProblem(row: number): PostingProblem | undefined {
    const { rowCount, columns } = this.context.ledger.inventoryPeriods;
    const postingDate = this.context.ledger.valueEntries.columns.postingDate[row];
    for (let period = 0; period < rowCount; period++) {
      if (columns.closed[period] === 0 || postingDate > columns.endingDate[period]) continue;
      const endingDate = isoDate(columns.endingDate[period]);
      return problem(this.context, row, 'inventory-period-closed', {
        field: 'postingDate',
        details: { postingDate: isoDate(postingDate), endingDate },
        remedy: { table: 'inventoryPeriods', row: period, field: 'closed', key: endingDate },
      });
    }
    return undefined;
  }

  /**
   * The pairs that are posted, and, in the dry run of BC, the actual pair of an item entry that has no actual cost
   * yet: a receipt must not be posted when its invoice could not be.
   */
  private pairsToCheck(row: number): PostingPair[] {
    const pairs = isExpectedCostGateClosed(this.context, row) ? [] : pairsToPost(this.context, row);
    const { actual } = this.context.determination(row);
    const isDryRun = !this.context.isCapacityEntry(row) && this.context.actualSigns(row) === 0;
    return isDryRun && actual ? [...pairs, actual] : pairs;
  }

  private pairProblem(row: number, pairs: readonly PostingPair[]): PostingProblem | undefined {
    const found = pairs.flatMap((pair) => [...pair.account.problems, ...pair.balancing.problems])[0];
    return found && sideProblem(row, found);
  }

  private dimensionProblem(row: number): PostingProblem | undefined {
    const { ledger } = this.context;
    const c = ledger.valueEntries.columns;
    if (isExpectedCostGateClosed(this.context, row)) return undefined;
    this.dimensionChecks ??= new DimensionChecks(ledger, this.context.dimensionSets);
    const job = c.jobNo.dictionary.text(c.jobNo.numbers[row]);
    for (const pair of pairsToPost(this.context, row)) {
      for (const side of [pair.account, pair.balancing]) {
        const found = this.dimensionChecks.problems(c.dimensionSetID[row], side.account, job)[0];
        if (found) return { ...found, table: 'valueEntries', row };
      }
    }
    return undefined;
  }
}
