import { type CellValue, type ReadResult, describeReadProblem, readLedger } from '../../../src/workbook';
import { SETUP_SHEETS, VALUE_ENTRY_HEADER, VALUE_ENTRY_ROWS, valueEntrySheet, withColumn } from './support/company';
import { type MemorySheet, MemoryWorkbook, excelTable } from './support/memory-workbook';

function read(...sheets: readonly MemorySheet[]): Promise<ReadResult> {
  return readLedger(new MemoryWorkbook([...sheets, ...SETUP_SHEETS]));
}

const messages = ({ problems }: ReadResult) => problems.map(describeReadProblem);

it('finds tables on sheets of any name, below titles, beginning in any column', async () => {
  const indented = [VALUE_ENTRY_HEADER, ...VALUE_ENTRY_ROWS].map((row) => [null, null, ...row]);
  const { problems, places, ledger } = await read({
    name: 'Sheet7',
    cells: [['Value Entries'], [], ['CRONUS'], ...indented],
  });
  expect(problems).toEqual([]);
  expect(places.valueEntries).toMatchObject({ sheet: 'Sheet7', headerRow: 3, nextFreeRow: 7, nextFreeColumn: 11 });
  expect(places.valueEntries!.address(1, 'costAmountActual')).toBe('H6');
  expect([...ledger.valueEntries.columns.entryNo]).toEqual([1, 2, 3]);
});

it('asks the workbook only for columns that the ledger uses', async () => {
  const sheet = withColumn(valueEntrySheet(), 'Sales Amount (Actual)', [5]);
  const workbook = new MemoryWorkbook([sheet, ...SETUP_SHEETS]);
  await readLedger(workbook);
  const [{ columns }] = workbook.requests;
  expect([...columns].sort()).toEqual(VALUE_ENTRY_HEADER.map((_, column) => column));
});

it('reads several Excel tables on one sheet, with totals rows and header rows far below', async () => {
  const gap = Array<CellValue[]>(80).fill([]);
  const cells = [
    ...SETUP_SHEETS[0].cells,
    ...gap,
    VALUE_ENTRY_HEADER,
    ...VALUE_ENTRY_ROWS,
    ['Total', null, null, null, 0, 78.25],
  ];
  const header = 2 + gap.length;
  const { problems, places, ledger } = await readLedger(
    new MemoryWorkbook([
      {
        name: 'All',
        cells,
        tables: [
          { ...excelTable('Setup', SETUP_SHEETS[0].cells), name: 'Setup' },
          {
            name: 'Entries',
            range: { firstRow: header, lastRow: header + 4, firstColumn: 0, lastColumn: VALUE_ENTRY_HEADER.length - 1 },
            hasHeaderRow: true,
            hasTotalsRow: true,
          },
        ],
      },
      ...SETUP_SHEETS.slice(1),
    ]),
  );
  expect(problems).toEqual([]);
  expect(places.valueEntries).toMatchObject({
    tableName: 'Entries',
    headerRow: header,
    totalsRow: header + 4,
    nextFreeRow: header + 4,
  });
  expect(places.inventorySetup).toMatchObject({ sheet: 'All', tableName: 'Setup' });
  expect(ledger.valueEntries.rowCount).toBe(3);
});

it('reads a header whose cells are merged over two rows', async () => {
  const amounts = ['Cost Amount (Expected)', 'Cost Amount (Actual)'];
  const upper = VALUE_ENTRY_HEADER.map((caption) => (amounts.includes(caption) ? null : caption));
  const lower = VALUE_ENTRY_HEADER.map((caption) => (amounts.includes(caption) ? caption : null));
  const { problems, places } = await read({ name: 'Export', cells: [upper, lower, ...VALUE_ENTRY_ROWS] });
  expect(problems).toEqual([]);
  expect(places.valueEntries!.headerRow).toBe(1);
});

it('is not led astray by hidden columns that another table has', async () => {
  const sheet = withColumn(withColumn(valueEntrySheet(), 'No.', ['A']), 'Inventory Posting Group', [
    'RESALE',
    'RESALE',
    'RESALE',
  ]);
  const { problems, places } = await read(sheet);
  expect(problems).toEqual([]);
  expect(Object.keys(places)).not.toContain('items');
});

it('never reads its own reports', async () => {
  const reports = ['Posting Preview', 'Posting Summary', 'Skipped Entries', 'Posting Test', 'Adjusted Entries'];
  const { problems, notes } = await read(valueEntrySheet(), ...reports.map((name) => ({ ...valueEntrySheet(), name })));
  expect([problems, notes.filter(({ kind }) => kind === 'sheet-not-used')]).toEqual([[], []]);
});

it('recognizes a table with common headers only by its name', async () => {
  const cells = [
    ['Code', 'Name', 'Blocked'],
    ['AREA', 'Area', 'No'],
  ];
  const { places } = await read(valueEntrySheet(), { name: 'Regions', cells }, { name: 'Dimensions', cells });
  expect(places.dimensions?.sheet).toBe('Dimensions');
});

it('does not take a value for the header of a small table', async () => {
  const cells = [
    ['Code', 'Description', 'Source Code Setup Field'],
    ['INVTPCOST', 'Post Inventory Cost to G/L', 'Inventory Post Cost'],
    ['INVTADJMT', 'Adjust Add. Reporting Currency', 'Adjust'],
  ];
  const { places, problems } = await read(valueEntrySheet(), { name: 'Source Codes', cells });
  expect([places.sourceCodeSetup, problems]).toEqual([undefined, []]);
});

