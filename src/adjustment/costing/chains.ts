import { type CostBook, NONE, isConsumption } from '../book';

/** Which entries lie downstream of an entry (cost-adjustment.md, section 3.6.4). */
export class Chains {
  private readonly lastDates = new Map<number, number>();

  constructor(private readonly book: CostBook) {}

  /** Whether anything at all may follow an outbound entry. */
  mayContinue(entry: number): boolean {
    const { applications, entries } = this.book;
    return (
      applications.pullsFrom.start(entry) < applications.pullsFrom.end(entry) ||
      (isConsumption(entries.type[entry]) && entries.order[entry] !== NONE)
    );
  }

  /**
   * All item ledger entries that an entry's cost may reach, without itself.
   * @param limit entries with a value entry that is valued after this day are not followed
   */
  downstream(from: number, limit: number): Set<number> {
    const reached = new Set<number>([from]);
    const open = [from];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      for (const next of this.recipients(entry)) {
        if (reached.has(next) || this.lastValuationDate(next) > limit) continue;
        reached.add(next);
        open.push(next);
      }
    }
    reached.delete(from);
    return reached;
  }

  /** The latest day on which a value entry of an item ledger entry is valued. */
  lastValuationDate(entry: number): number {
    let last = this.lastDates.get(entry);
    if (last === undefined) {
      const { entries, values } = this.book;
      last = 0;
      for (let v = entries.first[entry]; v !== NONE; v = values.c.next[v]) {
        last = Math.max(last, values.c.valuationDate[v]);
      }
      this.lastDates.set(entry, last);
    }
    return last;
  }

  private recipients(entry: number): number[] {
    const { applications, entries, orders } = this.book;
    if (!entries.isInbound(entry)) {
      const pulling = Array.from(applications.pullsFrom.of(entry), (a) => applications.inbound[a]);
      return isConsumption(entries.type[entry]) ? [...pulling, ...orders.outputs(entries.order[entry])] : pulling;
    }
    const outbounds = [...applications.ofInbound.of(entry)]
      .filter((a) => applications.isConsumption(a))
      .map((a) => applications.outbound[a]);
    return [...outbounds, ...Array.from(applications.ofTransferSource.of(entry), (a) => applications.entry[a])];
  }
}
