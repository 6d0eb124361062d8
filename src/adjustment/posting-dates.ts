import { type DateSerial, LEDGER_TABLES, type Ledger, isoDate } from '../ledger';
import { type AdjustmentProblem } from './problems';

/** On which day an adjustment is posted (cost-adjustment.md, section 5.3). The valuation date never moves. */
export class PostingDates {
  private readonly allowPostingFrom: number;
  private readonly lastClosed: number;
  /** The day that stands in for days that are closed or not allowed. */
  private readonly firstAllowed: number;

  constructor({ generalLedgerSetup, inventoryPeriods }: Ledger) {
    this.allowPostingFrom = generalLedgerSetup.rowCount > 0 ? generalLedgerSetup.columns.allowPostingFrom[0] : 0;
    const { endingDate, closed } = inventoryPeriods.columns;
    let lastClosed = 0;
    for (let row = 0; row < inventoryPeriods.rowCount; row++) {
      if (closed[row] === 1 && endingDate[row] > lastClosed) lastClosed = endingDate[row];
    }
    this.lastClosed = lastClosed;
    this.firstAllowed = lastClosed > 0 && lastClosed >= this.allowPostingFrom ? lastClosed + 1 : this.allowPostingFrom;
  }

  of(postingDate: number): number {
    const allowed = postingDate >= this.allowPostingFrom && (this.lastClosed === 0 || this.lastClosed < postingDate);
    return allowed ? postingDate : this.firstAllowed;
  }
}

/** The days on which the user, or else the company, may post: the journal check stops the run outside of them (8). */
export class AllowedDates {
  constructor(
    private readonly from: DateSerial,
    private readonly to: DateSerial,
    private readonly table: 'userSetup' | 'generalLedgerSetup',
    private readonly row: number,
  ) {}

  admits(date: DateSerial): boolean {
    return date >= this.from && (this.to === 0 || date <= this.to);
  }

  /** @param valueEntryRow row of the value entry that was to be adjusted */
  problem(date: DateSerial, valueEntryNo: number, valueEntryRow: number): AdjustmentProblem {
    const table = LEDGER_TABLES[this.table].caption;
    const range = `${isoDate(this.from)}..${isoDate(this.to)}`;
    return {
      kind: 'posting-date-not-allowed',
      itemNo: '',
      table: 'valueEntries',
      row: valueEntryRow,
      field: 'postingDate',
      value: isoDate(date),
      details: { date: isoDate(date), valueEntry: String(valueEntryNo), range, table },
      remedy: { table: this.table, row: this.row, key: '', field: 'allowPostingTo' },
    };
  }
}

/** User Setup replaces General Ledger Setup as soon as one of its two dates is filled in. */
export function allowedPostingDates({ generalLedgerSetup, userSetup }: Ledger, userID: string): AllowedDates {
  const users = userSetup.columns;
  const user = userID === '' ? -1 : users.userID.dictionary.find(userID);
  const row = user < 1 ? -1 : users.userID.numbers.indexOf(user);
  if (row >= 0 && (users.allowPostingFrom[row] !== 0 || users.allowPostingTo[row] !== 0)) {
    return new AllowedDates(users.allowPostingFrom[row], users.allowPostingTo[row], 'userSetup', row);
  }
  if (generalLedgerSetup.rowCount === 0) return new AllowedDates(0, 0, 'generalLedgerSetup', -1);
  const { allowPostingFrom, allowPostingTo } = generalLedgerSetup.columns;
  return new AllowedDates(allowPostingFrom[0], allowPostingTo[0], 'generalLedgerSetup', 0);
}
