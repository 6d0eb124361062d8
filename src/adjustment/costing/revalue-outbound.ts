import { CostingMethod, EntryType, InventoryDocumentType, ItemLedgerEntryType } from '../../ledger';
import { NONE } from '../book';

import {
  type Cost,
  type Exact,
  NO_COST,
  costTimesQuotient,
  isZero,
  minus,
  negated,
  plus,
  plusExactCost,
} from '../exact';
import { type DocumentGroup, documentGroups } from './document-groups';
import { type EntryWriter } from './entry-writer';
import { type OutboundShares } from './outbound-shares';
import { type PendingChanges } from './pending-changes';
import { type RunState } from './run-state';
import { valueEntriesOf } from './value-entries-of';

/** Gives an outbound entry the cost of its sources (cost-adjustment.md, section 3.2, steps B to D). */
export class OutboundRevaluation {
  constructor(
    private readonly state: RunState,
    private readonly shares: OutboundShares,
    private readonly pending: PendingChanges,
    private readonly writer: EntryWriter,
  ) {}

  /** Tells whether the entry's cost changed. */
  revalue(outbound: number): boolean {
    const total = this.shares.total(outbound);
    let changed = false;
    if (this.shares.settled[outbound] === 0) {
      changed = this.distribute(outbound, total);
      this.shares.settled[outbound] = 1;
    }
    this.completeInvoicing(outbound);
    return changed;
  }

  private distribute(outbound: number, total: Cost): boolean {
    const { book } = this.state;
    const { entries, values, rounding } = book;
    const { c } = values;
    const quantity = entries.quantity[outbound];
    const fullyInvoiced = entries.isFullyInvoiced(outbound);
    const isEligible = (v: number) =>
      c.adjustment[v] === 0 && c.inventoriable[v] === 1 && !(c.expectedCost[v] === 1 && fullyInvoiced);
    const groups = documentGroups(
      book,
      valueEntriesOf(book, outbound),
      isEligible,
      this.state.rules.expectedGroupsFirst,
    );
    const reversal = this.shares.isExactReversal(outbound);
    const asVariance = this.booksAsVariance(outbound);
    let carry: Cost<Exact> = NO_COST;
    let changed = false;
    for (const group of groups) {
      const groupQuantity = group.expected ? c.valuedQuantity[group.first] : this.invoicedQuantity(group);
      const raw = plusExactCost(
        costTimesQuotient(this.costOf(outbound, group.first, total), groupQuantity, quantity),
        carry,
      );
      const cost = rounding.round(raw);
      carry = plusExactCost(raw, negated(cost));
      const change = minus(cost, this.oldCost(group, reversal));
      const options = { reason: 'application' as const, asVariance: asVariance && !group.expected };
      if (this.pending.add(group.first, change, options)) {
        this.state.touchPoint(group.first);
        changed = true;
      }
      if (reversal && !group.expected && this.reverseElements(outbound, group)) changed = true;
    }
    return changed;
  }

  /** The sources' total; what is not applied yet keeps its unit cost (negative stock). */
  private costOf(outbound: number, v: number, total: Cost): Cost<Exact> {
    const { book } = this.state;
    const unapplied = this.shares.unapplied(outbound);
    if (unapplied === 0) return total;
    const { c } = book.values;
    const applied = book.entries.quantity[outbound] - unapplied;
    const open = (unitCost: number, sources: number): Exact => {
      if (unitCost !== 0) return book.amountOf(unitCost, unapplied);
      return applied === 0 ? 0 : costTimesQuotient({ lcy: sources, acy: 0 }, unapplied, applied).lcy;
    };
    return plusExactCost(total, {
      lcy: open(c.costPerUnit[v], total.lcy),
      acy: open(c.costPerUnitACY[v], total.acy),
    });
  }

  private invoicedQuantity(group: DocumentGroup): number {
    const { c } = this.state.book.values;
    return group.members.reduce((sum, v) => sum + c.invoicedQuantity[v], 0);
  }

  private oldCost(group: DocumentGroup, reversal: boolean): Cost {
    const { c } = this.state.book.values;
    if (group.expected) return sumOf(group, (v) => ({ lcy: c.expected[v], acy: c.expectedACY[v] }));
    const counts = (v: number) =>
      c.expectedCost[v] === 0 &&
      (!reversal || c.type[v] === EntryType.DirectCost || c.type[v] === EntryType.Revaluation);
    return sumOf(group, (v) => (counts(v) ? { lcy: c.actual[v], acy: c.actualACY[v] } : NO_COST));
  }

  private reverseElements(outbound: number, group: DocumentGroup): boolean {
    const { c } = this.state.book.values;
    const { indirect, variance } = this.shares.elementsOf(outbound);
    let changed = false;
    for (const [type, share] of [
      [EntryType.IndirectCost, indirect],
      [EntryType.Variance, variance],
    ] as const) {
      const old = sumOf(group, (v) => (c.type[v] === type ? { lcy: c.actual[v], acy: c.actualACY[v] } : NO_COST));
      const change = minus(share, old);
      if (isZero(change)) continue;
      this.writer.reversal(group, type, change);
      changed = true;
    }
    return changed;
  }

  /** A purchase return of a standard item that was undone in the same document mirrors its cost as variance. */
  private booksAsVariance(outbound: number): boolean {
    const { applications, entries, items } = this.state.book;
    if (items.costingMethod(entries.item[outbound]) !== CostingMethod.Standard) return false;
    if (entries.documentType[outbound] !== InventoryDocumentType.PurchaseReturnShipment) return false;
    return applications.ofOutbound.of(outbound).some((a) => {
      const inbound = applications.inbound[a];
      return (
        inbound !== NONE &&
        applications.entry[a] === inbound &&
        entries.correction[inbound] === 1 &&
        entries.documentNo[inbound] === entries.documentNo[outbound]
      );
    });
  }

  private completeInvoicing(outbound: number): void {
    const { applications, entries } = this.state.book;
    const type = entries.type[outbound];
    const follows = type === ItemLedgerEntryType.Transfer || type === ItemLedgerEntryType.Consumption;
    if (follows && entries.completelyInvoiced[outbound] === 0 && this.shares.allSourcesInvoiced(outbound)) {
      entries.completelyInvoiced[outbound] = 1;
    }
    if (entries.completelyInvoiced[outbound] === 0) return;
    const { ofOutbound } = applications;
    if (ofOutbound.end(outbound) - ofOutbound.start(outbound) === 1) {
      applications.outboundIsUpdated[ofOutbound.at(ofOutbound.start(outbound))] = 1;
    }
  }
}

function sumOf(group: DocumentGroup, costOf: (v: number) => Cost): Cost {
  return group.members.reduce((sum, v) => plus(sum, costOf(v)), NO_COST);
}
