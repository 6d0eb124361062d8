import { type Ledger } from '../ledger';

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
export function allowedPostingDates(
  { generalLedgerSetup, userSetup }: Ledger,
  userID: string,
): { from: number; to: number; table: string } {
  const user = userSetup.columns;
  const userNo = userID === '' ? -1 : user.userID.dictionary.find(userID);
  for (let row = 0; row < userSetup.rowCount; row++) {
    const { [row]: from } = user.allowPostingFrom;
    const { [row]: to } = user.allowPostingTo;
    if (user.userID.numbers[row] === userNo && (from !== 0 || to !== 0)) return { from, to, table: 'User Setup' };
  }
  const setup = generalLedgerSetup.columns;
  const given = generalLedgerSetup.rowCount > 0;
  return {
    from: given ? setup.allowPostingFrom[0] : 0,
    to: given ? setup.allowPostingTo[0] : 0,
    table: 'General Ledger Setup',
  };
}
