import type Decimal from 'decimal.js';
import type { CellError, CellValue } from '../../src/workbook/cell';
import type { AccountType } from './account-types';

/** What a cell of the input holds; dates are Excel serials. */
export type PlainCell = Exclude<CellValue, CellError>;

/** A table as a sheet has it: BC captions, then rows of cells. */
export interface CellTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly PlainCell[])[];
}

export interface PlainInput {
  readonly valueEntries: CellTable;
  /** Every other table by its Business Central name: `G/L Account`, `Inventory Posting Setup` … */
  readonly tables: Readonly<Record<string, CellTable>>;
}

export type PostingMethod = 'Per Entry' | 'Per Posting Group';

export interface PlainOptions {
  readonly method: PostingMethod;
  /** The request's Document No.: filled for Per Posting Group, empty for Per Entry. */
  readonly documentNo?: string;
  readonly userId?: string;
  /** Serial of the work date; only for Prior-Year Entry without accounting periods. */
  readonly workDate?: number;
  /** Descriptions are cut here: 100 characters, 50 in NAV 2017. */
  readonly descriptionLength?: number;
}

/** `reasonKind` of posting.md, section 8.2, as far as the batch skips for it. */
export type SkipReason =
  | 'value-entry-not-found'
  | 'expected-cost-posting-off'
  | 'expected-cost-must-be-false'
  | 'expected-amount-must-be-zero'
  | 'nothing-to-post'
  | 'variance-type-not-purchase'
  | 'invalid-combination'
  | 'non-inventory-cost-not-enabled'
  | 'missing-inventory-posting-setup'
  | 'missing-general-posting-setup'
  | 'general-posting-setup-blocked'
  | 'missing-account'
  | 'gl-account-not-found'
  | 'gl-account-blocked'
  | 'gl-account-type-not-posting'
  | 'posting-date-missing'
  | 'posting-date-not-allowed'
  | 'document-no-missing';

/** What refuses the whole run. */
export type Refusal = 'document-no-required' | 'document-no-not-allowed';

/** A value entry as a record. Options are captions, dates serials. */
export interface ValueEntry {
  entryNo: number;
  itemNo: string;
  postingDate: number;
  itemLedgerEntryType: string;
  entryType: string;
  varianceType: string;
  itemLedgerEntryNo: number;
  documentNo: string;
  externalDocumentNo: string;
  locationCode: string;
  inventoryPostingGroup: string;
  genBusPostingGroup: string;
  genProdPostingGroup: string;
  sourceType: string;
  sourceNo: string;
  orderType: string;
  orderNo: string;
  orderLineNo: number;
  expectedCost: boolean;
  inventoriable: boolean;
  costAmountActual: Decimal;
  costAmountExpected: Decimal;
  costAmountActualACY: Decimal;
  costAmountExpectedACY: Decimal;
  costPostedToGL: Decimal;
  expectedCostPostedToGL: Decimal;
  costPostedToGLACY: Decimal;
  expectedCostPostedToGLACY: Decimal;
  dimensionSetID: number;
  globalDimension1Code: string;
  globalDimension2Code: string;
  jobNo: string;
  reasonCode: string;
  vatReportingDate: number;
}

/** One side of a pair: what becomes (part of) a G/L entry. */
export interface Line {
  entry: ValueEntry;
  accountType: AccountType;
  balancingType: AccountType;
  /** The produced item's group on WIP lines, else the value entry's. */
  inventoryPostingGroup: string;
  accountNo: string;
  amount: Decimal;
  amountACY: Decimal;
}

/** A value entry that can be posted, with its two, four or six lines. */
export interface Posting {
  entry: ValueEntry;
  lines: Line[];
  postsExpected: boolean;
  postsActual: boolean;
}

export interface GLEntry {
  entryNo: number;
  transactionNo: number;
  glAccountNo: string;
  postingDate: number;
  documentDate: number;
  documentType: string;
  documentNo: string;
  externalDocumentNo: string;
  description: string;
  amount: Decimal;
  debitAmount: Decimal;
  creditAmount: Decimal;
  additionalCurrencyAmount: Decimal;
  addCurrencyDebitAmount: Decimal;
  addCurrencyCreditAmount: Decimal;
  sourceCode: string;
  systemCreatedEntry: boolean;
  jobNo: string;
  reasonCode: string;
  prodOrderNo: string;
  vatReportingDate: number;
  dimensionSetID: number;
  globalDimension1Code: string;
  globalDimension2Code: string;
  priorYearEntry: boolean;
  userId: string;
}

export interface Relation {
  glEntryNo: number;
  valueEntryNo: number;
  glRegisterNo: number;
}

export interface GLRegister {
  no: number;
  fromEntryNo: number;
  toEntryNo: number;
  sourceCode: string;
  userId: string;
}

/** The posted amounts of a value entry after the run. */
export interface ValueEntryUpdate {
  entryNo: number;
  costPostedToGL: Decimal;
  costPostedToGLACY: Decimal;
  expectedCostPostedToGL: Decimal;
  expectedCostPostedToGLACY: Decimal;
}

export interface SkippedEntry {
  entryNo: number;
  itemNo: string;
  reasonKind: SkipReason;
}

export interface PlainResult {
  /** Set when the run was refused; everything else is empty then. */
  readonly error: Refusal | undefined;
  readonly glEntries: GLEntry[];
  readonly relations: Relation[];
  readonly register: GLRegister | undefined;
  readonly updates: ValueEntryUpdate[];
  readonly skipped: SkippedEntry[];
  /** Entry numbers of candidates that were passed over silently. */
  readonly silent: number[];
}
