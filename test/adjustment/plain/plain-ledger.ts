import DecimalJs from 'decimal.js';
import { type LedgerRecord, type LedgerRecords } from '../../support/ledger-from-records';

export const Decimal = DecimalJs.clone({ precision: 28 });
export type Decimal = DecimalJs;

export const ZERO = new Decimal(0);

export interface Value {
  readonly no: number;
  readonly entry: Entry;
  readonly type: string;
  readonly variance: string;
  readonly date: string;
  readonly document: string;
  readonly isExpected: boolean;
  readonly isAdjustment: boolean;
  readonly isAveraged: boolean;
  readonly isCharge: boolean;
  readonly isPartial: boolean;
  readonly appliesTo: number;
  readonly valuationDate: string;
  readonly valuedQuantity: number;
  readonly entryQuantity: number;
  readonly invoicedQuantity: number;
  readonly costPerUnit: Decimal;
  actual: Decimal;
  expected: Decimal;
}

export interface Entry {
  readonly no: number;
  readonly item: string;
  readonly date: string;
  readonly type: string;
  readonly location: string;
  readonly quantity: number;
  readonly isOpen: boolean;
  readonly appliesTo: number;
  readonly order: string;
  readonly values: Value[];
  invoiced: number;
  isCompletelyInvoiced: boolean;
  isMarked: boolean;
}

export interface Application {
  readonly entry: Entry;
  readonly inbound: Entry;
  readonly outbound: Entry | undefined;
  readonly transferredFrom: Entry | undefined;
  readonly quantity: number;
  readonly takesCost: boolean;
  isFinal: boolean;
}

/** One item's ledger as objects, with the marks of section 1.4. */
export class PlainLedger {
  readonly entries = new Map<number, Entry>();
  readonly applications: Application[];
  readonly method: string;
  readonly isPerItem: boolean;
  readonly period: string;

  constructor(records: LedgerRecords) {
    const [item] = records.Item;
    this.method = String(item['Costing Method']);
    const [setup] = records['Inventory Setup'];
    this.isPerItem = setup['Average Cost Calc. Type'] === 'Item';
    this.period = String(setup['Average Cost Period']);
    for (const row of records['Item Ledger Entry']) {
      const entry = entryOf(row);
      this.entries.set(entry.no, entry);
    }
    for (const row of records['Value Entry']) {
      const value = this.valueOf(row);
      value.entry.values.push(value);
    }
    this.applications = records['Item Application Entry'].map((row) => this.applicationOf(row));
    this.completeInvoicing();
    for (const each of this.applications) each.isFinal = each.quantity > 0 || each.entry.isCompletelyInvoiced;
    for (const entry of this.entries.values()) {
      const isTaken = this.applications.some((a) => isConsumption(a) && a.inbound === entry && a.takesCost);
      const forwards = this.method !== 'Average' || isTaken;
      entry.isMarked = entry.quantity > 0 ? forwards : this.pulls(entry).length > 0;
    }
  }

  get inOrder(): Entry[] {
    return [...this.entries.values()].sort((a, b) => a.no - b.no);
  }

  pulls(outbound: Entry): Application[] {
    return this.applications.filter((a) => a.entry === a.inbound && a.outbound === outbound && !a.transferredFrom);
  }

  sourcesOf(outbound: Entry): Application[] {
    return this.applications.filter((a) => isConsumption(a) && a.entry === outbound);
  }

  unapplied(outbound: Entry): number {
    return this.sourcesOf(outbound).reduce((left, a) => left - a.quantity, outbound.quantity);
  }

  sourcesInvoiced(outbound: Entry): boolean {
    return this.unapplied(outbound) === 0 && this.sourcesOf(outbound).every((a) => a.inbound.isCompletelyInvoiced);
  }

