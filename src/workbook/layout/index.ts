export { escapeStructured, linkFormula, totalFormula } from './formulas';
export { numberFormat } from './number-format';
export {
  type PlacedTable,
  type SheetLayout,
  columnWidths,
  endOf,
  frozenRows,
  hasTotals,
  layOut,
} from './report-layout';
