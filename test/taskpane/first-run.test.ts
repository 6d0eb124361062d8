import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type WorkbenchForTests } from '../../src/workbench/page/for-tests';
import { captionIn } from '../../src/taskpane/worker/captions';
import { contains, parseArea } from '../../src/workbench/host';
import { findChromium } from '../support/chromium';
import { BUILD_TIME, type OpenedWorkbench, WorkbenchBrowser } from './open-workbench';
import {
  askToPost,
  button,
  confirmPost,
  contents,
  posted,
  preview,
  read,
  reopenPane,
  reset,
  rowCount,
  toPosting,
} from './steps';

declare const window: { workbench: WorkbenchForTests };

const program = findChromium();
jest.setTimeout(180_000);

/** Saves the workbook and opens the file in its place. */
async function saveAndOpen({ page, pane }: OpenedWorkbench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save' }).click(),
  ]);
  const path = join(folder, 'saved.xlsx');
  await download.saveAs(path);
  await pane.locator('body').evaluate((body) => body.setAttribute('data-old', ''));
  await page.locator('input[type=file]').setInputFiles(path);
  await pane.locator('body[data-old]').waitFor({ state: 'detached' });
  rmSync(folder, { recursive: true });
}

(program ? describe : describe.skip)('a workbook that the pane sees for the first time', () => {
  let browser: WorkbenchBrowser;
  beforeAll(async () => {
    browser = await WorkbenchBrowser.start(program!);
  }, BUILD_TIME);
  afterAll(() => browser.close());

  it('gets empty sheets with headers, notes and lists, which can be filled in and posted', async () => {
    const opened = await browser.open('?open=none');
    const { page, pane, errors } = opened;
    await button(pane, 'Insert empty sheets').click();
    await button(pane, 'Insert empty sheets').waitFor({ state: 'detached' });
    const sheets = await page.evaluate(() => window.workbench.sheets());
    expect(sheets).toEqual(
      expect.arrayContaining(['Value Entries', 'Inventory Posting Setup', 'General Posting Setup']),
    );
    expect(await page.evaluate(() => window.workbench.value("'Value Entries'!A1"))).toBe('Entry No.');
    const checks = await page.evaluate(() => window.workbench.validations('Value Entries'));
    const notes = checks.filter(({ prompt }) => (prompt as { message: string }).message !== '');
    const lists = checks.filter(({ rule }) => 'list' in rule);
    expect(notes.length).toBeGreaterThan(3);
    expect(lists.length).toBeGreaterThan(2);
    for (const { area } of lists) expect(area).toMatch(/^[A-Z]+2:[A-Z]+1001$/);
    await saveAndOpen(opened);
    const again = await page.evaluate(() => window.workbench.validations('Value Entries'));
    // Equal checks of neighbours are one check of both in a file.
    const isKept = ({ area, prompt, rule }: (typeof checks)[number]): boolean =>
      again.some(
        (other) =>
          contains(parseArea(other.area)!, parseArea(area)!) &&
          isDeepStrictEqual([other.prompt, other.rule], [prompt, rule]),
      );
    expect(checks.filter((check) => !isKept(check))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('is read whatever its sheets are called, in whatever order its columns stand, in German as in English', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await preview(opened);
    const total = pane.getByRole('table', { name: 'By posting group' }).locator('tfoot td').nth(1);
    const expected = await total.innerText();
    await reset(page);
    await read(opened);
    const headers = Object.values(await page.evaluate(() => window.workbench.headers())).flat();
    const german = Object.fromEntries(headers.map((header) => [header, captionIn('de', header)]));
    expect(german['Cost Amount (Actual)']).not.toBe('Cost Amount (Actual)');
    await page.evaluate((captions) => window.workbench.rearrange(captions), german);
    expect(await page.evaluate(() => window.workbench.sheets())).toContain('Sheet 1 of mine');
    await reopenPane(opened);
    await preview(opened);
    expect(await total.innerText()).toBe(expected);
  });

  it('has a column named by hand, and remembers it, also after it was saved and opened', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await read(opened);
    const header = await page.evaluate(() => {
      for (let column = 0; ; column++) {
        const letters =
          (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') +
          String.fromCharCode(65 + (column % 26));
        if (window.workbench.value(`'Value Entries'!${letters}1`) === 'Cost Amount (Actual)') return `${letters}1`;
      }
    });
    await page.evaluate((cell) => window.workbench.type(`'Value Entries'!${cell}`, [['What it cost us']]), header);
    await button(pane, 'Read again').click();
    const choice = pane.getByLabel('What it cost us on Value Entries');
    await choice.selectOption({ label: 'Cost Amount (Actual)' });
    await button(pane, 'Save and read again').click();
    await read(opened);
    for (const again of [reopenPane, saveAndOpen]) {
      await again(opened);
      await read(opened);
      await pane.getByText(/Columns not recognized/).click();
      expect(await choice.inputValue()).toMatch(/costAmountActual$/);
    }
    await preview(opened);
  });

  it('is finished or rolled back after a run broke and the workbook was saved and opened again', async () => {
    for (const [way, rows] of [
      ['Finish', true],
      ['Roll back', false],
    ] as const) {
      const opened = await browser.open();
      const { page, pane } = opened;
      await toPosting(opened);
      const before = await contents(page);
      await button(pane, 'Post…').click();
      await pane.getByRole('alertdialog').waitFor();
      await page.evaluate(() => window.workbench.plan({ request: 9, then: 'GeneralException' }));
      await confirmPost(opened);
      await pane.getByText('Excel could not do it.').waitFor();
      await saveAndOpen(opened);
      await button(pane, way).click();
      await button(pane, way).waitFor({ state: 'detached' });
      const after = await contents(page);
      if (rows) expect(await rowCount(page, 'G_L Entries')).toBeGreaterThan(1000);
      else expect(Object.keys(after)).toEqual(Object.keys(before));
    }
  });

  it('can be posted, saved, opened and undone', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await askToPost(opened);
    await confirmPost(opened);
    await posted(opened);
    await saveAndOpen(opened);
    await toPosting(opened);
    await button(pane, 'Undo last posting…').click();
    await pane.getByRole('alertdialog').getByRole('button', { name: 'Undo the posting' }).click();
    await page.waitForFunction(() => window.workbench.rowCount('G_L Entries') === 1);
  });
});
