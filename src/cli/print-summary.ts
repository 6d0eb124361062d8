import {
  type PostingRun,
  type InventoryChange,
  changesByLocation,
  changesByMonth,
  costFlow,
  postingSummary,
  summaryByAccount,
} from '../posting';
import { money } from './print-run';
import { textTable } from './text-table';

/** The Management Summary on the terminal, without its longer lists. */
export function printSummary(run: PostingRun): string {
  const { request } = run.context;
  return [
    `Management Summary${request.post ? '' : ' of a preview (nothing is posted)'}`,
    cost(run),
    accounts(run),
    changes(run, 'Posting group and location', changesByLocation(run), (each) =>
      [each.inventoryPostingGroup || '(blank)', each.locationCode].filter(Boolean).join(', '),
    ),
    changes(run, 'Month', changesByMonth(run), ({ month }) => month),
  ].join('\n\n');
}

function cost(run: PostingRun): string {
  const { scale } = run.context.ledger;
  return textTable(
    [
      { caption: 'Cost of all value entries' },
      { caption: 'Actual', align: 'right' },
      { caption: 'Expected', align: 'right' },
    ],
    costFlow(run).map(({ actual, caption, expected }) => [caption, money(actual, scale), money(expected, scale)]),
  );
}

function accounts(run: PostingRun): string {
  const { scale } = run.context.ledger;
  return textTable(
    [
      { caption: 'Account' },
      { caption: 'Name' },
      { caption: 'Debit', align: 'right' },
      { caption: 'Credit', align: 'right' },
      { caption: 'Net', align: 'right' },
    ],
    summaryByAccount(postingSummary(run)).map(({ accountName, accountNo, credit, debit, net }) => [
      accountNo,
      accountName,
      money(debit, scale, true),
      money(credit, scale, true),
      money(net, scale, true),
    ]),
  );
}

function changes<C extends InventoryChange>(
  run: PostingRun,
  caption: string,
  rows: readonly C[],
  nameOf: (row: C) => string,
): string {
  const { scale } = run.context.ledger;
  return textTable(
    [
      { caption },
      { caption: 'Inventory', align: 'right' },
      { caption: 'Interim', align: 'right' },
      { caption: 'WIP', align: 'right' },
      { caption: 'Inventory value', align: 'right' },
    ],
    rows.map((row) => [
      nameOf(row),
      money(row.inventory, scale, true),
      money(row.interim, scale, true),
      money(row.wip, scale, true),
      money(row.total, scale),
    ]),
  );
}
