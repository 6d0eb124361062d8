/** @jest-environment jsdom */
import { CellError } from '../../../src/workbook';
import { excelForEachTest, failureOf } from './open';

const open = excelForEachTest(['Items', 'Value Entries']);

describe('cells', () => {
  it('take typed texts as Excel reads them', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Items').getRange('A1:A10');
      range.values = [
        ['00123'],
        ['1,234.50'],
        ['5/1/2024'],
        ['12%'],
        ['true'],
        ['#N/A'],
        ["'00123"],
        ['Bolt'],
        ['=1+1'],
        ['13:30'],
      ];
      await context.sync();
      range.load('values,numberFormat,valueTypes,formulas');
      await context.sync();
      expect(range.values.flat()).toEqual([123, 1234.5, 45413, 0.12, true, '#N/A', '00123', 'Bolt', 2, 0.5625]);
      expect(range.numberFormat.flat()).toEqual([
        ...['General', '#,##0.00', 'm/d/yyyy', '0%', 'General', 'General', 'General', 'General', 'General', 'h:mm'],
      ]);
      expect(range.valueTypes[5][0]).toBe('Error');
      expect(range.formulas[8][0]).toBe('=1+1');
    });
    expect(open.workbook.activeSheet.value(5, 0)).toEqual(new CellError('#N/A'));
  });

  it('keep texts as they are under the text format', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Items').getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['00123', '=A1']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['00123', '=A1']]);
    });
  });

  it('stay as they are where null is written and are emptied by an empty text', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Items').getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 4]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[1, '', 4]]);
    });
  });

  it('show their values as formatted', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Items').getRange('A1:A6');
      range.values = [[-1234.5], [45413], [0.5], [1234567.891], [0], ['x']];
      range.numberFormat = [['#,##0.00'], ['yyyy-mm-dd'], ['0%'], ['General'], ['#,##0.00;-#,##0.00;"-"'], ['0']];
      range.load('text');
      await context.sync();
      expect(range.text.flat()).toEqual(['-1,234.50', '2024-05-01', '50%', '1234567.891', '-', 'x']);
    });
  });

  it('refuse values of another size', async () => {
    const failure = await failureOf((context) => {
      context.workbook.worksheets.getItem('Items').getRange('A1:B2').values = [[1, 2]];
    });
    expect(failure.code).toBe('InvalidArgument');
    expect(failure.debugInfo.errorLocation).toBe('Range.values');
  });

  it('arrive whole when the client splits a long write', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row, `Item ${row}`, row / 4]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Items').getRange('B2:D1001').values = rows;
      await context.sync();
    });
    expect(open.excel.host.traffic.actions).toBeGreaterThan(2);
    expect(open.workbook.activeSheet.value(1000, 2)).toBe('Item 999');
    const failure = await failureOf((context) => {
      context.workbook.worksheets.getItem('Items').getRange('B2:D1000').values = rows;
    });
    expect(failure.code).toBe('InvalidArgument');
  });

  it('are found by the used range', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      const none = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange('C5').values = [[1]];
      sheet.getRange('E3000').values = [[1]];
      sheet.getRange('G9').format.font.bold = true;
      const filled = sheet.getUsedRangeOrNullObject(true).load('address');
      const used = sheet.getUsedRange().load('address');
      const part = sheet.getRange('A:C').getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect([filled.address, used.address, part.address]).toEqual(['Items!C5:E3000', 'Items!C5:G3000', 'Items!C5']);
    });
  });

  it('are reached from one range to another', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Value Entries').getRange('B2:D5');
      const others = [
        range.getCell(0, 1),
        range.getRow(3),
        range.getColumn(2),
        range.getOffsetRange(1, -1),
        range.getResizedRange(2, 1),
        range.getAbsoluteResizedRange(1, 1),
        range.getBoundingRect('A1'),
        range.getIntersection('C1:C9'),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getLastCell(),
        range.getRowsBelow(2),
      ].map((other) => other.load('address'));
      await context.sync();
      expect(others.map(({ address }) => address.replace("'Value Entries'!", ''))).toEqual([
        ...['C2', 'B5:D5', 'D2:D5', 'A3:C6', 'B2:E7', 'B2', 'A1:D5', 'C2:C5', 'B:D', '2:5', 'D5', 'B6:D7'],
      ]);
      const nowhere = range.getIntersectionOrNullObject('H1');
      await context.sync();
      expect(nowhere.isNullObject).toBe(true);
    });
  });

  it('have looks, alone and by whole columns', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      sheet.getRange('A:A').numberFormat = [['@']];
      sheet.getRange('A1:B1').format.font.bold = true;
      sheet.getRange('A1').format.fill.color = '#FFFF00';
      sheet.getRange('A1:B1').format.columnWidth = 100;
      sheet.getRange('B1').format.horizontalAlignment = 'Right';
      const [first, both, below] = ['A1', 'A1:B1', 'A500'].map((address) => sheet.getRange(address));
      first.load('numberFormat,format/fill/color,format/font/bold');
      both.load('format/fill/color,format/font/bold,format/columnWidth');
      below.load('numberFormat');
      await context.sync();
      expect(first.numberFormat).toEqual([['@']]);
      expect(first.format.fill.color).toBe('#FFFF00');
      expect(both.format.fill.color).toBeNull();
      expect(both.format.font.bold).toBe(true);
      expect(both.format.columnWidth).toBe(100);
      expect(below.numberFormat).toEqual([['@']]);
    });
    expect(open.workbook.activeSheet.style(0, 1).horizontalAlignment).toBe('Right');
  });

  it('link to other cells', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Items').getRange('A1');
      range.hyperlink = { documentReference: "'Value Entries'!A5", textToDisplay: 'Entry 5', screenTip: 'Go there' };
      range.load('values,hyperlink');
      await context.sync();
      expect(range.values).toEqual([['Entry 5']]);
      expect(range.hyperlink.documentReference).toBe("'Value Entries'!A5");
      range.clear('Hyperlinks');
      range.load('hyperlink');
      await context.sync();
      expect(range.hyperlink).toBeNull();
    });
  });

  it('have checks on what is typed', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      const range = sheet.getRange('B2:B9');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('H1:H3') } };
      range.dataValidation.prompt = { message: 'Choose one', showPrompt: true, title: 'Method' };
      const cell = sheet.getRange('B4').dataValidation.load('rule,type,prompt');
      await context.sync();
      expect(cell.type).toBe('List');
      expect(cell.rule.list?.source).toBe('=Items!H1:H3');
      expect(cell.prompt.message).toBe('Choose one');
      range.dataValidation.clear();
      cell.load('type');
      await context.sync();
      expect(cell.type).toBe('None');
    });
  });

  it('take on looks under conditions', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Items').getRange('B2:B9');
      const value = range.conditionalFormats.add('CellValue').cellValue;
      value.rule = { formula1: '0', operator: 'NotEqualTo' };
      value.format.font.color = '#C00000';
      const custom = range.conditionalFormats.add('Custom').custom;
      custom.rule.formula = '=$C2="no"';
      custom.format.fill.color = '#FFC7CE';
      const found = range.getCell(0, 0).conditionalFormats.load('items/type');
      await context.sync();
      expect(found.items.map(({ type }) => type)).toEqual(['Custom', 'CellValue']);
      range.conditionalFormats.clearAll();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it('are copied with their relative references', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      sheet.getRange('A1:B2').formulas = [
        [1, '=A1*$A$1'],
        [2, '=A2*10'],
      ];
      sheet.getRange('D1:E2').copyFrom('A1:B2');
      const copy = sheet.getRange('D1:E2').load('formulas,values');
      await context.sync();
      expect(copy.formulas).toEqual([
        [1, '=D1*$A$1'],
        [2, '=D2*10'],
      ]);
      expect(copy.values[1][1]).toBe(20);
    });
  });

  it('are cleared', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Items').getRange('A1:B1');
      range.values = [[1, 2]];
      range.format.fill.color = '#FF0000';
      range.getCell(0, 0).clear();
      range.getCell(0, 1).clear('Contents');
      await context.sync();
    });
    const sheet = open.workbook.activeSheet;
    expect([sheet.value(0, 0), sheet.style(0, 0).fill, sheet.value(0, 1), sheet.style(0, 1).fill]).toEqual([
      ...[null, '', null, '#FF0000'],
    ]);
  });
});

