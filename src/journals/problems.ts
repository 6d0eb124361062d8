import { LEDGER_TABLES, type Problem, type TableDefinition } from '../ledger';

interface JournalProblemDefinition {
  /** One sentence for an accountant. `{name}` is filled from the problem's details. */
  readonly message: string;
  readonly fix: string;
}

/** Everything that keeps a journal from being exported. */
export const JOURNAL_PROBLEMS = {
  'nothing-selected': {
    message: 'No G/L entry is in the journal.',
    fix: 'Post first, or widen register and filters.',
  },
  'register-missing': {
    message: 'There is no G/L register {register}.',
    fix: 'Use a number that stands on G/L Registers.',
  },
  'register-open': {
    message: 'G/L register {register} is open: its run broke off before all of its entries were written.',
    fix: 'Open the workbook in Excel with the add-in: it finishes the run or takes it back.',
  },
  unbalanced: {
    message:
      'Document {document} of {date} does not balance: {amount} remain. The register or a filter takes only a part of it.',
    fix: 'Widen register or filters so that every entry of the document is in the journal.',
  },
  'posting-date-missing': {
    message: 'G/L entry {entry} has no posting date.',
    fix: 'Fill in Posting Date.',
  },
  'document-no-missing': {
    message: 'G/L entry {entry} has no document number, and the import needs one.',
    fix: 'Fill in Document No., or summarize the journal.',
  },
  'account-not-mapped': {
    message: 'G/L account {account} has no row in Journal Account Mapping (G/L entries on it: {lines}).',
    fix: '{add}, or say that the other ledger has the same account numbers.',
  },
  'account-without': {
    message: 'G/L account {account} has no {field} in the other ledger.',
    fix: 'Fill in {field} in Journal Account Mapping.',
  },
  'account-name-shared': {
    message: 'G/L accounts {first} and {account} have the same name, "{name}", and the import goes by names alone.',
    fix: 'Give them different names in Journal Account Mapping, or map both to that name.',
  },
  'too-long': {
    message: '{column} "{value}" has {length} characters; the import takes {limit}.',
    fix: 'Shorten it in {table}.',
  },
  'document-no-too-long': {
    message: 'Document number "{value}" has {length} characters; the import takes {limit}.',
    fix: 'Summarize the journal under a short number, or choose a format that takes longer ones.',
  },
  'too-many-decimals': {
    message: 'Amount {amount} of G/L entry {entry} has more than {limit} decimals, which the import does not take.',
    fix: 'Choose another format; rounding would leave the journal out of balance.',
  },
  'amount-too-large': {
    message: 'Amount {amount} of G/L entry {entry} has more than {limit} digits before the decimal point.',
    fix: 'Do not summarize, or choose another format.',
  },
  'setting-missing': {
    message: '{setting} is not given, and the import needs it: {meaning}.',
    fix: 'Give it with the export.',
  },
} as const satisfies Record<string, JournalProblemDefinition>;

export type JournalProblemKind = keyof typeof JOURNAL_PROBLEMS;
export type JournalProblem = Problem<JournalProblemKind>;

export function describeJournalProblem(problem: JournalProblem): string {
  return filled(JOURNAL_PROBLEMS[problem.kind].message, problem);
}

export function describeJournalFix(problem: JournalProblem): string {
  return filled(JOURNAL_PROBLEMS[problem.kind].fix, problem);
}

function filled(text: string, { details, table }: JournalProblem): string {
  const { caption }: TableDefinition = LEDGER_TABLES[table];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => details?.[name] ?? (name === 'table' ? caption : ''));
}
