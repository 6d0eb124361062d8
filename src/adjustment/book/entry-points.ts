import { type CostCalendar } from '../calendar';
import { type Ledger } from '../../ledger';
import { PointList } from './point-list';

/** The location and variant of an average group; both 0 (blank) where the average is the item's. */
export interface Pair {
  readonly location: number;
  readonly variant: number;
}

const BLANK_PAIR: Pair = { location: 0, variant: 0 };

export interface PairPoints extends Pair {
  readonly points: PointList;
}

/** Avg. Cost Adjmt. Entry Points by item and group (cost-adjustment.md, section 1.3). */
export class EntryPoints {
  private readonly byItem = new Map<number, Map<string, PairPoints>>();

  constructor(
    private readonly calendar: CostCalendar,
    private readonly isAverage: (item: number) => boolean,
    private readonly compare: (a: Pair, b: Pair) => number,
  ) {}

  /** Takes the points as the ledger has them. */
  read({ entryPoints }: Ledger): void {
    const c = entryPoints.columns;
    const rows = Array.from({ length: entryPoints.rowCount }, (_, row) => row);
    rows.sort((a, b) => c.valuationDate[a] - c.valuationDate[b]);
    for (const row of rows) {
      const pair = { location: c.locationCode.numbers[row], variant: c.variantCode.numbers[row] };
      const { points } = this.listOf(c.itemNo.numbers[row], pair);
      if (points.dates.at(-1) !== c.valuationDate[row])
        points.append(c.valuationDate[row], c.costIsAdjusted[row] === 1);
    }
  }

  /** Creates or resets the point of a value entry's group and period, and all later ones. */
  touch(item: number, location: number, variant: number, valuationDate: number): void {
    const date = this.keyDate(item, valuationDate);
    const pair = this.pairOf(item, { location, variant }, date);
    this.listOf(item, pair).points.reset(date);
    if (!this.isAverage(item) || !this.calendar.isPerItem(date)) return;
    for (const { points } of this.pairsOf(item)) {
      const later = points.firstFrom(date);
      if (later !== undefined) points.reset(later);
    }
  }

  /** The date under which a value entry's point stands: the end of its period for average items. */
  keyDate(item: number, valuationDate: number): number {
    return this.isAverage(item) ? this.calendar.periodOf(valuationDate).to : valuationDate;
  }

  /** The group that counts on a date: blank codes while the average is the item's. */
  pairOf(item: number, pair: Pair, date: number): Pair {
    return this.isAverage(item) && this.calendar.isPerItem(date) ? BLANK_PAIR : pair;
  }

  /** The points of a group; an empty list is made for a new one. */
  listOf(item: number, pair: Pair): PairPoints {
    let pairs = this.byItem.get(item);
    if (!pairs) this.byItem.set(item, (pairs = new Map<string, PairPoints>()));
    const key = `${pair.location}|${pair.variant}`;
    let list = pairs.get(key);
    if (!list) pairs.set(key, (list = { ...pair, points: new PointList() }));
    return list;
  }

  pairsOf(item: number): PairPoints[] {
    return [...(this.byItem.get(item)?.values() ?? [])];
  }

  /** The first unadjusted point of any group of an item. */
  firstUnadjusted(item: number): number | undefined {
    let first: number | undefined;
    for (const { points } of this.pairsOf(item)) {
      const date = points.firstUnadjusted();
      if (date !== undefined && (first === undefined || date < first)) first = date;
    }
    return first;
  }

  /** The first unadjusted point of each group up to a day, in order of date, variant and location. */
  unadjustedStarts(item: number, till: number): { pair: PairPoints; date: number }[] {
    const starts = this.pairsOf(item).flatMap((pair) => {
      const date = pair.points.firstUnadjusted();
      return date === undefined || date > till ? [] : [{ pair, date }];
    });
    return starts.sort((a, b) => a.date - b.date || this.compare(a.pair, b.pair));
  }

  adjustAll(item: number): void {
    for (const { points } of this.pairsOf(item)) if (points.dates.length > 0) points.adjustFrom(points.dates[0]);
  }

  /** All points, by item, group and date. */
  toList(): (Pair & { readonly item: number; readonly date: number; readonly isAdjusted: boolean })[] {
    return [...this.byItem.keys()].flatMap((item) =>
      this.pairsOf(item).flatMap(({ location, variant, points }) =>
        points.dates.map((date) => ({ item, location, variant, date, isAdjusted: points.isAdjusted(date) })),
      ),
    );
  }

  clear(): void {
    this.byItem.clear();
  }
}
