import { ItemLedgerEntryType, InventoryDocumentType, type FieldDefinitions, type Table } from '../../ledger';
import { type CostBook, NONE, isOutput } from '../book';

/** Fills what an export lacks, as far as other columns say it (cost-adjustment.md, section 1.4). */
export function deriveMissingColumns(book: CostBook): void {
  const { itemLedgerEntries, itemApplicationEntries, valueEntries } = book.ledger;
  if (!has(itemLedgerEntries, 'remainingQuantity')) deriveRemaining(book);
  if (!has(itemLedgerEntries, 'open')) deriveOpen(book);
  if (!has(valueEntries, 'inventoriable')) deriveInventoriable(book);
  if (!has(valueEntries, 'valuedByAverageCost')) deriveAveraged(book);
  if (!has(itemApplicationEntries, 'costApplication')) deriveCostApplication(book);
  if (!has(itemLedgerEntries, 'completelyInvoiced')) deriveCompletelyInvoiced(book);
  if (!has(itemApplicationEntries, 'outputCompletelyInvdDate')) deriveInvoicedDates(book);
}

export function has<F extends FieldDefinitions>({ given }: Table<F>, field: keyof F & string): boolean {
  return given.has(field);
}

function deriveRemaining({ applications, entries }: CostBook): void {
  for (let entry = 0; entry < entries.count; entry++) {
    if (!entries.isInbound(entry)) {
      entries.remaining[entry] = entries.quantity[entry] - applications.appliedQuantity[entry];
      continue;
    }
    entries.remaining[entry] = entries.quantity[entry] + applications.consumedQuantity(entry);
  }
}

function deriveOpen({ entries }: CostBook): void {
  for (let entry = 0; entry < entries.count; entry++) entries.open[entry] = Number(entries.remaining[entry] !== 0);
}

/** A charge on an outbound entry has only a non-inventoriable or sales amount. */
function deriveInventoriable({ entries, values: { c, count } }: CostBook): void {
  for (let v = 0; v < count; v++) {
    const onOutbound = c.isCharge[v] === 1 && c.entry[v] !== NONE && !entries.isInbound(c.entry[v]);
    c.inventoriable[v] = Number(c.entry[v] !== NONE && !onOutbound);
  }
}

function deriveAveraged({ entries, items, values: { c, count } }: CostBook): void {
  for (let v = 0; v < count; v++) {
    const entry = c.entry[v];
    const averaged =
      entry !== NONE &&
      items.isAverage(c.item[v]) &&
      !entries.isInbound(entry) &&
      entries.appliesTo[entry] === NONE &&
      entries.documentType[entry] !== InventoryDocumentType.TransferReceipt &&
      !isOutput(entries.type[entry]) &&
      c.inventoriable[v] === 1 &&
      c.isCharge[v] === 0;
    c.averaged[v] = Number(averaged);
  }
}

/** Cost flows along all applications but those of average items, which only fixed applications value. */
export function costFlowsAlong(
  { entries, items }: CostBook,
  { entry, inbound, quantity }: { entry: number; inbound: number; quantity: number },
): boolean {
  if (!items.isAverage(entries.item[entry])) return true;
  if (entry === inbound) return quantity > 0 || entries.isInbound(entry);
  return entries.appliesTo[entry] !== NONE || entries.documentType[entry] === InventoryDocumentType.TransferReceipt;
}

function deriveCostApplication(book: CostBook): void {
  const { applications } = book;
  for (let a = 0; a < applications.count; a++) {
    const link = {
      entry: applications.entry[a],
      inbound: applications.inbound[a],
      quantity: applications.quantity[a],
    };
    if (link.entry !== NONE) applications.costApplication[a] = Number(costFlowsAlong(book, link));
  }
}

function deriveInvoicedDates({ applications, entries }: CostBook): void {
  for (let a = 0; a < applications.count; a++) {
    const entry = applications.entry[a];
    if (entry === NONE) continue;
    const isFinal = applications.quantity[a] > 0 || entries.completelyInvoiced[entry] === 1;
    if (isFinal) applications.completelyInvoicedDate[a] = entries.postingDate[entry];
  }
}

/** Transfers are invoiced when all that they come from is: what is not invoiced spreads along them. */
function deriveCompletelyInvoiced({ applications, entries, orders }: CostBook): void {
  const spreading: number[] = [];
  const setOpen = (entry: number) => {
    if (entries.completelyInvoiced[entry] === 0) return;
    entries.completelyInvoiced[entry] = 0;
    spreading.push(entry);
  };
  const isTransfer = (entry: number) => entries.type[entry] === ItemLedgerEntryType.Transfer;
  entries.completelyInvoiced.fill(1);
  for (let entry = 0; entry < entries.count; entry++) {
    const { [entry]: type } = entries.type;
    const unapplied = entries.quantity[entry] !== applications.appliedQuantity[entry];
    const waits = isTransfer(entry)
      ? !entries.isInbound(entry) && unapplied
      : !entries.isFullyInvoiced(entry) ||
        (type === ItemLedgerEntryType.Output && orders.find(entries.order[entry])?.completelyInvoiced === false);
    if (waits) setOpen(entry);
  }
  for (let entry = spreading.pop(); entry !== undefined; entry = spreading.pop()) {
    const recipients = entries.isInbound(entry)
      ? [
          ...Array.from(applications.ofInbound.of(entry), (a) => applications.entry[a]),
          ...Array.from(applications.ofTransferSource.of(entry), (a) => applications.entry[a]),
        ]
      : Array.from(applications.ofOutbound.of(entry), (a) => applications.entry[a]);
    for (const each of recipients) if (each !== NONE && isTransfer(each)) setOpen(each);
  }
}
