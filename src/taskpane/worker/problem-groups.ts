import { type AmountColumn, type Decimal, ZERO } from '../../money';
import { type AdjustmentProblem, type AdjustmentRun } from '../../adjustment';
import { type JournalProblem } from '../../journals';
import { LEDGER_TABLES, type FieldDefinition, type TableDefinition } from '../../ledger';
import {
  type PostingProblem,
  type PostingRun,
  type ReasonKind,
  type TestReport,
  orphanedQueueRows,
  problemsOfSkipped,
  skippedRows,
} from '../../posting';
import { type ReadProblem, type ReadProblemKind, type ReadResult, type TablePlaces, placeOf } from '../../workbook';
import {
  type AdjustmentReasonKind,
  type Details,
  type JournalReasonKind,
  type Place,
  type ProblemGroup,
  type ProblemView,
} from '../services';
import { captionIn } from './captions';

/** So many problems of a kind are shown one by one; the report sheet has all of them. */
const SHOWN = 50;

/** Details that are captions of BC rather than data of the user. */
const CAPTIONS: ReadonlySet<string> = new Set([
  ...['accountField', 'setupTable', 'dateTable', 'entryType', 'itemLedgerEntryType', 'varianceType', 'accountType'],
  ...['expectedCost', 'valueType'],
]);

/** Skipped value entries by their first reason, with what they leave unposted; the most frequent first. */
export function skippedGroups(run: PostingRun, places: TablePlaces, language: string): ProblemGroup<ReasonKind>[] {
  const groups = new Groups<ReasonKind>();
  const { actual, expected } = run.context.amounts;
  const { costAmountExpected } = run.context.ledger.valueEntries.columns;
  for (const problem of orphanedQueueRows(run)) {
    groups.add(problem.kind, undefined, () => viewOf(problem, places, language));
  }
  for (const row of skippedRows(run)) {
    const [first] = problemsOfSkipped(run, row);
    const open: AmountColumn = first.kind === 'expected-cost-posting-off' ? costAmountExpected : expected;
    groups.add(first.kind, actual.decimal(row).plus(open.decimal(row)), () => viewOf(first, places, language, row));
  }
  return groups.list(run.context.ledger.scale);
}

/** The findings of a test by kind, the most frequent first. */
export function testGroups(test: TestReport, places: TablePlaces, language: string): ProblemGroup<ReasonKind>[] {
  const groups = new Groups<ReasonKind>();
  for (const index of test.linesWithProblems) {
    const { problems, valueEntryRow } = test.line(index);
    for (const problem of problems) {
      groups.add(problem.kind, undefined, () => viewOf(problem, places, language, valueEntryRow));
    }
  }
  return groups.list(test.run.context.ledger.scale);
}

/** What keeps the workbook from being read, by kind. */
export function readGroups({ problems, places }: ReadResult, language: string): ProblemGroup<ReadProblemKind>[] {
  const groups = new Groups<ReadProblemKind>();
  for (const problem of problems) {
    groups.add(problem.kind, undefined, () => ({
      details: readDetails(problem, language),
      ...(problem.details?.at !== undefined && { at: problem.details.at }),
      ...optional('entry', headerOrCell(problem, places)),
    }));
  }
  return groups.list(0);
}

/** What an adjustment leaves alone, by kind. */
export function adjustmentGroups(
  { problems }: AdjustmentRun,
  places: TablePlaces,
  language: string,
): ProblemGroup<AdjustmentReasonKind>[] {
  const groups = new Groups<AdjustmentReasonKind>();
  for (const problem of problems) {
    const { field, kind, row, table } = problem;
    groups.add(`adjust.${kind}`, undefined, () => ({
      details: adjustmentDetails(problem, language),
      ...optional('entry', row < 0 ? undefined : placeOf(places, table, row, field)),
    }));
  }
  return groups.list(0);
}

