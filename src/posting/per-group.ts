import { AmountTotals } from '../money';
import { type GLEntries, type GLItemLedgerRelation, type Numbering, transactionNumbers } from './gl-entries';
import { type LineKind } from './line-plans';
import { PairNumbering } from './pair-numbering';
import { sortedBySmallKey } from './order-of-work';
import { type PostingContext } from './posting-context';

/**
 * Per Posting Group and Per Document: lines with the same grouping key become one G/L entry (posting.md, section
 * 5.2). The key is the line kind, the posting date and the dimension set, and per document also its number.
 *
 * A million value entries add their lines here, so keys are numbers of number pairs, never texts.
 */
export function postPerGroup(
  context: PostingContext,
  plan: Int32Array,
  order: Uint32Array,
  numbering: Numbering,
): GLEntries {
  const groups = new LineGroups(context);
  groups.addAll(plan, order);
  return groups.toGLEntries(numbering);
}

class LineGroups {
  private readonly dates = new PairNumbering();
  private readonly documents = new PairNumbering();
  private readonly groups = new PairNumbering();
  private readonly amounts: AmountTotals;
  private readonly amountsACY: AmountTotals | undefined;
  private firstRows = new Int32Array(1024);
  private groupCount = 0;
  /** Per line: its group and its value entry row. */
  private lineGroups = new Int32Array(0);
  private lineRows = new Int32Array(0);
  private readonly perDocument: boolean;

  constructor(private readonly context: PostingContext) {
    const { scale } = context.ledger;
    this.amounts = new AmountTotals(scale);
    this.amountsACY = context.amounts.acy && new AmountTotals(scale);
    this.perDocument = context.postingMethod === 'Per Document';
  }

  addAll(plan: Int32Array, order: Uint32Array): void {
    const { plans, amounts } = this.context;
    let lineCount = 0;
    for (const row of order) lineCount += plans.get(plan[row]).lines.length;
    this.lineGroups = new Int32Array(lineCount);
    this.lineRows = new Int32Array(lineCount);
    const c = this.context.ledger.valueEntries.columns;
    let next = 0;
    for (const row of order) {
      let cell = this.dates.numberOf(c.postingDate[row], c.dimensionSetID[row]);
      if (this.perDocument) cell = this.documents.numberOf(cell, c.documentNo.numbers[row]);
      for (const line of plans.get(plan[row]).lines) {
        const group = this.groups.numberOf(cell, line.lineKind);
        if (group === this.groupCount) this.startGroup(row);
        const isActual = line.amount === 'actual';
        this.amounts.add(group, isActual ? amounts.actual : amounts.expected, row, line.sign);
        if (this.amountsACY) {
          this.amountsACY.add(group, isActual ? amounts.acy!.actual : amounts.acy!.expected, row, line.sign);
        }
        this.lineGroups[next] = group;
        this.lineRows[next++] = row;
      }
    }
  }

  toGLEntries(numbering: Numbering): GLEntries {
    const { ledger, plans } = this.context;
    const sorted = this.sortedGroups();
    const count = sorted.length;
    const lineKind = Int32Array.from(sorted, (group) => this.groups.second(group));
    const source = Int32Array.from(sorted, (group) => this.firstRows[group]);
    const c = ledger.valueEntries.columns;
    return {
      count,
      firstEntryNo: numbering.lastEntryNo + 1,
      lineKinds: plans.lineKinds,
      lineKind,
      source,
      amount: this.amounts.toColumn(count, sorted),
      amountACY: this.amountsACY?.toColumn(count, sorted),
      transactionNo: transactionNumbers(
        count,
        numbering.lastTransactionNo,
        (entry) => (this.perDocument ? c.documentNo.numbers[source[entry]] : 0),
        (entry) => c.postingDate[source[entry]],
      ),
      relation: this.relation(sorted),
    };
  }

  private startGroup(row: number): void {
    if (this.groupCount === this.firstRows.length) {
      const larger = new Int32Array(this.firstRows.length * 2);
      larger.set(this.firstRows);
      this.firstRows = larger;
    }
    this.firstRows[this.groupCount++] = row;
  }

