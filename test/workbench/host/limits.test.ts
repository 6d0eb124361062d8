/** @jest-environment jsdom */
import { excelForEachTest, failureOf } from './open';

const open = excelForEachTest(['Items']);
const items = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Items');

describe('Excel refuses', () => {
  it('a request of more than 5 MB, counted in bytes', async () => {
    const failure = await failureOf((context) => {
      items(context).getRange('A1:A1000').values = Array.from({ length: 1000 }, () => ['é'.repeat(2700)]);
    });
    expect(failure.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(
      open.workbook.activeSheet.cells.usedArea({ row: 0, column: 0, rowCount: 9, columnCount: 9 }),
    ).toBeUndefined();
  });

  it('a response of more than 5 MB', async () => {
    const text = 'x'.repeat(30_000);
    for (let row = 0; row < 200; row++) open.workbook.activeSheet.cells.setValue(row, 0, text);
    const failure = await failureOf((context) => items(context).getRange('A1:A200').load('values'));
    expect(failure.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('to read more than five million cells at once', async () => {
    const failure = await failureOf((context) => items(context).getRange('A1:F1000000').load('values'));
    expect(failure.code).toBe('RangeExceedsLimit');
  });

  it('ranges that are not on the sheet', async () => {
    const failure = await failureOf((context) => items(context).getRangeByIndexes(1_048_570, 0, 10, 1).load('address'));
    expect(failure.code).toBe('InvalidArgument');
  });
});

describe('a batch that fails', () => {
  it('keeps what was done before', async () => {
    const failure = await failureOf((context) => {
      items(context).getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('Nothing').getRange('A1').values = [[2]];
      items(context).getRange('A2').values = [[3]];
    });
    expect(failure.code).toBe('ItemNotFound');
    expect([0, 1].map((row) => open.workbook.activeSheet.value(row, 0))).toEqual([1, null]);
  });

  it('names a member that the simulated Excel has not', async () => {
    const failure = await failureOf((context) => void items(context).shapes.addTextBox('x'));
    expect([failure.code, failure.message]).toEqual(['NotImplemented', 'The simulated Excel has no Worksheet.Shapes.']);
    const loading = await failureOf((context) => items(context).load('standardWidth'));
    expect([loading.code, loading.message]).toEqual([
      'NotImplemented',
      'The simulated Excel has no Worksheet.standardWidth.',
    ]);
    const unknown = await failureOf((context) => items(context).load('colour'));
    expect(unknown.code).toBe('InvalidArgument');
  });
});

describe('faults that were asked for', () => {
  it('fail the next request, or a later one', async () => {
    const { faults } = open.excel.host;
    faults.plan({ request: 1, then: 'AccessDenied' });
    faults.plan({ request: 2, then: 5103 });
    faults.plan({ request: 3, then: 'GeneralException', afterActions: 4 });
    const write = (context: Excel.RequestContext): void => {
      items(context).getRange('A1').values = [[1]];
      items(context).getRange('A2').values = [[2]];
    };
    expect((await failureOf(write)).code).toBe('AccessDenied');
    expect((await failureOf(write)).code).toBe('RequestPayloadSizeLimitExceeded');
    expect(open.workbook.activeSheet.value(0, 0)).toBeNull();
  });

  it('come after some actions', async () => {
    open.excel.host.faults.plan({ request: 1, then: 'GeneralException', afterActions: 7 });
    const failure = await failureOf((context) => {
      for (let row = 0; row < 20; row++) items(context).getCell(row, 0).values = [[row]];
    });
    expect(failure.code).toBe('GeneralException');
    const { activeSheet } = open.workbook;
    expect(activeSheet.value(0, 0)).toBe(0);
    expect(activeSheet.value(19, 0)).toBeNull();
  });

  it('leave a request without an answer, although its work is done', async () => {
    open.excel.host.faults.plan({ request: 1, then: 'stall', afterActions: Infinity });
    const outcome = Excel.run(async (context) => {
      items(context).getRange('A1').values = [[1]];
      await context.sync();
    }).then(() => 'answered');
    const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 50));
    expect(await Promise.race([outcome, late])).toBe('no answer');
    expect(open.workbook.activeSheet.value(0, 0)).toBe(1);
  });
});

describe('the traffic', () => {
  it('is counted in requests and bytes', async () => {
    const { traffic } = open.excel.host;
    await Excel.run(async (context) => {
      items(context).load('name');
      await context.sync();
      await context.sync();
    });
    expect(traffic.requests).toBe(1);
    expect(traffic.bytesUp).toBeGreaterThan(100);
    expect(traffic.bytesDown).toBeGreaterThan(20);
    traffic.reset();
    expect(traffic.requests).toBe(0);
  });
});
