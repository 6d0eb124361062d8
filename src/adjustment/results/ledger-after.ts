import {
  type AnyColumn,
  type AnyTable,
  type Ledger,
  type TableName,
  type TextColumn,
  assembleLedger,
} from '../../ledger';
import { AmountColumn } from '../../money';
import { type CostBook, NONE, UNIT_COST_SCALE } from '../book';
import { type AdjustmentRun } from '../run';
import { newValueEntries } from './new-value-entries';

type Columns = Readonly<Record<string, AnyColumn>>;

/**
 * The ledger as it is after a run: new value entries at the end, marks and unit costs as the run has left them. A
 * posting can run on it, and a second adjustment finds nothing to do.
 */
export function ledgerAfter(run: AdjustmentRun): Ledger {
  const { ledger } = run;
  const tables = new Map<TableName, AnyTable>();
  for (const [name, table] of Object.entries(ledger)) {
    if (typeof table === 'object' && 'definition' in table && table.present) tables.set(name as TableName, table);
  }
  for (const [name, table] of tablesAfter(run)) tables.set(name, table);
  return assembleLedger(tables, ledger.dictionaries);
}

/** The tables that a run changes, as they are afterwards; a table that was not there stays away. */
export function tablesAfter(run: AdjustmentRun): Map<TableName, AnyTable> {
  const { book } = run;
  const all: [TableName, AnyTable][] = [
    ['valueEntries', valueEntriesAfter(run)],
    ['itemLedgerEntries', itemLedgerEntriesAfter(book)],
    ['itemApplicationEntries', applicationsAfter(run)],
    ['items', itemsAfter(book)],
    ['stockkeepingUnits', stockkeepingUnitsAfter(run)],
    ['entryPoints', entryPointsAfter(book)],
    ['orderAdjustmentEntries', ordersAfter(book)],
  ];
  return new Map(all);
}

function valueEntriesAfter(run: AdjustmentRun): AnyTable {
  const { book } = run;
  const { c, inputCount } = book.values;
  const { rowCount }: AnyTable = book.ledger.valueEntries;
  const rows = c.row.subarray(0, inputCount);
  const table = changed(book.ledger.valueEntries, {
    inventoriable: flagsByRow(c.inventoriable, rows, rowCount),
    valuedByAverageCost: flagsByRow(c.averaged, rows, rowCount),
  });
  return appended(table, newValueEntries(run));
}

function itemLedgerEntriesAfter({ entries, ledger, quantityScale }: CostBook): AnyTable {
  const table = ledger.itemLedgerEntries;
  const quantities = (column: Float64Array) =>
    new AmountColumn(quantityScale, placed(new Float64Array(table.rowCount), column, entries.row));
  return changed(table, {
    completelyInvoiced: flagsByRow(entries.completelyInvoiced, entries.row, table.rowCount),
    appliedEntryToAdjust: flagsByRow(entries.marked, entries.row, table.rowCount),
    open: flagsByRow(entries.open, entries.row, table.rowCount),
    lastInvoiceDate: placed(new Int32Array(table.rowCount), entries.lastInvoiceDate, entries.row),
    invoicedQuantity: quantities(entries.invoiced),
    remainingQuantity: quantities(entries.remaining),
  });
}

function applicationsAfter({ book, rebuiltItems }: AdjustmentRun): AnyTable {
  const { applications, entries, ledger, quantityScale } = book;
  const table = ledger.itemApplicationEntries;
  const list = applications.toList();
  if (rebuiltItems.length === 0) {
    return changed(table, {
      costApplication: flagsByRow(applications.costApplication, applications.row, table.rowCount),
      outboundEntryIsUpdated: flagsByRow(applications.outboundIsUpdated, applications.row, table.rowCount),
      outputCompletelyInvdDate: placed(
        new Int32Array(table.rowCount),
        applications.completelyInvoicedDate,
        applications.row,
      ),
    });
  }
  const numberOf = (entry: number) => (entry === NONE ? 0 : entries.entryNo[entry]);
  const integers = (of: (a: (typeof list)[number]) => number) => Int32Array.from(list, of);
  const flags = (of: (a: (typeof list)[number]) => boolean) => Uint8Array.from(list, (a) => Number(of(a)));
  return replaced(table, list.length, {
    entryNo: integers((a) => a.entryNo),
    itemLedgerEntryNo: integers((a) => numberOf(a.entry)),
    inboundItemEntryNo: integers((a) => numberOf(a.inbound)),
    outboundItemEntryNo: integers((a) => numberOf(a.outbound)),
    transferredFromEntryNo: integers((a) => numberOf(a.transferredFrom)),
    quantity: new AmountColumn(quantityScale, applications.quantity),
    postingDate: integers((a) => (a.row === NONE ? entries.postingDate[a.entry] : table.columns.postingDate[a.row])),
    costApplication: flags((a) => a.costApplication),
    outputCompletelyInvdDate: integers((a) => a.completelyInvoicedDate),
    outboundEntryIsUpdated: flags((a) => a.outboundIsUpdated),
  });
}

function itemsAfter({ items, ledger }: CostBook): AnyTable {
  return changed(ledger.items, {
    unitCost: new AmountColumn(UNIT_COST_SCALE, items.unitCost),
    costIsAdjusted: items.costIsAdjusted,
    allowOnlineAdjustment: items.allowOnline,
    lowLevelCode: items.lowLevelCode,
  });
}

