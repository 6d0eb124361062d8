import { registerOf } from '../../src/posting';
import { DAY, capacityEntry, company, receipt, valueEntry } from '../support/company';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';
import { TODAY, glEntryRecords, glField, post, relationRecords } from '../support/posting-records';

const setup = (changes: LedgerRecord) => ({ 'General Ledger Setup': [{ 'LCY Code': 'LCY', ...changes }] });

/** `1 DOC1`: transaction and document number of each G/L entry. */
function transactions(entries: LedgerRecord[], changes: Parameters<typeof post>[1] = {}, tables: LedgerRecords = {}) {
  return glEntryRecords(post(company(entries, tables), changes)).map(
    (entry) => `${String(entry['Transaction No.'])} ${String(entry['Document No.'])}`,
  );
}

describe('a G/L entry per entry', () => {
  const entry = valueEntry(1, {
    'External Document No.': 'EXT-1',
    'Source No.': 'v10000',
    'Job No.': 'JOB1',
    'Reason Code': 'WHY',
    'Order No.': 'PROD1',
    'Dimension Set ID': 7,
  });
  const sets = {
    'Dimension Set Entry': [
      { 'Dimension Set ID': 7, 'Dimension Code': 'DEPARTMENT', 'Dimension Value Code': 'SALES' },
      { 'Dimension Set ID': 7, 'Dimension Code': 'AREA', 'Dimension Value Code': '30' },
      { 'Dimension Set ID': 8, 'Dimension Code': 'AREA', 'Dimension Value Code': '40' },
    ],
  };
  const globals = setup({ 'Global Dimension 1 Code': 'AREA', 'Global Dimension 2 Code': 'DEPARTMENT' });

  it('has every field filled in or left blank as BC does', () => {
    const [debit, credit] = glEntryRecords(post(company([entry], { ...sets, ...globals })));
    expect(debit).toEqual({
      'Entry No.': 1,
      'Transaction No.': 1,
      'G/L Account No.': 'INVENTORY',
      'Posting Date': DAY,
      'Document Date': DAY,
      'VAT Reporting Date': DAY,
      'Document Type': '',
      'Document No.': 'DOC1',
      'External Document No.': 'EXT-1',
      Description: 'Direct Cost V10000 on 01/15/20',
      Amount: '100',
      'Debit Amount': '100',
      'Credit Amount': '0',
      'Additional-Currency Amount': '0',
      'Add.-Currency Debit Amount': '0',
      'Add.-Currency Credit Amount': '0',
      'Dimension Set ID': 7,
      'Global Dimension 1 Code': '30',
      'Global Dimension 2 Code': 'SALES',
      'Job No.': 'JOB1',
      'Reason Code': 'WHY',
      'Prod. Order No.': 'PROD1',
      'Source Code': 'INVTPCOST',
      'System-Created Entry': true,
      'Prior-Year Entry': false,
      'User ID': 'ANNA',
    });
    expect(credit).toEqual({
      ...debit,
      'Entry No.': 2,
      'G/L Account No.': 'DIRECT-COST',
      Amount: '-100',
      'Debit Amount': '0',
      'Credit Amount': '100',
    });
  });

  it('has the VAT date of the value entry where it has one', () => {
    const other = valueEntry(2, { 'VAT Reporting Date': '2020-03-03' });
    const run = post(company([entry, other]));
    expect(glField(run, 'VAT Reporting Date')).toEqual([DAY, DAY, '2020-03-03', '2020-03-03']);
    expect(glField(run, 'Document Date')).toEqual([DAY, DAY, DAY, DAY]);
  });

  it('has no global dimensions that are not set up or not in the set', () => {
    const none = post(company([entry], sets));
    expect(glField(none, 'Global Dimension 1 Code')).toEqual(['', '']);
    expect(glField(post({ ...company([entry], sets), 'General Ledger Setup': [] }), 'Global Dimension 2 Code')).toEqual(
      ['', ''],
    );
    const other = post(company([{ ...entry, 'Dimension Set ID': 8 }], { ...sets, ...globals }));
    expect(glField(other, 'Global Dimension 1 Code')).toEqual(['40', '40']);
    expect(glField(other, 'Global Dimension 2 Code')).toEqual(['', '']);
  });

  it('has the source code of Source Code Setup', () => {
    const code = (rows: LedgerRecord[]) =>
      glField(post(company([entry], { 'Source Code Setup': rows })), 'Source Code')[0];
    expect(code([{ 'Inventory Post Cost': 'COSTS' }])).toBe('COSTS');
    expect(code([{ 'Inventory Post Cost': '' }])).toBe('INVTPCOST');
    expect(code([])).toBe('INVTPCOST');
  });
});

