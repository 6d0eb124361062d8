import { serialOfIso } from '../../src/ledger';
import {
  type JournalExport,
  type JournalRequest,
  describeJournalFix,
  describeJournalNote,
  describeJournalProblem,
  exportJournalOf,
  journalRequest,
} from '../../src/journals';
import { type LedgerRecords } from '../support/ledger-from-records';
import { type Entry, entryRecords, ledgerOf, pair } from './support/entries';
import { readBack, sumsOf, textOf } from './support/read-back';

function exported(
  entries: readonly Entry[],
  request: Partial<JournalRequest> & Pick<JournalRequest, 'format'>,
  tables: LedgerRecords = {},
): JournalExport {
  return exportJournalOf(ledgerOf(entryRecords(entries), tables), journalRequest(request));
}

const kinds = ({ problems }: JournalExport) => problems.map(({ kind }) => kind);
const messages = ({ problems }: JournalExport) =>
  problems.map((each) => `${describeJournalProblem(each)} ${describeJournalFix(each)}`);
const noteOf = ({ notes }: JournalExport, kind: string) => notes.find((note) => note.kind === kind);

describe('a selection', () => {
  const entries = [
    ...pair('2110', '7190', '10.00', { document: 'A', date: '2020-01-31' }),
    ...pair('2111', '5510', '20.00', { document: 'B', date: '2020-02-29' }),
  ];
  const register = { 'No.': 3, 'From Entry No.': 3, 'To Entry No.': 4 };

  it.each<[string, Partial<JournalRequest>, string]>([
    ['a register', { register: 3 }, '20.00'],
    ['posting dates', { filters: { postingDate: '..2020-01-31' }, today: serialOfIso('2020-03-01')! }, '10.00'],
    ['a document', { filters: { documentNo: 'A|C*' } }, '10.00'],
    ['a source code', { filters: { sourceCode: 'INVTPCOST' } }, '30.00'],
  ])('by %s takes those entries only', (_, request, debit) => {
    const journal = exported(entries, { format: 'csv', ...request }, { 'G/L Register': [register] });
    expect(journal.totals.debit.toFixed(2)).toBe(debit);
    expect(journal.totals.credit.toFixed(2)).toBe(debit);
  });

  it('that cuts a document is refused with document, date and amount', () => {
    const journal = exported(entries, { format: 'csv', filters: { glAccountNo: '2110|2111|5510' } });
    expect(messages(journal)[0]).toMatch(/^Document A of 2020-01-31 does not balance: 10\.00 remain\./);
    expect(journal.files).toEqual([]);
  });

  it('of nothing is refused', () => {
    expect(kinds(exported(entries, { format: 'csv', filters: { documentNo: 'Z' } }))).toEqual(['nothing-selected']);
  });

  it('by a register that is not there, or open, is refused', () => {
    const open = { 'G/L Register': [{ ...register, State: 'Open' }] };
    expect(kinds(exported(entries, { format: 'csv', register: 9 }))).toEqual(['register-missing']);
    expect(kinds(exported(entries, { format: 'csv', register: 3 }, open))).toEqual(['register-open']);
  });

  it('leaves entries without an amount out, and says so', () => {
    const journal = exported([...entries, { account: '2110', amount: '0', document: 'A' }], { format: 'csv' });
    expect(journal.totals.lines).toBe(4);
    expect(noteOf(journal, 'zero-left-out')?.count).toBe(1);
  });

  it('that cancels out when it is summed up is refused', () => {
    const entries = [...pair('2110', '7190', '10.00'), ...pair('7190', '2110', '10.00')];
    expect(kinds(exported(entries, { format: 'csv', lines: 'summarized' }))).toEqual(['nothing-selected']);
  });
});

