// Measures the real task pane in a browser beside a large workbook: node --import tsx bench/pane-child.ts TASK
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { serve } from '../scripts/serve.mjs';
import { testCertificate } from '../scripts/test-certificate.mjs';
import { generateLedger, removeLedger } from '../test/oracle/generated-ledger';
import { findChromium, launchChromium } from '../test/support/chromium';
import { build } from '../webpack/build.mjs';
import { localPane } from '../webpack/pane.mjs';
import { webPage } from '../webpack/web.mjs';
import type { PaneMeasurement, PaneTask } from './support/pane-task';

/**
 * Excel on the web frames the pane from another site, so that a browser gives each a process of its own: what the
 * simulated Excel does is not on the pane's thread. Office.js trusts this name, and the browser is told where it is.
 */
const EXCEL = 'excel.officeapps.live.com';
const HOST_PAGE = { name: 'host-page', entry: 'bench/pane/host-page.ts', template: 'bench/pane/host-page.html' };
const BUILT_HOST_PAGE = 'build/bench-pane';
const OPENINGS = 5;
const A_JOB = 1_200_000;

/** What tells in the pane how far it is. */
const READ = 'Everything can be read.';
const POSTED = 'G/L register 1:';
const FIGURES = 'section[aria-label="Preview"] table';
const PROGRESS = '[role="progressbar"]';
const DIALOG = '[role="alertdialog"]';

/** What of the browser's own records tells its tasks, and which process the pane's are in. */
const RECORDED = ['toplevel', 'blink.user_timing'];
const MARK = 'inventory-cost-pane';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
}

/**
 * The tasks of the pane's main thread, by the time that they had the processor: what the machine does besides does not
 * count. A long wait for the processor would otherwise look like work of the pane.
 */
function tasksOfPane(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === MARK);
  if (!mark) throw new Error("The pane's thread is not in the browser's records.");
  return traceEvents
    .filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === mark.pid && tid === mark.tid)
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
}

class Desk {
  private constructor(
    private readonly page: Page,
    private readonly paneUrl: string,
  ) {}

  static async open(browser: Browser, port: string): Promise<Desk> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 400, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(A_JOB);
    await page.goto(`https://${EXCEL}:${port}/host-page.html`);
    return new Desk(page, `https://localhost:${port}/taskpane.html`);
  }

  load(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, number>>> {
    return this.page.evaluate((urls) => window.hostPage.load(urls), files);
  }

  async openPane(): Promise<Frame> {
    await this.page.evaluate((url) => window.hostPage.open(url), this.paneUrl);
    for (;;) {
      const frame = await (await this.page.waitForSelector('iframe')).contentFrame();
      if (frame?.url().startsWith(this.paneUrl)) return frame;
      await this.page.waitForTimeout(10);
    }
  }

  requests() {
    return this.page.evaluate(() => window.hostPage.requests());
  }

  rowCount(sheet: string): Promise<number> {
    return this.page.evaluate((name) => window.hostPage.rowCount(name), sheet);
  }
}

/** Milliseconds from the pane's own beginning to its first contents. */
async function firstPaint(pane: Frame): Promise<number> {
  await pane.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return pane.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
}

/** What is waited for in the pane. */
interface Sight {
  readonly says?: string;
  readonly shows?: string;
  readonly gone?: boolean;
}

/** Waits without keeping the pane busy: Playwright's own looking for texts would count as the pane's work. */
async function until(pane: Frame, what: Sight): Promise<number> {
  const seen = await pane.waitForFunction(
    ({ gone, says, shows }) => {
      const isSo =
        says !== undefined ? document.body.textContent.includes(says) : !!document.querySelector(shows ?? '');
      return isSo !== (gone ?? false) ? performance.timeOrigin + performance.now() : 0;
    },
    what,
    { polling: 20 },
  );
  return seen.jsonValue();
}

const press = (pane: Frame, name: string): Promise<void> => pane.getByRole('button', { name, exact: true }).click();

async function measure({ entries, postedUntil }: PaneTask): Promise<PaneMeasurement> {
  const program = findChromium();
  if (!program) throw new Error('This needs Chromium.');
  await build(localPane);
  await build(webPage({ ...HOST_PAGE, folder: BUILT_HOST_PAGE }));
  const generated = generateLedger(entries, '--posted-until', postedUntil);
  const server = await serve({
    root: [
      path.resolve(BUILT_HOST_PAGE),
      path.resolve('build/pane'),
      generated.folder,
      path.resolve('assets/cronus/csv'),
    ],
    https: await testCertificate(),
  });
  const { port } = new URL(server.url);
  const browser = await launchChromium(program, [`--host-resolver-rules=MAP ${EXCEL} 127.0.0.1`, '--site-per-process']);
  try {
    const desk = await Desk.open(browser, port);
    const firstPaintMilliseconds: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening++) {
      firstPaintMilliseconds.push(await firstPaint(await desk.openPane()));
    }
    const urls = Object.entries(generated.files).map(([table, file]) => [table, `/${path.basename(file)}`]);
    const rows = await desk.load(Object.fromEntries(urls) as Record<string, string>);

    const began = performance.now();
    const pane = await desk.openPane();
    await browser.startTracing(undefined, { categories: RECORDED });
    await pane.evaluate((name) => void performance.mark(name), MARK);
    await until(pane, { says: READ });
    const readSeconds = (performance.now() - began) / 1000;
    await press(pane, 'Post inventory cost');
    await press(pane, 'Preview');
    const shown = await until(pane, { shows: FIGURES });
    const read = (await desk.requests()).filter(({ answered, bytesDown }) => answered < shown && bytesDown > 100_000);
    const figuresMilliseconds = shown - read.at(-1)!.answered;
    await press(pane, 'Cancel');
    await until(pane, { shows: PROGRESS, gone: true });

    const postBegan = performance.now();
    await press(pane, 'Post…');
    await until(pane, { shows: DIALOG });
    await pane.getByRole('alertdialog').getByRole('button', { name: 'Post', exact: true }).click();
    await until(pane, { says: POSTED });
    const postSeconds = (performance.now() - postBegan) / 1000;
    const tasks = tasksOfPane(await browser.stopTracing());
    return {
      valueEntries: rows['Value Entry'] - 1,
      rowsWritten: (await desk.rowCount('G_L Entries')) + (await desk.rowCount('G_L - Item Ledger Relation')) - 2,
      firstPaintMilliseconds,
      longestTaskMilliseconds: Math.max(...tasks),
      tasks: tasks.length,
      figuresMilliseconds,
      readSeconds,
      postSeconds,
    };
  } finally {
    await browser.close();
    await server.close();
    removeLedger(generated);
  }
}

measure(JSON.parse(process.argv[2]) as PaneTask).then(
  (measurement) => {
    process.stdout.write(`${JSON.stringify(measurement)}\n`);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
