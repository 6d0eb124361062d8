import { type ChartKind } from '../../workbook';
import { type ActiveFilter, type SheetArea, type SheetStep } from '../sheet-host';

type StepOf<K extends SheetStep['do']> = Extract<SheetStep, { readonly do: K }>;
type Perform<K extends SheetStep['do']> = (context: Excel.RequestContext, step: StepOf<K>) => void;

/**
 * The client cuts larger writes into pieces itself, but spends thousands of bytes on each piece; ranges of this many
 * cells it sends as they are.
 */
const CELLS_AT_A_TIME = 1500;
/** A column that is one character wider is about so many points wider. */
const POINTS_PER_CHARACTER = 5.6;

/** In points. */
const CHART_WIDTH = 620;

/** Excel's own. */
const LINK_COLOR = '#0563C1';

const CHART_TYPES = {
  columns: 'ColumnClustered',
  'stacked columns': 'ColumnStacked',
  bars: 'BarClustered',
} as const satisfies Record<ChartKind, string>;

/** How Excel is asked for each step. */
export const PERFORM: { readonly [K in SheetStep['do']]: Perform<K> } = {
  values: (context, { at, values }) => eachPiece(context, at, values, (range, piece) => (range.values = piece)),
  formulas: (context, { at, formulas }) => eachPiece(context, at, formulas, (range, piece) => (range.formulas = piece)),
  format: (context, { at, numberFormat }) => {
    rangeOf(context, at).numberFormat = [[numberFormat]];
  },
  bold: (context, { at, size }) => {
    const { font } = rangeOf(context, at).format;
    font.bold = true;
    if (size !== undefined) font.size = size;
  },
  link: (context, { at }) => {
    const { font } = rangeOf(context, at).format;
    font.color = LINK_COLOR;
    font.underline = 'Single';
  },
  widths: (context, { sheet, characters }) =>
    characters.forEach((width, column) => {
      rangeOf(context, { sheet, row: 0, column, rows: 1, columns: 1 }).format.columnWidth =
        width * POINTS_PER_CHARACTER;
    }),
  freeze: (context, { sheet, rows }) => {
    const { freezePanes } = sheetOf(context, sheet);
    if (rows > 0) freezePanes.freezeRows(rows);
    else freezePanes.unfreeze();
  },
  print: (context, { page, sheet, titleRow }) => {
    const { pageLayout } = sheetOf(context, sheet);
    pageLayout.orientation = page?.orientation === 'portrait' ? 'Portrait' : 'Landscape';
    if (page) pageLayout.paperSize = page.paper;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    if (titleRow !== undefined) pageLayout.setPrintTitleRows(`$${titleRow + 1}:$${titleRow + 1}`);
  },
  addChart: (context, { at, kind, name, source, title }) => {
    const chart = sheetOf(context, at.sheet).charts.add(CHART_TYPES[kind], rangeOf(context, source), 'Columns');
    chart.name = name;
    chart.title.text = title;
    chart.legend.position = 'Bottom';
    chart.setPosition(rangeOf(context, at));
    chart.width = CHART_WIDTH;
  },
  deleteChart: (context, { name, sheet }) => sheetOf(context, sheet).charts.getItemOrNullObject(name).delete(),
  addSheet: (context, { sheet }) => void context.workbook.worksheets.add(sheet),
  emptySheet: (context, { sheet, tables }) => {
    for (const table of tables) context.workbook.tables.getItem(table).delete();
    sheetOf(context, sheet).getRange().clear();
  },
  deleteSheet: (context, { sheet }) => context.workbook.worksheets.getItemOrNullObject(sheet).delete(),
  addTable: (context, { at, name }) => {
    const table = context.workbook.tables.add(rangeOf(context, at), true);
    table.name = name;
    table.style = 'TableStyleMedium2';
  },
  showTotals: (context, { table, show }) => {
    context.workbook.tables.getItem(table).showTotals = show;
  },
  totals: (context, { table, cells }) => {
    const row = context.workbook.tables.getItem(table).getTotalRowRange();
    // A new totals row begins with a word and a sum of Excel's own.
    row.formulas = [cells.map((cell) => cell ?? '')];
  },
  resizeTable: (context, { table, to }) => context.workbook.tables.getItem(table).resize(rangeOf(context, to)),
  clear: (context, { at }) => rangeOf(context, at).clear('Contents'),
  deleteRows: (context, { at, whole }) => {
    const range = rangeOf(context, at);
    (whole ? range.getEntireRow() : range).delete('Up');
  },
  showFiltered: (context, { filter }) => filterOf(context, filter).clearCriteria(),
  filter: (context, { filter }) => {
    const { criteria, range, sheet, table } = filter;
    const { firstColumn: column, firstRow: row, lastColumn, lastRow } = range;
    const area =
      table === undefined
        ? rangeOf(context, { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 })
        : // It may have grown.
          context.workbook.tables.getItem(table).getRange();
    criteria.forEach((each, index) => {
      if (each) filterOf(context, filter).apply(area, index, each as Excel.FilterCriteria);
    });
  },
  list: (context, { at, values }) => {
    rangeOf(context, at).dataValidation.rule = { list: { inCellDropDown: true, source: values.join(',') } };
  },
  note: (context, { at, text }) => {
    rangeOf(context, at).dataValidation.prompt = { showPrompt: true, title: '', message: text };
  },
};

export function rangeOf(context: Excel.RequestContext, { sheet, row, column, rows, columns }: SheetArea): Excel.Range {
  return sheetOf(context, sheet).getRangeByIndexes(row, column, rows, columns);
}

/** The filter buttons of a table, or those of a sheet outside of tables. */
export function filterOf(
  { workbook }: Excel.RequestContext,
  { sheet, table }: Pick<ActiveFilter, 'sheet' | 'table'>,
): Excel.AutoFilter {
  return table === undefined
    ? workbook.worksheets.getItem(sheet).autoFilter
    : workbook.tables.getItem(table).autoFilter;
}

/** One proxy a sheet and request: the client sends what it knows of an object only once. */
function sheetOf(context: Excel.RequestContext, name: string): Excel.Worksheet {
  let sheets = sheetsOfContext.get(context);
  if (!sheets) sheetsOfContext.set(context, (sheets = new Map<string, Excel.Worksheet>()));
  let sheet = sheets.get(name);
  if (!sheet) sheets.set(name, (sheet = context.workbook.worksheets.getItem(name)));
  return sheet;
}

const sheetsOfContext = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

function eachPiece<T>(
  context: Excel.RequestContext,
  at: SheetArea,
  rows: readonly (readonly T[])[],
  write: (range: Excel.Range, piece: T[][]) => void,
): void {
  const count = Math.max(1, Math.floor(CELLS_AT_A_TIME / at.columns));
  for (let first = 0; first < rows.length; first += count) {
    const piece = rows.slice(first, first + count) as T[][];
    write(rangeOf(context, { ...at, row: at.row + first, rows: piece.length }), piece);
  }
}
