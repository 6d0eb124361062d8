import { Decimal, ZERO } from '../../money';

/** A line of a document that is to be divided. */
export interface DividedLine {
  readonly row: number;
  readonly entries: number;
  /** Smallest units of LCY, debit positive; not 0. */
  readonly units: Decimal;
}

/** Debit and credit that cancel out: pieces of two lines. */
interface Match {
  readonly debit: number;
  readonly credit: number;
  readonly units: Decimal;
  /** Both lines end with this match. */
  readonly isClean: boolean;
}

/**
 * Divides a balanced document into parts of at most `limit` lines that balance, too. Debits are set against credits in
 * the order of the lines, so that the pairs of a posting stay together; a part ends where no line is open if there is
 * such a place, and otherwise a line goes on in the next part, its pieces adding up to it.
 */
export function divide(lines: readonly DividedLine[], limit: number): DividedLine[][] {
  const matches = matched(lines);
  const parts: DividedLine[][] = [];
  let start = 0;
  while (start < matches.length) {
    const end = endOfPart(matches, start, limit);
    parts.push(linesOf(lines, matches, start, end));
    start = end;
  }
  return parts;
}

function matched(lines: readonly DividedLine[]): Match[] {
  const debits = indexes(lines, (units) => units.isPositive());
  const credits = indexes(lines, (units) => units.isNegative());
  const matches: Match[] = [];
  let [d, c] = [0, 0];
  let debitLeft = debits.length > 0 ? lines[debits[0]].units : ZERO;
  let creditLeft = credits.length > 0 ? lines[credits[0]].units.negated() : ZERO;
  while (d < debits.length && c < credits.length) {
    const units = Decimal.min(debitLeft, creditLeft);
    const isClean = debitLeft.equals(creditLeft);
    matches.push({ debit: debits[d], credit: credits[c], units, isClean });
    debitLeft = debitLeft.minus(units);
    creditLeft = creditLeft.minus(units);
    if (debitLeft.isZero() && ++d < debits.length) debitLeft = lines[debits[d]].units;
    if (creditLeft.isZero() && ++c < credits.length) creditLeft = lines[credits[c]].units.negated();
  }
  return matches;
}

/** The match before which a part ends: after the last clean one that fits, or where the part is full. */
function endOfPart(matches: readonly Match[], start: number, limit: number): number {
  const taken = new Set<number>();
  let clean = start;
  for (let i = start; i < matches.length; i++) {
    taken.add(matches[i].debit).add(matches[i].credit);
    if (taken.size > limit) return clean > start ? clean : i;
    if (matches[i].isClean) clean = i + 1;
  }
  return matches.length;
}

function linesOf(lines: readonly DividedLine[], matches: readonly Match[], start: number, end: number): DividedLine[] {
  const units = new Map<number, Decimal>();
  const add = (line: number, amount: Decimal) => units.set(line, (units.get(line) ?? ZERO).plus(amount));
  for (const match of matches.slice(start, end)) {
    add(match.debit, match.units);
    add(match.credit, match.units.negated());
  }
  return [...units].sort(([a], [b]) => a - b).map(([line, amount]) => ({ ...lines[line], units: amount }));
}

function indexes(lines: readonly DividedLine[], test: (units: Decimal) => boolean): number[] {
  return [...lines.keys()].filter((line) => test(lines[line].units));
}
