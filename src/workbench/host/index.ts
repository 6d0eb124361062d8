export * from './workbook';
export { ExcelHost } from './protocol/excel-host';
export type { Fault } from './protocol/faults';
export { DEFAULT_OPTIONS, type HostOptions } from './protocol/host-options';
export { paneUrl } from './seams/pane-url';
export { type Conversation, XdmEndpoint } from './protocol/xdm';
