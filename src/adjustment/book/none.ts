/** No entry: the place of an entry number that is 0 or not in the ledger. */
export const NONE = -1;
