import { isoDate } from '../../ledger';
import {
  type OutcomeTotal,
  type PostingRun,
  type PostingSummaryRow,
  outcomeTotals,
  postingSummary,
  registerOf,
} from '../../posting';
import { type HeadingLine, type ReportSheet } from '../changes';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { runHeading } from './heading';

const SUMMARY_FIELDS: readonly ReportField<PostingSummaryRow>[] = [
  reportField('G/L Account No.', 'text', (row) => row.accountNo),
  reportField('Name', 'text', (row) => row.accountName, { width: 32 }),
  reportField('Account Type', 'text', (row) => row.accountType, { width: 24 }),
  reportField('Location Code', 'text', (row) => row.locationCode),
  reportField('Inventory Posting Group', 'text', (row) => row.inventoryPostingGroup),
  reportField('Gen. Bus. Posting Group', 'text', (row) => row.genBusPostingGroup),
  reportField('Gen. Prod. Posting Group', 'text', (row) => row.genProdPostingGroup),
  reportField('Debit Amount', 'amount', (row) => amountCell(row.debit), { total: 'sum' }),
  reportField('Credit Amount', 'amount', (row) => amountCell(row.credit), { total: 'sum' }),
  reportField('Amount', 'amount', (row) => amountCell(row.amount), { total: 'sum' }),
  reportField('G/L Entries', 'integer', (row) => row.entryCount, { total: 'sum' }),
];

const OUTCOME_FIELDS: readonly ReportField<OutcomeTotal>[] = [
  reportField('Value entries', 'text', (row) => row.caption),
  reportField('Reason', 'text', (row) => row.reason, { width: 32 }),
  reportField('Count', 'integer', (row) => row.count, { total: 'sum' }),
  reportField('Cost Amount (Actual)', 'amount', (row) => amountCell(row.costAmountActual), { total: 'sum' }),
  reportField('Cost Amount (Expected)', 'amount', (row) => amountCell(row.costAmountExpected), { total: 'sum' }),
  reportField('Actual cost to post', 'amount', (row) => amountCell(row.actualToPost), { total: 'sum' }),
  reportField('Expected cost to post', 'amount', (row) => amountCell(row.expectedToPost), { total: 'sum' }),
];

/** Posting Summary: G/L amounts by account and posting group, and what became of every value entry of the sheet. */
export function postingSummarySheet(run: PostingRun): ReportSheet {
  const { scale } = run.context.ledger;
  const summary = postingSummary(run);
  const outcomes = outcomeTotals(run);
  return {
    name: 'Posting Summary',
    heading: [...runHeading(run, 'Posting Summary'), ...registerHeading(run)],
    tables: [
      reportTable({
        name: 'PostingSummary',
        title: 'G/L amounts by account and posting group',
        scale,
        fields: SUMMARY_FIELDS,
        rowCount: summary.length,
        row: (index) => summary[index],
      }),
      reportTable({
        name: 'PostingOutcome',
        title: 'What became of the value entries',
        scale,
        fields: OUTCOME_FIELDS,
        rowCount: outcomes.length,
        row: (index) => outcomes[index],
      }),
    ],
  };
}

/** The register that a posting made, and what it overrode. */
export function registerHeading(run: PostingRun): HeadingLine[] {
  const register = run.context.request.post ? registerOf(run) : undefined;
  const overridden = run.dimensionErrorsOverridden;
  return [
    ...(register
      ? [
          {
            text: 'Register',
            value: `No. ${register.no}, G/L entries ${register.fromEntryNo} to ${register.toEntryNo}, ${isoDate(register.creationDate)}`,
          },
        ]
      : []),
    ...(overridden > 0 ? [{ text: 'Posted in spite of a dimension error', value: `${overridden} G/L entries` }] : []),
  ];
}
