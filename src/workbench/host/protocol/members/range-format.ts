import {
  autofitColumns,
  type CellStyle,
  formatCells,
  isWholeColumns,
  isWholeRows,
  lastColumnOf,
  lastRowOf,
  type Sheet,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
} from '../../workbook';
import { requireFlag, requireNumber, requireText } from '../arguments';
import { type HostClass, hostClass, type Scalar } from '../host-object';
import { type RangeTarget } from '../range-target';
import { changeLayout } from './sheet-layout';

/** A look that all cells of a range share, or null when they differ. */
function styled<K extends keyof CellStyle>(key: K, read: (value: unknown) => CellStyle[K]): Scalar<RangeTarget> {
  return {
    get: (range) => common(range, (sheet, row, column) => sheet.style(row, column)[key]),
    set: ({ sheet, area }, value) => formatCells(sheet, area, { [key]: read(value) }),
  };
}

export const rangeFormatObject: HostClass<RangeTarget> = hostClass({
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: styled('horizontalAlignment', requireText),
    VerticalAlignment: styled('verticalAlignment', requireText),
    IndentLevel: styled('indent', requireNumber),
    WrapText: styled('wrapText', requireFlag),
    ColumnWidth: {
      get: ({ sheet, area }) => sharedLine(area.column, lastColumnOf(area), (column) => sheet.columnWidth(column)),
      set: ({ sheet, area }, value) =>
        setLines(sheet, sheet.columnWidths, area.column, lastColumnOf(area), requireNumber(value)),
    },
    RowHeight: {
      get: ({ sheet, area }) => sharedLine(area.row, lastRowOf(area), (row) => sheet.rowHeight(row)),
      set: ({ sheet, area }, value) =>
        setLines(sheet, sheet.rowHeights, area.row, lastRowOf(area), requireNumber(value)),
    },
    UseStandardHeight: { get: ({ sheet, area }) => sheet.rowHeight(area.row) === STANDARD_HEIGHT },
    UseStandardWidth: { get: ({ sheet, area }) => sheet.columnWidth(area.column) === STANDARD_WIDTH },
  },
  objects: {
    Font: (range, session) => fontObject(range, session),
    Fill: (range, session) => fillObject(range, session),
    Protection: (range, session) => protectionObject(range, session),
  },
  methods: {
    AutofitColumns: ({ sheet, area }) => changeLayout(sheet, () => autofitColumns(sheet, area)),
    AutofitRows: ({ sheet, area }) =>
      changeLayout(sheet, () => {
        for (const row of [...sheet.rowHeights.keys()]) {
          if (row >= area.row && row <= lastRowOf(area)) sheet.rowHeights.delete(row);
        }
      }),
  },
});

const fontObject: HostClass<RangeTarget> = hostClass({
  name: 'RangeFont',
  scalars: {
    Bold: styled('bold', requireFlag),
    Italic: styled('italic', requireFlag),
    Color: styled('fontColor', requireText),
    Size: styled('fontSize', requireNumber),
    Name: styled('fontName', requireText),
    Underline: {
      get: (range) => common(range, (sheet, row, column) => (sheet.style(row, column).underline ? 'Single' : 'None')),
      set: ({ sheet, area }, value) => formatCells(sheet, area, { underline: requireText(value) !== 'None' }),
    },
  },
});

const fillObject: HostClass<RangeTarget> = hostClass({
  name: 'RangeFill',
  scalars: { Color: styled('fill', requireText) },
  methods: { Clear: ({ sheet, area }) => formatCells(sheet, area, { fill: '' }) },
});

const protectionObject: HostClass<RangeTarget> = hostClass({
  name: 'FormatProtection',
  scalars: { Locked: styled('locked', requireFlag) },
});

function common<V>({ sheet, area }: RangeTarget, read: (sheet: Sheet, row: number, column: number) => V): V | null {
  const first = read(sheet, area.row, area.column);
  // Beyond the used cells a whole column or row looks as its first cell does.
  const seen = isWholeColumns(area) || isWholeRows(area) ? sheet.cells.usedArea(area, true) : area;
  if (!seen) return first;
  for (let row = seen.row; row <= lastRowOf(seen); row++) {
    for (let column = seen.column; column <= lastColumnOf(seen); column++) {
      if (read(sheet, row, column) !== first) return null;
    }
  }
  return first;
}

function sharedLine(first: number, last: number, read: (line: number) => number): number | null {
  for (let line = first + 1; line <= last; line++) if (read(line) !== read(first)) return null;
  return read(first);
}

function setLines(sheet: Sheet, sizes: Map<number, number>, first: number, last: number, size: number): void {
  changeLayout(sheet, () => {
    for (let line = first; line <= last; line++) sizes.set(line, size);
  });
}
