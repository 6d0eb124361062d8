/**
 * The real Office.js client in a test, against a workbook in memory. The file begins with `@jest-environment jsdom` in a
 * comment of its own; then:
 *
 *     const workbook = new Workbook('Book1.xlsx', ['Items']);
 *     const excel = await openExcel(workbook);          // Office and Excel are now the globals of the library
 *     await Excel.run(async (context) => …);            // or excel.run, the same
 *     excel.host.traffic.requests                       // what it cost; see also bytesUp, bytesDown
 *     excel.host.faults.plan({ request: 1, then: 'AccessDenied' });   // or 'stall', or 5103; afterActions: 3
 *     await excel.close();                              // takes library, listeners and globals away again
 *
 * Nothing in the library is replaced: it is read from the package and speaks over `postMessage` with a parent window,
 * which is a small object here. Each `openExcel` loads it anew (about 150 ms), so that tests share nothing.
 * Look into the workbook itself for what was written: `workbook.findSheet('Items')!.value(0, 0)`; change it with
 * `typeInto`, `addTable` … of `src/workbench/host` to play the user.
 */
import { ExcelHost, type HostOptions, type Workbook, XdmEndpoint } from '../../../src/workbench/host';
import { hostInfo, type PaneAddress, xdmInfo } from '../../../src/workbench/host/seams/pane-url';
import { loadCalculator } from './load-calculator';
import { loadOfficeJs } from './load-office-js';

export interface OpenedExcel {
  readonly run: typeof Excel.run;
  readonly host: ExcelHost;
  /** The names of all calls over the frame's border, in order. */
  readonly calls: readonly string[];
  close(): Promise<void>;
}

let opened = 0;

/** Opens a workbook in a simulated Excel with the real Office.js client; ready when `Office.onReady` is. */
export async function openExcel(workbook: Workbook, options: Partial<HostOptions> = {}): Promise<OpenedExcel> {
  const host = new ExcelHost(workbook, options);
  const address: PaneAddress = {
    conversationId: `conversation-${++opened}`,
    addInId: 'add-in',
    parentOrigin: `https://${window.location.hostname}`,
    displayLanguage: host.options.displayLanguage,
  };
  const send = (data: string): void => {
    window.dispatchEvent(new MessageEvent('message', { data, origin: address.parentOrigin }));
  };
  const endpoint = new XdmEndpoint(host, { ...address, send });
  const parent = { postMessage: (text: unknown) => void endpoint.receive(text) };
  workbook.calculation.calculator ??= await loadCalculator();
  const unload = await loadOfficeJs({
    parent,
    windowName: JSON.stringify({ hostInfo: hostInfo(address), xdmInfo: xdmInfo(address) }),
  });
  // The library reports itself to the host once more; that is not the add-in's doing.
  while (host.traffic.requests === 0) await nextTurn();
  await nextTurn();
  host.traffic.reset();
  return {
    run: Excel.run,
    host,
    calls: endpoint.calls,
    close: async () => {
      // What is on its way back must still find the library.
      await nextTurn();
      endpoint.close();
      host.close();
      unload();
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
