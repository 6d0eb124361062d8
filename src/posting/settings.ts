import { type DateSerial, type Ledger, textAt } from '../ledger';
import { isExact, unitsOfNumber } from '../money';

/** What the setup tables say about the run as a whole, with BC's defaults for tables that are not there. */
export interface PostingSettings {
  readonly automaticCostPosting: boolean;
  readonly expectedCostPosting: boolean;
  readonly additionalReportingCurrency: string;
  /** Amount Rounding Precision in units of the ledger; 1 when the ledger is no finer than that. */
  readonly roundingPrecision: number;
  readonly includeNonInventoryCost: boolean;
  readonly finishOrderWithoutOutput: boolean;
  readonly journalTemplateMandatory: boolean;
  readonly sourceCode: string;
}

const DEFAULT_SOURCE_CODE = 'INVTPCOST';
const DEFAULT_PRECISION = 0.01;

export function readSettings(ledger: Ledger): PostingSettings {
  const inventory = ledger.inventorySetup;
  const general = ledger.generalLedgerSetup;
  const manufacturing = ledger.manufacturingSetup;
  return {
    automaticCostPosting: inventory.columns.automaticCostPosting[0] === 1,
    expectedCostPosting: inventory.columns.expectedCostPostingToGL[0] === 1,
    additionalReportingCurrency: general.rowCount ? textAt(general.columns.additionalReportingCurrency, 0) : '',
    roundingPrecision: precisionInUnits(ledger),
    includeNonInventoryCost: manufacturing.columns.incNonInvCostToProd[0] === 1,
    finishOrderWithoutOutput: manufacturing.columns.finishOrderWithoutOutput[0] === 1,
    journalTemplateMandatory: general.columns.journalTemplNameMandatory[0] === 1,
    sourceCode:
      (ledger.sourceCodeSetup.rowCount && textAt(ledger.sourceCodeSetup.columns.inventoryPostCost, 0)) ||
      DEFAULT_SOURCE_CODE,
  };
}

function precisionInUnits(ledger: Ledger): number {
  const { rowCount, columns } = ledger.generalLedgerSetup;
  const precision = rowCount ? columns.amountRoundingPrecision.decimal(0).toNumber() : 0;
  const units = unitsOfNumber(precision || DEFAULT_PRECISION, ledger.scale);
  // A precision finer than the ledger's own unit rounds nothing.
  return isExact(units) ? units : 1;
}

/** The range of posting dates that a user may post in, and where it comes from. Blank limits are 0. */
export interface AllowedPostingDates {
  readonly from: DateSerial;
  readonly to: DateSerial;
  readonly table: 'userSetup' | 'generalLedgerSetup';
  readonly row: number;
}

/** User Setup replaces General Ledger Setup as soon as one of its two dates is filled in (posting.md, section 8.3). */
export function allowedPostingDates(ledger: Ledger, userID: string): AllowedPostingDates {
  const users = ledger.userSetup.columns;
  const user = userID === '' ? -1 : users.userID.dictionary.find(userID);
  const row = user < 1 ? -1 : users.userID.numbers.indexOf(user);
  if (row >= 0 && (users.allowPostingFrom[row] !== 0 || users.allowPostingTo[row] !== 0)) {
    return { from: users.allowPostingFrom[row], to: users.allowPostingTo[row], table: 'userSetup', row };
  }
  const { rowCount, columns } = ledger.generalLedgerSetup;
  if (rowCount === 0) return { from: 0, to: 0, table: 'generalLedgerSetup', row: -1 };
  return { from: columns.allowPostingFrom[0], to: columns.allowPostingTo[0], table: 'generalLedgerSetup', row: 0 };
}

export function isAllowedDate(date: DateSerial, allowed: AllowedPostingDates): boolean {
  return (allowed.from === 0 || date >= allowed.from) && (allowed.to === 0 || date <= allowed.to);
}
