import { type Problem } from '../ledger';

/** What a reason does in each job: posting.md, section 8.2. */
export interface ReasonDefinition {
  /** What the reason is called where many entries share it. */
  readonly title: string;
  /** One sentence for an accountant. `{name}` is filled from the problem's details. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** `skip`: the value entry is skipped and listed. `override`: posted nevertheless. `refuse`: the run does not start. */
  readonly batch: 'skip' | 'override' | 'refuse' | 'none';
}

function skip(title: string, message: string, fix: string): ReasonDefinition {
  return { title, message, fix, batch: 'skip' };
}

function override(title: string, message: string, fix: string): ReasonDefinition {
  return { title, message, fix, batch: 'override' };
}

function refuse(title: string, message: string, fix: string): ReasonDefinition {
  return { title, message, fix, batch: 'refuse' };
}

/**
 * Every reason for which cost is not posted, in the order in which the first one is chosen for the skipped list
 * (posting.md, section 8.2). The pane, the reports and the command line take their wording from here.
 */
export const REASONS = {
  'value-entry-not-found': skip(
    'Value entry does not exist',
    'Value entry {valueEntryNo} stands in the posting queue but does not exist.',
    'Remove the row from Post Value Entry to G/L.',
  ),
  'expected-cost-posting-off': skip(
    'Expected cost is not posted',
    'The entry is expected cost, and Expected Cost Posting to G/L is not selected.',
    'Select Expected Cost Posting to G/L in Inventory Setup, or wait for the invoice.',
  ),
  'expected-cost-must-be-false': skip(
    'Expected Cost must be No',
    'Expected Cost must be No when Entry Type is {entryType}.',
    'Correct Expected Cost of the value entry.',
  ),
  'expected-amount-must-be-zero': skip(
    'Expected amounts must be 0',
    'Cost Amount (Expected) and Cost Amount (Expected) (ACY) must be 0 when Entry Type is {entryType}.',
    'Correct the expected amounts of the value entry.',
  ),
  'nothing-to-post': skip(
    'Already posted',
    'The cost has already been posted.',
    'Nothing to do: remove the entry from the queue.',
  ),
  'variance-type-not-purchase': skip(
    'Variance Type must be Purchase',
    'Variance Type must be Purchase on a variance of a purchase, not {varianceType}.',
    'Correct Variance Type of the value entry.',
  ),
  'invalid-combination': skip(
    'Combination of types not allowed',
    'Item Ledger Entry Type {itemLedgerEntryType}, Entry Type {entryType}, Variance Type {varianceType} and Expected Cost {expectedCost} do not go together.',
    'Correct the types of the value entry.',
  ),
  'non-inventory-cost-not-enabled': skip(
    'Non-inventory cost not enabled',
    'Non-inventory cost is not included in produced items.',
    'Select Include Non-Inventory Items to Produced Items in Manufacturing Setup.',
  ),
  'missing-inventory-posting-setup': skip(
    'Inventory Posting Setup missing',
    'There is no Inventory Posting Setup for {key}.',
    'Add the row {key} to Inventory Posting Setup.',
  ),
  'missing-general-posting-setup': skip(
    'General Posting Setup missing',
    'There is no General Posting Setup for {key}.',
    'Add the row {key} to General Posting Setup.',
  ),
  'general-posting-setup-blocked': skip(
    'General Posting Setup blocked',
    'General Posting Setup {key} is blocked.',
    'Clear Blocked in that row.',
  ),
  'missing-account': skip(
    'Account not filled in',
    '{accountField} is empty in {setupTable} {key}.',
    'Fill in {accountField} in that row.',
  ),
  'gl-account-not-found': skip(
    'G/L account does not exist',
    'G/L account {account}, named as {accountField} in {setupTable} {key}, does not exist.',
    'Correct the setup row, or add the account to G/L Accounts.',
  ),
  'gl-account-blocked': skip(
    'G/L account blocked',
    'G/L account {account} is blocked.',
    'Clear Blocked of the G/L account.',
  ),
  'gl-account-type-not-posting': skip(
    'Not a posting account',
    'Account Type of G/L account {account} is {accountType}; it must be Posting.',
    'Name a posting account in the setup row.',
  ),
  'posting-date-missing': skip(
    'Posting date missing',
    'The value entry has no posting date.',
    'Fill in Posting Date of the value entry.',
  ),
  'posting-date-not-allowed': skip(
    'Posting date not allowed',
    'Posting date {postingDate} is not within the allowed posting dates ({range}).',
    'Widen Allow Posting From and Allow Posting To in {dateTable}.',
  ),
  'document-no-missing': skip(
    'Document number missing',
    'The value entry has no document number.',
    'Fill in Document No. of the value entry, or post per posting group.',
  ),
  'dim-combination-blocked': override(
    'Dimension combination blocked',
    'Dimensions {dimension1} and {dimension2} cannot be used together.',
    'Change Dimension Combinations, or the dimensions of the entry.',
  ),
  'dim-value-combination-blocked': override(
    'Dimension value combination blocked',
    'Dimension values {dimension1} {value1} and {dimension2} {value2} cannot be used together.',
    'Change Dimension Value Combinations, or the dimensions of the entry.',
  ),
  'dim-not-found': override(
    'Dimension does not exist',
    'Dimension {dimension} does not exist.',
    'Add the dimension to Dimensions.',
  ),
  'dim-blocked': override('Dimension blocked', 'Dimension {dimension} is blocked.', 'Clear Blocked of the dimension.'),
  'dim-value-not-found': override(
    'Dimension value does not exist',
    'Dimension value {dimension} {value} does not exist.',
    'Add the value to Dimension Values.',
  ),
  'dim-value-blocked': override(
    'Dimension value blocked',
    'Dimension value {dimension} {value} is blocked.',
    'Clear Blocked of the value.',
  ),
  'dim-value-type-not-allowed': override(
    'Dimension value is a heading or total',
    'Dimension value {dimension} {value} is of type {valueType}; entries need Standard or Begin-Total.',
    'Use another value, or change its Dimension Value Type.',
  ),
  'dim-code-mandatory': override(
    'Dimension mandatory',
    'A value of dimension {dimension} is mandatory for {owner}.',
    'Change the default dimension, or the dimensions of the entry.',
  ),
  'dim-same-code-wrong-value': override(
    'Wrong dimension value',
    'Dimension {dimension} must be {value} for {owner}, not {actual}.',
    'Change the default dimension, or the dimensions of the entry.',
  ),
  'dim-same-code-missing': override(
    'Dimension value required',
    'Dimension {dimension} with value {value} is required for {owner}.',
    'Change the default dimension, or the dimensions of the entry.',
  ),
  'dim-same-code-must-be-blank': override(
    'Dimension must be blank',
    'Dimension {dimension} must be blank for {owner}.',
    'Change the default dimension, or the dimensions of the entry.',
  ),
  'dim-no-code': override(
    'Dimension not allowed',
    'Dimension {dimension} must not be used for {owner}; the entry has {actual}.',
    'Change the default dimension, or the dimensions of the entry.',
  ),
  'dim-value-not-allowed-for-account': override(
    'Dimension value not allowed for the account',
    'Value {actual} of dimension {dimension} is not allowed for {owner}.',
    'Change Allowed Values Filter of the default dimension.',
  ),
  'document-no-required': refuse(
    'Document number required',
    'Enter a Document No. when you post per posting group.',
    'Fill in Document No. on the request.',
  ),
  'document-no-not-allowed': refuse(
    'Document number not allowed',
    'Do not enter a Document No. when you post {postingMethod}: the G/L entries take that of the value entries.',
    'Clear Document No. on the request.',
  ),
  'journal-template-missing': refuse(
    'Journal template missing',
    'Enter a journal template name: General Ledger Setup makes it mandatory.',
    'Fill in the template on the request or in Inventory Setup.',
  ),
  'journal-batch-missing': refuse(
    'Journal batch missing',
    'Enter a journal batch name: General Ledger Setup makes it mandatory.',
    'Fill in the batch on the request or in Inventory Setup.',
  ),
  'no-series-missing': refuse(
    'No number series',
    'The journal batch gives no document number.',
    'Enter the next number of the batch’s No. Series as Document No.',
  ),
  'inventory-period-closed': {
    title: 'Inventory period closed',
    message: 'Posting date {postingDate} lies in a closed inventory period (ending {endingDate}).',
    fix: 'Reopen the period in Inventory Periods, or use a later date.',
    batch: 'none',
  },
} as const satisfies Record<string, ReasonDefinition>;

export type ReasonKind = keyof typeof REASONS;
export type PostingProblem = Problem<ReasonKind>;

const REASON_KINDS = Object.keys(REASONS) as ReasonKind[];

/** A reason as a small number, for columns. 0 means none. */
export function reasonNumber(kind: ReasonKind): number {
  return REASON_KINDS.indexOf(kind) + 1;
}

export function reasonOfNumber(number: number): ReasonKind | undefined {
  return number === 0 ? undefined : REASON_KINDS[number - 1];
}

export function isOverridden(kind: ReasonKind): boolean {
  return REASONS[kind].batch === 'override';
}

/** The sentence that tells an accountant what is wrong. */
export function describeProblem(problem: PostingProblem): string {
  return fillIn(REASONS[problem.kind].message, problem);
}

/** The sentence that tells what to do about it. */
export function describeFix(problem: PostingProblem): string {
  return fillIn(REASONS[problem.kind].fix, problem);
}

function fillIn(sentence: string, problem: PostingProblem): string {
  const details: Readonly<Record<string, string>> = problem.details ?? {};
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
}
