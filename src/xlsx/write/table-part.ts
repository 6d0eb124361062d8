import { type CellRange, type ReportColumn } from '../../workbook';
import { formatRange } from '../read/addresses';
import { escapeCaption, escapeCharacters } from '../xml/text';
import { XmlElement } from '../xml/tree';
import { escapeStructured } from './table-names';

export interface NewTable {
  readonly id: number;
  readonly name: string;
  /** With the header row, and the totals row when there is one. */
  readonly range: CellRange;
  readonly captions: readonly string[];
  readonly columns: readonly ReportColumn[];
}

/** The part of a new Excel table: banded rows, filter buttons, totals. */
export function tablePart(table: NewTable, namespace: string): XmlElement {
  const totals = hasTotals(table.columns);
  const { range } = table;
  const filtered = totals ? { ...range, lastRow: range.lastRow - 1 } : range;
  const columns = table.columns.map((column, index) => tableColumn(table, column, index));
  return new XmlElement(
    'table',
    {
      xmlns: namespace,
      id: table.id,
      name: table.name,
      displayName: table.name,
      ref: formatRange(range),
      totalsRowCount: totals ? 1 : undefined,
      totalsRowShown: totals ? undefined : 0,
    },
    [
      new XmlElement('autoFilter', { ref: formatRange(filtered) }),
      new XmlElement('tableColumns', { count: columns.length }, columns),
      new XmlElement('tableStyleInfo', {
        name: 'TableStyleMedium2',
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: 1,
        showColumnStripes: 0,
      }),
    ],
  );
}

export function hasTotals(columns: readonly ReportColumn[]): boolean {
  return columns.some(({ total }) => total !== undefined);
}

/** The formula in a totals row; hidden rows do not count, so that it follows the filter. */
export function totalFormula(tableName: string, caption: string): string {
  return `SUBTOTAL(109,${tableName}[${escapeStructured(caption)}])`;
}

function tableColumn(table: NewTable, { total }: ReportColumn, index: number): XmlElement {
  return new XmlElement('tableColumn', {
    id: index + 1,
    name: escapeCaption(table.captions[index]),
    totalsRowLabel: typeof total === 'object' ? escapeCharacters(total.label) : undefined,
    totalsRowFunction: total === 'sum' ? 'sum' : undefined,
  });
}
