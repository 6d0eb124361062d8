import fc from 'fast-check';
import { type AveragePeriod, InventoryBooks, type Method } from './inventory-books';

/** One thing that happens to an item; which entry it happens to is a number, taken from those that there are. */
const event = fc.record({
  kind: fc.constantFrom(
    ...(['purchase', 'purchase', 'receive', 'invoice', 'sale', 'sale', 'ship', 'return', 'send back'] as const),
    ...(['transfer', 'charge', 'revalue', 'oversell'] as const),
    ...(['revalue all', 'overhead', 'sell from', 'receive back'] as const),
  ),
  which: fc.nat({ max: 50 }),
  quantity: fc.integer({ min: 1, max: 9 }),
  cost: fc.integer({ min: 1, max: 9_999 }),
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.constantFrom('01', '02', '04'),
  location: fc.constantFrom('', 'EAST'),
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** Happen rarely, and do not keep all invariants: value that is revalued away goes out with no entry. */
const RARE = ['revalue all', 'overhead', 'sell from', 'receive back', 'revalue average'] as const;
type RareKind = (typeof RARE)[number];

export interface InventoryOptions {
  readonly methods?: readonly Method[];
  readonly periods?: readonly AveragePeriod[];
  /** Kinds of events that do not happen. */
  readonly without?: readonly Event['kind'][];
  /** Kinds of events that only happen where they are asked for. */
  readonly with?: readonly RareKind[];
  /** Everything is invoiced in the end. */
  readonly invoiceAll?: boolean;
  /** Everything is sold in the end. */
  readonly sellAll?: boolean;
}

const ITEM = 'ITEM';
const PERIODS: readonly AveragePeriod[] = ['Day', 'Week', 'Month', 'Quarter', 'Year', 'Accounting Period'];

/** The life of one item under any costing method, average calculation type and period. */
export function anyInventory(options: InventoryOptions = {}): fc.Arbitrary<InventoryBooks> {
  const methods = options.methods ?? ['FIFO', 'LIFO', 'Average', 'Standard'];
  return fc
    .record({
      method: fc.constantFrom(...methods),
      calcType: fc.constantFrom('Item', 'Item & Location & Variant'),
      period: fc.constantFrom(...(options.periods ?? PERIODS)),
      events: fc.array(event, { minLength: 2, maxLength: 25 }),
    })
    .map(({ method, calcType, period, events }) => {
      const books = new InventoryBooks({ calcType, period });
      books.item(ITEM, method, 1_000);
      for (const each of events) {
        const isRare = RARE.some((kind) => kind === each.kind);
        if (isRare ? !options.with?.some((kind) => kind === each.kind) : options.without?.includes(each.kind)) continue;
        happen(books, method, each, options.with?.includes('revalue average'));
      }
      if (options.invoiceAll) invoiceAll(books);
      if (options.sellAll) sellAll(books);
      return books;
    });
}

function happen(
  books: InventoryBooks,
  method: Method,
  { kind, which, quantity, cost, day, month, location }: Event,
  revaluesAverage = false,
): void {
  const date = `2020-${month}-${String(day).padStart(2, '0')}`;
  const pick = <T>(list: readonly T[]): T | undefined => list[which % Math.max(1, list.length)];
  const { entries } = books;
  // A standard item's receipts are posted at standard.
  const total = method === 'Standard' ? 1_000 * quantity : cost;
  const stock = books.stock(ITEM, location);
  const issued = Math.min(quantity, stock);
  switch (kind) {
    case 'purchase':
    case 'receive':
      books.purchase(ITEM, quantity, total, { date, location, invoiced: kind === 'purchase' });
      break;
    case 'sale':
    case 'ship':
      if (issued > 0) books.sale(ITEM, issued, { date, location, invoiced: kind === 'sale' });
      break;
    case 'oversell':
      books.sale(ITEM, quantity, { date, location });
      break;
    case 'invoice': {
      const open = pick(entries.filter((entry) => entry.quantity !== entry.invoiced));
      if (!open) break;
      const all = open.quantity - open.invoiced;
      const part = Math.sign(all) * Math.min(quantity, Math.abs(all));
      books.invoice(open, part, open.quantity > 0 && method !== 'Standard' ? cost : 1_000 * part, date);
      break;
    }
    case 'return': {
      const sale = pick(
        entries.filter((entry) => entry.type === 'Sale' && entry.quantity < 0 && entry.remaining === 0),
      );
      if (sale && sale.invoiced === sale.quantity) books.salesReturn(sale, Math.min(quantity, 0 - sale.quantity), date);
      break;
    }
    case 'send back': {
      const receipt = pick(entries.filter((entry) => entry.type === 'Purchase' && entry.remaining > 0));
      if (receipt) books.purchaseReturn(receipt, Math.min(quantity, receipt.remaining), date);
      break;
    }
    case 'transfer':
      if (issued > 0) books.transfer(ITEM, issued, location, location === '' ? 'EAST' : '', date);
      break;
    case 'charge': {
      const receipt = pick(entries.filter((entry) => entry.type === 'Purchase' && entry.quantity > 0));
      if (receipt) books.charge(receipt, cost % 500, date);
      break;
    }
    case 'revalue': {
      const receipt = pick(entries.filter((entry) => entry.type === 'Purchase' && entry.remaining > 0));
      const perItem = (method !== 'Average' || revaluesAverage) && receipt?.invoiced === receipt?.quantity;
      if (receipt && perItem) books.revalue(receipt, (cost % 400) - 200, date);
      break;
    }
    case 'revalue all': {
      const receipt = pick(entries.filter((entry) => entry.type === 'Purchase' && entry.quantity > 0));
      if (receipt && receipt.invoiced === receipt.quantity) books.revalueAll(receipt, (cost % 400) - 200, date);
      break;
    }
    case 'overhead': {
      const receipt = pick(entries.filter((entry) => entry.type === 'Purchase' && entry.quantity > 0));
      if (receipt) books.overhead(receipt, cost % 300, date);
      break;
    }
    case 'sell from': {
      const receipt = pick(entries.filter((entry) => entry.type === 'Purchase' && entry.remaining > 0));
      const sold = Math.min(quantity, receipt?.remaining ?? 0);
      if (receipt) books.sale(ITEM, sold, { date, location: receipt.location, appliesTo: receipt.no });
      break;
    }
    case 'receive back': {
      const sale = pick(
        entries.filter((entry) => entry.type === 'Sale' && entry.quantity < 0 && entry.remaining === 0),
      );
      if (sale) books.salesReturn(sale, Math.min(quantity, 0 - sale.quantity), date, false);
      break;
    }
  }
}

function invoiceAll(books: InventoryBooks): void {
  for (const entry of books.entries) {
    const open = entry.quantity - entry.invoiced;
    if (open !== 0)
      books.invoice(entry, open, open * 1_003 - (entry.item.method === 'Standard' ? open * 3 : 0), '2020-05-01');
  }
}

function sellAll(books: InventoryBooks): void {
  for (const location of ['', 'EAST']) {
    const stock = books.stock(ITEM, location);
    if (stock > 0) books.sale(ITEM, stock, { date: '2020-06-01', location });
    if (stock < 0) books.purchase(ITEM, 0 - stock, 1_000 * (0 - stock), { date: '2020-06-01', location });
  }
}
