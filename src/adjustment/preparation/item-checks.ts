import { EntryType, type TableName } from '../../ledger';
import { type AmountColumn, MAX_UNITS, decimalOfUnits } from '../../money';
import { type CostBook, NONE } from '../book';
import { type AdjustmentProblem, type AdjustmentProblemKind } from '../problems';

/** Problems that rebuilding the item's applications mends. */
export const APPLICATION_PROBLEMS: ReadonlySet<AdjustmentProblemKind> = new Set<AdjustmentProblemKind>([
  'no-application-entries',
  'applications-do-not-add-up',
  'outbound-without-source',
]);

/** So many problems of one item are listed; the rest is mostly the same one again. */
const MOST_PER_ITEM = 20;

interface Place {
  readonly table: TableName;
  readonly row: number;
  readonly field?: string;
}

/**
 * Looks for everything in the ledger that an item's costs cannot be calculated with (cost-adjustment.md, section 8):
 * missing links, applications that do not add up, amounts beyond exact arithmetic.
 */
export class ItemChecks {
  private readonly problems: AdjustmentProblem[] = [];
  private readonly counts = new Map<number, number>();

  constructor(private readonly book: CostBook) {}

  /** @param isWanted whether the request's filters admit the item */
  run(isWanted: (item: number) => boolean): readonly AdjustmentProblem[] {
    this.checkItems(isWanted);
    this.checkEntries(isWanted);
    this.checkValueEntries(isWanted);
    this.checkLinks(isWanted);
    this.checkQuantities(isWanted);
    return this.problems;
  }

  private checkItems(isWanted: (item: number) => boolean): void {
    const { entries, items } = this.book;
    const missing = new Set<number>();
    for (let entry = 0; entry < entries.count; entry++) {
      const item = entries.item[entry];
      if (items.row(item) !== NONE || missing.has(item) || !isWanted(item)) continue;
      missing.add(item);
      this.add(item, 'item-missing', { table: 'itemLedgerEntries', row: entries.row[entry], field: 'itemNo' });
    }
  }

  private checkEntries(isWanted: (item: number) => boolean): void {
    const { entries } = this.book;
    for (let entry = 0; entry < entries.count; entry++) {
      const item = entries.item[entry];
      if (!isWanted(item)) continue;
      const place = { table: 'itemLedgerEntries', row: entries.row[entry] } as const;
      const details = { table: 'Item Ledger Entries', entry: String(entries.entryNo[entry]) };
      if (entry > 0 && entries.entryNo[entry] === entries.entryNo[entry - 1]) {
        this.add(item, 'duplicate-entry', { ...place, field: 'entryNo' }, details);
      }
      if (entries.quantity[entry] === 0) {
        this.add(item, 'quantity-zero', { ...place, field: 'quantity' }, { ...details, field: 'Quantity' });
      }
      if (entries.first[entry] === NONE) this.add(item, 'no-value-entry', place, details);
      if (!Number.isFinite(entries.quantity[entry])) this.add(item, 'amounts-too-large', place, details);
    }
  }

  private checkValueEntries(isWanted: (item: number) => boolean): void {
    const { values } = this.book;
    const { c } = values;
    const sums = new Map<number, number>();
    for (let v = 0; v < values.inputCount; v++) {
      const item = c.item[v];
      if (!isWanted(item)) continue;
      const place = { table: 'valueEntries', row: c.row[v] } as const;
      const details = { table: 'Value Entries', entry: String(c.entryNo[v]) };
      if (v > 0 && c.entryNo[v] === c.entryNo[v - 1]) {
        this.add(item, 'duplicate-entry', { ...place, field: 'entryNo' }, details);
      }
      const size =
        Math.abs(c.actual[v]) + Math.abs(c.expected[v]) + Math.abs(c.actualACY[v]) + Math.abs(c.expectedACY[v]);
      const sum = (sums.get(item) ?? 0) + size;
      // NaN marks what is wider than a number.
      if (!(sum <= MAX_UNITS) && (sums.get(item) ?? 0) <= MAX_UNITS)
        this.add(item, 'amounts-too-large', place, details);
      sums.set(item, Number.isNaN(sum) ? Infinity : sum);
      this.checkValueEntryLink(v, item, place, details);
      const isDivisor = c.expectedCost[v] === 1 || c.type[v] === EntryType.Revaluation;
      if (isDivisor && c.valuedQuantity[v] === 0 && c.entry[v] !== NONE) {
        this.add(
          item,
          'quantity-zero',
          { ...place, field: 'valuedQuantity' },
          { ...details, field: 'Valued Quantity' },
        );
      }
    }
  }

