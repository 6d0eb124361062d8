import { areaBetween, type Area, Chart, ExcelError, lastColumnOf, lastRowOf, type Sheet } from '../../workbook';
import { type Arguments, requireFlag, requireNumber, requireText } from '../arguments';
import { type HostClass, hostClass, NULL_OBJECT, type Scalar } from '../host-object';
import { RangeTarget } from '../range-target';
import { areaArgument } from './range-arguments';
import { changeLayout } from './sheet-layout';
import { worksheetObject } from './worksheet';

export const chartsObject: HostClass<Sheet> = hostClass({
  name: 'ChartCollection',
  scalars: { Count: { get: ({ charts }) => charts.length } },
  items: (sheet, session) => sheet.charts.map((chart) => chartObject(chart, session)),
  item: (sheet, key, session) => chartObject(requireChart(sheet, key), session),
  methods: {
    Add: (sheet, args, session) => chartObject(add(sheet, args), session),
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, args, session) => chartObject(requireChart(sheet, args.text(0)), session),
    GetItemAt: (sheet, args, session) => {
      const chart = sheet.charts[args.integer(0)];
      if (!chart) throw new ExcelError('InvalidArgument');
      return chartObject(chart, session);
    },
    GetItemOrNullObject: (sheet, args, session) => {
      const chart = find(sheet, args.text(0));
      return chart ? chartObject(chart, session) : NULL_OBJECT;
    },
  },
});

function placed(key: 'left' | 'top' | 'width' | 'height'): Scalar<Chart> {
  return { get: (chart) => chart[key], set: (chart, value) => tell(chart, () => (chart[key] = requireNumber(value))) };
}

const chartObject: HostClass<Chart> = hostClass({
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (chart, value) => tell(chart, () => (chart.name = requireText(value))) },
    ChartType: { get: ({ type }) => type, set: (chart, value) => tell(chart, () => (chart.type = requireText(value))) },
    Left: placed('left'),
    Top: placed('top'),
    Width: placed('width'),
    Height: placed('height'),
  },
  objects: {
    Title: (chart, session) => chartTitleObject(chart, session),
    Legend: (chart, session) => chartLegendObject(chart, session),
    Worksheet: ({ sheet }, session) => worksheetObject(sheet, session),
  },
  methods: {
    SetData: (chart, args) =>
      tell(chart, () => {
        chart.source = sourceArea(args, 0);
        if (args.has(1)) chart.seriesBy = args.text(1);
      }),
    SetPosition: (chart, args) => setPosition(chart, args),
    Activate: ({ sheet }) => sheet.workbook.activate(sheet),
    Delete: ({ sheet, id }) =>
      changeLayout(sheet, () => (sheet.charts = sheet.charts.filter((other) => other.id !== id))),
  },
});

const chartTitleObject: HostClass<Chart> = hostClass({
  name: 'ChartTitle',
  scalars: {
    Text: { get: ({ title }) => title, set: (chart, value) => tell(chart, () => (chart.title = requireText(value))) },
    Visible: {
      get: ({ showTitle }) => showTitle,
      set: (chart, value) => tell(chart, () => (chart.showTitle = requireFlag(value))),
    },
  },
});

const chartLegendObject: HostClass<Chart> = hostClass({
  name: 'ChartLegend',
  scalars: {
    Visible: {
      get: ({ showLegend }) => showLegend,
      set: (chart, value) => tell(chart, () => (chart.showLegend = requireFlag(value))),
    },
    Position: {
      get: ({ legendPosition }) => legendPosition,
      set: (chart, value) => tell(chart, () => (chart.legendPosition = requireText(value))),
    },
  },
});

function add(sheet: Sheet, args: Arguments): Chart {
  const number = sheet.charts.length + 1;
  const seriesBy = args.optionalText(2) ?? 'Auto';
  const { workbook } = sheet;
  const chart = new Chart(workbook.newId(), sheet, `Chart ${number}`, args.text(0), sourceArea(args, 1), seriesBy);
  changeLayout(sheet, () => (sheet.charts = [...sheet.charts, chart]));
  return chart;
}

function sourceArea(args: Arguments, at: number): Area {
  const target = args.object(at)?.target;
  if (!(target instanceof RangeTarget)) throw new ExcelError('InvalidArgument');
  return target.area;
}

/** From one cell to another, both covered. */
function setPosition(chart: Chart, args: Arguments): void {
  const { sheet } = chart;
  const first = areaArgument(sheet, args, 0);
  const last = args.has(1) ? areaArgument(sheet, args, 1) : first;
  const area = areaBetween(first.row, first.column, lastRowOf(last), lastColumnOf(last));
  tell(chart, () => {
    chart.left = sheet.leftOf(area.column);
    chart.top = sheet.topOf(area.row);
    chart.width = sheet.leftOf(lastColumnOf(area) + 1) - chart.left;
    chart.height = sheet.topOf(lastRowOf(area) + 1) - chart.top;
  });
}

function find(sheet: Sheet, key: string): Chart | undefined {
  return sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

function requireChart(sheet: Sheet, key: string): Chart {
  const chart = find(sheet, key);
  if (!chart) throw new ExcelError('ItemNotFound', `There is no chart "${key}".`);
  return chart;
}

function tell({ sheet }: Chart, change: () => void): void {
  changeLayout(sheet, change);
}
