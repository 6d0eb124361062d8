import { isoDate } from '../../ledger';
import { CLOSING_REASONS, type ClosingReason, type ClosingReasonKind } from '../../reconciliation';
import { type ClosingResult } from '../../jobs';
import { placeOf } from '../../workbook';
import { type ClosingFindingView, type ClosingReasonView, type ClosingView } from '../services';
import { adjustmentDetails } from './problem-groups';
import { causeView } from './reconciliation-view';
import { shown } from './shown';

const SHOWN_REASONS = 50;

/** The answer whether a period can be closed, as the pane shows it. */
export function closingView({ answer, read: { places } }: ClosingResult, language: string): ClosingView {
  const { period, reasons, reconciliation } = answer;
  const { scale } = reconciliation.ledger;
  const view = (reason: ClosingReason): ClosingReasonView => {
    const { amount, count, place } = reason;
    const at = place && placeOf(places, place.table, place.row);
    return {
      ...findingView(reason, language),
      count,
      ...(amount && { amount: amount.toFixed(scale) }),
      ...(at && { place: at }),
    };
  };
  return {
    from: isoDate(period.from),
    to: isoDate(period.to),
    canBeClosed: answer.canBeClosed,
    isAdjustmentChecked: answer.isAdjustmentChecked,
    reasons: reasons.length,
    groups: (Object.keys(CLOSING_REASONS) as ClosingReasonKind[]).flatMap((kind) => {
      const ofKind = reasons.filter((reason) => reason.kind === kind);
      return ofKind.length === 0 ? [] : [{ kind, reasons: shown(ofKind, SHOWN_REASONS, view) }];
    }),
    sheets: [],
  };
}

/** What a reason names, without what only the engine knows. */
function findingView(reason: ClosingReason, language: string): ClosingFindingView {
  switch (reason.kind) {
    case 'unposted':
      return { kind: reason.kind, month: reason.month };
    case 'skipped':
      return { kind: reason.kind, month: reason.month, cause: causeView(reason.cause) };
    case 'unadjusted':
      return { kind: reason.kind, month: reason.month, itemNo: reason.itemNo };
    case 'adjustment-impossible': {
      const { problem } = reason;
      const details = adjustmentDetails(problem, language);
      return { kind: reason.kind, itemNo: problem.itemNo, problem: `adjust.${problem.kind}`, details };
    }
    case 'difference': {
      const { accountName, accountNo, cause, kind } = reason;
      return { kind, accountNo, accountName, cause: causeView(cause) };
    }
    case 'open-register': {
      const { kind, no, register, since } = reason;
      return { kind, register, no, since: isoDate(since) };
    }
  }
}
