import { AmountTotals } from '../money';
import { type GLEntries, type Numbering, transactionNumbers } from './gl-entries';
import { type LineKind } from './line-plans';
import { sortedBySmallKey } from './order-of-work';
import { PairNumbering } from './pair-numbering';
import { type PostingContext } from './posting-context';

/**
 * Per Posting Group and Per Document: lines with the same grouping key become one G/L entry (posting.md, section
 * 5.2). The key is the line kind, the dimension set and the posting date, and per document also its number.
 *
 * Two million lines are grouped here, so they are not looked up in a hash table but sorted by number keys, which also
 * puts the G/L entries and their relation in order; then equal neighbours are added up.
 */
export function postPerGroup(
  context: PostingContext,
  plan: Int32Array,
  order: Uint32Array,
  numbering: Numbering,
): GLEntries {
  const lines = collectLines(context, plan, order);
  const sorted = sortLines(context, lines);
  return addUpGroups(context, lines, sorted, numbering);
}

/** The lines of all value entries, in the order of work. */
interface Lines {
  readonly row: Int32Array;
  /** Number of the pair of line kind and dimension set. */
  readonly kindAndSet: Int32Array;
  readonly pairs: PairNumbering;
  /** 1 for lines of actual cost, 0 for expected cost; and 1 on the account side, 0 on the balancing side. */
  readonly isActual: Uint8Array;
  readonly isAccountSide: Uint8Array;
}

function collectLines(context: PostingContext, plan: Int32Array, order: Uint32Array): Lines {
  const { plans } = context;
  const { dimensionSetID } = context.ledger.valueEntries.columns;
  let count = 0;
  for (const row of order) count += plans.get(plan[row]).lines.length;
  const pairs = new PairNumbering();
  const lines: Lines = {
    row: new Int32Array(count),
    kindAndSet: new Int32Array(count),
    pairs,
    isActual: new Uint8Array(count),
    isAccountSide: new Uint8Array(count),
  };
  let next = 0;
  for (const row of order) {
    for (const line of plans.get(plan[row]).lines) {
      lines.row[next] = row;
      lines.kindAndSet[next] = pairs.numberOf(line.lineKind, dimensionSetID[row]);
      lines.isActual[next] = line.amount === 'actual' ? 1 : 0;
      lines.isAccountSide[next] = line.sign > 0 ? 1 : 0;
      next++;
    }
  }
  return lines;
}

/** Sorts from the last part of the key to the first; equal lines stay in the order of work. */
function sortLines(context: PostingContext, { row, kindAndSet, pairs }: Lines): Uint32Array {
  const { documentNo, postingDate } = context.ledger.valueEntries.columns;
  const places = placesOfPairs(context, pairs);
  let sorted: Uint32Array = new Uint32Array(row.length);
  for (let line = 0; line < sorted.length; line++) sorted[line] = line;
  sorted = sortedBySmallKey(sorted, (line) => places[kindAndSet[line]]);
  if (isPerDocument(context)) {
    const ranks = documentNo.dictionary.ranks();
    sorted = sortedBySmallKey(sorted, (line) => ranks[documentNo.numbers[row[line]]]);
  }
  return sortedBySmallKey(sorted, (line) => postingDate[row[line]]);
}

