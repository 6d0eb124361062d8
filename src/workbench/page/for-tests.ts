import { type CellValue } from '../../workbook';
import { type Fault, type Workbook, WHOLE_SHEET, addressOf, parseArea, splitSheet } from '../host';
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
  /** From this request on (1 is the next one) Excel takes none, until it is released. */
  hold(request: number): void;
  release(): void;
  protect(sheet: string, isProtected: boolean): void;
  /** What each sheet holds and how it looks, and the settings of add-ins, as short texts to compare. */
  contents(): Record<string, string>;
  tableArea(name: string): string;
  validations(sheet: string): { area: string; rule: object; prompt: object }[];
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
      const used = sheet?.cells.usedArea(WHOLE_SHEET);
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
    hold: (request) => bench.host!.faults.hold(request),
    release: () => bench.host!.faults.release(),
    protect: (name, isProtected) => {
      bench.workbook.findSheet(name)!.isProtected = isProtected;
    },
    contents: () => contentsOf(bench.workbook),
    tableArea: (name) => addressOf(bench.workbook.findTable(name)!.area),
    validations: (name) =>
      bench.workbook
        .findSheet(name)!
        .validations.map(({ area, rule, prompt }) => ({ area: addressOf(area), rule, prompt })),
  };
}

function contentsOf({ sheets, settings }: Workbook): Record<string, string> {
  const held = sheets.map((sheet): [string, string] => {
    let hash = 0;
    const add = (text: string): void => {
      for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    };
    sheet.cells.forEachHeld(WHOLE_SHEET, (row, column) => {
      const value = sheet.value(row, column);
      if (value === null && sheet.formula(row, column) === undefined) return;
      add(JSON.stringify([row, column, value, sheet.formula(row, column), sheet.styleNumber(row, column)]));
    });
    const tables = sheet.tables.map(({ name, area }) => `${name} ${addressOf(area)}`);
    return [sheet.name, [hash.toString(16), ...tables].join('; ')];
  });
  return Object.fromEntries([...held, ['(settings)', JSON.stringify([...settings])]]);
}
