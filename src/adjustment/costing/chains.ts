import { type CostBook, NONE, isConsumption, isOutput } from '../book';

/** Which entries lie downstream of an entry (cost-adjustment.md, section 3.6.4). */
export class Chains {
  private readonly lastDates = new Map<number, number>();
  private readonly reached: Uint32Array;
  private stamp = 0;

  constructor(private readonly book: CostBook) {
    this.reached = new Uint32Array(book.entries.count);
  }

  /** Whether anything at all may follow an outbound entry. */
  mayContinue(entry: number): boolean {
    const { applications, entries } = this.book;
    return (
      applications.pullsFrom.start(entry) < applications.pullsFrom.end(entry) ||
      (isConsumption(entries.type[entry]) && entries.order[entry] !== NONE)
    );
  }

  /**
   * Visits all item ledger entries that an entry's cost may reach, without itself.
   * @param limit entries with a value entry that is valued after this day are not followed
   * @param visit returns true to stop
   */
  visitDownstream(from: number, limit: number, visit: (entry: number) => boolean): void {
    // A stamp for each walk instead of a set: a long chain is walked from each of its members.
    const stamp = ++this.stamp;
    this.reached[from] = stamp;
    const open = [from];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      for (const next of this.recipients(entry)) {
        if (this.reached[next] === stamp || this.lastValuationDate(next) > limit) continue;
        if (visit(next)) return;
        this.reached[next] = stamp;
        open.push(next);
      }
    }
  }

  /** The entries of {@link visitDownstream} as a set. */
  downstream(from: number, limit: number): Set<number> {
    const entries = new Set<number>();
    this.visitDownstream(from, limit, (entry) => {
      entries.add(entry);
      return false;
    });
    return entries;
  }

  /** Entries that take cost from an entry, without those that are valued after a day. */
  recipientsUpTo(entry: number, limit: number): number[] {
    return this.recipients(entry).filter((next) => this.lastValuationDate(next) <= limit);
  }

  /** Whether cost comes to an entry along one link only. */
  hasOneSource(entry: number): boolean {
    const { applications, entries } = this.book;
    if (isOutput(entries.type[entry])) return false;
    const { ofEntry } = applications;
    return ofEntry.end(entry) - ofEntry.start(entry) === 1;
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
    const found: number[] = [];
    if (entries.isInbound(entry)) {
      for (const a of applications.ofInbound.of(entry)) {
        if (applications.isConsumption(a)) found.push(applications.outbound[a]);
      }
      for (const a of applications.ofTransferSource.of(entry)) found.push(applications.entry[a]);
      return found;
    }
    for (const a of applications.pullsFrom.of(entry)) found.push(applications.inbound[a]);
    if (isConsumption(entries.type[entry])) found.push(...orders.outputs(entries.order[entry]));
    return found;
  }
}
