import { type FrameLocator, type Page } from 'playwright-core';
import { ADJUSTMENT_PROBLEMS, ADJUSTMENT_REASONS } from '../../src/adjustment';
import english from '../../src/taskpane/texts/en.json';
import englishReasons from '../../src/taskpane/texts/reasons/en.json';
import { type WorkbenchForTests } from '../../src/workbench/page/for-tests';
import { findChromium } from '../support/chromium';
import { BUILD_TIME, type OpenedWorkbench, WorkbenchBrowser, turnTo } from './open-workbench';
import { button, reset, rowCount } from './steps';

declare const window: { workbench: WorkbenchForTests };

const program = findChromium();
jest.setTimeout(60_000);

/** An inbound, an outbound and a value entry of the sample. */
const SALE = 300;
const VALUE_ENTRY_OF_SALE = 421;

const sheets = (page: Page) => page.evaluate(() => window.workbench.sheets());

async function toAdjusting({ pane }: OpenedWorkbench): Promise<void> {
  await button(pane, 'Post inventory cost').waitFor();
  await turnTo(pane, 'Adjust cost');
  await button(pane, 'Preview').waitFor();
}

async function preview({ pane }: OpenedWorkbench): Promise<void> {
  await button(pane, 'Preview').click();
  await sheetLinks(pane).waitFor();
}

const sheetLinks = (pane: FrameLocator) => pane.getByRole('navigation', { name: 'Sheets', exact: true });
const dialog = (pane: FrameLocator) => pane.getByRole('alertdialog');

async function askToRun(opened: OpenedWorkbench): Promise<void> {
  await button(opened.pane, 'Run…').click();
  await dialog(opened.pane).waitFor();
}

const entryNo = (pane: FrameLocator) => pane.getByRole('textbox', { name: 'Entry No.' });

const confirm = (pane: FrameLocator) => dialog(pane).getByRole('button', { name: 'Adjust', exact: true }).click();

const adjusted = ({ pane }: OpenedWorkbench) => pane.getByText(/Item register 1: \d+ new value entries/).waitFor();

/** What stands in a column of a sheet whose first row has headers. */
function column(page: Page, sheet: string, header: string): Promise<unknown[]> {
  return page.evaluate(
    ([name, wanted]) => {
      const letters = (index: number): string =>
        (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));
      for (let index = 0; ; index++) {
        const title = window.workbench.value(`'${name}'!${letters(index)}1`);
        if (title === null) return [];
        if (title !== wanted) continue;
        const rows = window.workbench.rowCount(name);
        return Array.from({ length: rows - 1 }, (_, row) =>
          window.workbench.value(`'${name}'!${letters(index)}${row + 2}`),
        );
      }
    },
    [sheet, header] as const,
  );
}

describe('the texts of the cost adjustment', () => {
  it('say in English what the reports say', () => {
    const own: Readonly<Record<string, unknown>> = englishReasons;
    for (const [kind, { title, message, fix }] of Object.entries(ADJUSTMENT_PROBLEMS)) {
      expect(own[`adjust.${kind}`]).toEqual({ title, message, fix });
    }
    const texts: Readonly<Record<string, string>> = english;
    for (const [reason, sentence] of Object.entries(ADJUSTMENT_REASONS)) {
      expect(texts[`adjust.reason.${reason}`]).toBe(sentence);
    }
  });
});

