import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser } from 'playwright-core';
import { type Served, serve } from '../../scripts/serve.mjs';
import { testCertificate } from '../../scripts/test-certificate.mjs';
import { findChromium, launchChromium } from '../support/chromium';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const ADDRESS = 'https://example.com/inventory-cost';
const BUILD_TIME = 120_000;

const program = findChromium();
const folder = mkdtempSync(join(tmpdir(), 'pane-'));
let initialScripts: { name: string; bytes: number; gzipBytes: number }[];

beforeAll(() => {
  const output = execFileSync(process.execPath, [join(__dirname, 'build.mjs'), folder], {
    env: { ...process.env, ADDIN_URL: ADDRESS },
    encoding: 'utf8',
  });
  initialScripts = JSON.parse(output) as typeof initialScripts;
}, BUILD_TIME);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the published task pane', () => {
  const page = () => readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const scripts = () => readdirSync(join(folder, 'scripts')).filter((name) => name.endsWith('.js'));

  it('loads office.js from Microsoft and everything else from its own folder', () => {
    const sources = [...page().matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map((match) => match[1]);
    expect(sources).toEqual([`${OFFICE_JS}office.js`, ...initialScripts.map(({ name }) => name)]);
  });

  it('names scripts by their content', () => {
    expect(scripts().filter((name) => !/\.[0-9a-f]{20}\.js$/.test(name))).toEqual([]);
  });

  it('keeps source maps apart, and no script names them', () => {
    expect(readdirSync(join(folder, 'maps/scripts'))).toEqual(scripts().map((name) => `${name}.map`));
    const naming = scripts().filter((name) =>
      readFileSync(join(folder, 'scripts', name), 'utf8').includes('sourceMappingURL'),
    );
    expect(naming).toEqual([]);
  });

  it('loads at first neither its worker nor what it shows later', () => {
    expect(initialScripts).toHaveLength(1);
    expect(initialScripts[0]).toEqual({
      name: initialScripts[0].name,
      bytes: statSync(join(folder, initialScripts[0].name)).size,
      gzipBytes: gzipSync(readFileSync(join(folder, initialScripts[0].name))).length,
    });
    expect(scripts()).toHaveLength(3);
  });

  it('has every file that its manifest names', () => {
    const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain('<AppDomain>https://example.com</AppDomain>');
    const files = [...manifest.matchAll(/="https:\/\/example\.com\/inventory-cost\/([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(files.filter((file) => readFileSync(join(folder, file)).length === 0)).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['taskpane.html', 'help.html', 'assets/icons/post-16.png']));
  });
});

(program ? describe : describe.skip)('the published task pane in a browser', () => {
  let server: Served;
  let browser: Browser;

  beforeAll(async () => {
    server = await serve({ root: folder, https: await testCertificate() });
    browser = await launchChromium(program!);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('starts under its content security policy without a complaint', async () => {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route(`${OFFICE_JS}**`, async (route) => {
      const file = route.request().url().replace(OFFICE_JS, `${server.url}office-js/`);
      await route.fulfill({ response: await route.fetch({ url: file }) });
    });
    await page.goto(`${server.url}taskpane.html`);
    const shown = page.locator('#shown');
    await shown.waitFor();
    expect(await shown.textContent()).toBe('host null, through the worker, then a chunk loaded later');
    expect(await shown.evaluate((element) => getComputedStyle(element).fontStyle)).toBe('italic');
    expect(complaints).toEqual([]);
  });

  it('may send nothing anywhere, not even to its own server', async () => {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.route(`${OFFICE_JS}**`, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(`${server.url}taskpane.html`);
    const sent = await page.evaluate(() =>
      fetch('help.html').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(sent).toBe('refused');
  });

  it('shows its help', async () => {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    await page.goto(`${server.url}help.html`);
    expect(await page.locator('h2').allTextContents()).toEqual(['Getting started', 'Privacy', 'Support']);
  });
});
