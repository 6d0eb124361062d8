import { ITEM_LEDGER_ENTRY_TYPES, textAt } from '../ledger';
import { type Trace, countOfDifferences, startText } from '../trace';
import { money } from './print-run';
import { printable, moreOn, textTable } from './text-table';

/** Entries listed one by one; the others stand in the workbook. */
const LISTED = 40;

/** A trace on the terminal: G/L entries with what they are made of, then value entries and documents. */
export function printTrace(trace: Trace): string {
  const differences = countOfDifferences(trace);
  return [
    printable(`Trace from ${startText(trace.start)}`),
    glEntries(trace),
    valueEntries(trace),
    documents(trace),
    differences === 0 ? 'All amounts add up.' : `${differences} entries do not add up: see Difference.`,
  ].join('\n\n');
}

function glEntries({ glEntries: entries, ledger }: Trace): string {
  const { glEntries: gl, valueEntries: value } = ledger;
  const rows = entries.flatMap((entry) => [
    [
      String(gl.columns.entryNo[entry.row]),
      textAt(gl.columns.glAccountNo, entry.row),
      textAt(gl.columns.documentNo, entry.row),
      money(entry.amount, ledger.scale),
      money(entry.difference, ledger.scale, true),
    ],
    ...entry.shares.map(({ amount, valueEntryRow: row }) => [
      '',
      `  value entry ${value.columns.entryNo[row]}`,
      textAt(value.columns.documentNo, row),
      money(amount, ledger.scale),
      '',
    ]),
  ]);
  return listed(rows, [
    { caption: 'G/L entry', align: 'right' },
    { caption: 'Account' },
    { caption: 'Document' },
    { caption: 'Amount', align: 'right' },
    { caption: 'Difference', align: 'right' },
  ]);
}

function valueEntries({ ledger, valueEntries: entries }: Trace): string {
  const { columns: c } = ledger.valueEntries;
  const rows = entries.map((entry) => [
    String(c.entryNo[entry.row]),
    c.itemLedgerEntryNo[entry.row] === 0 ? '' : String(c.itemLedgerEntryNo[entry.row]),
    textAt(c.documentNo, entry.row),
    ITEM_LEDGER_ENTRY_TYPES.captions[c.itemLedgerEntryType[entry.row] as 0],
    money(c.costAmountActual.decimal(entry.row), ledger.scale),
    money(entry.actualToPost, ledger.scale, true),
    money(entry.debit, ledger.scale),
    money(entry.credit, ledger.scale),
    money(entry.difference, ledger.scale, true),
  ]);
  return listed(rows, [
    { caption: 'Value entry', align: 'right' },
    { caption: 'Item ledger entry', align: 'right' },
    { caption: 'Document' },
    { caption: 'Type' },
    { caption: 'Cost (Actual)', align: 'right' },
    { caption: 'Still to post', align: 'right' },
    { caption: 'Debit', align: 'right' },
    { caption: 'Credit', align: 'right' },
    { caption: 'Difference', align: 'right' },
  ]);
}

function documents({ documents: all, ledger }: Trace): string {
  const rows = all.map((document) => [
    document.documentNo,
    money(document.cost, ledger.scale),
    money(document.posted, ledger.scale),
    money(document.debit, ledger.scale),
    money(document.credit, ledger.scale),
  ]);
  return listed(rows, [
    { caption: 'Document' },
    { caption: 'Cost (Actual)', align: 'right' },
    { caption: 'Posted', align: 'right' },
    { caption: 'Debit', align: 'right' },
    { caption: 'Credit', align: 'right' },
  ]);
}

function listed(rows: readonly (readonly string[])[], columns: Parameters<typeof textTable>[0]): string {
  const more = rows.length - LISTED;
  const table = textTable(columns, rows.slice(0, LISTED));
  return more > 0 ? `${table}\n${moreOn(more, 'Posting Trace')}` : table;
}
