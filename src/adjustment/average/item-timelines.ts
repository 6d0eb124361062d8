import { type CostBook, NONE, type Pair } from '../book';
import { type Period } from '../calendar';
import { type ChangeListener } from '../costing/change-listener';
import { type Cost, type Exact, costTimesQuotient } from '../exact';
import { type Sums, Timeline } from './timeline';

/** Quantity and cost of a pool; the cost is exact where a part of it is a share of the whole item's. */
export interface Pool {
  readonly quantity: number;
  readonly cost: Cost<Exact>;
}

/** An average group on a day: the whole item, or one location and variant (cost-adjustment.md, section 1.5). */
export interface Group extends Pair {
  readonly perItem: boolean;
  readonly timeline: Timeline;
}

/** One average item's value entries, as a whole and by location and variant. */
export class ItemTimelines implements ChangeListener {
  /** The highest entry whose cost has changed since someone last set this back. */
  highestChanged: number = NONE;
  private readonly whole: Timeline;
  private readonly byPair = new Map<string, Timeline>();
  private readonly empty: Timeline;

  constructor(
    private readonly book: CostBook,
    private readonly item: number,
  ) {
    const { entries, values } = book;
    const all: number[] = [];
    const pairs = new Map<string, number[]>();
    for (const entry of entries.ofItem.of(item)) {
      for (let v = entries.first[entry]; v !== NONE; v = values.c.next[v]) {
        all.push(v);
        const key = keyOf(values.c.location[v], values.c.variant[v]);
        const members = pairs.get(key);
        if (members) members.push(v);
        else pairs.set(key, [v]);
      }
    }
    this.whole = new Timeline(book, all);
    this.empty = new Timeline(book, []);
    for (const [key, members] of pairs) this.byPair.set(key, new Timeline(book, members));
  }

  amountsChanged(v: number, lcy: number, acy: number): void {
    const { c } = this.book.values;
    if (c.item[v] !== this.item || c.entry[v] === NONE) return;
    this.highestChanged = Math.max(this.highestChanged, c.entry[v]);
    this.whole.change(c.valuationDate[v], lcy, acy);
    this.byPair.get(keyOf(c.location[v], c.variant[v]))?.change(c.valuationDate[v], lcy, acy);
  }

  groupAt(date: number, { location, variant }: Pair): Group {
    const perItem = this.book.calendar.isPerItem(date);
    const timeline = perItem ? this.whole : (this.byPair.get(keyOf(location, variant)) ?? this.empty);
    return { location, variant, perItem, timeline };
  }

  /** What a group has at the beginning of a period (section 3.6.1, with a change of the calculation type). */
  opening({ perItem, timeline }: Group, { from }: Period): Pool {
    const sums = timeline.upTo(from - 1);
    const since = this.book.calendar.calcTypeSince(from);
    if (perItem || since === 0) return { quantity: sums.quantity, cost: sums };
    // Before the change, the group had its share of the whole item's cost.
    const own = timeline.upTo(since - 1);
    const whole = this.whole.upTo(since - 1);
    const share = whole.quantity === 0 ? whole : costTimesQuotient(whole, own.quantity, whole.quantity);
    return {
      quantity: sums.quantity - own.quantity + (whole.quantity === 0 ? whole.quantity : own.quantity),
      cost: { lcy: added(share.lcy, sums.lcy - own.lcy), acy: added(share.acy, sums.acy - own.acy) },
    };
  }

  during({ timeline }: Group, { from, to }: Period): Sums {
    const before = timeline.upTo(from - 1);
    const after = timeline.upTo(to);
    return {
      quantity: after.quantity - before.quantity,
      lcy: after.lcy - before.lcy,
      acy: after.acy - before.acy,
    };
  }
}

function added(share: Exact, rest: number): Exact {
  return typeof share === 'number' ? share + rest : share.plus(rest);
}

function keyOf(location: number, variant: number): string {
  return `${location}|${variant}`;
}
