import {
  addTable,
  type CellInput,
  parseArea,
  type Sheet,
  showTotals,
  typeInto,
  Workbook,
} from '../../../src/workbench/host';
import { loadCalculator } from '../../support/office/load-calculator';

describe('formulas', () => {
  it.each([
    ['=SUM(A1:A3)', 6.5],
    ['=A1-A2', -1],
    ['=IF(A1>A2,"more","less")', 'less'],
    ['=SUMIFS(A1:A3,B1:B3,"RAW")', 4.5],
    ["=SUM('Value Entries'!A1:A2)", 300],
    ['=SUBTOTAL(109,A1:A3)', 6.5],
    ['=A1=1', true],
    ['=0.1+0.2', 0.3],
    ['=1234567.891*1', 1234567.891],
    ['=HYPERLINK("#\'Value Entries\'!A1","Entry ""7""")', 'Entry "7"'],
    ['=HYPERLINK("#A1",42)', 42],
    ['=HYPERLINK("#A1",A1&B1)', '1RAW'],
    ['=COUNTIF(B1:B3,"RAW")', 2],
    ['=ROUND(A3/3,2)', 1.17],
  ])('%s is %p', async (formula, expected) => {
    const sheet = await exampleSheet();
    expect(result(sheet, formula)).toBe(expected);
  });

  it('end in error values', async () => {
    const sheet = await exampleSheet();
    expect(String(result(sheet, '=1/0'))).toBe('#DIV/0!');
    expect(String(result(sheet, '=NOSUCHFUNCTION(1)'))).toBe('#NAME?');
    expect(String(result(sheet, '=NoTable[Amount]'))).toBe('#REF!');
  });

  it('follow the cells that they look at', async () => {
    const sheet = await exampleSheet();
    typeAt(sheet, 'D1', '=SUM(A1:A3)');
    typeAt(sheet, 'D2', '=D1*2');
    expect(sheet.value(1, 3)).toBe(13);
    typeAt(sheet, 'A1', 10);
    expect(sheet.value(1, 3)).toBe(31);
  });

  it('know what defined names stand for: cells, constants, formulas and each other', async () => {
    const sheet = await exampleSheet();
    const define = (name: string, formula: string): unknown =>
      sheet.workbook.names.set(name.toLowerCase(), { name, formula, comment: '', visible: true });
    define('Amounts', `='${sheet.name}'!$A$1:$A$3`);
    define('Rate', '=0.25');
    define('Share', '=SUM(Amounts)*Rate');
    define('Circle', '=Circle+1');
    define('Gone', '=#REF!');
    expect(result(sheet, '=SUM(Amounts)')).toBe(6.5);
    expect(result(sheet, '=share&" of Rate "&Rate')).toBe('1.625 of Rate 0.25');
    expect(String(result(sheet, '=Circle'))).toBe('#NAME?');
    expect(String(result(sheet, '=Gone'))).toBe('#REF!');
    expect(result(sheet, '=A1')).toBe(1);
  });

  it('may name the parts of a table', async () => {
    const sheet = await exampleSheet();
    typeInto(sheet, { row: 9, column: 0, rowCount: 3, columnCount: 2 }, [
      ['Item', 'Amount (LCY)'],
      ['A', 1.5],
      ['B', 2.5],
    ]);
    const table = addTable(sheet, { row: 9, column: 0, rowCount: 3, columnCount: 2 }, true, 'Amounts');
    showTotals(table, true);
    typeAt(sheet, 'B13', '=SUBTOTAL(109,[Amount (LCY)])');
    expect(sheet.value(12, 1)).toBe(4);
    expect(result(sheet, '=Amounts[[#Totals],[Amount (LCY)]]')).toBe(4);
    expect(result(sheet, '=SUM(Amounts[Amount (LCY)])-4')).toBe(0);
    typeAt(sheet, 'C11', '=Amounts[@[Amount (LCY)]]*2');
    expect(sheet.value(10, 2)).toBe(3);
  });

  it('wait while calculation is manual or suspended', async () => {
    const sheet = await exampleSheet();
    typeAt(sheet, 'D1', '=A1');
    expect(sheet.value(0, 3)).toBe(1);
    sheet.workbook.calculation.suspend();
    typeAt(sheet, 'A1', 5);
    expect(sheet.value(0, 3)).toBe(1);
    sheet.workbook.calculation.resume();
    expect(sheet.value(0, 3)).toBe(5);
    sheet.workbook.calculation.mode = 'Manual';
    typeAt(sheet, 'A1', 7);
    expect(sheet.value(0, 3)).toBe(5);
    sheet.workbook.calculation.run();
    expect(sheet.value(0, 3)).toBe(7);
  });

  it('add up long columns and columns with formulas among the amounts', async () => {
    const sheet = await exampleSheet();
    const rows = Array.from({ length: 3000 }, () => [0.1]);
    typeInto(sheet, { row: 0, column: 5, rowCount: 3000, columnCount: 1 }, rows);
    expect(result(sheet, '=SUM(F1:F3000)')).toBe(300);
    typeAt(sheet, 'F2', '=A1+0.1');
    expect(result(sheet, '=SUBTOTAL(109,F1:F3000)')).toBe(301);
  });
});

async function exampleSheet(): Promise<Sheet> {
  const workbook = new Workbook('Book1.xlsx', ['Items', 'Value Entries']);
  workbook.calculation.calculator = await loadCalculator();
  const [items, entries] = workbook.sheets;
  typeInto(items, { row: 0, column: 0, rowCount: 3, columnCount: 2 }, [
    [1, 'RAW'],
    [2, 'FINISHED'],
    [3.5, 'RAW'],
  ]);
  typeInto(entries, { row: 0, column: 0, rowCount: 2, columnCount: 1 }, [[100], [200]]);
  return items;
}

function typeAt(sheet: Sheet, address: string, input: CellInput): void {
  typeInto(sheet, parseArea(address)!, [[input]]);
}

function result(sheet: Sheet, formula: string): unknown {
  typeAt(sheet, 'H1', formula);
  return sheet.value(0, 7);
}
