import { LEDGER_TABLES, type TableName } from '../../../ledger';
import { cellAddress, quotedSheetName } from '../../cell';
import { type ReadProblem } from '../problem-kinds';
import { type Fit, fieldOf, requiredFields } from './fits';

/** No sheet looks like a table that is needed. */
export function missingTable(table: TableName): ReadProblem {
  return { kind: 'table-missing', table, row: -1, details: { columns: captionsOf(table, requiredFields(table)) } };
}

/** A sheet is meant to be the table, but columns are missing. */
export function missingColumns({ table, region, missing }: Fit): ReadProblem {
  return {
    kind: 'column-missing',
    table,
    row: -1,
    field: missing[0],
    details: {
      place: placeOf(region),
      headerRow: String(region.headerRow + 1),
      columns: captionsOf(table, missing),
      count: String(missing.length),
    },
  };
}

/** Several columns have the same used header: one problem for each field. */
export function duplicateHeader({ table, region, mapping }: Fit): ReadProblem[] {
  return [...mapping.duplicates].map(([field, columns]) => ({
    kind: 'header-duplicate',
    table,
    row: -1,
    field,
    details: {
      sheet: region.sheet,
      cells: columns.map((column) => cellAddress(region.headerRow, column)).join(', '),
    },
  }));
}

/** One sheet could be either of two tables. */
export function twoTables(fits: readonly Fit[]): ReadProblem {
  return {
    kind: 'sheet-fits-two-tables',
    table: fits[0].table,
    row: -1,
    details: {
      place: placeOf(fits[0].region),
      tables: fits.map((fit) => LEDGER_TABLES[fit.table].caption).join(' and '),
    },
  };
}

/** Two sheets could be the same table. */
export function twoSheets(table: TableName, fits: readonly Fit[]): ReadProblem {
  return {
    kind: 'two-sheets-fit-table',
    table,
    row: -1,
    details: { places: fits.map((fit) => placeOf(fit.region)).join(' and ') },
  };
}

function captionsOf(table: TableName, fields: readonly string[]): string {
  return fields.map((field) => fieldOf(table, field).caption).join(', ');
}

function placeOf({ sheet, tableName }: { sheet: string; tableName?: string }): string {
  const place = `sheet ${quotedSheetName(sheet)}`;
  return tableName === undefined ? place : `${place} (table ${tableName})`;
}
