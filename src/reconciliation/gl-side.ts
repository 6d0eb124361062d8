import { type Books } from './books';
import { type CauseKind, causeNumber } from './causes';
import { type Units, UnitsList, compareUnits, isSmallerThan, minus, plus } from './exact-units';
import { LINES_PER_ENTRY, type ProjectedLine } from './projected-lines';

const CAUSE = {
  otherAccount: causeNumber('other-account'),
  otherDate: causeNumber('other-date'),
  shared: causeNumber('shared-account'),
  rounding: causeNumber('rounding'),
  direct: causeNumber('direct'),
  untraced: causeNumber('untraced'),
  valueEntryMissing: causeNumber('value-entry-missing'),
  amountDiffers: causeNumber('amount-differs'),
} as const satisfies Record<string, number> & Partial<Record<CauseKind, number>>;

/** How sure it must be that a G/L entry is a certain line of its value entries. */
type Certainty = 'same account and amount' | 'likely';

/**
 * The general ledger's side: the balance of every account, G/L entry by G/L entry. The relation says from which value
 * entries a G/L entry was made, not which line of theirs it is; account and amount tell. G/L entries of one value entry
 * come before those of a group, and certain ones before likely ones, so that what is left to choose from is little.
 */
export class GLSide {
  /** What G/L entries have of each line of each value entry. */
  private readonly shares: UnitsList;
  private readonly haveShares: Uint8Array;
  private unlinkedPostings = 0;
  private readonly accounts: Uint32Array;
  private readonly dates: Int32Array;

  constructor(private readonly books: Books) {
    const { glEntries, valueEntries } = books.ledger;
    this.shares = new UnitsList(valueEntries.rowCount * LINES_PER_ENTRY);
    this.haveShares = new Uint8Array(valueEntries.rowCount);
    this.accounts = glEntries.columns.glAccountNo.numbers;
    this.dates = glEntries.columns.postingDate;
    const singles: number[] = [];
    const groups: number[] = [];
    const { links } = books;
    for (let g = 0; g < glEntries.rowCount; g++) {
      if (!links.has(g)) this.addUnlinked(g);
      else if (links.starts[g + 1] - links.starts[g] > 1) groups.push(g);
      else if (!this.takeSingle(g, 'same account and amount')) singles.push(g);
    }
    for (const g of singles) this.takeSingle(g, 'likely');
    const unsure = groups.filter((g) => !this.takeGroup(g, 'same account and amount'));
    for (const g of unsure) this.takeGroup(g, 'likely');
  }

  /** True when some G/L entry is this line of a value entry. */
  isPosted(valueEntry: number, { slot }: ProjectedLine): boolean {
    return (this.haveShares[valueEntry] & (1 << slot)) !== 0;
  }

  /** True when some G/L entries of inventory postings are linked to nothing: whose they are cannot be told. */
  get hasUnlinkedPostings(): boolean {
    return this.unlinkedPostings > 0;
  }

  /** Posted cost of a line less what G/L entries have of it. */
  open(valueEntry: number, line: ProjectedLine): Units {
    const posted = this.books.postedUnits(valueEntry, line);
    if (!this.isPosted(valueEntry, line)) return posted;
    return minus(posted, this.shares.get(valueEntry * LINES_PER_ENTRY + line.slot));
  }

  private takeSingle(g: number, certainty: Certainty): boolean {
    const { links } = this.books;
    const row = links.rows[links.starts[g]];
    const units = this.books.glUnits(g);
    if (row < 0) {
      this.addRest(g, units);
      return true;
    }
    const line = this.choose(g, units, this.books.linesOf(row), certainty, (each) => this.open(row, each), 1);
    if (line) this.addShare(g, row, line, units);
    else if (certainty === 'likely') this.addRest(g, units);
    return line !== undefined || certainty === 'likely';
  }

  private takeGroup(g: number, certainty: Certainty): boolean {
    const { links } = this.books;
    const rows = links.rows.subarray(links.starts[g], links.starts[g + 1]).filter((row) => row >= 0);
    const units = this.books.glUnits(g);
    if (rows.length === 0) {
      this.addRest(g, units);
      return true;
    }
    const openOfAll = (line: ProjectedLine) => {
      let sum: Units = 0;
      for (const row of rows) {
        const own = this.lineLike(row, line);
        if (own) sum = plus(sum, this.open(row, own));
      }
      return sum;
    };
    const line = this.choose(g, units, this.books.linesOf(rows[0]), certainty, openOfAll, rows.length);
    if (!line && certainty !== 'likely') return false;
    let rest = units;
    if (line) {
      for (const row of rows) {
        const own = this.lineLike(row, line);
        if (!own) continue;
        const share = this.open(row, own);
        this.addShare(g, row, own, share);
        rest = minus(rest, share);
      }
    }
    this.addRest(g, rest);
    return true;
  }

