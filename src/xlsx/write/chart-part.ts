import { type ChartKind } from '../../workbook';
import { XML_DECLARATION, encodeText } from '../xml/text';
import { type Namespaces } from './namespaces';

/** A chart of columns or bars, with what its cells hold. */
export interface ChartContent {
  readonly kind: ChartKind;
  readonly title: string;
  readonly series: readonly ChartSeries[];
}

/** One row of columns: cells of the sheet, as formulas such as `'Unposted Backlog'!$A$6:$A$17`, and their values. */
export interface ChartSeries {
  readonly name: { readonly cells: string; readonly text: string };
  readonly categories: { readonly cells: string; readonly texts: readonly (string | undefined)[] };
  readonly values: { readonly cells: string; readonly format: string; readonly texts: readonly (string | undefined)[] };
}

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
 * The part of a chart: a bar chart whose series refer to cells. What the cells hold stands beside each reference, for
 * programs that show a chart without working the sheet out.
 */
export function chartXml({ kind, series, title }: ChartContent, ns: Namespaces): string {
  const { direction, grouping } = KINDS[kind];
  return (
    XML_DECLARATION +
    `<c:chartSpace xmlns:c="${ns.drawings}/chart" xmlns:a="${ns.drawings}/main" xmlns:r="${ns.relationships}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    titleXml(title) +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart>' +
    `<c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
    series.map(seriesXml).join('') +
    `<c:gapWidth val="60"/>${grouping === 'stacked' ? '<c:overlap val="100"/>' : ''}` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    axesXml(direction) +
    '</c:plotArea>' +
    (series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function titleXml(title: string): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `<a:r><a:rPr sz="1200" b="1"/><a:t>${encodeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function seriesXml({ categories, name, values }: ChartSeries, index: number): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${encodeText(name.cells)}</c:f><c:strCache>${pointsXml([name.text])}</c:strCache></c:strRef></c:tx>` +
    `<c:spPr>${fillXml(SERIES_COLORS[index % SERIES_COLORS.length])}</c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat><c:strRef><c:f>${encodeText(categories.cells)}</c:f>` +
    `<c:strCache>${pointsXml(categories.texts)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${encodeText(values.cells)}</c:f>` +
    `<c:numCache><c:formatCode>${encodeText(values.format)}</c:formatCode>${pointsXml(values.texts)}</c:numCache></c:numRef></c:val>` +
    '</c:ser>'
  );
}

function pointsXml(texts: readonly (string | undefined)[]): string {
  const points = texts.map((text, index) =>
    text === undefined ? '' : `<c:pt idx="${index}"><c:v>${encodeText(text)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${texts.length}"/>${points.join('')}`;
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