describe('says what is wrong when', () => {
  it('a needed table is missing', async () => {
    expect(messages(await readLedger(new MemoryWorkbook(SETUP_SHEETS)))).toEqual([
      'No sheet looks like Value Entries. It needs the columns Entry No., Item No., Posting Date, Item Ledger Entry Type, Entry Type, Cost Amount (Actual), Cost Amount (Expected).',
    ]);
  });

  it('the workbook is empty', async () => {
    const { problems, ledger } = await readLedger(new MemoryWorkbook([{ name: 'Sheet1', cells: [] }]));
    expect(problems.map(({ kind }) => kind)).toEqual(Array(5).fill('table-missing'));
    expect(ledger.valueEntries).toMatchObject({ present: false, rowCount: 0 });
  });

  it('a sheet lacks required columns', async () => {
    const without = VALUE_ENTRY_ROWS.map((row) => row.slice(0, -1));
    expect(
      messages(await read({ ...valueEntrySheet(without, VALUE_ENTRY_HEADER.slice(0, -1)), name: 'Export' })),
    ).toEqual(["Value Entries on sheet 'Export': the header in row 1 lacks Entry No.."]);
  });

  it('an optional table bears its name but lacks a column', async () => {
    const result = await read(valueEntrySheet(), {
      name: 'Items',
      cells: [
        ['No.', 'Description'],
        ['1000', 'Bicycle'],
      ],
    });
    expect(messages(result)).toEqual(["Items on sheet 'Items': the header in row 1 lacks Inventory Posting Group."]);
  });

  it('a sheet of a table’s name lacks a column, and its others would do for another table', async () => {
    const header = [...VALUE_ENTRY_HEADER.map((name) => (name === 'Cost Amount (Actual)' ? 'What it cost' : name))];
    const items = ['No.', 'Inventory Posting Group'];
    const { incomplete, problems, places } = await read(
      valueEntrySheet(
        VALUE_ENTRY_ROWS.map((row) => [...row, '1000', 'RESALE']),
        [...header, ...items],
      ),
      { name: 'Items', cells: [items, ['1000', 'RESALE']] },
    );
    expect(problems.map(({ kind, table }) => [kind, table])).toEqual([['column-missing', 'valueEntries']]);
    expect(places.items!.sheet).toBe('Items');
    expect(incomplete).toMatchObject([{ table: 'valueEntries', sheet: 'Value Entries', headerRow: 0 }]);
    expect(incomplete[0].columns.get('entryNo')).toBe(VALUE_ENTRY_HEADER.indexOf('Entry No.'));
  });

  it('a used header stands twice', async () => {
    const result = await read(withColumn(withColumn(valueEntrySheet(), 'Cost_Amount_Actual', [1]), 'Foo', []));
    expect(messages(result)).toEqual([
      "Value Entries: the header Cost Amount (Actual) stands on sheet 'Value Entries' more than once: F1, J1.",
    ]);
  });

  it('two sheets fit one table', async () => {
    const result = await read(valueEntrySheet(), { ...valueEntrySheet(), name: "Bob's copy" });
    expect(messages(result)).toEqual(["Value Entries could be on sheet 'Value Entries' and sheet 'Bob''s copy'."]);
  });

  it('one sheet fits two tables', async () => {
    const cells = [
      ['Starting Date', 'Ending Date', 'New Fiscal Year', 'Closed'],
      [43_831, 43_861, 'Yes', 'No'],
    ];
    const both = await read(valueEntrySheet(), {
      name: 'Dates',
      cells: [
        ['Table ID', 'No.', 'Dimension Code', 'Dimension Value Code', 'Value Posting', 'Allowed'],
        [15, '2110', 'AREA', '30', 'Same Code', 'Yes'],
      ],
    });
    expect(messages(both)).toEqual(["The sheet 'Dates' could be Default Dimensions and Dimension Values per Account."]);
    expect((await read(valueEntrySheet(), { name: 'Periods', cells })).places.accountingPeriods?.sheet).toBe('Periods');
  });

  it('a setup table has no row or several', async () => {
    const [setup, ...others] = SETUP_SHEETS;
    const wrong = async (rows: CellValue[][]) =>
      messages(
        await readLedger(
          new MemoryWorkbook([valueEntrySheet(), { ...setup, cells: [setup.cells[0], ...rows] }, ...others]),
        ),
      );
    expect(await wrong([])).toEqual(['Inventory Setup has 0 rows below its header; it must have exactly one.']);
    expect(
      await wrong([
        ['No', 'No'],
        ['No', 'Yes'],
      ]),
    ).toEqual(['Inventory Setup has 2 rows below its header; it must have exactly one.']);
  });
});

it('survives hostile sheets', async () => {
  const wide = Array<CellValue>(1_000_000).fill('Column');
  const long = Array<CellValue>(10).fill('x'.repeat(32_767));
  const { problems } = await read(
    valueEntrySheet(),
    { name: 'Wide', cells: [wide] },
    { name: 'Long', cells: Array(50).fill(long) },
  );
  expect(problems).toEqual([]);
});
