import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WorkbenchForTests } from '../../src/workbench/page/for-tests';
import { openWorkbookFile } from '../../src/xlsx';
import { findChromium } from '../support/chromium';
import { BUILD_TIME, WorkbenchBrowser, turnTo } from './open-workbench';
import { button, post, posted, preview, reopenPane, reset, rowCount, toPosting } from './steps';

declare const window: { workbench: WorkbenchForTests };

const program = findChromium();
jest.setTimeout(60_000);

(program ? describe : describe.skip)('the pane beside a workbook', () => {
  let browser: WorkbenchBrowser;
  beforeAll(async () => {
    browser = await WorkbenchBrowser.start(program!);
  }, BUILD_TIME);
  afterAll(() => browser.close());

  it('offers sheets in an empty workbook and finds the ledger in the sample', async () => {
    const { page, pane, errors } = await browser.open('?open=none');
    await button(pane, 'Insert CRONUS sample').click();
    await pane.getByText('Everything can be read.').waitFor();
    expect(await page.evaluate(() => window.workbench.sheets())).toContain('Value Entries');
    expect(errors).toEqual([]);
  });

  it('previews without posting, with totals that balance', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await preview(opened);
    const total = pane.getByRole('table', { name: 'By posting group' }).locator('tfoot td');
    expect(await total.nth(1).innerText()).toMatch(/^[\d,]+\.\d\d$/);
    expect(await total.nth(1).innerText()).toBe(await total.nth(2).innerText());
    const sheets = await page.evaluate(() => window.workbench.sheets());
    expect(sheets).toEqual(expect.arrayContaining(['Posting Preview', 'Posting Summary', 'Skipped Entries']));
    expect(sheets).not.toContain('G_L Entries');
    expect(errors).toEqual([]);
  });

  it('lists everything that is wrong when it tests', async () => {
    const opened = await browser.open();
    await toPosting(opened);
    await button(opened.pane, 'Test').click();
    await opened.pane
      .getByText(/lines? with problems|nothing is wrong/)
      .first()
      .waitFor();
    expect(await opened.page.evaluate(() => window.workbench.sheets())).toContain('Posting Test');
  });

  it('leads from a skipped entry to the setup that mends it, and runs again', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await preview(opened);
    const skipped = pane.getByRole('region', { name: 'Skipped entries' });
    await skipped.getByRole('button', { name: /Account not filled in/ }).click();
    await skipped.getByRole('button', { name: 'Go to setup' }).click();
    await page.waitForFunction(() => window.workbench.active().sheet === 'General Posting Setup');
    const { row, column } = await page.evaluate(() => window.workbench.active());
    await page.getByRole('grid').focus();
    await page.keyboard.type('2111');
    await page.keyboard.press('Enter');
    expect((await page.evaluate(() => window.workbench.active())).row).toBe(row + 1);
    expect(column).toBeGreaterThan(1);
    await button(pane, 'Run again').click();
    await skipped.getByRole('button', { name: /Account not filled in/ }).waitFor({ state: 'detached' });
  });

  it('says what it will write, posts it, posts nothing twice, and takes it back', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await toPosting(opened);
    await button(pane, 'Post…').click();
    const dialog = pane.getByRole('alertdialog');
    expect(await dialog.innerText()).toMatch(
      /G\/L entries, no\. 1 to [\d,]+, will be added to the sheet G_L Entries\./,
    );
    await dialog.getByRole('button', { name: 'Post', exact: true }).click();
    await posted(opened);
    const written = await rowCount(page, 'G_L Entries');
    expect(written).toBeGreaterThan(1000);
    await button(pane, 'Post…').click();
    await pane.getByText('There is nothing to post.').waitFor();
    expect(await rowCount(page, 'G_L Entries')).toBe(written);
    await button(pane, 'Undo last posting…').click();
    await pane.getByRole('alertdialog').getByRole('button', { name: 'Undo the posting' }).click();
    await page.waitForFunction(() => window.workbench.rowCount('G_L Entries') === 1);
    await pane.getByRole('region', { name: 'Posted' }).waitFor({ state: 'detached' });
  });

  it('finishes or rolls back a posting that broke, at whatever request it broke', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    const begin = async (): Promise<void> => {
      await toPosting(opened);
      await button(pane, 'Post…').click();
      await pane.getByRole('alertdialog').waitFor();
    };
    const confirm = () => pane.getByRole('alertdialog').getByRole('button', { name: 'Post', exact: true }).click();
    const requests = async (): Promise<number> => (await page.evaluate(() => window.workbench.traffic())).requests;
    await begin();
    const earlier = await requests();
    await confirm();
    await posted(opened);
    const whole = await rowCount(page, 'G_L Entries');
    const last = (await requests()) - earlier;
    expect(last).toBeGreaterThan(8);
    let isPosted = true;
    for (let request = 1; request <= last; request++) {
      if (isPosted) await reset(page);
      await begin();
      await page.evaluate((n) => window.workbench.plan({ request: n, then: 'GeneralException' }), request);
      await confirm();
      await pane
        .getByText(/Excel could not do it|G\/L register 1:/)
        .first()
        .waitFor();
      await reopenPane(opened);
      await button(pane, 'Post inventory cost').waitFor();
      const way = request % 2 === 0 ? 'Finish' : 'Roll back';
      const isBroken = await button(pane, way).isVisible();
      if (isBroken) {
        await button(pane, way).click();
        await button(pane, way).waitFor({ state: 'detached' });
        await button(pane, 'Post inventory cost').waitFor();
      }
      const rows = await rowCount(page, 'G_L Entries');
      if (isBroken) expect([request, rows]).toEqual([request, way === 'Finish' ? whole : 0]);
      isPosted = rows > 0;
    }
  }, 240_000);

  it('posts value entries as they arrive while automatic posting is on', async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await pane.getByText('Everything can be read.').waitFor();
    await turnTo(pane, 'Automatic');
    await pane.getByRole('switch').click();
    await pane.getByText('On. Waiting for value entries.').waitFor();
    const last = await rowCount(page, 'Value Entries');
    const copy = await page.evaluate((row) => {
      const cells: (string | number)[] = [];
      for (let column = 0; column < 80; column++) {
        const letters =
          (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') +
          String.fromCharCode(65 + (column % 26));
        const header = window.workbench.value(`'Value Entries'!${letters}1`);
        if (header === null) break;
        const cell = window.workbench.value(`'Value Entries'!${letters}2`);
        cells.push(
          header === 'Entry No.' ? 900001 : typeof cell === 'boolean' || cell === null ? '' : (cell as string | number),
        );
      }
      window.workbench.type(`'Value Entries'!A${row + 1}`, [cells]);
      return cells.length;
    }, last);
    expect(copy).toBeGreaterThan(10);
    await pane.getByRole('region', { name: 'Last arrival' }).waitFor();
    expect(await pane.getByRole('region', { name: 'Last arrival' }).innerText()).toMatch(
      /1 value entry arrived|nothing was posted/,
    );
  });

  it('speaks to Excel on the web as well', async () => {
    const opened = await browser.open('?seam=web', { secure: true });
    await preview(opened);
    expect(opened.errors).toEqual([]);
  });

  it('saves the workbook as a file that can be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saved-'));
    const opened = await browser.open();
    await post(opened);
    await posted(opened);
    const [download] = await Promise.all([
      opened.page.waitForEvent('download'),
      opened.page.getByRole('button', { name: 'Save' }).click(),
    ]);
    const path = join(folder, 'saved.xlsx');
    await download.saveAs(path);
    const file = await openWorkbookFile(path);
    const names = (await file.sheets()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Value Entries', 'G_L Entries', 'G_L Registers']));
    rmSync(folder, { recursive: true });
  });
});
