import {
  type AdaptiveAmountBuilder,
  type AnyTable,
  Dictionaries,
  type IntegerColumnBuilder,
  LEDGER_TABLES,
  type Ledger,
  TableBuilder,
  type TableName,
  type TextColumnBuilder,
  assembleLedger,
} from '../../src/ledger';

const FIRST_DATE = 43_831;
const LINES_PER_DOCUMENT = 20;
const ACCOUNTS = ['2110', '2111', '2120', '7190', '7191', '5510'];

/** Posted G/L entries: pairs of debit and credit, ten pairs a document. */
export function journalLedger(lines: number): Ledger {
  const dictionaries = new Dictionaries();
  const builder = new TableBuilder(LEDGER_TABLES.glEntries, dictionaries);
  builder.rowCount = lines;
  const integer = (field: 'entryNo' | 'postingDate') => builder.column(field) as IntegerColumnBuilder;
  const text = (field: 'glAccountNo' | 'documentNo' | 'description' | 'sourceCode') =>
    builder.column(field) as TextColumnBuilder;
  const [entryNo, postingDate] = [integer('entryNo'), integer('postingDate')];
  const [account, documentNo, description] = [text('glAccountNo'), text('documentNo'), text('description')];
  const sourceCode = text('sourceCode');
  const amount = builder.column('amount') as AdaptiveAmountBuilder;
  for (let row = 0; row < lines; row++) {
    const document = Math.floor(row / LINES_PER_DOCUMENT);
    const pair = row >> 1;
    const cents = 1 + ((pair * 7_919) % 1_000_000);
    entryNo.set(row, row + 1);
    postingDate.set(row, FIRST_DATE + (document % 365));
    account.set(row, ACCOUNTS[(pair + (row & 1) * 3) % ACCOUNTS.length]);
    documentNo.set(row, `PI-${100_000 + document}`);
    description.set(row, `Direct Cost Purchase ${100_000 + document} on 01/31/20`);
    sourceCode.set(row, 'INVTPCOST');
    amount.setNumber(row, ((row & 1) === 0 ? cents : -cents) / 100);
  }
  return assembleLedger(new Map<TableName, AnyTable>([['glEntries', builder.build()]]), dictionaries);
}