/** What keeps a journal from being exported, by kind. */
export function journalGroups(
  problems: readonly JournalProblem[],
  places: TablePlaces,
  language: string,
): ProblemGroup<JournalReasonKind>[] {
  const groups = new Groups<JournalReasonKind>();
  for (const { details = {}, field, kind, remedy, row, table } of problems) {
    groups.add(`journal.${kind}`, undefined, () => ({
      details: {
        ...details,
        table: captionIn(language, LEDGER_TABLES[table].caption),
        ...(details.field !== undefined && { field: captionIn(language, details.field) }),
      },
      ...optional('entry', remedy || row < 0 ? undefined : placeOf(places, table, row, field)),
      ...optional('setup', remedy && placeOf(places, remedy.table, remedy.row, remedy.field)),
    }));
  }
  return groups.list(0);
}

/** What the sentence of a problem of an adjustment is filled in with, captions in the user's language. */
export function adjustmentDetails({ details, itemNo, value }: AdjustmentProblem, language: string): Details {
  const named: Record<string, string> = { item: itemNo, value: value ?? '', ...details };
  for (const name of ['table', 'field']) {
    if (named[name] !== undefined) named[name] = captionIn(language, named[name]);
  }
  return named;
}

/** What the sentence of a reason is filled in with, captions in the user's language. */
export function detailsOf({ details = {} }: PostingProblem, language: string): Details {
  return Object.fromEntries(
    Object.entries(details).map(([name, text]) => [name, CAPTIONS.has(name) ? captionIn(language, text) : text]),
  );
}

export function readDetails({ table, field, value, details }: ReadProblem, language: string): Details {
  const definition: TableDefinition = LEDGER_TABLES[table];
  const fieldDefinition: FieldDefinition | undefined = field === undefined ? undefined : definition.fields[field];
  return {
    table: captionIn(language, definition.caption),
    tableName: captionIn(language, definition.name),
    field: captionIn(language, fieldDefinition?.caption ?? field ?? ''),
    value: value ?? '',
    options: Object.values(fieldDefinition?.options?.captions ?? {})
      .filter(Boolean)
      .join(', '),
    ...details,
  };
}

function viewOf(problem: PostingProblem, places: TablePlaces, language: string, valueEntryRow = -1): ProblemView {
  const { remedy } = problem;
  return {
    details: detailsOf(problem, language),
    ...optional('entry', valueEntryRow < 0 ? undefined : placeOf(places, 'valueEntries', valueEntryRow)),
    ...optional('setup', remedy && placeOf(places, remedy.table, remedy.row, remedy.field)),
  };
}

/** The cell; the header row for a problem of the whole table. */
function headerOrCell({ table, row, field }: ReadProblem, places: TablePlaces): Place | undefined {
  const place = places[table];
  return place && { sheet: place.sheet, address: place.address(row, field) };
}

function optional<Name extends string>(name: Name, place: Place | undefined): { readonly [name in Name]?: Place } {
  return (place ? { [name]: { sheet: place.sheet, address: place.address } } : {}) as { [name in Name]?: Place };
}

interface Group {
  count: number;
  amount: Decimal | undefined;
  readonly problems: ProblemView[];
}

class Groups<Kind extends string> {
  private readonly groups = new Map<Kind, Group>();

  add(kind: Kind, amount: Decimal | undefined, view: () => ProblemView): void {
    let group = this.groups.get(kind);
    if (!group) this.groups.set(kind, (group = { count: 0, amount: undefined, problems: [] }));
    group.count++;
    if (amount) group.amount = (group.amount ?? ZERO).plus(amount);
    if (group.problems.length < SHOWN) group.problems.push(view());
  }

  list(scale: number): ProblemGroup<Kind>[] {
    return [...this.groups]
      .map(([kind, { count, amount, problems }]) => ({
        kind,
        count,
        problems,
        ...(amount && { amount: amount.toFixed(scale) }),
      }))
      .sort((a, b) => b.count - a.count);
  }
}
