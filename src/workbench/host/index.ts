/**
 * Excel without Excel: a workbook in memory (`workbook/`), the protocol by which the real Office.js client reaches it
 * (`protocol/`; what each class of Office.js can do stands in `protocol/members/`, a table a class), formulas
 * (`formulas/`, `calculation/`), and the ways in which a pane is connected (`seams/`).
 */
export * from './workbook';
export { IronCalcCalculator, type MakeModel } from './calculation/ironcalc-calculator';
export { ExcelHost } from './protocol/excel-host';
export type { Fault } from './protocol/faults';
export type { HostOptions } from './protocol/host-options';
export { type Conversation, XdmEndpoint } from './protocol/xdm';
export { openDesktopPane } from './seams/desktop-pane';
export { type OpenPane, openWebPane } from './seams/web-pane';
