import { type LedgerRecord, type LedgerRecords } from './ledger-from-records';

// Posts inventory as item journals do (cost-adjustment.md, section 3.1): what the adjustment finds in a ledger.

export type Method = 'FIFO' | 'LIFO' | 'Specific' | 'Average' | 'Standard';
export type AveragePeriod = 'Day' | 'Week' | 'Month' | 'Quarter' | 'Year' | 'Accounting Period';

interface Item {
  readonly no: string;
  readonly method: Method;
  /** In cents. */
  readonly unitCost: number;
}

/** An item ledger entry as it is being posted; quantities are whole numbers, amounts cents. */
export interface Entry {
  readonly no: number;
  readonly item: Item;
  readonly type: string;
  readonly date: string;
  readonly location: string;
  readonly quantity: number;
  readonly appliesTo: number;
  readonly order: { readonly type: string; readonly no: string } | undefined;
  readonly values: Value[];
  remaining: number;
  invoiced: number;
}

interface Value {
  readonly no: number;
  readonly type: string;
  readonly date: string;
  readonly documentNo: string;
  readonly fields: LedgerRecord;
  valuationDate: string;
}

interface Options {
  readonly date: string;
  readonly location?: string;
  readonly appliesTo?: number;
  /** False: received or shipped at expected cost. */
  readonly invoiced?: boolean;
}

const CENTS = 100;
const money = (cents: number) => (cents / CENTS).toFixed(2);
const later = (a: string, b: string) => (a > b ? a : b);

/** A company's inventory ledger, one posting after the other. It has no marks: a run derives them. */
export class InventoryBooks {
  readonly entries: Entry[] = [];
  private readonly items = new Map<string, Item>();
  private readonly applications: LedgerRecord[] = [];
  private readonly finished: LedgerRecord[] = [];
  private valueCount = 0;
  private documentCount = 0;

  constructor(
    private readonly average: { readonly calcType: string; readonly period: AveragePeriod } = {
      calcType: 'Item',
      period: 'Day',
    },
  ) {}

  item(no: string, method: Method, unitCost: number): string {
    this.items.set(no, { no, method, unitCost });
    return no;
  }

  /** A receipt; `cost` is that of the whole quantity. */
  purchase(itemNo: string, quantity: number, cost: number, options: Options): Entry {
    const entry = this.entry(itemNo, 'Purchase', quantity, options);
    this.own(entry);
    this.base(entry, cost, options);
    this.coverShortages(entry);
    return entry;
  }

  /** Invoices some of an entry's quantity that is not invoiced yet. */
  invoice(entry: Entry, quantity: number, cost: number, date: string): void {
    const expected = entry.values.reduce((sum, { fields }) => sum + cents(fields['Cost Amount (Expected)']), 0);
    const open = entry.quantity - entry.invoiced;
    const share = Math.round((expected * quantity) / open);
    entry.invoiced += quantity;
    this.value(entry, 'Direct Cost', date, {
      'Valued Quantity': quantity,
      'Invoiced Quantity': quantity,
      'Cost Amount (Actual)': money(cost),
      'Cost Amount (Expected)': money(0 - share),
      'Cost per Unit': perUnit(cost, quantity),
    });
  }

  /** An issue at the item's unit cost. */
  sale(itemNo: string, quantity: number, options: Options): Entry {
    return this.outbound(this.entry(itemNo, 'Sale', 0 - quantity, options), options);
  }

  /** A return of some of a sale, which takes the sale's cost. */
  salesReturn(sale: Entry, quantity: number, date: string, invoiced = true): Entry {
    const options = { date: later(date, sale.date), location: sale.location, invoiced };
    const entry = this.entry(sale.item.no, 'Sale', quantity, options);
    this.apply({ entry, inbound: entry, outbound: sale, quantity });
    this.base(entry, sale.item.unitCost * quantity, options, later(options.date, valuationDate(sale)));
    this.coverShortages(entry);
    return entry;
  }

  purchaseReturn(receipt: Entry, quantity: number, date: string): Entry {
    const options = { date, location: receipt.location, appliesTo: receipt.no };
    return this.outbound(this.entry(receipt.item.no, 'Purchase', 0 - quantity, options), options);
  }

  /** Moves stock; there must be enough of it. */
  transfer(itemNo: string, quantity: number, from: string, to: string, date: string): Entry[] {
    const out = this.outbound(this.entry(itemNo, 'Transfer', 0 - quantity, { date, location: from }), { date });
    const documentNo = out.values[0].documentNo;
    const sources = this.applications.filter((row) => row['Item Ledger Entry No.'] === out.no);
    const legs =
      out.item.method === 'Average'
        ? [{ quantity, from: 0 }]
        : sources.map((row) => ({ quantity: 0 - Number(row.Quantity), from: Number(row['Inbound Item Entry No.']) }));
    return legs.map((leg) => {
      const entry = this.entry(itemNo, 'Transfer', leg.quantity, { date, location: to });
      this.apply({ entry, inbound: entry, outbound: out, quantity: leg.quantity, transferredFrom: leg.from });
      this.base(entry, out.item.unitCost * leg.quantity, { date }, later(date, valuationDate(out)), documentNo);
      this.coverShortages(entry);
      return entry;
    });
  }

