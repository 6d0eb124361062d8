import {
  CONTENT_TYPES,
  type ChartContent,
  EMU_PER_POINT,
  TRANSITIONAL,
  chartXml,
  drawingXml,
} from '../../../xlsx/parts';
import {
  type Area,
  Chart,
  type Sheet,
  type Workbook,
  boundingArea,
  cellArea,
  fixedAddress,
  parseArea,
  splitSheet,
} from '../../host';
import { chartData } from '../charts/chart-data';
import { type PackageParts, elementsOf, unescapeXml } from './package-parts';
import { relatedTo, sheetPart } from './sheet-parts';

type Kind = ChartContent['kind'];

const KINDS: Readonly<Record<string, Kind>> = {
  ColumnClustered: 'columns',
  ColumnStacked: 'stacked columns',
  BarClustered: 'bars',
};
/** By direction and grouping, as files have them. */
const TYPES: Readonly<Record<string, string>> = {
  'col clustered': 'ColumnClustered',
  'col stacked': 'ColumnStacked',
  'bar clustered': 'BarClustered',
};

/** Puts the charts of the workbook into its file. */
export function writeCharts(parts: PackageParts, workbook: Workbook): void {
  let charts = 0;
  for (const sheet of workbook.sheets.filter((each) => each.charts.length > 0)) {
    const owner = sheetPart(parts, sheet.name);
    const drawing = `xl/drawings/drawing${charts + 1}.xml`;
    const ids = sheet.charts.map((chart) => {
      const part = `xl/charts/chart${++charts}.xml`;
      parts.add(part, chartXml(contentOf(chart), TRANSITIONAL), CONTENT_TYPES.chart);
      return parts.relate(drawing, `${TRANSITIONAL.relationships}/chart`, part);
    });
    const frames = sheet.charts.map(({ title, left, top, width, height }) => ({
      title,
      at: { left, top },
      width,
      height,
    }));
    parts.add(drawing, drawingXml(frames, ids, TRANSITIONAL), CONTENT_TYPES.drawing);
    const id = parts.relate(owner, `${TRANSITIONAL.relationships}/drawing`, drawing);
    const reference = `<drawing xmlns:r="${TRANSITIONAL.relationships}" r:id="${id}"/>`;
    // What may stand behind a drawing: tables, here.
    parts.editBelowCells(owner, (below) => below.replace(/(?=<tableParts|<\/worksheet>)/, reference));
  }
}

function contentOf(chart: Chart): ChartContent {
  const kind = KINDS[chart.type];
  if (!kind) throw new Error(`The chart "${chart.title}" is of a kind that cannot be saved here: ${chart.type}.`);
  const { sheet, source, title } = chart;
  const { categories, series } = chartData(chart);
  const cells = (area: Area): string => fixedAddress(sheet.name, area);
  const rows = { row: source.row + 1, rowCount: source.rowCount - 1, columnCount: 1 };
  return {
    kind,
    title,
    series: series.map(({ name, values }, index) => {
      const column = source.column + 1 + index;
      return {
        name: { cells: cells(cellArea(source.row, column)), text: name },
        categories: { cells: cells({ ...rows, column: source.column }), texts: categories },
        values: {
          cells: cells({ ...rows, column }),
          format: sheet.style(source.row + 1, column).numberFormat,
          texts: values.map((value) => (value === undefined ? undefined : String(value))),
        },
      };
    }),
  };
}

/** Reads the charts of columns and bars of a file; answers with what is left out. */
export function readCharts(parts: PackageParts, workbook: Workbook): string[] {
  const leftOut: string[] = [];
  for (const sheet of workbook.sheets) {
    const drawings = relatedTo(parts, sheetPart(parts, sheet.name), 'drawing');
    for (const drawing of drawings) {
      const ids = new Map(parts.relationships(drawing).map(({ id, target }) => [id, target]));
      for (const anchor of ['oneCellAnchor', 'twoCellAnchor', 'absoluteAnchor']) {
        for (const { content } of elementsOf(parts.text(drawing), anchor)) {
          const part = ids.get(elementsOf(content, 'chart')[0]?.attributes['r:id'] ?? '');
          if (part === undefined) continue;
          const chart = readChart(parts.text(part), sheet);
          if (chart) sheet.charts = [...sheet.charts, placeChart(chart, content)];
          else leftOut.push('charts other than columns and bars');
        }
      }
    }
  }
  return leftOut;
}

function readChart(xml: string, sheet: Sheet): Chart | undefined {
  const valueOf = (name: string): string => elementsOf(xml, name)[0]?.attributes.val ?? '';
  const type = TYPES[`${valueOf('barDir')} ${valueOf('grouping')}`];
  const areas = elementsOf(xml, 'f').map(({ content }) => splitSheet(unescapeXml(content)));
  const source = areas.reduce<Area | undefined>((whole, { rest }) => {
    const area = parseArea(rest.replaceAll('$', ''));
    return area && whole ? boundingArea(whole, area) : (area ?? whole);
  }, undefined);
  if (!type || !source || areas.some(({ sheet: name }) => name !== sheet.name)) return undefined;
  const chart = new Chart(sheet.workbook.newId(), sheet, `Chart ${sheet.charts.length + 1}`, type, source, 'Columns');
  chart.title = elementsOf(elementsOf(xml, 'title')[0]?.content ?? '', 't')
    .map(({ content }) => unescapeXml(content))
    .join('');
  chart.legendPosition = 'Bottom';
  return chart;
}

function placeChart(chart: Chart, anchor: string): Chart {
  const { sheet } = chart;
  const [from, to] = ['from', 'to'].map((name) => cornerOf(elementsOf(anchor, name)[0]?.content ?? '', sheet));
  const [position, extent] = ['pos', 'ext'].map((name) => elementsOf(anchor, name)[0]?.attributes ?? {});
  chart.left = from?.left ?? points(position.x);
  chart.top = from?.top ?? points(position.y);
  chart.width = from && to ? to.left - from.left : points(extent.cx);
  chart.height = from && to ? to.top - from.top : points(extent.cy);
  return chart;
}

function cornerOf(xml: string, sheet: Sheet): { left: number; top: number } | undefined {
  if (xml === '') return undefined;
  const [column, row, columnOffset, rowOffset] = ['col', 'row', 'colOff', 'rowOff'].map((name) =>
    Number(elementsOf(xml, name)[0]?.content ?? 0),
  );
  return {
    left: sheet.leftOf(column) + columnOffset / EMU_PER_POINT,
    top: sheet.topOf(row) + rowOffset / EMU_PER_POINT,
  };
}

function points(emu: string | undefined): number {
  return Number(emu ?? 0) / EMU_PER_POINT;
}
