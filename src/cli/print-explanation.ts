import { type ExplainedCost, RELATIONS, explainCost } from '../adjustment';
import { ITEM_LEDGER_ENTRY_TYPES, isoDate, textAt } from '../ledger';
import { type AdjustmentResult } from '../jobs';
import { money } from './print-run';
import { textTable } from './text-table';

/** Where the cost of an entry comes from, as a tree: sources stand below what they explain, indented. */
export function printExplanation({ entryNo, run }: AdjustmentResult & { readonly entryNo: number }): string {
  const { columns: c } = run.ledger.itemLedgerEntries;
  const { scale } = run.ledger;
  const lines = explainCost(run, entryNo);
  const document = (row: number) =>
    row < 0
      ? ''
      : [
          ITEM_LEDGER_ENTRY_TYPES.captions[c.entryType[row] as 0],
          textAt(c.documentNo, row),
          isoDate(c.postingDate[row]),
        ].join(' ');
  const table = textTable(
    [
      { caption: 'How the cost came' },
      { caption: 'Entry', align: 'right' },
      { caption: 'Item' },
      { caption: 'Document' },
      { caption: 'Quantity', align: 'right' },
      { caption: 'Cost', align: 'right' },
      { caption: 'Value entries' },
    ],
    lines.map((line) => [
      '  '.repeat(line.depth) + RELATIONS[line.relation] + (line.isRepeated ? ' (explained above)' : ''),
      line.itemLedgerEntryNo === 0 ? '' : String(line.itemLedgerEntryNo),
      line.itemNo,
      document(line.itemLedgerEntryRow),
      line.quantity.toFixed(),
      money(line.amount, scale),
      valueEntriesOf(line, scale),
    ]),
  );
  return `Cost of item ledger entry ${entryNo} once everything is adjusted\n\n${table}`;
}

function valueEntriesOf({ valueEntries }: ExplainedCost, scale: number): string {
  return valueEntries
    .map(({ amount, entryNo, isNew }) => `${entryNo}: ${amount.toFixed(scale)}${isNew ? ' (new)' : ''}`)
    .join('; ');
}
