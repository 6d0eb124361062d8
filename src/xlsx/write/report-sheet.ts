import {
  columnWidths,
  frozenRows,
  type HeadingLine,
  type Paper,
  type PlacedTable,
  type SheetLayout,
  totalFormula,
} from '../../workbook';
import { XML_DECLARATION } from '../xml/text';
import { address, CellXml } from './cell-xml';
import { type Namespaces } from './namespaces';
import { type StyleSheet } from './styles';
import { TableRows, isNumeric, touchesNumbers } from './table-rows';

/** What a table is called in this workbook, and the id of its part's relationship. */
export interface TableIdentity {
  readonly name: string;
  readonly captions: readonly string[];
  readonly relationshipId: string;
}

export interface ReportSheetContext {
  readonly layout: SheetLayout;
  /** One for each table of the layout. */
  readonly identities: readonly TableIdentity[];
  /** The relationship of the sheet's charts, if it has any. */
  readonly drawingId: string | undefined;
  readonly styles: StyleSheet;
  readonly namespaces: Namespaces;
  readonly date1904: boolean;
}

const PIECE_LENGTH = 128 * 1024;
const xml = new CellXml();

/** The XML of a report sheet, row by row. */
export function* reportSheetXml(context: ReportSheetContext): Generator<string> {
  const { layout, identities, namespaces } = context;
  yield (
    XML_DECLARATION +
    `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${address(layout.lastRow, Math.max(1, columnCount(layout)) - 1)}"/>` +
    viewXml(layout) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(layout) +
    '<sheetData>'
  );
  yield layout.heading.map((line, row) => headingRow(line, row, context.styles)).join('');
  for (let i = 0; i < layout.tables.length; i++) yield* tableXml(layout.tables[i], identities[i], context);
  const parts = identities.map(({ relationshipId }) => `<tablePart r:id="${relationshipId}"/>`).join('');
  yield (
    '</sheetData><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    pageXml(layout) +
    (context.drawingId === undefined ? '' : `<drawing r:id="${context.drawingId}"/>`) +
    (parts ? `<tableParts count="${identities.length}">${parts}</tableParts>` : '') +
    '</worksheet>'
  );
}

function* tableXml(placed: PlacedTable, identity: TableIdentity, context: ReportSheetContext): Generator<string> {
  const { table, titleRow, headerRow } = placed;
  const { styles } = context;
  const bold = styles.cell({ format: 'general', font: 'bold' });
  const header = styles.cell({ format: 'general', font: 'bold', line: 'below' });
  const headerRight = styles.cell({ format: 'general', font: 'bold', align: 'right', line: 'below' });
  const headerIndented = styles.cell({ format: 'general', font: 'bold', align: 'indent', line: 'below' });
  if (titleRow !== undefined) yield rowXml(titleRow, xml.text(address(titleRow, 0), bold, table.title!));
  yield rowXml(
    headerRow,
    identity.captions
      .map((caption, column) => {
        const beside = touchesNumbers(table.columns, column) ? headerIndented : header;
        const look = isNumeric(table.columns[column]) ? headerRight : beside;
        return xml.text(address(headerRow, column), look, caption);
      })
      .join(''),
  );
  const rows = new TableRows(table, styles, xml, context.date1904);
  let piece = '';
  for (let i = 0; i < placed.rowCount; i++) {
    const sheetRow = headerRow + 1 + i;
    let cells = '';
    for (let column = 0; column < table.columns.length; column++) {
      cells += rows.cell(placed.fromRow + i, column, sheetRow, column);
    }
    piece += rowXml(sheetRow, cells, table.isRuled ? RULED_HEIGHT : undefined);
    if (piece.length > PIECE_LENGTH) {
      yield piece;
      piece = '';
    }
  }
  yield piece + (placed.rowCount === 0 ? rowXml(headerRow + 1, '') : '') + totalsXml(placed, identity, rows);
}

function totalsXml({ table, totalsRow }: PlacedTable, identity: TableIdentity, rows: TableRows): string {
  if (totalsRow === undefined) return '';
  const cells = table.columns.map(({ total, totalPlace }, column) => {
    const at = address(totalsRow, column);
    if (total === undefined) return xml.blank(at, rows.totalStyle(column));
    if (total !== 'sum') return xml.text(at, rows.totalStyle(column), total.label);
    return xml.formula(at, rows.totalStyle(column), {
      formula: totalFormula(identity.name, identity.captions[column], totalPlace),
      value: rows.sum(column),
    });
  });
  return rowXml(totalsRow, cells.join(''));
}

function headingRow(line: HeadingLine, row: number, styles: StyleSheet): string {
  const look = line.style === 'title' ? styles.cell({ format: 'general', font: 'title' }) : 0;
  const value = line.value ?? null;
  const isLink = typeof value === 'object' && value !== null && value.kind === 'link';
  const valueLook = isLink ? styles.cell({ format: 'general', font: 'link' }) : 0;
  const further = line.further === undefined ? '' : xml.cell(address(row, 2), 0, line.further);
  return rowXml(
    row,
    xml.cell(address(row, 0), look, line.text) + xml.cell(address(row, 1), valueLook, value) + further,
  );
}

/** Room for a signature, in points. */
const RULED_HEIGHT = 30;

function rowXml(row: number, cells: string, height?: number): string {
  const start = `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}`;
  return cells ? `${start}>${cells}</row>` : `${start}/>`;
}

/** Paper sizes by their numbers in the file format (ECMA-376, part 1, 18.3.1.63). */
const PAPER_SIZES: Readonly<Record<Paper, number>> = { Letter: 1, A4: 9 };

function pageXml({ print }: SheetLayout): string {
  if (!print) return '<pageSetup orientation="landscape" fitToHeight="0"/>';
  return (
    `<pageSetup paperSize="${PAPER_SIZES[print.paper]}" orientation="${print.orientation}" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'
  );
}

function viewXml(layout: SheetLayout): string {
  const frozen = frozenRows(layout);
  if (frozen === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" ` +
    'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>'
  );
}

function columnsXml(layout: SheetLayout): string {
  const widths = columnWidths(layout);
  if (widths.length === 0) return '';
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return `<cols>${columns.join('')}</cols>`;
}

function columnCount({ tables }: SheetLayout): number {
  return Math.max(0, ...tables.map(({ table }) => table.columns.length));
}
