/** What a problem does: it ends the run, leaves one item alone, or is only told. */
type Effect = 'refuse' | 'leave-item' | 'tell';

interface ProblemDefinition {
  /** One sentence for an accountant. `{name}` is filled from the problem's details. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  readonly effect: Effect;
}

function refuse(message: string, fix: string): ProblemDefinition {
  return { message, fix, effect: 'refuse' };
}

function leave(message: string, fix: string): ProblemDefinition {
  return { message, fix, effect: 'leave-item' };
}

/** Everything that keeps costs from being adjusted (cost-adjustment.md, section 8; issue, point 3). */
export const ADJUSTMENT_PROBLEMS = {
  'both-filters': refuse(
    'You must not use Item No. Filter and Item Category Filter at the same time.',
    'Clear one of the two filters.',
  ),
  'average-cost-period-blank': refuse(
    'Average Cost Period must be filled in for the fiscal year that starts on {date}.',
    'Fill in Average Cost Period of that accounting period, or of Inventory Setup.',
  ),
  'currency-precision-missing': refuse(
    'Amount Rounding Precision of the additional reporting currency {currency} is missing.',
    'Add the currency with its rounding precision to Currencies.',
  ),
  'posting-date-not-allowed': refuse(
    'An adjustment would be posted on {date}, outside the allowed posting dates of {table}. Nothing was adjusted.',
    'Widen Allow Posting From and Allow Posting To.',
  ),
  'no-application-entries': leave(
    'Item ledger entry {entry} has no item application entry.',
    'Add Item Application Entries, or let the run rebuild applications from quantities and dates.',
  ),
  'applications-do-not-add-up': leave(
    'The applications of item ledger entry {entry} add up to {applied}, but Quantity less Remaining Quantity is {expected}.',
    'Export Item Application Entries again, or let the run rebuild applications from quantities and dates.',
  ),
  'outbound-without-source': leave(
    'Outbound item ledger entry {entry} is closed, but no inbound entry is applied to it.',
    'Add Item Application Entries, or let the run rebuild applications from quantities and dates.',
  ),
  'broken-link': leave(
    '{table} {row} names item ledger entry {entry}, which does not exist or belongs to another item.',
    'Export the item ledger entries of the whole item.',
  ),
  'no-value-entry': leave(
    'Item ledger entry {entry} has no value entry with its quantity.',
    'Export all value entries of the item.',
  ),
  'quantity-zero': leave('{table} {entry} has {field} 0.', 'Correct the entry.'),
  'duplicate-entry': leave('{table} {entry} occurs more than once.', 'Delete the duplicate row.'),
  'amounts-too-large': leave(
    'The amounts of item {item} are too large to be adjusted exactly.',
    'Use a smaller number of decimals, or split the item.',
  ),
  'cost-cycle': leave(
    'The cost of item {item} runs in a circle and does not settle. Entries still changing: {entries}.',
    'Look for a fixed application that lets an entry take its cost from itself.',
  ),
  'item-missing': leave('Item {item} is not in the Items table.', 'Add the item.'),
  'order-status-unknown': {
    message: 'Order {order} is not adjusted: nothing says that it is finished.',
    fix: 'Add Inventory Adjmt. Entries (Order) or Prod. Order Lines.',
    effect: 'tell',
  },
} as const satisfies Record<string, ProblemDefinition>;

export type AdjustmentProblemKind = keyof typeof ADJUSTMENT_PROBLEMS;

/** A problem as data: what kind, which item it leaves alone, and the parts of its message. */
export interface AdjustmentProblem {
  readonly kind: AdjustmentProblemKind;
  /** The item that is left alone; empty when the problem concerns the run. */
  readonly itemNo: string;
  readonly details: Readonly<Record<string, string>>;
}

/** The sentence that people read. */
export function describeAdjustmentProblem({ kind, details }: AdjustmentProblem): string {
  const definition: ProblemDefinition = ADJUSTMENT_PROBLEMS[kind];
  return definition.message.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
}

/** What mends it. */
export function describeAdjustmentFix({ kind }: AdjustmentProblem): string {
  return ADJUSTMENT_PROBLEMS[kind].fix;
}
