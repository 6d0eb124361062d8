import Decimal from 'decimal.js';
import {
  ACCOUNT_TYPES,
  GENERAL_POSTING_SETUP_FIELDS,
  INVENTORY_POSTING_SETUP_FIELDS,
  type AccountType,
} from './account-types';
import { Fields, type Field } from './cells';
import type { CellTable } from './types';

export interface Item {
  inventoryPostingGroup: string;
  genProdPostingGroup: string;
}

export interface PostingSetup {
  blocked: boolean;
  accounts: Partial<Record<AccountType, string>>;
}

export interface GLAccount {
  blocked: boolean;
  accountType: string;
}

export interface DateRange {
  from: number;
  to: number;
}

/** The setup of a company as records. */
export interface Setup {
  expectedCostPosting: boolean;
  /** No Additional Reporting Currency: ACY fields count as 0. */
  additionalReportingCurrency: boolean;
  roundingPrecision: Decimal;
  allowedDates: DateRange;
  sourceCode: string;
  includeNonInventoryCost: boolean;
  finishOrderWithoutOutput: boolean;
  /** `Order No.|Line No.` of production order lines finished without output. */
  linesWithoutOutput: Set<string>;
  items: Map<string, Item>;
  inventoryPostingSetup: Map<string, PostingSetup>;
  generalPostingSetup: Map<string, PostingSetup>;
  glAccounts: Map<string, GLAccount>;
  globalDimensions: readonly [string, string];
  /** Dimension codes of the shortcut columns 1 to 8. */
  shortcutDimensions: readonly string[];
  /** `Dimension Set ID|Dimension Code` → Dimension Value Code; undefined without that table. */
  dimensionSets: Map<string, string> | undefined;
  firstOpenPeriod: number | undefined;
  lastGLEntryNo: number;
  lastTransactionNo: number;
  lastRegisterNo: number;
}

type Tables = Readonly<Record<string, CellTable>>;

const EMPTY: CellTable = { headers: [], rows: [] };

export function readSetup(tables: Tables, userId: string): Setup {
  const inventorySetup = singleRow(tables, 'Inventory Setup');
  const ledgerSetup = singleRow(tables, 'General Ledger Setup');
  const manufacturing = singleRow(tables, 'Manufacturing Setup');
  const precision = ledgerSetup((f) => f.amount('Amount Rounding Precision'));
  const glEntries = tables['G/L Entry'] ?? EMPTY;
  const shortcuts = [3, 4, 5, 6, 7, 8].map((no) => ledgerSetup((f) => f.code(`Shortcut Dimension ${no} Code`)));
  const globalDimensions = [
    ledgerSetup((f) => f.code('Global Dimension 1 Code')),
    ledgerSetup((f) => f.code('Global Dimension 2 Code')),
  ] as const;
  return {
    expectedCostPosting: inventorySetup((f) => f.boolean('Expected Cost Posting to G/L')),
    additionalReportingCurrency: ledgerSetup((f) => f.code('Additional Reporting Currency')) !== '',
    roundingPrecision: precision.isZero() ? new Decimal('0.01') : precision,
    allowedDates: allowedDates(tables, userId),
    sourceCode: singleRow(tables, 'Source Code Setup')((f) => f.code('Inventory Post Cost')) || 'INVTPCOST',
    includeNonInventoryCost: manufacturing((f) =>
      f.boolean('Inc. Non. Inv. Cost To Prod', 'Include Non-Inventory Items to Produced Items'),
    ),
    finishOrderWithoutOutput: manufacturing((f) =>
      f.boolean('Finish Order without Output', 'Allow Finishing Prod. Order with no Output'),
    ),
    linesWithoutOutput: linesWithoutOutput(tables['Prod. Order Line'] ?? EMPTY),
    items: readItems(tables['Item'] ?? EMPTY),
    inventoryPostingSetup: readPostingSetup(
      tables['Inventory Posting Setup'] ?? EMPTY,
      ['Location Code', 'Invt. Posting Group Code'],
      INVENTORY_POSTING_SETUP_FIELDS,
    ),
    generalPostingSetup: readPostingSetup(
      tables['General Posting Setup'] ?? EMPTY,
      ['Gen. Bus. Posting Group', 'Gen. Prod. Posting Group'],
      GENERAL_POSTING_SETUP_FIELDS,
    ),
    glAccounts: readAccounts(tables['G/L Account'] ?? EMPTY),
    globalDimensions,
    shortcutDimensions: [...globalDimensions, ...shortcuts],
    dimensionSets: readDimensionSets(tables['Dimension Set Entry']),
    firstOpenPeriod: firstOpenPeriod(tables['Accounting Period'] ?? EMPTY),
    lastGLEntryNo: highest(glEntries, 'Entry No.'),
    lastTransactionNo: highest(glEntries, 'Transaction No.'),
    lastRegisterNo: highest(tables['G/L Register'] ?? EMPTY, 'No.'),
  };
}

