import { LOCALIZED_CAPTIONS } from '../../../src/ledger';
import { mapHeaders } from '../../../src/workbook/reading/finding/map-headers';
import { normalizedName } from '../../../src/workbook/reading/names/normalize';
import { readLedger } from '../../../src/workbook';
import { bearsNameOf } from '../../../src/workbook/reading/names/table-names';
import { SETUP_SHEETS, VALUE_ENTRY_HEADER, VALUE_ENTRY_ROWS, valueEntrySheet } from './support/company';
import { MemoryWorkbook } from './support/memory-workbook';

/** The fields that headers of Value Entries are taken for, by header. */
function fieldsOf(
  headers: readonly string[],
  table: Parameters<typeof mapHeaders>[0] = 'valueEntries',
): Record<string, string> {
  const { columns } = mapHeaders(table, headers.map(normalizedName));
  return Object.fromEntries([...columns].map(([field, column]) => [headers[column], field]));
}

it.each([
  ['Cost Amount (Actual)', 'costamountactual'],
  ['Cost_Amount_Actual', 'costamountactual'],
  ['costAmountActual', 'costamountactual'],
  ['Cost_x0020_Amount_x0020__x0028_Actual_x0029_', 'costamountactual'],
  ['ＣＯＳＴ Amount', 'costamount'],
  ['Scrap %', 'scrappercent'],
  ['  ', ''],
])('%s is normalized to %s', (name, normalized) => {
  expect(normalizedName(name)).toBe(normalized);
});

it('recognizes captions, names of web services and API names', () => {
  expect(
    fieldsOf([
      'Entry_No',
      'itemNo',
      'POSTING DATE',
      'Cost_Posted_to_G_L',
      'Exp_Cost_Posted_to_G_L_ACY',
      'Project No.',
      'VAT_Date',
    ]),
  ).toEqual({
    Entry_No: 'entryNo',
    itemNo: 'itemNo',
    'POSTING DATE': 'postingDate',
    Cost_Posted_to_G_L: 'costPostedToGL',
    Exp_Cost_Posted_to_G_L_ACY: 'expectedCostPostedToGLACY',
    'Project No.': 'jobNo',
    VAT_Date: 'vatReportingDate',
  });
  expect(fieldsOf(['number', 'displayName', 'accountType', 'blocked'], 'glAccounts')).toEqual({
    number: 'no',
    displayName: 'name',
    accountType: 'accountType',
    blocked: 'blocked',
  });
});

it('recognizes German headers', () => {
  const german = [
    'Buchungsdatum',
    'Artikelpostenart',
    'Postenart',
    'Belegnr.',
    'Artikelnr.',
    'Lagerortcode',
    'Einstandsbetrag (tatsächl.)',
    'Lfd. Nr.',
  ];
  expect(Object.values(fieldsOf(german))).toEqual([
    ...[
      'postingDate',
      'itemLedgerEntryType',
      'entryType',
      'documentNo',
      'itemNo',
      'locationCode',
      'costAmountActual',
      'entryNo',
    ],
  ]);
});

it('takes every first translation of a caption for its field', () => {
  const wrong = Object.entries(LOCALIZED_CAPTIONS)
    .filter(([caption]) => fieldsOf([caption])[caption] !== undefined)
    .flatMap(([caption, locales]) =>
      Object.values(locales)
        .flatMap((forms) => forms.slice(0, 1))
        .filter((form) => fieldsOf([form])[form] !== fieldsOf([caption])[caption]),
    );
  expect(wrong).toEqual([]);
});

it('gives a stray translation to the caption where it stands earlier', () => {
  expect(fieldsOf(['Belegnr.'])).toEqual({ 'Belegnr.': 'documentNo' });
  expect(fieldsOf(['Belegnr.'], 'items')).toEqual({});
});

it('prefers English names, then captions to other names', () => {
  expect(fieldsOf(['Artikelnr.', 'Item No.'])).toEqual({ 'Item No.': 'itemNo' });
  expect(fieldsOf(['Item No.', 'No.'], 'items')).toEqual({ 'No.': 'no' });
});

it('reports a header that stands twice only when it is used', () => {
  const { duplicates, columns } = mapHeaders('valueEntries', ['itemno', 'remark', 'remark', 'itemno']);
  expect(duplicates).toEqual(new Map([['itemNo', [0, 3]]]));
  expect(columns.get('itemNo')).toBe(0);
});

it.each([
  ['Value Entries', true],
  ['value-entry', true],
  ['ValueEntries', true],
  ['tblValueEntries', true],
  ['Value Entries (2)', true],
  ['Wertposten', true],
  ['Værdiposter', true],
  ['Values', false],
  ['Item Ledger Entries', false],
])('%s bears the name of Value Entries: %s', (name, expected) => {
  expect(bearsNameOf('valueEntries', name)).toBe(expected);
});

test('a column that people mapped by hand is read as the field they named', async () => {
  const header = VALUE_ENTRY_HEADER.map((caption) => (caption === 'Cost Amount (Actual)' ? 'Our cost' : caption));
  const workbook = new MemoryWorkbook([valueEntrySheet(VALUE_ENTRY_ROWS, header), ...SETUP_SHEETS]);
  expect((await readLedger(workbook)).problems).not.toEqual([]);
  const mapping = {
    sheet: 'Value Entries',
    table: 'valueEntries',
    field: 'costAmountActual',
    header: 'Our cost',
  } as const;
  const { problems, ledger } = await readLedger(workbook, { mappings: [mapping] });
  expect(problems).toEqual([]);
  expect(ledger.valueEntries.columns.costAmountActual.decimal(0).toString()).toBe('95.5');
});

test('a mapping for another sheet changes nothing', async () => {
  const workbook = new MemoryWorkbook([valueEntrySheet(), ...SETUP_SHEETS]);
  const mapping = { sheet: 'Elsewhere', table: 'valueEntries', field: 'description', header: 'Document No.' } as const;
  const plain = await readLedger(workbook);
  expect((await readLedger(workbook, { mappings: [mapping] })).fingerprint).toBe(plain.fingerprint);
});
