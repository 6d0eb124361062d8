import { addressOf, type Area, intersection, type Sheet, type Table } from '../workbook';
import { sameName } from '../workbook';

/** A table's name and what stands in brackets behind it, or brackets alone within the table itself; texts in quotes pass. */
const STRUCTURED =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)?(\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\])/gu;

/** Where the formula stands: `[@Amount]` and `[Amount]` depend on it. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Puts plain references (`'Items'!B2:B9`) in the place of a formula's structured ones (`Items[Amount]`). */
export function withoutStructuredReferences(formula: string, place: FormulaPlace): string {
  if (!formula.includes('[')) return formula;
  return formula.replace(STRUCTURED, (text: string, name: string | undefined, brackets: string | undefined) => {
    if (brackets === undefined) return text;
    const table = name === undefined ? tableAround(place) : place.sheet.workbook.findTable(name);
    if (!table) return '#REF!';
    const area = namedArea(table, brackets.slice(1, -1), place);
    return area ? `'${table.sheet.name.replaceAll("'", "''")}'!${addressOf(area)}` : '#REF!';
  });
}

function tableAround({ sheet, row, column }: FormulaPlace): Table | undefined {
  return sheet.tables.find(({ area }) => intersection(area, { row, column, rowCount: 1, columnCount: 1 }));
}

function namedArea(table: Table, inner: string, { row }: FormulaPlace): Area | undefined {
  const isThisRow = inner.startsWith('@');
  const parts = [...(isThisRow ? inner.slice(1) : inner).matchAll(/\[((?:'.|[^[\]'])*)\]/g)].map(([, part]) => part);
  const words = parts.length > 0 ? parts : [isThisRow ? inner.slice(1) : inner];
  const rows = isThisRow
    ? thisRow(table, row)
    : rowsOf(
        table,
        words.filter((word) => word.startsWith('#')),
        row,
      );
  const columns = words.filter((word) => word !== '' && !word.startsWith('#')).map((word) => columnIndex(table, word));
  if (!rows || columns.includes(-1)) return undefined;
  if (columns.length === 0) return rows;
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return { ...rows, column: table.area.column + first, columnCount: last - first + 1 };
}

function rowsOf(table: Table, items: readonly string[], row: number): Area | undefined {
  const [item] = items.map((word) => word.toLowerCase());
  switch (item) {
    case undefined:
    case '#data':
      return table.bodyArea;
    case '#headers':
      return table.headerArea;
    case '#totals':
      return table.totalsArea;
    case '#this row':
      return thisRow(table, row);
    default:
      return table.area;
  }
}

function thisRow(table: Table, row: number): Area | undefined {
  return intersection(table.bodyArea, { ...table.area, row, rowCount: 1 });
}

/** An apostrophe in a structured reference marks the next character as meant. */
function columnIndex(table: Table, word: string): number {
  const name = word.trim().replace(/'(.)/g, '$1');
  return table.columnNames.findIndex((other) => sameName(other, name));
}
