import { EntryType, ItemLedgerEntryType, VarianceType } from '../ledger';
import { AccountType } from './account-types';
import { type ReasonKind } from './reasons';

/** Which of a value entry's amounts a rule posts. `expected` makes the interim pair. */
export type AmountKind = 'expected' | 'actual';

/** What must hold besides the entry's types. Assembly tells capacity of assembly orders from all other capacity. */
export type RuleCondition = 'assembly-order' | 'not-assembly-order';

/** A switch of Manufacturing Setup on which the rule depends. */
export type RuleSetting = 'non-inventory-cost' | 'finished-without-output';

export interface PostingRule {
  /** The row's name in posting.md, section 3. */
  readonly id: string;
  readonly itemLedgerEntryType: number;
  readonly entryType: number;
  /** Undefined: whatever the variance type. */
  readonly varianceType?: number;
  readonly condition?: RuleCondition;
  readonly amount: AmountKind;
  /** The side that receives the amount as it stands: debit when positive. */
  readonly account: AccountType;
  /** The side that receives the amount with its sign turned. */
  readonly balancing: AccountType;
  readonly setting?: RuleSetting;
}

const ILE = ItemLedgerEntryType;
const E = EntryType;
const V = VarianceType;
const A = AccountType;

interface RuleOptions {
  readonly varianceType?: number;
  readonly condition?: RuleCondition;
  readonly setting?: RuleSetting;
}

function rule(
  id: string,
  itemLedgerEntryType: number,
  entryType: number,
  amount: AmountKind,
  account: AccountType,
  balancing: AccountType,
  options: RuleOptions = {},
): PostingRule {
  return { id, itemLedgerEntryType, entryType, amount, account, balancing, ...options };
}

function adjustmentRules(itemLedgerEntryType: number): PostingRule[] {
  return [
    rule('A1', itemLedgerEntryType, E.DirectCost, 'expected', A.InventoryInterim, A.COGSInterim),
    rule('A2', itemLedgerEntryType, E.DirectCost, 'actual', A.Inventory, A.InventoryAdjmt),
    rule('A3', itemLedgerEntryType, E.Revaluation, 'actual', A.Inventory, A.InventoryAdjmt),
    rule('A4', itemLedgerEntryType, E.Rounding, 'actual', A.Inventory, A.InventoryAdjmt),
  ];
}

/**
 * The posting rules (posting.md, section 3): what a value entry of each kind debits and credits. An expected and an
 * actual rule may both apply to one entry; a combination without any rule is an error (X1). One amount goes to two
 * accounts with opposite signs, so no rule can make a posting that does not balance.
 */
