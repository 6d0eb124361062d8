import { type Ledger } from '../ledger';
import { CostBook } from './book';
import { allowedPostingDates } from './posting-dates';
import { type AdjustmentProblem, leavesItemAlone } from './problems';
import { AdjustmentError, type AdjustmentRequest } from './request';
import { Adjuster } from './costing/adjuster';
import { CostCycle } from './costing/run-state';
import { itemFilter } from './item-filter';
import { APPLICATION_PROBLEMS, ItemChecks } from './preparation/item-checks';
import { setMarks } from './preparation/marks';
import { deriveMissingColumns } from './preparation/missing-columns';
import { ApplicationRebuild } from './preparation/rebuild-applications';
import { requestProblems } from './preparation/request-checks';

/** A run of Adjust Cost - Item Entries: the book as it is afterwards, and what could not be adjusted. */
export interface AdjustmentRun {
  readonly ledger: Ledger;
  readonly request: AdjustmentRequest;
  readonly book: CostBook;
  readonly adjuster: Adjuster;
  readonly problems: readonly AdjustmentProblem[];
  /** Items whose applications were made anew, by number. */
  readonly rebuiltItems: readonly string[];
}

/**
 * Adjust Cost - Item Entries: forwards costs from where they came in to where they went out, on a ledger that stays
 * as it is (cost-adjustment.md).
 * @throws AdjustmentError when the run is refused, or ends outside the allowed posting dates
 * @throws FilterError when a filter cannot be read
 */
export function runAdjustment(ledger: Ledger, request: AdjustmentRequest): AdjustmentRun {
  const refusals = requestProblems(ledger, request);
  if (refusals.length > 0) throw new AdjustmentError(refusals);
  const cycles: AdjustmentProblem[] = [];
  for (;;) {
    const run = prepare(ledger, request, cycles);
    try {
      run.adjuster.run();
    } catch (error) {
      if (!(error instanceof CostCycle)) throw error;
      // What the item has changed so far is worthless: the run starts anew without it.
      cycles.push(cycleProblem(run.book, error));
      continue;
    }
    refuseForbiddenDates(run);
    return run;
  }
}

function prepare(ledger: Ledger, request: AdjustmentRequest, cycles: readonly AdjustmentProblem[]): AdjustmentRun {
  const book = new CostBook(ledger);
  deriveMissingColumns(book);
  const admits = itemFilter(book, request);
  const found = new ItemChecks(book).run(admits);
  const rebuilt = request.rebuildApplications ? rebuildableItems(book, found) : new Set<number>();
  if (rebuilt.size > 0) {
    new ApplicationRebuild(book).run(rebuilt);
    deriveMissingColumns(book);
  }
  const numbers = new Set([...rebuilt].map((item) => book.items.no(item)));
  const isMended = ({ itemNo, kind }: AdjustmentProblem) => numbers.has(itemNo) && APPLICATION_PROBLEMS.has(kind);
  const problems = [...found.filter((problem) => !isMended(problem)), ...cycles];
  const leftAlone = new Set(problems.filter(leavesItemAlone).map(({ itemNo }) => itemNo));
  const mayAdjust = book.items.numbers
    .map((item) => item)
    .filter((item) => admits(item) && !leftAlone.has(book.items.no(item)));
  const admitted = new Set(mayAdjust);
  const unknownOrders = setMarks(book, request).filter(({ itemNo }) => admitted.has(book.items.find(itemNo)));
  const adjuster = new Adjuster(book, request, (item) => admitted.has(item));
  return { ledger, request, book, adjuster, problems: [...problems, ...unknownOrders], rebuiltItems: [...numbers] };
}

/** Items whose only problems are applications. */
function rebuildableItems({ items }: CostBook, problems: readonly AdjustmentProblem[]): Set<number> {
  const others = new Set(problems.filter(({ kind }) => !APPLICATION_PROBLEMS.has(kind)).map(({ itemNo }) => itemNo));
  return new Set(problems.filter(({ itemNo }) => !others.has(itemNo)).map(({ itemNo }) => items.find(itemNo)));
}

function cycleProblem({ entries, items }: CostBook, { item, entries: restless }: CostCycle): AdjustmentProblem {
  const [first] = restless.length > 0 ? restless : entries.ofItem.of(item);
  return {
    kind: 'cost-cycle',
    itemNo: items.no(item),
    table: 'itemLedgerEntries',
    row: entries.row[first],
    details: {
      entries: restless
        .slice(0, 20)
        .map((entry) => entries.entryNo[entry])
        .join(', '),
    },
  };
}

/** The journal check stops the whole run when one adjustment lies outside the allowed dates (section 8). */
function refuseForbiddenDates({ adjuster, book, ledger, request }: AdjustmentRun): void {
  const allowed = allowedPostingDates(ledger, request.userID);
  const { c } = book.values;
  const forbidden = adjuster.state.written.find(({ v }) => !allowed.admits(c.postingDate[v]));
  if (!forbidden) return;
  const { v } = forbidden;
  throw new AdjustmentError([
    allowed.problem(c.postingDate[v], c.appliesTo[v] === 0 ? c.entryNo[v] : c.appliesTo[v], c.row[v]),
  ]);
}
