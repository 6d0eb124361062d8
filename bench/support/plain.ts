import Decimal from 'decimal.js';
import { postPlainly, type PlainInput, type PlainOptions, type PlainResult, type PostingMethod } from '../plain';
import type { RunTotals } from './engine';

/** The request of the benchmarks; Per Posting Group needs a document number. */
export function requestOf(method: PostingMethod): PlainOptions {
  return method === 'Per Entry' ? { method } : { method, documentNo: 'INVTPCOST' };
}

export function postWithPlain(input: PlainInput, method: PostingMethod): PlainResult {
  return postPlainly(input, requestOf(method));
}

export function totalsOfPlain(result: PlainResult): RunTotals {
  const totals = new Map<string, Decimal>();
  for (const { glAccountNo, amount } of result.glEntries) {
    totals.set(glAccountNo, (totals.get(glAccountNo) ?? new Decimal(0)).plus(amount));
  }
  return {
    glEntries: result.glEntries.length,
    accountTotals: new Map([...totals].map(([account, amount]) => [account, amount.toFixed()])),
    skipped: result.skipped.length,
  };
}
