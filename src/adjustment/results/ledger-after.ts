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
import { newlyQueued, queuedColumns } from './queue';

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
    ['queue', queueAfter(run)],
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
  const added = newValueEntries(run);
  return inPlace(
    table,
    { ...added, given: new Set([...table.given, ...added.given]) },
    Array<number>(added.rowCount).fill(NONE),
  );
}

/** Without the table, the posting finds out itself what is to be posted. */
function queueAfter(run: AdjustmentRun): AnyTable {
  const table = run.ledger.queue;
  const queued = newlyQueued(run);
  if (!table.present || queued.length === 0) return table;
  const after = replaced(table, queued.length, queuedColumns(newValueEntries(run), queued));
  return inPlace(table, after, Array<number>(queued.length).fill(NONE));
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
  const after = replaced(table, list.length, {
    itemNo: codes(table.columns.itemNo, ({ item }) => item),
    variantCode: codes(table.columns.variantCode, ({ variant }) => variant),
    locationCode: codes(table.columns.locationCode, ({ location }) => location),
    valuationDate: Int32Array.from(list, ({ date }) => date),
    costIsAdjusted: Uint8Array.from(list, ({ isAdjusted }) => Number(isAdjusted)),
  });
  const keyAt = ({ columns: c }: typeof table, row: number) =>
    [c.itemNo, c.variantCode, c.locationCode].map(({ numbers }) => numbers[row]).join('|') + `|${c.valuationDate[row]}`;
  const rowOf = new Map(Array.from({ length: table.rowCount }, (_, row) => [keyAt(table, row), row]));
  const rows = list.map(
    ({ date, item, location, variant }) => rowOf.get(`${item}|${variant}|${location}|${date}`) ?? NONE,
  );
  return inPlace(table, after, rows);
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
  const after = replaced(table, records.length, {
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
  return inPlace(
    table,
    after,
    records.map(({ row }) => row),
  );
}

function changed(table: AnyTable, columns: Columns): AnyTable {
  const given = new Set([...table.given, ...Object.keys(columns)]);
  return { ...table, columns: { ...table.columns, ...columns }, given };
}

/** Another content for a table, of as many rows as it takes. */
function replaced(table: AnyTable, rowCount: number, columns: Columns): AnyTable {
  return { ...table, rowCount, columns, given: new Set(Object.keys(columns)), present: true };
}

/** A table's rows in the places that they had (`rows`), what is new below them; rows that nothing is known of stay. */
function inPlace(before: AnyTable, after: AnyTable, rows: readonly number[]): AnyTable {
  let rowCount = before.rowCount;
  const places = Int32Array.from(rows, (row) => (row === NONE ? rowCount++ : row));
  const columns: Record<string, AnyColumn> = {};
  for (const [name, column] of Object.entries(after.columns)) {
    columns[name] = columnInPlace(before.columns[name], column, places, rowCount);
  }
  return { ...after, rowCount, columns };
}

function columnInPlace(before: AnyColumn, after: AnyColumn, places: Int32Array, rowCount: number): AnyColumn {
  const numbers = <A extends Int32Array | Uint8Array | Uint32Array | Float64Array>(left: A, right: A): A => {
    const result = new (left.constructor as new (length: number) => A)(rowCount);
    result.set(left);
    return placed(result, right, places);
  };
  if (before instanceof Int32Array) return numbers(before, after as Int32Array);
  if (before instanceof Uint8Array) return numbers(before, after as Uint8Array);
  if (before instanceof AmountColumn) {
    const scale = Math.max(before.scale, (after as AmountColumn).scale);
    const left = before.atScale(scale);
    return new AmountColumn(scale, numbers(left.units, (after as AmountColumn).atScale(scale).units), left.wide);
  }
  return { dictionary: before.dictionary, numbers: numbers(before.numbers, (after as TextColumn).numbers) };
}

function flagsByRow(values: Uint8Array, rows: ArrayLike<number>, rowCount: number): Uint8Array {
  return placed(new Uint8Array(rowCount), values, rows);
}

/** Puts values that are in the book's order into the rows that they came from. */
function placed<A extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  target: A,
  values: A,
  rows: ArrayLike<number>,
): A {
  for (let i = 0; i < rows.length; i++) if (rows[i] !== NONE) target[rows[i]] = values[i];
  return target;
}
