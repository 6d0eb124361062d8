import { CostingMethod, ItemType, type Ledger } from '../../ledger';
import { NONE } from './none';
import { UNIT_COST_SCALE } from './value-entries';

/** The single-level shares of an item's or an order's standard cost, in the order of the batch job's record. */
export interface UnitShares {
  readonly material: number;
  readonly capacity: number;
  readonly subcontracted: number;
  readonly capacityOverhead: number;
  readonly manufacturingOverhead: number;
}

interface ShareColumns {
  readonly singleLevelMaterialCost: Units;
  readonly singleLevelCapacityCost: Units;
  readonly singleLevelSubcontrdCost: Units;
  readonly singleLevelCapOvhdCost: Units;
  readonly singleLevelMfgOvhdCost: Units;
}
interface Units {
  atScale(scale: number): { readonly units: Float64Array };
}

/** The items by number: an item is named by its number in the dictionary of item numbers. */
export class Items {
  private readonly rows: Int32Array;
  readonly costIsAdjusted: Uint8Array;
  readonly allowOnline: Uint8Array;
  readonly lowLevelCode: Int32Array;
  /** In units of the unit cost scale. */
  readonly unitCost: Float64Array;
  readonly indirectPercent: Float64Array;
  readonly overheadRate: Float64Array;
  private readonly shares: (row: number) => UnitShares;
  readonly numbers: number[] = [];

  constructor(private readonly input: Ledger) {
    const { columns: c, rowCount } = input.items;
    this.rows = new Int32Array(c.no.dictionary.size).fill(NONE);
    for (let row = 0; row < rowCount; row++) {
      if (this.rows[c.no.numbers[row]] === NONE) this.numbers.push(c.no.numbers[row]);
      this.rows[c.no.numbers[row]] = row;
    }
    this.costIsAdjusted = c.costIsAdjusted.slice();
    this.allowOnline = c.allowOnlineAdjustment.slice();
    this.lowLevelCode = c.lowLevelCode.slice();
    this.unitCost = c.unitCost.atScale(UNIT_COST_SCALE).units.slice();
    this.indirectPercent = c.indirectCostPercent.atScale(UNIT_COST_SCALE).units;
    this.overheadRate = c.overheadRate.atScale(UNIT_COST_SCALE).units;
    this.shares = unitShares(c);
    this.numbers.sort((a, b) => (this.no(a) < this.no(b) ? -1 : 1));
  }

  /** The item's row in its table, or NONE. */
  row(item: number): number {
    return this.rows[item];
  }

  no(item: number): string {
    return this.input.items.columns.no.dictionary.text(item);
  }

  costingMethod(item: number): number {
    return this.input.items.columns.costingMethod[this.rows[item]];
  }

  /** The item of a number, or -1 when no row has it. */
  find(no: string): number {
    return this.input.items.columns.no.dictionary.find(no);
  }

  isAverage(item: number): boolean {
    return this.rows[item] !== NONE && this.costingMethod(item) === CostingMethod.Average;
  }

  isStandard(item: number): boolean {
    return this.costingMethod(item) === CostingMethod.Standard;
  }

  isInventory(item: number): boolean {
    return this.input.items.columns.type[this.rows[item]] === ItemType.Inventory;
  }

  hasNoInventoryValue(item: number): boolean {
    return this.input.items.columns.inventoryValueZero[this.rows[item]] === 1;
  }

  isExcluded(item: number): boolean {
    return this.input.items.columns.excludedFromCostAdjustment[this.rows[item]] === 1;
  }

  /** Something of the item has changed: it is to be adjusted again. */
  reopen(item: number): void {
    if (this.rows[item] !== NONE) this.costIsAdjusted[this.rows[item]] = 0;
  }

  standardShares(item: number): UnitShares {
    return this.shares(this.rows[item]);
  }
}

/** Reads the single-level cost columns of an item or of an order's record. */
export function unitShares(c: ShareColumns): (row: number) => UnitShares {
  const units = (column: Units) => column.atScale(UNIT_COST_SCALE).units;
  const material = units(c.singleLevelMaterialCost);
  const capacity = units(c.singleLevelCapacityCost);
  const subcontracted = units(c.singleLevelSubcontrdCost);
  const capacityOverhead = units(c.singleLevelCapOvhdCost);
  const manufacturingOverhead = units(c.singleLevelMfgOvhdCost);
  return (row) => ({
    material: material[row],
    capacity: capacity[row],
    subcontracted: subcontracted[row],
    capacityOverhead: capacityOverhead[row],
    manufacturingOverhead: manufacturingOverhead[row],
  });
}
