import { ENTRY_CHANGES, type EntryChange, type EntryChangeKind } from '../comparison';
import { type ComparisonResult } from '../jobs';
import { money } from './print-run';
import { moreOn, printable, textTable } from './text-table';

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

/** A line for each account of an entry; what tells the entry stands in the first of them. */
function listed({ after, entries }: ComparisonResult['comparison']): string {
  const { scale } = after.context.ledger;
  const shown = entries.slice(0, LISTED_ENTRIES);
  const table = textTable(
    [
      { caption: 'Entry', align: 'right' },
      { caption: 'Change' },
      { caption: 'Account' },
      { caption: 'Before', align: 'right' },
      { caption: 'After', align: 'right' },
      { caption: 'Why' },
    ],
    shown.flatMap((entry) => {
      const amounts = entry.lines.map((line) => [
        line.accountNo,
        money(line.before, scale, true),
        money(line.after, scale, true),
      ]);
      return (amounts.length === 0 ? [['', '', '']] : amounts).map((line, index) =>
        index === 0 ? [String(entry.entryNo), ENTRY_CHANGES[entry.kind], ...line, whyOf(entry)] : ['', '', ...line, ''],
      );
    }),
  );
  const more = entries.length - shown.length;
  return more > 0 ? `${table}\n${moreOn(more, 'Posting Comparison')}` : table;
}

/** `Before: not in the workbook`: what the kind of change leaves open. */
function whyOf({ kind, outcomeAfter, outcomeBefore }: EntryChange): string {
  if (outcomeBefore === outcomeAfter) return '';
  if (kind === 'appears') return `Before: ${outcomeBefore}`;
  if (kind === 'disappears') return `After: ${outcomeAfter}`;
  return `${outcomeBefore} → ${outcomeAfter}`;
}