describe('a G/L entry per posting group', () => {
  it('has the request’s document number and nothing of a single value entry', () => {
    const entry = valueEntry(1, {
      'External Document No.': 'EXT-1',
      'Source No.': '10000',
      'Job No.': 'JOB1',
      'Reason Code': 'WHY',
      'Order No.': 'PROD1',
      'VAT Reporting Date': '2020-03-03',
    });
    const run = post(company([entry]), { postingMethod: 'Per Posting Group', documentNo: 'GROUPED' });
    expect(glEntryRecords(run)[0]).toMatchObject({
      'Document No.': 'GROUPED',
      'External Document No.': '',
      Description: 'Inventory - Direct Cost Applied, BLUE,RESALE,DOMESTIC,RETAIL',
      'Job No.': '',
      'Reason Code': '',
      'Prod. Order No.': '',
      'VAT Reporting Date': DAY,
    });
    expect(glField(run, 'Description')[1]).toBe('Direct Cost Applied - Inventory, BLUE,RESALE,DOMESTIC,RETAIL');
  });

  it('per document has the document number of its value entries', () => {
    const entries = [
      valueEntry(1, { 'Document No.': 'B' }),
      valueEntry(2, { 'Document No.': 'A', 'Job No.': 'JOB1' }),
      valueEntry(3, { 'Document No.': 'B' }),
      valueEntry(4, { 'Document No.': 'B', 'Posting Date': '2020-01-14' }),
    ];
    const run = post(company(entries), { postingMethod: 'Per Document' });
    expect(
      glEntryRecords(run).map((entry) =>
        ['Transaction No.', 'Posting Date', 'Document No.', 'G/L Account No.', 'Amount'].map((f) => entry[f]).join(' '),
      ),
    ).toEqual([
      '1 2020-01-14 B INVENTORY 100',
      '1 2020-01-14 B DIRECT-COST -100',
      '2 2020-01-15 A INVENTORY 100',
      '2 2020-01-15 A DIRECT-COST -100',
      '3 2020-01-15 B INVENTORY 200',
      '3 2020-01-15 B DIRECT-COST -200',
    ]);
    expect(glField(run, 'Job No.')).toEqual(['', '', '', '', '', '']);
    expect(glField(run, 'Description')[2]).toBe('Inventory - Direct Cost Applied, BLUE,RESALE,DOMESTIC,RETAIL');
  });
});

describe('descriptions', () => {
  const describe1 = (entry: LedgerRecord, changes: Parameters<typeof post>[1] = {}) =>
    glField(post(company([entry]), changes), 'Description')[0];

  it('leave two spaces for a blank source', () => {
    expect(describe1(valueEntry(1))).toBe('Direct Cost  on 01/15/20');
  });

  it.each([
    ['DD.MM.YYYY', '15.01.2020'],
    ['YYYY-MM-DD', '2020-01-15'],
    ['DD/MM/YY', '15/01/20'],
  ])('write dates as %s', (descriptionDateFormat, date) => {
    expect(describe1(valueEntry(1), { descriptionDateFormat })).toBe(`Direct Cost  on ${date}`);
  });

  it('write years with all their digits', () => {
    const entry = valueEntry(1, { 'Posting Date': '2005-11-07' });
    expect(describe1(entry)).toBe('Direct Cost  on 11/07/05');
    expect(describe1(entry, { descriptionDateFormat: 'D YYYY' })).toBe('Direct Cost  on D 2005');
  });

  it('are cut at the length of the version', () => {
    const codes = { 'Location Code': 'LOCATION90', 'Inventory Posting Group': 'GROUP-OF-TWENTY-CODE' };
    const general = {
      'Gen. Bus. Posting Group': 'BUSINESS-OF-20-CODES',
      'Gen. Prod. Posting Group': 'PRODUCT-OF-20-CODESX',
    };
    const entry = valueEntry(1, { ...codes, ...general });
    const base = company([entry]);
    const records = {
      ...base,
      'Inventory Posting Setup': [
        {
          ...base['Inventory Posting Setup'][0],
          'Location Code': 'LOCATION90',
          'Invt. Posting Group Code': 'GROUP-OF-TWENTY-CODE',
        },
      ],
      'General Posting Setup': [{ ...base['General Posting Setup'][0], ...general }],
    };
    const text =
      'Inventory - Direct Cost Applied, LOCATION90,GROUP-OF-TWENTY-CODE,BUSINESS-OF-20-CODES,PRODUCT-OF-20-CODESX';
    const grouped = (changes: Parameters<typeof post>[1]) =>
      glField(post(records, { postingMethod: 'Per Posting Group', ...changes }), 'Description')[0];
    expect(grouped({})).toBe(text.slice(0, 100));
    expect(grouped({ descriptionLength: 50 })).toBe(text.slice(0, 50));
    expect(grouped({ descriptionLength: 200 })).toBe(text);
    expect(describe1(valueEntry(1), { descriptionLength: 8 })).toBe('Direct C');
  });
});

