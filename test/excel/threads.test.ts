/** @jest-environment jsdom */
import { type Remote } from 'comlink';
import { ExcelWorkbook, PiecewiseHost, WorkerHost } from '../../src/excel';
import { type CellValue, type TableAppend } from '../../src/workbook';
import { type OpenedWorkbook, cellsOf, openWorkbook } from './support/opened';

let opened: OpenedWorkbook;
afterEach(() => opened.excel.close());

/** A host as a worker has it: everything that passes is cloned, as between threads. */
async function portOfWorker({ host }: OpenedWorkbook): Promise<{ port: ExcelWorkbook; longest: () => number }> {
  let longest = 0;
  const passed = <T>(value: T): T => {
    const text = JSON.stringify(value) as string | undefined;
    longest = Math.max(longest, text?.length ?? 0);
    return text === undefined ? value : (JSON.parse(text) as T);
  };
  const piecewise = new PiecewiseHost(host);
  const remote = new Proxy(piecewise, {
    get: (target, name: string) => {
      const methods = target as unknown as Readonly<Record<string, (...values: unknown[]) => unknown>>;
      return async (...values: unknown[]) => passed(await methods[name](...values.map(passed)));
    },
  });
  const port = await ExcelWorkbook.open(new WorkerHost(remote as unknown as Remote<PiecewiseHost>));
  return { port, longest: () => longest };
}

const HEADER = ['No.', 'Text', 'Amount'];
const ROWS = Array.from({ length: 30_000 }, (_, i) => [i, i % 3 === 0 ? '' : `text "${i}" ü`, i / 8]);

test('cells that are read piece by piece are those of the sheet', async () => {
  opened = await openWorkbook([{ name: 'Long', cells: [HEADER, ...ROWS] }]);
  const { port, longest } = await portOfWorker(opened);
  await port.sheets();
  const rows: (readonly CellValue[])[] = [];
  await port.read({ sheet: 'Long', firstRow: 1, columns: [2, 0, 1] }, (block) => void rows.push(...block.rows));
  expect(rows).toEqual(ROWS.map(([no, text, amount]) => [amount, no, text]));
  expect(longest()).toBeLessThan(700_000);
});

test('rows that are written piece by piece stand on the sheet, and a piece is never large', async () => {
  opened = await openWorkbook([{ name: 'Other', cells: [['x']] }]);
  const { port, longest } = await portOfWorker(opened);
  const long: TableAppend = {
    sheet: 'Long',
    table: {
      name: 'Long',
      scale: 2,
      columns: HEADER.map((caption, i) => ({ caption, format: i === 1 ? 'text' : 'quantity', width: 10 })),
      rowCount: ROWS.length,
      cell: (row, column) => ROWS[row][column],
    },
  };
  await port.append([long]);
  const written = cellsOf(opened.book, 'Long');
  expect(written).toHaveLength(ROWS.length + 1);
  expect(written[20_000]).toEqual(ROWS[19_999]);
  expect(longest()).toBeLessThan(700_000);
});
