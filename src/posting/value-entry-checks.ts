import { ENTRY_TYPES, EntryType, ITEM_LEDGER_ENTRY_TYPES, VARIANCE_TYPES, isoDate, type OptionSet } from '../ledger';
import { PAIR_NAMES, type Determination, type PostingPair, type SideProblem } from './account-determination';
import { type PostingContext } from './posting-context';
import { type PostingProblem, type ReasonKind } from './reasons';
import { isAllowedDate } from './settings';

/** Expected cost waits for Expected Cost Posting to G/L (posting.md, section 2.4). */
export function isExpectedCostGateClosed(context: PostingContext, row: number): boolean {
  const c = context.ledger.valueEntries.columns;
  return c.expectedCost[row] === 1 && !context.settings.expectedCostPosting && c.expectedCostPostedToGL.isZero(row);
}

/** Expected cost is for direct cost and revaluation only (posting.md, section 3.1). */
export function breaksExpectedCostRule(context: PostingContext, row: number): boolean {
  const c = context.ledger.valueEntries.columns;
  const entryType = c.entryType[row];
  if (entryType === EntryType.DirectCost || entryType === EntryType.Revaluation) return false;
  return c.expectedCost[row] === 1 || hasExpectedAmount(context, row);
}

function hasExpectedAmount(context: PostingContext, row: number): boolean {
  const c = context.ledger.valueEntries.columns;
  return (
    !c.costAmountExpected.isZero(row) || (context.amounts.acy !== undefined && !c.costAmountExpectedACY.isZero(row))
  );
}

/** Per Entry and Per Document take the G/L document number from the value entry. */
export function needsOwnDocumentNo(context: PostingContext): boolean {
  return context.postingMethod !== 'Per Posting Group';
}

/**
 * Every reason for which the batch skips a value entry, the first one first (posting.md, section 8.2). Empty when the
 * entry can be posted. Dimensions are not among them: the batch overrides them.
 */
export function skipProblems(context: PostingContext, row: number): PostingProblem[] {
  if (isExpectedCostGateClosed(context, row)) {
    return [problem(context, row, 'expected-cost-posting-off', { field: 'expectedCost' })];
  }
  const entryTests = expectedCostProblems(context, row);
  if (!context.hasSomethingToPost(row)) {
    return entryTests.length > 0 ? entryTests : [problem(context, row, 'nothing-to-post')];
  }
  return withoutRepeats([
    ...entryTests,
    ...determinationProblems(context, row),
    ...dateProblems(context, row),
    ...documentNoProblems(context, row),
  ]);
}

export function expectedCostProblems(context: PostingContext, row: number): PostingProblem[] {
  if (!breaksExpectedCostRule(context, row)) return [];
  const c = context.ledger.valueEntries.columns;
  const details = { entryType: caption(ENTRY_TYPES, c.entryType[row]) };
  const problems: PostingProblem[] = [];
  if (c.expectedCost[row] === 1) {
    problems.push(problem(context, row, 'expected-cost-must-be-false', { field: 'expectedCost', details }));
  }
  if (hasExpectedAmount(context, row)) {
    const field = c.costAmountExpected.isZero(row) ? 'costAmountExpectedACY' : 'costAmountExpected';
    problems.push(problem(context, row, 'expected-amount-must-be-zero', { field, details }));
  }
  return problems;
}

/** A combination that no rule knows, or cost that the setup leaves out. */
export function combinationProblem(context: PostingContext, row: number): PostingProblem | undefined {
  const { error } = context.determination(row);
  if (!error) return undefined;
  const c = context.ledger.valueEntries.columns;
  const details = {
    itemLedgerEntryType: caption(ITEM_LEDGER_ENTRY_TYPES, c.itemLedgerEntryType[row]),
    entryType: caption(ENTRY_TYPES, c.entryType[row]),
    varianceType: caption(VARIANCE_TYPES, c.varianceType[row]),
    expectedCost: c.expectedCost[row] === 1 ? 'Yes' : 'No',
  };
  if (error !== 'non-inventory-cost-not-enabled') return problem(context, row, error, { field: 'entryType', details });
  const setup = context.ledger.manufacturingSetup;
  return problem(context, row, error, {
    details,
    remedy: { table: 'manufacturingSetup', row: setup.rowCount > 0 ? 0 : -1, field: 'incNonInvCostToProd', key: '' },
  });
}

