import { ENTRY_CHANGES, type EntryChange, type EntryChangeKind } from '../comparison';
import { type ComparisonResult } from '../jobs';
import { money } from './print-run';
import { printable, textTable } from './text-table';

/** Entries listed one by one; the others stand in the workbook. */
const LISTED_ENTRIES = 25;

/** A comparison on the terminal: accounts that differ, how many entries differ how, and the first of them. */
export function printComparison({ comparison, names }: ComparisonResult): string {
  const { entries } = comparison;
  return [
    `Before: ${printable(names.before)}\nAfter:  ${printable(names.after)}`,
    ...(entries.length === 0
      ? ['No value entry differs.']
      : [accounts(comparison), kinds(entries), listed(comparison)]),
  ].join('\n\n');
}

function accounts({ accounts: all, after }: ComparisonResult['comparison']): string {
  const { scale } = after.context.ledger;
  return textTable(
    [
      { caption: 'Account' },
      { caption: 'Name' },
      { caption: 'Net before', align: 'right' },
      { caption: 'Net after', align: 'right' },
      { caption: 'Difference', align: 'right' },
    ],
    all.map((account) => [
      account.accountNo,
      account.accountName,
      money(account.before.net, scale, true),
      money(account.after.net, scale, true),
      money(account.after.net.minus(account.before.net), scale, true),
    ]),
  );
}

function kinds(entries: readonly EntryChange[]): string {
  const counts = new Map<EntryChangeKind, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return textTable(
    [{ caption: 'Value entries that differ' }, { caption: 'Count', align: 'right' }],
    [...counts].map(([kind, count]) => [ENTRY_CHANGES[kind], String(count)]),
  );
}

function listed({ after, entries }: ComparisonResult['comparison']): string {
  const { scale } = after.context.ledger;
  const lines = entries.slice(0, LISTED_ENTRIES).map((entry) => {
    const amounts = entry.lines.map(
      (line) => `${line.accountNo}: ${money(line.before, scale)} → ${money(line.after, scale)}`,
    );
    const outcome =
      entry.outcomeBefore === entry.outcomeAfter ? [] : [`${entry.outcomeBefore} → ${entry.outcomeAfter}`];
    return printable(`  ${entry.entryNo}  ${ENTRY_CHANGES[entry.kind]}.  ${[...amounts, ...outcome].join('; ')}`);
  });
  const more = entries.length - lines.length;
  return [...lines, ...(more > 0 ? [`  … and ${more} more on the sheet Posting Comparison.`] : [])].join('\n');
}