  /** An item charge on a receipt. */
  charge(entry: Entry, cost: number, date: string): void {
    this.value(entry, 'Direct Cost', date, {
      'Item Charge No.': 'FREIGHT',
      'Valued Quantity': entry.quantity,
      'Cost Amount (Actual)': money(cost),
    });
    if (entry.item.method !== 'Standard') return;
    this.value(entry, 'Variance', date, {
      'Variance Type': 'Purchase',
      'Valued Quantity': entry.quantity,
      'Cost Amount (Actual)': money(0 - cost),
    });
  }

  /** Revalues what is left of a receipt. */
  revalue(entry: Entry, cost: number, date: string): void {
    const valuation = later(date, valuationDate(entry));
    this.value(
      entry,
      'Revaluation',
      date,
      { 'Valued Quantity': entry.remaining, 'Partial Revaluation': true, 'Cost Amount (Actual)': money(cost) },
      valuation,
    );
  }

  /** Revalues a receipt as a whole, what went out of it included. */
  revalueAll(entry: Entry, cost: number, date: string): void {
    const valuation = later(date, valuationDate(entry));
    const fields = { 'Valued Quantity': entry.quantity, 'Cost Amount (Actual)': money(cost) };
    this.value(entry, 'Revaluation', date, fields, valuation);
  }

  /** Indirect cost of a receipt. */
  overhead(entry: Entry, cost: number, date: string): void {
    this.value(entry, 'Indirect Cost', date, {
      'Valued Quantity': entry.quantity,
      'Cost Amount (Actual)': money(cost),
    });
  }

  /** Uses components and puts the product in stock, at expected cost, on a production order that is then finished. */
  produce(itemNo: string, quantity: number, components: readonly (readonly [string, number])[], date: string): Entry {
    const order = { type: 'Production', no: `PROD${++this.documentCount}` };
    for (const [component, used] of components) {
      this.outbound(this.entry(component, 'Consumption', 0 - used, { date, appliesTo: 0 }, order), { date });
    }
    const entry = this.entry(itemNo, 'Output', quantity, { date }, order);
    this.own(entry);
    this.base(entry, entry.item.unitCost * quantity, { date, invoiced: false });
    this.coverShortages(entry);
    this.finished.push({
      Status: 'Finished',
      'Prod. Order No.': order.no,
      'Line No.': 10_000,
      'Finished Qty. (Base)': quantity,
    });
    return entry;
  }

  /** Quantity in stock at a location. */
  stock(itemNo: string, location = ''): number {
    return this.entries
      .filter(({ item, location: at }) => item.no === itemNo && at === location)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  }

  records(): LedgerRecords {
    return {
      'General Ledger Setup': [{ 'LCY Code': 'LCY', 'Amount Rounding Precision': '0.01' }],
      'Inventory Setup': [{ 'Expected Cost Posting to G/L': true, ...this.averageSettings() }],
      'Accounting Period': [{ 'Starting Date': '2020-01-01', 'New Fiscal Year': true, ...this.averageSettings() }],
      Item: [...this.items.values()].map((item) => ({
        'No.': item.no,
        'Costing Method': item.method,
        'Unit Cost': money(item.unitCost),
        'Single-Level Material Cost': money(item.unitCost),
        'Inventory Posting Group': 'RESALE',
        'Gen. Prod. Posting Group': 'RETAIL',
      })),
      'Item Ledger Entry': this.entries.map(entryRecord),
      'Item Application Entry': this.applications,
      'Value Entry': this.entries
        .flatMap((entry) => entry.values.map((value) => valueRecord(entry, value)))
        .sort((a, b) => Number(a['Entry No.']) - Number(b['Entry No.'])),
      'Prod. Order Line': this.finished,
    };
  }

  private averageSettings(): LedgerRecord {
    return { 'Average Cost Calc. Type': this.average.calcType, 'Average Cost Period': this.average.period };
  }

  private entry(itemNo: string, type: string, quantity: number, options: Options, order?: Entry['order']): Entry {
    const entry: Entry = {
      no: this.entries.length + 1,
      item: this.items.get(itemNo)!,
      type,
      date: options.date,
      location: options.location ?? '',
      quantity,
      appliesTo: options.appliesTo ?? 0,
      order,
      values: [],
      remaining: quantity,
      invoiced: 0,
    };
    this.entries.push(entry);
    return entry;
  }

  private outbound(entry: Entry, { invoiced = true }: Pick<Options, 'invoiced' | 'date'>): Entry {
    const fixed = this.entries.find(({ no }) => no === entry.appliesTo);
    const sources = fixed ? [fixed] : this.openInbounds(entry);
    const used: Entry[] = [];
    for (const source of sources) {
      if (entry.remaining === 0) break;
      used.push(source);
      this.consume(entry, source);
    }
    const inboundDate = used.reduce((date, source) => later(date, valuationDate(source)), '');
    const date = fixed ? inboundDate : later(entry.date, inboundDate);
    this.base(entry, entry.item.unitCost * entry.quantity, { date: entry.date, invoiced }, date);
    return entry;
  }