  /** Capacity has no item ledger entry. */
  private checkValueEntryLink(v: number, item: number, place: Place, details: Record<string, string>): void {
    const { ledger, values } = this.book;
    const number = ledger.valueEntries.columns.itemLedgerEntryNo[place.row];
    if (number === 0 || values.c.entry[v] !== NONE) return;
    this.add(
      item,
      'broken-link',
      { ...place, field: 'itemLedgerEntryNo' },
      { ...details, field: 'Item Ledger Entry No.', value: String(number) },
    );
  }

  private checkLinks(isWanted: (item: number) => boolean): void {
    const { applications, entries, ledger } = this.book;
    const c = ledger.itemApplicationEntries.columns;
    const links = [
      {
        field: 'itemLedgerEntryNo',
        caption: 'Item Ledger Entry No.',
        numbers: c.itemLedgerEntryNo,
        places: applications.entry,
      },
      {
        field: 'inboundItemEntryNo',
        caption: 'Inbound Item Entry No.',
        numbers: c.inboundItemEntryNo,
        places: applications.inbound,
      },
      {
        field: 'outboundItemEntryNo',
        caption: 'Outbound Item Entry No.',
        numbers: c.outboundItemEntryNo,
        places: applications.outbound,
      },
      {
        field: 'transferredFromEntryNo',
        caption: 'Transferred-from Entry No.',
        numbers: c.transferredFromEntryNo,
        places: applications.transferredFrom,
      },
    ];
    for (let a = 0; a < applications.count; a++) {
      const row = applications.row[a];
      const known = links.map(({ places }) => places[a]).find((entry) => entry !== NONE);
      if (row === NONE || known === undefined) continue;
      const item = entries.item[known];
      if (!isWanted(item)) continue;
      for (const { field, caption, numbers, places } of links) {
        if (numbers[row] === 0 || (places[a] !== NONE && entries.item[places[a]] === item)) continue;
        const details = {
          table: 'Item Application Entries',
          entry: String(c.entryNo[row]),
          field: caption,
          value: String(numbers[row]),
        };
        this.add(item, 'broken-link', { table: 'itemApplicationEntries', row, field }, details);
      }
    }
  }

  /** What is applied must be what is not left. */
  private checkQuantities(isWanted: (item: number) => boolean): void {
    const { applications, entries } = this.book;
    for (let entry = 0; entry < entries.count; entry++) {
      const item = entries.item[entry];
      if (!isWanted(item)) continue;
      const expected = entries.quantity[entry] - entries.remaining[entry];
      const isInbound = entries.isInbound(entry);
      const applied = isInbound ? 0 - applications.consumedQuantity(entry) : applications.appliedQuantity[entry];
      if (applied === expected) continue;
      const place = { table: 'itemLedgerEntries', row: entries.row[entry], field: 'remainingQuantity' } as const;
      this.add(item, this.kindOf(entry, applied), place, {
        entry: String(entries.entryNo[entry]),
        applied: this.quantityText(applied),
        expected: this.quantityText(expected),
      });
    }
  }

  private kindOf(entry: number, applied: number): AdjustmentProblemKind {
    if (applied !== 0) return 'applications-do-not-add-up';
    const { applications, entries } = this.book;
    const hasAny =
      applications.ofEntry.of(entry).length +
      applications.ofInbound.of(entry).length +
      applications.ofOutbound.of(entry).length;
    if (hasAny === 0) return 'no-application-entries';
    return entries.isInbound(entry) ? 'applications-do-not-add-up' : 'outbound-without-source';
  }

  private quantityText(units: number): string {
    return decimalOfUnits(units, this.book.quantityScale).toFixed();
  }

  private add(
    item: number,
    kind: AdjustmentProblemKind,
    place: Place,
    details: Readonly<Record<string, string>> = {},
  ): void {
    const count = (this.counts.get(item) ?? 0) + 1;
    this.counts.set(item, count);
    if (count > MOST_PER_ITEM) return;
    const itemNo = this.book.items.no(item);
    this.problems.push({ kind, itemNo, ...place, ...this.valueAt(place), details });
  }

  private valueAt({ table, row, field }: Place): { value?: string } {
    if (field === undefined) return {};
    const column = (this.book.ledger[table].columns as Readonly<Record<string, unknown>>)[field];
    if (column instanceof Int32Array) return { value: String(column[row]) };
    if (column && typeof column === 'object' && 'units' in column) {
      return { value: (column as AmountColumn).decimal(row).toFixed() };
    }
    return {};
  }
}
