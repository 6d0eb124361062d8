import { NONE } from './none';

/** The rows of a table by the entry that a column names: one list after the other in one array. */
export class Grouping {
  private readonly starts: Uint32Array;
  private readonly members: Uint32Array;

  constructor(key: Int32Array, order: Uint32Array, keys: number) {
    this.starts = new Uint32Array(keys + 1);
    for (const k of key) if (k !== NONE) this.starts[k + 1]++;
    for (let k = 0; k < keys; k++) this.starts[k + 1] += this.starts[k];
    this.members = new Uint32Array(this.starts[keys]);
    const next = this.starts.slice();
    for (const member of order) if (key[member] !== NONE) this.members[next[key[member]]++] = member;
  }

  of(key: number): Uint32Array {
    return this.members.subarray(this.starts[key], this.starts[key + 1]);
  }

  /** Bounds into {@link at}, for loops that must not allocate. */
  start(key: number): number {
    return this.starts[key];
  }

  end(key: number): number {
    return this.starts[key + 1];
  }

  at(position: number): number {
    return this.members[position];
  }
}
