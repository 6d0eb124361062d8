import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type FrameLocator, type Page } from 'playwright-core';
import { type Served, serve } from '../../scripts/serve.mjs';
import { testCertificate } from '../../scripts/test-certificate.mjs';
import { launchChromium } from '../support/chromium';
import { buildShared } from '../support/shared-build';
import { reset } from './steps';

const ROOT = join(__dirname, '../..');

export { BUILD_TIME } from '../support/shared-build';

export interface OpenedWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Everything that went wrong in the page or the pane. */
  readonly errors: readonly string[];
}

/** The page of `npm start` and the pane's real bundle. */
const PAGES = {
  name: 'workbench',
  webpack: ['--config-name', 'workbench', '--config-name', 'local-pane'],
  folders: ['build/workbench', 'build/pane'],
};

const SERVED = PAGES.folders.map((folder) => join(ROOT, folder));

interface HowToOpen {
  readonly secure?: boolean;
  /** Time goes by faster when the test says so. */
  readonly clock?: boolean;
}

/** A browser, and the pages served to it: plain http, or https for the protocol of Excel on the web. */
export class WorkbenchBrowser {
  /** Served when it is first asked for: its certificate takes long to make. */
  private secure: Promise<Served> | undefined;
  /** The sample's page is used again and again: the workbook and the pane are new each time, the scripts are not. */
  private ofSample: Page | undefined;
  private other: Page | undefined;
  private errors: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly plain: Served,
  ) {}

  /** Builds what it serves, unless that is done. */
  static async start(program: string): Promise<WorkbenchBrowser> {
    await buildShared(PAGES);
    return new WorkbenchBrowser(await launchChromium(program), await serve({ root: SERVED }));
  }

  /** The sample with the pane beside it, or what the query says. One page is open at a time. */
  async open(query?: string, how: HowToOpen = {}): Promise<OpenedWorkbench> {
    await this.other?.close();
    this.other = undefined;
    this.errors = [];
    let page: Page;
    if (query !== undefined) page = this.other = await this.newPage(query, how);
    else if (!this.ofSample) page = this.ofSample = await this.newPage('', how);
    else {
      page = this.ofSample;
      await reset(page);
    }
    return { page, pane: page.frameLocator('iframe'), errors: this.errors };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.plain.close();
    await (await this.secure)?.close();
  }

  private async newPage(query: string, { clock, secure }: HowToOpen): Promise<Page> {
    const context = await this.browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1000, height: 900 },
      // What moves is waited for by whoever clicks on it.
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    if (clock) await page.clock.install();
    const { url } = secure ? await this.served() : this.plain;
    await page.goto(`${url}${query}`);
    return page;
  }

  private served(): Promise<Served> {
    return (this.secure ??= testCertificate().then((https) => serve({ root: SERVED, https })));
  }
}

/** What axe finds wrong in the pane, by all of its rules or by some. */
export async function violationsInPane(page: Page, rules?: readonly string[]): Promise<string[]> {
  const frame = page.frames().at(-1)!;
  await frame.evaluate(axe.source);
  await frame.evaluate(untilStill);
  const found = await frame.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        // Fluent's guards of the tab order are hidden from screen readers and pass the focus on at once.
        { exclude: ['[data-tabster-dummy]'] },
        { resultTypes: ['violations'], ...(values && { runOnly: { type: 'rule', values } }) },
      ),
    rules && [...rules],
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
