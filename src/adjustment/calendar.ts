import {
  AverageCostCalcType,
  AverageCostPeriod,
  BLANK_DATE,
  LAST_DATE,
  type Ledger,
  calendarDate,
  isoWeekday,
  serialOf,
} from '../ledger';

export interface Period {
  readonly from: number;
  readonly to: number;
}

interface FiscalYear {
  readonly from: number;
  readonly calcType: number;
  readonly period: number;
}

/** Average cost periods and calculation types by date (cost-adjustment.md, section 1.5). */
export class CostCalendar {
  private readonly starts: number[];
  private readonly years: FiscalYear[];
  private last: Period = { from: 1, to: 0 };

  constructor({ accountingPeriods, inventorySetup }: Ledger) {
    const c = accountingPeriods.columns;
    const rows = Array.from({ length: accountingPeriods.rowCount }, (_, row) => row);
    rows.sort((a, b) => c.startingDate[a] - c.startingDate[b]);
    this.starts = rows.map((row) => c.startingDate[row]);
    const years = rows
      .filter((row) => c.newFiscalYear[row] === 1)
      .map((row) => ({
        from: c.startingDate[row],
        calcType: c.averageCostCalcType[row],
        period: c.averageCostPeriod[row],
      }));
    const s = inventorySetup.columns;
    const setup = {
      from: 0,
      calcType: inventorySetup.rowCount > 0 ? s.averageCostCalcType[0] : AverageCostCalcType.Blank,
      period: inventorySetup.rowCount > 0 ? s.averageCostPeriod[0] : AverageCostPeriod.Blank,
    };
    // An export of accounting periods without the average cost columns says nothing about them.
    const settingsGiven =
      accountingPeriods.given.has('averageCostPeriod') || accountingPeriods.given.has('averageCostCalcType');
    if (years.length > 0 && settingsGiven) this.years = years;
    else this.years = years.length > 0 ? years.map(({ from }) => ({ ...setup, from })) : [setup];
  }

  /** Starts of fiscal years whose average cost period is blank: the run is refused when an average item needs them. */
  get yearsWithoutPeriod(): number[] {
    return this.years.filter(({ period }) => period === AverageCostPeriod.Blank).map(({ from }) => from);
  }

  isPerItem(date: number): boolean {
    return this.yearOf(date).calcType !== AverageCostCalcType.ItemLocationVariant;
  }

  /** The first day from which on the calculation type of a date has been in force without a break. */
  calcTypeSince(date: number): number {
    let index = this.yearIndex(date);
    const perItem = this.isPerItem(date);
    while (index > 0 && (this.years[index - 1].calcType !== AverageCostCalcType.ItemLocationVariant) === perItem)
      index--;
    return index <= 0 ? BLANK_DATE : this.years[index].from;
  }

  /** The average cost period that contains a date. */
  periodOf(date: number): Period {
    if (date === BLANK_DATE) return { from: BLANK_DATE, to: BLANK_DATE };
    if (date >= this.last.from && date <= this.last.to) return this.last;
    return (this.last = this.cutAtFiscalYears(date, this.uncutPeriodOf(date)));
  }

  private uncutPeriodOf(date: number): Period {
    switch (this.yearOf(date).period) {
      case AverageCostPeriod.Week: {
        const monday = date - isoWeekday(date) + 1;
        return { from: monday, to: monday + 6 };
      }
      case AverageCostPeriod.Month:
        return months(date, 1);
      case AverageCostPeriod.Quarter:
        return months(date, 3);
      case AverageCostPeriod.Year:
        return months(date, 12);
      case AverageCostPeriod.AccountingPeriod:
        return this.accountingPeriodOf(date);
      default:
        return { from: date, to: date };
    }
  }

  private accountingPeriodOf(date: number): Period {
    const index = countUpTo(this.starts, date);
    if (this.starts.length === 0 || index === 0) return months(date, 1);
    return { from: this.starts[index - 1], to: index < this.starts.length ? this.starts[index] - 1 : LAST_DATE };
  }

  private cutAtFiscalYears(date: number, { from, to }: Period): Period {
    let first = from;
    let last = to;
    for (const { from: start } of this.years) {
      if (start > first && start <= date) first = start;
      if (start > date && start <= last) last = start - 1;
    }
    return { from: first, to: last };
  }

  private yearOf(date: number): FiscalYear {
    return this.years[this.yearIndex(date)];
  }

  private yearIndex(date: number): number {
    let index = this.years.length - 1;
    while (index > 0 && this.years[index].from > date) index--;
    return index;
  }
}

/** The calendar month, quarter or year of a date. */
function months(date: number, length: 1 | 3 | 12): Period {
  const { year, month } = calendarDate(date);
  const first = month - ((month - 1) % length);
  const from = serialOf({ year, month: first, day: 1 }) ?? date;
  const next =
    first + length > 12
      ? { year: year + 1, month: first + length - 12, day: 1 }
      : { year, month: first + length, day: 1 };
  return { from, to: (serialOf(next) ?? LAST_DATE + 1) - 1 };
}

/** How many of the ascending numbers are not above a limit. */
export function countUpTo(ascending: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