export const POSTING_RULES: readonly PostingRule[] = [
  rule('P1', ILE.Purchase, E.DirectCost, 'expected', A.InventoryInterim, A.InvtAccrualInterim),
  rule('P2', ILE.Purchase, E.DirectCost, 'actual', A.Inventory, A.DirectCostApplied),
  rule('P3', ILE.Purchase, E.IndirectCost, 'actual', A.Inventory, A.OverheadApplied),
  rule('P4', ILE.Purchase, E.Variance, 'actual', A.Inventory, A.PurchaseVariance, { varianceType: V.Purchase }),
  rule('P6', ILE.Purchase, E.Revaluation, 'expected', A.InventoryInterim, A.InvtAccrualInterim),
  rule('P7', ILE.Purchase, E.Revaluation, 'actual', A.Inventory, A.InventoryAdjmt),
  rule('P8', ILE.Purchase, E.Rounding, 'actual', A.Inventory, A.InventoryAdjmt),

  rule('S1', ILE.Sale, E.DirectCost, 'expected', A.InventoryInterim, A.COGSInterim),
  rule('S2', ILE.Sale, E.DirectCost, 'actual', A.Inventory, A.COGS),
  rule('S3', ILE.Sale, E.Revaluation, 'expected', A.InventoryInterim, A.COGSInterim),
  rule('S4', ILE.Sale, E.Revaluation, 'actual', A.Inventory, A.InventoryAdjmt),
  rule('S5', ILE.Sale, E.Rounding, 'actual', A.Inventory, A.InventoryAdjmt),

  ...adjustmentRules(ILE.PositiveAdjmt),
  ...adjustmentRules(ILE.NegativeAdjmt),
  ...adjustmentRules(ILE.Transfer),

  rule('C1', ILE.Consumption, E.DirectCost, 'actual', A.Inventory, A.WIPInventory),
  rule('C1w', ILE.Consumption, E.DirectCost, 'actual', A.WIPInventory, A.InventoryAdjmt, {
    setting: 'finished-without-output',
  }),
  rule('C2', ILE.Consumption, E.Revaluation, 'actual', A.Inventory, A.InventoryAdjmt),
  rule('C3', ILE.Consumption, E.Rounding, 'actual', A.Inventory, A.InventoryAdjmt),

  rule('O1', ILE.Output, E.DirectCost, 'expected', A.InventoryInterim, A.WIPInventory),
  rule('O2', ILE.Output, E.DirectCost, 'actual', A.Inventory, A.WIPInventory),
  rule('O3', ILE.Output, E.DirectCostNonInventory, 'actual', A.Inventory, A.DirectCostNonInventoryApplied, {
    setting: 'non-inventory-cost',
  }),
  rule('O4', ILE.Output, E.IndirectCost, 'actual', A.Inventory, A.OverheadApplied),
  rule('O5', ILE.Output, E.Variance, 'actual', A.Inventory, A.MaterialVariance, { varianceType: V.Material }),
  rule('O6', ILE.Output, E.Variance, 'actual', A.Inventory, A.MaterialNonInventoryVariance, {
    varianceType: V.MaterialNonInventory,
    setting: 'non-inventory-cost',
  }),
  rule('O7', ILE.Output, E.Variance, 'actual', A.Inventory, A.CapacityVariance, { varianceType: V.Capacity }),
  rule('O8', ILE.Output, E.Variance, 'actual', A.Inventory, A.SubcontractedVariance, { varianceType: V.Subcontracted }),
  rule('O9', ILE.Output, E.Variance, 'actual', A.Inventory, A.CapOverheadVariance, {
    varianceType: V.CapacityOverhead,
  }),
  rule('O10', ILE.Output, E.Variance, 'actual', A.Inventory, A.MfgOverheadVariance, {
    varianceType: V.ManufacturingOverhead,
  }),
  rule('O12', ILE.Output, E.Revaluation, 'expected', A.InventoryInterim, A.WIPInventory),
  rule('O13', ILE.Output, E.Revaluation, 'actual', A.Inventory, A.InventoryAdjmt),
  rule('O14', ILE.Output, E.Rounding, 'actual', A.Inventory, A.InventoryAdjmt),

  rule('AC1', ILE.AssemblyConsumption, E.DirectCost, 'actual', A.Inventory, A.InventoryAdjmt),
  rule('AC2', ILE.AssemblyConsumption, E.Revaluation, 'actual', A.Inventory, A.InventoryAdjmt),
  rule('AC3', ILE.AssemblyConsumption, E.Rounding, 'actual', A.Inventory, A.InventoryAdjmt),

  rule('AO1', ILE.AssemblyOutput, E.DirectCost, 'actual', A.Inventory, A.InventoryAdjmt),
  rule('AO2', ILE.AssemblyOutput, E.IndirectCost, 'actual', A.Inventory, A.OverheadApplied),
  rule('AO3', ILE.AssemblyOutput, E.Variance, 'actual', A.Inventory, A.MaterialVariance, { varianceType: V.Material }),
  rule('AO4', ILE.AssemblyOutput, E.Variance, 'actual', A.Inventory, A.CapacityVariance, { varianceType: V.Capacity }),
  rule('AO5', ILE.AssemblyOutput, E.Variance, 'actual', A.Inventory, A.SubcontractedVariance, {
    varianceType: V.Subcontracted,
  }),
  rule('AO6', ILE.AssemblyOutput, E.Variance, 'actual', A.Inventory, A.CapOverheadVariance, {
    varianceType: V.CapacityOverhead,
  }),
  rule('AO7', ILE.AssemblyOutput, E.Variance, 'actual', A.Inventory, A.MfgOverheadVariance, {
    varianceType: V.ManufacturingOverhead,
  }),
  rule('AO9', ILE.AssemblyOutput, E.Revaluation, 'actual', A.Inventory, A.InventoryAdjmt),
  rule('AO10', ILE.AssemblyOutput, E.Rounding, 'actual', A.Inventory, A.InventoryAdjmt),

  rule('K1', ILE.Blank, E.DirectCost, 'actual', A.InventoryAdjmt, A.DirectCostApplied, { condition: 'assembly-order' }),
  rule('K2', ILE.Blank, E.IndirectCost, 'actual', A.InventoryAdjmt, A.OverheadApplied, { condition: 'assembly-order' }),
  rule('K3', ILE.Blank, E.DirectCost, 'actual', A.WIPInventory, A.DirectCostApplied, {
    condition: 'not-assembly-order',
  }),
  rule('K3w', ILE.Blank, E.DirectCost, 'actual', A.InventoryAdjmt, A.WIPInventory, {
    condition: 'not-assembly-order',
    setting: 'finished-without-output',
  }),
  rule('K4', ILE.Blank, E.IndirectCost, 'actual', A.WIPInventory, A.OverheadApplied, {
    condition: 'not-assembly-order',
  }),
];

/** Combinations without a rule whose reason is not simply that the combination is not allowed (P5). */
export const SPECIAL_COMBINATION_REASONS: readonly {
  readonly itemLedgerEntryType: number;
  readonly entryType: number;
  readonly reason: ReasonKind;
}[] = [{ itemLedgerEntryType: ILE.Purchase, entryType: E.Variance, reason: 'variance-type-not-purchase' }];
