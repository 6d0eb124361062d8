import { Outcome } from '../posting';
import { type Books } from './books';
import { causeNumber } from './causes';
import { type Units, isSmallerThan, minus, negated, times, unitsAt } from './exact-units';
import { type GLSide } from './gl-side';
import { type ProjectedLine } from './projected-lines';

const NOT_POSTED = causeNumber('not-posted');
const SKIPPED = causeNumber('skipped');
const PASSED_OVER = causeNumber('passed-over');
const EXPECTED_COST_OFF = causeNumber('expected-cost-off');
const ROUNDING = causeNumber('rounding');
const GL_ENTRY_MISSING = causeNumber('gl-entry-missing');
const UNTRACED = causeNumber('untraced');
const AMOUNT_DIFFERS = causeNumber('amount-differs');
const NO_ENTRY = -1;

/**
 * The value entries' side: the full cost of every value entry up to the date, under today's setup, and why the general
 * ledger does not have some of it.
 */
export function addValueSide(books: Books, gl: GLSide): void {
  const { columns, rowCount } = books.ledger.valueEntries;
  for (let row = 0; row < rowCount; row++) {
    if (!books.isInTime(columns.postingDate[row]) || !books.admits(row)) continue;
    for (const line of books.linesOf(row)) if (books.isInScope(line)) addLine(books, gl, row, line);
  }
}

function addLine(books: Books, gl: GLSide, row: number, line: ProjectedLine): void {
  const cost = books.costUnits(row, line);
  const posted = books.postedUnits(row, line);
  if (cost === 0 && posted === 0 && !gl.isPosted(row, line)) return;
  const own = books.rowOf(row, line);
  books.value.add(own, cost, row);
  const toPost = minus(cost, posted);
  if (toPost !== 0) addToPost(books, own, row, line, toPost);
  const lost = gl.open(row, line);
  if (lost !== 0) books.items.add(own, causeOfLost(books, gl, row, line, lost), row, NO_ENTRY, negated(lost));
}

/** Cost that is not posted: what the next posting does with it, less what that rounds away. */
function addToPost(books: Books, own: number, row: number, line: ProjectedLine, toPost: Units): void {
  const { amounts, settings } = books.context;
  if (line.amount === 'expected' && !settings.expectedCostPosting) {
    books.items.add(own, EXPECTED_COST_OFF, row, NO_ENTRY, negated(toPost));
    return;
  }
  const rounded = times(unitsAt(amounts[line.amount], row), line.sign);
  books.items.add(own, causeOfOpen(books, row), row, NO_ENTRY, negated(rounded));
  books.items.add(own, ROUNDING, row, NO_ENTRY, minus(rounded, toPost));
}

function causeOfOpen({ posting }: Books, row: number): number {
  const { assessment } = posting;
  const outcome = assessment.outcome[row];
  if (outcome === Outcome.Posted) return NOT_POSTED;
  return (outcome === Outcome.Skipped ? SKIPPED : PASSED_OVER) + assessment.reason[row];
}

/** Posted cost that the G/L entries of a value entry do not have, or have too much of. */
function causeOfLost({ links, precision }: Books, gl: GLSide, row: number, line: ProjectedLine, lost: Units): number {
  if (!gl.isPosted(row, line)) return gl.hasUnlinkedPostings && !links.isLinked(row) ? UNTRACED : GL_ENTRY_MISSING;
  if (links.lacksGLEntry(row)) return GL_ENTRY_MISSING;
  return precision > 1 && isSmallerThan(lost, precision) ? ROUNDING : AMOUNT_DIFFERS;
}
