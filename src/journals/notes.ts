/** What people should know about a journal although nothing is wrong. `{count}` is filled in. */
export const JOURNAL_NOTES = {
  'cost-posted-stays-unset':
    'Importing this journal does not set Cost Posted to G/L on the value entries of the ERP system: do not run Post Inventory Cost to G/L there for the same entries, or their cost is posted twice.',
  'descriptions-cut': '{count} descriptions are longer than the import takes: they are cut and end in "…".',
  'zero-left-out': '{count} G/L entries without an amount in local currency are left out.',
  'accounts-kept': '{count} accounts are not mapped and keep their number.',
  'documents-renumbered':
    '{count} documents have a number with -2, -3 … at its end, because the import tells documents by number alone or a document was divided.',
  'documents-divided':
    '{count} documents have more lines than the import takes: each was divided into documents that balance.',
  'lines-divided': '{count} lines were divided between two such documents; their parts add up to the entry.',
  'texts-made-harmless': '{count} texts that a spreadsheet would take for a formula have an apostrophe in front.',
} as const;

export type JournalNoteKind = keyof typeof JOURNAL_NOTES;

export interface JournalNote {
  readonly kind: JournalNoteKind;
  readonly count: number;
}

export function describeJournalNote({ count, kind }: JournalNote): string {
  return JOURNAL_NOTES[kind].replace('{count}', count.toLocaleString('en'));
}
