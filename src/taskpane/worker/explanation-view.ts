import { ITEM_LEDGER_ENTRY_TYPES, isoDate, textAt } from '../../ledger';
import { type AdjustmentRun, type ExplainedCost, explainCost } from '../../adjustment';
import { type ReadResult, placeOf } from '../../workbook';
import { type ExplainedLine, type ExplanationView } from '../services';
import { captionIn } from './captions';

/** So many lines are shown in the pane; the sheet of the explanation has more. */
const SHOWN_LINES = 100;

/** Where an entry's cost comes from, as the pane shows it. */
export function explanationView(
  run: AdjustmentRun,
  { places }: ReadResult,
  entryNo: number,
  language: string,
): ExplanationView {
  const { columns: c } = run.ledger.itemLedgerEntries;
  const lines = explainCost(run, entryNo);
  const entryOf = ({ itemLedgerEntryNo, itemLedgerEntryRow: row }: ExplainedCost): ExplainedLine['entry'] => {
    if (row < 0) return undefined;
    const place = placeOf(places, 'itemLedgerEntries', row, 'entryNo');
    return {
      entryNo: itemLedgerEntryNo,
      type: captionIn(language, ITEM_LEDGER_ENTRY_TYPES.captions[c.entryType[row] as 0]),
      documentNo: textAt(c.documentNo, row),
      date: isoDate(c.postingDate[row]),
      ...(place && { place }),
    };
  };
  return {
    entryNo,
    itemNo: lines[0].itemNo,
    lines: lines.slice(0, SHOWN_LINES).map((line) => {
      const { amount, depth, isRepeated, quantity, relation } = line;
      const entry = entryOf(line);
      return {
        depth,
        relation,
        isRepeated,
        quantity: quantity.toFixed(),
        amount: amount.toFixed(run.ledger.scale),
        newValueEntries: line.valueEntries.filter(({ isNew }) => isNew).map(({ entryNo: no }) => no),
        ...(entry && { entry }),
      };
    }),
    moreLines: Math.max(0, lines.length - SHOWN_LINES),
    sheets: [],
  };
}
