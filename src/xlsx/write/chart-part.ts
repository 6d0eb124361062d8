import {
  type ChartKind,
  type PlacedChart,
  type ReportCell,
  drawnRows,
  numberFormat,
  quotedSheetName,
} from '../../workbook';
import { XML_DECLARATION } from '../xml/tree';
import { encodeText } from '../xml/text';
import { address } from './cell-xml';
import { type Namespaces } from './namespaces';

/** How each kind of chart is written. */
const KINDS: Readonly<Record<ChartKind, { readonly direction: 'col' | 'bar'; readonly grouping: string }>> = {
  columns: { direction: 'col', grouping: 'clustered' },
  'stacked columns': { direction: 'col', grouping: 'stacked' },
  bars: { direction: 'bar', grouping: 'clustered' },
};
/** Told apart without color, too: dark, light, middle. Colors of a theme would show nothing where there is none. */
const SERIES_COLORS = ['1F4E79', 'F4B183', '7F7F7F'];
const LINE_COLOR = 'D9D9D9';
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/**
 * The part of a chart: a bar chart whose series refer to the columns of its table. What the cells hold stands beside
 * each reference, for programs that show a chart without working the sheet out.
 */
export function chartXml(placed: PlacedChart, sheet: string, ns: Namespaces): string {
  const { chart } = placed;
  const { direction, grouping } = KINDS[chart.kind];
  const series = Array.from({ length: chart.seriesCount }, (_, index) => seriesXml(placed, sheet, index));
  return (
    XML_DECLARATION +
    `<c:chartSpace xmlns:c="${ns.drawings}/chart" xmlns:a="${ns.drawings}/main" xmlns:r="${ns.relationships}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    titleXml(chart.title) +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart>' +
    `<c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
    series.join('') +
    `<c:gapWidth val="60"/>${grouping === 'stacked' ? '<c:overlap val="100"/>' : ''}` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    axesXml(direction) +
    '</c:plotArea>' +
    (chart.seriesCount > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function titleXml(title: string): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `<a:r><a:rPr sz="1200" b="1"/><a:t>${encodeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function seriesXml(placed: PlacedChart, sheet: string, index: number): string {
  const { categories } = placed.chart;
  const column = categories + 1 + index;
  const { table } = placed.placed;
  const { caption, format } = table.columns[column];
  const code = numberFormat(format, table.scale) ?? 'General';
  const name = reference(placed, sheet, column, 'header');
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${name}</c:f><c:strCache><c:ptCount val="1"/>${pointXml(0, caption)}</c:strCache></c:strRef></c:tx>` +
    `<c:spPr>${fillXml(SERIES_COLORS[index % SERIES_COLORS.length])}</c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat><c:strRef><c:f>${reference(placed, sheet, categories, 'rows')}</c:f>` +
    `<c:strCache>${pointsXml(placed, categories, textOf)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(placed, sheet, column, 'rows')}</c:f>` +
    `<c:numCache><c:formatCode>${encodeText(code)}</c:formatCode>${pointsXml(placed, column, numberOf)}</c:numCache></c:numRef></c:val>` +
    '</c:ser>'
  );
}

/** `'Unposted Backlog'!$A$6:$A$17`, escaped for XML. */
function reference({ placed }: PlacedChart, sheet: string, column: number, what: 'header' | 'rows'): string {
  const { headerRow } = placed;
  const absolute = (row: number) => address(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const cells =
    what === 'header' ? absolute(headerRow) : `${absolute(headerRow + 1)}:${absolute(headerRow + drawnRows(placed))}`;
  return encodeText(`${quotedSheetName(sheet)}!${cells}`);
}

function pointsXml({ placed }: PlacedChart, column: number, valueOf: (cell: ReportCell) => string | undefined): string {
  const { fromRow, table } = placed;
  const rowCount = drawnRows(placed);
  let points = `<c:ptCount val="${rowCount}"/>`;
  for (let row = 0; row < rowCount; row++) {
    const value = valueOf(table.cell(fromRow + row, column));
    if (value !== undefined) points += pointXml(row, value);
  }
  return points;
}

function pointXml(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${encodeText(value)}</c:v></c:pt>`;
}

function textOf(cell: ReportCell): string | undefined {
  const value = shownValue(cell);
  return value === null || value === '' ? undefined : String(value);
}

/** An amount of more than 15 digits stands as a text, which Excel draws as nothing, too. */
function numberOf(cell: ReportCell): string | undefined {
  const value = shownValue(cell);
  return typeof value === 'number' ? String(value) : undefined;
}

function shownValue(cell: ReportCell): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

const lineXml = `<c:spPr><a:ln w="6350">${fillXml(LINE_COLOR)}</a:ln></c:spPr>`;

/** Categories stand at the edge, not at the zero line, where columns below it would hide them. */
function axesXml(direction: 'col' | 'bar'): string {
  const [category, value] = direction === 'col' ? ['b', 'l'] : ['l', 'b'];
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${direction === 'col' ? 'minMax' : 'maxMin'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${category}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${value}"/><c:majorGridlines>${lineXml}</c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${direction === 'col' ? 'autoZero' : 'max'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}
