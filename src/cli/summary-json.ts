import { textAt } from '../ledger';
import { type Decimal } from '../money';
import {
  type InventoryChange,
  Outcome,
  type PostingRun,
  changesByLocation,
  changesByMonth,
  changesByPostingGroup,
  costFlow,
  largestEntries,
  outcomeTotals,
  postingSummary,
  registerOf,
  summaryByAccount,
} from '../posting';

/** The Management Summary for programs: amounts are texts in plain decimal notation. */
export function summaryAsJson(run: PostingRun): object {
  const { context } = run;
  const { ledger, request } = context;
  const c = ledger.valueEntries.columns;
  const amount = (number: Decimal) => number.toFixed(ledger.scale);
  const change = (each: InventoryChange) => ({
    inventory: amount(each.inventory),
    interim: amount(each.interim),
    wip: amount(each.wip),
    total: amount(each.total),
    glEntries: each.entryCount,
  });
  return {
    job: 'Management Summary',
    posted: request.post,
    inputFingerprint: request.inputFingerprint,
    register: request.post ? (registerOf(run) ?? null) : null,
    cost: costFlow(run).map(({ actual, caption, expected }) => ({
      part: caption,
      actual: amount(actual),
      expected: amount(expected),
    })),
    accounts: summaryByAccount(postingSummary(run)).map(({ credit, debit, net, ...account }) => ({
      ...account,
      debit: amount(debit),
      credit: amount(credit),
      net: amount(net),
    })),
    postingGroups: changesByPostingGroup(run).map((each) => ({
      inventoryPostingGroup: each.inventoryPostingGroup,
      ...change(each),
    })),
    locations: changesByLocation(run).map((each) => ({
      inventoryPostingGroup: each.inventoryPostingGroup,
      locationCode: each.locationCode,
      ...change(each),
    })),
    months: changesByMonth(run).map((each) => ({ month: each.month, ...change(each) })),
    largestEntries: largestEntries(run).map(({ actual, expected, row }) => ({
      entryNo: c.entryNo[row],
      documentNo: textAt(c.documentNo, row),
      actual: amount(actual),
      expected: amount(expected),
    })),
    skipped: outcomeTotals(run)
      .filter(({ outcome }) => outcome === Outcome.Skipped)
      .map(({ actualToPost, count, expectedToPost, reason, reasonKind }) => ({
        reasonKind,
        reason,
        count,
        actualHeldBack: amount(actualToPost),
        expectedHeldBack: amount(expectedToPost),
      })),
  };
}
