import { LOCALIZED_CAPTIONS } from '../../../ledger';
import { MORE_CAPTIONS } from './more-captions';
import { normalizedName } from './normalize';

/** A name in another language. */
export interface LocalizedForm {
  readonly locale: string;
  /** Normalized. */
  readonly name: string;
  /** Its place among the forms of its caption in its locale: 0 is the commonest. */
  readonly rank: number;
}

/** Fixed, so that a name which means different things in two languages always means the same here. */
export const LOCALES = ['de-de', 'da-dk', 'fr-ch', 'nl-be', 'es-es', 'sv-se', 'nb-no', 'it-it', 'fi-fi'] as const;

let formsByCaption: ReadonlyMap<string, readonly LocalizedForm[]> | undefined;

/** The forms of an English caption in other languages. */
export function localizedForms(caption: string): readonly LocalizedForm[] {
  formsByCaption ??= withoutStrays(collectForms());
  return formsByCaption.get(caption) ?? [];
}

function collectForms(): Map<string, LocalizedForm[]> {
  const captions = new Set([...Object.keys(LOCALIZED_CAPTIONS), ...Object.keys(MORE_CAPTIONS)]);
  return new Map([...captions].map((caption) => [caption, LOCALES.flatMap((locale) => formsOf(caption, locale))]));
}

function formsOf(caption: string, locale: string): LocalizedForm[] {
  const written = [...(LOCALIZED_CAPTIONS[caption]?.[locale] ?? []), ...(MORE_CAPTIONS[caption]?.[locale] ?? [])];
  const names = new Set(written.map(normalizedName).filter((name) => name !== ''));
  return [...names].map((name, rank) => ({ locale, name, rank }));
}

/**
 * The list is partly machine-translated: `Belegnr.` stands among the forms of Item No., but first among those of
 * Document No. A form belongs to the caption where it stands earliest in its locale's list.
 */
function withoutStrays(
  forms: ReadonlyMap<string, readonly LocalizedForm[]>,
): ReadonlyMap<string, readonly LocalizedForm[]> {
  const earliest = new Map<string, number>();
  const keyOf = ({ locale, name }: LocalizedForm) => `${locale} ${name}`;
  for (const form of [...forms.values()].flat()) {
    earliest.set(keyOf(form), Math.min(form.rank, earliest.get(keyOf(form)) ?? Infinity));
  }
  return new Map(
    [...forms].map(([caption, all]) => [caption, all.filter((form) => form.rank === earliest.get(keyOf(form)))]),
  );
}
