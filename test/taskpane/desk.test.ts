import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FrameLocator, type Locator, type Page } from 'playwright-core';
import { CAUSES, CLOSING_REASONS } from '../../src/reconciliation';
import { ENTRY_CHANGES } from '../../src/comparison';
import english from '../../src/taskpane/texts/en.json';
import { openWorkbookFile } from '../../src/xlsx';
import { type WorkbenchForTests } from '../../src/workbench/page/for-tests';
import { findChromium } from '../support/chromium';
import { BUILD_TIME, type OpenedWorkbench, WorkbenchBrowser, turnTo } from './open-workbench';
import { button } from './steps';

declare const window: { workbench: WorkbenchForTests };

const program = findChromium();
jest.setTimeout(90_000);

const PICTURES = join(__dirname, '../../build/pictures');

/** Views that were left stay where they are, unseen. */
const shown = (pane: FrameLocator, label: string) => pane.getByLabel(label, { exact: true }).locator('visible=true');
const region = (pane: FrameLocator, name: string | RegExp) => pane.getByRole('region', { name });
const activeSheet = (page: Page, sheet: string) =>
  page.waitForFunction((name) => window.workbench.active().sheet === name, sheet);

async function ready({ pane }: OpenedWorkbench): Promise<void> {
  await button(pane, english['workbook.next']).waitFor();
}

async function post(opened: OpenedWorkbench): Promise<void> {
  const { pane } = opened;
  await button(pane, 'Post inventory cost').click();
  await button(pane, 'Post…').click();
  await pane.getByRole('alertdialog').getByRole('button', { name: 'Post', exact: true }).click();
  await region(pane, 'Posted').getByRole('navigation', { name: 'Sheets' }).waitFor();
}

