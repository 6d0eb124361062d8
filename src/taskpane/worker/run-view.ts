import { type Decimal, ZERO } from '../../money';
import {
  Outcome,
  PREVIEW_COLUMNS,
  type PostingRun,
  countOf,
  outcomeTotals,
  postingSummary,
  postingTotals,
  previewTotals,
  registerOf,
  summaryBySetupRow,
} from '../../posting';
import { type ReadResult, postingSteps } from '../../workbook';
import { type OutcomeView, type RunView } from '../services';
import { skippedGroups } from './problem-groups';

const OUTCOMES: Readonly<Record<Outcome, OutcomeView['outcome']>> = {
  [Outcome.Posted]: 'posted',
  [Outcome.Skipped]: 'skipped',
  [Outcome.PassedOver]: 'passedOver',
  [Outcome.FilteredOut]: 'filteredOut',
};

/** The figures of a run as the pane shows them. */
export function runView(run: PostingRun, { places }: ReadResult, language: string): RunView {
  const { scale } = run.context.ledger;
  const text = (amount: Decimal): string => amount.toFixed(scale);
  const rows = postingSummary(run);
  const { debit, credit } = postingTotals(rows) ?? { debit: ZERO, credit: ZERO };
  const outcomes = outcomeTotals(run);
  const { firstEntryNo, count } = run.glEntries;
  const register = registerOf(run);
  const byColumn = previewTotals(run);
  return {
    glEntries: count,
    fromEntryNo: firstEntryNo,
    toEntryNo: firstEntryNo + count - 1,
    ...(register && { registerNo: register.no }),
    valueEntries: countOf(outcomes, Outcome.Posted),
    debit: text(debit),
    credit: text(credit),
    net: text(Object.values(byColumn).reduce((sum, amount) => sum.plus(amount), ZERO)),
    byAccountType: PREVIEW_COLUMNS.filter(({ column }) => !byColumn[column].isZero()).map(({ column }) => ({
      column,
      amount: text(byColumn[column]),
    })),
    byPostingGroup: summaryBySetupRow(rows).map((row) => ({
      accountNo: row.accountNo,
      accountName: row.accountName,
      setup: row.setupText,
      debit: text(row.debit),
      credit: text(row.credit),
    })),
    outcomes: outcomes.map(({ outcome, reasonKind, count: entries, costAmountActual, costAmountExpected }) => ({
      outcome: OUTCOMES[outcome],
      ...(reasonKind && { reason: reasonKind }),
      count: entries,
      actual: text(costAmountActual),
      expected: text(costAmountExpected),
    })),
    skipped: skippedGroups(run, places, language),
    glSheet: postingSteps(run, places)?.appends[0].sheet ?? '',
    sheets: [],
  };
}
