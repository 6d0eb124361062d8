import { type Locator, type Page } from 'playwright-core';
import { type WorkbenchForTests } from '../../src/workbench/page/for-tests';
import { findChromium } from '../support/chromium';
import { BUILD_TIME, type OpenedWorkbench, WorkbenchBrowser } from './open-workbench';
import { button, posted, read } from './steps';

declare const window: { workbench: WorkbenchForTests };

const program = findChromium();
jest.setTimeout(180_000);

/** So many stops lie between two places at most. */
const STOPS = 60;

const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === element.ownerDocument.activeElement).catch(() => false);

/** Goes to a place with the Tab key alone, and sees that the place shows that it has the focus. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS; stop++) {
    if (await hasFocus(place)) {
      expect([String(place), await place.evaluate(showsFocus)]).toEqual([String(place), true]);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${String(place)}.`);
}

/** Whether a ring is drawn around what has the focus, or a bar or a double line below it. */
function showsFocus(element: Element): boolean {
  const around = [element, element.parentElement!].flatMap((each) =>
    [undefined, '::after'].map((part) => getComputedStyle(each, part)),
  );
  return (
    element.matches(':focus-visible') &&
    around.some(
      ({ boxShadow, outlineStyle, outlineWidth, borderBottomWidth, content, textDecorationStyle }) =>
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        textDecorationStyle === 'double' ||
        (content !== 'normal' && content !== 'none' && borderBottomWidth !== '0px'),
    )
  );
}

async function press(page: Page, place: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press(key);
}

(program ? describe : describe.skip)('the keyboard alone', () => {
  let browser: WorkbenchBrowser;
  beforeAll(async () => {
    browser = await WorkbenchBrowser.start(program!);
  }, BUILD_TIME);
  afterAll(() => browser.close());

  const dialogOf = ({ pane }: OpenedWorkbench) => pane.getByRole('alertdialog');

  it('previews, mends a setup row, posts and undoes', async () => {
    const opened = await browser.open();
    const { page, pane, errors } = opened;
    await read(opened);
    await page.getByRole('grid').focus();
    await page.keyboard.press('F6');
    await press(page, button(pane, 'Post inventory cost'));
    await press(page, button(pane, 'Preview'), 'Space');
    await pane.getByRole('navigation', { name: 'Sheets' }).waitFor();
    expect(await hasFocus(button(pane, 'Preview'))).toBe(true);

    const skipped = pane.getByRole('region', { name: 'Skipped entries' });
    const reason = skipped.getByRole('button', { name: /Account not filled in/ });
    await press(page, reason);
    await press(page, skipped.getByRole('button', { name: 'Go to setup' }));
    await page.waitForFunction(() => window.workbench.active().sheet === 'General Posting Setup');
    await page.keyboard.press('F6');
    await expectFocus(page.getByRole('grid'));
    await page.keyboard.type('2111');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F6');
    await press(page, button(pane, 'Run again'));
    await reason.waitFor({ state: 'detached' });

    const ask = button(pane, 'Post…');
    await press(page, ask);
    await dialogOf(opened).waitFor();
    for (let stop = 0; stop < 6; stop++) {
      await page.keyboard.press('Tab');
      expect(await dialogOf(opened).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialogOf(opened).waitFor({ state: 'detached' });
    await expectFocus(ask);

    await page.keyboard.press('Enter');
    await dialogOf(opened).waitFor();
    await press(page, dialogOf(opened).getByRole('button', { name: 'Post', exact: true }));
    await posted(opened);
    await press(page, button(pane, 'Undo last posting…'));
    await press(page, dialogOf(opened).getByRole('button', { name: 'Undo the posting' }));
    await page.waitForFunction(() => window.workbench.rowCount('G_L Entries') === 1);
    await button(pane, 'Undo last posting…').waitFor({ state: 'detached' });
    // What had the focus is gone; the keyboard is still in the job.
    await page
      .frames()
      .at(-1)!
      .waitForFunction(() => document.querySelector('main')!.contains(document.activeElement));
    expect(errors).toEqual([]);
  });

  it('moves in the sheet and its tabs, follows a link, and takes an edit back', async () => {
    const opened = await browser.open();
    const { page } = opened;
    await read(opened);
    const active = () => page.evaluate(() => window.workbench.active());
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+End');
    expect((await active()).row).toBeGreaterThan(100);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    const before = await page.evaluate(() => window.workbench.value(`'${window.workbench.active().sheet}'!A2`));
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4711');
    await page.keyboard.press('Enter');
    const sheet = (await active()).sheet;
    const value = () => page.evaluate((name) => window.workbench.value(`'${name}'!A2`), sheet);
    expect(await value()).toBe(4711);
    await page.keyboard.press('Control+z');
    expect(await value()).toBe(before);
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect((await active()).sheet).not.toBe(sheet);
  });

  async function expectFocus(place: Locator): Promise<void> {
    await place.waitFor();
    for (let wait = 0; wait < 50 && !(await hasFocus(place)); wait++) await new Promise((go) => setTimeout(go, 100));
    expect(await hasFocus(place)).toBe(true);
  }
});
