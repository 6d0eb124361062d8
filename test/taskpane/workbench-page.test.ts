import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkbenchForTests } from '../../src/workbench/page/for-tests';
import { findChromium } from '../support/chromium';
import { BUILD_TIME, WorkbenchBrowser } from './open-workbench';
import { preview, read } from './steps';

declare const window: { workbench: WorkbenchForTests };

const program = findChromium();
jest.setTimeout(180_000);

const CRONUS = readFileSync(join(__dirname, '../../assets/cronus/inventory.xlsx')).toString('base64');
const ROWS = 200_000;

(program ? describe : describe.skip)('the page around the pane', () => {
  let browser: WorkbenchBrowser;
  beforeAll(async () => {
    browser = await WorkbenchBrowser.start(program!);
  }, BUILD_TIME);
  afterAll(() => browser.close());

  it('opens a workbook that is dropped on it, and the pane reads it', async () => {
    const opened = await browser.open('?open=none');
    const { page, errors } = opened;
    await page.getByRole('heading', { level: 1 }).waitFor();
    const files = await page.evaluateHandle((base64) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], 'dropped.xlsx'));
      return transfer;
    }, CRONUS);
    await page.dispatchEvent('.page', 'drop', { dataTransfer: files });
    await page.getByRole('heading', { name: 'dropped.xlsx' }).waitFor();
    await read(opened);
    expect(errors).toEqual([]);
  });

  it('follows a link of a report to the cell that it names', async () => {
    const opened = await browser.open();
    const { page, errors } = opened;
    await preview(opened);
    await page.getByRole('tab', { name: 'Skipped Entries', exact: true }).click();
    await page.waitForFunction(() => window.workbench.active().sheet === 'Skipped Entries');
    await page.locator('.cell.link').first().click();
    await page.waitForFunction(() => window.workbench.active().sheet !== 'Skipped Entries');
    const { sheet, row } = await page.evaluate(() => window.workbench.active());
    expect(sheet).toBe('Value Entries');
    expect(row).toBeGreaterThan(0);
    await page.locator(`.cell.selected`).first().waitFor();
    expect(await page.getByLabel('Name box').innerText()).toMatch(new RegExp(`^[A-Z]+${row + 1}$`));
    expect(errors).toEqual([]);
  });

  it('paints as few cells of 200,000 rows as of a few, and edits the last one', async () => {
    const { page, errors } = await browser.open('?open=none');
    await page.getByRole('grid').waitFor();
    const cells = () => page.getByRole('gridcell').count();
    const fill = async (count: number): Promise<void> => {
      await page.evaluate((rowCount) => {
        const rows = Array.from({ length: rowCount }, (_, row) => Array.from({ length: 8 }, (__, i) => row * 8 + i));
        window.workbench.type(`'${window.workbench.active().sheet}'!A1`, rows);
      }, count);
      await page.waitForFunction(
        (expected) => window.workbench.rowCount(window.workbench.active().sheet) === expected,
        count,
      );
    };
    await fill(1_000);
    const few = await cells();
    await fill(ROWS);
    expect(await cells()).toBeLessThanOrEqual(few * 1.1);
    await page.getByRole('grid').focus();
    for (const key of ['Control+End', 'PageDown', 'ArrowLeft']) await page.keyboard.press(key);
    const { column, row } = await page.evaluate(() => window.workbench.active());
    expect(row).toBeGreaterThan(ROWS - 100);
    await page.getByRole('rowheader', { name: String(row + 1), exact: true }).waitFor();
    expect(await cells()).toBeLessThanOrEqual(few * 1.1);
    await page.keyboard.type('12.5');
    await page.keyboard.press('Enter');
    const typed = ({ column, row }: { column: number; row: number }) =>
      window.workbench.value(`'${window.workbench.active().sheet}'!${String.fromCharCode(65 + column)}${row + 1}`);
    expect(await page.evaluate(typed, { column, row })).toBe(12.5);
    await page.keyboard.press('Control+z');
    expect(await page.evaluate(typed, { column, row })).not.toBe(12.5);
    expect(errors).toEqual([]);
  });
});
