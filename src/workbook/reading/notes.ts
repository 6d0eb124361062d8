import { LEDGER_TABLES } from '../../ledger';
import { quotedSheetName } from '../cell';
import { type ReadNote } from './api';

type Wording = { readonly [K in ReadNote['kind']]: (note: Extract<ReadNote, { kind: K }>) => string };

const WORDING: Wording = {
  'derived-column': ({ table, field, from }) =>
    `${LEDGER_TABLES[table].caption} has no column ${field}: it was derived from ${from}.`,
  'totals-row-left-out': ({ table, sheet, address }) =>
    `${LEDGER_TABLES[table].caption}: the last row (${quotedSheetName(sheet)}!${address}) holds totals and was left out.`,
  'sheet-not-used': ({ sheet }) => `The sheet ${quotedSheetName(sheet)} is not used.`,
};

/** A note as a sentence. */
export function describeReadNote(note: ReadNote): string {
  const wording = WORDING[note.kind] as (note: ReadNote) => string;
  return wording(note);
}
