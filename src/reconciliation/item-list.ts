import { type Units, UnitsList } from './exact-units';

/**
 * Reconciling items as columns: each has an amount of the difference, its cause and its entries. A backlog of a million
 * value entries is a million items, which as objects would cost a hundred megabytes.
 */
export class ItemList {
  count = 0;
  private rows = new Int32Array(1_024);
  private causes = new Int32Array(1_024);
  private valueEntries = new Int32Array(1_024);
  private glEntries = new Int32Array(1_024);
  private readonly amounts = new UnitsList(1_024);

  /**
   * @param row - of the reconciliation
   * @param cause - see causeNumber
   * @param valueEntry - row of the value entry behind the amount, as `glEntry` is of the G/L entry; -1 = none
   * @param units - what the difference (G/L less value entries) has of it; nothing is added for 0
   */
  add(row: number, cause: number, valueEntry: number, glEntry: number, units: Units): void {
    if (units === 0) return;
    if (this.count === this.rows.length) this.grow();
    this.rows[this.count] = row;
    this.causes[this.count] = cause;
    this.valueEntries[this.count] = valueEntry;
    this.glEntries[this.count] = glEntry;
    this.amounts.set(this.count, units);
    this.count++;
  }

  row(item: number): number {
    return this.rows[item];
  }

  cause(item: number): number {
    return this.causes[item];
  }

  valueEntry(item: number): number {
    return this.valueEntries[item];
  }

  glEntry(item: number): number {
    return this.glEntries[item];
  }

  units(item: number): Units {
    return this.amounts.get(item);
  }

  private grow(): void {
    const longer = (column: Int32Array) => {
      const columns = new Int32Array(column.length * 2);
      columns.set(column);
      return columns;
    };
    this.rows = longer(this.rows);
    this.causes = longer(this.causes);
    this.valueEntries = longer(this.valueEntries);
    this.glEntries = longer(this.glEntries);
  }
}
