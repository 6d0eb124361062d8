import { type ExcelHost } from './excel-host';

const EXCEL_ON_THE_WEB = 16;
const TASK_PANE = 1;
const READ_WRITE = 1;
const READ_ONLY = 0;

/** What the client asks first: who the host is, in which language, and what it can do. */
export function appContext(host: ExcelHost, addInId: string): object {
  const { options, workbook } = host;
  return {
    _id: addInId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.01',
    _appUILocale: options.displayLanguage,
    _dataLocale: options.contentLanguage,
    _docUrl: workbook.name,
    _clientMode: options.readOnly ? READ_ONLY : READ_WRITE,
    _settings: [...workbook.settings].map(([name, value]) => [name, JSON.stringify(value)]),
    _reason: 0,
    _osfControlType: TASK_PANE,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: addInId,
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.15407.0',
    _addinName: '',
    _appDomains: [],
    _featureGates: {},
    _requirementMatrix: JSON.stringify(options.requirementSets),
  };
}
