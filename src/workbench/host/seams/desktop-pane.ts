import { type ExcelHost } from '../protocol/excel-host';
import { DesktopBridge } from '../protocol/desktop-bridge';
import { hostInfo } from './pane-url';
import { type OpenPane } from './web-pane';

let opened = 0;

/**
 * Opens the task pane's page in a frame, as Excel on Windows does: Office.js finds its host as `window.external`. There
 * is no question of trust, so plain http will do, but page and frame must be of one origin.
 */
export function openDesktopPane(host: ExcelHost, frame: HTMLIFrameElement, page: string): OpenPane {
  const addInId = `desktop-${++opened}`;
  const { displayLanguage } = host.options;
  const bridge = new DesktopBridge(host, addInId);
  const url = new URL(page, window.location.href);
  url.searchParams.set('_host_Info', hostInfo({ addInId, displayLanguage }, 'Win32'));
  // A frame's first page takes over the window of the empty frame, and with it the bridge.
  Object.defineProperty(frame.contentWindow, 'external', { value: bridge, configurable: true, writable: true });
  frame.src = url.href;
  return {
    close: () => {
      bridge.close();
      frame.src = 'about:blank';
    },
  };
}
