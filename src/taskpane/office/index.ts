export { ExcelSilence } from './excel-silence';
export { OfficePaneHost } from './office-pane-host';
export type { PaneHost } from './pane-host';
