/**
 * Gives every distinct pair of whole numbers (−2^31 … 2^31−1) a number 0, 1, 2 … in order of first appearance.
 *
 * Looks different from the rest of the code because it runs several times for each of a million value entries: an
 * open-addressed hash table in typed arrays, no objects, no string keys.
 */
export class PairNumbering {
  private slots = new Int32Array(1024).fill(-1);
  private mask = 1023;
  private firsts = new Int32Array(512);
  private seconds = new Int32Array(512);
  size = 0;

  numberOf(first: number, second: number): number {
    let slot = hash(first, second) & this.mask;
    for (;;) {
      const number = this.slots[slot];
      if (number === -1) return this.add(slot, first, second);
      if (this.firsts[number] === first && this.seconds[number] === second) return number;
      slot = (slot + 1) & this.mask;
    }
  }

  first(number: number): number {
    return this.firsts[number];
  }

  second(number: number): number {
    return this.seconds[number];
  }

  private add(slot: number, first: number, second: number): number {
    const number = this.size++;
    if (number === this.firsts.length) {
      this.firsts = doubled(this.firsts);
      this.seconds = doubled(this.seconds);
    }
    this.firsts[number] = first;
    this.seconds[number] = second;
    if (this.size * 2 > this.slots.length) this.rehash();
    else this.slots[slot] = number;
    return number;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    this.mask = this.slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      const first = this.firsts[number];
      const second = this.seconds[number];
      let slot = hash(first, second) & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = number;
    }
  }
}

function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae3d);
  return mixed ^ (mixed >>> 13);
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
