/** @jest-environment jsdom */
import { addTable, cellArea, typeInto } from '../../../src/workbench/host';
import { excelForEachTest } from './open';

const open = excelForEachTest(['Items', 'Value Entries']);
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('events', () => {
  it('tell of what the user types, with the values before and after', async () => {
    const events: Excel.WorksheetChangedEventArgs[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void events.push(event));
      await context.sync();
    });
    const { activeSheet } = open.workbook;
    typeInto(activeSheet, cellArea(1, 1), [[7]]);
    typeInto(activeSheet, cellArea(1, 1), [['8']]);
    await turn();
    expect(events.map(({ address, changeType, worksheetId }) => [address, changeType, worksheetId])).toEqual([
      ['B2', 'RangeEdited', activeSheet.id],
      ['B2', 'RangeEdited', activeSheet.id],
    ]);
    expect(events[1].details).toMatchObject({ valueBefore: 7, valueAfter: 8, valueTypeAfter: 'Double' });
    expect(events[0].triggerSource).toBe('Unknown');
  });

  it('tell the add-in of its own edits as its own', async () => {
    const sources: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      sheet.onChanged.add(async ({ triggerSource }) => void sources.push(triggerSource));
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A2').values = [[1]];
      context.workbook.worksheets.getItem('Value Entries').getRange('A1').values = [[1]];
      await context.sync();
    });
    await turn();
    expect(sources).toEqual(['ThisLocalAddin', 'ThisLocalAddin']);
  });

  it('lead to the edited cells', async () => {
    const addresses: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Items').onChanged.add(async (event) =>
        Excel.run(async (inner) => {
          const range = event.getRange(inner).load('address');
          await inner.sync();
          addresses.push(range.address);
        }),
      );
      await context.sync();
    });
    typeInto(open.workbook.activeSheet, { row: 0, column: 0, rowCount: 2, columnCount: 2 }, [
      [1, 2],
      [3, 4],
    ]);
    await turn();
    await turn();
    expect(addresses).toEqual(['Items!A1:B2']);
  });

  it('end when the handler is taken away', async () => {
    let count = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem('Items').onChanged.add(async () => {
        count++;
      });
      await context.sync();
      return added;
    });
    typeInto(open.workbook.activeSheet, cellArea(0, 0), [[1]]);
    await turn();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    typeInto(open.workbook.activeSheet, cellArea(0, 0), [[2]]);
    await turn();
    expect(count).toBe(1);
  });

  it('may be switched off while the add-in writes', async () => {
    let count = 0;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      sheet.onChanged.add(async () => {
        count++;
      });
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    typeInto(open.workbook.activeSheet, cellArea(0, 0), [[2]]);
    await turn();
    expect(count).toBe(1);
  });

  it('tell of tables, sheets and selections', async () => {
    const heard: string[] = [];
    const { workbook } = open;
    const table = addTable(workbook.activeSheet, { row: 0, column: 0, rowCount: 3, columnCount: 2 }, true, 'Stock');
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      context.workbook.tables
        .getItem('Stock')
        .onChanged.add(async ({ address }) => void heard.push(`table ${address}`));
      worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(`activated ${worksheetId}`));
      worksheets.onAdded.add(async ({ worksheetId }) => void heard.push(`added ${worksheetId}`));
      worksheets.onDeleted.add(async ({ worksheetId }) => void heard.push(`deleted ${worksheetId}`));
      worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
      tables.onAdded.add(async () => void heard.push('table added'));
      await context.sync();
    });
    typeInto(table.sheet, cellArea(1, 0), [['A']]);
    const added = workbook.addSheet('More');
    workbook.select(added, cellArea(4, 4));
    addTable(added, { row: 0, column: 0, rowCount: 2, columnCount: 1 }, true);
    workbook.deleteSheet(added);
    await turn();
    expect(heard).toEqual([
      'table A2',
      `added ${added.id}`,
      `activated ${added.id}`,
      'selected E5',
      'table added',
      `activated ${workbook.activeSheet.id}`,
      `deleted ${added.id}`,
    ]);
  });

  it('tell of protected, hidden, moved and renamed sheets', async () => {
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onProtectionChanged.add(async ({ isProtected }) => void heard.push(isProtected));
      worksheets.onVisibilityChanged.add(async (event) => void heard.push(event.visibilityAfter));
      worksheets.onMoved.add(async (event) => void heard.push([event.positionBefore, event.positionAfter]));
      worksheets.onNameChanged.add(async (event) => void heard.push([event.nameBefore, event.nameAfter]));
      const sheet = worksheets.getItem('Value Entries');
      sheet.protection.protect();
      sheet.visibility = 'Hidden';
      sheet.position = 0;
      sheet.name = 'Entries';
      await context.sync();
    });
    await turn();
    expect(heard).toEqual([true, 'Hidden', [1, 0], ['Value Entries', 'Entries']]);
  });

  it('tell of the selection in the common way, too', async () => {
    let count = 0;
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => {
        count++;
      });
      await context.sync();
    });
    open.workbook.select(open.workbook.activeSheet, cellArea(3, 3));
    await turn();
    expect(count).toBe(1);
  });
});
