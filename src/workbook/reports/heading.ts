import { type AdjustmentRun, adjustmentOptionsText } from '../../adjustment';
import { isoDate } from '../../ledger';
import { type PostingRun, optionsText } from '../../posting';
import { type Reconciliation, filtersText } from '../../reconciliation';
import { type HeadingLine } from '../changes';

/** A cell takes 32,767 characters; a heading needs no more than these. */
const LONGEST_LIST = 1_000;

/** The lines above a report: what it is, and what the run was asked. */
export function runHeading({ context }: PostingRun, title: string): HeadingLine[] {
  const { request } = context;
  return [
    { text: title, style: 'title' },
    { text: 'Status', value: request.post ? 'Posted' : 'Preview: nothing has been posted' },
    { text: 'Options', value: optionsText(request) },
    ...(request.inputFingerprint ? [{ text: 'Input fingerprint', value: request.inputFingerprint }] : []),
  ];
}

/** Whether an adjustment writes into the ledger or only shows what it would write. */
export type AdjustmentState = 'adjusted' | 'preview';

/** The same above the reports of an adjustment. */
export function adjustmentHeading(
  { rebuiltItems, request }: AdjustmentRun,
  title: string,
  state: AdjustmentState,
): HeadingLine[] {
  const options = adjustmentOptionsText(request);
  return [
    { text: title, style: 'title' },
    { text: 'Status', value: state === 'adjusted' ? 'Adjusted' : 'Preview: nothing has been changed' },
    ...(options === '' ? [] : [{ text: 'Options', value: options }]),
    ...(rebuiltItems.length === 0
      ? []
      : [{ text: 'Applications made anew', value: rebuiltItems.join(', ').slice(0, LONGEST_LIST) }]),
    ...(request.inputFingerprint ? [{ text: 'Input fingerprint', value: request.inputFingerprint }] : []),
  ];
}

/** What was asked, above each sheet of a reconciliation. */
export function reconciliationHeading({ ledger, request }: Reconciliation, title: string): HeadingLine[] {
  const filters = filtersText(request);
  const materiality = request.materiality;
  return [
    { text: title, style: 'title' },
    { text: 'As of', value: isoDate(request.asOf) || 'All dates' },
    ...(filters ? [{ text: 'Filters', value: filters }] : []),
    ...(materiality.isZero() ? [] : [{ text: 'Materiality', value: materiality.toFixed(ledger.scale) }]),
    ...(request.inputFingerprint ? [{ text: 'Input fingerprint', value: request.inputFingerprint }] : []),
  ];
}
