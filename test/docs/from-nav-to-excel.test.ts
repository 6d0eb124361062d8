import { type FieldDefinition, LEDGER_TABLES, type TableName } from '../../src/ledger';
import { type CellValue, describeReadProblem, readLedger } from '../../src/workbook';
import { type MemorySheet, MemoryWorkbook } from '../workbook/reading/support/memory-workbook';
import { pageTables } from './support/page-tables';

/** This product has a table that no ERP has. */
const TABLES = Object.fromEntries(Object.entries(LEDGER_TABLES).filter(([name]) => name !== 'journalAccountMapping'));
const rows = pageTables('from-nav-to-excel.md')('Table', 'No.', 'Page');
const EXAMPLES = { integer: 1, date: 42_000, boolean: 'No', code: 'A', text: 'A', amount: '1.00', quantity: '1' };

const exampleOf = ({ kind, options }: FieldDefinition): CellValue =>
  kind === 'option' ? options!.captions[0] : EXAMPLES[kind];

/** A sheet as a configuration package exports it: its own rows on top, headers in row 3, all columns. */
function packageSheet(caption: string, number: string): MemorySheet {
  const { name, fields } = Object.values(LEDGER_TABLES).find((table) => table.caption === caption)!;
  const columns = Object.values<FieldDefinition>(fields);
  return {
    name: caption.replaceAll('/', '-').slice(0, 31),
    cells: [['INVCOST', name, Number(number)], [], columns.map((field) => field.caption), columns.map(exampleOf)],
  };
}

describe('docs/from-nav-to-excel.md', () => {
  it('tells of every table that is read, and of no other', () => {
    const captions = Object.values(TABLES).map(({ caption }) => caption);
    expect(rows.map((row) => row.Table).sort()).toEqual(captions.sort());
  });

  it('names columns that the tables have', () => {
    for (const { Table: caption, 'Columns to show that the page hides': columns } of rows) {
      const { fields } = Object.values(LEDGER_TABLES).find((table) => table.caption === caption)!;
      const known = Object.values<FieldDefinition>(fields).map((field) => field.caption);
      expect([caption, columns.split(', ').filter((name) => name !== '' && !known.includes(name))]).toEqual([
        caption,
        [],
      ]);
    }
  });

  it('is right that a configuration package is read as it is exported', async () => {
    const sheets = rows.map((row) => packageSheet(row.Table, row['No.']));
    const { places, problems } = await readLedger(new MemoryWorkbook(sheets), {
      locale: 'en-US',
      neededTables: Object.keys(TABLES) as TableName[],
    });
    expect(problems.map(describeReadProblem)).toEqual([]);
    expect(Object.keys(places).sort()).toEqual(Object.keys(TABLES).sort());
    for (const place of Object.values(places)) expect(place.headerRow).toBe(2);
  });
});
