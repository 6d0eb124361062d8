import { type Decimal, decimalOfUnits } from '../money';
import { type CostBook, NONE, isOutput } from './book';
import { type AverageSources, averageSources } from './average/average-sources';
import { outputSources } from './orders/output-sources';
import { type AdjustmentRun } from './run';

/** How an entry's cost came to the entry above it in an explanation. */
export const RELATIONS = {
  entry: 'The entry that is explained',
  application: 'Taken from the inbound entry that it is applied to',
  transfer: 'Brought along from the entry that was transferred',
  return: 'Taken back from the outbound entry that it reverses',
  average: 'Average of the period: all that counts for it',
  opening: 'In stock when the period begins',
  source: 'Came in during the period',
  issues: 'Taken out earlier in the period',
  consumption: 'Used by the order',
  capacity: 'Capacity used by the order',
  overhead: 'Overhead of the order',
  variance: 'Variance from standard cost',
  outputs: 'Borne by other outputs of the order',
  own: 'Posted on the entry itself',
} as const;

export type Relation = keyof typeof RELATIONS;

/** One line of an explanation. Amounts are in LCY; what flows to the line above is positive when it adds to stock. */
export interface ExplainedCost {
  /** 0 for the explained entry; sources stand one deeper, right below what they explain. */
  readonly depth: number;
  readonly relation: Relation;
  /** 0 where a line stands for more than one entry. */
  readonly itemLedgerEntryNo: number;
  /** Its row in Item Ledger Entries; -1 where a line stands for more than one entry. */
  readonly itemLedgerEntryRow: number;
  readonly itemNo: string;
  /** Quantity and cost that came to the entry above. */
  readonly quantity: Decimal;
  readonly amount: Decimal;
  /** The value entries that the entry's cost is made of; those of this run are new. */
  readonly valueEntries: readonly { readonly entryNo: number; readonly amount: Decimal; readonly isNew: boolean }[];
  /** Explained further up already. */
  readonly isRepeated: boolean;
}

/** So many lines tell an accountant enough; a chain may have many thousands. */
const MOST_LINES = 1_000;

interface Line {
  readonly depth: number;
  readonly relation: Relation;
  readonly entry: number;
  readonly quantity: number;
  readonly amount: number;
}

/**
 * The chain of entries that gave an item ledger entry its cost, with amounts, as it is after a run.
 * @param entryNo number of the item ledger entry
 * @returns lines from the entry down to where its cost came in; none when there is no such entry
 */
export function explainCost(run: AdjustmentRun, entryNo: number, mostLines = MOST_LINES): ExplainedCost[] {
  const { book } = run;
  const start = book.entries.find(entryNo);
  if (start === NONE) return [];
  const lines: ExplainedCost[] = [];
  const explained = new Set<number>();
  const waiting: Line[] = [entryLine(book, start, 0, 'entry')];
  for (let line = waiting.pop(); line !== undefined && lines.length < mostLines; line = waiting.pop()) {
    const isRepeated = line.entry !== NONE && explained.has(line.entry);
    lines.push(described(book, line, isRepeated));
    if (isRepeated || line.entry === NONE) continue;
    explained.add(line.entry);
    waiting.push(...[...sourcesOf(run, line)].reverse());
  }
  return lines;
}

/** The item ledger entry that a value entry belongs to, new ones included; undefined when there is none. */
export function explainedEntryNo(
  { book: { entries, values } }: AdjustmentRun,
  valueEntryNo: number,
): number | undefined {
  const entry = values.c.entry[values.c.entryNo.subarray(0, values.count).indexOf(valueEntryNo)];
  return entry === undefined || entry === NONE ? undefined : entries.entryNo[entry];
}

function sourcesOf(run: AdjustmentRun, { depth, entry }: Line): readonly Line[] {
  const { book } = run;
  const next = depth + 1;
  if (!book.entries.isInbound(entry)) {
    const average = averageSources(run, entry);
    return average ? averageLines(average, next) : withOwn(book, entry, applicationLines(run, entry, next));
  }
  const order = isOutput(book.entries.type[entry]) ? orderLines(book, entry, next) : [];
  return withOwn(book, entry, [...pulledLines(book, entry, next), ...order]);
}

