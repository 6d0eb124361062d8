import { ENTRY_TYPES, ITEM_LEDGER_ENTRY_TYPES, VARIANCE_TYPES, textAt } from '../../ledger';
import {
  ADJUSTMENT_REASONS,
  type AdjustedValueEntry,
  type AdjustmentRun,
  type UnitCostChange,
  adjustedValueEntries,
  newValueEntries,
  unitCostChanges,
} from '../../adjustment';
import { cellAddress } from '../cell';
import { type ReportCell, type ReportSheet } from '../changes';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { type AdjustmentState, adjustmentHeading } from './heading';
import { linkTo } from './links';

interface AdjustedLine extends AdjustedValueEntry {
  /** Row among the new value entries. */
  readonly row: number;
}

/** Adjusted Entries: each new value entry with the cost before and after it and the reason; the new unit costs. */
export function adjustedEntriesSheet(run: AdjustmentRun, places: TablePlaces, state: AdjustmentState): ReportSheet {
  const lines = adjustedValueEntries(run);
  const unitCosts = unitCostChanges(run);
  return {
    name: 'Adjusted Entries',
    heading: adjustmentHeading(run, 'Adjusted Entries', state),
    tables: [
      reportTable<AdjustedLine>({
        name: 'AdjustedEntries',
        title: 'New value entries',
        scale: run.ledger.scale,
        fields: lineFields(run, places, state),
        rowCount: lines.length,
        row: (row) => ({ ...lines[row], row }),
      }),
      reportTable<UnitCostChange>({
        name: 'AdjustedUnitCosts',
        title: 'New unit costs of items',
        scale: run.ledger.scale,
        fields: unitCostFields(places),
        rowCount: unitCosts.length,
        row: (row) => unitCosts[row],
      }),
    ],
  };
}

function lineFields(run: AdjustmentRun, places: TablePlaces, state: AdjustmentState): ReportField<AdjustedLine>[] {
  const { columns: c } = newValueEntries(run);
  const { columns: entries } = run.ledger.itemLedgerEntries;
  return [
    reportField('Entry No.', 'integer', ({ row }) => newEntryLink(places, state, row, c.entryNo[row])),
    reportField('Item No.', 'text', ({ row }) => textAt(c.itemNo, row)),
    reportField('Document No.', 'text', ({ row }) => textAt(c.documentNo, row)),
    reportField('Posting Date', 'date', ({ row }) => c.postingDate[row]),
    reportField('Valuation Date', 'date', ({ row }) => c.valuationDate[row] || null),
    reportField('Entry Type', 'text', ({ row }) => ENTRY_TYPES.captions[c.entryType[row] as 0]),
    reportField('Variance Type', 'text', ({ row }) => VARIANCE_TYPES.captions[c.varianceType[row] as 0].trim()),
    reportField('Item Ledger Entry No.', 'integer', ({ itemLedgerEntryRow: row }) =>
      linkTo(places, entries.entryNo[row], 'itemLedgerEntries', row, 'entryNo'),
    ),
    reportField(
      'Item Ledger Entry Type',
      'text',
      ({ row }) => ITEM_LEDGER_ENTRY_TYPES.captions[c.itemLedgerEntryType[row] as 0],
    ),
    reportField('Location Code', 'text', ({ row }) => textAt(c.locationCode, row)),
    reportField('Cost before', 'amount', ({ costBefore }) => amountCell(costBefore)),
    reportField('Cost after', 'amount', ({ costAfter }) => amountCell(costAfter)),
    reportField('Difference', 'amount', ({ costAfter, costBefore }) => amountCell(costAfter.minus(costBefore)), {
      total: 'sum',
    }),
    reportField('Reason', 'text', ({ reason }) => ADJUSTMENT_REASONS[reason], { width: 60 }),
  ];
}

/** New rows stand below those that were read, in their order; a preview has none to jump to. */
function newEntryLink({ valueEntries }: TablePlaces, state: AdjustmentState, row: number, entryNo: number): ReportCell {
  if (!valueEntries || state === 'preview') return entryNo;
  const column = valueEntries.columns.get('entryNo')!;
  const address = cellAddress(valueEntries.nextFreeRow + row, column);
  return { kind: 'link', value: entryNo, sheet: valueEntries.sheet, address };
}

function unitCostFields(places: TablePlaces): ReportField<UnitCostChange>[] {
  return [
    reportField('Item No.', 'text', ({ itemNo, itemRow }) => linkTo(places, itemNo, 'items', itemRow, 'unitCost')),
    reportField('Unit Cost before', 'quantity', ({ unitCostBefore }) => amountCell(unitCostBefore)),
    reportField('Unit Cost after', 'quantity', ({ unitCostAfter }) => amountCell(unitCostAfter)),
  ];
}
