import Papa from 'papaparse';
import { ExcelHost, type OpenPane, Workbook, addTable, openWebPane, putValues } from '../../src/workbench/host';
import { typedRow } from '../support/typed-row';

/** What a benchmark asks of the page that stands for Excel on the web. */
export interface HostPage {
  /** Puts the ledger's tables into a workbook, a sheet each. */
  load(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number>>>;
  open(pane: string): void;
  /** Each request: when its answer left, and bytes to and fro. */
  requests(): readonly HostRequest[];
  rowCount(sheet: string): number;
}

export interface HostRequest {
  /** Milliseconds since 1970. */
  readonly began: number;
  readonly answered: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
}

declare global {
  interface Window {
    hostPage: HostPage;
  }
}

const ALL = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };
const now = (): number => performance.timeOrigin + performance.now();

const requests: HostRequest[] = [];
let workbook = new Workbook('Ledger.xlsx');
let pane: OpenPane | undefined;

function rowCount(name: string): number {
  const used = workbook.findSheet(name)?.cells.usedArea(ALL);
  return used ? used.row + used.rowCount : 0;
}

/** Row by row as the file comes in: a large one would not fit into one text. */
function loadTable(table: string, url: string): Promise<void> {
  const sheet = workbook.findSheet(sheetName(table))!;
  let headers: string[] = [];
  let row = 0;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(url, {
      download: true,
      skipEmptyLines: true,
      chunk: ({ data }) => {
        if (row === 0) headers = data[0];
        const rows = data.map((cells, i) => (row + i === 0 ? cells : typedRow(table, headers, cells)));
        putValues(sheet, { row, column: 0, rowCount: rows.length, columnCount: headers.length }, rows);
        row += rows.length;
      },
      complete: () => {
        addTable(sheet, { row: 0, column: 0, rowCount: row, columnCount: headers.length }, true, tableName(table));
        resolve();
      },
      error: reject,
    });
  });
}

const sheetName = (table: string): string => table.replaceAll('/', '_');
const tableName = (table: string): string => table.replace(/[^A-Za-z]/g, '');

window.hostPage = {
  load: async (files) => {
    workbook = new Workbook('Ledger.xlsx', Object.keys(files).map(sheetName));
    for (const [table, url] of Object.entries(files)) await loadTable(table, url);
    return Object.fromEntries(workbook.sheets.map(({ name }) => [name, rowCount(name)]));
  },
  open: (page) => {
    pane?.close();
    // A new frame each time: nothing of the pane before is found in it.
    const frame = document.createElement('iframe');
    document.body.replaceChildren(frame);
    const host = new ExcelHost(workbook);
    const process = host.processBatch.bind(host);
    host.processBatch = (text) => {
      const began = now();
      const { bytesUp, bytesDown } = host.traffic;
      const answer = process(text);
      requests.push({
        began,
        answered: now(),
        bytesUp: host.traffic.bytesUp - bytesUp,
        bytesDown: host.traffic.bytesDown - bytesDown,
      });
      return answer;
    };
    pane = openWebPane(host, frame, page);
  },
  requests: () => requests,
  rowCount,
};
