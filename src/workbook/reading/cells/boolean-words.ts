const YES = [
  ...['true', 'yes', '1', 'ja', 'oui', 'sí', 'si', 'sì', 'kyllä'],
  // What a spreadsheet in another language shows for TRUE.
  ...['wahr', 'vrai', 'waar', 'verdadero', 'vero', 'sand', 'sandt', 'sant', 'sann', 'tosi'],
];
const NO = [
  ...['false', 'no', '0', 'nein', 'nej', 'non', 'nee', 'nei', 'ei'],
  ...['falsch', 'faux', 'onwaar', 'falso', 'falsk', 'falskt', 'usann', 'epätosi'],
];

/** What a cell of a boolean field may say, in lower case. */
export const BOOLEAN_WORDS: ReadonlyMap<string, 0 | 1> = new Map([
  ...YES.map((word) => [word, 1] as const),
  ...NO.map((word) => [word, 0] as const),
]);
