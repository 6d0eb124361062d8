import { type Area, type Sheet, type Workbook, parseArea, splitSheet } from '../host';

/** Where in the workbook a cell's link leads; undefined for a cell without one. */
export function linkTarget(sheet: Sheet, row: number, column: number): string | undefined {
  const link = sheet.hyperlink(row, column);
  if (link?.documentReference) return link.documentReference;
  const formula = sheet.formula(row, column);
  return formula === undefined ? undefined : /^=HYPERLINK\("#((?:[^"]|"")*)"/i.exec(formula)?.[1].replaceAll('""', '"');
}

/** Shows the place that a link names; a place that is not there is passed over. */
export function follow(workbook: Workbook, reference: string): void {
  const { sheet: name, rest: address } = splitSheet(reference);
  const sheet = name === undefined ? workbook.activeSheet : workbook.findSheet(name);
  const area: Area | undefined = address ? parseArea(address) : undefined;
  if (!sheet) return;
  workbook.activate(sheet);
  if (area) workbook.select(sheet, area);
}
