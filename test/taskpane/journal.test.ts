import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type FrameLocator, type Page } from 'playwright-core';
import english from '../../src/taskpane/texts/en.json';
import { type WorkbenchForTests } from '../../src/workbench/page/for-tests';
import { findChromium } from '../support/chromium';
import { BUILD_TIME, type OpenedWorkbench, WorkbenchBrowser, turnTo } from './open-workbench';
import { button } from './steps';

declare const window: { workbench: WorkbenchForTests };

const program = findChromium();
jest.setTimeout(90_000);

const PICTURES = join(__dirname, '../../build/pictures');

const result = (pane: FrameLocator) => pane.getByRole('region', { name: 'Journal', exact: true });

async function turnToExport({ pane }: OpenedWorkbench): Promise<void> {
  await button(pane, english['workbook.next']).waitFor();
  await turnTo(pane, 'Export');
  await pane.getByLabel('G/L entries', { exact: true }).selectOption('preview');
}

/** Has the first file of a journal saved, and reads it. */
async function savedFile(page: Page, pane: FrameLocator): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await result(pane)
    .getByRole('button', { name: /^Download / })
    .first()
    .click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

const cents = (text: string): number => Math.round(Number(text) * 100);

(program ? describe : describe.skip)('journals in the pane', () => {
  let browser: WorkbenchBrowser;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await WorkbenchBrowser.start(program!);
  }, BUILD_TIME);
  afterAll(() => browser.close());

  it('hands over a file that balances, and the sheet of it', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await turnToExport(opened);
    await button(pane, 'Make the journal').click();
    await result(pane).getByText('is on the clipboard').or(button(pane, 'Journal Export')).first().waitFor();
    const { name, text } = await savedFile(page, pane);
    expect(name).toBe('journal-csv.csv');
    const { data, errors: faults } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(faults).toEqual([]);
    expect(data.length).toBeGreaterThan(1000);
    expect(data.reduce((sum, row) => sum + cents(row.Amount), 0)).toBe(0);
    await pane.getByText('journal-csv.csv was handed to the browser.').waitFor();
    await result(pane).getByText('leaves Cost Posted to G/L empty').waitFor();
    await result(pane)
      .getByRole('navigation', { name: 'Sheets' })
      .getByRole('button', { name: 'Journal Export' })
      .click();
    await page.waitForFunction(() => window.workbench.active().sheet === 'Journal Export');
    expect(errors).toEqual([]);
  });

  it('puts one journal in the place of another, whatever their formats', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await turnToExport(opened);
    for (const [format, above] of [
      ['bc-package', 'GENJNL'],
      ['csv', 'The lines are on the sheet Journal Export.'],
      ['bc-package', 'GENJNL'],
    ]) {
      await pane.getByLabel('For', { exact: true }).selectOption(format);
      await button(pane, 'Make the journal').click();
      await page.waitForFunction(
        (text) =>
          window.workbench.sheets().includes('Journal Export Lines') &&
          window.workbench.value("'Journal Export Lines'!A1") === text,
        above,
      );
      await result(pane).getByRole('list', { name: 'Files' }).or(result(pane).getByText('Download')).first().waitFor();
    }
    expect(errors).toEqual([]);
  });

  it('copies a file where none can be saved', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await turnToExport(opened);
    await pane.getByLabel('For', { exact: true }).selectOption('hledger');
    await pane.getByLabel('Lines', { exact: true }).selectOption('summarized');
    await button(pane, 'Make the journal').click();
    await button(pane, 'Copy journal-hledger.journal').click();
    await pane.getByText('journal-hledger.journal is on the clipboard.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^account /m);
    expect(copied).toContain('INVT-');
    expect(errors).toEqual([]);
  });

  it('names accounts that the other ledger does not know, until the user says that their numbers are alike', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await turnToExport(opened);
    await pane.getByLabel('For', { exact: true }).selectOption('xero');
    await button(pane, 'Make the journal').click();
    await result(pane).getByText('There is no journal before this is mended.').waitFor();
    await result(pane)
      .getByRole('button', { name: /^Account not mapped/ })
      .click();
    await result(pane)
      .getByText(/^G\/L account 2110 has no row in Journal Account Mapping/)
      .waitFor();
    await button(pane, 'Form of the file').click();
    await pane.getByLabel('Same account numbers').check();
    await result(pane).getByRole('button', { name: 'Run again' }).click();
    await result(pane).getByRole('list', { name: 'Files' }).getByRole('listitem').nth(1).waitFor();
    const { name, text } = await savedFile(page, pane);
    expect(name).toMatch(/^journal-xero-0*1-of-\d+\.csv$/);
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data.length).toBeLessThanOrEqual(300);
    expect(data.reduce((sum, row) => sum + cents(row['*Amount']), 0)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('refuses what is no number before anything is read', async () => {
    const opened = await browser.open();
    const { pane } = opened;
    await turnToExport(opened);
    await pane.getByLabel('G/L entries', { exact: true }).selectOption('posted');
    await pane.getByLabel('G/L register', { exact: true }).fill('1..3');
    await pane.getByText('Enter digits only.').waitFor();
    expect(await button(pane, 'Make the journal').isDisabled()).toBe(true);
  });
});
