/** @jest-environment jsdom */
import { excelForEachTest, failureOf } from './open';

const open = excelForEachTest(['Items', 'Value Entries']);

describe('worksheets', () => {
  it('are listed, added, renamed, moved and deleted', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('G/L'.replace('/', ''));
      added.name = 'GL Entries';
      added.position = 0;
      worksheets.getItem('items').delete();
      worksheets.load('items/name,items/visibility,items/position');
      await context.sync();
      expect(worksheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
        ['GL Entries', 'Visible', 0],
        ['Value Entries', 'Visible', 1],
      ]);
      // In another request the new sheet goes by its id.
      added.getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(open.workbook.findSheet('GL Entries')?.value(0, 0)).toBe(1);
  });

  it.each([
    ['a/b', 'InvalidArgument'],
    ['', 'InvalidArgument'],
    ["'x", 'InvalidArgument'],
    ['History', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['VALUE ENTRIES', 'ItemAlreadyExists'],
  ])('refuse the name "%s"', async (name, code) => {
    const failure = await failureOf((context) => {
      context.workbook.worksheets.getItem('Items').name = name;
    });
    expect(failure.code).toBe(code);
  });

  it('are not found under a wrong name', async () => {
    const failure = await failureOf((context) => context.workbook.worksheets.getItem('Nothing').load('name'));
    expect(failure.code).toBe('ItemNotFound');
    expect(failure.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Nothing');
      const cell = none.getRange('A1');
      await context.sync();
      expect([none.isNullObject, cell.isNullObject]).toEqual([true, true]);
    });
  });

  it('refuse writing while protected', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({}, 'secret');
      sheet.getRange('B1').values = [['may be filled']];
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    const writing = await failureOf((context) => {
      context.workbook.worksheets.getItem('Items').getRange('A1').values = [[1]];
    });
    expect(writing.code).toBe('AccessDenied');
    const guessing = await failureOf((context) =>
      context.workbook.worksheets.getItem('Items').protection.unprotect('wrong'),
    );
    expect(guessing.code).toBe('AccessDenied');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    expect([0, 1].map((column) => open.workbook.activeSheet.value(0, column))).toEqual([1, 'may be filled']);
  });

  it('keep what belongs to them beside the cells', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      sheet.freezePanes.freezeRows(1);
      sheet.showGridlines = false;
      sheet.tabColor = '#217346';
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.customProperties.add('run', '7');
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const property = sheet.customProperties.getItem('RUN').load('value');
      sheet.load('showGridlines,tabColor,pageLayout/orientation,pageLayout/zoom');
      await context.sync();
      expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect([sheet.showGridlines, sheet.tabColor, sheet.pageLayout.orientation]).toEqual([
        false,
        '#217346',
        'Landscape',
      ]);
      expect([titles.address, property.value]).toEqual(['Items!1:1', '7']);
    });
    expect(open.workbook.activeSheet.frozenRows).toBe(1);
  });

  it('are activated and selected in', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Value Entries').getRange('B2:C3').select();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect([active.name, selected.address]).toEqual(['Value Entries', "'Value Entries'!B2:C3"]);
    });
  });

  it('keep one of them visible', async () => {
    const failure = await failureOf((context) => {
      context.workbook.worksheets.getItem('Items').visibility = 'Hidden';
      context.workbook.worksheets.getItem('Value Entries').delete();
    });
    expect(failure.code).toBe('InvalidOperation');
    expect(open.workbook.activeSheet.name).toBe('Value Entries');
  });

  it('bear charts', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Items');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B5'), 'Columns');
      chart.title.text = 'Cost by account';
      chart.setPosition('D2', 'F4');
      chart.load('left,top,width,height,title/text');
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([144, 15, 144, 45]);
      expect(chart.title.text).toBe('Cost by account');
    });
    expect(open.workbook.activeSheet.charts[0].type).toBe('ColumnClustered');
  });
});

describe('the workbook', () => {
  it('has a name, a culture and a way to calculate', async () => {
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load('name');
      workbook.application.calculationMode = 'Manual';
      workbook.application.load('calculationMode');
      workbook.application.cultureInfo.numberFormat.load('numberDecimalSeparator');
      workbook.application.cultureInfo.datetimeFormat.load('shortDatePattern');
      const firstDay = workbook.functions.date(1904, 1, 2).load('value');
      await context.sync();
      expect([workbook.name, workbook.application.calculationMode, firstDay.value]).toEqual([
        'Book1.xlsx',
        'Manual',
        1463,
      ]);
      expect(workbook.application.cultureInfo.numberFormat.numberDecimalSeparator).toBe('.');
      expect(workbook.application.cultureInfo.datetimeFormat.shortDatePattern).toBe('M/d/yyyy');
    });
  });

  it('keeps settings, names, properties and XML', async () => {
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.settings.add('register', { no: 7, rows: [1, 2] });
      workbook.names.add('Rate', '=0.25');
      workbook.properties.title = 'Inventory';
      const part = workbook.customXmlParts.add('<run xmlns="urn:cost"><no>7</no></run>');
      await context.sync();
      const setting = workbook.settings.getItem('register').load('value');
      const none = workbook.settings.getItemOrNullObject('nothing');
      const xml = workbook.customXmlParts.getByNamespace('urn:cost').getOnlyItemOrNullObject();
      const text = xml.getXml();
      workbook.properties.load('title');
      await context.sync();
      expect(setting.value).toEqual({ no: 7, rows: [1, 2] });
      expect(none.isNullObject).toBe(true);
      expect(text.value).toContain('<no>7</no>');
      expect(workbook.properties.title).toBe('Inventory');
      part.delete();
      setting.delete();
      await context.sync();
    });
    expect(open.workbook.settings.size).toBe(0);
  });

  it('keeps the settings of the common API', async () => {
    Office.context.document.settings.set('mode', 'entry');
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(open.workbook.settings.get('mode')).toBe('entry');
  });
});
