import { isoDate } from '../ledger';
import { type CarriedItems, type Reconciliation, causeText, filtersText, unpostedBacklog } from '../reconciliation';
import { money } from './print-run';
import { printable, textTable } from './text-table';

/** A reconciliation on the terminal: accounts, the causes of their differences, and the backlog by month. */
export function printReconciliation(reconciliation: Reconciliation, carried: CarriedItems): string {
  const { difference, ledger, request } = reconciliation;
  const cleared = carried.cleared().length;
  const filters = filtersText(request);
  return [
    [
      `Inventory - G/L Reconciliation as of ${isoDate(request.asOf) || 'the last entry'}`,
      ...(filters ? [printable(filters)] : []),
    ].join('\n'),
    accounts(reconciliation),
    ...(reconciliation.causes.length > 0 ? [causes(reconciliation)] : []),
    ...backlog(reconciliation),
    [
      `Difference: ${money(difference, ledger.scale)}, explained by ${carried.items.count} items.`,
      ...(cleared > 0 ? [`${cleared} items of the last reconciliation have gone.`] : []),
    ].join(' '),
  ].join('\n\n');
}

function accounts({ accounts: all, balance, difference, ledger: { scale }, value }: Reconciliation): string {
  return textTable(
    [
      { caption: 'Account' },
      { caption: 'Name' },
      { caption: 'Value entries', align: 'right' },
      { caption: 'G/L balance', align: 'right' },
      { caption: 'Difference', align: 'right' },
    ],
    [
      ...all.map((account) => [
        account.accountNo || '(none)',
        account.accountName,
        money(account.value, scale),
        money(account.balance, scale),
        money(account.difference, scale, true),
      ]),
      ['Total', '', money(value, scale), money(balance, scale), money(difference, scale, true)],
    ],
  );
}

function causes({ accounts: all, ledger: { scale } }: Reconciliation): string {
  return textTable(
    [{ caption: 'Account' }, { caption: 'Cause of the difference' }, { caption: 'Amount', align: 'right' }],
    all.flatMap((account) =>
      account.causes.map(({ amount, cause }) => [
        account.accountNo || '(none)',
        causeText(cause),
        money(amount, scale),
      ]),
    ),
  );
}

function backlog(reconciliation: Reconciliation): string[] {
  const months = unpostedBacklog(reconciliation);
  if (months.length === 0) return [];
  const { scale } = reconciliation.ledger;
  return [
    textTable(
      [
        { caption: 'Not posted, by month' },
        { caption: 'Can be posted', align: 'right' },
        { caption: 'Skipped', align: 'right' },
        { caption: 'Expected cost', align: 'right' },
        { caption: 'Cost to post', align: 'right' },
        { caption: 'Cost held back', align: 'right' },
      ],
      months.map(({ actualHeldBack, actualToPost, counts, expectedHeldBack, expectedToPost, month }) => [
        month || 'no date',
        String(counts.postable),
        String(counts.skipped),
        String(counts['expected-cost-off']),
        money(actualToPost.plus(expectedToPost), scale),
        money(actualHeldBack.plus(expectedHeldBack), scale, true),
      ]),
    ),
  ];
}
