import { runWithEngine } from '../../bench/support/engine';
import { Outcome, outcomeTotals, type PostingRun, rowsWith } from '../../src/posting';
import { Decimal } from '../../src/money';
import { DECIMALS, type TotalsOf } from './totals';

/** The engine's totals, from its G/L entries. */
export const engineTotals: TotalsOf = (input, method) => {
  const run = runWithEngine(input, method);
  const outcomes = outcomeTotals(run);
  const skipped = outcomes.filter(({ outcome }) => outcome === Outcome.Skipped);
  return {
    posted: rowsWith(run.assessment.outcome, Outcome.Posted).length,
    skipped: new Map(skipped.map(({ reasonKind, count }) => [reasonKind ?? '', count])),
    glEntries: run.glEntries.count,
    byAccount: sums(run, (entry) => [accountOf(run, entry)]),
    byPostingGroup: sums(run, (entry) => groupOf(run, entry)),
  };
};

function sums({ context, glEntries }: PostingRun, keyOf: (entry: number) => readonly (string | number)[]) {
  const found = new Map<string, Decimal>();
  for (let entry = 0; entry < glEntries.count; entry++) {
    const key = keyOf(entry).join('|');
    found.set(key, (found.get(key) ?? new Decimal(0)).plus(glEntries.amount.wideUnits(entry)));
  }
  const unit = new Decimal(10).pow(-context.ledger.scale);
  return new Map([...found].map(([key, total]) => [key, total.mul(unit).toFixed(DECIMALS)]));
}

function accountOf({ context, glEntries }: PostingRun, entry: number): string {
  const { account } = glEntries.lineKinds[glEntries.lineKind[entry]];
  return context.ledger.glAccounts.columns.no.dictionary.text(account);
}

function groupOf(run: PostingRun, entry: number): (string | number)[] {
  const { glEntries, context } = run;
  const c = context.ledger.valueEntries.columns;
  const kind = glEntries.lineKinds[glEntries.lineKind[entry]];
  return [
    accountOf(run, entry),
    c.locationCode.dictionary.text(kind.locationCode),
    c.inventoryPostingGroup.dictionary.text(kind.inventoryPostingGroup),
    c.genBusPostingGroup.dictionary.text(kind.genBusPostingGroup),
    c.genProdPostingGroup.dictionary.text(kind.genProdPostingGroup),
    c.dimensionSetID[glEntries.source[entry]],
  ];
}
