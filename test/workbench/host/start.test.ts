/** @jest-environment jsdom */
import { Workbook } from '../../../src/workbench/host';
import { openExcel, type OpenedExcel } from '../../support/office';

let excel: OpenedExcel | undefined;
afterEach(async () => {
  await excel?.close();
  excel = undefined;
});

describe('the start of Office.js', () => {
  it('finds Excel on the web', async () => {
    excel = await openExcel(new Workbook());
    expect(Office.context.host).toBe('Excel');
    expect(Office.context.platform).toBe('OfficeOnline');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
  });

  it('reads and writes cells', async () => {
    const workbook = new Workbook('Book1.xlsx', ['Items']);
    excel = await openExcel(workbook);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('items').getRange('B2:C3');
      range.values = [
        ['Bicycle', 12.5],
        [true, ''],
      ];
      range.load('values,address');
      await context.sync();
      expect(range.values).toEqual([
        ['Bicycle', 12.5],
        [true, ''],
      ]);
      expect(range.address).toBe('Items!B2:C3');
    });
    expect(workbook.activeSheet.value(1, 1)).toBe('Bicycle');
  });

  it('tells the languages of Excel and of the workbook', async () => {
    excel = await openExcel(new Workbook(), { displayLanguage: 'de-DE', contentLanguage: 'de-AT' });
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(['de-DE', 'de-AT']);
  });

  it('leaves nothing behind', async () => {
    const names = Object.getOwnPropertyNames(window);
    excel = await openExcel(new Workbook());
    await excel.close();
    excel = undefined;
    expect(Object.getOwnPropertyNames(window)).toEqual(names);
  });
});