/** What the sources leave of the entry's cost: charges and revaluations of its own, a quantity without a source yet. */
function withOwn({ entries }: CostBook, entry: number, lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  if (first === undefined) return lines;
  const cost = entries.actual[entry] + entries.expected[entry];
  const own = lines.reduce((rest, { amount }) => rest - amount, cost);
  return own === 0 ? lines : [...lines, sumLine('own', own, first.depth)];
}

function applicationLines({ adjuster, book }: AdjustmentRun, outbound: number, depth: number): Line[] {
  const { applications } = book;
  adjuster.shares.total(outbound);
  return [...applications.ofEntry.of(outbound)]
    .filter((a) => applications.isConsumption(a))
    .map((a) => ({
      depth,
      relation: 'application',
      entry: applications.inbound[a],
      quantity: applications.quantity[a],
      amount: adjuster.shares.shareOf(a).lcy,
    }));
}

function pulledLines(book: CostBook, inbound: number, depth: number): Line[] {
  const { applications } = book;
  return [...applications.ofEntry.of(inbound)].flatMap((a): Line[] => {
    const { [a]: source } = applications.transferredFrom;
    const { [a]: quantity } = applications.quantity;
    if (source !== NONE) return [proportion(book, source, quantity, { depth, relation: 'transfer' })];
    if (!applications.isPull(a)) return [];
    return [proportion(book, applications.outbound[a], quantity, { depth, relation: 'return' })];
  });
}

function orderLines(book: CostBook, output: number, depth: number): Line[] {
  const sources = outputSources(book, output);
  if (!sources) return [];
  const sums = [
    sumLine('capacity', sources.capacity, depth),
    sumLine('overhead', sources.overhead, depth),
    sumLine('variance', sources.variance, depth),
    sumLine('outputs', sources.otherOutputs, depth),
  ];
  const used = sources.consumptions.map((each): Line => ({ depth, relation: 'consumption', ...each }));
  return [...used, ...sums.filter(({ amount }) => amount !== 0)];
}

function sumLine(relation: Relation, amount: number, depth: number, quantity = 0): Line {
  return { depth, relation, entry: NONE, quantity, amount };
}

function averageLines({ pool, opening, entries, issues }: AverageSources, depth: number): Line[] {
  const next = depth + 1;
  return [
    sumLine('average', pool.amount, depth, pool.quantity),
    ...(opening.quantity === 0 && opening.amount === 0
      ? []
      : [sumLine('opening', opening.amount, next, opening.quantity)]),
    ...entries.map((each): Line => ({ depth: next, relation: 'source', ...each })),
    ...(issues.quantity === 0 && issues.amount === 0 ? [] : [sumLine('issues', issues.amount, next, issues.quantity)]),
  ];
}

function entryLine({ entries }: CostBook, entry: number, depth: number, relation: Relation): Line {
  const amount = entries.actual[entry] + entries.expected[entry];
  return { depth, relation, entry, quantity: entries.quantity[entry], amount };
}

/** The part of an entry's cost that goes with a quantity. */
function proportion(book: CostBook, entry: number, quantity: number, line: Pick<Line, 'depth' | 'relation'>): Line {
  const { entries, rounding } = book;
  const cost = { lcy: entries.actual[entry] + entries.expected[entry], acy: 0 };
  const amount = rounding.share(cost, quantity, Math.abs(entries.quantity[entry])).lcy;
  return { ...line, entry, quantity, amount: entries.isInbound(entry) ? amount : 0 - amount };
}

function described(book: CostBook, line: Line, isRepeated: boolean): ExplainedCost {
  const { entries, items, values } = book;
  const { entry } = line;
  const own: number[] = [];
  if (entry !== NONE) for (let v = entries.first[entry]; v !== NONE; v = values.c.next[v]) own.push(v);
  return {
    depth: line.depth,
    relation: line.relation,
    itemLedgerEntryNo: entry === NONE ? 0 : entries.entryNo[entry],
    itemLedgerEntryRow: entry === NONE ? NONE : entries.row[entry],
    itemNo: entry === NONE ? '' : items.no(entries.item[entry]),
    quantity: decimalOfUnits(line.quantity, book.quantityScale),
    amount: decimalOfUnits(line.amount, book.amountScale),
    valueEntries: own.map((v) => ({
      entryNo: values.c.entryNo[v],
      amount: decimalOfUnits(values.c.actual[v] + values.c.expected[v], book.amountScale),
      isNew: v >= values.inputCount,
    })),
    isRepeated,
  };
}
