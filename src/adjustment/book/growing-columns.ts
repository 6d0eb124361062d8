type NumberArray = Int32Array | Uint8Array | Float64Array;

/** Columns of one table that grow together as entries are added at the end. */
export abstract class GrowingColumns {
  count = 0;
  private capacity = 0;

  /** The columns by name; an implementation creates them with length 0. */
  protected abstract columns(): Record<string, NumberArray>;
  protected abstract replace(columns: Record<string, NumberArray>): void;

  protected reserve(length: number): void {
    if (length <= this.capacity) return;
    this.capacity = Math.max(length, Math.ceil(this.capacity * 1.5), 64);
    const grown: Record<string, NumberArray> = {};
    for (const [name, column] of Object.entries(this.columns())) {
      const larger = new (column.constructor as new (length: number) => NumberArray)(this.capacity);
      larger.set(column);
      grown[name] = larger;
    }
    this.replace(grown);
  }
}
