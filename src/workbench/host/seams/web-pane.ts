import { type ExcelHost } from '../protocol/excel-host';
import { XdmEndpoint } from '../protocol/xdm';
import { paneUrl } from './pane-url';

/** A pane that is open in a frame; closing it leaves the frame empty. */
export interface OpenPane {
  close(): void;
}

let opened = 0;

/**
 * Opens the task pane's page in a frame, as Excel on the web does. Office.js talks only to a page that is https and has
 * the pane's own host name; the port may differ.
 */
export function openWebPane(host: ExcelHost, frame: HTMLIFrameElement, page: string): OpenPane {
  const address = {
    conversationId: `conversation-${Date.now()}-${++opened}`,
    addInId: `add-in-${opened}`,
    parentOrigin: window.location.origin,
    displayLanguage: host.options.displayLanguage,
  };
  const paneOrigin = new URL(page, window.location.href).origin;
  const endpoint = new XdmEndpoint(host, {
    ...address,
    send: (text) => frame.contentWindow?.postMessage(text, paneOrigin),
  });
  const listen = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === paneOrigin) void endpoint.receive(event.data);
  };
  window.addEventListener('message', listen);
  frame.src = paneUrl(new URL(page, window.location.href).href, address);
  return {
    close: () => {
      window.removeEventListener('message', listen);
      endpoint.close();
      frame.src = 'about:blank';
    },
  };
}
