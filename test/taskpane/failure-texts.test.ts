import { HostError } from '../../src/excel';
import { NoRoom } from '../../src/jobs';
import { type DateFilterContext, FilterError, type FilterTrouble, codeFilter, dateFilter } from '../../src/ledger';
import { LANGUAGES, Texts, loadLanguage } from '../../src/taskpane/texts';
import { failureSentences } from '../../src/taskpane/views/parts/failure-text';
import { failureView } from '../../src/taskpane/worker/failure-view';

const CONTEXT: DateFilterContext = { today: 43_850, workDate: 43_850, dateOrder: 'DMY', accountingPeriods: [] };
const PERIODS = { ...CONTEXT, accountingPeriods: [{ startingDate: 43_831, newFiscalYear: true }] };
const NO_YEAR = { ...CONTEXT, accountingPeriods: [{ startingDate: 43_831, newFiscalYear: false }] };

/** A filter for each thing that can be wrong with one. */
const WRONG: Readonly<Record<FilterTrouble, () => unknown>> = {
  tooLong: () => codeFilter('Item No.', '1'.repeat(100_001)),
  tooDeep: () => codeFilter('Item No.', '('.repeat(200)),
  quoteNotClosed: () => codeFilter('Item No.', `'A`),
  quoteInside: () => codeFilter('Item No.', `*'J & V'*`),
  tooManyDots: () => codeFilter('Item No.', 'A....B'),
  ellipsis: () => codeFilter('Item No.', 'A…B'),
  valueMissing: () => codeFilter('Item No.', '1000||2000'),
  operatorMissing: () => codeFilter('Item No.', `'A''B'(C)`),
  secondRange: () => codeFilter('Item No.', 'A..B..C'),
  parenthesisNotOpened: () => codeFilter('Item No.', 'A)'),
  parenthesisNotClosed: () => codeFilter('Item No.', '(A'),
  nothingAfterAt: () => codeFilter('Item No.', '@'),
  wildcardInBound: () => codeFilter('Item No.', 'A*..B'),
  wildcardInDate: () => dateFilter('Posting Date', '01*', CONTEXT),
  atInDate: () => dateFilter('Posting Date', '@01', CONTEXT),
  notADate: () => dateFilter('Posting Date', 'gestern', CONTEXT),
  wrongDigits: () => dateFilter('Posting Date', '123', CONTEXT),
  noSuchDay: () => dateFilter('Posting Date', '31.02.2020', CONTEXT),
  outsideCalendar: () => dateFilter('Posting Date', 'sun52 9999', CONTEXT),
  noSuchWeek: () => dateFilter('Posting Date', 'mon53 2021', CONTEXT),
  closingOfNothing: () => dateFilter('Posting Date', 'C', CONTEXT),
  periodNumber: () => dateFilter('Posting Date', 'p0', CONTEXT),
  noAccountingPeriods: () => dateFilter('Posting Date', 'p1', CONTEXT),
  noFiscalYear: () => dateFilter('Posting Date', 'p1', NO_YEAR),
  noSuchPeriod: () => dateFilter('Posting Date', 'p2', PERIODS),
};

function thrownBy(work: () => unknown): FilterError {
  try {
    work();
  } catch (error) {
    if (error instanceof FilterError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

const textsOf = async (tag: string) => new Texts(await loadLanguage(tag), tag);
const viewOf = (error: Error, tag: string) => failureView(error, new AbortController().signal, tag);
const said = (error: Error, texts: Texts): string => failureSentences(viewOf(error, texts.tag), texts).join(' ');
const errors = Object.entries(WRONG).map(([trouble, work]) => [trouble, thrownBy(work)] as const);

describe('a filter that cannot be read', () => {
  it.each(errors)('is one for each text: %s', (trouble, error) => {
    expect(error.explanation.kind).toBe(trouble);
  });

  it.each(errors)('is explained in English in the words of the error itself: %s', async (_, error) => {
    const words = said(error, await textsOf('en'));
    expect(words.replaceAll(/[“”]/g, '"').replace(/(?<=\d),(?=\d{3})/g, '')).toBe(error.message);
  });

  it.each(LANGUAGES.filter((tag) => tag !== 'en'))('is explained in %s, without a word of English', async (tag) => {
    const [texts, english] = await Promise.all([textsOf(tag), textsOf('en')]);
    for (const [trouble, error] of errors) {
      const words = said(error, texts);
      expect([trouble, words]).not.toEqual([trouble, said(error, english)]);
      expect([trouble, words]).toEqual([trouble, expect.not.stringMatching(/Expected|cannot|[{}]|undefined/)]);
      expect(words).toContain(String(error.position));
    }
  });

  it('names its field, the place and what stands there', async () => {
    const words = said(thrownBy(WRONG.valueMissing), await textsOf('de'));
    expect(words).toMatch(/^Der Filter auf Artikelnr\. ist nicht verwendbar\. An Stelle 6 \(„\|“\): Nach „\|“ fehlt/);
    expect(words).toContain(`'' steht für leer`);
  });
});

describe('a failure', () => {
  it.each(LANGUAGES)('that nobody foresaw says in %s what the English words are for', async (tag) => {
    const texts = await textsOf(tag);
    const words = said(new Error('x is not a function'), texts);
    expect(words).toMatch(/.{15,}: ?x is not a function$/);
    expect(texts.failureTitle(viewOf(new Error('x'), tag))).not.toContain('x');
  });

  it.each(LANGUAGES)('for want of room says in %s how much there is', async (tag) => {
    const texts = await textsOf(tag);
    const view = viewOf(new NoRoom({ sheet: 'G_L Entries', rows: 12_345, free: 67 }), tag);
    const title = texts.failureTitle(view);
    for (const part of ['G_L Entries', texts.count(12_345), '67']) expect(title).toContain(part);
    expect(failureSentences(view, texts)).toEqual([]);
  });

  it('of Excel is told by its code and sheet', async () => {
    const texts = await textsOf('da');
    expect(said(new HostError('AccessDenied', 'Values'), texts)).toMatch(/^Arket Values: Excel tillader ikke/);
  });
});
