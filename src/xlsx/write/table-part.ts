import { type CellRange, hasTotals, type ReportColumn, totalFormula } from '../../workbook';
import { formatRange } from '../read/addresses';
import { escapeCaption, escapeCharacters } from '../xml/text';
import { XmlElement } from '../xml/tree';

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

function tableColumn(table: NewTable, { total, totalPlace }: ReportColumn, index: number): XmlElement {
  const caption = table.captions[index];
  const isLinked = total === 'sum' && totalPlace !== undefined;
  const column = new XmlElement('tableColumn', {
    id: index + 1,
    name: escapeCaption(caption),
    totalsRowLabel: typeof total === 'object' ? escapeCharacters(total.label) : undefined,
    totalsRowFunction: isLinked ? 'custom' : total === 'sum' ? 'sum' : undefined,
  });
  if (isLinked) {
    column.children.push(new XmlElement('totalsRowFormula', {}, [totalFormula(table.name, caption, totalPlace)]));
  }
  return column;
}
