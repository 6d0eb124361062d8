/** Up to this many places a plain array finds a class quicker than a map. */
const LARGEST_ARRAY = 1 << 22;

/**
 * Numbers rows so that rows with equal values in some columns have equal numbers. Class 0 are the rows with nothing
 * but zeros.
 */
export class RowNumbering {
  private readonly classes: Int32Array;
  private count = 1;

  constructor(rowCount: number) {
    this.classes = new Int32Array(rowCount);
  }

  /** Tells apart rows that differ in one more column. */
  divideBy(values: Uint32Array): void {
    const { classes } = this;
    const width = values.reduce((most, value) => Math.max(most, value), 0) + 1;
    if (width === 1) return;
    const places = this.count * width;
    const known = places <= LARGEST_ARRAY ? new ArrayClasses(places) : new MapClasses();
    // The class of rows that were all zeros, and still are, stays 0.
    known.set(0, 0);
    let count = 1;
    for (let row = 0; row < classes.length; row++) {
      const place = classes[row] * width + values[row];
      let next = known.get(place);
      if (next < 0) known.set(place, (next = count++));
      classes[row] = next;
    }
    this.count = count;
  }

  /** The classes, numbered 1, 2, 3 … as they first appear from the first row to the last; 0 stays 0. */
  inOrderOfAppearance(): Int32Array {
    const numbers = new Int32Array(this.count).fill(-1);
    numbers[0] = 0;
    let next = 1;
    return this.classes.map((each) => {
      if (numbers[each] < 0) numbers[each] = next++;
      return numbers[each];
    });
  }
}

interface Classes {
  /** -1 when the place has no class yet. */
  get(place: number): number;
  set(place: number, value: number): void;
}

class ArrayClasses implements Classes {
  private readonly values: Int32Array;

  constructor(places: number) {
    this.values = new Int32Array(places).fill(-1);
  }

  get(place: number): number {
    return this.values[place];
  }

  set(place: number, value: number): void {
    this.values[place] = value;
  }
}

class MapClasses implements Classes {
  private readonly values = new Map<number, number>();

  get(place: number): number {
    return this.values.get(place) ?? -1;
  }

  set(place: number, value: number): void {
    this.values.set(place, value);
  }
}