describe('cells put in or taken out', () => {
  it('move conditional formats, and what their conditions look at', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      const range = sheet.getRange('B3:B9');
      const value = range.conditionalFormats.add('CellValue').cellValue;
      value.rule = { formula1: '=$D$1', formula2: '=$D$12', operator: 'Between' };
      const { custom } = range.conditionalFormats.add('Custom');
      custom.rule.formula = '=$C3<SUM($C$1:$C2)';
      sheet.getRange('2:2').insert('Down');
      const area = range.conditionalFormats.getItemAt(0).getRange().load('address');
      custom.rule.load('formula');
      value.load('rule');
      await context.sync();
      expect(area.address).toBe('Items!B4:B10');
      expect(custom.rule.formula).toBe('=$C4<SUM($C$1:$C3)');
      expect(value.rule).toEqual({ formula1: '=$D$1', formula2: '=$D$13', operator: 'Between' });
      sheet.getRange('4:4').delete('Up');
      custom.rule.load('formula');
      await context.sync();
      expect(custom.rule.formula).toBe('=$C4<SUM($C$1:$C3)');
    });
  });

  it('move what stands behind them, with links, formulas and held ranges', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B1').formulas = [['=SUM(A1:A3)']];
      sheet.getRange('A3').hyperlink = { documentReference: 'Items!A1' };
      const held = sheet.getRange('A3');
      held.load('address');
      context.workbook.names.add('Amounts', sheet.getRange('A1:A3'));
      await context.sync();
      sheet.getRange('A2:A3').insert('Down');
      held.load('address');
      const formula = sheet.getRange('B1').load('formulas,values');
      const name = context.workbook.names.getItem('Amounts').load('formula');
      await context.sync();
      expect(held.address).toBe('Items!A5');
      expect(formula.formulas).toEqual([['=SUM(A1:A5)']]);
      expect(formula.values).toEqual([[6]]);
      expect(name.formula).toBe('=Items!$A$1:$A$5');
      sheet.getRange('1:1').delete('Up');
      const rest = sheet.getRange('A1:A4').load('values');
      await context.sync();
      expect(rest.values).toEqual([[''], [''], [2], [3]]);
    });
    expect(open.workbook.activeSheet.hyperlink(3, 0)).toBeDefined();
  });

  it('refuse to tear a table apart', async () => {
    const failure = await failureOf((context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      sheet.tables.add('A3:B5', true);
      sheet.getRange('A1').insert('Down');
    });
    expect(failure.code).toBe('InsertDeleteConflict');
  });
});
