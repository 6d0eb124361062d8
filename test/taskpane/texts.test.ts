import { IntlMessageFormat } from 'intl-messageformat';
import { HOST_ERRORS } from '../../src/excel';
import english from '../../src/taskpane/texts/en.json';
import { LANGUAGES, type Language, loadLanguage } from '../../src/taskpane/texts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The kind of element that is plain text. */
const LITERAL = 0;

/** The names that a text is filled in with, those inside its plurals too. */
function namesIn(elements: readonly Element[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if ('value' in element && (element.type as number) !== LITERAL) names.add(element.value);
    if ('options' in element) {
      for (const { value } of Object.values(element.options)) for (const name of namesIn(value)) names.add(name);
    }
  }
  return names;
}

const parsed = (pattern: string, tag: string) => namesIn(new IntlMessageFormat(pattern, tag).getAst());
const bracesIn = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

it('what Excel refuses is said in English in the words of the errors themselves', () => {
  const texts: Readonly<Record<string, string>> = english;
  for (const [code, { advice, message }] of Object.entries(HOST_ERRORS)) {
    expect(texts[`host.${code}`]).toBe(`${message} ${advice}`);
  }
});

describe.each(LANGUAGES.filter((tag) => tag !== 'en'))('the texts in %s', (tag) => {
  let english: Language;
  let language: Language;
  beforeAll(async () => {
    [english, language] = await Promise.all([loadLanguage('en-US'), loadLanguage(tag)]);
  });

  it('are complete and filled in with the same names', () => {
    expect(Object.keys(language.texts)).toEqual(Object.keys(english.texts));
    for (const [key, text] of Object.entries(english.texts)) {
      const own = language.texts[key as keyof Language['texts']];
      expect([key, parsed(own, tag)]).toEqual([key, parsed(text, 'en')]);
    }
  });

  it('have every reason, filled in with the same details', () => {
    expect(Object.keys(language.reasons)).toEqual(Object.keys(english.reasons));
    for (const [kind, text] of Object.entries(english.reasons)) {
      const own = language.reasons[kind as keyof Language['reasons']];
      for (const part of ['title', 'message', 'fix'] as const) {
        expect([kind, part, bracesIn(own[part])]).toEqual([kind, part, bracesIn(text[part])]);
      }
    }
  });

  it('are not the English ones', () => {
    const copies = Object.entries(english.texts).filter(
      ([key, text]) => /[a-z]{4}/.test(text) && language.texts[key as keyof Language['texts']] === text,
    );
    expect(copies.length).toBeLessThan(10);
    const messages = Object.entries(english.reasons).filter(
      ([kind, { message }]) => language.reasons[kind as keyof Language['reasons']].message === message,
    );
    expect(messages).toEqual([]);
  });
});
