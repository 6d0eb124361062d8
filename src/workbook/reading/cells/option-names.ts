import { type OptionSet } from '../../../ledger';
import { localizedForms } from '../names/localized-forms';
import { normalizedName, unescaped } from '../names/normalize';

const BLANK_MEMBER = '_blank_';

const namesBySet = new Map<OptionSet, ReadonlyMap<string, number>>();

/** The ordinal that a text stands for; undefined when it is none of the option's values. */
export function ordinalOf(text: string, options: OptionSet): number | undefined {
  const written = unescaped(text).trim();
  if (written === '') return text.includes('_') ? blankMember(options) : options.blank;
  if (written.toLowerCase() === BLANK_MEMBER) return blankMember(options);
  if (/^\d+$/.test(written)) return options.captions[Number(written)] === undefined ? undefined : Number(written);
  const name = normalizedName(written);
  return name === '' ? undefined : namesOf(options).get(name);
}

/** `_x0020_` and `_blank_` name the value without a caption, which not every option has. */
function blankMember({ captions }: OptionSet): number | undefined {
  const ordinal = Object.keys(captions).find((each) => captions[Number(each)] === '');
  return ordinal === undefined ? undefined : Number(ordinal);
}

function namesOf(options: OptionSet): ReadonlyMap<string, number> {
  let names = namesBySet.get(options);
  if (!names) namesBySet.set(options, (names = collectNames(options)));
  return names;
}

/** English captions go before translations, frequent translations before rare ones. */
function collectNames({ captions }: OptionSet): ReadonlyMap<string, number> {
  const ordinals = Object.keys(captions).map(Number);
  const english = ordinals.map((ordinal) => ({ name: normalizedName(captions[ordinal]), ordinal, rank: -1 }));
  const localized = ordinals.flatMap((ordinal) =>
    localizedForms(captions[ordinal]).map(({ name, rank }) => ({ name, ordinal, rank })),
  );
  const names = new Map<string, number>();
  for (const { name, ordinal } of [...english, ...localized.sort((a, b) => a.rank - b.rank)]) {
    if (name !== '' && !names.has(name)) names.set(name, ordinal);
  }
  return names;
}