describe('the order of G/L entries', () => {
  it('is by item, date and entry number, then capacity by order type, order and entry number', () => {
    const entries = [
      capacityEntry(1, { 'Order Type': 'Assembly', 'Order No.': 'A1' }),
      capacityEntry(2, { 'Order No.': 'P2' }),
      capacityEntry(3, { 'Order No.': 'P1' }),
      capacityEntry(9, { 'Order No.': 'P1' }),
      valueEntry(4, { 'Item No.': 'B' }),
      valueEntry(8, { 'Item No.': 'A' }),
      valueEntry(6, { 'Item No.': 'A' }),
      valueEntry(5, { 'Item No.': 'A', 'Posting Date': '2020-01-16' }),
    ];
    const run = post(company(entries));
    const order = relationRecords(run).map((row) => row['Value Entry No.']);
    expect(order.filter((_, i) => i % 2 === 0)).toEqual([6, 8, 5, 4, 3, 9, 2, 1]);
  });

  it('within a value entry is that of account types', () => {
    const invoice = { 'Cost Amount (Expected)': -95 };
    const sale = { ...invoice, 'Item Ledger Entry Type': 'Sale' };
    const output = { ...invoice, 'Item Ledger Entry Type': 'Output' };
    const accounts = (entry: LedgerRecord) => glField(post(company([entry])), 'G/L Account No.');
    expect(accounts(receipt(1))).toEqual(['INVENTORY-INTERIM', 'ACCRUAL-INTERIM']);
    expect(accounts(valueEntry(1, invoice))).toEqual([
      'INVENTORY-INTERIM',
      'ACCRUAL-INTERIM',
      'INVENTORY',
      'DIRECT-COST',
    ]);
    expect(accounts(valueEntry(1, sale))).toEqual(['INVENTORY-INTERIM', 'INVENTORY', 'COGS', 'COGS-INTERIM']);
    // Both lines on WIP: the positive one of the reversed expected cost first.
    expect(glEntryRecords(post(company([valueEntry(1, output)]))).map((e) => [e['G/L Account No.'], e.Amount])).toEqual(
      [
        ['INVENTORY-INTERIM', '-95'],
        ['INVENTORY', '100'],
        ['WIP', '95'],
        ['WIP', '-100'],
      ],
    );
    const same = valueEntry(1, { ...output, 'Cost Amount (Expected)': 95 });
    expect(glEntryRecords(post(company([same]))).map((e) => e.Amount)).toEqual(['95', '100', '-95', '-100']);
  });
});

describe('transaction numbers', () => {
  it('change with the document number and the posting date only', () => {
    const entries = [
      valueEntry(1, { 'Document No.': 'A' }),
      valueEntry(2, { 'Document No.': 'A' }),
      valueEntry(3, { 'Document No.': 'B' }),
      valueEntry(4, { 'Document No.': 'B', 'Posting Date': '2020-01-16' }),
    ];
    expect(transactions(entries)).toEqual(['1 A', '1 A', '1 A', '1 A', '2 B', '2 B', '3 B', '3 B']);
    expect(transactions(entries, { postingMethod: 'Per Posting Group' })).toEqual([
      '1 GROUPED',
      '1 GROUPED',
      '2 GROUPED',
      '2 GROUPED',
    ]);
  });

  it('continue those of the books', () => {
    const books = {
      'G/L Entry': [
        { 'Entry No.': 5, 'Transaction No.': 40 },
        { 'Entry No.': 3, 'Transaction No.': 41 },
      ],
    };
    expect(transactions([valueEntry(1)], {}, books)).toEqual(['42 DOC1', '42 DOC1']);
    expect(glField(post(company([valueEntry(1)], books)), 'Entry No.')).toEqual([6, 7]);
  });
});

