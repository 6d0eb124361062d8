import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type FrameLocator, type Page } from 'playwright-core';
import { type Served, serve } from '../../scripts/serve.mjs';
import { testCertificate } from '../../scripts/test-certificate.mjs';
import { launchChromium } from '../support/chromium';
import { buildWorkbench } from './build-workbench';

const ROOT = join(__dirname, '../..');

/** What a busy machine takes to build the pages and to start a browser. */
export const BUILD_TIME = 600_000;

export interface OpenedWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Everything that went wrong in the page or the pane. */
  readonly errors: readonly string[];
}

const SERVED = [join(ROOT, 'build/workbench'), join(ROOT, 'build/pane')];

/** A browser, and the pages served to it: plain http, or https for the protocol of Excel on the web. */
export class WorkbenchBrowser {
  /** Served when it is first asked for: its certificate takes long to make. */
  private secure: Promise<Served> | undefined;

  private constructor(
    private readonly browser: Browser,
    private readonly plain: Served,
  ) {}

  /** Builds what it serves, unless that is done. */
  static async start(program: string): Promise<WorkbenchBrowser> {
    await buildWorkbench();
    return new WorkbenchBrowser(await launchChromium(program), await serve({ root: SERVED }));
  }

  async open(
    query = '',
    options: {
      readonly secure?: boolean;
      readonly dark?: boolean;
      readonly contrast?: boolean;
      /** Time goes by faster when the test says so. */
      readonly clock?: boolean;
    } = {},
  ): Promise<OpenedWorkbench> {
    const context = await this.browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1000, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      forcedColors: options.contrast ? 'active' : 'none',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    if (options.clock) await page.clock.install();
    const { url } = options.secure ? await this.served() : this.plain;
    await page.goto(`${url}${query}`);
    return { page, pane: page.frameLocator('iframe'), errors };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.plain.close();
    await (await this.secure)?.close();
  }

  private served(): Promise<Served> {
    return (this.secure ??= testCertificate().then((https) => serve({ root: SERVED, https })));
  }
}

/** What axe finds wrong in the pane. */
export async function violationsInPane(page: Page): Promise<string[]> {
  const frame = page.frames().at(-1)!;
  await frame.evaluate(axe.source);
  await frame.evaluate(untilStill);
  const found = await frame.evaluate(() =>
    // Fluent's guards of the tab order are hidden from screen readers and pass the focus on at once.
    (window as unknown as { axe: typeof axe }).axe.run({ exclude: ['[data-tabster-dummy]'] }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`);
}

/** A button on its way from one colour to the next has neither: whatever comes to an end is waited for. */
async function untilStill(): Promise<void> {
  const passing = () =>
    document
      .getAnimations()
      .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
  while (passing().length > 0) await Promise.allSettled(passing().map(({ finished }) => finished));
}

/** Turns the pane to a job by its tab, or by the menu of those tabs that have no room. */
export async function turnTo(pane: FrameLocator, job: string, moreJobs = 'More jobs'): Promise<void> {
  const tab = pane.getByRole('tab', { name: job, exact: true });
  const more = pane.getByRole('button', { name: moreJobs });
  await tab.or(more).first().waitFor();
  if (await tab.isVisible()) return tab.click();
  await more.click();
  return pane.getByRole('menuitem', { name: job, exact: true }).click();
}
