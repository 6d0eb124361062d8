import { type AnyTable, FilterError, LEDGER_TABLES, type Ledger, type TableName } from '../../src/ledger';
import {
  POSTING_METHODS,
  PostingError,
  type PostingMethod,
  type PostingRequest,
  type PostingRun,
  describeProblem,
  orphanedQueueRows,
  postingRequest,
  problemsOfSkipped,
  registerOf,
  runAutomaticPosting,
  runPosting,
  runPostingTest,
  skippedRows,
} from '../../src/posting';
import {
  AdjustmentError,
  type AdjustmentRun,
  adjustmentRequest,
  describeAdjustmentProblem,
  ledgerAfter,
  runAdjustment,
} from '../../src/adjustment';
import { describeReadProblem, readRecords } from '../../src/workbook';
import { costsByItemLedgerEntry } from '../support/item-costs';
import { recordsOfTable } from '../support/records-of-table';
import { booksAfter, glEntryRecords, relationRecords } from '../support/posting-records';
import { type CaseFile, type CaseRow, type CaseStep, type CaseTables } from './case-file';
import { compareNamedRows, compareRows } from './compare';

const GL_ENTRY = 'G/L Entry';
const RELATION = 'G/L - Item Ledger Relation';
const VALUE_ENTRY = 'Value Entry';

/** What a step leaves behind: the tables, and the lists that the job returns. */
interface StepResult {
  readonly tables: CaseTables;
  readonly lists: Readonly<Record<string, readonly CaseRow[]>>;
  readonly error: string;
}

/** Tables that a step leaves behind, of which a case names single rows by the fields of their key. */
const NAMED_BY: ReadonlyMap<string, readonly string[]> = new Map(
  (Object.keys(LEDGER_TABLES) as TableName[]).map((table) => {
    const { fields, key, name }: AnyTable['definition'] = LEDGER_TABLES[table];
    return [name, key.map((field) => fields[field].caption)];
  }),
);

const NEW_VALUE_ENTRY = 'New Value Entry';

const NOTHING: StepResult['lists'] = {
  [GL_ENTRY]: [],
  [RELATION]: [],
  [NEW_VALUE_ENTRY]: [],
  'Skipped Entries': [],
  'Test Errors': [],
};

type Job = (tables: CaseTables, step: CaseStep) => Omit<StepResult, 'error'>;

const JOBS: Readonly<Record<string, Job>> = {
  'Post Inventory Cost to G/L': (tables, step) => {
    const run = runPosting(ledgerOf(tables), requestOf(step));
    return { tables: run.context.request.post ? tablesAfter(tables, run) : tables, lists: listsOf(run) };
  },
  'Post Invt. Cost to G/L - Test': (tables, step) => {
    const test = runPostingTest(ledgerOf(tables), requestOf(step));
    const { entryNo } = test.run.context.ledger.valueEntries.columns;
    const errors = test.linesWithProblems.flatMap((index) => {
      const { valueEntryRow, problems } = test.line(index);
      return problems.map((problem) => ({
        'Entry No.': valueEntryRow < 0 ? 0 : entryNo[valueEntryRow],
        reasonKind: problem.kind,
        reason: describeProblem(problem),
      }));
    });
    return { tables, lists: { ...NOTHING, 'Test Errors': errors } };
  },
  'Automatic Cost Posting': (tables, step) => {
    const ledger = ledgerOf(tables);
    const appended = new Set((step.append?.[VALUE_ENTRY] ?? []).map((row) => row['Entry No.']));
    const { entryNo } = ledger.valueEntries.columns;
    const rows = Uint32Array.from([...entryNo.keys()].filter((row) => appended.has(entryNo[row])));
    const run = runAutomaticPosting(ledger, rows, requestOf(step));
    return { tables: tablesAfter(tables, run), lists: listsOf(run) };
  },
  // What a step appends has been posted since the last run, and posting marks it: all marks are derived.
  'Adjust Cost - Item Entries': (tables, step) => {
    const run = runAdjustment(
      ledgerOf(tables),
      adjustmentRequest({
        itemNoFilter: step.run['Item No. Filter'] ?? '',
        itemCategoryFilter: step.run['Item Category Filter'] ?? '',
        marks: step.append?.[VALUE_ENTRY] ? 'derived' : 'stored',
        userID: step.run['User ID'] ?? '',
      }),
    );
    const first = (tables[VALUE_ENTRY] ?? []).length;
    const created = (after: CaseTables) => (after[VALUE_ENTRY] ?? []).slice(first);
    const after = adjustedTables(tables, run);
    const lists = { ...NOTHING, [NEW_VALUE_ENTRY]: created(after), 'Skipped Entries': adjustmentProblems(run) };
    if (step.run['Post to G/L'] !== true) return { tables: after, lists };
    const rows = Uint32Array.from(created(after), (_, i) => first + i);
    const posting = runAutomaticPosting(ledgerOf(after), rows, requestOf(step));
    const posted = tablesAfter(after, posting);
    return { tables: posted, lists: { ...lists, [NEW_VALUE_ENTRY]: created(posted), ...booksOf(posting) } };
  },
};

/** Runs a conformance case; the differences from what it expects, none when it passes. */
export function runCase(conformanceCase: CaseFile): string[] {
  let tables: CaseTables = conformanceCase.tables;
  return conformanceCase.steps.flatMap((step, index) => {
    const result = runStep(tables, step);
    tables = result.tables;
    return differences(step, result).map((difference) => `step ${index + 1}: ${difference}`);
  });
}

