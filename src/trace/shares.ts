import { type Ledger } from '../ledger';
import { type Decimal, ZERO } from '../money';
import { type Relation } from './relation';

/** Which of a value entry's posted amounts stands in a G/L entry. */
export type ShareBasis = keyof typeof SHARE_BASES;
export const SHARE_BASES = {
  'actual-cost': 'Cost Posted to G/L',
  'expected-cost': 'Expected Cost Posted to G/L',
  whole: 'The whole G/L entry',
} as const;

/** What one value entry contributes to one G/L entry. LCY, debit positive. */
export interface Share {
  readonly glEntryRow: number;
  readonly valueEntryRow: number;
  readonly amount: Decimal;
  readonly basis: ShareBasis;
}

interface Reading {
  readonly basis: 'actual-cost' | 'expected-cost';
  readonly sign: 1 | -1;
}

const READINGS: readonly Reading[] = [
  { basis: 'actual-cost', sign: 1 },
  { basis: 'actual-cost', sign: -1 },
  { basis: 'expected-cost', sign: 1 },
  { basis: 'expected-cost', sign: -1 },
];

/**
 * Shares the amount of a G/L entry out among its value entries. The relation names entries, not amounts; but all value
 * entries of one G/L entry stand on the same side of the same kind of amount (posting.md, section 5.2), so that the
 * side whose sum comes closest to the G/L entry is theirs. A G/L entry of one value entry is that entry's as a whole:
 * the value entry may have been posted in parts.
 */
export class Shares {
  private readonly interimAccounts: ReadonlySet<number>;

  constructor(
    private readonly ledger: Ledger,
    private readonly relation: Relation,
  ) {
    const { generalPostingSetup: general, inventoryPostingSetup: inventory } = ledger;
    this.interimAccounts = new Set([
      ...inventory.columns.inventoryAccountInterim.numbers,
      ...general.columns.invtAccrualAccInterim.numbers,
      ...general.columns.cogsAccountInterim.numbers,
    ]);
  }

  of(glEntryRow: number): Share[] {
    const rows = this.relation.valueEntries(glEntryRow);
    const amount = glAmount(this.ledger, glEntryRow);
    const { difference, reading } = this.closestReading(glEntryRow, rows, amount);
    if (rows.length === 1 && !difference.isZero()) {
      return [{ glEntryRow, valueEntryRow: rows[0], amount, basis: 'whole' }];
    }
    return rows.map((valueEntryRow) => ({
      glEntryRow,
      valueEntryRow,
      amount: this.amountAs(reading, valueEntryRow),
      basis: reading.basis,
    }));
  }

  private closestReading(glEntryRow: number, rows: readonly number[], amount: Decimal) {
    const candidates = this.readingsFor(glEntryRow).map((reading) => ({
      reading,
      difference: amount.minus(sum(rows.map((row) => this.amountAs(reading, row)))).abs(),
    }));
    return candidates.reduce((best, each) => (each.difference.lessThan(best.difference) ? each : best));
  }

  /** An invoice takes back as much expected cost as it brings actual cost: then the account tells which is which. */
  private readingsFor(glEntryRow: number): readonly Reading[] {
    const isInterim = this.interimAccounts.has(this.ledger.glEntries.columns.glAccountNo.numbers[glEntryRow]);
    return isInterim ? [...READINGS.slice(2), ...READINGS.slice(0, 2)] : READINGS;
  }

  private amountAs({ basis, sign }: Reading, valueEntryRow: number): Decimal {
    const { costPostedToGL, expectedCostPostedToGL } = this.ledger.valueEntries.columns;
    const column = basis === 'actual-cost' ? costPostedToGL : expectedCostPostedToGL;
    return column.decimal(valueEntryRow).mul(sign);
  }
}

/** The amount of a G/L entry, debit positive; from debit and credit when the sheet has no Amount. */
export function glAmount({ glEntries }: Ledger, row: number): Decimal {
  const { amount, creditAmount, debitAmount } = glEntries.columns;
  return glEntries.given.has('amount')
    ? amount.decimal(row)
    : debitAmount.decimal(row).minus(creditAmount.decimal(row));
}

export function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}
