import {
  addressOf,
  type Area,
  cellArea,
  checkEditable,
  clearLinks,
  formatCells,
  type Hyperlink,
  lastColumnOf,
  lastRowOf,
  typeInto,
} from '../../workbook';
import { requireObject, requireText } from '../arguments';
import { type Scalar } from '../host-object';
import { type RangeTarget } from '../range-target';
import { changeLayout } from './sheet-layout';

const LINK_COLOR = '#0563C1';

/** The link that all cells of a range share; null when there is none. */
export const hyperlinkScalar: Scalar<RangeTarget> = {
  get: ({ sheet, area }) => {
    const first = sheet.hyperlink(area.row, area.column);
    const isShared = cellsOf(area).every(({ row, column }) => sheet.hyperlink(row, column) === first);
    return first && isShared ? first : null;
  },
  set: ({ sheet, area }, value) => {
    checkEditable(sheet);
    clearLinks(sheet, area);
    const link = readLink(value);
    changeLayout(sheet, () => {
      for (const { row, column } of cellsOf(area)) sheet.hyperlinks.set(addressOf(cellArea(row, column)), link);
    });
    if (link.textToDisplay !== undefined) {
      typeInto(
        sheet,
        area,
        Array.from({ length: area.rowCount }, () => new Array<string>(area.columnCount).fill(link.textToDisplay!)),
      );
    }
    formatCells(sheet, area, { fontColor: LINK_COLOR, underline: true });
  },
};

function cellsOf(area: Area): { readonly row: number; readonly column: number }[] {
  const cells = [];
  for (let row = area.row; row <= lastRowOf(area); row++) {
    for (let column = area.column; column <= lastColumnOf(area); column++) cells.push({ row, column });
  }
  return cells;
}

function readLink(value: unknown): Hyperlink {
  const given = requireObject(value);
  const parts = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;
  const texts = parts.filter((part) => given[part] !== undefined && given[part] !== null);
  return Object.fromEntries(texts.map((part) => [part, requireText(given[part])]));
}