describe('a prior-year entry', () => {
  const entries = [
    valueEntry(1, { 'Posting Date': '2018-12-31' }),
    valueEntry(2, { 'Posting Date': '2019-01-01' }),
    valueEntry(3, { 'Posting Date': '2020-01-01' }),
  ];
  const priorYear = (periods: LedgerRecord[], changes: Parameters<typeof post>[1] = {}) =>
    glField(post(company(entries, { 'Accounting Period': periods }), changes), 'Prior-Year Entry').filter(
      (_, i) => i % 2 === 0,
    );

  it('lies before the first open accounting period', () => {
    const periods = [
      { 'Starting Date': '2020-01-01' },
      { 'Starting Date': '2019-01-01' },
      { 'Starting Date': '2018-01-01', Closed: true },
    ];
    expect(priorYear(periods)).toEqual([true, false, false]);
  });

  it('lies before the year of the work date when there are no periods', () => {
    expect(priorYear([])).toEqual([true, true, false]);
    expect(priorYear([], { workDate: TODAY - 365 })).toEqual([true, false, false]);
    expect(priorYear([], { workDate: 0 })).toEqual([false, false, false]);
  });
});

describe('the register', () => {
  const records = company([valueEntry(1), valueEntry(2), valueEntry(3, { 'Location Code': 'RED' })], {
    'G/L Entry': [{ 'Entry No.': 17, 'Transaction No.': 3 }],
    'G/L Register': [{ 'No.': 2 }, { 'No.': 6 }, { 'No.': 4 }],
    'Source Code Setup': [{ 'Inventory Post Cost': 'COSTS' }],
  });

  it('tells what was posted, by whom and with which options', () => {
    const filters = { itemNo: '1000', postingDate: '..2020-12-31' };
    expect(registerOf(post(records, { filters, inputFingerprint: 'abc' }))).toEqual({
      no: 7,
      fromEntryNo: 18,
      toEntryNo: 21,
      creationDate: TODAY,
      sourceCode: 'COSTS',
      userID: 'ANNA',
      job: 'Post Inventory Cost to G/L',
      options: 'Posting Method: Per Entry; Item No. Filter: 1000; Posting Date Filter: ..2020-12-31',
      inputFingerprint: 'abc',
      valueEntriesPosted: 2,
    });
  });

  it('names every option that was given', () => {
    const run = post(records, {
      postingMethod: 'Per Posting Group',
      filters: { documentNo: 'DOC*', locationCode: 'BLUE', inventoryPostingGroup: 'RE*' },
      journalTemplateName: 'GENERAL',
      journalBatchName: 'COST',
    });
    expect(registerOf(run)?.options).toBe(
      'Posting Method: Per Posting Group; Document No.: GROUPED; Document No. Filter: DOC*; Location Code Filter: BLUE; ' +
        'Inventory Posting Group Filter: RE*; Journal Template Name: GENERAL; Journal Batch Name: COST',
    );
    expect(registerOf(run)).toMatchObject({ fromEntryNo: 18, toEntryNo: 19, valueEntriesPosted: 2 });
  });

  it('has no row for a run that posted nothing', () => {
    expect(registerOf(post(company([valueEntry(1, { 'Location Code': 'RED' })])))).toBeUndefined();
  });

  it('numbers from 1 in empty books', () => {
    const run = post(company([valueEntry(1)]));
    expect(registerOf(run)).toMatchObject({ no: 1, fromEntryNo: 1, toEntryNo: 2 });
    expect(relationRecords(run)).toEqual([
      { 'G/L Entry No.': 1, 'Value Entry No.': 1, 'G/L Register No.': 1 },
      { 'G/L Entry No.': 2, 'Value Entry No.': 1, 'G/L Register No.': 1 },
    ]);
  });
});
