import Papa from 'papaparse';
import { type JournalExport, type JournalFormatName } from '../../../src/journals';

/** A line as the importing program understands it. */
export interface ImportedLine {
  readonly file: string;
  /** What the program makes one journal of. */
  readonly document: string;
  readonly account: string;
  /** In cents, debit positive. */
  readonly cents: number;
  readonly row: Readonly<Record<string, string>>;
}

type Row = Readonly<Record<string, string>>;

/** How each program reads a row, in its own columns; written from its manual, not from our table. */
interface Dialect {
  readonly account: string;
  readonly amount: (row: Row) => number;
  /** Columns whose values together name a journal. */
  readonly document: readonly string[];
  readonly date: readonly [column: string, form: RegExp];
  readonly skipRows?: number;
  readonly delimiter?: string;
}

const cents = (text: string): number => {
  if (!/^-?\d+\.\d\d$/.test(text)) throw new Error(`"${text}" is no amount with two decimals.`);
  return Math.round(Number(text) * 100);
};
const signed = (column: string) => (row: Row) => cents(row[column]);
/** One side has the amount, the other is blank. */
const sides = (debit: string, credit: string) => (row: Row) => {
  if ((row[debit] === '') === (row[credit] === '')) throw new Error(`A line needs one side: ${JSON.stringify(row)}`);
  const amount = row[debit] === '' ? -cents(row[credit]) : cents(row[debit]);
  if (row[debit] !== '' ? amount <= 0 : amount >= 0) throw new Error(`A side is positive: ${JSON.stringify(row)}`);
  return amount;
};

const ISO = /^\d{4}-\d\d-\d\d$/;
const US = /^(0[1-9]|1[0-2])\/\d\d\/\d{4}$/;
const DIALECTS: Readonly<Record<Exclude<JournalFormatName, 'bc-api' | 'hledger' | 'beancount'>, Dialect>> = {
  'bc-journal': {
    account: 'Account No.',
    amount: signed('Amount'),
    document: ['Document No.', 'Posting Date'],
    date: ['Posting Date', ISO],
    delimiter: '\t',
  },
  'bc-package': {
    account: 'Account No.',
    amount: signed('Amount'),
    document: ['Document No.', 'Posting Date'],
    date: ['Posting Date', ISO],
    skipRows: 2,
  },
  csv: {
    account: 'Account No.',
    amount: signed('Amount'),
    document: ['Document No.', 'Posting Date'],
    date: ['Posting Date', ISO],
  },
  quickbooks: {
    account: 'AccountName',
    amount: sides('Debits', 'Credits'),
    document: ['JournalNo'],
    date: ['JournalDate', US],
  },
  xero: {
    account: '*AccountCode',
    amount: signed('*Amount'),
    document: ['*Narration', '*Date'],
    date: ['*Date', /^\d\d\/(0[1-9]|1[0-2])\/\d{4}$/],
  },
  netsuite: {
    account: 'Account',
    amount: sides('Debit', 'Credit'),
    document: ['External ID'],
    date: ['Date', US],
  },
  sap: { account: 'HKONT', amount: signed('WRBTR'), document: ['XBLNR'], date: ['BUDAT', /^\d{8}$/] },
  'sage-intacct': {
    account: 'ACCT_NO',
    amount: sides('DEBIT', 'CREDIT'),
    document: ['JOURNAL', 'DATE', 'DESCRIPTION'],
    date: ['DATE', US],
  },
  'sage-50-us': {
    account: 'G/L Account',
    amount: signed('Amount'),
    document: ['Reference'],
    date: ['Date', /^(0[1-9]|1[0-2])\/\d\d\/\d\d$/],
  },
};

export const TABLE_FORMATS = [...(Object.keys(DIALECTS) as (keyof typeof DIALECTS)[]), 'bc-api'] as const;
export type TableFormatName = (typeof TABLE_FORMATS)[number];

/** The whole text of a file. */
export function textOf(file: JournalExport['files'][number]): string {
  return [...file.chunks()].join('');
}

/** Every row of the files as cells, the header included. */
export function cellsOf(journal: JournalExport): string[][] {
  const delimiter = journal.format.file === 'tabs' ? '\t' : ',';
  return journal.files.flatMap((file) => parsed(textOf(file), delimiter));
}

/** Reads the files of a journal as the importing program would. */
export function readBack(journal: JournalExport, format: TableFormatName): ImportedLine[] {
  if (format === 'bc-api') return apiLines(journal);
  const { account, amount, date, delimiter = ',', document, skipRows = 0 } = DIALECTS[format];
  return journal.files.flatMap((file) => {
    const [header, ...rows] = parsed(textOf(file), delimiter).slice(skipRows);
    let current = '';
    return rows.map((cells) => {
      if (cells.length !== header.length) throw new Error(`A row has ${cells.length} cells: ${JSON.stringify(cells)}`);
      const row = Object.fromEntries(header.map((caption, i) => [caption, cells[i]]));
      const [dateColumn, form] = date;
      // Sage Intacct has the document's own columns on its first line only.
      if (row[dateColumn] !== '') current = document.map((column) => row[column]).join('|');
      if (row[dateColumn] !== '' && !form.test(row[dateColumn])) throw new Error(`${row[dateColumn]} is no date.`);
      return { file: file.name, document: current, account: row[account], cents: amount(row), row };
    });
  });
}

function apiLines({ files }: JournalExport): ImportedLine[] {
  return files.flatMap((file) =>
    (JSON.parse(textOf(file)) as Record<string, string | number>[]).map((line) => ({
      file: file.name,
      document: `${line.documentNumber}|${line.postingDate}`,
      account: String(line.accountNumber),
      cents: Math.round(Number(line.amount) * 100),
      row: Object.fromEntries(Object.entries(line).map(([name, value]) => [name, String(value)])),
    })),
  );
}

function parsed(text: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' });
  if (errors.length > 0) throw new Error(`The file cannot be read: ${errors[0].message}`);
  // The last line ends, and nothing comes after it.
  return data.slice(0, -1);
}

/** Sums by a key, without those that are 0. */
export function sumsOf<L extends { readonly cents: number }>(
  lines: readonly L[],
  key: (line: L) => string,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const line of lines) sums[key(line)] = (sums[key(line)] ?? 0) + line.cents;
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}
