import { type EventEntry } from './events';
import { type ExcelHost } from './excel-host';
import { BODY, RUN_BATCH } from './dispatch';
import { eventArray } from './xdm';

const RICH_API_EVENT = 33;
const EXCEL_ON_WINDOWS = 1;
const TASK_PANE = 1;
const READ_WRITE = 1;
const READ_ONLY = 0;

/** Colours as Windows tells them. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x333333,
    controlForegroundColor: 0xffffff,
  },
  untold: {},
};

/** An array as Windows hands it over. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type EventHandler = (event: number, payload: SafeArray) => void;

/** What Office.js finds as `window.external` in Excel on Windows; the names of its members are the library's. */
export class DesktopBridge {
  readonly #handlers = new Map<number, EventHandler>();

  constructor(
    readonly host: ExcelHost,
    readonly addIn: { readonly addInId: string; readonly hostInfo: string },
  ) {
    host.onEvents = (entries) => this.#sendEvents(entries);
  }

  readonly GetContext = (): object => desktopContext(this.host, this.addIn.addInId);

  readonly GetHostInfo = (): string => `_host_Info=${this.addIn.hostInfo}`;

  readonly Execute = (call: number, parts: readonly unknown[], done: (answer: SafeArray) => void): void => {
    if (call !== RUN_BATCH) {
      queueMicrotask(() => done(safeArray([5000])));
      return;
    }
    const [data] = parts as readonly [readonly unknown[]];
    this.host.faults.whenFree(() => this.#runBatch(String(data[BODY]), done));
  };

  #runBatch(body: string, done: (answer: SafeArray) => void): void {
    const answer = this.host.processBatch(body);
    if (!answer) return;
    const response = answer.error === 0 ? [0, safeArray([200, safeArray([]), answer.body])] : [answer.error];
    queueMicrotask(() => done(safeArray(response)));
  }

  readonly RegisterEvent = (
    event: number,
    _target: string,
    handler: EventHandler,
    done: (status: number) => void,
  ): void => {
    this.#handlers.set(event, handler);
    queueMicrotask(() => done(0));
  };

  readonly UnregisterEvent = (event: number, _target: string, done: (status: number) => void): void => {
    this.#handlers.delete(event);
    queueMicrotask(() => done(0));
  };

  /** Ends the conversation: nothing is sent any more. */
  close(): void {
    this.host.onEvents = () => undefined;
  }

  #sendEvents(entries: readonly EventEntry[]): void {
    const payload = entries.map(({ type, target, args }) => safeArray(eventArray(type, target, args)));
    this.#handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, safeArray(payload));
  }
}

function safeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => values, dimensions: () => 1 };
}

/** The same that Excel on the web tells in its app context. */
function desktopContext({ options, workbook }: ExcelHost, addInId: string): object {
  return {
    GetAppType: () => EXCEL_ON_WINDOWS,
    GetSolutionRef: () => addInId,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.displayLanguage,
    GetAppDataLocale: () => options.contentLanguage,
    GetDocUrl: () => workbook.name,
    GetAppCapabilities: () => (options.readOnly ? READ_ONLY : READ_WRITE),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => '',
    GetInstanceId: () => addInId,
    GetSupportedMatrix: () => JSON.stringify(options.requirementSets),
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[options.theme]),
    GetHostFullVersion: () => '16.0.15407.0',
    GetSettings: () => ({
      Read: (names: string[], values: string[]) => {
        for (const [name, value] of workbook.settings) {
          names.push(name);
          values.push(JSON.stringify(value));
        }
      },
      Write: (names: readonly string[], values: readonly string[]) => {
        workbook.settings.clear();
        names.forEach((name, index) => workbook.settings.set(name, JSON.parse(values[index])));
        workbook.emit({ kind: 'settings' });
      },
    }),
  };
}
