import { type Problem } from '../ledger';

/** What a problem does: it ends the run, leaves one item alone, or is only told. */
type Effect = 'refuse' | 'leave-item' | 'tell';

export interface AdjustmentProblemDefinition {
  /** What the problem is called where many entries share it. */
  readonly title: string;
  /** One sentence for an accountant. `{name}` is filled from the problem's details. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  readonly effect: Effect;
}

function refuse(title: string, message: string, fix: string): AdjustmentProblemDefinition {
  return { title, message, fix, effect: 'refuse' };
}

function leave(title: string, message: string, fix: string): AdjustmentProblemDefinition {
  return { title, message, fix, effect: 'leave-item' };
}

const REBUILD = 'Add the Item Application Entries, or let the run rebuild applications from quantities and dates.';

/** Everything that keeps costs from being adjusted (cost-adjustment.md, section 8). */
export const ADJUSTMENT_PROBLEMS = {
  'both-filters': refuse(
    'Two item filters',
    'You must not use Item No. Filter and Item Category Filter at the same time.',
    'Clear one of the two filters.',
  ),
  'missing-column': refuse(
    'Column missing',
    '{table} lacks the column {field}, without which no cost can be adjusted.',
    'Add the column {field} to {table}.',
  ),
  'average-cost-period-blank': refuse(
    'Average Cost Period blank',
    'Average Cost Period must be filled in for the fiscal year that starts on {date}.',
    'Fill in Average Cost Period in the first accounting period of that year, or in Inventory Setup.',
  ),
  'currency-precision-missing': refuse(
    'Rounding precision missing',
    'Amount Rounding Precision of the additional reporting currency {currency} is missing.',
    'Add {currency} with its rounding precision to Currencies.',
  ),
  'posting-date-not-allowed': refuse(
    'Posting date not allowed',
    'An adjustment of value entry {valueEntry} would be posted on {date}, outside the allowed posting dates ({range}). Nothing was adjusted.',
    'Widen Allow Posting From and Allow Posting To in {table}.',
  ),
  'no-application-entries': leave(
    'Without application entries',
    'No item application entry belongs to item ledger entry {entry}.',
    REBUILD,
  ),
  'applications-do-not-add-up': leave(
    'Applications do not add up',
    'The applications of item ledger entry {entry} add up to {applied}, but Quantity less Remaining Quantity is {expected}.',
    REBUILD,
  ),
  'outbound-without-source': leave(
    'Outbound entry without source',
    'Outbound item ledger entry {entry} is closed, but no inbound entry is applied to it.',
    REBUILD,
  ),
  'broken-link': leave(
    'Linked entry missing',
    '{table}, entry {entry}: {field} names item ledger entry {value}, which does not exist or belongs to another item.',
    'Export the item ledger entries of all items and years.',
  ),
  'no-value-entry': leave(
    'Without value entries',
    'Item ledger entry {entry} has no value entry.',
    'Export all value entries of the item.',
  ),
  'quantity-zero': leave('Quantity is 0', '{table}, entry {entry}: {field} is 0.', 'Correct {field} of the entry.'),
  'duplicate-entry': leave(
    'Entry number twice',
    '{table}: entry {entry} occurs more than once.',
    'Delete the duplicate row.',
  ),
  'amounts-too-large': leave(
    'Amounts too large',
    'The amounts of item {item} are too large to be adjusted exactly.',
    'Correct the amounts of its value entries.',
  ),
  'cost-cycle': leave(
    'Cost runs in a circle',
    'The cost of item {item} runs in a circle and does not settle. Item ledger entries still changing: {entries}.',
    'Look for a return or fixed application that lets an entry take its cost from itself.',
  ),
  'item-missing': leave('Item missing', 'Item {item} is not in the Items table.', 'Add the item to Items.'),
  'order-status-unknown': {
    title: 'Order status unknown',
    message: 'The output of order {order}, line {line}, is not adjusted: nothing says that the order is finished.',
    fix: 'Add Inventory Adjmt. Entries (Order) or Prod. Order Lines.',
    effect: 'tell',
  },
} as const satisfies Record<string, AdjustmentProblemDefinition>;

export type AdjustmentProblemKind = keyof typeof ADJUSTMENT_PROBLEMS;

/** A problem as data, and the item that is left alone because of it (empty when it concerns the whole run). */
export interface AdjustmentProblem extends Problem<AdjustmentProblemKind> {
  readonly itemNo: string;
}

/** The sentence that people read. */
export function describeAdjustmentProblem(problem: AdjustmentProblem): string {
  return filledIn(ADJUSTMENT_PROBLEMS[problem.kind].message, problem);
}

/** What mends it. */
export function describeAdjustmentFix(problem: AdjustmentProblem): string {
  return filledIn(ADJUSTMENT_PROBLEMS[problem.kind].fix, problem);
}

/** Whether the item is left alone because of the problem. */
export function leavesItemAlone({ kind }: AdjustmentProblem): boolean {
  const definition: AdjustmentProblemDefinition = ADJUSTMENT_PROBLEMS[kind];
  return definition.effect === 'leave-item';
}

function filledIn(text: string, { itemNo, details, value }: AdjustmentProblem): string {
  const parts: Readonly<Record<string, string>> = { item: itemNo, value: value ?? '', ...details };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
}
