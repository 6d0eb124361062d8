import { type Page } from 'playwright-core';
import { type WorkbenchForTests } from '../../src/workbench/page/for-tests';
import { findChromium } from '../support/chromium';
import { BUILD_TIME, type OpenedWorkbench, WorkbenchBrowser, turnTo } from './open-workbench';
import { askToPost, button, confirmPost, contents, posted, read, reset, rowCount, toPosting } from './steps';

declare const window: { workbench: WorkbenchForTests };

const program = findChromium();
jest.setTimeout(180_000);

/** More value entries than are worked out before the pane can press Cancel. */
const MANY = 12_000;

const hold = (page: Page, request: number) => page.evaluate((n) => window.workbench.hold(n), request);
const release = (page: Page) => page.evaluate(() => window.workbench.release());
const requests = async (page: Page): Promise<number> =>
  (await page.evaluate(() => window.workbench.traffic())).requests;

/** Excel takes its time from a request on, until Cancel was pressed. */
async function cancelAt({ page, pane }: OpenedWorkbench, request: number, begin: () => Promise<void>): Promise<void> {
  await hold(page, request);
  await begin();
  await button(pane, 'Cancel').click();
  await pane.getByText('Stopping…').waitFor();
  await release(page);
  await pane.getByText('Cancelled. Nothing was posted.').waitFor();
}

/** Copies of a value entry that was not posted yet, under numbers of their own. */
function appendValueEntries(page: Page, count: number): Promise<void> {
  return page.evaluate((rows) => {
    const letters = (index: number): string =>
      (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));
    const at = (column: number, row: number) => window.workbench.value(`'Value Entries'!${letters(column)}${row}`);
    const headers: string[] = [];
    while (at(headers.length, 1) !== null) headers.push(String(at(headers.length, 1)));
    const line = headers.map((header, column) =>
      /Posted to G\/L/.test(header) ? 0 : ((at(column, 2) ?? '') as string | number),
    );
    const entryNo = headers.indexOf('Entry No.');
    const first = window.workbench.rowCount('Value Entries') + 1;
    window.workbench.type(
      `'Value Entries'!A${first}`,
      Array.from({ length: rows }, (_, row) => line.map((cell, column) => (column === entryNo ? 900_001 + row : cell))),
    );
  }, count);
}

