import { type CellValue } from '../../workbook';
import {
  type Fault,
  type Sheet,
  type Workbook,
  WHOLE_SHEET,
  addressOf,
  parseArea,
  putValues,
  splitSheet,
} from '../host';
import { parseCronus } from './files';
import { type Workbench } from './workbench';

/** What a test in a browser asks of the page. Addresses name their sheet: `'Value Entries'!A1`. */
export interface WorkbenchForTests {
  /** Puts the sample as it was in the place of the open workbook, and a fresh pane beside it. */
  reset(): Promise<void>;
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
  /** What stands in the first row of each sheet. */
  headers(): Record<string, string[]>;
  /** Renames every sheet, turns the order of its columns round and calls them otherwise. */
  rearrange(captions: Record<string, string>): void;
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
  let sample: ReturnType<typeof parseCronus> | undefined;
  window.workbench = {
    reset: async () => {
      const { workbook } = (await (sample ??= parseCronus()))();
      bench.say(undefined);
      await bench.show(workbook, document.querySelector('iframe')!);
    },
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
    headers: () => Object.fromEntries(bench.workbook.sheets.map((sheet) => [sheet.name, headersOf(sheet)])),
    rearrange: (captions) => bench.workbook.sheets.forEach((sheet, index) => rearrange(sheet, index + 1, captions)),
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

function headersOf(sheet: Sheet): string[] {
  const used = sheet.cells.usedArea(WHOLE_SHEET);
  return Array.from({ length: used?.columnCount ?? 0 }, (_, column) => String(sheet.value(0, column) ?? ''));
}

function rearrange(sheet: Sheet, number: number, captions: Record<string, string>): void {
  const used = sheet.cells.usedArea(WHOLE_SHEET);
  sheet.workbook.renameSheet(sheet, `Sheet ${number} of mine`);
  if (!used) return;
  const headers = headersOf(sheet);
  const called = headers.map((header) => captions[header] ?? header);
  const column = (at: number): number => used.columnCount - 1 - at;
  const rows = Array.from({ length: used.rowCount }, (_, row) =>
    headers.map((_, at) =>
      row > 0
        ? sheet.value(row, column(at))
        : // Two columns of one sheet may share a caption in another language.
          called.indexOf(called[column(at)]) === column(at)
          ? called[column(at)]
          : headers[column(at)],
    ),
  );
  const styles = rows.map((line, row) => line.map((_, at) => sheet.cells.style(row, column(at))));
  styles.forEach((line, row) => line.forEach((style, at) => sheet.cells.setStyle(row, at, style)));
  putValues(sheet, used, rows);
}
