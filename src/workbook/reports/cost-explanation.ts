import { ITEM_LEDGER_ENTRY_TYPES, textAt } from '../../ledger';
import { type AdjustmentRun, type ExplainedCost, RELATIONS, explainCost } from '../../adjustment';
import { type ReportCell, type ReportSheet } from '../changes';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { adjustmentHeading } from './heading';
import { linkTo } from './links';

/** Cost Explanation: the chain of entries that gave an item ledger entry its cost, each source below what it explains. */
export function costExplanationSheet(run: AdjustmentRun, places: TablePlaces, entryNo: number): ReportSheet {
  const lines = explainCost(run, entryNo);
  return {
    name: 'Cost Explanation',
    heading: [
      ...adjustmentHeading(run, 'Cost Explanation', 'preview'),
      { text: 'Item Ledger Entry No.', value: entryNo },
    ],
    tables: [
      reportTable<ExplainedCost>({
        name: 'CostExplanation',
        scale: run.ledger.scale,
        fields: explanationFields(run, places),
        rowCount: lines.length,
        row: (index) => lines[index],
      }),
    ],
  };
}

function explanationFields(run: AdjustmentRun, places: TablePlaces): ReportField<ExplainedCost>[] {
  const { columns: c } = run.ledger.itemLedgerEntries;
  const ofEntry =
    (value: (row: number) => ReportCell) =>
    ({ itemLedgerEntryRow: row }: ExplainedCost) =>
      row < 0 ? null : value(row);
  return [
    reportField('Level', 'integer', ({ depth }) => depth),
    reportField('How the cost came', 'text', relationText, { width: 60 }),
    reportField(
      'Item Ledger Entry No.',
      'integer',
      ofEntry((row) => linkTo(places, c.entryNo[row], 'itemLedgerEntries', row, 'entryNo')),
    ),
    reportField('Item No.', 'text', ({ itemNo }) => itemNo),
    reportField(
      'Posting Date',
      'date',
      ofEntry((row) => c.postingDate[row]),
    ),
    reportField(
      'Entry Type',
      'text',
      ofEntry((row) => ITEM_LEDGER_ENTRY_TYPES.captions[c.entryType[row] as 0]),
      { width: 22 },
    ),
    reportField(
      'Document No.',
      'text',
      ofEntry((row) => textAt(c.documentNo, row)),
    ),
    reportField(
      'Location Code',
      'text',
      ofEntry((row) => textAt(c.locationCode, row)),
    ),
    reportField('Quantity', 'quantity', ({ quantity }) => amountCell(quantity)),
    reportField('Cost', 'amount', ({ amount }) => amountCell(amount)),
    reportField('Value entries', 'text', (line) => valueEntriesText(line, run.ledger.scale), { width: 44 }),
  ];
}

function relationText({ depth, isRepeated, relation }: ExplainedCost): string {
  return `${'    '.repeat(depth)}${RELATIONS[relation]}${isRepeated ? ' (explained above)' : ''}`;
}

/** `2: -5.00; 3: -2.00 (new)` */
function valueEntriesText({ valueEntries }: ExplainedCost, scale: number): string {
  return valueEntries
    .map(({ amount, entryNo, isNew }) => `${entryNo}: ${amount.toFixed(scale)}${isNew ? ' (new)' : ''}`)
    .join('; ');
}
