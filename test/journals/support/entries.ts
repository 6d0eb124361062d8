import fc from 'fast-check';
import { type Ledger } from '../../../src/ledger';
import { type LedgerRecord, type LedgerRecords, ledgerFromRecords } from '../../support/ledger-from-records';

/** A G/L entry in short: account, amount, document number, date, dimension set. */
export interface Entry {
  readonly account: string;
  readonly amount: string;
  readonly document?: string;
  readonly date?: string;
  readonly set?: number;
  readonly fields?: LedgerRecord;
}

const ACCOUNTS = ['2110', '2111', '7190', '7191', '5510'];

/** Accounts as the other ledger calls them; two of ours are one of theirs. */
export const MAPPING: readonly LedgerRecord[] = [
  { 'G/L Account No.': '2110', 'Account No.': '630', 'Account Name': 'Assets:Inventory' },
  { 'G/L Account No.': '2111', 'Account No.': '631', 'Account Name': 'Assets:Inventory:Interim' },
  { 'G/L Account No.': '7190', 'Account No.': '310', 'Account Name': 'Expenses:Cost of Sales' },
  { 'G/L Account No.': '7191', 'Account No.': '310', 'Account Name': 'Expenses:Cost of Sales' },
  { 'G/L Account No.': '5510', 'Account No.': '850', 'Account Name': 'Liabilities:Accrual (Interim)' },
];

export function entryRecords(entries: readonly Entry[]): LedgerRecord[] {
  return entries.map(({ account, amount, date = '2020-01-31', document = 'DOC1', fields, set = 0 }, index) => ({
    'Entry No.': index + 1,
    'G/L Account No.': account,
    'Posting Date': date,
    'Document No.': document,
    Description: `Direct Cost Purchase ${document}`,
    Amount: amount,
    'Dimension Set ID': set,
    'Source Code': 'INVTPCOST',
    ...fields,
  }));
}

/** A company with these G/L entries; tables given replace its own. */
export function ledgerOf(entries: readonly LedgerRecord[], tables: LedgerRecords = {}): Ledger {
  return ledgerFromRecords({
    'G/L Entry': entries,
    'G/L Account': ACCOUNTS.map((no) => ({
      'No.': no,
      Name: `Account ${no}`,
      'Account Type': 'Posting',
      'Account Category': no.startsWith('2') ? 'Assets' : 'Expense',
    })),
    'General Ledger Setup': [
      { 'LCY Code': 'GBP', 'Global Dimension 1 Code': 'DEPARTMENT', 'Global Dimension 2 Code': 'PROJECT' },
    ],
    'Dimension Set Entry': [
      { 'Dimension Set ID': 1, 'Dimension Code': 'DEPARTMENT', 'Dimension Value Code': 'SALES' },
      { 'Dimension Set ID': 2, 'Dimension Code': 'DEPARTMENT', 'Dimension Value Code': 'PROD' },
      { 'Dimension Set ID': 2, 'Dimension Code': 'PROJECT', 'Dimension Value Code': 'TOYOTA' },
    ],
    'Journal Account Mapping': MAPPING,
    ...tables,
  });
}

/** Two entries that cancel out, as a posting makes them. */
export function pair(debit: string, credit: string, amount: string, more: Partial<Entry> = {}): Entry[] {
  return [
    { ...more, account: debit, amount },
    { ...more, account: credit, amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}` },
  ];
}

const HOSTILE = [
  ...['=HYPERLINK("http://evil","x")', '+1+1', '-2', '@SUM(A1)', '\t=1', '\r=1', '"quoted"', 'a,b;c', 'pipe | here'],
  ...[
    'two\nlines',
    '2020-01-01 open Assets:Evil',
    '; comment',
    '(virtual)',
    '[x]',
    'Ünïcødé 漢字',
    '\\"',
    "it's",
    '  ',
  ],
  ...['}', '* !', '%', '#tag', '^link', 'a:b', ':::', '= 5 EUR', 'x  ; y', '\u2028=1', "'=1", '🧾'.repeat(40)],
];

/** Ordinary texts, and such that mean something in one of the files. */
export const anyText = fc.oneof(
  fc.constantFrom('Direct Cost Purchase 1000', 'Rounding'),
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** Balanced G/L entries: pairs in some documents on some dates. */
export const anyEntries: fc.Arbitrary<readonly LedgerRecord[]> = fc
  .array(
    fc.record({
      debit: fc.constantFrom(...ACCOUNTS),
      credit: fc.constantFrom(...ACCOUNTS),
      units: fc.integer({ min: -500_000, max: 500_000 }),
      document: fc.constantFrom('102001', '102002', 'PGL-1', '=1+2'),
      date: fc.constantFrom('2020-01-31', '2020-02-01', '2020-02-29'),
      set: fc.constantFrom(0, 1, 2),
      description: anyText,
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((draws) => [
    // One pair that is not 0, so that there is always a journal.
    ...pair('2110', '7190', '12.34', { document: '102001' }),
    ...draws.flatMap(({ credit, date, debit, description, document, set, units }) =>
      pair(debit, credit, (units / 100).toFixed(2), { date, document, set, fields: { Description: description } }),
    ),
  ])
  .map(entryRecords);
