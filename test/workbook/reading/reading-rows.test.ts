import { CellError, type CellValue, describeReadProblem, readLedger } from '../../../src/workbook';
import { SETUP_SHEETS, VALUE_ENTRY_HEADER, VALUE_ENTRY_ROWS, valueEntrySheet } from './support/company';
import { type MemorySheet, MemoryWorkbook } from './support/memory-workbook';

const read = (sheet: MemorySheet, blockRows?: number) =>
  readLedger(new MemoryWorkbook([sheet, ...SETUP_SHEETS], false, blockRows));
const [first, second, third] = VALUE_ENTRY_ROWS;
const BLANK: CellValue[] = VALUE_ENTRY_HEADER.map(() => null);
const row = (changes: Record<string, CellValue>) =>
  VALUE_ENTRY_HEADER.map((caption, i) => (caption in changes ? changes[caption] : first[i]));

it.each([1, 2, 100])(
  'passes over blank rows and knows where each row stands (blocks of %s rows)',
  async (blockRows) => {
    const sheet = valueEntrySheet([BLANK, first, [], BLANK, [null, ' ', ''], second, third, BLANK]);
    const { ledger, places, problems } = await read(sheet, blockRows);
    expect(problems).toEqual([]);
    expect([...ledger.valueEntries.columns.entryNo]).toEqual([1, 2, 3]);
    expect([0, 1, 2].map((each) => places.valueEntries!.sheetRow(each))).toEqual([2, 6, 7]);
    expect([...places.valueEntries!.rows.toArray()]).toEqual([2, 6, 7]);
    expect(places.valueEntries!.nextFreeRow).toBe(8);
  },
);

it.each([[null], ['Total'], ['Summe']])('leaves out a last row with totals whose key is %s', async (label) => {
  const totals = BLANK.map((_, i) => ([4, 5].includes(i) ? 78.25 : i === BLANK.length - 1 ? label : null));
  const { ledger, notes, problems, places } = await read(valueEntrySheet([...VALUE_ENTRY_ROWS, BLANK, totals, BLANK]));
  expect(problems).toEqual([]);
  expect(ledger.valueEntries.rowCount).toBe(3);
  expect(notes).toContainEqual({
    kind: 'totals-row-left-out',
    table: 'valueEntries',
    sheet: 'Value Entries',
    address: 'A6',
  });
  expect(places.valueEntries).toMatchObject({ totalsRow: 5, nextFreeRow: 6 });
});

it('reports rows without Entry No.', async () => {
  const { problems } = await read(valueEntrySheet([row({ 'Entry No.': null }), second, row({ 'Entry No.': '' })]));
  expect(problems.map(describeReadProblem)).toEqual([
    "'Value Entries'!I2: The row has no Entry No..",
    "'Value Entries'!I4: The row has no Entry No..",
  ]);
});

it('reports every unreadable cell with its address', async () => {
  const rows = [
    row({ 'Cost Amount (Actual)': 'twelve' }),
    BLANK,
    row({ 'Entry No.': 2, 'Posting Date': new CellError('#REF!') }),
  ];
  const { problems } = await read(valueEntrySheet(rows));
  expect(problems.map(describeReadProblem)).toEqual([
    '\'Value Entries\'!F2: "twelve" is not a decimal; Cost Amount (Actual) is an amount such as -1234.50.',
    "'Value Entries'!A4: Posting Date shows the error #REF!.",
  ]);
});

it('finds keys that occur twice, in any order of rows', async () => {
  const { problems } = await read(valueEntrySheet([third, first, second, first]));
  expect(problems.map(describeReadProblem)).toEqual([
    "'Value Entries'!I5: Value Entry 1 already exists: 'Value Entries'!I3.",
  ]);
});

it('finds setup rows that occur twice, however their codes are written', async () => {
  const [inventorySetup, postingSetup, ...others] = SETUP_SHEETS;
  const cells = [...postingSetup.cells, [' blue', 'Resale', '2120'], [null, 'RESALE', '2120']];
  const { problems } = await readLedger(
    new MemoryWorkbook([valueEntrySheet(), inventorySetup, { ...postingSetup, cells }, ...others]),
  );
  expect(problems.map(describeReadProblem)).toEqual([
    "'Inventory Posting Setup'!A4: Inventory Posting Setup BLUE, RESALE already exists: 'Inventory Posting Setup'!A3.",
    "'Inventory Posting Setup'!A5: Inventory Posting Setup , RESALE already exists: 'Inventory Posting Setup'!A2.",
  ]);
});

it('stops when it is told to, between two blocks', async () => {
  const stop = new AbortController();
  const progress: number[] = [];
  const reading = readLedger(new MemoryWorkbook([valueEntrySheet(), ...SETUP_SHEETS], false, 1), {
    signal: stop.signal,
    onProgress: ({ rows, table }) => {
      progress.push(rows);
      if (table === 'valueEntries' && rows === 2) stop.abort(new Error('enough'));
    },
  });
  await expect(reading).rejects.toThrow('enough');
  expect(progress).toEqual([1, 2]);
});

it('does not know a locale that does not exist', async () => {
  await expect(readLedger(new MemoryWorkbook(SETUP_SHEETS), { locale: 'no such locale' })).rejects.toThrow(RangeError);
});

describe('the fingerprint', () => {
  const fingerprint = async (rows: readonly (readonly CellValue[])[], blockRows?: number) =>
    (await read(valueEntrySheet(rows), blockRows)).fingerprint;

  it('is the same for the same cells, however they are read', async () => {
    const expected = await fingerprint(VALUE_ENTRY_ROWS);
    expect(expected).toMatch(/^[0-9a-f]{16}$/);
    expect(await fingerprint(VALUE_ENTRY_ROWS, 1)).toBe(expected);
    expect(await fingerprint([first, BLANK, second, third])).toBe(expected);
  });

  it('changes with every cell that is used', async () => {
    const changed = VALUE_ENTRY_HEADER.map((caption, column) => {
      const other: CellValue =
        caption === 'Entry Type' ? 'Variance' : caption === 'Item Ledger Entry Type' ? 'Transfer' : 77;
      return fingerprint([first, second.map((cell, i) => (i === column ? other : cell)), third]);
    });
    const all = await Promise.all([fingerprint(VALUE_ENTRY_ROWS), fingerprint([first, second]), ...changed]);
    expect(new Set(all).size).toBe(all.length);
  });
});
