import { type DateSerial } from '../dates';

/** In which order a region writes month, day and year. */
export type DateOrder = 'MDY' | 'DMY' | 'YMD';

/** A row of Accounting Period, as far as `p` dates need it. */
export interface AccountingPeriodStart {
  readonly startingDate: DateSerial;
  readonly newFiscalYear: boolean;
}

/** What the short forms of a date refer to. */
export interface DateFilterContext {
  readonly today: DateSerial;
  readonly workDate: DateSerial;
  readonly dateOrder: DateOrder;
  /** In any order. Without them a `p` date is an error. */
  readonly accountingPeriods: readonly AccountingPeriodStart[];
}
