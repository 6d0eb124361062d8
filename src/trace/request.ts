/** Where a trace begins. */
export type TraceStart =
  | { readonly glEntryNo: number }
  | { readonly valueEntryNo: number }
  | { readonly itemLedgerEntryNo: number }
  | { readonly documentNo: string };

/** `G/L entry 12`, as a heading and a message name the start. */
export function startText(start: TraceStart): string {
  if ('glEntryNo' in start) return `G/L entry ${start.glEntryNo}`;
  if ('valueEntryNo' in start) return `value entry ${start.valueEntryNo}`;
  if ('itemLedgerEntryNo' in start) return `item ledger entry ${start.itemLedgerEntryNo}`;
  return `document ${start.documentNo}`;
}
