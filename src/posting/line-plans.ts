import {
  type AccountDetermination,
  type Determination,
  type PostingPair,
  type PostingSide,
} from './account-determination';
import { type AmountKind } from './posting-rules';

/**
 * What all lines with the same accounts, codes and signs have in common: the parts of BC's grouping key that do not
 * depend on the date or the dimensions (posting.md, section 5.2).
 */
export interface LineKind {
  readonly accountType: number;
  readonly balancingType: number;
  /** Number in the dictionary of G/L accounts. */
  readonly account: number;
  readonly locationCode: number;
  readonly inventoryPostingGroup: number;
  readonly genBusPostingGroup: number;
  readonly genProdPostingGroup: number;
  readonly negative: boolean;
}

/** One G/L line of a value entry. */
export interface PlannedLine {
  readonly lineKind: number;
  readonly amount: AmountKind;
  /** 1 on the account side, -1 on the balancing side. */
  readonly sign: 1 | -1;
}

/** The lines of a value entry, in the order of their G/L entries. */
export interface LinePlan {
  readonly lines: readonly PlannedLine[];
  readonly postsExpected: boolean;
  readonly postsActual: boolean;
}

/** The signs of a pair's two lines, as a number: 0 = the pair is not made. */
export type PairSigns = 0 | 1 | 2 | 3 | 4;
const SIGNS = 5;

/** BC calls a line negative when its LCY amount or its ACY amount is below 0. */
export function pairSigns(lcySign: number, acySign: number): PairSigns {
  if (lcySign === 0 && acySign === 0) return 0;
  const accountNegative = lcySign < 0 || acySign < 0 ? 1 : 0;
  const balancingNegative = lcySign > 0 || acySign > 0 ? 2 : 0;
  return (1 + accountNegative + balancingNegative) as PairSigns;
}

/** Works out the lines once for each determination and signs, not once for each value entry. */
export class LinePlans {
  private readonly plans: LinePlan[] = [];
  private readonly planNumbers: number[] = [];
  private readonly kinds: LineKind[] = [];
  private readonly sidesOfKinds: PostingSide[] = [];
  private readonly kindNumbers = new Map<string, number>();

  constructor(private readonly determinations: AccountDetermination) {}

  numberOf(determination: number, expected: PairSigns, actual: PairSigns): number {
    const key = (determination * SIGNS + expected) * SIGNS + actual;
    const known = this.planNumbers[key];
    if (known !== undefined) return known;
    this.planNumbers[key] = this.plans.length;
    this.plans.push(this.plan(this.determinations.get(determination), expected, actual));
    return this.plans.length - 1;
  }

  get(number: number): LinePlan {
    return this.plans[number];
  }

  get lineKinds(): readonly LineKind[] {
    return this.kinds;
  }

  /** The side of a line kind: its account and what is wrong with it. */
  side(lineKind: number): PostingSide {
    return this.sidesOfKinds[lineKind];
  }

  private plan(determination: Determination, expected: PairSigns, actual: PairSigns): LinePlan {
    const lines = [
      ...this.lines(determination, determination.interim, expected),
      ...this.lines(determination, determination.actual, actual),
      ...this.lines(determination, determination.writeOff, actual),
    ];
    lines.sort((a, b) => this.compare(this.kinds[a.lineKind], this.kinds[b.lineKind]));
    return {
      lines,
      postsExpected: lines.some((line) => line.amount === 'expected'),
      postsActual: lines.some((line) => line.amount === 'actual'),
    };
  }

  private lines(determination: Determination, pair: PostingPair | undefined, signs: PairSigns): PlannedLine[] {
    if (!pair || signs === 0) return [];
    const { amount } = pair.rule;
    const negative = signs - 1;
    return [
      { lineKind: this.kind(determination, pair.account, (negative & 1) !== 0), amount, sign: 1 },
      { lineKind: this.kind(determination, pair.balancing, (negative & 2) !== 0), amount, sign: -1 },
    ];
  }

  private kind(determination: Determination, side: PostingSide, negative: boolean): number {
    const { profile } = determination;
    const kind: LineKind = {
      accountType: side.accountType,
      balancingType: side.balancingType,
      account: side.account,
      locationCode: profile.locationCode,
      inventoryPostingGroup: side.inventoryPostingGroup,
      genBusPostingGroup: profile.genBusPostingGroup,
      genProdPostingGroup: profile.genProdPostingGroup,
      negative,
    };
    const key = Object.values(kind).join(' ');
    let number = this.kindNumbers.get(key);
    if (number === undefined) {
      number = this.kinds.length;
      this.kinds.push(kind);
      this.sidesOfKinds.push(side);
      this.kindNumbers.set(key, number);
    }
    return number;
  }

  /** Within one value entry the codes of two lines of one account type are the same. */
  private compare(a: LineKind, b: LineKind): number {
    return (
      a.accountType - b.accountType || Number(a.negative) - Number(b.negative) || a.balancingType - b.balancingType
    );
  }
}