(program ? describe : describe.skip)('a job that is interrupted', () => {
  let browser: WorkbenchBrowser;
  beforeAll(async () => {
    browser = await WorkbenchBrowser.start(program!);
  }, BUILD_TIME);
  afterAll(() => browser.close());

  it('is cancelled while it reads, and leaves the workbook as it was', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await toPosting(opened);
    const before = await contents(page);
    await cancelAt(opened, 4, () => button(pane, 'Preview').click());
    expect(await contents(page)).toEqual(before);
    await cancelAt(opened, 4, () => button(pane, 'Post…').click());
    expect(await pane.getByRole('alertdialog').count()).toBe(0);
    expect(await contents(page)).toEqual(before);
    await button(pane, 'Run again').click();
    await pane.getByRole('alertdialog').waitFor();
    expect(errors).toEqual([]);
  });

  it('is cancelled while it works, and asks for nothing any more', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await read(opened);
    await appendValueEntries(page, MANY);
    await toPosting(opened);
    const before = await contents(page);
    // Cancel is offered after half a second; it shall be there when the reading ends.
    await hold(page, 4);
    await button(pane, 'Post…').click();
    await button(pane, 'Cancel').waitFor();
    await page
      .frames()
      .at(-1)!
      .evaluate(() => {
        const cancelWhenWorking = new MutationObserver(() => {
          const { body } = document;
          if (!body.innerText.includes('Working out what will be posted…')) return;
          [...body.querySelectorAll('button')].find(({ innerText }) => innerText === 'Cancel')?.click();
          cancelWhenWorking.disconnect();
        });
        cancelWhenWorking.observe(document.body, { childList: true, subtree: true, characterData: true });
      });
    await release(page);
    await pane.getByText('Cancelled. Nothing was posted.').waitFor({ timeout: 120_000 });
    expect(await pane.getByRole('alertdialog').count()).toBe(0);
    expect(await contents(page)).toEqual(before);
  });

  it('is cancelled while it writes, wherever it is, and takes back what it wrote', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await askToPost(opened);
    const earlier = await requests(page);
    await confirmPost(opened);
    await posted(opened);
    const whole = (await requests(page)) - earlier;
    await reset(page);
    await askToPost(opened);
    const before = await contents(page);
    for (const share of [0.2, 0.35, 0.5]) {
      await cancelAt(opened, Math.round(whole * share), () => confirmPost(opened));
      expect([share, await contents(page)]).toEqual([share, before]);
      expect(await button(pane, 'Finish').count()).toBe(0);
      await button(pane, 'Post…').click();
      await pane.getByRole('alertdialog').waitFor();
    }
    await confirmPost(opened);
    await posted(opened);
  });

  it('says that Excel is silent, for how long, and gives it up in the end', async () => {
    const opened = await browser.open('', { clock: true });
    const { page, pane } = opened;
    await toPosting(opened);
    await page.evaluate(() => window.workbench.plan({ request: 3, then: 'stall' }));
    const before = await requests(page);
    await button(pane, 'Preview').click();
    await page.waitForFunction((n) => window.workbench.traffic().requests >= n + 3, before);
    await page.clock.runFor(6_000);
    await pane.getByText(/Excel has not answered for \d+ seconds\. .* After 60 seconds it is no longer/).waitFor();
    await page.clock.runFor(60_000);
    await pane.getByText(/Excel has not answered for a long time\..*finish or to roll back/).waitFor();
    expect(await pane.getByText(/no longer waited for/).count()).toBe(0);
    await button(pane, 'Run again').click();
    await pane.getByRole('navigation', { name: 'Sheets' }).waitFor();
  });

  it('says which sheet is protected and what to do, and goes on when that is done', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await toPosting(opened);
    await page.evaluate(() => window.workbench.protect('Value Entries', true));
    const before = await contents(page);
    await button(pane, 'Post…').click();
    await pane.getByRole('alertdialog').waitFor();
    await confirmPost(opened);
    await pane.getByText(/protected or read-only\. Unprotect the sheet/).waitFor();
    await page.evaluate(() => window.workbench.protect('Value Entries', false));
    await button(pane, 'Roll back').click();
    await button(pane, 'Roll back').waitFor({ state: 'detached' });
    expect(await contents(page)).toEqual(before);
  });

  it('says that a workbook is read-only and what to do, before it writes', async () => {
    const opened = await browser.open('?readOnly');
    const { page, pane } = opened;
    await toPosting(opened);
    const before = await contents(page);
    await button(pane, 'Preview').click();
    await pane.getByText(/read-only\. .*save the workbook under another name/).waitFor();
    expect(await contents(page)).toEqual(before);
  });

  it('posts value entries that arrive all or not at all, and says why not', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await read(opened);
    await turnTo(pane, 'Automatic');
    await pane.getByRole('switch').click();
    await pane.getByText('On. Waiting for value entries.').waitFor();
    const before = await rowCount(page, 'Value Entries');
    await page.evaluate((row) => {
      const letters = (index: number): string =>
        (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));
      const line: (string | number)[] = [];
      for (let column = 0; ; column++) {
        const header = window.workbench.value(`'Value Entries'!${letters(column)}1`);
        if (header === null) break;
        const cell = (window.workbench.value(`'Value Entries'!${letters(column)}2`) ?? '') as string | number;
        line.push(header === 'Entry No.' ? 900_001 : header === 'Gen. Prod. Posting Group' ? 'NOWHERE' : cell);
      }
      window.workbench.type(`'Value Entries'!A${row + 1}`, [line]);
    }, before);
    const arrival = pane.getByRole('region', { name: 'Last arrival' });
    await arrival.getByText(/1 value entry arrived, nothing was posted\./).waitFor();
    expect(await arrival.innerText()).toMatch(/NOWHERE/);
    expect(await rowCount(page, 'G_L Entries')).toBe(0);
    expect(await page.evaluate(() => window.workbench.sheets())).not.toContain('G_L Registers');
    expect(errors).toEqual([]);
  });
});
