import { type Ledger, isoDate } from '../../ledger';
import { type JournalAccounts, mapAccounts } from '../accounts';
import { EntryDimensions } from '../dimensions';
import { JOURNAL_FORMATS } from '../formats';
import { type JournalFormat } from '../formats/format';
import { type Journal, type JournalDocuments, type JournalLines } from '../journal';
import { type JournalNote, type JournalNoteKind } from '../notes';
import { type JournalProblem } from '../problems';
import { type JournalRequest } from '../request';
import { type Selection, selectEntries } from '../selection';
import { fileText } from '../writing/file-text';
import { type DividedLine, divide } from './divide';
import { documentSuffixes, withSuffix } from './document-numbers';
import { type EntryGroups, byDate, byDocument, groupBalances } from './group-entries';
import { LineBuilder } from './line-builder';
import { summarizeGroup } from './summarize';

/** A journal, or what keeps it from being made. */
export interface JournalDraft {
  /** Undefined with problems that leave no journal to look at. */
  readonly journal: Journal | undefined;
  readonly problems: readonly JournalProblem[];
  readonly notes: readonly JournalNote[];
}

/**
 * Makes the lines of a journal from G/L entries: selected, mapped, summed up, reversed, in documents that balance, in
 * files that the importer takes.
 * @throws FilterError when a filter cannot be read
 */
export function buildJournal(ledger: Ledger, request: JournalRequest): JournalDraft {
  const format: JournalFormat = JOURNAL_FORMATS[request.format];
  const selection = selectEntries(ledger, request);
  const accounts = mapAccounts(ledger, format, request, selection.rows);
  const groups = request.lines === 'summarized' ? byDate(ledger, selection.rows) : byDocument(ledger, selection.rows);
  const unbalanced = unbalancedDocuments(ledger, groups);
  const notes = countedNotes({ 'zero-left-out': selection.zeroEntries, 'accounts-kept': accounts.kept });
  const problems = [...selection.problems, ...accounts.problems, ...unbalanced];
  if (selection.problems.length + unbalanced.length > 0) return { journal: undefined, problems, notes };
  const { divided, journal, renumbered } = journalOf({ ledger, request, format, accounts, groups, selection });
  // Everything may cancel out when it is summed up.
  if (journal.lines.count === 0) problems.push({ kind: 'nothing-selected', table: 'glEntries', row: -1 });
  return {
    journal,
    problems,
    notes: [
      ...notes,
      ...countedNotes({
        'documents-renumbered': renumbered,
        'documents-divided': divided.documents,
        'lines-divided': divided.lines,
      }),
    ],
  };
}

interface JournalParts {
  readonly ledger: Ledger;
  readonly request: JournalRequest;
  readonly format: JournalFormat;
  readonly accounts: JournalAccounts;
  readonly groups: EntryGroups;
  readonly selection: Selection;
}

interface Divided {
  documents: number;
  lines: number;
}

function journalOf({ accounts, format, groups, ledger, request, selection }: JournalParts) {
  const dimensions = new EntryDimensions(ledger);
  const perFile = Math.min(format.linesPerFile ?? Infinity, request.linesPerFile || Infinity);
  const perDocument = Math.min(format.linesPerDocument ?? Infinity, perFile);
  const isSummary = request.lines === 'summarized';
  const builder = new LineBuilder(ledger.scale, isSummary ? 0 : selection.rows.length);
  const divided: Divided = { documents: 0, lines: 0 };
  for (let group = 0; group < groups.count; group++) {
    if (!isSummary && groups.first[group + 1] - groups.first[group] <= perDocument) {
      addEntries(builder, ledger, groups, group, request);
    } else {
      const lines = isSummary
        ? summarizeGroup(ledger, { accounts, dimensions }, groups, group)
        : linesOfGroup(ledger, groups, group);
      addDivided(builder, lines, { limit: perDocument, reversed: request.reversed, divided });
    }
  }
  const { firstLine, lines } = builder.build();
  const { documents, renumbered } = numbered({ ledger, request, format, lines, firstLine });
  const files = filesOf(firstLine, perFile);
  const journal: Journal = { ledger, request, format, accounts, dimensions, lines, documents, files };
  return { journal, renumbered, divided };
}

