import { DesktopBridge } from '../protocol/desktop-bridge';
import { type ExcelHost } from '../protocol/excel-host';
import { hostInfo } from './pane-url';
import { type OpenPane } from './web-pane';

let opened = 0;

/**
 * Opens the task pane's page in a frame, as Excel on Windows does: Office.js finds its host as `window.external`. There
 * is no question of trust, so plain http will do, but page and frame must be of one origin. The page's text is written
 * into the empty frame, whose window has the host already; a frame that is sent to an address gets a new window.
 */
export async function openDesktopPane(host: ExcelHost, frame: HTMLIFrameElement, page: string): Promise<OpenPane> {
  const addInId = `desktop-${++opened}`;
  const { displayLanguage } = host.options;
  const bridge = new DesktopBridge(host, {
    addInId,
    hostInfo: hostInfo({ addInId, displayLanguage }, 'Win32'),
  });
  const url = new URL(page, window.location.href).href;
  const html = await (await fetch(url)).text();
  Object.defineProperty(frame.contentWindow, 'external', { value: bridge, configurable: true, writable: true });
  write(frame.contentDocument!, html, url);
  return {
    close: () => {
      bridge.close();
      frame.src = 'about:blank';
    },
  };
}

/** The page's own addresses go on meaning what they meant. */
function write(document: Document, html: string, url: string): void {
  const base = document.createElement('base');
  base.href = url;
  const head = /<!doctype[^>]*>\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?/i.exec(html)?.[0] ?? '';
  document.open();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Nothing else runs a page's scripts in an existing window.
  document.write(head + base.outerHTML + html.slice(head.length));
  document.close();
}
