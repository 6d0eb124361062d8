import { type Language } from './texts';

/** The languages that the pane speaks; each is loaded when it is needed. */
export const LANGUAGES = ['en', 'de', 'da', 'fr', 'nl', 'es'] as const;

type Tag = (typeof LANGUAGES)[number];

/**
 * The texts for a user.
 * @param displayLanguage - of Excel, `de-AT`; English stands in for a language that the pane does not speak
 */
export async function loadLanguage(displayLanguage: string): Promise<Language> {
  const tag = LANGUAGES.find((known) => displayLanguage.toLowerCase().split('-')[0] === known) ?? 'en';
  const [texts, reasons] = await FILES[tag]();
  return { tag, texts: texts.default, reasons: reasons.default };
}

type Files = readonly [{ readonly default: Language['texts'] }, { readonly default: Language['reasons'] }];

const FILES: Readonly<Record<Tag, () => Promise<Files>>> = {
  en: () =>
    Promise.all([
      import(/* webpackChunkName: "language-en" */ './en.json'),
      import(/* webpackChunkName: "language-en" */ './reasons/en.json'),
    ]),
  de: () =>
    Promise.all([
      import(/* webpackChunkName: "language-de" */ './de.json'),
      import(/* webpackChunkName: "language-de" */ './reasons/de.json'),
    ]),
  da: () =>
    Promise.all([
      import(/* webpackChunkName: "language-da" */ './da.json'),
      import(/* webpackChunkName: "language-da" */ './reasons/da.json'),
    ]),
  fr: () =>
    Promise.all([
      import(/* webpackChunkName: "language-fr" */ './fr.json'),
      import(/* webpackChunkName: "language-fr" */ './reasons/fr.json'),
    ]),
  nl: () =>
    Promise.all([
      import(/* webpackChunkName: "language-nl" */ './nl.json'),
      import(/* webpackChunkName: "language-nl" */ './reasons/nl.json'),
    ]),
  es: () =>
    Promise.all([
      import(/* webpackChunkName: "language-es" */ './es.json'),
      import(/* webpackChunkName: "language-es" */ './reasons/es.json'),
    ]),
};
