import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { LANGUAGES, loadLanguage } from '../../src/taskpane/texts';
import { findChromium } from '../support/chromium';
import { BUILD_TIME, WorkbenchBrowser, violationsInPane } from './open-workbench';
import { VIEWS } from './views';

const program = findChromium();
jest.setTimeout(300_000);

const PICTURES = join(__dirname, '../../build/pictures');

const ALL_RULES = undefined;
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** How the system looks, and what can be wrong only then. */
const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, rules: ALL_RULES },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: RULES_OF_COLOURS },
  { name: 'high contrast', media: { colorScheme: 'light', forcedColors: 'active' }, rules: RULES_OF_COLOURS },
] as const;

/** Beside a workbook, as narrow as Office makes a pane. */
const narrow = (page: Page) => page.addStyleTag({ content: '.pane { width: 320px !important; min-width: 0; }' });

const isScrolledSideways = (page: Page) =>
  page.frames().at(-1)!.evaluate('document.documentElement.scrollWidth > window.innerWidth');

(program ? describe : describe.skip)('every view of the pane', () => {
  let browser: WorkbenchBrowser;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await WorkbenchBrowser.start(program!);
  }, BUILD_TIME);
  afterAll(() => browser.close());

  const take = (page: Page, picture: string) =>
    page.locator('.pane').screenshot({ path: join(PICTURES, `${picture.replaceAll(' ', '-')}.png`) });

  it('fits into 320 pixels and is accessible in light, dark and high contrast', async () => {
    const { texts } = await loadLanguage('en');
    const { page, pane, errors } = await browser.open('?theme=untold');
    await narrow(page);
    for (const view of VIEWS) {
      await view.show(pane, texts);
      for (const { media, name, rules } of LOOKS) {
        await page.emulateMedia(media);
        expect([view.name, name, await isScrolledSideways(page), await violationsInPane(page, rules)]).toEqual([
          view.name,
          name,
          false,
          [],
        ]);
        await take(page, `${name}-${view.name}`);
      }
      await page.emulateMedia(LOOKS[0].media);
    }
    expect(errors).toEqual([]);
  });

  it('is dark where Excel is', async () => {
    const { texts } = await loadLanguage('en');
    const { page, pane, errors } = await browser.open('?theme=dark');
    await VIEWS[0].show(pane, texts);
    const scheme = await pane
      .locator('.fui-FluentProvider')
      .first()
      .evaluate((root) => getComputedStyle(root).colorScheme);
    expect([scheme, await violationsInPane(page, RULES_OF_COLOURS)]).toEqual(['dark', []]);
    expect(errors).toEqual([]);
  });

  it.each(LANGUAGES.filter((tag) => tag !== 'en'))(
    'speaks the language of Excel within 320 pixels: %s',
    async (tag) => {
      const { texts } = await loadLanguage(tag);
      const { page, pane, errors } = await browser.open(`?language=${tag}`);
      await narrow(page);
      for (const view of VIEWS) {
        await view.show(pane, texts);
        expect([view.name, await isScrolledSideways(page)]).toEqual([view.name, false]);
        await take(page, `${tag}-${view.name}`);
      }
      expect(await page.frames().at(-1)!.evaluate('document.documentElement.lang')).toBe(tag);
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});
