/** What people should know about a journal although nothing is wrong. `{count}` is filled in. */
export const JOURNAL_NOTES = {
  'cost-posted-stays-unset':
    'Importing this journal does not set Cost Posted to G/L on the value entries of the ERP system: do not run Post Inventory Cost to G/L there for the same entries, or their cost is posted twice.',
  'descriptions-cut': 'Descriptions that are longer than the import takes, cut and ending in "…": {count}.',
  'zero-left-out': 'G/L entries left out because they have no amount in local currency: {count}.',
  'accounts-kept': 'Accounts that are not mapped and keep their number: {count}.',
  'documents-renumbered':
    'Documents whose number ends in -2, -3 …, because the import tells documents by number alone or a document was divided: {count}.',
  'documents-divided':
    'Documents with more lines than the import takes, each divided into documents that balance: {count}.',
  'lines-divided': 'Lines divided between such documents, their parts adding up to the entry: {count}.',
  'texts-made-harmless':
    'Texts with an apostrophe in front, because a spreadsheet would take them for a formula: {count}.',
} as const;

export type JournalNoteKind = keyof typeof JOURNAL_NOTES;

export interface JournalNote {
  readonly kind: JournalNoteKind;
  readonly count: number;
}

export function describeJournalNote({ count, kind }: JournalNote): string {
  return JOURNAL_NOTES[kind].replace('{count}', count.toLocaleString('en'));
}