/** A group that nets to 0 in both currencies gives no G/L entry; its value entries still count as posted. */
function addUpGroups(context: PostingContext, lines: Lines, sorted: Uint32Array, numbering: Numbering): GLEntries {
  const { amounts, ledger, plans } = context;
  const { documentNo, postingDate } = ledger.valueEntries.columns;
  const perDocument = isPerDocument(context);
  const totals = new AmountTotals(ledger.scale, 1 << 16);
  const totalsACY = amounts.acy && new AmountTotals(ledger.scale, 1 << 16);
  /** For each place the number of its group; the relation is made of it where it stands. */
  const groupAt = new Int32Array(sorted.length);
  const rowAt = new Int32Array(sorted.length);
  const firstLine: number[] = [];
  let group = -1;
  for (let place = 0; place < sorted.length; place++) {
    const line = sorted[place];
    const row = lines.row[line];
    const first = group < 0 ? -1 : firstLine[group];
    const isNew =
      first < 0 ||
      lines.kindAndSet[line] !== lines.kindAndSet[first] ||
      postingDate[row] !== postingDate[lines.row[first]] ||
      (perDocument && documentNo.numbers[row] !== documentNo.numbers[lines.row[first]]);
    if (isNew) firstLine[++group] = line;
    groupAt[place] = group;
    rowAt[place] = row;
    const sign = lines.isAccountSide[line] === 1 ? 1 : -1;
    totals.add(group, lines.isActual[line] === 1 ? amounts.actual : amounts.expected, row, sign);
    totalsACY?.add(group, lines.isActual[line] === 1 ? amounts.acy!.actual : amounts.acy!.expected, row, sign);
  }

  const groups = groupsWithAmount(group + 1, totals, totalsACY);
  const lineKind = new Int32Array(groups.length);
  const source = new Int32Array(groups.length);
  for (let entry = 0; entry < groups.length; entry++) {
    const line = firstLine[groups[entry]];
    lineKind[entry] = lines.pairs.first(lines.kindAndSet[line]);
    source[entry] = lines.row[line];
  }
  return {
    count: groups.length,
    firstEntryNo: numbering.lastEntryNo + 1,
    lineKinds: plans.lineKinds,
    lineKind,
    source,
    amount: totals.toColumn(groups),
    amountACY: totalsACY?.toColumn(groups),
    transactionNo: transactionNumbers(
      groups.length,
      numbering.lastTransactionNo,
      (entry) => (perDocument ? documentNo.numbers[source[entry]] : 0),
      (entry) => postingDate[source[entry]],
    ),
    relation: relationOf(groupAt, rowAt, groups),
  };
}

function groupsWithAmount(count: number, totals: AmountTotals, totalsACY: AmountTotals | undefined): Int32Array {
  const groups = new Int32Array(count);
  let kept = 0;
  for (let group = 0; group < count; group++) {
    if (!totals.isZero(group) || totalsACY?.isZero(group) === false) groups[kept++] = group;
  }
  return groups.slice(0, kept);
}

/** The lines of groups without a G/L entry drop out; of the others the group's number becomes the entry's. */
function relationOf(groupAt: Int32Array, rowAt: Int32Array, groups: Int32Array): GLEntries['relation'] {
  let entry = 0;
  let count = 0;
  for (let place = 0; place < groupAt.length; place++) {
    while (entry < groups.length && groups[entry] < groupAt[place]) entry++;
    if (groups[entry] !== groupAt[place]) continue;
    groupAt[count] = entry;
    rowAt[count++] = rowAt[place];
  }
  return count === groupAt.length
    ? { glEntry: groupAt, valueEntryRow: rowAt }
    : { glEntry: groupAt.slice(0, count), valueEntryRow: rowAt.slice(0, count) };
}

function isPerDocument(context: PostingContext): boolean {
  return context.postingMethod === 'Per Document';
}

/** For each pair of line kind and dimension set its place in the order of BC's key, date and document apart. */
function placesOfPairs(context: PostingContext, pairs: PairNumbering): Int32Array {
  const c = context.ledger.valueEntries.columns;
  const ranks = {
    locationCode: c.locationCode.dictionary.ranks(),
    inventoryPostingGroup: c.inventoryPostingGroup.dictionary.ranks(),
    genBusPostingGroup: c.genBusPostingGroup.dictionary.ranks(),
    genProdPostingGroup: c.genProdPostingGroup.dictionary.ranks(),
  };
  const keyOf = (kind: LineKind, dimensionSetID: number): readonly number[] => [
    kind.accountType,
    ranks.locationCode[kind.locationCode],
    ranks.inventoryPostingGroup[kind.inventoryPostingGroup],
    ranks.genBusPostingGroup[kind.genBusPostingGroup],
    ranks.genProdPostingGroup[kind.genProdPostingGroup],
    dimensionSetID,
    Number(kind.negative),
    kind.balancingType,
  ];
  const { lineKinds } = context.plans;
  const keys = Array.from({ length: pairs.size }, (_, pair) => keyOf(lineKinds[pairs.first(pair)], pairs.second(pair)));
  const places = new Int32Array(pairs.size);
  const inOrder = keys.map((key, pair) => ({ key, pair })).sort((a, b) => compareKeys(a.key, b.key));
  inOrder.forEach(({ pair }, place) => (places[pair] = place));
  return places;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let part = 0; part < a.length; part++) if (a[part] !== b[part]) return a[part] - b[part];
  return 0;
}
