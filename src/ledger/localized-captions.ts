import captions from './localized-captions.json';

/** Caption in English → locale → forms found in the documentation, the commonest first. Partly machine-translated. */
export type LocalizedCaptions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export const LOCALIZED_CAPTIONS: LocalizedCaptions = captions;
