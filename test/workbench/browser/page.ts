import { loadCalculator } from '../../../src/workbench/host/calculation/load-ironcalc';
import { ExcelHost, openDesktopPane, openWebPane, typeInto, Workbook } from '../../../src/workbench/host';

/** The page around the pane: it opens the pane in the way that its address asks for. */
const workbook = new Workbook('Book1.xlsx', ['Items']);
const host = new ExcelHost(workbook);
const frame = document.querySelector('iframe')!;
const open = window.location.hash === '#desktop' ? openDesktopPane : openWebPane;
void loadCalculator().then((calculator) => {
  workbook.calculation.calculator = calculator;
  return open(host, frame, 'pane.html');
});

Object.assign(window, {
  cell: (row: number, column: number) => workbook.activeSheet.value(row, column),
  typeCell: (row: number, column: number, value: number) =>
    typeInto(workbook.activeSheet, { row, column, rowCount: 1, columnCount: 1 }, [[value]]),
});
