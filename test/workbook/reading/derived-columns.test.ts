import { type Ledger, buildDimensionSets, textAt } from '../../../src/ledger';
import { type CellValue, type ReadResult, describeReadNote, readLedger } from '../../../src/workbook';
import { SETUP_SHEETS, VALUE_ENTRY_ROWS, valueEntrySheet, withColumn } from './support/company';
import { type MemorySheet, MemoryWorkbook } from './support/memory-workbook';

const ITEMS: MemorySheet = {
  name: 'Items',
  cells: [
    ['No.', 'Inventory Posting Group', 'Gen. Prod. Posting Group'],
    ['1000', 'RESALE', 'RETAIL'],
    ['1002', 'FINISHED', 'RETAIL'],
  ],
};
const LEDGER_SETUP: MemorySheet = {
  name: 'General Ledger Setup',
  cells: [
    ['LCY Code', 'Global Dimension 1 Code', 'Global Dimension 2 Code', 'Shortcut Dimension 3 Code'],
    ['GBP', 'DEPARTMENT', 'AREA', null],
  ],
};

const read = (...sheets: MemorySheet[]) => readLedger(new MemoryWorkbook([...sheets, ...SETUP_SHEETS]));
const withColumns = (columns: Record<string, CellValue[]>) =>
  Object.entries(columns).reduce((sheet, [caption, values]) => withColumn(sheet, caption, values), valueEntrySheet());
const derivedIn = ({ notes }: ReadResult) =>
  notes.filter((note) => note.kind === 'derived-column').map(({ field }) => field);

function groups({ valueEntries }: Ledger, field: 'inventoryPostingGroup' | 'genProdPostingGroup'): string[] {
  return VALUE_ENTRY_ROWS.map((_, row) => textAt(valueEntries.columns[field], row));
}

it('posting groups come from the items; an unknown item has none', async () => {
  const result = await read(valueEntrySheet(), ITEMS);
  expect(groups(result.ledger, 'inventoryPostingGroup')).toEqual(['RESALE', 'RESALE', '']);
  expect(groups(result.ledger, 'genProdPostingGroup')).toEqual(['RETAIL', 'RETAIL', '']);
  expect(result.notes.map(describeReadNote)).toContain(
    'Value Entries has no column Inventory Posting Group: it was derived from Items.',
  );
});

it('a column that is there stays as it is, blank cells included', async () => {
  const result = await read(withColumns({ 'Inventory Posting Group': [null, 'FINISHED', null] }), ITEMS);
  expect(groups(result.ledger, 'inventoryPostingGroup')).toEqual(['', 'FINISHED', '']);
  expect(derivedIn(result)).not.toContain('Inventory Posting Group');
});

it('posting groups stay blank without an Items sheet', async () => {
  const result = await read(valueEntrySheet());
  expect(groups(result.ledger, 'inventoryPostingGroup')).toEqual(['', '', '']);
  expect(derivedIn(result)).not.toContain('Inventory Posting Group');
});

it('Expected Cost is a direct cost with an expected amount, not invoiced and without actual cost', async () => {
  const entries = [
    ['Direct Cost', 50, 0, 0],
    ['Direct Cost', 50, 0, 1],
    ['Direct Cost', 50, 2, 0],
    ['Direct Cost', 0, 0, 0],
    ['Revaluation', 50, 0, 0],
  ].map(([type, expected, actual, quantity], i) => [
    43_831,
    'Purchase',
    type,
    'D',
    expected,
    actual,
    '1000',
    null,
    i + 1,
    quantity,
  ]);
  const header = [...valueEntrySheet().cells[0], 'Invoiced Quantity'] as string[];
  const result = await read(valueEntrySheet(entries, header));
  expect([...result.ledger.valueEntries.columns.expectedCost]).toEqual([1, 0, 0, 0, 0]);
  expect(derivedIn(result)).toContain('Expected Cost');
});

it('the other columns have the defaults of the specification', async () => {
  const sheet = withColumns({ 'Order Type': ['Production', 'Assembly', null] });
  const cells = sheet.cells.map((cells, i) => (i === 2 ? cells.map((cell, j) => (j === 1 ? null : cell)) : cells));
  const result = await read({ ...sheet, cells });
  const { inventoriable, sourceType, itemLedgerEntryNo, vatReportingDate, postingDate } =
    result.ledger.valueEntries.columns;
  expect([...inventoriable]).toEqual([1, 1, 1]);
  expect([...sourceType]).toEqual([3, 0, 0]);
  expect([...itemLedgerEntryNo]).toEqual([1, 0, 1]);
  expect([...vatReportingDate]).toEqual([...postingDate]);
  expect(derivedIn(result)).toEqual([
    ...['Expected Cost', 'Inventoriable', 'Source Type', 'Item Ledger Entry No.', 'VAT Reporting Date'],
  ]);
});

describe('dimension sets', () => {
  const DIMENSIONS = {
    'Global Dimension 1 Code': ['SALES', null, 'sales'],
    'Global Dimension 2 Code': ['30', null, '30'],
  };

  /** The sets of the value entries as text, by ID. */
  function setsOf(ledger: Ledger): [number, string][] {
    const sets = buildDimensionSets(ledger);
    const { dimensionCode, dimensionValueCode } = ledger.dimensionSetEntries.columns;
    return [...ledger.valueEntries.columns.dimensionSetID].map((id) => [
      id,
      sets
        .entries(id)
        .map(
          ({ dimension, value }) =>
            `${dimensionCode.dictionary.text(dimension)}=${dimensionValueCode.dictionary.text(value)}`,
        )
        .join(' '),
    ]);
  }

  it('are made from the dimension columns: equal sets have one number', async () => {
    const result = await read(withColumns(DIMENSIONS), LEDGER_SETUP);
    expect(setsOf(result.ledger)).toEqual([
      [1, 'AREA=30 DEPARTMENT=SALES'],
      [0, ''],
      [1, 'AREA=30 DEPARTMENT=SALES'],
    ]);
    expect(derivedIn(result)).toContain('Dimension Set ID');
  });

  it('keep the IDs that are given', async () => {
    const result = await read(withColumns({ ...DIMENSIONS, 'Dimension Set ID': [42, 0, 42] }), LEDGER_SETUP);
    expect(setsOf(result.ledger).map(([id]) => id)).toEqual([42, 0, 42]);
    expect(setsOf(result.ledger)[0][1]).toBe('AREA=30 DEPARTMENT=SALES');
    expect(derivedIn(result)).not.toContain('Dimension Set ID');
  });

  it('come from Dimension Set Entries where IDs and entries are given', async () => {
    const entries: MemorySheet = {
      name: 'Dimension Set Entries',
      cells: [
        ['Dimension Set ID', 'Dimension Code', 'Dimension Value Code'],
        [42, 'PROJECT', 'X'],
      ],
    };
    const given = await read(withColumns({ ...DIMENSIONS, 'Dimension Set ID': [42, 0, 7] }), LEDGER_SETUP, entries);
    expect(setsOf(given.ledger)).toEqual([
      [42, 'PROJECT=X'],
      [0, ''],
      [7, ''],
    ]);
    const withoutIDs = await read(withColumns(DIMENSIONS), LEDGER_SETUP, entries);
    expect(setsOf(withoutIDs.ledger).map(([id]) => id)).toEqual([43, 0, 43]);
  });

  it('leave out columns whose dimension the setup does not name', async () => {
    const result = await read(withColumns({ 'Shortcut Dimension 3 Code': ['X', 'Y', null] }), LEDGER_SETUP);
    expect(setsOf(result.ledger).map(([id]) => id)).toEqual([0, 0, 0]);
  });
});
