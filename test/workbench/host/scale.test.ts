/** @jest-environment jsdom */
import { excelForEachTest } from './open';

const ROWS = 200_000;
const COLUMNS = 30;
const BLOCK = 5000;

const open = excelForEachTest(['Value Entries']);

describe('200,000 rows of 30 columns', () => {
  it('are written and read in blocks within the limits of the web', async () => {
    const row = (index: number): (string | number)[] =>
      Array.from({ length: COLUMNS }, (_, column) => (column % 3 === 0 ? `CODE-${index % 50}` : index + column / 100));
    const { host } = open.excel;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Value Entries');
      for (let first = 0; first < ROWS; first += BLOCK) {
        const values = Array.from({ length: BLOCK }, (_, index) => row(first + index));
        sheet.getRangeByIndexes(first, 0, BLOCK, COLUMNS).values = values;
        await context.sync();
      }
    });
    expect(host.traffic.requests).toBeLessThan(ROWS / BLOCK + 3);
    let cells = 0;
    let checksum = 0;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Value Entries');
      const used = sheet.getUsedRange(true).load('address');
      for (let first = 0; first < ROWS; first += BLOCK) {
        const range = sheet.getRangeByIndexes(first, 0, BLOCK, COLUMNS).load('values');
        await context.sync();
        for (const cellsOfRow of range.values) {
          cells += cellsOfRow.length;
          checksum += Number(cellsOfRow[1]);
        }
        range.untrack();
      }
      expect(used.address).toBe("'Value Entries'!A1:AD200000");
    });
    expect(cells).toBe(ROWS * COLUMNS);
    expect(Math.round(checksum)).toBe((ROWS * (ROWS - 1)) / 2 + ROWS / 100);
  }, 120_000);

  it('may stand as low as the sheet goes', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Value Entries');
      sheet.getRange('C1048576').values = [[1]];
      sheet.getRange('B2').values = [[1]];
      const used = sheet.getUsedRange(true).load('address');
      await context.sync();
      expect(used.address).toBe("'Value Entries'!B2:C1048576");
    });
  });
});