describe('accounts', () => {
  const entries = pair('2110', '7190', '10.00');

  it('without a row in the mapping are problems with their remedy', () => {
    const journal = exported(entries, { format: 'xero' }, { 'Journal Account Mapping': [] });
    expect(messages(journal)).toEqual([
      'G/L account 2110 has no row in Journal Account Mapping (G/L entries on it: 1). Add the row, or say that the other ledger has the same account numbers.',
      'G/L account 7190 has no row in Journal Account Mapping (G/L entries on it: 1). Add the row, or say that the other ledger has the same account numbers.',
    ]);
    expect(journal.problems[0].remedy).toEqual({ table: 'journalAccountMapping', row: -1, key: '2110' });
  });

  it('keep their numbers where the user says that they are the same', () => {
    const journal = exported(entries, { format: 'xero', sameAccounts: true }, { 'Journal Account Mapping': [] });
    expect(readBack(journal, 'xero').map(({ account }) => account)).toEqual(['2110', '7190']);
    expect(noteOf(journal, 'accounts-kept')?.count).toBe(2);
  });

  it('keep their numbers in files that are not for one other ledger', () => {
    const journal = exported(entries, { format: 'csv' }, { 'Journal Account Mapping': [] });
    expect(readBack(journal, 'csv').map(({ account }) => account)).toEqual(['2110', '7190']);
  });

  it('need a name where the import goes by names', () => {
    const mapping = [
      { 'G/L Account No.': '2110', 'Account No.': '630' },
      { 'G/L Account No.': '7190', 'Account Name': 'Cost' },
    ];
    const quickbooks = exported(entries, { format: 'quickbooks' }, { 'Journal Account Mapping': mapping });
    expect(quickbooks.problems).toMatchObject([{ kind: 'account-without', row: 0, field: 'accountName' }]);
    const xero = exported(entries, { format: 'xero' }, { 'Journal Account Mapping': mapping });
    expect(xero.problems).toMatchObject([{ kind: 'account-without', row: 1, field: 'accountNo' }]);
  });

  it('of one name are not taken for one without being asked', () => {
    const tables = {
      'Journal Account Mapping': [],
      'G/L Account': ['2110', '7190'].map((no) => ({ 'No.': no, Name: 'Inventory', 'Account Type': 'Posting' })),
    };
    expect(kinds(exported(entries, { format: 'quickbooks', sameAccounts: true }, tables))).toEqual([
      'account-name-shared',
    ]);
  });
});

describe('a summary', () => {
  it('has one line for each account of the other ledger, date and dimension set', () => {
    const journal = exported(
      [
        ...pair('2110', '7190', '10.00', { document: 'A', set: 1 }),
        ...pair('2110', '7191', '5.00', { document: 'B', set: 1 }),
        ...pair('2110', '7190', '2.00', { document: 'C', set: 2 }),
        ...pair('2110', '7190', '1.00', { document: 'D', set: 1, date: '2020-02-01' }),
      ],
      { format: 'csv', lines: 'summarized', journalNo: 'MONTH' },
    );
    expect(
      readBack(journal, 'csv').map(({ cents, row }) => [
        row['Document No.'],
        row['Account No.'],
        row['Global Dimension 1 Code'],
        cents,
        row.Description,
      ]),
    ).toEqual([
      ['MONTH-20200131', '310', 'SALES', -1500, 'Inventory Cost 2020-01-31, 2 entries'],
      ['MONTH-20200131', '310', 'PROD', -200, 'Inventory Cost 2020-01-31, 1 entry'],
      ['MONTH-20200131', '630', 'SALES', 1500, 'Inventory Cost 2020-01-31, 2 entries'],
      ['MONTH-20200131', '630', 'PROD', 200, 'Inventory Cost 2020-01-31, 1 entry'],
      ['MONTH-20200201', '310', 'SALES', -100, 'Inventory Cost 2020-02-01, 1 entry'],
      ['MONTH-20200201', '630', 'SALES', 100, 'Inventory Cost 2020-02-01, 1 entry'],
    ]);
  });
});

