import { countUpTo } from '../calendar';

interface Segment {
  readonly from: number;
  adjusted: boolean;
}

/**
 * The entry points of one group in order of date. Points are only ever adjusted or reset from a date on, so what
 * state they are in is kept as a few stretches, not point by point: a reset does not walk over all later points.
 */
export class PointList {
  readonly dates: number[] = [];
  private readonly segments: Segment[] = [];

  /** Adds a point behind all others, with its state. */
  append(date: number, adjusted: boolean): void {
    this.dates.push(date);
    if (this.segments.at(-1)?.adjusted !== adjusted) this.segments.push({ from: date, adjusted });
  }

  has(date: number): boolean {
    const index = countUpTo(this.dates, date);
    return index > 0 && this.dates[index - 1] === date;
  }

  /** Creates or resets a point, and resets all later ones. */
  reset(date: number): void {
    if (!this.has(date)) this.dates.splice(countUpTo(this.dates, date), 0, date);
    this.setFrom(date, false);
  }

  /** The first point on or after a date. */
  firstFrom(date: number): number | undefined {
    return this.dates[countUpTo(this.dates, date - 1)];
  }

  adjustFrom(date: number): void {
    this.setFrom(date, true);
  }

  firstUnadjusted(): number | undefined {
    const from = this.segments.find(({ adjusted }) => !adjusted)?.from;
    return from === undefined ? undefined : this.firstFrom(from);
  }

  /** Whether the first point on or after a date is unadjusted. */
  isUnadjustedAtOrAfter(date: number): boolean {
    const index = countUpTo(this.dates, date - 1);
    return index < this.dates.length && !this.isAdjusted(this.dates[index]);
  }

  isAdjusted(date: number): boolean {
    let adjusted = true;
    for (const segment of this.segments) {
      if (segment.from > date) break;
      ({ adjusted } = segment);
    }
    return adjusted;
  }

  private setFrom(date: number, adjusted: boolean): void {
    while (this.segments.length > 0 && this.segments.at(-1)!.from >= date) this.segments.pop();
    if (this.segments.at(-1)?.adjusted !== adjusted) this.segments.push({ from: date, adjusted });
  }
}
