import { type PlainLedger, type Value } from './plain-ledger';

/** Entry points of an average item by location, blank where the average is the item's, and the periods they end. */
export class PlainPoints {
  readonly byGroup = new Map<string, Map<string, boolean>>();

  constructor(private readonly ledger: PlainLedger) {
    if (ledger.method !== 'Average') return;
    for (const { values } of ledger.inOrder) {
      for (const v of values) this.pointsOf(v).set(this.periodOf(v.valuationDate)[1], false);
    }
  }

  private pointsOf(v: Value): Map<string, boolean> {
    return this.pointsAt(v.entry.location);
  }

  pointsAt(location: string): Map<string, boolean> {
    const key = this.ledger.isPerItem ? '' : location;
    let points = this.byGroup.get(key);
    if (!points) this.byGroup.set(key, (points = new Map<string, boolean>()));
    return points;
  }

  touch(v: Value): void {
    if (this.ledger.method !== 'Average') return;
    const points = this.pointsOf(v);
    const end = this.periodOf(v.valuationDate)[1];
    points.set(end, false);
    for (const date of points.keys()) if (date > end) points.set(date, false);
  }

  periodOf(date: string): [string, string] {
    const [year, month] = date.split('-').map(Number);
    const days = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();
    const from = (m: number) => `${year}-${String(m).padStart(2, '0')}-01`;
    const to = (m: number) => `${year}-${String(m).padStart(2, '0')}-${days(year, m)}`;
    switch (this.ledger.period) {
      case 'Day':
        return [date, date];
      case 'Week': {
        const at = (by: number) => new Date(Date.parse(date) + by * 86_400_000).toISOString().slice(0, 10);
        const weekday = (new Date(date).getUTCDay() + 6) % 7;
        const monday = at(0 - weekday);
        return [monday < '2020-01-01' ? '2020-01-01' : monday, at(6 - weekday)];
      }
      case 'Month':
        return [from(month), to(month)];
      case 'Quarter':
        return [from(month - ((month - 1) % 3)), to(month - ((month - 1) % 3) + 2)];
      case 'Year':
        return [from(1), to(12)];
      default:
        return ['2020-01-01', '9999-12-31'];
    }
  }
}