  private valueOf(row: LedgerRecord): Value {
    const entry = this.entries.get(Number(row['Item Ledger Entry No.']))!;
    const isCharge = (row['Item Charge No.'] ?? '') !== '';
    return {
      no: Number(row['Entry No.']),
      entry,
      type: String(row['Entry Type']),
      variance: String(row['Variance Type'] ?? ''),
      date: String(row['Posting Date']),
      document: `${String(row['Document No.'])}|${String(row['Document Line No.'] ?? 0)}`,
      isExpected: row['Expected Cost'] === true,
      isAdjustment: row.Adjustment === true,
      isAveraged:
        this.method === 'Average' &&
        entry.quantity < 0 &&
        entry.appliesTo === 0 &&
        row['Document Type'] !== 'Transfer Receipt' &&
        !isCharge,
      isCharge,
      isPartial: row['Partial Revaluation'] === true,
      appliesTo: Number(row['Applies-to Entry'] ?? 0),
      valuationDate: String(row['Valuation Date']),
      valuedQuantity: Number(row['Valued Quantity']),
      entryQuantity: Number(row['Item Ledger Entry Quantity']),
      invoicedQuantity: Number(row['Invoiced Quantity']),
      costPerUnit: new Decimal(String(row['Cost per Unit'] ?? 0)),
      actual: new Decimal(String(row['Cost Amount (Actual)'])),
      expected: new Decimal(String(row['Cost Amount (Expected)'])),
    };
  }

  private applicationOf(row: LedgerRecord): Application {
    const find = (field: string) => this.entries.get(Number(row[field] ?? 0));
    const entry = find('Item Ledger Entry No.')!;
    const inbound = find('Inbound Item Entry No.')!;
    return {
      entry,
      inbound,
      outbound: find('Outbound Item Entry No.'),
      transferredFrom: find('Transferred-from Entry No.'),
      quantity: Number(row.Quantity),
      takesCost: this.method !== 'Average' || entry === inbound || entry.appliesTo !== 0,
      isFinal: false,
    };
  }

  private completeInvoicing(): void {
    const sources = (entry: Entry) =>
      this.applications.flatMap((a) => {
        if (a.entry !== entry) return [];
        if (a.transferredFrom) return [a.transferredFrom];
        return entry.quantity > 0 ? (a.outbound ? [a.outbound] : []) : [a.inbound];
      });
    const isComplete = (entry: Entry): boolean => {
      if (entry.type !== 'Transfer') return entry.quantity === entry.invoiced;
      return (entry.quantity > 0 || this.unapplied(entry) === 0) && sources(entry).every(isComplete);
    };
    for (const entry of this.entries.values()) entry.isCompletelyInvoiced = isComplete(entry);
  }
}

export const TYPES = ['Direct Cost', 'Revaluation', 'Rounding', 'Indirect Cost', 'Variance'];
export const DIRECT: readonly string[] = ['Direct Cost', 'Revaluation'];

export const later = (a: string, b: string) => (a > b ? a : b);
export const round = (amount: Decimal) => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
export const isBase = ({ type, isCharge }: Value) => type === 'Direct Cost' && !isCharge;
export const isConsumption = (a: Application) => a.entry === a.outbound;
export const isPull = (a: Application) => a.entry === a.inbound && a.outbound !== undefined && !a.transferredFrom;
export const actualOf = ({ values }: Entry) => values.reduce((sum, v) => sum.plus(v.actual), ZERO);
export const lastBase = ({ values }: Entry) => values.filter((v) => isBase(v) && !v.isAdjustment).at(-1)!;
export const isEligible = (v: Value, { quantity, invoiced }: Entry) =>
  !v.isAdjustment && !(v.isExpected && quantity === invoiced) && !(v.isCharge && quantity < 0);
export const isReversal = ({ type, appliesTo, invoiced }: Entry) =>
  type === 'Purchase' && appliesTo !== 0 && invoiced < 0;

/** Value entries by document line, in order, with the first one that a change can be booked on. */
export function groups(
  values: readonly Value[],
  isEligible: (v: Value) => boolean,
): { first: Value; members: Value[] }[] {
  const documents = [...new Set(values.map(({ document }) => document))].sort();
  return documents.flatMap((document) => {
    const members = values.filter((v) => v.document === document);
    const first = members.find(isEligible);
    return first ? [{ first, members }] : [];
  });
}

function entryOf(row: LedgerRecord): Entry {
  return {
    no: Number(row['Entry No.']),
    item: String(row['Item No.']),
    date: String(row['Posting Date']),
    type: String(row['Entry Type']),
    location: String(row['Location Code'] ?? ''),
    quantity: Number(row.Quantity),
    isOpen: Number(row['Remaining Quantity']) !== 0,
    appliesTo: Number(row['Applies-to Entry'] ?? 0),
    order: String(row['Order No.'] ?? ''),
    values: [],
    invoiced: Number(row['Invoiced Quantity']),
    isCompletelyInvoiced: false,
    isMarked: false,
  };
}
