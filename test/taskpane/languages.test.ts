import { LANGUAGES, Texts, loadLanguage } from '../../src/taskpane/texts';
import { captionIn } from '../../src/taskpane/worker/captions';

/** What each language makes of the same figures, with the spaces that must not break: \u202f within a number. */
const FIGURES = {
  en: { amount: '-1,234,567.50', quantity: '12,345.678', date: '12/31/17', time: '03:04:05 PM' },
  de: { amount: '-1.234.567,50', quantity: '12.345,678', date: '31.12.17', time: '15:04:05' },
  da: { amount: '-1.234.567,50', quantity: '12.345,678', date: '31.12.2017', time: '15.04.05' },
  fr: { amount: '-1\u202f234\u202f567,50', quantity: '12\u202f345,678', date: '31/12/2017', time: '15:04:05' },
  nl: { amount: '-1.234.567,50', quantity: '12.345,678', date: '31-12-2017', time: '15:04:05' },
  es: { amount: '-1.234.567,50', quantity: '12.345,678', date: '31/12/17', time: '15:04:05' },
} as const;

const ROWS = {
  en: ['Reading Items: 1 row', 'Reading Items: 12,345 rows'],
  de: ['Items wird gelesen: 1 Zeile', 'Items wird gelesen: 12.345 Zeilen'],
  da: ['Læser Items: 1 række', 'Læser Items: 12.345 rækker'],
  fr: ['Lecture de Items\u00a0: 1 ligne', 'Lecture de Items\u00a0: 12\u202f345 lignes'],
  nl: ['Items wordt gelezen: 1 rij', 'Items wordt gelezen: 12.345 rijen'],
  es: ['Leyendo Items: 1 fila', 'Leyendo Items: 12.345 filas'],
} as const;

const textsIn = async (displayLanguage: string, locale = displayLanguage) =>
  new Texts(await loadLanguage(displayLanguage), locale);

describe.each(LANGUAGES)('in %s', (tag) => {
  let texts: Texts;
  beforeAll(async () => {
    texts = await textsIn(tag);
  });

  it('amounts, quantities, dates and times are written as the language writes them', () => {
    expect({
      amount: texts.amount('-1234567.50'),
      quantity: texts.quantity('12345.678'),
      date: texts.date('2017-12-31'),
      // Which kind of space stands before PM differs between versions of Unicode.
      time: texts.time(new Date(2017, 11, 31, 15, 4, 5)).replace('\u202f', ' '),
    }).toEqual(FIGURES[tag]);
  });

  it('numbers within a sentence are written likewise, and what they count has its plural', () => {
    expect([1, 12345].map((rows) => texts.text('task.reading', { sheet: 'Items', rows }))).toEqual(ROWS[tag]);
  });
});

it.each([
  ['da-DK', 'da'],
  ['fr-CA', 'fr'],
  ['NL-be', 'nl'],
  ['es-MX', 'es'],
  ['es', 'es'],
  ['de-AT', 'de'],
  ['sv-SE', 'en'],
  ['est', 'en'],
])('Excel in %s gets the texts in %s', async (displayLanguage, tag) => {
  expect((await loadLanguage(displayLanguage)).tag).toBe(tag);
});

it('nothing is singular in French, and plural in the other languages', async () => {
  const none = async (tag: string) => (await textsIn(tag)).text('workbook.notes', { count: 0 });
  expect(await Promise.all(LANGUAGES.map(none))).toEqual([
    '0 notes',
    '0 Hinweise',
    '0 bemærkninger',
    '0 remarque',
    '0 opmerkingen',
    '0 notas',
  ]);
});

it('figures follow the format of the user where it is that of another language', async () => {
  const texts = await textsIn('en-US', 'da-DK');
  expect([texts.amount('1234.5'), texts.date('2017-12-31')]).toEqual(['1.234,50', '31.12.2017']);
  expect(texts.text('task.reading', { sheet: 'Items', rows: 12345 })).toBe('Reading Items: 12,345 rows');
});

it('tables and columns that the pane names bear the captions of Business Central', () => {
  const captions = ['Value Entries', 'Item Ledger Entries', 'Gen. Prod. Posting Group'];
  const named = (tag: string) => captions.map((caption) => captionIn(tag, caption));
  expect(Object.fromEntries(LANGUAGES.map((tag) => [tag, named(tag)]))).toEqual({
    en: captions,
    de: ['Wertposten', 'Artikelposten', 'Produktbuchungsgruppe'],
    da: ['Værdiposter', 'Vareposter', 'Produktbogføringsgruppe'],
    fr: ['Écritures valeur', 'Écritures comptables article', 'Groupe compta. produit'],
    nl: ['Waardeposten', 'Artikelposten', 'Productboekingsgroep'],
    es: ['Movs. valor', 'Movs. producto', 'Grupo contable producto'],
  });
});