function addEntries(
  builder: LineBuilder,
  ledger: Ledger,
  { first, rows }: EntryGroups,
  group: number,
  { reversed }: JournalRequest,
): void {
  const { amount } = ledger.glEntries.columns;
  builder.beginDocument();
  for (let i = first[group]; i < first[group + 1]; i++) {
    const row = rows[i];
    const units = amount.units[row];
    if (Number.isNaN(units)) builder.add(row, 1, reversed ? amount.wideUnits(row).negated() : amount.wideUnits(row));
    else builder.add(row, 1, reversed ? -units : units);
  }
}

function linesOfGroup(ledger: Ledger, { first, rows }: EntryGroups, group: number): DividedLine[] {
  const { amount } = ledger.glEntries.columns;
  const ofGroup = rows.subarray(first[group], first[group + 1]);
  return Array.from(ofGroup, (row) => ({ row, entries: 1, units: amount.wideUnits(row) }));
}

function addDivided(
  builder: LineBuilder,
  lines: readonly DividedLine[],
  { divided, limit, reversed }: { readonly limit: number; readonly reversed: boolean; readonly divided: Divided },
): void {
  const parts = lines.length > limit ? divide(lines, limit) : [lines];
  for (const part of parts) {
    if (part.length === 0) continue;
    builder.beginDocument();
    for (const { entries, row, units } of part) builder.add(row, entries, reversed ? units.negated() : units);
  }
  if (parts.length === 1) return;
  divided.documents++;
  divided.lines += parts.reduce((count, part) => count + part.length, 0) - lines.length;
}

/** An entry on a date without its counterpart: named once for each document, by date where dates are summed up. */
function unbalancedDocuments(ledger: Ledger, groups: EntryGroups): JournalProblem[] {
  const { amount, documentNo, postingDate } = ledger.glEntries.columns;
  const balanceOf = groupBalances(groups, amount);
  const problems: JournalProblem[] = [];
  for (let group = 0; group < groups.count; group++) {
    const balance = balanceOf(group);
    if (balance.isZero()) continue;
    const row = groups.rows[groups.first[group]];
    problems.push({
      kind: 'unbalanced',
      table: 'glEntries',
      row,
      field: 'documentNo',
      details: {
        document: documentNo.dictionary.text(documentNo.numbers[row]) || '(blank)',
        date: isoDate(postingDate[row]) || '(blank)',
        amount: balance.toFixed(ledger.scale),
      },
    });
  }
  return problems;
}

function numbered({
  firstLine,
  format,
  ledger,
  lines,
  request,
}: {
  readonly ledger: Ledger;
  readonly request: JournalRequest;
  readonly format: JournalFormat;
  readonly lines: JournalLines;
  readonly firstLine: Uint32Array;
}): { readonly documents: JournalDocuments; readonly renumbered: number } {
  const { documentNo, postingDate } = ledger.glEntries.columns;
  const count = firstLine.length - 1;
  const date = Int32Array.from({ length: count }, (_, document) => postingDate[lines.row[firstLine[document]]]);
  const textOf = fileText(format.file);
  const ownNumber = (document: number) =>
    request.lines === 'summarized'
      ? textOf(`${request.journalNo}-${isoDate(date[document]).replaceAll('-', '')}`)
      : textOf(documentNo.dictionary.text(documentNo.numbers[lines.row[firstLine[document]]]));
  const suffixes = documentSuffixes({
    count,
    number: ownNumber,
    mark: format.document === 'number' ? () => 0 : (document) => date[document],
  });
  return {
    documents: { count, firstLine, date, numberOf: (document) => withSuffix(ownNumber(document), suffixes[document]) },
    renumbered: suffixes.reduce((sum, suffix) => sum + Number(suffix > 0), 0),
  };
}

/** Files of whole documents, each as full as the limit allows. */
function filesOf(firstLine: Uint32Array, limit: number): Uint32Array {
  const count = firstLine.length - 1;
  const files = [0];
  for (let document = 0; document < count; document++) {
    const begin = files[files.length - 1];
    if (document > begin && firstLine[document + 1] - firstLine[begin] > limit) files.push(document);
  }
  return Uint32Array.from([...files, count]);
}

function countedNotes(counts: Partial<Record<JournalNoteKind, number>>): JournalNote[] {
  return (Object.keys(counts) as JournalNoteKind[])
    .map((kind) => ({ kind, count: counts[kind] ?? 0 }))
    .filter(({ count }) => count > 0);
}