/** Figures of a table's last column in hundredths, the total last. */
async function figures(table: Locator): Promise<number[]> {
  const texts = await table.locator('tr > td:last-child').allInnerTexts();
  return texts.map((text) => Math.round(Number(text.replaceAll(',', '')) * 100));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('the texts of the desk', () => {
  it('say in English what the reports say', () => {
    const texts: Readonly<Record<string, string>> = english;
    for (const [kind, { caption }] of Object.entries(CAUSES)) expect(texts[`cause.${kind}`]).toBe(caption);
    for (const [kind, { caption }] of Object.entries(CLOSING_REASONS)) expect(texts[`closing.${kind}`]).toBe(caption);
    for (const [kind, caption] of Object.entries(ENTRY_CHANGES)) expect(texts[`compare.kind.${kind}`]).toBe(caption);
  });
});

(program ? describe : describe.skip)('the accountant’s desk in the pane', () => {
  let browser: WorkbenchBrowser;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await WorkbenchBrowser.start(program!);
  }, BUILD_TIME);
  afterAll(() => browser.close());

  it('traces a G/L entry to value entries that add up to it, and the selected row back', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await ready(opened);
    await post(opened);
    await turnTo(pane, 'Trace');
    await pane.getByLabel('No.', { exact: true }).fill('1');
    await page.keyboard.press('Enter');
    const trace = region(pane, 'Trace of G/L entry 1');
    await trace.getByText('everything adds up').waitFor();
    const shares = await figures(trace.getByRole('table', { name: /^G\/L entry 1, account / }));
    expect(shares.length).toBeGreaterThan(1);
    expect(sum(shares.slice(0, -1))).toBe(shares.at(-1));
    expect(shares.at(-1)).not.toBe(0);
    await page.locator('.pane').screenshot({ path: join(PICTURES, 'desk-trace-result.png') });
    const valueEntry = trace.getByRole('table', { name: 'Value entries' }).getByRole('button').first();
    const no = (await valueEntry.innerText()).replace('Entry ', '');
    await valueEntry.click();
    await activeSheet(page, 'Value Entries');
    await button(pane, 'Trace selected row').click();
    await region(pane, `Trace of Value entry ${no}`)
      .getByRole('table', { name: /^G\/L entry 1,/ })
      .waitFor();
    expect(await page.evaluate(() => window.workbench.sheets())).toContain('Posting Trace');
    await pane.getByLabel('From', { exact: true }).selectOption({ label: 'Document' });
    await pane.getByLabel('No.', { exact: true }).fill('NO SUCH');
    await button(pane, 'Trace').click();
    await pane.getByText('There is nothing with the number NO SUCH in the workbook.').waitFor();
    await page.getByRole('tab', { name: 'Items', exact: true }).click();
    await button(pane, 'Trace selected row').click();
    await pane.getByText(/The selected row is not an entry/).waitFor();
    expect(errors).toEqual([]);
  });

  it('explains the difference between inventory and general ledger by causes that add up to it', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await ready(opened);
    await turnTo(pane, 'Reconcile');
    await button(pane, 'More options').click();
    await pane.getByLabel('Materiality').first().fill('1,0,0');
    await pane.getByText('Enter an amount such as 0.05.').waitFor();
    expect(await button(pane, 'Reconcile').isDisabled()).toBe(true);
    await pane.getByLabel('Materiality').first().fill('100');
    await button(pane, 'Reconcile').click();
    const result = region(pane, 'Inventory - G/L Reconciliation');
    await result.waitFor();
    const sides = await figures(result.getByRole('table', { name: 'Both sides' }));
    expect(sides[0] - sides[1]).toBe(sides[2]);
    const causes = await figures(result.getByRole('table', { name: 'Causes' }).first());
    expect(sum(causes.slice(0, -1))).toBe(causes.at(-1));
    expect(causes.at(-1)).toBe(sides[2]);
    await result.scrollIntoViewIfNeeded();
    await page.locator('.pane').screenshot({ path: join(PICTURES, 'desk-reconciliation-result.png') });
    const [items, entries] = await result.getByRole('table', { name: 'Causes' }).first().getByRole('button').all();
    await items.click();
    await activeSheet(page, 'Reconciling Items');
    expect(await items.getAttribute('aria-label')).toMatch(/^[\d,]+, to Reconciling Items D\d+(:D\d+)?$/);
    await entries.click();
    await activeSheet(page, 'Value Entries');
    await result.locator('summary').filter({ hasText: '2110' }).click();
    await result.getByRole('button', { name: 'Go to account 2110' }).click();
    await activeSheet(page, 'GL Accounts');
    const backlog = result.getByRole('table', { name: 'Not yet posted, by month' });
    await backlog.getByRole('button').first().click();
    await activeSheet(page, 'Value Entries');
    await result.getByRole('button', { name: 'Unposted Backlog', exact: true }).click();
    await activeSheet(page, 'Unposted Backlog');
    expect(errors).toEqual([]);
  });

  it('says why a period cannot be closed, and leads to the first entry of each reason', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await ready(opened);
    await turnTo(pane, 'Reconcile');
    await pane.getByLabel('From Date').fill('2099-12-31');
    await pane.getByLabel('To Date').fill('2000-01-01');
    await pane.getByText('Enter two dates, the first one first.').waitFor();
    expect(await button(pane, 'Check the period').isDisabled()).toBe(true);
    await pane.getByLabel('From Date').fill('1990-01-01');
    await pane.getByLabel('To Date').fill('2099-12-31');
    await button(pane, 'Check the period').click();
    const answer = region(pane, 'Can this period be closed?');
    await answer.getByText(/^Not yet: \d+ reasons? speaks? against closing 1\/1\/90 to 12\/31\/99\.$/).waitFor();
    await answer.getByRole('table', { name: 'Cost not yet posted' }).getByRole('button').first().click();
    await activeSheet(page, 'Value Entries');
    expect(errors).toEqual([]);
  });

  it('tries other setup without touching the sheets, and remembers a preview to compare with', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await ready(opened);
    const setup = () =>
      page.evaluate(() =>
        Array.from({ length: 20 }, (_, row) =>
          ['A', 'B', 'C', 'D'].map((column) => window.workbench.value(`'Inventory Posting Setup'!${column}${row + 1}`)),
        ),
      );
    const before = await setup();
    await turnTo(pane, 'What if');
    await button(pane, 'Try other setup…').click();
    await shown(pane, 'Table').selectOption({ label: 'Inventory Posting Setup' });
    await shown(pane, 'Field').selectOption({ label: 'Inventory Account' });
    await pane.getByLabel('New value').fill('2999');
    const row = await shown(pane, 'Row').inputValue();
    await shown(pane, 'Row').fill('BLUE');
    await button(pane, 'Add the change').click();
    await pane.getByText('with a comma between each').waitFor();
    await shown(pane, 'Row').fill(row);
    await button(pane, 'Add the change').click();
    await pane
      .getByRole('list', { name: 'Setup that is tried out' })
      .getByText(/Inventory Account=2999/)
      .waitFor();
    await button(pane, 'Compare').click();
    const result = region(pane, 'Comparison');
    await result.getByText(/value entr(y fares|ies fare) differently/).waitFor();
    await result.getByRole('table', { name: 'What changes' }).waitFor();
    expect(await setup()).toEqual(before);
    await button(pane, 'Remember this preview').click();
    await pane.getByText('A preview is remembered; it is compared with.').waitFor();
    await button(pane, 'Compare').click();
    await result.getByText('Both previews are alike.').waitFor();
    await button(pane, 'Forget the preview').click();
    await pane.getByRole('button', { name: /^Remove / }).click();
    await button(pane, 'Compare').click();
    await result.getByText(/Before: [^;]*$/).waitFor();
    await result.getByText('Both previews are alike.').waitFor();
    expect(errors).toEqual([]);
  });

  it('writes the summary for those who sign', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await ready(opened);
    await turnTo(pane, 'Summary');
    await pane.getByLabel('Paper').selectOption('Letter');
    await button(pane, 'Write the summary').click();
    await pane.getByRole('button', { name: 'Management Summary' }).click();
    await activeSheet(page, 'Management Summary');
    const before = await page.evaluate(() => window.workbench.sheets());
    await button(pane, 'Make a snapshot').click();
    const download = page.waitForEvent('download');
    await pane.getByRole('button', { name: /^Download .*-snapshot-[\d-]+\.xlsx$/ }).click();
    const path = join(PICTURES, 'snapshot.xlsx');
    await (await download).saveAs(path);
    const snapshot = await openWorkbookFile(path);
    expect((await snapshot.sheets()).map(({ name }) => name)).toEqual([
      'Management Summary',
      'Posting Preview',
      'Posting Summary',
      'Skipped Entries',
    ]);
    const head = (await snapshot.readHead('Management Summary', 200)).flat();
    expect(head).toContain('Prepared by');
    expect(await page.evaluate(() => window.workbench.sheets())).toEqual(before);
    expect(errors).toEqual([]);
  });
});
