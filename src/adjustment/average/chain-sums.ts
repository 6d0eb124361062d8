import { type Chains } from '../costing/chains';
import { type Sums } from './timeline';

/** What lies downstream of an entry, summed up. */
export interface ChainSum extends Sums {
  /** The lowest entry of the chain; Infinity when there is none. */
  readonly lowest: number;
}

interface Frame {
  readonly entry: number;
  readonly recipients: readonly number[];
  next: number;
  quantity: number;
  lcy: number;
  acy: number;
  lowest: number;
}

/**
 * Sums over chains that only branch: each is made of those of its recipients, so that a chain of many thousand
 * transfers is walked once and not once for each of its members. Chains that join again, or that lead back to lower
 * entry numbers, have no such sum.
 */
export class ChainSums {
  private readonly sums = new Map<number, ChainSum | undefined>();

  /**
   * @param limit entries that are valued after this day do not belong to the chains
   * @param own what a member of a chain counts for
   */
  constructor(
    private readonly chains: Chains,
    private readonly limit: number,
    private readonly own: (entry: number) => Sums,
  ) {}

  of(entry: number): ChainSum | undefined {
    if (!this.sums.has(entry)) this.sumUp(entry);
    return this.sums.get(entry);
  }

  private sumUp(start: number): void {
    const frames = [this.frame(start)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { [frame.next]: recipient } = frame.recipients;
      if (recipient === undefined) {
        const { entry, quantity, lcy, acy, lowest } = frame;
        this.sums.set(entry, { quantity, lcy, acy, lowest });
        frames.pop();
      } else if (recipient < frame.entry || !this.chains.hasOneSource(recipient)) {
        this.giveUp(frames);
      } else if (!this.sums.has(recipient)) {
        frames.push(this.frame(recipient));
      } else {
        const rest = this.sums.get(recipient);
        if (rest) this.include(frame, recipient, rest);
        else this.giveUp(frames);
      }
    }
  }

  /** No sum for an entry means none for all that lead to it. */
  private giveUp(frames: Frame[]): void {
    for (const { entry } of frames) this.sums.set(entry, undefined);
    frames.length = 0;
  }

  private include(frame: Frame, recipient: number, rest: ChainSum): void {
    const own = this.own(recipient);
    frame.quantity += own.quantity + rest.quantity;
    frame.lcy += own.lcy + rest.lcy;
    frame.acy += own.acy + rest.acy;
    frame.lowest = Math.min(frame.lowest, recipient, rest.lowest);
    frame.next++;
  }

  private frame(entry: number): Frame {
    const recipients = this.chains.recipientsUpTo(entry, this.limit);
    return { entry, recipients, next: 0, quantity: 0, lcy: 0, acy: 0, lowest: Infinity };
  }
}
