export { escapeStructured, linkFormula, totalFormula } from './formulas';
export { numberFormat } from './number-format';
export {
  CHART_ROWS,
  type PlacedChart,
  type PlacedTable,
  type SheetLayout,
  columnWidths,
  drawnRows,
  endOf,
  frozenRows,
  hasTotals,
  isContinuation,
  layOut,
  pieceName,
} from './report-layout';