  /** Lines of one G/L entry have the same account types on both sides (posting.md, section 5.2). */
  private lineLike(row: number, { accountType, amount, balancingType }: ProjectedLine): ProjectedLine | undefined {
    for (const line of this.books.linesOf(row)) {
      if (line.accountType === accountType && line.balancingType === balancingType && line.amount === amount)
        return line;
    }
    return undefined;
  }

  private choose(
    g: number,
    units: Units,
    lines: readonly ProjectedLine[],
    certainty: Certainty,
    openOf: (line: ProjectedLine) => Units,
    entryCount: number,
  ): ProjectedLine | undefined {
    const account = this.accounts[g];
    if (certainty === 'same account and amount') {
      for (const line of lines) {
        if (line.account === account && this.isNear(units, openOf(line), entryCount)) return line;
      }
      return undefined;
    }
    const candidates = lines.map((line) => ({ line, open: openOf(line) }));
    const found =
      candidates.find(({ open }) => open !== 0 && this.isNear(units, open, entryCount)) ??
      candidates.find(({ line }) => line.account === account) ??
      candidates
        .filter(({ open }) => isSmallerThan(minus(units, open), absolute(open)))
        .sort((a, b) => compareUnits(absolute(minus(units, a.open)), absolute(minus(units, b.open))))[0];
    return found?.line;
  }

  /** G/L entries are rounded, the posted cost of value entries may be finer. */
  private isNear(a: Units, b: Units, entryCount: number): boolean {
    if (a === b) return true;
    const { precision } = this.books;
    return precision > 1
      ? isSmallerThan(minus(a, b), precision * entryCount)
      : typeof a !== 'number' && compareUnits(a, b) === 0;
  }

  private addShare(g: number, row: number, line: ProjectedLine, share: Units): void {
    const { books } = this;
    this.haveShares[row] |= 1 << line.slot;
    this.shares.add(row * LINES_PER_ENTRY + line.slot, share);
    if (!books.admits(row)) return;
    const account = this.accounts[g];
    const isInTime = books.isInTime(this.dates[g]);
    const isCounted = isInTime && books.isCompared(account);
    if (!books.isInScope(line)) {
      if (isCounted) this.addToBalance(books.rows.ofLine(line, account), CAUSE.shared, row, g, share);
      return;
    }
    const own = books.rowOf(row, line);
    const isEntryInTime = books.isInTime(books.ledger.valueEntries.columns.postingDate[row]);
    const isOwnAccount = account === line.account;
    if (isEntryInTime && isInTime && isOwnAccount) {
      books.balance.add(own, share, g);
      return;
    }
    const cause = isEntryInTime && isInTime ? CAUSE.otherAccount : CAUSE.otherDate;
    if (isEntryInTime) books.items.add(own, cause, row, g, minus(0, share));
    if (isCounted) this.addToBalance(isOwnAccount ? own : books.rows.ofLine(line, account), cause, row, g, share);
  }

  /** What no value entry stands behind. With filters nobody can tell whether it belongs to what they admit. */
  private addUnlinked(g: number): void {
    const isPosting = this.books.isInventoryPosting(g);
    if (isPosting) this.unlinkedPostings++;
    this.addToAccount(g, isPosting ? CAUSE.untraced : CAUSE.direct, this.books.glUnits(g));
  }

  /** What a G/L entry has beyond the shares of its value entries. */
  private addRest(g: number, units: Units): void {
    const { links, precision } = this.books;
    const entryCount = links.starts[g + 1] - links.starts[g];
    if (links.missing(g) > 0) this.addToAccount(g, CAUSE.valueEntryMissing, units);
    else if (precision > 1 && isSmallerThan(units, precision * entryCount)) this.addToAccount(g, CAUSE.rounding, units);
    else this.addToAccount(g, CAUSE.amountDiffers, units);
  }

  private addToAccount(g: number, cause: number, units: Units): void {
    const { books } = this;
    const account = this.accounts[g];
    if (units === 0 || books.isFiltered || !books.isCompared(account) || !books.isInTime(this.dates[g])) return;
    this.addToBalance(books.rows.ofAccount(account), cause, NO_ENTRY, g, units);
  }

  private addToBalance(row: number, cause: number, valueEntry: number, g: number, units: Units): void {
    this.books.balance.add(row, units, g);
    this.books.items.add(row, cause, valueEntry, g, units);
  }
}

const NO_ENTRY = -1;

function absolute(units: Units): Units {
  return typeof units === 'number' ? Math.abs(units) : units.abs();
}
