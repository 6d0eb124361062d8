import { ItemLedgerEntryType, OrderType } from '../../ledger';
import { countUpTo } from '../calendar';
import { type Ledger } from '../../ledger';
import { type ItemEntries } from './item-entries';
import { NONE } from './none';
import { type UnitShares, unitShares } from './items';
import { UNIT_COST_SCALE, type ValueEntries } from './value-entries';

/** Numbers the orders that take costs in and give them to outputs: production order lines and assembly orders. */
export class OrderKeys {
  private readonly numbers = new Map<string, number>();
  readonly keys: { readonly type: number; readonly no: number; readonly line: number }[] = [];

  readonly of = (type: number, no: number, line: number): number => {
    if (type !== OrderType.Production && type !== OrderType.Assembly) return NONE;
    const lineNo = type === OrderType.Assembly ? 0 : line;
    const key = `${type}|${no}|${lineNo}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.keys.length;
      this.numbers.set(key, number);
      this.keys.push({ type, no, line: lineNo });
    }
    return number;
  };
}

/** An Inventory Adjmt. Entry (Order): what is known of one order (line), and what the run changes about it. */
export interface OrderRecord {
  readonly order: number;
  readonly type: number;
  readonly no: number;
  readonly line: number;
  readonly item: number;
  /** Row of the input; NONE for a record that the ledger did not have. */
  readonly row: number;
  readonly routingNo: number;
  readonly routingReferenceNo: number;
  isFinished: boolean;
  completelyInvoiced: boolean;
  costIsAdjusted: boolean;
  allowOnline: boolean;
  shares: UnitShares;
  /** `Indirect Cost %` and `Overhead Rate`, in units of the unit cost scale. */
  indirectPercent: number;
  overheadRate: number;
}

/** The orders of the ledger with the entries that belong to them. */
export class Orders {
  readonly records: OrderRecord[] = [];
  private readonly byOrder = new Map<number, OrderRecord>();
  private readonly consumptionsOf = new Map<number, number[]>();
  private readonly outputsOf = new Map<number, number[]>();
  private readonly capacityOf = new Map<number, number[]>();
  private readonly outputDates = new Map<number, number[]>();

  constructor(
    readonly keys: OrderKeys,
    input: Ledger,
    entries: ItemEntries,
    values: ValueEntries,
    private readonly standardShares: (item: number) => UnitShares,
  ) {
    for (let entry = 0; entry < entries.count; entry++) {
      const order = entries.order[entry];
      if (order === NONE) continue;
      if (isConsumption(entries.type[entry])) add(this.consumptionsOf, order, entry);
      if (isOutput(entries.type[entry])) {
        add(this.outputsOf, order, entry);
      }
    }
    for (let v = 0; v < values.count; v++) {
      if (values.c.capacityEntryNo[v] !== 0 && values.c.order[v] !== NONE) add(this.capacityOf, values.c.order[v], v);
    }
    for (let v = 0; v < values.count; v++) {
      if (isOutput(values.c.itemEntryType[v])) add(this.outputDates, values.c.item[v], values.c.valuationDate[v]);
    }
    for (const dates of this.outputDates.values()) dates.sort((a, b) => a - b);
    this.read(input);
  }

  find(order: number): OrderRecord | undefined {
    return this.byOrder.get(order);
  }

  consumptions(order: number): readonly number[] {
    return this.consumptionsOf.get(order) ?? [];
  }

  outputs(order: number): readonly number[] {
    return this.outputsOf.get(order) ?? [];
  }

  /** Value entries of capacity ledger entries that name the order. */
  capacity(order: number): readonly number[] {
    return this.capacityOf.get(order) ?? [];
  }

  isProduced(item: number): boolean {
    return this.outputDates.has(item);
  }

  /** Whether an output of the item is valued on one of the days. */
  hasOutputBetween(item: number, from: number, to: number): boolean {
    const dates = this.outputDates.get(item) ?? [];
    return countUpTo(dates, to) > countUpTo(dates, from - 1);
  }

  /** The orders that have outputs, whether they have a record or not. */
  withOutputs(): number[] {
    return [...this.outputsOf.keys()];
  }

  /** A record that the ledger lacks: of an order with outputs. */
  derive(order: number, entries: ItemEntries, isFinished: boolean): void {
    const [output] = this.outputs(order);
    this.add({
      order,
      ...this.keys.keys[order],
      item: entries.item[output],
      row: NONE,
      routingNo: 0,
      routingReferenceNo: 0,
      isFinished,
      completelyInvoiced: this.outputs(order).every((entry) => entries.invoiced[entry] !== 0),
      costIsAdjusted: false,
      allowOnline: false,
      shares: this.standardShares(entries.item[output]),
      indirectPercent: 0,
      overheadRate: 0,
    });
  }

  /** Assembly orders come first; rounds are the same whatever order the sheet's rows have. */
  sort(compareNos: (a: number, b: number) => number): void {
    this.records.sort((a, b) => b.type - a.type || compareNos(a.no, b.no) || a.line - b.line);
  }

  private add(record: OrderRecord): void {
    this.records.push(record);
    this.byOrder.set(record.order, record);
  }

  private read({ orderAdjustmentEntries: table }: Ledger): void {
    const c = table.columns;
    const shares = unitShares(c);
    const indirectPercent = c.indirectCostPercent.atScale(UNIT_COST_SCALE).units;
    const overheadRate = c.overheadRate.atScale(UNIT_COST_SCALE).units;
    for (let row = 0; row < table.rowCount; row++) {
      const order = this.keys.of(c.orderType[row], c.orderNo.numbers[row], c.orderLineNo[row]);
      if (order === NONE) continue;
      this.add({
        order,
        ...this.keys.keys[order],
        item: c.itemNo.numbers[row],
        row,
        routingNo: c.routingNo.numbers[row],
        routingReferenceNo: c.routingReferenceNo[row],
        isFinished: c.isFinished[row] === 1,
        completelyInvoiced: c.completelyInvoiced[row] === 1,
        costIsAdjusted: c.costIsAdjusted[row] === 1,
        allowOnline: c.allowOnlineAdjustment[row] === 1,
        shares: shares(row),
        indirectPercent: indirectPercent[row],
        overheadRate: overheadRate[row],
      });
    }
  }
}

export function isConsumption(type: number): boolean {
  return type === ItemLedgerEntryType.Consumption || type === ItemLedgerEntryType.AssemblyConsumption;
}

export function isOutput(type: number): boolean {
  return type === ItemLedgerEntryType.Output || type === ItemLedgerEntryType.AssemblyOutput;
}

function add(lists: Map<number, number[]>, key: number, member: number): void {
  const list = lists.get(key);
  if (list) list.push(member);
  else lists.set(key, [member]);
}
