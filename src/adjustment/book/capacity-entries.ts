import { type Ledger, OrderType } from '../../ledger';
import { NONE } from './none';
import { type OrderRecord, type Orders } from './orders';
import { type ValueEntries } from './value-entries';

/** Value entries of the capacity that an order line used, and which part of it is the line's. */
export interface CapacityOfOrder {
  readonly values: readonly { readonly value: number; readonly isSubcontracted: boolean }[];
  /** The line's output of these operations, and that of all lines: `own / all` of the cost is the line's. */
  readonly ownOutput: number;
  readonly allOutput: number;
}

/** Which capacity belongs to which order (cost-adjustment.md, section 6.2). */
export class CapacityEntries {
  /** Rows of Capacity Ledger Entries by order, without regard to its lines. */
  private readonly rowsOf = new Map<string, number[]>();
  private readonly valuesOf = new Map<number, number[]>();

  constructor(
    private readonly ledger: Ledger,
    private readonly orders: Orders,
    { c, count }: ValueEntries,
  ) {
    const { columns, rowCount } = ledger.capacityLedgerEntries;
    for (let row = 0; row < rowCount; row++) {
      put(this.rowsOf, keyOf(columns.orderType[row], columns.orderNo.numbers[row]), row);
    }
    if (rowCount === 0) return;
    for (let v = 0; v < count; v++) if (c.capacityEntryNo[v] !== 0) put(this.valuesOf, c.capacityEntryNo[v], v);
  }

  of(record: OrderRecord): CapacityOfOrder {
    const { columns, rowCount } = this.ledger.capacityLedgerEntries;
    if (rowCount === 0) {
      const values = this.orders.capacity(record.order).map((value) => ({ value, isSubcontracted: false }));
      return { values, ownOutput: 1, allOutput: 1 };
    }
    const rows = (this.rowsOf.get(keyOf(record.type, record.no)) ?? []).filter((row) => this.belongsTo(row, record));
    const values = rows.flatMap((row) =>
      (this.valuesOf.get(columns.entryNo[row]) ?? []).map((value) => ({
        value,
        isSubcontracted: columns.subcontracting[row] === 1,
      })),
    );
    const output = columns.outputQuantity.units;
    const sum = (of: readonly number[]) => of.reduce((total, row) => total + output[row], 0);
    const all = sum(rows);
    if (record.type === OrderType.Assembly || all === 0) return { values, ownOutput: 1, allOutput: 1 };
    return { values, ownOutput: sum(rows.filter((row) => columns.orderLineNo[row] === record.line)), allOutput: all };
  }

  /** A record that the run made itself knows no routing: it takes what names its line. */
  private belongsTo(row: number, record: OrderRecord): boolean {
    const c = this.ledger.capacityLedgerEntries.columns;
    if (record.type === OrderType.Assembly) return true;
    if (record.row === NONE) return c.orderLineNo[row] === record.line;
    return (
      c.routingNo.numbers[row] === record.routingNo &&
      c.routingReferenceNo[row] === record.routingReferenceNo &&
      c.itemNo.numbers[row] === record.item
    );
  }
}

function keyOf(orderType: number, orderNo: number): string {
  return `${orderType}|${orderNo}`;
}

function put<K>(lists: Map<K, number[]>, key: K, member: number): void {
  const list = lists.get(key);
  if (list) list.push(member);
  else lists.set(key, [member]);
}
