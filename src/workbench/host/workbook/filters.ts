import { type Area, intersection, lastRowOf } from './area';
import { ExcelError } from './excel-error';
import { displayText } from './number-format';
import { type Sheet } from './sheet';

/** What a column lets through, as Office.js says it; only what is chosen by values or compared is understood here. */
interface Criteria {
  readonly filterOn?: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

/** Hides the rows that the filters of a sheet and of its tables do not let through, and shows the others. */
export function hideFilteredRows(sheet: Sheet): void {
  sheet.filteredRows.clear();
  const places: [Area | undefined, ReadonlyMap<number, object>][] = [
    [
      sheet.filterArea && {
        ...sheet.filterArea,
        row: sheet.filterArea.row + 1,
        rowCount: sheet.filterArea.rowCount - 1,
      },
      sheet.filters,
    ],
    ...sheet.tables.map((table): [Area, ReadonlyMap<number, object>] => [table.bodyArea, table.filters]),
  ];
  for (const [area, filters] of places) {
    if (!area || filters.size === 0) continue;
    for (let row = area.row; row <= lastRowOf(area); row++) {
      const passes = [...filters].every(([column, criteria]) =>
        isLetThrough(sheet, row, area.column + column, criteria),
      );
      if (!passes) sheet.filteredRows.add(row);
    }
  }
}

/**
 * Excel puts values that are written across rows which a filter hides into other cells than asked for (office-js issue
 * 224), and does not delete such rows (issue 994). Here, whoever tries is refused.
 */
export function refuseFilteredRows(sheet: Sheet, area: Area): void {
  for (const row of sheet.filteredRows) {
    if (intersection(area, { ...area, row, rowCount: 1 })) {
      throw new ExcelError(
        'InvalidOperation',
        `A filter hides row ${row + 1} of ${sheet.name}: Excel would not write there.`,
      );
    }
  }
}

function isLetThrough(sheet: Sheet, row: number, column: number, criteria: Criteria): boolean {
  const { criterion1, criterion2, filterOn, operator, values = [] } = criteria;
  const value = sheet.value(row, column);
  const text = displayText(value, sheet.style(row, column).numberFormat);
  if (filterOn === 'Values') return values.some((each) => String(each).toLowerCase() === text.toLowerCase());
  if (filterOn !== 'Custom' || criterion1 === undefined) {
    throw new ExcelError('NotImplemented', `The simulated Excel does not filter by ${filterOn}.`);
  }
  const first = passes(criterion1, value, text);
  if (criterion2 === undefined) return first;
  return operator === 'Or' ? first || passes(criterion2, value, text) : first && passes(criterion2, value, text);
}

/** `>=5`, `<>x`, `=A*` */
function passes(criterion: string, value: unknown, text: string): boolean {
  const [, comparison, than] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion)!;
  if (typeof value === 'number' && than !== '' && Number.isFinite(Number(than))) {
    const difference = value - Number(than);
    switch (comparison) {
      case '<':
        return difference < 0;
      case '>':
        return difference > 0;
      case '<=':
        return difference <= 0;
      case '>=':
        return difference >= 0;
      default:
        return (comparison === '<>') !== (difference === 0);
    }
  }
  const pattern = than
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return (comparison === '<>') !== new RegExp(`^${pattern}$`, 'is').test(text);
}
