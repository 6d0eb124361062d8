import { Decimal, ZERO } from '../../money';

/**
 * Adds doubles as the decimals that people see, without rounding: whole units of the column's scale as long as they
 * fit into a double, decimal.js for everything else.
 */
export class ExactSum {
  private units = 0;
  private rest: Decimal = ZERO;
  private readonly unitsPerOne: number;

  constructor(scale: number) {
    this.unitsPerOne = 10 ** Math.min(scale, 9);
  }

  add(value: number): void {
    if (!Number.isFinite(value)) return;
    const units = Math.round(value * this.unitsPerOne);
    const sum = this.units + units;
    if (
      units / this.unitsPerOne === value &&
      Math.abs(units) < Number.MAX_SAFE_INTEGER &&
      Math.abs(sum) < Number.MAX_SAFE_INTEGER
    ) {
      this.units = sum;
    } else {
      this.rest = this.rest.plus(value);
    }
  }

  /** The double nearest to the exact total. */
  toNumber(): number {
    if (this.rest.isZero()) return this.units / this.unitsPerOne;
    return this.rest.plus(new Decimal(this.units).div(this.unitsPerOne)).toNumber();
  }
}