function determinationProblems(context: PostingContext, row: number): PostingProblem[] {
  const combination = combinationProblem(context, row);
  if (combination) return [combination];
  return pairsToPost(context, row).flatMap((pair) =>
    [...pair.account.problems, ...pair.balancing.problems].map((found) => sideProblem(row, found)),
  );
}

/** The pairs that a value entry makes: those whose amount, in LCY or ACY, is not 0. */
export function pairsToPost(context: PostingContext, row: number): PostingPair[] {
  const determination: Determination = context.determination(row);
  const made = {
    interim: context.expectedSigns(row) !== 0,
    actual: context.actualSigns(row) !== 0,
    writeOff: context.actualSigns(row) !== 0,
  };
  return PAIR_NAMES.flatMap((name) => (made[name] && determination[name] ? [determination[name]] : []));
}

export function sideProblem(row: number, found: SideProblem): PostingProblem {
  return { kind: found.kind, table: 'valueEntries', row, details: found.details, remedy: found.remedy };
}

export function dateProblems(context: PostingContext, row: number): PostingProblem[] {
  const postingDate = context.ledger.valueEntries.columns.postingDate[row];
  if (postingDate === 0) return [problem(context, row, 'posting-date-missing', { field: 'postingDate' })];
  const allowed = context.allowedDates;
  if (isAllowedDate(postingDate, allowed)) return [];
  return [
    problem(context, row, 'posting-date-not-allowed', {
      field: 'postingDate',
      details: {
        postingDate: isoDate(postingDate),
        range: `${isoDate(allowed.from) || '…'} to ${isoDate(allowed.to) || '…'}`,
        dateTable: context.ledger[allowed.table].definition.caption,
      },
      remedy: {
        table: allowed.table,
        row: allowed.row,
        field: allowed.from !== 0 && postingDate < allowed.from ? 'allowPostingFrom' : 'allowPostingTo',
        key: allowed.table === 'userSetup' ? context.request.userID : '',
      },
    }),
  ];
}

export function documentNoProblems(context: PostingContext, row: number): PostingProblem[] {
  if (!needsOwnDocumentNo(context) || context.ledger.valueEntries.columns.documentNo.numbers[row] !== 0) return [];
  return [problem(context, row, 'document-no-missing', { field: 'documentNo' })];
}

/** A problem of a value entry. Without a remedy elsewhere, the entry's own field is what mends it. */
export function problem(
  context: PostingContext,
  row: number,
  kind: ReasonKind,
  parts: Partial<Pick<PostingProblem, 'field' | 'details' | 'remedy'>> = {},
): PostingProblem {
  const remedy = parts.remedy ?? ownRemedy(context, row, kind, parts.field);
  return { kind, table: 'valueEntries', row, ...parts, ...(remedy && { remedy }) };
}

function ownRemedy(
  context: PostingContext,
  row: number,
  kind: ReasonKind,
  field: string | undefined,
): PostingProblem['remedy'] {
  if (kind === 'expected-cost-posting-off') {
    const { rowCount } = context.ledger.inventorySetup;
    return { table: 'inventorySetup', row: rowCount > 0 ? 0 : -1, field: 'expectedCostPostingToGL', key: '' };
  }
  if (field === undefined) return undefined;
  return { table: 'valueEntries', row, field, key: String(context.ledger.valueEntries.columns.entryNo[row]) };
}

function withoutRepeats(problems: readonly PostingProblem[]): PostingProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ kind, remedy }) => {
    const key = `${kind} ${remedy ? `${remedy.table} ${remedy.key} ${remedy.field}` : ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

export function caption(options: OptionSet, value: number): string {
  return options.captions[value] || '(blank)';
}
