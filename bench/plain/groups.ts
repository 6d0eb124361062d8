import type Decimal from 'decimal.js';
import { ACCOUNT_TYPES, type AccountType } from './account-types';
import { compareText } from './candidates';
import type { Line, Posting } from './types';

/** A line of the buffer: one line of a value entry, or the lines of many with the same key. */
export interface BufferLine {
  postingDate: number;
  accountType: AccountType;
  locationCode: string;
  inventoryPostingGroup: string;
  genBusPostingGroup: string;
  genProdPostingGroup: string;
  dimensionSetID: number;
  negative: boolean;
  balancingType: AccountType;
  accountNo: string;
  amount: Decimal;
  amountACY: Decimal;
  valueEntryNos: number[];
}

/** All lines of a run, summed by the nine parts of the key, in key order (posting.md, section 5.2). */
export function groupLines(postings: readonly Posting[]): BufferLine[] {
  const groups = new Map<string, BufferLine>();
  for (const posting of postings) {
    for (const line of posting.lines) {
      const single = bufferLine(line);
      const key = keyOf(single);
      const group = groups.get(key);
      if (!group) {
        groups.set(key, single);
      } else {
        group.amount = group.amount.plus(single.amount);
        group.amountACY = group.amountACY.plus(single.amountACY);
        group.valueEntryNos.push(line.entry.entryNo);
      }
    }
  }
  return [...groups.values()].sort(compareKeys);
}

/** The lines of one value entry in key order. */
export function linesInKeyOrder(posting: Posting): BufferLine[] {
  return posting.lines.map(bufferLine).sort(compareKeys);
}

function bufferLine(line: Line): BufferLine {
  return {
    postingDate: line.entry.postingDate,
    accountType: line.accountType,
    locationCode: line.entry.locationCode,
    inventoryPostingGroup: line.inventoryPostingGroup,
    genBusPostingGroup: line.entry.genBusPostingGroup,
    genProdPostingGroup: line.entry.genProdPostingGroup,
    dimensionSetID: line.entry.dimensionSetID,
    negative: line.amount.lessThan(0) || line.amountACY.lessThan(0),
    balancingType: line.balancingType,
    accountNo: line.accountNo,
    amount: line.amount,
    amountACY: line.amountACY,
    valueEntryNos: [line.entry.entryNo],
  };
}

function keyOf(line: BufferLine): string {
  return [
    line.postingDate,
    line.accountType,
    line.locationCode,
    line.inventoryPostingGroup,
    line.genBusPostingGroup,
    line.genProdPostingGroup,
    line.dimensionSetID,
    line.negative,
    line.balancingType,
  ].join('|');
}

function compareKeys(a: BufferLine, b: BufferLine): number {
  return (
    a.postingDate - b.postingDate ||
    ACCOUNT_TYPES.indexOf(a.accountType) - ACCOUNT_TYPES.indexOf(b.accountType) ||
    compareText(a.locationCode, b.locationCode) ||
    compareText(a.inventoryPostingGroup, b.inventoryPostingGroup) ||
    compareText(a.genBusPostingGroup, b.genBusPostingGroup) ||
    compareText(a.genProdPostingGroup, b.genProdPostingGroup) ||
    a.dimensionSetID - b.dimensionSetID ||
    Number(a.negative) - Number(b.negative) ||
    ACCOUNT_TYPES.indexOf(a.balancingType) - ACCOUNT_TYPES.indexOf(b.balancingType)
  );
}
