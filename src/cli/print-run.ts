import { type Decimal } from '../money';
import { textAt } from '../ledger';
import {
  Outcome,
  type PostingRun,
  describeFix,
  describeProblem,
  orphanedQueueRows,
  countOf,
  outcomeTotals,
  postingSummary,
  postingTotals,
  problemsOfSkipped,
  registerOf,
  skippedRows,
  summaryBySetupRow,
} from '../posting';
import { type ReadResult, placeOf } from '../workbook';
import { printable, textTable } from './text-table';

/** Entries listed one by one; a backlog's others stand in the workbook. */
const LISTED_ENTRIES = 25;

/** What a posting or preview says on the terminal. */
export function printRun(run: PostingRun, read: ReadResult): string {
  return [heading(run), derivedColumns(read), summary(run), outcomes(run), skipped(run, read)]
    .filter(Boolean)
    .join('\n\n');
}

function heading(run: PostingRun): string {
  const { request } = run.context;
  const register = request.post ? registerOf(run) : undefined;
  const what = request.post ? 'Post Inventory Cost to G/L' : 'Preview: Post Inventory Cost to G/L (nothing is posted)';
  const lines = [`${what}, ${request.postingMethod}`];
  if (register && register.toEntryNo >= register.fromEntryNo) {
    lines.push(`Register ${register.no}: G/L entries ${register.fromEntryNo} to ${register.toEntryNo}`);
  }
  return lines.join('\n');
}

/** What was filled in because the workbook lacks it. */
export function derivedColumns(read: ReadResult): string {
  const derived = read.notes.flatMap((note) =>
    note.kind === 'derived-column' ? [`${note.field} from ${note.from}`] : [],
  );
  return derived.length === 0 ? '' : `Columns that the workbook lacks were derived: ${derived.join('; ')}.`;
}

function summary(run: PostingRun): string {
  const rows = postingSummary(run);
  const totals = postingTotals(rows);
  if (!totals) return 'There is nothing to post.';
  const { scale } = run.context.ledger;
  const columns = [
    { caption: 'Account' },
    { caption: 'Name' },
    { caption: 'Account Type' },
    { caption: 'Posting groups' },
    { caption: 'Debit', align: 'right' },
    { caption: 'Credit', align: 'right' },
    { caption: 'Net', align: 'right' },
  ] as const;
  return textTable(columns, [
    ...summaryBySetupRow(rows).map((row) => [
      row.accountNo,
      row.accountName,
      row.accountType,
      row.setupText,
      money(row.debit, scale, true),
      money(row.credit, scale, true),
      money(row.amount, scale, true),
    ]),
    [
      'Total',
      '',
      '',
      '',
      money(totals.debit, scale),
      money(totals.credit, scale),
      money(totals.debit.minus(totals.credit), scale),
    ],
  ]);
}

function outcomes(run: PostingRun): string {
  const totals = outcomeTotals(run);
  const { scale } = run.context.ledger;
  const { rowCount } = run.context.ledger.valueEntries;
  const columns = [
    { caption: 'Value entries' },
    { caption: 'Reason' },
    { caption: 'Count', align: 'right' },
    { caption: 'Cost (Actual)', align: 'right' },
    { caption: 'Cost (Expected)', align: 'right' },
  ] as const;
  const sum = (pick: (total: (typeof totals)[number]) => Decimal) =>
    totals.slice(1).reduce((amount, total) => amount.plus(pick(total)), totals[0] && pick(totals[0]));
  const table = textTable(columns, [
    ...totals.map((total) => [
      total.outcome === Outcome.Posted && !run.context.request.post ? 'Can be posted' : total.caption,
      total.reason,
      String(total.count),
      money(total.costAmountActual, scale),
      money(total.costAmountExpected, scale),
    ]),
    ...(totals.length > 0
      ? [
          [
            'On the sheet',
            '',
            String(rowCount),
            money(
              sum((total) => total.costAmountActual),
              scale,
            ),
            money(
              sum((total) => total.costAmountExpected),
              scale,
            ),
          ],
        ]
      : []),
  ]);
  const overridden = run.dimensionErrorsOverridden;
  return overridden === 0 ? table : `${table}\n${overridden} G/L entries are posted in spite of a dimension error.`;
}

function skipped(run: PostingRun, read: ReadResult): string {
  const rows = skippedRows(run);
  const orphans = orphanedQueueRows(run);
  if (rows.length + orphans.length === 0) return '';
  const { valueEntries } = run.context.ledger;
  const listed = [
    ...orphans.map((problem) => ({ problem, entryNo: problem.details!.valueEntryNo, itemNo: '' })),
    ...Array.from(rows.subarray(0, LISTED_ENTRIES), (row) => ({
      problem: problemsOfSkipped(run, row)[0],
      entryNo: String(valueEntries.columns.entryNo[row]),
      itemNo: textAt(valueEntries.columns.itemNo, row),
    })),
  ].slice(0, LISTED_ENTRIES);
  const lines = listed.map(({ problem, entryNo, itemNo }) => {
    const { remedy } = problem;
    const place = remedy && placeOf(read.places, remedy.table, remedy.row, remedy.field);
    const where = place ? ` → ${place.sheet}!${place.address}` : '';
    return printable(`  ${entryNo}  ${itemNo}  ${describeProblem(problem)} ${describeFix(problem)}${where}`);
  });
  const more = rows.length + orphans.length - listed.length;
  if (more > 0) lines.push(`  … and ${more} more on the sheet Skipped Entries.`);
  const count = countOf(outcomeTotals(run), Outcome.Skipped) + orphans.length;
  return [`Skipped Entries (${count})`, ...lines].join('\n');
}

/** `1,234.50`; empty for 0 on demand. */
export function money(amount: Decimal, scale: number, blankZero = false): string {
  if (blankZero && amount.isZero()) return '';
  const [whole, decimals] = amount.toFixed(scale).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}