/** A step that ends with an error leaves everything as it was, what it wanted to append included. */
function runStep(before: CaseTables, step: CaseStep): StepResult {
  const job = JOBS[step.run.job];
  if (!job) return { tables: before, lists: NOTHING, error: `The job "${step.run.job}" is not built yet.` };
  try {
    return { ...job(appended(before, step.append ?? {}), step), error: '' };
  } catch (error) {
    if (REFUSALS.some((kind) => error instanceof kind)) {
      return { tables: before, lists: NOTHING, error: (error as Error).message };
    }
    throw error;
  }
}

function differences(step: CaseStep, result: StepResult): string[] {
  const { error = '', ordered = step.ordered ?? false, ...tables } = step.expect;
  const found: string[] = [];
  if (error === '' && result.error !== '') found.push(`ended with an error: ${result.error}`);
  if (error !== '' && result.error === '') found.push(`should have ended with an error: ${error}`);
  for (const [table, rows] of Object.entries(tables)) {
    const key = NAMED_BY.get(table);
    if (result.lists[table]) found.push(...compareRows(table, rows, result.lists[table], ordered));
    else if (key) found.push(...compareNamedRows(table, key, rows, rowsLeft(table, result)));
    else found.push(`${table}: this table cannot be compared yet`);
  }
  return found;
}

/** Item ledger entries show the sums of their value entries' costs, as flow fields do. */
function rowsLeft(table: string, { tables }: StepResult): CaseRow[] {
  const rows = tables[table] ?? [];
  if (table !== 'Item Ledger Entry') return rows;
  const costs = costsByItemLedgerEntry(tables[VALUE_ENTRY] ?? []);
  return rows.map((row) => ({ ...row, ...costs(Number(row['Entry No.'])) }));
}

/** The tables after an adjustment: those that it changes from its ledger, all others as they were. */
function adjustedTables(tables: CaseTables, run: AdjustmentRun): CaseTables {
  const ledger = ledgerAfter(run);
  const result = { ...tables };
  for (const table of Object.values(ledger)) {
    if (typeof table !== 'object' || !('definition' in table) || !ADJUSTED.has(table.definition.name)) continue;
    const after = recordsOfTable(table);
    const before = tables[table.definition.name] ?? [];
    // Fields that the ledger does not know stay with their rows.
    if (table.present) result[table.definition.name] = after.map((row, i) => ({ ...before[i], ...row }));
  }
  return result;
}

const ADJUSTED: ReadonlySet<string> = new Set([
  VALUE_ENTRY,
  'Item Ledger Entry',
  'Item',
  'Item Application Entry',
  'Stockkeeping Unit',
  'Avg. Cost Adjmt. Entry Point',
  'Inventory Adjmt. Entry (Order)',
  'Post Value Entry to G/L',
]);

function adjustmentProblems(run: AdjustmentRun): CaseRow[] {
  return run.problems.map((problem) => ({ reasonKind: problem.kind, reason: describeAdjustmentProblem(problem) }));
}

class UnreadableCase extends Error {}

const REFUSALS = [PostingError, AdjustmentError, FilterError, UnreadableCase];

function ledgerOf(tables: CaseTables): Ledger {
  const { ledger, problems } = readRecords(tables);
  if (problems.length > 0) throw new UnreadableCase(problems.map(describeReadProblem).join(' '));
  return ledger;
}

function requestOf({ run }: CaseStep): PostingRequest {
  const method = run['Posting Method'] ?? 'Per Entry';
  return postingRequest({
    postingMethod: POSTING_METHODS.find((each) => each === method) ?? unknownMethod(method),
    documentNo: run['Document No.'] ?? '',
    post: run.Post ?? false,
    filters: { itemNo: run['Item No. Filter'] ?? '', postingDate: run['Posting Date Filter'] ?? '' },
  });
}

function unknownMethod(method: string): PostingMethod {
  throw new Error(`"${method}" is not a posting method.`);
}

function appended(tables: CaseTables, rows: Readonly<Record<string, CaseRow[]>>): CaseTables {
  const result = { ...tables };
  for (const [table, added] of Object.entries(rows)) result[table] = [...(result[table] ?? []), ...added];
  return result;
}

function listsOf(run: PostingRun): StepResult['lists'] {
  const { entryNo } = run.context.ledger.valueEntries.columns;
  const skipped = Array.from(skippedRows(run), (row) => {
    const problems = problemsOfSkipped(run, row);
    return { 'Entry No.': entryNo[row], reasonKind: problems[0].kind, reason: problems.map(describeProblem).join(' ') };
  });
  const orphans = orphanedQueueRows(run).map((problem) => ({
    'Entry No.': Number(problem.details!.valueEntryNo),
    reasonKind: problem.kind,
    reason: describeProblem(problem),
  }));
  return { ...NOTHING, 'Skipped Entries': [...orphans, ...skipped], ...booksOf(run) };
}

function booksOf(run: PostingRun): StepResult['lists'] {
  return run.context.request.post ? { [GL_ENTRY]: glEntryRecords(run), [RELATION]: relationRecords(run) } : {};
}

/** The tables after a posting; one that posts nothing leaves them as they are. */
function tablesAfter(tables: CaseTables, run: PostingRun): CaseTables {
  return registerOf(run) ? { ...tables, ...booksAfter(tables, run), [RELATION]: relationsAfter(tables, run) } : tables;
}

function relationsAfter(tables: CaseTables, run: PostingRun): CaseRow[] {
  return [...(tables[RELATION] ?? []), ...relationRecords(run)];
}
