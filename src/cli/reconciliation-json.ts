import { type Ledger, isoDate } from '../ledger';
import { type Decimal } from '../money';
import {
  type CarriedItems,
  type ClosingAnswer,
  closingWhat,
  closingWhere,
  type Compared,
  type Reconciliation,
  causeName,
  unpostedBacklog,
} from '../reconciliation';

/** A reconciliation for programs: amounts are texts in plain decimal notation, debit positive. */
export function reconciliationAsJson(reconciliation: Reconciliation, carried: CarriedItems): object {
  const { accounts, ledger, request } = reconciliation;
  const amount = amountIn(ledger);
  return {
    job: 'Inventory - G/L Reconciliation',
    asOf: isoDate(request.asOf),
    filters: request.filters,
    ...comparedAsJson(reconciliation, amount),
    accounts: accounts.map((account) => ({
      accountNo: account.accountNo,
      accountName: account.accountName,
      ...comparedAsJson(account, amount),
      groups: account.rows.map(({ accountType, inventoryPostingGroup, locationCode, ...row }) => ({
        accountType,
        locationCode,
        inventoryPostingGroup,
        ...comparedAsJson(row, amount),
      })),
    })),
    items: Array.from({ length: carried.items.count }, (_, index) => itemAsJson(reconciliation, carried, index)),
    cleared: carried.cleared().map((item) => ({ ...item, amount: amount(item.amount), since: isoDate(item.since) })),
    backlog: unpostedBacklog(reconciliation).map((month) => ({
      month: month.month,
      ...month.counts,
      actualToPost: amount(month.actualToPost),
      expectedToPost: amount(month.expectedToPost),
      actualHeldBack: amount(month.actualHeldBack),
      expectedHeldBack: amount(month.expectedHeldBack),
    })),
  };
}

function itemAsJson({ ledger }: Reconciliation, carried: CarriedItems, index: number): object {
  const item = carried.items.at(index);
  const { comment, former, since } = carried.of(item);
  const amount = amountIn(ledger);
  return {
    accountNo: item.row.accountNo,
    cause: causeName(item.cause),
    amount: amount(item.amount),
    valueEntryNos: item.valueEntries.map((row) => ledger.valueEntries.columns.entryNo[row]),
    glEntryNos: item.glEntries.map((row) => ledger.glEntries.columns.entryNo[row]),
    comment,
    since: isoDate(since),
    ...(former && { amountLastTime: amount(former) }),
  };
}

function comparedAsJson({ balance, causes, difference, value }: Compared, amount: (value: Decimal) => string) {
  return {
    valueEntries: amount(value),
    balance: amount(balance),
    difference: amount(difference),
    causes: causes.map((each) => ({ cause: causeName(each.cause), amount: amount(each.amount) })),
  };
}

/** Whether a period can be closed, for programs. */
export function closingAsJson({
  canBeClosed,
  isAdjustmentChecked,
  period,
  reasons,
  reconciliation,
}: ClosingAnswer): object {
  const { ledger } = reconciliation;
  const amountOf = amountIn(ledger);
  return {
    job: 'Can this period be closed?',
    from: isoDate(period.from),
    to: isoDate(period.to),
    canBeClosed,
    isAdjustmentChecked,
    reasons: reasons.map((reason) => ({
      kind: reason.kind,
      subject: closingWhere(reason),
      detail: closingWhat(reason),
      count: reason.count,
      ...(reason.amount && { amount: amountOf(reason.amount) }),
    })),
  };
}

function amountIn({ scale }: Ledger): (value: Decimal) => string {
  return (value) => value.toFixed(scale);
}
