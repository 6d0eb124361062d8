import { type ReadResult, type ReportCell, type ReportTable, type RunSteps, linkFormula } from '../../src/workbook';
import { type Workbook } from '../../src/workbench/host';

/**
 * The least that reading takes: the rows of each table of the ledger with the cells of the columns that it uses, as JSON.
 * Nothing of the protocol around them, and none of the heads by which the tables are found.
 */
export function bytesToRead(book: Workbook, { ledger, places }: ReadResult): number {
  let bytes = 0;
  for (const place of Object.values(places)) {
    const sheet = book.findSheet(place.sheet)!;
    const columns = [...place.columns.values()];
    for (let row = 0; row < ledger[place.table].rowCount; row++) {
      bytes += rowBytes(columns.map((column) => sheet.value(place.sheetRow(row), column) ?? ''));
    }
  }
  return bytes;
}

/**
 * The least that a posting writes: each new row once, with a link as its formula, and of the value entries only the
 * cells that get a new number. Nothing of formats, of Excel tables, of what must be kept in case the run breaks.
 */
export function bytesToWrite({ appends, columns, headers, register, removals, reports }: RunSteps): number {
  if (removals.length > 0) throw new Error('The bound does not know of rows that are removed');
  const tables = [...appends, register].map(({ table }) => table);
  let bytes = 0;
  for (const table of [...tables, ...reports.flatMap((report) => report.tables)]) bytes += tableBytes(table);
  for (const { rows, valueAt } of [...headers, ...columns]) {
    for (let i = 0; i < rows.length; i++) bytes += rowBytes([valueAt(i)]);
  }
  return bytes;
}

function tableBytes({ cell, columns, rowCount }: ReportTable): number {
  let bytes = rowBytes(columns.map(({ caption }) => caption));
  for (let row = 0; row < rowCount; row++) bytes += rowBytes(columns.map((_, column) => written(cell(row, column))));
  return bytes;
}

function written(cell: ReportCell): unknown {
  if (typeof cell !== 'object' || cell === null) return cell ?? '';
  return `=${cell.kind === 'formula' ? cell.formula : linkFormula(cell)}`;
}

/** With the comma after it. */
function rowBytes(cells: readonly unknown[]): number {
  return Buffer.byteLength(JSON.stringify(cells)) + 1;
}
