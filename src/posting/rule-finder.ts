import { OrderType } from '../ledger';
import { POSTING_RULES, type PostingRule, SPECIAL_COMBINATION_REASONS } from './posting-rules';
import { type ReasonKind } from './reasons';
import { type PostingSettings } from './settings';

/** The kinds of value entry that the rules tell apart. */
export interface EntryKind {
  readonly itemLedgerEntryType: number;
  readonly entryType: number;
  readonly varianceType: number;
  readonly isAssemblyOrder: boolean;
  /** The entry's production order was finished without output (posting.md, section 3.2). */
  readonly isWrittenOff: boolean;
}

/** What the rules say about a kind of value entry: its pairs, in the order in which they are checked. */
export interface RuleSelection {
  readonly error?: ReasonKind;
  readonly interim?: PostingRule;
  readonly actual?: PostingRule;
  readonly writeOff?: PostingRule;
}

const ENTRY_TYPE_COUNT = 16;
const VARIANCE_TYPE_COUNT = 8;

/** A kind of value entry as a number, for caching. */
export function entryKindNumber(
  itemLedgerEntryType: number,
  entryType: number,
  varianceType: number,
  orderType: number,
  isWrittenOff: boolean,
): number {
  const types = (itemLedgerEntryType * ENTRY_TYPE_COUNT + entryType) * VARIANCE_TYPE_COUNT + varianceType;
  return types * 4 + (orderType === OrderType.Assembly ? 2 : 0) + (isWrittenOff ? 1 : 0);
}

export function entryKindOfNumber(number: number): EntryKind {
  const types = number >> 2;
  return {
    itemLedgerEntryType: Math.floor(types / VARIANCE_TYPE_COUNT / ENTRY_TYPE_COUNT),
    entryType: Math.floor(types / VARIANCE_TYPE_COUNT) % ENTRY_TYPE_COUNT,
    varianceType: types % VARIANCE_TYPE_COUNT,
    isAssemblyOrder: (number & 2) !== 0,
    isWrittenOff: (number & 1) !== 0,
  };
}

/** Looks the kind up in the table of posting rules. */
export function selectRules(kind: EntryKind, settings: PostingSettings): RuleSelection {
  const rules = POSTING_RULES.filter((rule) => applies(rule, kind));
  if (rules.length === 0) return { error: combinationReason(kind) };
  const main = rules.filter((rule) => rule.setting !== 'finished-without-output');
  if (main.some((rule) => rule.setting === 'non-inventory-cost') && !settings.includeNonInventoryCost) {
    return { error: 'non-inventory-cost-not-enabled' };
  }
  const interim = main.find((rule) => rule.amount === 'expected');
  const actual = main.find((rule) => rule.amount === 'actual');
  const writeOff = kind.isWrittenOff ? rules.find((rule) => rule.setting === 'finished-without-output') : undefined;
  return { ...(interim && { interim }), ...(actual && { actual }), ...(writeOff && { writeOff }) };
}

function applies(rule: PostingRule, kind: EntryKind): boolean {
  return (
    rule.itemLedgerEntryType === kind.itemLedgerEntryType &&
    rule.entryType === kind.entryType &&
    (rule.varianceType === undefined || rule.varianceType === kind.varianceType) &&
    (rule.condition === undefined || (rule.condition === 'assembly-order') === kind.isAssemblyOrder)
  );
}

function combinationReason(kind: EntryKind): ReasonKind {
  const special = SPECIAL_COMBINATION_REASONS.find(
    (row) => row.itemLedgerEntryType === kind.itemLedgerEntryType && row.entryType === kind.entryType,
  );
  return special?.reason ?? 'invalid-combination';
}
