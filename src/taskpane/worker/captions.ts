import { LOCALIZED_CAPTIONS } from '../../ledger';

const LOCALES: Readonly<Record<string, string>> = { de: 'de-de', da: 'da-dk', fr: 'fr-ch', nl: 'nl-be', es: 'es-es' };

/** BC's caption in the pane's language; the English one where BC's documentation has no other. */
export function captionIn(language: string, caption: string): string {
  return LOCALIZED_CAPTIONS[caption]?.[LOCALES[language] ?? '']?.[0] ?? caption;
}
