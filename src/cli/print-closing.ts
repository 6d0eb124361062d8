import {
  CLOSING_REASONS,
  type ClosingAnswer,
  type ClosingReasonKind,
  closingWhat,
  closingWhere,
  periodText,
} from '../reconciliation';
import { money } from './print-run';
import { textTable } from './text-table';

/** Whether a period can be closed, on the terminal: the answer first, then its reasons and what to do. */
export function printClosing({
  canBeClosed,
  isAdjustmentChecked,
  period,
  reasons,
  reconciliation,
}: ClosingAnswer): string {
  const unchecked = isAdjustmentChecked
    ? []
    : ['Whether costs are adjusted was not checked: the workbook has no item ledger entries or no items.'];
  const answer = `${periodText(period)} ${canBeClosed ? 'can' : 'cannot'} be closed.`;
  if (canBeClosed) return [answer, ...unchecked].join('\n\n');
  const { scale } = reconciliation.ledger;
  const kinds = [...new Set(reasons.map(({ kind }) => kind))];
  return [
    answer,
    textTable(
      [
        { caption: 'Reason' },
        { caption: 'Where' },
        { caption: 'What' },
        { caption: 'Count', align: 'right' },
        { caption: 'Amount', align: 'right' },
      ],
      reasons.map((reason) => [
        CLOSING_REASONS[reason.kind].caption,
        closingWhere(reason),
        closingWhat(reason),
        String(reason.count),
        reason.amount ? money(reason.amount, scale) : '',
      ]),
    ),
    kinds.map((kind: ClosingReasonKind) => `${CLOSING_REASONS[kind].caption}: ${CLOSING_REASONS[kind].fix}`).join('\n'),
    ...unchecked,
  ].join('\n\n');
}
