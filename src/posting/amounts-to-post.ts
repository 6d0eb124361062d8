import { type Ledger } from '../ledger';
import { AmountColumn, roundedDifference } from '../money';
import { type PostingSettings } from './settings';

/** What is still to be posted of every value entry (posting.md, section 2.1), debit to the account side positive. */
export interface AmountsToPost {
  readonly actual: AmountColumn;
  /** All 0 while Expected Cost Posting to G/L is off. */
  readonly expected: AmountColumn;
  /** Undefined when the company has no additional reporting currency. */
  readonly acy: { readonly actual: AmountColumn; readonly expected: AmountColumn } | undefined;
}

export function amountsToPost(ledger: Ledger, settings: PostingSettings): AmountsToPost {
  const c = ledger.valueEntries.columns;
  const precision = settings.roundingPrecision;
  const none = () => AmountColumn.zero(ledger.valueEntries.rowCount, ledger.scale);
  const expectedOn = settings.expectedCostPosting;
  return {
    actual: roundedDifference(c.costAmountActual, c.costPostedToGL, precision),
    expected: expectedOn ? roundedDifference(c.costAmountExpected, c.expectedCostPostedToGL, precision) : none(),
    acy:
      settings.additionalReportingCurrency === ''
        ? undefined
        : {
            actual: roundedDifference(c.costAmountActualACY, c.costPostedToGLACY, 1),
            expected: expectedOn ? roundedDifference(c.costAmountExpectedACY, c.expectedCostPostedToGLACY, 1) : none(),
          },
  };
}