/** Reads fields of a table's only row; of an empty row when there is none. */
function singleRow(tables: Tables, name: string): <T>(field: (fields: Fields) => Field<T>) => T {
  const table = tables[name] ?? EMPTY;
  const fields = new Fields(table);
  return (field) => field(fields)(table.rows[0] ?? []);
}

/** The user's dates; General Ledger Setup's when the user has no row or both dates are blank. */
function allowedDates(tables: Tables, userId: string): DateRange {
  const users = tables['User Setup'] ?? EMPTY;
  const fields = new Fields(users);
  const user = fields.code('User ID');
  const row = users.rows.find((candidate) => user(candidate) === userId.toUpperCase());
  if (row) {
    const range = dateRange(fields, row);
    if (range.from !== 0 || range.to !== 0) return range;
  }
  const ledgerSetup = tables['General Ledger Setup'] ?? EMPTY;
  return dateRange(new Fields(ledgerSetup), ledgerSetup.rows[0] ?? []);
}

function dateRange(fields: Fields, row: CellTable['rows'][number]): DateRange {
  return { from: fields.date('Allow Posting From')(row), to: fields.date('Allow Posting To')(row) };
}

function linesWithoutOutput(table: CellTable): Set<string> {
  const fields = new Fields(table);
  const status = fields.text('Status');
  const orderNo = fields.code('Prod. Order No.');
  const lineNo = fields.integer('Line No.');
  const finished = fields.amount('Finished Qty. (Base)');
  const rows = table.rows.filter(
    (row) => ['finished', '4'].includes(status(row).toLowerCase()) && finished(row).isZero(),
  );
  return new Set(rows.map((row) => [orderNo(row), lineNo(row)].join('|')));
}

function readItems(table: CellTable): Map<string, Item> {
  const fields = new Fields(table);
  const no = fields.code('No.');
  const inventoryPostingGroup = fields.code('Inventory Posting Group');
  const genProdPostingGroup = fields.code('Gen. Prod. Posting Group');
  return new Map(
    table.rows.map((row) => [
      no(row),
      { inventoryPostingGroup: inventoryPostingGroup(row), genProdPostingGroup: genProdPostingGroup(row) },
    ]),
  );
}

function readPostingSetup(
  table: CellTable,
  key: readonly [string, string],
  accountFields: Partial<Record<AccountType, readonly string[]>>,
): Map<string, PostingSetup> {
  const fields = new Fields(table);
  const first = fields.code(key[0]);
  const second = fields.code(key[1]);
  const blocked = fields.boolean('Blocked');
  return new Map(
    table.rows.map((row) => {
      const accounts: Partial<Record<AccountType, string>> = {};
      for (const type of ACCOUNT_TYPES) {
        const captions = accountFields[type];
        if (captions) accounts[type] = fields.code(...captions)(row);
      }
      return [[first(row), second(row)].join('|'), { blocked: blocked(row), accounts }];
    }),
  );
}

function readAccounts(table: CellTable): Map<string, GLAccount> {
  const fields = new Fields(table);
  const no = fields.code('No.');
  const blocked = fields.boolean('Blocked');
  const accountType = fields.text('Account Type');
  return new Map(
    table.rows.map((row) => [no(row), { blocked: blocked(row), accountType: accountType(row) || 'Posting' }]),
  );
}

function readDimensionSets(table: CellTable | undefined): Map<string, string> | undefined {
  if (!table) return undefined;
  const fields = new Fields(table);
  const id = fields.integer('Dimension Set ID');
  const code = fields.code('Dimension Code');
  const value = fields.code('Dimension Value Code');
  return new Map(table.rows.map((row) => [[id(row), code(row)].join('|'), value(row)]));
}

function firstOpenPeriod(table: CellTable): number | undefined {
  const fields = new Fields(table);
  const start = fields.date('Starting Date');
  const closed = fields.boolean('Closed');
  const open = table.rows.filter((row) => !closed(row)).map(start);
  return open.length > 0 ? Math.min(...open) : undefined;
}

function highest(table: CellTable, caption: string): number {
  const no = new Fields(table).integer(caption);
  return table.rows.reduce((last, row) => Math.max(last, no(row)), 0);
}
