import { type CellValue } from '../../workbook';
import { type Fault, parseArea, splitSheet } from '../host';
import { type Workbench } from './workbench';

/** What a test in a browser asks of the page. Addresses name their sheet: `'Value Entries'!A1`. */
export interface WorkbenchForTests {
  value(address: string): CellValue;
  type(address: string, rows: (string | number)[][]): void;
  rowCount(sheet: string): number;
  sheets(): string[];
  active(): { sheet: string; row: number; column: number };
  traffic(): { requests: number; bytesUp: number; bytesDown: number };
  plan(fault: Fault): void;
}

declare global {
  interface Window {
    workbench: WorkbenchForTests;
  }
}

export function expose(bench: Workbench): void {
  const find = (address: string) => {
    const { sheet: name, rest } = splitSheet(address);
    const sheet = bench.workbook.findSheet(name ?? '');
    const area = parseArea(rest);
    if (!sheet || !area) throw new Error(`There is no ${address}.`);
    return { sheet, area };
  };
  window.workbench = {
    value: (address) => {
      bench.workbook.calculation.settle();
      const { sheet, area } = find(address);
      return sheet.value(area.row, area.column);
    },
    type: (address, rows) => {
      const { sheet, area } = find(address);
      bench.history.type(sheet, { ...area, rowCount: rows.length, columnCount: rows[0].length }, rows);
    },
    rowCount: (name) => {
      const sheet = bench.workbook.findSheet(name);
      const used = sheet?.cells.usedArea({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 });
      return used ? used.row + used.rowCount : 0;
    },
    sheets: () => bench.workbook.sheets.map(({ name }) => name),
    active: () => {
      const { name, selection } = bench.workbook.activeSheet;
      return { sheet: name, row: selection.row, column: selection.column };
    },
    traffic: () => {
      const { requests, bytesUp, bytesDown } = bench.host!.traffic;
      return { requests, bytesUp, bytesDown };
    },
    plan: (fault) => bench.plan(fault),
  };
}
