import { type Ledger } from '../ledger';
import { NumberIndex } from './number-index';

/** The G/L - Item Ledger Relation both ways, by rows of the ledger's tables. */
export class Relation {
  private readonly glEntryIndex: NumberIndex;
  private readonly valueEntryIndex: NumberIndex;
  private readonly byGLEntry: NumberIndex;
  private readonly byValueEntry: NumberIndex;

  constructor(private readonly ledger: Ledger) {
    const { glEntryNo, valueEntryNo } = ledger.glItemLedgerRelations.columns;
    this.glEntryIndex = new NumberIndex(ledger.glEntries.columns.entryNo);
    this.valueEntryIndex = new NumberIndex(ledger.valueEntries.columns.entryNo);
    this.byGLEntry = new NumberIndex(glEntryNo);
    this.byValueEntry = new NumberIndex(valueEntryNo);
  }

  /** Rows of the value entries that went into a G/L entry. */
  valueEntries(glEntryRow: number): number[] {
    return this.valueEntryNos(glEntryRow).flatMap((no) => this.valueEntryIndex.rows(no));
  }

  /** Rows of the G/L entries that a value entry went into. */
  glEntries(valueEntryRow: number): number[] {
    const { glItemLedgerRelations, valueEntries } = this.ledger;
    return this.byValueEntry
      .rows(valueEntries.columns.entryNo[valueEntryRow])
      .flatMap((row) => this.glEntryIndex.rows(glItemLedgerRelations.columns.glEntryNo[row]));
  }

  /** How many value entries of a G/L entry the workbook does not have: what they stand for is missing from its sum. */
  missingValueEntries(glEntryRow: number): number {
    return this.valueEntryNos(glEntryRow).filter((no) => this.valueEntryIndex.rows(no).length === 0).length;
  }

  private valueEntryNos(glEntryRow: number): number[] {
    const { glEntries, glItemLedgerRelations } = this.ledger;
    return this.byGLEntry
      .rows(glEntries.columns.entryNo[glEntryRow])
      .map((row) => glItemLedgerRelations.columns.valueEntryNo[row]);
  }
}
