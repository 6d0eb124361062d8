/** What the simulated Excel tells the add-in about itself. */
export interface HostOptions {
  /** Language of Excel's surface. */
  readonly displayLanguage: string;
  /** Language of the workbook's formats. */
  readonly contentLanguage: string;
  readonly readOnly: boolean;
  /** Of Excel's surface; untold where Excel leaves it to the system. */
  readonly theme: 'light' | 'dark' | 'untold';
  /** Requirement sets with the highest version offered. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Bytes of a request and of a response that Excel on the web takes. */
  readonly payloadLimit: number;
  /** Cells of a range that may be read at once, and that one operation may touch. */
  readonly readLimit: number;
  readonly operationLimit: number;
  readonly culture: Culture;
}

interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  readonly longTimePattern: string;
}

export const DEFAULT_OPTIONS: HostOptions = {
  displayLanguage: 'en-US',
  contentLanguage: 'en-US',
  readOnly: false,
  theme: 'light',
  requirementSets: {
    ExcelApi: '1.15',
    ExcelApiOnline: '1.1',
    SharedRuntime: '1.1',
    RibbonApi: '1.1',
    DialogApi: '1.1',
    KeyboardShortcuts: '1.1',
  },
  payloadLimit: 5 * 1024 * 1024,
  readLimit: 5_000_000,
  operationLimit: 33_554_000,
  culture: {
    name: 'en-US',
    decimalSeparator: '.',
    groupSeparator: ',',
    dateSeparator: '/',
    timeSeparator: ':',
    shortDatePattern: 'M/d/yyyy',
    longDatePattern: 'dddd, MMMM d, yyyy',
    longTimePattern: 'h:mm:ss tt',
  },
};
