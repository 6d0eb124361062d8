export * from './workbook';
export { IronCalcCalculator, type MakeModel } from './calculation/ironcalc-calculator';
export { ExcelHost } from './protocol/excel-host';
export type { Fault } from './protocol/faults';
export { DEFAULT_OPTIONS, type HostOptions } from './protocol/host-options';
export { type Conversation, XdmEndpoint } from './protocol/xdm';
export { openDesktopPane } from './seams/desktop-pane';
export { type OpenPane, openWebPane } from './seams/web-pane';
