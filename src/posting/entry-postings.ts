import { type Decimal, ZERO } from '../money';
import { accountText } from './account-determination';
import { OUTCOME_CAPTIONS, Outcome, PASSED_OVER_REASONS, passedOverOfNumber } from './outcomes';
import { REASONS, reasonOfNumber } from './reasons';
import { type PostingRun } from './run';

/** What a run posts of one value entry, by G/L account. LCY, debit positive; adds up to 0. Empty when nothing. */
export function entryPostings({ assessment, context }: PostingRun, row: number): Map<string, Decimal> {
  const amounts = new Map<string, Decimal>();
  if (assessment.outcome[row] !== Outcome.Posted) return amounts;
  for (const line of context.plans.get(assessment.plan[row]).lines) {
    const account = accountText(context.ledger, context.plans.lineKinds[line.lineKind].account);
    const amount = context.amounts[line.amount].decimal(row).mul(line.sign);
    amounts.set(account, (amounts.get(account) ?? ZERO).plus(amount));
  }
  return amounts;
}

/** `Skipped: Account missing`: what became of a value entry, or would in a preview, and why. */
export function outcomeText({ assessment, context }: PostingRun, row: number): string {
  const outcome = assessment.outcome[row] as Outcome;
  if (outcome === Outcome.Posted && !context.request.post) return 'Can be posted';
  const reason = reasonText(outcome, assessment.reason[row]);
  return reason === '' ? OUTCOME_CAPTIONS[outcome] : `${OUTCOME_CAPTIONS[outcome]}: ${reason}`;
}

function reasonText(outcome: Outcome, reason: number): string {
  if (outcome === Outcome.Skipped) return REASONS[reasonOfNumber(reason)!].title;
  if (outcome !== Outcome.PassedOver) return '';
  const passedOver = passedOverOfNumber(reason);
  return passedOver === undefined ? '' : PASSED_OVER_REASONS[passedOver];
}
