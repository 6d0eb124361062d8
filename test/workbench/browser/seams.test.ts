import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { findChromium, launchChromium } from '../../support/chromium';
import { bundle } from './bundle';

const program = findChromium();
const DIST = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** The pane: nothing but the real library and an add-in of a few lines. */
const PANE = `<!doctype html><script src="office-js/office.js"></script><script>
  Office.onReady(async ({ host, platform }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async ({ address }) => { window.heard = address; });
      const range = sheet.getRange('A1:B2');
      range.values = [['Item', 'Amount'], ['Bolt', '=SUM(1,1.5)']];
      range.load('address,values');
      await context.sync();
      window.seen = { host, platform, address: range.address, values: range.values };
    });
  });
</script>`;

(program ? describe : describe.skip)('the real library in a browser', () => {
  let browser: Browser;
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    files = await bundle(join(__dirname, 'page.ts'));
    browser = await launchChromium(program!);
  }, 60_000);
  afterAll(() => browser.close());

  it.each([
    ['in a frame of an https page, as Excel on the web', 'https://localhost/', 'OfficeOnline'],
    ['in a frame of a plain http page, as Excel on Windows', 'http://localhost/#desktop', 'PC'],
  ])('runs %s', async (_, address, platform) => {
    const page = await browser.newPage();
    await serve(page, files);
    await page.goto(address);
    await page.waitForFunction(() => frames[0] && 'seen' in frames[0], undefined, { timeout: 4000 });
    expect(await page.evaluate(() => (frames[0] as unknown as { seen: unknown }).seen)).toEqual({
      host: 'Excel',
      platform,
      address: 'Items!A1:B2',
      values: [
        ['Item', 'Amount'],
        ['Bolt', 2.5],
      ],
    });
    expect(await page.evaluate('cell(1, 0)')).toBe('Bolt');
    await page.evaluate('typeCell(4, 2, 7)');
    await page.waitForFunction(() => (frames[0] as unknown as { heard?: string }).heard === 'C5');
    await page.close();
  });
});

/** Answers every request of the page from here: no server, no certificate, no network. */
async function serve(page: Page, files: ReadonlyMap<string, Buffer>): Promise<void> {
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/')
      return route.fulfill({ contentType: 'text/html', body: '<iframe></iframe><script src="page.js"></script>' });
    const bundled = files.get(path.slice(1));
    if (bundled) return route.fulfill({ contentType: TYPES[extname(path)] ?? '', body: bundled });
    if (path === '/pane.html') return route.fulfill({ contentType: 'text/html', body: PANE });
    const file = join(DIST, path.replace('/office-js/', ''));
    if (!path.startsWith('/office-js/') || !existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(file, 'utf8') });
  });
}