  private base(entry: Entry, cost: number, options: Options, valuation = options.date, documentNo?: string): void {
    const isInvoiced = options.invoiced ?? true;
    if (isInvoiced) entry.invoiced = entry.quantity;
    this.value(
      entry,
      'Direct Cost',
      options.date,
      {
        'Valued Quantity': entry.quantity,
        'Item Ledger Entry Quantity': entry.quantity,
        'Invoiced Quantity': isInvoiced ? entry.quantity : 0,
        'Expected Cost': !isInvoiced,
        [isInvoiced ? 'Cost Amount (Actual)' : 'Cost Amount (Expected)']: money(cost),
        'Cost per Unit': perUnit(cost, entry.quantity),
      },
      valuation,
      documentNo,
    );
  }

  private value(
    entry: Entry,
    type: string,
    date: string,
    fields: LedgerRecord,
    valuation = valuationDate(entry, 'Revaluation'),
    documentNo = `DOC${++this.documentCount}`,
  ): void {
    entry.values.push({ no: ++this.valueCount, type, date, documentNo, fields, valuationDate: valuation });
  }

  private openInbounds({ item, location }: Entry): Entry[] {
    const open = this.entries.filter(
      (each) => each.item === item && each.location === location && each.quantity > 0 && each.remaining > 0,
    );
    const forward = (a: Entry, b: Entry) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.no - b.no);
    return open.sort(item.method === 'LIFO' ? (a, b) => forward(b, a) : forward);
  }

  private coverShortages(inbound: Entry): void {
    for (const outbound of this.entries) {
      if (inbound.remaining === 0) return;
      const { item, location, remaining } = outbound;
      if (item !== inbound.item || location !== inbound.location || remaining >= 0) continue;
      this.consume(outbound, inbound);
      const date = later(valuationDate(outbound), valuationDate(inbound));
      for (const value of outbound.values) value.valuationDate = date;
    }
  }

  private consume(outbound: Entry, inbound: Entry): void {
    const quantity = Math.min(0 - outbound.remaining, inbound.remaining);
    outbound.remaining += quantity;
    inbound.remaining -= quantity;
    this.apply({ entry: outbound, inbound, outbound, quantity: 0 - quantity });
  }

  private own(entry: Entry): void {
    this.apply({ entry, inbound: entry, quantity: entry.quantity });
  }

  private apply(link: {
    readonly entry: Entry;
    readonly inbound: Entry;
    readonly outbound?: Entry;
    readonly quantity: number;
    readonly transferredFrom?: number;
  }): void {
    this.applications.push({
      'Entry No.': this.applications.length + 1,
      'Item Ledger Entry No.': link.entry.no,
      'Inbound Item Entry No.': link.inbound.no,
      'Outbound Item Entry No.': link.outbound?.no ?? 0,
      'Transferred-from Entry No.': link.transferredFrom ?? 0,
      Quantity: link.quantity,
      'Posting Date': link.entry.date,
    });
  }
}

/** The day that an entry is valued on: that of its last value entry, revaluations left out on demand. */
function valuationDate({ date, values }: Entry, except?: string): string {
  return values.filter(({ type }) => type !== except).at(-1)?.valuationDate ?? date;
}

function cents(amount: LedgerRecord[string] | undefined): number {
  return Math.round(Number(amount ?? 0) * CENTS);
}

function perUnit(cost: number, quantity: number): string {
  return (cost / quantity / CENTS).toFixed(5);
}

function orderFields({ order }: Entry): LedgerRecord {
  return order ? { 'Order Type': order.type, 'Order No.': order.no, 'Order Line No.': 10_000 } : {};
}

function entryRecord(entry: Entry): LedgerRecord {
  return {
    'Entry No.': entry.no,
    'Item No.': entry.item.no,
    'Posting Date': entry.date,
    'Entry Type': entry.type,
    'Document No.': entry.values[0].documentNo,
    'Location Code': entry.location,
    Quantity: entry.quantity,
    'Invoiced Quantity': entry.invoiced,
    'Remaining Quantity': entry.remaining,
    'Applies-to Entry': entry.appliesTo,
    ...orderFields(entry),
  };
}

function valueRecord(
  entry: Entry,
  { date, documentNo, fields, no, type, valuationDate: valuation }: Value,
): LedgerRecord {
  return {
    'Entry No.': no,
    'Item No.': entry.item.no,
    'Item Ledger Entry No.': entry.no,
    'Item Ledger Entry Type': entry.type,
    'Entry Type': type,
    'Posting Date': date,
    'Valuation Date': valuation,
    'Document No.': documentNo,
    'Location Code': entry.location,
    'Inventory Posting Group': 'RESALE',
    'Gen. Prod. Posting Group': 'RETAIL',
    'Item Ledger Entry Quantity': 0,
    'Invoiced Quantity': 0,
    'Expected Cost': false,
    Adjustment: false,
    'Cost Amount (Actual)': '0',
    'Cost Amount (Expected)': '0',
    ...orderFields(entry),
    ...fields,
  };
}
