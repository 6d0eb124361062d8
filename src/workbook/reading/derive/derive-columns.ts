import {
  type AnyColumn,
  LEDGER_TABLES,
  type Ledger,
  OrderType,
  SourceType,
  ItemLedgerEntryType,
  withColumns,
} from '../../../ledger';
import { deriveDimensionSets } from './dimension-sets';
import { expectedCostFromAmounts } from './expected-cost';
import { groupsFromItems } from './groups-from-items';

type ValueEntryField = keyof (typeof LEDGER_TABLES)['valueEntries']['fields'];

/** A column that the input lacks and that was filled: captions, as people know them. */
export interface DerivedColumn {
  readonly field: string;
  readonly from: string;
}

interface Derivation {
  readonly field: ValueEntryField;
  readonly from: string;
  /** Undefined when the input has nothing to derive the column from. */
  readonly derive: (ledger: Ledger) => AnyColumn | undefined;
}

/** Defaults of optional columns that are not simply empty (posting.md, section 1.2). */
const DERIVATIONS: readonly Derivation[] = [
  {
    field: 'inventoryPostingGroup',
    from: 'Items',
    derive: (ledger) => groupsFromItems(ledger, 'inventoryPostingGroup'),
  },
  { field: 'genProdPostingGroup', from: 'Items', derive: (ledger) => groupsFromItems(ledger, 'genProdPostingGroup') },
  { field: 'expectedCost', from: 'the amounts', derive: expectedCostFromAmounts },
  { field: 'inventoriable', from: 'the rule that entries with cost are inventoriable', derive: allInventoriable },
  { field: 'sourceType', from: 'Order Type', derive: sourceTypeFromOrder },
  { field: 'itemLedgerEntryNo', from: 'Item Ledger Entry Type', derive: entryNoFromType },
  { field: 'vatReportingDate', from: 'Posting Date', derive: ({ valueEntries }) => valueEntries.columns.postingDate },
];

/**
 * Fills the columns of Value Entries that the input does not have at all. A column that is there stays as it is, blank
 * cells included.
 *
 * @returns the ledger with those columns, and what was derived from what
 */
export function deriveColumns(ledger: Ledger): { ledger: Ledger; derived: readonly DerivedColumn[] } {
  const { valueEntries } = ledger;
  if (!valueEntries.present) return { ledger, derived: [] };
  const columns: Partial<Record<ValueEntryField, AnyColumn>> = {};
  const derived: DerivedColumn[] = [];
  for (const { field, from, derive } of DERIVATIONS) {
    const column = valueEntries.given.has(field) ? undefined : derive(ledger);
    if (!column) continue;
    columns[field] = column;
    derived.push({ field: LEDGER_TABLES.valueEntries.fields[field].caption, from });
  }
  const filled = {
    ...ledger,
    valueEntries: withColumns(valueEntries, columns as Partial<typeof valueEntries.columns>),
  };
  const withSets = deriveDimensionSets(filled);
  return { ledger: withSets.ledger, derived: [...derived, ...withSets.derived] };
}

/** An entry that is not inventoriable keeps its cost in Cost Amount (Non-Invtbl.): the posting never sees it. */
function allInventoriable({ valueEntries }: Ledger): Uint8Array {
  return new Uint8Array(valueEntries.rowCount).fill(1);
}

function sourceTypeFromOrder({ valueEntries }: Ledger): Uint8Array {
  return valueEntries.columns.orderType.map((type) =>
    type === OrderType.Production ? SourceType.Item : SourceType.Blank,
  );
}

/** Only whether there is an item ledger entry counts: capacity entries have none. */
function entryNoFromType({ valueEntries }: Ledger): Int32Array {
  return Int32Array.from(valueEntries.columns.itemLedgerEntryType, (type) =>
    type === ItemLedgerEntryType.Blank ? 0 : 1,
  );
}