describe('limits', () => {
  const many = (count: number, more: Partial<Entry> = {}) =>
    Array.from({ length: count }, (_, i) => pair('2110', '7190', `${i + 1}.00`, more)).flat();

  it('Xero gets files of at most 300 lines, documents whole', () => {
    const entries = Array.from({ length: 40 }, (_, i) => many(7, { document: `D${i}` })).flat();
    const journal = exported(entries, { format: 'xero' });
    expect(journal.files.map(({ lines }) => lines)).toEqual([294, 266]);
    expect(journal.files.map(({ name }) => name)).toEqual(['journal-xero-1-of-2.csv', 'journal-xero-2-of-2.csv']);
  });

  it('a document over the limit becomes several that balance, with numbers of their own', () => {
    const journal = exported(many(250, { document: 'BIG' }), { format: 'xero' });
    const documents = sumsOf(
      readBack(journal, 'xero').map((line) => ({ ...line, cents: 1 })),
      ({ row }) => row['*Narration'],
    );
    expect(documents).toEqual({ 'Inventory Cost BIG': 300, 'Inventory Cost BIG-2': 200 });
    expect(noteOf(journal, 'documents-divided')?.count).toBe(1);
    expect(noteOf(journal, 'lines-divided')).toBeUndefined();
  });

  it('SAP gets documents of at most 999 lines, lines divided where no pair ends', () => {
    const credits = Array.from({ length: 1_500 }, () => ({ account: '7190', amount: '-1.00' }));
    const journal = exported([{ account: '2110', amount: '1500.00' }, ...credits], {
      format: 'sap',
      settings: { companyCode: '1000' },
    });
    const lines = readBack(journal, 'sap');
    expect(
      sumsOf(
        lines.map((line) => ({ ...line, cents: 1 })),
        ({ document }) => document,
      ),
    ).toEqual({ DOC1: 999, 'DOC1-2': 503 });
    expect(sumsOf(lines, ({ account }) => account)).toEqual({ '310': -150_000, '630': 150_000 });
    expect(noteOf(journal, 'lines-divided')?.count).toBe(1);
  });

  it('a number on two dates becomes two documents where the import goes by numbers', () => {
    const entries = [...pair('2110', '7190', '1.00'), ...pair('2110', '7190', '2.00', { date: '2020-02-29' })];
    expect(readBack(exported(entries, { format: 'netsuite' }), 'netsuite').map(({ document }) => document)).toEqual([
      ...['DOC1', 'DOC1', 'DOC1-2', 'DOC1-2'],
    ]);
    expect(exported(entries, { format: 'bc-journal' }).totals.documents).toBe(2);
    expect(noteOf(exported(entries, { format: 'bc-journal' }), 'documents-renumbered')).toBeUndefined();
  });

  it('descriptions are cut visibly, and counted', () => {
    const journal = exported(pair('2110', '7190', '1.00', { fields: { Description: 'x'.repeat(60) } }), {
      format: 'sap',
      settings: { companyCode: '1000' },
    });
    expect(readBack(journal, 'sap')[0].row.SGTXT).toBe(`${'x'.repeat(49)}…`);
    expect(describeJournalNote(noteOf(journal, 'descriptions-cut')!)).toMatch(/^Descriptions that are longer .*: 2\.$/);
  });

  it('document numbers are never cut', () => {
    const journal = exported(pair('2110', '7190', '1.00', { document: 'A-NUMBER-OF-MORE-THAN-20' }), {
      format: 'bc-journal',
    });
    expect(kinds(journal)).toEqual(['document-no-too-long']);
    expect(journal.problems[0]).toMatchObject({ table: 'glEntries', row: 0, field: 'documentNo' });
  });

  it('amounts that the import cannot hold are problems, not rounded', () => {
    const precise = exported(pair('2110', '7190', '1.005'), { format: 'xero' });
    expect(kinds(precise)).toEqual(['too-many-decimals', 'too-many-decimals']);
    const large = exported(pair('2110', '7190', '12345678901.00'), { format: 'netsuite' });
    expect(kinds(large)).toEqual(['amount-too-large', 'amount-too-large']);
  });

  it('amounts beyond the range of floats keep every digit', () => {
    const journal = exported(pair('2110', '7190', '999999999999999.99'), { format: 'csv' });
    expect(textOf(journal.files[0])).toContain(',999999999999999.99,');
    expect(textOf(journal.files[0])).toContain(',-999999999999999.99,');
  });

  it('amounts of a finer ledger have the decimals of the import', () => {
    const entries = pair('2110', '7190', '1.50', { fields: { 'Additional-Currency Amount': '0.12345' } });
    expect(readBack(exported(entries, { format: 'xero' }), 'xero')[0].row['*Amount']).toBe('1.50');
  });

  it('a setting that only the user knows must be given', () => {
    const entries = pair('2110', '7190', '1.00');
    expect(messages(exported(entries, { format: 'sap' }))[0]).toMatch(/^Company Code is not given/);
  });
});

describe('the result', () => {
  it('always says that Cost Posted to G/L stays as it is', () => {
    const [note] = exported(pair('2110', '7190', '1.00'), { format: 'csv' }).notes;
    expect(describeJournalNote(note)).toMatch(/does not set Cost Posted to G\/L/);
  });

  it('has both sides in their own columns where the format offers it', () => {
    const journal = exported(pair('2110', '7190', '1.00'), { format: 'bc-journal', amounts: 'debit and credit' });
    const [header, first, second] = textOf(journal.files[0])
      .split('\r\n')
      .map((line) => line.split('\t'));
    const at = header.indexOf('Debit Amount');
    expect([header[at + 1], first[at], first[at + 1], second[at], second[at + 1]]).toEqual([
      ...['Credit Amount', '1.00', '', '', '1.00'],
    ]);
    expect(header).not.toContain('Amount');
  });

  it('begins a configuration package with its code, table and number, the header in row 3', () => {
    const journal = exported(pair('2110', '7190', '1.00'), { format: 'bc-package' });
    const rows = textOf(journal.files[0]).split('\r\n');
    expect(rows[0]).toBe('GENJNL,Gen. Journal Line,81');
    expect(rows[2]).toMatch(/^Journal Template Name,Journal Batch Name,Line No\./);
    expect(rows[3]).toMatch(/^GENERAL,DEFAULT,10000,/);
  });

  it('has dates in the form of the importer’s region', () => {
    const journal = exported(pair('2110', '7190', '1.00'), { format: 'xero', dates: 'DD MMM YYYY' });
    expect(textOf(journal.files[0])).toContain(',31 Jan 2020,');
  });

  it('marks CSV files as UTF-8 when asked', () => {
    const journal = exported(pair('2110', '7190', '1.00'), { format: 'csv', byteOrderMark: true });
    expect(textOf(journal.files[0]).startsWith('\uFEFFEntry No.')).toBe(true);
  });
});
