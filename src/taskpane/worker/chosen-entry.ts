import { type ExplainedEntry } from '../../jobs';
import { type ReadResult } from '../../workbook';
import { type EntryChoice } from '../services';

/** The entry to explain: by its number, or the one in the row of a sheet; undefined when no entry stands there. */
export function chosenEntry({ ledger, places }: ReadResult, choice: EntryChoice): ExplainedEntry | undefined {
  if (!('sheet' in choice)) return choice;
  for (const table of ['itemLedgerEntries', 'valueEntries'] as const) {
    const place = places[table];
    if (place?.sheet !== choice.sheet) continue;
    const { entryNo } = ledger[table].columns;
    const row = entryNo.findIndex((_, each) => place.sheetRow(each) === choice.row);
    if (row >= 0) return table === 'valueEntries' ? { valueEntryNo: entryNo[row] } : { entryNo: entryNo[row] };
  }
  return undefined;
}
