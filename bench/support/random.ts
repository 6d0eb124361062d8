/** A small seeded generator (mulberry32): the same seed gives the same ledger on every machine. */
export class Random {
  constructor(private state: number) {}

  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, 0 ≤ x < limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)];
  }

  /** Small indexes far oftener than large ones: some items, customers and dimension sets carry most of the trade. */
  pickSkewed<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() ** 2 * values.length)];
  }
}

/** Picks by weight. */
export class Weighted<T> {
  private readonly limits: number[] = [];
  private total = 0;

  constructor(private readonly choices: readonly (readonly [weight: number, value: T])[]) {
    for (const [weight] of choices) this.limits.push((this.total += weight));
  }

  pick(random: Random): T {
    const point = random.next() * this.total;
    const index = this.limits.findIndex((limit) => point < limit);
    return this.choices[index][1];
  }
}
