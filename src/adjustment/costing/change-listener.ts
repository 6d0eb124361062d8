/** Hears of every change of a value entry's amounts, so that totals kept elsewhere stay right. */
export interface ChangeListener {
  /** @param v the value entry; a new one when it was written just now */
  amountsChanged(v: number, lcy: number, acy: number): void;
}
