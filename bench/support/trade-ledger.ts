import { InventoryBooks } from '../../test/support/inventory-books';
import { type LedgerRecord, type LedgerRecords } from '../../test/support/ledger-from-records';
import { Random } from './random';

/** Item ledger entries of one item: enough for long queues, few enough for the journal that makes them. */
const EVENTS_PER_ITEM = 60;
const NUMBERS = [
  ...['Entry No.', 'Item Ledger Entry No.', 'Inbound Item Entry No.', 'Outbound Item Entry No.'],
  ...['Transferred-from Entry No.', 'Applies-to Entry'],
];

/** Trade of FIFO and LIFO items: purchases, charges, sales, returns and transfers, all invoiced, nothing adjusted. */
export function tradeLedger(valueEntries: number): LedgerRecords {
  const random = new Random(7);
  const upTo = (most: number) => 1 + random.below(most);
  const tables: Record<string, LedgerRecord[]> = {};
  const last: Record<string, number> = {};
  for (let item = 1; (tables['Value Entry'] ?? []).length < valueEntries; item++) {
    const records = life(`ITEM${item}`, item % 2 === 0 ? 'FIFO' : 'LIFO', upTo).records();
    for (const [table, rows] of Object.entries(records)) {
      if (table.endsWith('Setup') || table === 'Accounting Period') tables[table] = [...rows];
      else (tables[table] ??= []).push(...rows.map((row) => moved(row, table, last)));
    }
    for (const table of ['Item Ledger Entry', 'Value Entry', 'Item Application Entry']) {
      last[table] = (last[table] ?? 0) + records[table].length;
    }
  }
  return tables;
}

function life(no: string, method: 'FIFO' | 'LIFO', upTo: (most: number) => number): InventoryBooks {
  const books = new InventoryBooks();
  const item = books.item(no, method, 1_000);
  for (let event = 0; event < EVENTS_PER_ITEM; event++) {
    const date = `2020-${String(1 + Math.floor(event / 6)).padStart(2, '0')}-${String(upTo(28)).padStart(2, '0')}`;
    const location = upTo(4) === 1 ? 'EAST' : '';
    const stock = books.stock(item, location);
    const kind = upTo(10);
    if (kind <= 3 || stock <= 0) {
      const receipt = books.purchase(item, upTo(40), upTo(90_000), { date, location });
      if (kind === 1) books.charge(receipt, upTo(900), date);
    } else if (kind === 4) {
      books.transfer(item, upTo(stock), location, location === '' ? 'EAST' : '', date);
    } else {
      const sale = books.sale(item, upTo(stock), { date, location });
      if (kind === 5) books.salesReturn(sale, upTo(0 - sale.quantity), date);
    }
  }
  return books;
}

/** Numbers its entries on from those of the items before. */
function moved(row: LedgerRecord, table: string, last: Readonly<Record<string, number>>): LedgerRecord {
  const tableOf = (field: string) => (field === 'Entry No.' ? table : 'Item Ledger Entry');
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      NUMBERS.includes(field) && value !== 0 ? Number(value) + (last[tableOf(field)] ?? 0) : value,
    ]),
  );
}
