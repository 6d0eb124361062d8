import { type LedgerRecord, type LedgerRecords } from './ledger-from-records';

// Ledgers of one item with very many entries, made row by row.

interface EntryOptions {
  readonly type: string;
  readonly quantity: number;
  readonly cost: number;
  readonly remaining?: number;
  readonly location?: string;
  readonly documentNo?: string;
}

class Rows {
  readonly entries: LedgerRecord[] = [];
  readonly values: LedgerRecord[] = [];
  readonly applications: LedgerRecord[] = [];

  constructor(private readonly averaged: boolean) {}

  entry({ type, quantity, cost, remaining = 0, location = '', documentNo = 'DOC' }: EntryOptions): number {
    const no = this.entries.length + 1;
    const common = { 'Entry No.': no, 'Item No.': 'ITEM', 'Posting Date': '2020-01-15', 'Location Code': location };
    this.entries.push({
      ...common,
      'Entry Type': type,
      'Document No.': documentNo,
      Quantity: quantity,
      'Invoiced Quantity': quantity,
      'Remaining Quantity': remaining,
    });
    this.values.push({
      ...common,
      'Item Ledger Entry No.': no,
      'Item Ledger Entry Type': type,
      'Entry Type': 'Direct Cost',
      'Document No.': documentNo,
      'Valuation Date': '2020-01-15',
      'Valued Quantity': quantity,
      'Item Ledger Entry Quantity': quantity,
      'Invoiced Quantity': quantity,
      'Expected Cost': false,
      Adjustment: false,
      'Valued By Average Cost': this.averaged && quantity < 0,
      'Cost Amount (Actual)': cost,
      'Cost per Unit': 1,
    });
    return no;
  }

  apply(entry: number, inbound: number, outbound: number, quantity: number, transferredFrom = 0): void {
    this.applications.push({
      'Entry No.': this.applications.length + 1,
      'Item Ledger Entry No.': entry,
      'Inbound Item Entry No.': inbound,
      'Outbound Item Entry No.': outbound,
      'Transferred-from Entry No.': transferredFrom,
      Quantity: quantity,
    });
  }

  records(method: string): LedgerRecords {
    const settings = { 'Average Cost Calc. Type': 'Item', 'Average Cost Period': 'Month' };
    return {
      'General Ledger Setup': [{ 'LCY Code': 'LCY', 'Amount Rounding Precision': '0.01' }],
      'Accounting Period': [{ 'Starting Date': '2020-01-01', 'New Fiscal Year': true, ...settings }],
      Item: [{ 'No.': 'ITEM', 'Costing Method': method, 'Unit Cost': 1 }],
      'Item Ledger Entry': this.entries,
      'Item Application Entry': this.applications,
      'Value Entry': this.values,
    };
  }
}

/** A receipt that is moved to and fro between two locations so many times; its cost is higher than the moves know. */
export function chainOfTransfers(length: number, method: 'FIFO' | 'Average' = 'FIFO'): LedgerRecords {
  const rows = new Rows(method === 'Average');
  let stock = rows.entry({ type: 'Purchase', quantity: 1, cost: 5 });
  rows.apply(stock, stock, 0, 1);
  for (let move = 0; move < length; move++) {
    const at = (leg: number) => ((move + leg) % 2 === 0 ? '' : 'EAST');
    const documentNo = `T${move}`;
    const out = rows.entry({ type: 'Transfer', quantity: -1, cost: -1, location: at(0), documentNo });
    rows.apply(out, stock, out, -1);
    const remaining = move === length - 1 ? 1 : 0;
    const into = rows.entry({ type: 'Transfer', quantity: 1, cost: 1, remaining, location: at(1), documentNo });
    rows.apply(into, into, out, 1, method === 'FIFO' ? stock : 0);
    stock = into;
  }
  return rows.records(method);
}

/** One receipt that so many sales take from, in one average period. */
export function manySalesOfOneReceipt(method: string, sales: number): LedgerRecords {
  const rows = new Rows(method === 'Average');
  const receipt = rows.entry({ type: 'Purchase', quantity: sales, cost: 3 * sales });
  rows.apply(receipt, receipt, 0, sales);
  for (let i = 0; i < sales; i++) {
    const sale = rows.entry({ type: 'Sale', quantity: -1, cost: -1, documentNo: `S${i}` });
    rows.apply(sale, receipt, sale, -1);
  }
  return rows.records(method);
}

/** One sale that takes from so many receipts. */
export function oneSaleOfManyReceipts(receipts: number): LedgerRecords {
  const rows = new Rows(false);
  for (let i = 0; i < receipts; i++) {
    const receipt = rows.entry({ type: 'Purchase', quantity: 1, cost: 3, documentNo: `P${i}` });
    rows.apply(receipt, receipt, 0, 1);
  }
  const sale = rows.entry({ type: 'Sale', quantity: 0 - receipts, cost: 0 - receipts });
  for (let i = 0; i < receipts; i++) rows.apply(sale, i + 1, sale, -1);
  return rows.records('FIFO');
}

/** A sale made without stock, which so many later receipts cover. */
export function oneSaleCoveredByManyReceipts(receipts: number): LedgerRecords {
  const rows = new Rows(false);
  const sale = rows.entry({ type: 'Sale', quantity: 0 - receipts, cost: 0 - receipts });
  for (let i = 0; i < receipts; i++) {
    const receipt = rows.entry({ type: 'Purchase', quantity: 1, cost: 3, documentNo: `P${i}` });
    rows.apply(receipt, receipt, 0, 1);
    rows.apply(sale, receipt, sale, -1);
  }
  return rows.records('FIFO');
}
