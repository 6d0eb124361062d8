import { compareText, ItemType, OrderType, ProductionOrderStatus } from '../../ledger';
import { type CostBook, NONE, isConsumption, isOutput } from '../book';
import { type AdjustmentProblem } from '../problems';
import { type AdjustmentRequest } from '../request';
import { has } from './missing-columns';

/**
 * Marks what is to be adjusted: as the ledger has it, or everything from a date on (cost-adjustment.md, sections 1.3
 * and 1.4). Marking too much costs time; it changes no result.
 * @returns orders that nothing is known of
 */
export function setMarks(book: CostBook, request: AdjustmentRequest): AdjustmentProblem[] {
  const { entryPoints, itemApplicationEntries, itemLedgerEntries, items, orderAdjustmentEntries } = book.ledger;
  const derive = request.marks === 'derived';
  if (derive || !has(itemLedgerEntries, 'appliedEntryToAdjust')) markEntries(book, request.fromDate);
  if (derive || !has(itemApplicationEntries, 'outboundEntryIsUpdated')) book.applications.outboundIsUpdated.fill(0);
  if (derive || !entryPoints.present) derivePoints(book, request.fromDate);
  else book.points.read(book.ledger);
  if (derive || !has(items, 'costIsAdjusted')) book.items.costIsAdjusted.fill(0);
  const unknown = derive || !orderAdjustmentEntries.present ? deriveOrders(book) : [];
  const { dictionary } = itemLedgerEntries.columns.orderNo;
  book.orders.sort((a, b) => compareText(dictionary.text(a), dictionary.text(b)));
  if (!has(items, 'lowLevelCode')) deriveLowLevelCodes(book);
  return unknown;
}

function markEntries({ applications, entries, items }: CostBook, fromDate: number): void {
  for (let entry = 0; entry < entries.count; entry++) {
    const feeds = applications.pullsFrom.start(entry) < applications.pullsFrom.end(entry);
    const forwards = entries.isInbound(entry)
      ? !items.isAverage(entries.item[entry]) || applications.takesCostFrom(entry)
      : feeds;
    entries.marked[entry] = Number(forwards && entries.postingDate[entry] >= fromDate);
  }
}

/** One point for each group and period; other than average items need only their locations and variants. */
function derivePoints({ items, points, values: { c, count } }: CostBook, fromDate: number): void {
  points.clear();
  const found = new Map<string, { v: number; date: number }>();
  for (let v = 0; v < count; v++) {
    if (c.entry[v] === NONE || c.inventoriable[v] === 0 || items.row(c.item[v]) === NONE) continue;
    const date = points.keyDate(c.item[v], c.valuationDate[v]);
    const { location, variant } = points.pairOf(c.item[v], { location: c.location[v], variant: c.variant[v] }, date);
    const key = `${c.item[v]}|${location}|${variant}|${items.isAverage(c.item[v]) ? date : ''}`;
    const known = found.get(key);
    if (!known || known.date < date) found.set(key, { v, date });
  }
  for (const { v, date } of [...found.values()].sort((a, b) => a.date - b.date)) {
    const pair = points.pairOf(c.item[v], { location: c.location[v], variant: c.variant[v] }, date);
    points.listOf(c.item[v], pair).points.append(date, date < fromDate);
  }
}

/** All orders are looked at again; those that the ledger has no record of get one (section 1.4, Orders). */
function deriveOrders(book: CostBook): AdjustmentProblem[] {
  const { entries, items, ledger, orders } = book;
  for (const record of orders.records) record.costIsAdjusted = false;
  const finished = finishedOrderLines(book);
  const unknown: AdjustmentProblem[] = [];
  for (const order of orders.withOutputs()) {
    if (orders.find(order)) continue;
    const { type, no, line } = orders.keys.keys[order];
    const outputs = orders.outputs(order);
    if (items.row(entries.item[outputs[0]]) === NONE) continue;
    const isFinished =
      type === OrderType.Assembly ||
      finished.has(`${no}|${line}`) ||
      outputs.some((entry) => entries.invoiced[entry] !== 0);
    orders.derive(order, entries, isFinished);
    if (isFinished) continue;
    unknown.push({
      kind: 'order-status-unknown',
      itemNo: items.no(entries.item[outputs[0]]),
      table: 'itemLedgerEntries',
      row: entries.row[outputs[0]],
      field: 'orderNo',
      details: { order: ledger.itemLedgerEntries.columns.orderNo.dictionary.text(no), line: String(line) },
      remedy: { table: 'orderAdjustmentEntries', row: -1, key: '' },
    });
  }
  return unknown;
}

function finishedOrderLines({ ledger: { productionOrderLines } }: CostBook): ReadonlySet<string> {
  const { columns, rowCount } = productionOrderLines;
  const finished = new Set<string>();
  for (let row = 0; row < rowCount; row++) {
    if (columns.status[row] !== ProductionOrderStatus.Finished) continue;
    finished.add(`${columns.prodOrderNo.numbers[row]}|${columns.lineNo[row]}`);
  }
  return finished;
}

/** A component lies one level below the item that it is consumed into, by the longest path. */
function deriveLowLevelCodes({ entries, items, ledger, orders }: CostBook): void {
  const componentsOf = new Map<number, Set<number>>();
  const parents = new Map<number, number>();
  for (let entry = 0; entry < entries.count; entry++) {
    const order = entries.order[entry];
    if (order === NONE || !isConsumption(entries.type[entry])) continue;
    for (const output of orders.outputs(order)) {
      if (!isOutput(entries.type[output]) || entries.item[output] === entries.item[entry]) continue;
      let components = componentsOf.get(entries.item[output]);
      if (!components) componentsOf.set(entries.item[output], (components = new Set()));
      if (components.has(entries.item[entry])) continue;
      components.add(entries.item[entry]);
      parents.set(entries.item[entry], (parents.get(entries.item[entry]) ?? 0) + 1);
    }
  }
  // Parents first, each item once; items whose orders feed each other keep the level that they have reached.
  const levels = new Map<number, number>();
  const ready = [...componentsOf.keys()].filter((item) => !parents.has(item));
  for (let item = ready.pop(); item !== undefined; item = ready.pop()) {
    const level = (levels.get(item) ?? 0) + 1;
    for (const component of componentsOf.get(item) ?? []) {
      levels.set(component, Math.max(levels.get(component) ?? 0, level));
      const left = parents.get(component)! - 1;
      parents.set(component, left);
      if (left === 0) ready.push(component);
    }
  }
  const { type } = ledger.items.columns;
  for (const [item, level] of levels) {
    const row = items.row(item);
    if (row !== NONE && type[row] === ItemType.Inventory) items.lowLevelCode[row] = level;
  }
}
