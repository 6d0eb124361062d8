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
  en: () => Promise.all([import('./en.json'), import('./reasons/en.json')]),
  de: () => Promise.all([import('./de.json'), import('./reasons/de.json')]),
  da: () => Promise.all([import('./da.json'), import('./reasons/da.json')]),
  fr: () => Promise.all([import('./fr.json'), import('./reasons/fr.json')]),
  nl: () => Promise.all([import('./nl.json'), import('./reasons/nl.json')]),
  es: () => Promise.all([import('./es.json'), import('./reasons/es.json')]),
};
