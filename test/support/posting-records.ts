import { LEDGER_TABLES, type TableDefinition, isoDate, serialOfIso } from '../../src/ledger';
import { Decimal } from '../../src/money';
import {
  type GLEntryField,
  Outcome,
  type PostingRequest,
  type PostingRun,
  type TestReport,
  describeProblem,
  glEntryFields,
  postedAmounts,
  postingRequest,
  problemsOfSkipped,
  registerOf,
  rowsWith,
  runAutomaticPosting,
  runPosting,
  runPostingTest,
  skippedRows,
} from '../../src/posting';
import { type LedgerRecord, type LedgerRecords, ledgerFromRecords } from './ledger-from-records';

/** The work date of all tests. */
export const TODAY = serialOfIso('2020-02-01')!;

export type RequestChanges = Partial<PostingRequest>;

export function requestOf(changes: RequestChanges = {}): PostingRequest {
  const documentNo = changes.postingMethod === 'Per Posting Group' ? 'GROUPED' : '';
  return postingRequest({ today: TODAY, userID: 'ANNA', post: true, documentNo, ...changes });
}

export function post(records: LedgerRecords, changes: RequestChanges = {}): PostingRun {
  return runPosting(ledgerFromRecords(records), requestOf(changes));
}

export function testReport(records: LedgerRecords, changes: RequestChanges = {}): TestReport {
  return runPostingTest(ledgerFromRecords(records), requestOf(changes));
}

/** Automatic posting of all value entries of the records, or of those with the entry numbers given. */
export function postAutomatically(records: LedgerRecords, entryNos?: readonly number[]): PostingRun {
  const ledger = ledgerFromRecords(records);
  const rows = [...ledger.valueEntries.columns.entryNo.keys()];
  const appended = rows.filter((row) => entryNos?.includes(ledger.valueEntries.columns.entryNo[row]) ?? true);
  return runAutomaticPosting(ledger, Uint32Array.from(appended), requestOf());
}

/** The G/L entries as rows of the table G/L Entry; amounts as texts, since some have more digits than a number. */
export function glEntryRecords(run: PostingRun): LedgerRecord[] {
  const values = glEntryFields(run);
  const { fields }: TableDefinition = LEDGER_TABLES.glEntries;
  const names = Object.keys(values) as GLEntryField[];
  return Array.from({ length: run.glEntries.count }, (_, entry) =>
    Object.fromEntries(
      names.map((name) => {
        const value = values[name](entry);
        const { kind, caption } = fields[name];
        return [caption, kind === 'date' ? isoDate(Number(value)) : kind === 'amount' ? String(value) : value];
      }),
    ),
  );
}

/** `INVENTORY 100`: the accounts and amounts of the G/L entries, in their order. */
export function postings(run: PostingRun): string[] {
  return glEntryRecords(run).map((entry) => `${String(entry['G/L Account No.'])} ${String(entry.Amount)}`);
}

/** One field of every G/L entry, in their order. */
export function glField(run: PostingRun, caption: string): unknown[] {
  return glEntryRecords(run).map((entry) => entry[caption]);
}

export function relationRecords(run: PostingRun): LedgerRecord[] {
  const { firstEntryNo, relation } = run.glEntries;
  return Array.from(relation.glEntry, (glEntry, i) => ({
    'G/L Entry No.': firstEntryNo + glEntry,
    'Value Entry No.': entryNo(run, relation.valueEntryRow[i]),
    'G/L Register No.': registerOf(run)?.no ?? 0,
  }));
}

export function entryNo(run: PostingRun, row: number): number {
  return run.context.ledger.valueEntries.columns.entryNo[row];
}

/** Numbers of the value entries with an outcome, rising. */
export function entryNosWith(run: PostingRun, outcome: Outcome): number[] {
  return Array.from(rowsWith(run.assessment.outcome, outcome), (row) => entryNo(run, row)).sort((a, b) => a - b);
}

export function postedNos(run: PostingRun): number[] {
  return entryNosWith(run, Outcome.Posted);
}

/** Of every skipped value entry its number and all its reasons, in the order of the list. */
export function skipped(run: PostingRun): [number, ...string[]][] {
  return Array.from(skippedRows(run), (row) => [
    entryNo(run, row),
    ...problemsOfSkipped(run, row).map((problem) => problem.kind),
  ]);
}

/** What the skipped list says about the only entry in it. */
export function skipMessages(run: PostingRun): string[] {
  return Array.from(skippedRows(run)).flatMap((row) => problemsOfSkipped(run, row).map(describeProblem));
}

/** Value entry number (0: of a group) and kinds of all findings of a test report, line by line. */
export function findings(report: TestReport): [number, ...string[]][] {
  return report.linesWithProblems.map((index) => {
    const { valueEntryRow, problems } = report.line(index);
    return [valueEntryRow < 0 ? 0 : entryNo(report.run, valueEntryRow), ...problems.map((problem) => problem.kind)];
  });
}

/** The tables after a posting: books grown, posted cost set, queue shortened. */
export function booksAfter(records: LedgerRecords, run: PostingRun): LedgerRecords {
  const changes = new Map<number, Record<string, string>>();
  for (const { field, rows, amounts } of postedAmounts(run)) {
    for (const row of rows) {
      const change = changes.get(entryNo(run, row)) ?? {};
      change[LEDGER_TABLES.valueEntries.fields[field].caption] = amounts.decimal(row).toFixed();
      changes.set(entryNo(run, row), change);
    }
  }
  const posted = new Set<unknown>(postedNos(run));
  const queue = records['Post Value Entry to G/L']?.filter((row) => !posted.has(row['Value Entry No.']));
  const register = registerOf(run);
  return {
    ...records,
    'Value Entry': records['Value Entry'].map((row) => ({ ...row, ...changes.get(Number(row['Entry No.'])) })),
    ...(queue && { 'Post Value Entry to G/L': queue }),
    'G/L Entry': [...(records['G/L Entry'] ?? []), ...glEntryRecords(run)],
    'G/L Register': [
      ...(records['G/L Register'] ?? []),
      ...(register
        ? [{ 'No.': register.no, 'From Entry No.': register.fromEntryNo, 'To Entry No.': register.toEntryNo }]
        : []),
    ],
  };
}

/** Sums of an amount field of G/L entries by other fields, without those that are 0. */
export function sumsBy(
  entries: readonly LedgerRecord[],
  keyFields: readonly string[],
  amountField = 'Amount',
): Record<string, string> {
  const sums = new Map<string, Decimal>();
  for (const entry of entries) {
    const key = keyFields.map((field) => String(entry[field])).join(' | ');
    sums.set(key, (sums.get(key) ?? new Decimal(0)).plus(String(entry[amountField])));
  }
  return Object.fromEntries(
    [...sums.entries()]
      .filter(([, sum]) => !sum.isZero())
      .map(([key, sum]): [string, string] => [key, sum.toFixed()])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What mends the skipped value entries, in the order of the list. */
export function problemRemedies(run: PostingRun): unknown[] {
  return Array.from(skippedRows(run)).flatMap((row) => problemsOfSkipped(run, row).map(({ remedy }) => remedy));
}
