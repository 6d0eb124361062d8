export { ExcelWorkbook } from './excel-workbook';
export { HOST_ERRORS, HostError, type HostErrorCode, codeOf } from './host-error';
export { OfficeSheetHost } from './office/office-sheet-host';
export { DEFAULT_PATIENCE, type Patience } from './office/requests';
export type { Environment, SheetHost } from './sheet-host';
export { PiecewiseHost } from './threads/piecewise-host';
export { WorkerHost } from './threads/worker-host';
