/** @jest-environment jsdom */
import axe from 'axe-core';
import { act } from 'react';
import { type LedgerView, type Progress, type RunView } from '../../src/taskpane/services';
import { LANGUAGES } from '../../src/taskpane/texts';
import { SOUND_LEDGER, type RenderedPane, click, renderPane, settled } from './render-pane';

jest.setTimeout(120_000);

let pane: RenderedPane;
afterEach(() => {
  jest.useRealTimers();
  pane.close();
});

const all = (selector: string, within: Element = pane.body) => [...within.querySelectorAll<HTMLElement>(selector)];
const button = (name: string) => all('button').find(({ textContent }) => textContent === name)!;
const tab = (id: string) => all(`#tab-${id}`)[0];

describe('every button, field and tab', () => {
  /** Words that both languages share. */
  const SAME: Readonly<Record<string, readonly string[]>> = {
    de: ['Export'],
    da: ['Test'],
    fr: [],
    nl: ['Export', 'Filters'],
    es: [],
  };
  const CONTROLS = 'button, input, select, textarea, a[href], [role=tab], [role=switch]';

  /** The names of the controls of all jobs, with what is folded away, in their order. */
  async function namesIn(tag: string): Promise<string[]> {
    pane = await renderPane(tag, {});
    const names: string[] = [];
    for (const each of all('[role=tab]')) {
      await click(each);
      const panel = all('[role=tabpanel]').find(({ hidden }) => !hidden)!;
      for (const folded of all('button[aria-expanded=false]:not([aria-haspopup])', panel)) await click(folded);
      axe.setup(pane.body);
      // Without a layout the tabs have no room, and are named by the menu that stands in for them.
      names.push(all('.fui-Tab__content', each)[0].textContent, ...all(CONTROLS, panel).map(nameOf));
      axe.teardown();
    }
    return names;
  }

  it('has a name in every language, which is not the English one by accident', async () => {
    const english = await namesIn('en');
    expect(english.length).toBeGreaterThan(60);
    expect(english.filter((name) => name.startsWith('(no name)'))).toEqual([]);
    const same: Record<string, string[]> = {};
    for (const tag of LANGUAGES.filter((each) => each !== 'en')) {
      pane.close();
      const own = await namesIn(tag);
      expect([tag, own.length]).toEqual([tag, english.length]);
      const copies = own.filter((name, i) => name === english[i] && /[a-z]{3}/.test(name));
      same[tag] = [...new Set(copies)].sort();
    }
    expect(same).toEqual(SAME);
  });
});

/** What a screen reader says of it; its own text where it says nothing. */
function nameOf(control: HTMLElement): string {
  return (axe.commons as Commons).text.accessibleText(control) || `(no name) ${control.outerHTML.slice(0, 200)}`;
}

interface Commons {
  readonly text: { accessibleText(element: Element): string };
}

describe('the theme of Office', () => {
  it.each([
    ['the pane gets the focus', () => window.dispatchEvent(new Event('focus'))],
    ['the pane comes to light', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('is followed while the pane is open, when %s', async (_, comeBack) => {
    let isDark = false;
    pane = await renderPane('en', {}, { isDark: () => isDark });
    const scheme = () => all('.fui-FluentProvider')[0].style.colorScheme;
    expect(scheme()).toBe('light');
    for (const dark of [true, false]) {
      isDark = dark;
      act(() => void comeBack());
      expect(scheme()).toBe(dark ? 'dark' : 'light');
    }
  });

  it('is that of the system where Office tells none, and follows it', async () => {
    const query = Object.assign(new EventTarget(), { matches: true });
    jest.spyOn(window, 'matchMedia').mockReturnValue(query as unknown as MediaQueryList);
    pane = await renderPane('en', {}, { isDark: () => undefined });
    const scheme = () => all('.fui-FluentProvider')[0].style.colorScheme;
    expect(scheme()).toBe('dark');
    query.matches = false;
    act(() => void query.dispatchEvent(new Event('change')));
    expect(scheme()).toBe('light');
    jest.restoreAllMocks();
  });
});

describe('rows that are read or written', () => {
  it('are told to those who hear the pane every ten seconds, not at each block', async () => {
    let tell: (progress: Progress) => void = () => undefined;
    pane = await renderPane('en', {
      test: (_, onProgress) => {
        tell = onProgress;
        return new Promise(() => undefined);
      },
    });
    await click(tab('post'));
    jest.useFakeTimers();
    act(() => button('Test').click());
    const heard = () => all('header [role=status]')[0].textContent;
    const spoken = new Set([heard()]);
    for (let second = 1; second <= 25; second++) {
      act(() => tell({ doing: 'reading', sheet: 'Entries', rows: second * 1_000, of: 50_000 }));
      act(() => {
        jest.advanceTimersByTime(1_000);
      });
      spoken.add(heard());
    }
    expect([...spoken]).toEqual([
      'Testing what would be posted',
      'Reading Entries: 10,000 of 50,000 rows',
      'Reading Entries: 20,000 of 50,000 rows',
    ]);
  });
});

describe('sheets that were inserted and are empty', () => {
  const unfilled: LedgerView = {
    ...SOUND_LEDGER,
    tables: [{ table: 'Value Entries', sheet: 'Value Entries', rows: 0 }],
    problems: [{ kind: 'not-one-row', count: 2, problems: [] }],
    isUnfilled: true,
  };

  it('are no problem but something to fill in', async () => {
    pane = await renderPane('en', { look: () => Promise.resolve(unfilled) });
    expect(pane.body.textContent).toContain('The sheets are empty. Fill in these');
    expect(pane.body.textContent).not.toContain('problem');
    expect(all('.fui-Button').map(({ ariaLabel }) => ariaLabel)).toContain('Value Entries: Sheet Value Entries');
    await click(tab('post'));
    expect(all('#panel-post')[0].textContent).toContain('still empty');
  });
});

describe('a preview', () => {
  const RUN: RunView = {
    glEntries: 2,
    fromEntryNo: 1,
    toEntryNo: 2,
    registerNo: 1,
    valueEntries: 1,
    debit: '12.50',
    credit: '12.50',
    net: '0.00',
    byAccountType: [
      { column: 'inventory', amount: '12.50' },
      { column: 'directCostApplied', amount: '-12.50' },
    ],
    byPostingGroup: [
      { accountNo: '2110', accountName: 'Resale', setup: 'BLUE,RESALE', debit: '12.50', credit: '0.00' },
    ],
    outcomes: [
      { outcome: 'skipped', reason: 'missing-inventory-posting-setup', count: 1, actual: '1.00', expected: '0.00' },
    ],
    skipped: [{ kind: 'missing-inventory-posting-setup', count: 1, amount: '1.00', problems: [] }],
    glSheet: 'G_L Entries',
    sheets: [],
  };

  beforeEach(async () => {
    pane = await renderPane('en', { preview: () => Promise.resolve(RUN) });
    await click(tab('post'));
    await click(button('Preview'));
    await act(settled);
  });

  it('adds up its account types: debit, credit and net', () => {
    const table = all('table').find(({ textContent }) => textContent.startsWith('By account type'))!;
    const totals = all('tfoot tr', table).map((row) => all('td', row).map(({ textContent }) => textContent));
    expect(totals).toEqual([
      ['Debit', '12.50'],
      ['Credit', '12.50'],
      ['Net', '0.00'],
    ]);
  });

  it('shows what was skipped before the long table of accounts', () => {
    const text = all('#panel-post')[0].textContent;
    const at = ['By account type', 'Skipped entries', 'What became of the value entries', 'By posting group'];
    const places = at.map((title) => text.indexOf(title));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
