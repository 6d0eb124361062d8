import { type ExcelHost } from './excel-host';

/** Numbers of the calls of the common API that reach the host. */
export const RUN_BATCH = 93;
const REFRESH_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const NOT_SUPPORTED = 5000;
/** Where the batch's text stands among the request's parts. */
export const BODY = 4;

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [name: string, json: string])[] };
}

/** Answers a call of the common API; undefined when no answer shall ever come. */
export function dispatchMethod(host: ExcelHost, data: unknown): object | undefined {
  const call = data as MethodCall;
  switch (call.DdaMethod.DispatchId) {
    case RUN_BATCH: {
      const answer = host.processBatch(String(call.ArrayData![BODY]));
      return answer && { Version: 1, Error: answer.error, Data: [200, [], answer.body] };
    }
    case REFRESH_SETTINGS:
      return { Version: 1, Error: 0, Properties: { Settings: listSettings(host) }, Settings: listSettings(host) };
    case SAVE_SETTINGS:
      saveSettings(host, call.DdaSettingsMethod?.Properties ?? []);
      return { Version: 1, Error: 0 };
    default:
      return { Version: 1, Error: NOT_SUPPORTED };
  }
}

function listSettings(host: ExcelHost): readonly { readonly Name: string; readonly Value: string }[] {
  return [...host.workbook.settings].map(([Name, value]) => ({ Name, Value: JSON.stringify(value) }));
}

function saveSettings(host: ExcelHost, pairs: readonly (readonly [name: string, json: string])[]): void {
  host.workbook.settings.clear();
  for (const [name, json] of pairs) host.workbook.settings.set(name, JSON.parse(json));
  host.workbook.emit({ kind: 'settings' });
}
