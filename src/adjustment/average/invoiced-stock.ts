import { type CostBook } from '../book';
import { countUpTo } from '../calendar';
import { type Group } from './item-timelines';

/** Invoiced quantity of a group up to a day: with none, a consumption still waits for an invoice (section 3.6.6). */
export class InvoicedStock {
  private readonly byGroup = new Map<string, { dates: number[]; sums: number[] }>();

  constructor(
    private readonly book: CostBook,
    private readonly item: number,
  ) {}

  upTo(group: Group, date: number): number {
    const key = group.perItem ? '' : `${group.location}|${group.variant}`;
    let stock = this.byGroup.get(key);
    if (!stock) this.byGroup.set(key, (stock = this.sumsOf(group)));
    const count = countUpTo(stock.dates, date);
    return count === 0 ? 0 : stock.sums[count - 1];
  }

  private sumsOf({ perItem, location, variant }: Group): { dates: number[]; sums: number[] } {
    const { entries } = this.book;
    const members = [...entries.ofItem.of(this.item)]
      .filter((entry) => perItem || (entries.location[entry] === location && entries.variant[entry] === variant))
      .sort((a, b) => entries.postingDate[a] - entries.postingDate[b]);
    let sum = 0;
    const sums = members.map((entry) => (sum += entries.invoiced[entry]));
    return { dates: members.map((entry) => entries.postingDate[entry]), sums };
  }
}
