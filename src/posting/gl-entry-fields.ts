import { type LedgerTables, type TextColumn, calendarDate, serialOf } from '../ledger';
import { type AmountColumn } from '../money';
import { entryDescription, groupDescription } from './descriptions';
import { type PostingContext } from './posting-context';
import { type PostingRun } from './run';

export type GLEntryField = keyof LedgerTables['glEntries']['fields'];
export type FieldValue = string | number | boolean;

/**
 * The fields of a run's G/L entries, entry by entry (posting.md, sections 5.1 and 5.3). Dates are serials, amounts
 * numbers as a cell holds them, debit positive. Fields that BC leaves blank on these entries are blank here, too.
 */
export function glEntryFields(run: PostingRun): Readonly<Record<GLEntryField, (entry: number) => FieldValue>> {
  const { context, glEntries: entries } = run;
  const { ledger, request, settings } = context;
  const c = ledger.valueEntries.columns;
  const perEntry = request.postingMethod === 'Per Entry';
  const firstOpenDate = firstOpenPostingDate(context);

  const source = (entry: number) => entries.source[entry];
  const kind = (entry: number) => entries.lineKinds[entries.lineKind[entry]];
  const ofSource = (column: TextColumn) => (entry: number) => column.dictionary.text(column.numbers[source(entry)]);
  const onlyPerEntry = (value: (entry: number) => FieldValue) => (perEntry ? value : () => '');
  const globalDimension = (dimension: string) => (entry: number) =>
    context.dimensionSets.valueText(c.dimensionSetID[source(entry)], dimension);
  const globalDimensions = globalDimensionCodes(context);

  return {
    entryNo: (entry) => entries.firstEntryNo + entry,
    transactionNo: (entry) => entries.transactionNo[entry],
    glAccountNo: (entry) => ledger.glAccounts.columns.no.dictionary.text(kind(entry).account),
    postingDate: (entry) => c.postingDate[source(entry)],
    documentDate: (entry) => c.postingDate[source(entry)],
    vatReportingDate: (entry) => (perEntry && c.vatReportingDate[source(entry)]) || c.postingDate[source(entry)],
    documentType: () => '',
    documentNo: request.postingMethod === 'Per Posting Group' ? () => request.documentNo : ofSource(c.documentNo),
    externalDocumentNo: onlyPerEntry(ofSource(c.externalDocumentNo)),
    description: (entry) =>
      perEntry ? entryDescription(context, source(entry)) : groupDescription(context, kind(entry)),
    amount: (entry) => entries.amount.cell(entry),
    debitAmount: (entry) => debit(entries.amount, entry),
    creditAmount: (entry) => credit(entries.amount, entry),
    additionalCurrencyAmount: (entry) => entries.amountACY?.cell(entry) ?? 0,
    addCurrencyDebitAmount: (entry) => (entries.amountACY ? debit(entries.amountACY, entry) : 0),
    addCurrencyCreditAmount: (entry) => (entries.amountACY ? credit(entries.amountACY, entry) : 0),
    dimensionSetID: (entry) => c.dimensionSetID[source(entry)],
    globalDimension1Code: globalDimension(globalDimensions[0]),
    globalDimension2Code: globalDimension(globalDimensions[1]),
    jobNo: onlyPerEntry(ofSource(c.jobNo)),
    reasonCode: onlyPerEntry(ofSource(c.reasonCode)),
    prodOrderNo: onlyPerEntry(ofSource(c.orderNo)),
    sourceCode: () => settings.sourceCode,
    systemCreatedEntry: () => true,
    priorYearEntry: (entry) => c.postingDate[source(entry)] < firstOpenDate,
    userID: () => request.userID,
  };
}

/** Amount > 0: Debit = Amount; otherwise Credit = −Amount. Never a negative debit. */
function debit(amount: AmountColumn, entry: number): number | string {
  return amount.sign(entry) > 0 ? amount.cell(entry) : 0;
}

function credit(amount: AmountColumn, entry: number): number | string {
  if (amount.sign(entry) >= 0) return 0;
  const cell = amount.cell(entry);
  return typeof cell === 'number' ? -cell : cell.replace('-', '');
}

/** Entries before the first open accounting period are prior-year entries; without periods, before this year. */
function firstOpenPostingDate(context: PostingContext): number {
  const { rowCount, columns } = context.ledger.accountingPeriods;
  let first = Infinity;
  for (let row = 0; row < rowCount; row++) {
    if (columns.closed[row] === 0) first = Math.min(first, columns.startingDate[row]);
  }
  if (Number.isFinite(first)) return first;
  const { workDate } = context.request;
  return workDate === 0 ? 0 : serialOf({ year: calendarDate(workDate).year, month: 1, day: 1 })!;
}

function globalDimensionCodes(context: PostingContext): [string, string] {
  const { rowCount, columns } = context.ledger.generalLedgerSetup;
  const text = (column: TextColumn) => (rowCount > 0 ? column.dictionary.text(column.numbers[0]) : '');
  return [text(columns.globalDimension1Code), text(columns.globalDimension2Code)];
}
