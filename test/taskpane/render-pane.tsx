import { act } from 'react';
import { type Root, createRoot } from 'react-dom/client';
import { App } from '../../src/taskpane/app/app';
import { RequestedJob } from '../../src/taskpane/app/requested-job';
import { ExcelSilence, type PaneHost } from '../../src/taskpane/office';
import { type LedgerView, type PaneServices } from '../../src/taskpane/services';
import { Texts, loadLanguage } from '../../src/taskpane/texts';

/** What is found in a workbook that can be posted. */
export const SOUND_LEDGER: LedgerView = {
  tables: [{ table: 'Value Entries', sheet: 'Entries', rows: 3 }],
  problems: [],
  notes: [],
  unknownColumns: [],
  openFields: [],
  mappings: [],
  isEmpty: false,
  isUnfilled: false,
  expectedCostPosting: false,
  automaticCostPosting: false,
};

export interface RenderedPane {
  readonly body: HTMLElement;
  close(): void;
}

/** The whole pane in a page without a browser: no layout, no worker, no Excel. What is not given never answers. */
export async function renderPane(
  tag: string,
  services: Partial<PaneServices>,
  host: Partial<PaneHost> = {},
): Promise<RenderedPane> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  standInForLayout();
  const texts = new Texts(await loadLanguage(tag), tag);
  const body = document.body.appendChild(document.createElement('div'));
  const root: Root = createRoot(body);
  const given: Partial<PaneServices> = {
    look: () => Promise.resolve(SOUND_LEDGER),
    unfinishedRun: () => Promise.resolve(undefined),
    undoableRun: () => Promise.resolve(undefined),
    ...services,
  };
  const all = new Proxy(given, {
    get: (target, name) => target[name as keyof PaneServices] ?? (() => new Promise(() => undefined)),
  }) as PaneServices;
  await act(async () => {
    root.render(
      <App
        services={all}
        texts={texts}
        host={{
          displayLanguage: tag,
          contentLanguage: tag,
          savesFiles: true,
          isDark: () => false,
          openWorkbook: () => Promise.resolve(),
          ...host,
        }}
        silence={new ExcelSilence({ giveUpAfter: 60_000, slowAfter: 5_000 })}
        requested={new RequestedJob()}
      />,
    );
    await settled();
  });
  await act(settled);
  return {
    body,
    close: () => {
      act(() => root.unmount());
      body.remove();
    },
  };
}

/** Clicks and lets everything follow that follows at once, the loading of a view with it. */
export async function click(element: Element): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await settled();
  });
  await act(settled);
}

export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** jsdom lays nothing out: everything has room. */
function standInForLayout(): void {
  const never = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  const window = globalThis as unknown as Record<string, unknown>;
  window.ResizeObserver ??= never;
  window.IntersectionObserver ??= never;
  window.matchMedia ??= () => Object.assign(new EventTarget(), { matches: false });
}