(program ? describe : describe.skip)('adjusting item costs in the pane', () => {
  let browser: WorkbenchBrowser;
  beforeAll(async () => {
    browser = await WorkbenchBrowser.start(program!);
  }, BUILD_TIME);
  afterAll(() => browser.close());

  it('previews new value entries by reason and changes nothing', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await toAdjusting(opened);
    const rows = await rowCount(page, 'Value Entries');
    const unitCosts = await column(page, 'Items', 'Unit Cost');
    await preview(opened);
    const table = pane.getByRole('table', { name: 'New value entries by reason' });
    const figures = await table.locator('tbody td:nth-child(2)').allInnerTexts();
    const total = await table.locator('tfoot td').allInnerTexts();
    expect(figures.reduce((sum, text) => sum + Number(text), 0)).toBe(Number(total[1]));
    expect(Number(total[1])).toBeGreaterThan(20);
    await pane.getByText(/items get a new unit cost/).click();
    await pane.getByRole('table', { name: 'Unit Cost' }).waitFor();
    expect(await sheets(page)).toEqual(expect.arrayContaining(['Adjusted Entries', 'Cost Adjustment Problems']));
    expect(await sheets(page)).not.toContain('Item Registers');
    expect(await rowCount(page, 'Value Entries')).toBe(rows);
    expect(await column(page, 'Items', 'Unit Cost')).toEqual(unitCosts);
    expect(errors).toEqual([]);
  });

  it('adjusts only the items that the filter lets through, and tells when there is nothing to do', async () => {
    const opened = await browser.open();
    const { pane } = opened;
    await toAdjusting(opened);
    await button(pane, 'Filters').click();
    await pane.getByLabel('Item No. Filter').fill('NO-SUCH-ITEM');
    await button(pane, 'Preview').click();
    await pane.getByText('There is nothing to adjust.').waitFor();
    await button(pane, 'Run…').click();
    await pane.getByRole('status').getByText('Working out what will be adjusted: done').waitFor({ state: 'attached' });
    expect(await dialog(pane).count()).toBe(0);
    await pane.getByLabel('Item Category Filter').fill('X');
    await button(pane, 'Preview').click();
    await pane.getByText(/must not use Item No\. Filter and Item Category Filter/).waitFor();
  });

  it('leads from what was left alone to the entry', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await toAdjusting(opened);
    await preview(opened);
    const problems = pane.getByRole('region', { name: 'What was left alone' });
    await problems.getByRole('button', { name: /Order status unknown/ }).click();
    await problems.getByRole('button', { name: 'Go to entry' }).first().click();
    await page.waitForFunction(() => window.workbench.active().sheet === 'Item Ledger Entries');
    expect((await page.evaluate(() => window.workbench.active())).row).toBeGreaterThan(0);
  });

  it('says what it will write, writes it, finds nothing more to do, and takes it back', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await toAdjusting(opened);
    const rows = await rowCount(page, 'Value Entries');
    const unitCosts = await column(page, 'Items', 'Unit Cost');
    await askToRun(opened);
    const told = await dialog(pane).innerText();
    const [, count] = /(\d+) value entries, no\. [\d,]+ to [\d,]+, will be added to the sheet Value Entries/.exec(
      told,
    )!;
    expect(told).toContain('item register 1');
    await confirm(pane);
    await adjusted(opened);
    expect(await rowCount(page, 'Value Entries')).toBe(rows + Number(count));
    expect(await column(page, 'Items', 'Unit Cost')).not.toEqual(unitCosts);
    await sheetLinks(pane).getByRole('button', { name: 'Adjusted Entries' }).click();
    await page.waitForFunction(() => window.workbench.active().sheet === 'Adjusted Entries');

    await button(pane, 'Run…').click();
    await pane.getByText('There is nothing to adjust.').waitFor();
    expect(await rowCount(page, 'Value Entries')).toBe(rows + Number(count));

    await button(pane, 'Undo last adjustment…').click();
    await dialog(pane).getByRole('button', { name: 'Undo the adjustment' }).click();
    await page.waitForFunction((before) => window.workbench.rowCount('Value Entries') === before, rows);
    await dialog(pane).waitFor({ state: 'detached' });
    await button(pane, 'Undo last adjustment…').waitFor({ state: 'detached' });
    expect(await column(page, 'Items', 'Unit Cost')).toEqual(unitCosts);
    expect(errors).toEqual([]);
  });

  it('goes on to posting the new value entries, after which the adjustment stands', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await toAdjusting(opened);
    await askToRun(opened);
    await confirm(pane);
    await adjusted(opened);
    await button(pane, 'Post inventory cost').click();
    await button(pane, 'Post…').click();
    await dialog(pane).getByRole('button', { name: 'Post', exact: true }).click();
    await pane
      .getByText(/G\/L register 1:/)
      .first()
      .waitFor();
    expect(await rowCount(page, 'G_L Entries')).toBeGreaterThan(1000);
    await turnTo(pane, 'Adjust cost');
    await button(pane, 'Run…').waitFor();
    expect(await button(pane, 'Undo last adjustment…').count()).toBe(0);
  });

  it('explains the cost of an entry by number, by value entry, and of the selected row alike', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await toAdjusting(opened);
    const explanation = pane.getByRole('region', { name: new RegExp(`Cost of item ledger entry ${SALE},`) });
    const chain = (): Promise<string[]> => explanation.getByRole('row').allInnerTexts();
    const anew = async (explain: () => Promise<void>): Promise<void> => {
      await explanation.evaluate((section) => section.setAttribute('data-before', ''));
      await explain();
      await pane.locator('section[data-before]').waitFor({ state: 'detached' });
      await explanation.waitFor();
    };
    await entryNo(pane).fill(String(SALE));
    await page.keyboard.press('Enter');
    await explanation.waitFor();
    const byNumber = await chain();
    expect(byNumber.length).toBeGreaterThan(2);
    expect(byNumber[2]).toContain('Taken from the inbound entry that it is applied to');
    expect(await sheets(page)).toContain('Cost Explanation');

    await pane.getByLabel('Kind of entry').selectOption({ label: 'Value entry' });
    await entryNo(pane).fill(String(VALUE_ENTRY_OF_SALE));
    await anew(() => button(pane, 'Explain').click());
    expect(await chain()).toEqual(byNumber);

    await explanation.getByRole('button', { name: `Entry ${SALE}` }).click();
    await page.waitForFunction(() => window.workbench.active().sheet === 'Item Ledger Entries');
    await anew(() => button(pane, 'Explain selected row').click());
    expect(await chain()).toEqual(byNumber);

    await entryNo(pane).fill('12345678');
    await button(pane, 'Explain').click();
    await pane.getByText('There is no entry 12345678 of an item.').waitFor();
    await page.getByRole('tab', { name: 'Items', exact: true }).click();
    await button(pane, 'Explain selected row').click();
    await pane.getByText(/The selected row is not an entry/).waitFor();
    expect(errors).toEqual([]);
  });

  it('finishes or rolls back an adjustment that broke', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    const requests = async (): Promise<number> => (await page.evaluate(() => window.workbench.traffic())).requests;
    await toAdjusting(opened);
    await askToRun(opened);
    const rows = await rowCount(page, 'Value Entries');
    const earlier = await requests();
    await confirm(pane);
    await adjusted(opened);
    const whole = await rowCount(page, 'Value Entries');
    const last = (await requests()) - earlier;
    expect(last).toBeGreaterThan(8);
    /** Breaks the run at a request; true when it had begun to write by then. */
    const breakAt = async (request: number): Promise<boolean> => {
      await reset(page);
      await toAdjusting(opened);
      await askToRun(opened);
      await page.evaluate((n) => window.workbench.plan({ request: n, then: 'GeneralException' }), request);
      await confirm(pane);
      await pane.getByText('Excel could not do it.').waitFor();
      const offered = button(pane, 'Roll back').waitFor({ timeout: 3_000 });
      return offered.then(
        () => true,
        () => false,
      );
    };
    let request = Math.round(last / 3);
    for (const [way, expected] of [
      ['Roll back', rows],
      ['Finish', whole],
    ] as const) {
      while (!(await breakAt(request))) request++;
      expect(request).toBeLessThan(last);
      await button(pane, way).click();
      await button(pane, 'Finish').waitFor({ state: 'detached' });
      expect([way, await rowCount(page, 'Value Entries')]).toEqual([way, expected]);
    }
  }, 120_000);
});