function stockkeepingUnitsAfter({ adjuster, ledger }: AdjustmentRun): AnyTable {
  const table = ledger.stockkeepingUnits;
  if (!table.present) return table;
  return changed(table, { unitCost: new AmountColumn(UNIT_COST_SCALE, adjuster.unitCosts.ofStockkeepingUnits) });
}

function entryPointsAfter({ ledger, points }: CostBook): AnyTable {
  const table = ledger.entryPoints;
  const list = points.toList();
  const codes = ({ dictionary }: TextColumn, of: (point: (typeof list)[number]) => number): TextColumn => ({
    dictionary,
    numbers: Uint32Array.from(list, of),
  });
  return replaced(table, list.length, {
    itemNo: codes(table.columns.itemNo, ({ item }) => item),
    variantCode: codes(table.columns.variantCode, ({ variant }) => variant),
    locationCode: codes(table.columns.locationCode, ({ location }) => location),
    valuationDate: Int32Array.from(list, ({ date }) => date),
    costIsAdjusted: Uint8Array.from(list, ({ isAdjusted }) => Number(isAdjusted)),
  });
}

function ordersAfter({ ledger, orders }: CostBook): AnyTable {
  const table = ledger.orderAdjustmentEntries;
  const { records } = orders;
  const codes = ({ dictionary }: TextColumn, of: (record: (typeof records)[number]) => number): TextColumn => ({
    dictionary,
    numbers: Uint32Array.from(records, of),
  });
  const integers = (of: (record: (typeof records)[number]) => number) => Int32Array.from(records, of);
  const flags = (of: (record: (typeof records)[number]) => boolean) => Uint8Array.from(records, (r) => Number(of(r)));
  const unitCosts = (of: (record: (typeof records)[number]) => number) =>
    new AmountColumn(UNIT_COST_SCALE, Float64Array.from(records, of));
  return replaced(table, records.length, {
    orderType: Uint8Array.from(records, ({ type }) => type),
    orderNo: codes(table.columns.orderNo, ({ no }) => no),
    orderLineNo: integers(({ line }) => line),
    itemNo: codes(table.columns.itemNo, ({ item }) => item),
    routingNo: codes(table.columns.routingNo, ({ routingNo }) => routingNo),
    routingReferenceNo: integers(({ routingReferenceNo }) => routingReferenceNo),
    singleLevelMaterialCost: unitCosts(({ shares }) => shares.material),
    singleLevelCapacityCost: unitCosts(({ shares }) => shares.capacity),
    singleLevelSubcontrdCost: unitCosts(({ shares }) => shares.subcontracted),
    singleLevelCapOvhdCost: unitCosts(({ shares }) => shares.capacityOverhead),
    singleLevelMfgOvhdCost: unitCosts(({ shares }) => shares.manufacturingOverhead),
    indirectCostPercent: unitCosts(({ indirectPercent }) => indirectPercent),
    overheadRate: unitCosts(({ overheadRate }) => overheadRate),
    isFinished: flags(({ isFinished }) => isFinished),
    completelyInvoiced: flags(({ completelyInvoiced }) => completelyInvoiced),
    costIsAdjusted: flags(({ costIsAdjusted }) => costIsAdjusted),
    allowOnlineAdjustment: flags(({ allowOnline }) => allowOnline),
  });
}

function changed(table: AnyTable, columns: Columns): AnyTable {
  const given = new Set([...table.given, ...Object.keys(columns)]);
  return { ...table, columns: { ...table.columns, ...columns }, given };
}

/** Another content for a table, of as many rows as it takes. */
function replaced(table: AnyTable, rowCount: number, columns: Columns): AnyTable {
  return { ...table, rowCount, columns, given: new Set(Object.keys(columns)), present: true };
}

function flagsByRow(values: Uint8Array, rows: ArrayLike<number>, rowCount: number): Uint8Array {
  return placed(new Uint8Array(rowCount), values, rows);
}

/** Puts values that are in the book's order into the rows that they came from. */
function placed<A extends Uint8Array | Int32Array | Float64Array>(target: A, values: A, rows: ArrayLike<number>): A {
  for (let i = 0; i < rows.length; i++) if (rows[i] !== NONE) target[rows[i]] = values[i];
  return target;
}

function appended(table: AnyTable, more: AnyTable): AnyTable {
  const columns: Record<string, AnyColumn> = {};
  for (const name of Object.keys(table.columns)) columns[name] = joined(table.columns[name], more.columns[name]);
  return {
    ...table,
    rowCount: table.rowCount + more.rowCount,
    columns,
    given: new Set([...table.given, ...more.given]),
  };
}

function joined(first: AnyColumn, second: AnyColumn): AnyColumn {
  if (first instanceof Int32Array) return concat(first, second as Int32Array);
  if (first instanceof Uint8Array) return concat(first, second as Uint8Array);
  if (first instanceof AmountColumn) {
    const scale = Math.max(first.scale, (second as AmountColumn).scale);
    const left = first.atScale(scale);
    return new AmountColumn(scale, concat(left.units, (second as AmountColumn).atScale(scale).units), left.wide);
  }
  return { dictionary: first.dictionary, numbers: concat(first.numbers, (second as TextColumn).numbers) };
}

function concat<A extends Int32Array | Uint8Array | Uint32Array | Float64Array>(first: A, second: A): A {
  const result = new (first.constructor as new (length: number) => A)(first.length + second.length);
  result.set(first);
  result.set(second, first.length);
  return result;
}