  /**
   * Groups in the order of BC's key (posting.md, section 5.2), sorted from its last part to its first. A group that
   * nets to 0 in both currencies gives no G/L entry.
   */
  private sortedGroups(): Uint32Array {
    const c = this.context.ledger.valueEntries.columns;
    const places = placesInKeyOrder(this.context.plans.lineKinds, this.codeRanks());
    const kind = (group: number) => places[this.groups.second(group)];
    const source = (group: number) => this.firstRows[group];
    let sorted = this.groupsWithAmount();
    sorted = sortedBySmallKey(sorted, (group) => kind(group).afterDimensions);
    sorted = sortedBySmallKey(sorted, (group) => c.dimensionSetID[source(group)]);
    sorted = sortedBySmallKey(sorted, (group) => kind(group).beforeDimensions);
    if (this.perDocument) {
      const ranks = c.documentNo.dictionary.ranks();
      sorted = sortedBySmallKey(sorted, (group) => ranks[c.documentNo.numbers[source(group)]]);
    }
    return sortedBySmallKey(sorted, (group) => c.postingDate[source(group)]);
  }

  private groupsWithAmount(): Uint32Array {
    const groups = new Uint32Array(this.groupCount);
    let count = 0;
    for (let group = 0; group < this.groupCount; group++) {
      if (!this.amounts.isZero(group) || this.amountsACY?.isZero(group) === false) groups[count++] = group;
    }
    return groups.subarray(0, count);
  }

  private codeRanks(): CodeRanks {
    const c = this.context.ledger.valueEntries.columns;
    return {
      locationCode: c.locationCode.dictionary.ranks(),
      inventoryPostingGroup: c.inventoryPostingGroup.dictionary.ranks(),
      genBusPostingGroup: c.genBusPostingGroup.dictionary.ranks(),
      genProdPostingGroup: c.genProdPostingGroup.dictionary.ranks(),
    };
  }

  /** A stable counting sort of the lines by the place of their group. */
  private relation(sorted: Uint32Array): GLItemLedgerRelation {
    const placeOf = new Int32Array(this.groupCount).fill(-1);
    sorted.forEach((group, place) => (placeOf[group] = place));
    const next = new Int32Array(sorted.length + 1);
    for (const group of this.lineGroups) if (placeOf[group] >= 0) next[placeOf[group] + 1]++;
    for (let place = 0; place < sorted.length; place++) next[place + 1] += next[place];
    const length = next[sorted.length];
    const glEntry = new Int32Array(length);
    const valueEntryRow = new Int32Array(length);
    for (let line = 0; line < this.lineGroups.length; line++) {
      const place = placeOf[this.lineGroups[line]];
      if (place < 0) continue;
      const at = next[place]++;
      glEntry[at] = place;
      valueEntryRow[at] = this.lineRows[line];
    }
    return { glEntry, valueEntryRow };
  }
}

type CodeRanks = Readonly<
  Record<'locationCode' | 'inventoryPostingGroup' | 'genBusPostingGroup' | 'genProdPostingGroup', Uint32Array>
>;

interface KeyPlace {
  readonly beforeDimensions: number;
  readonly afterDimensions: number;
}

/** The places of line kinds by the parts of BC's key before and after Dimension Set ID. */
function placesInKeyOrder(kinds: readonly LineKind[], ranks: CodeRanks): KeyPlace[] {
  const codes = (kind: LineKind) => [
    kind.accountType,
    ranks.locationCode[kind.locationCode],
    ranks.inventoryPostingGroup[kind.inventoryPostingGroup],
    ranks.genBusPostingGroup[kind.genBusPostingGroup],
    ranks.genProdPostingGroup[kind.genProdPostingGroup],
  ];
  const distinct = new Map(kinds.map((kind) => [codes(kind).join(' '), codes(kind)]));
  const inOrder = [...distinct.entries()].sort(([, a], [, b]) => compareLists(a, b));
  const places = new Map(inOrder.map(([key], place) => [key, place]));
  return kinds.map((kind) => ({
    beforeDimensions: places.get(codes(kind).join(' '))!,
    afterDimensions: Number(kind.negative) * 100 + kind.balancingType,
  }));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return 0;
}
