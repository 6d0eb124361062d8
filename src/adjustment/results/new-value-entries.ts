import {
  type AnyColumn,
  type AnyTable,
  LEDGER_TABLES,
  type Ledger,
  type LedgerTables,
  type TextColumn,
} from '../../ledger';
import { AmountColumn } from '../../money';
import { UNIT_COST_SCALE } from '../book';
import { type Reason } from '../costing/reasons';
import { type AdjustmentRun } from '../run';

type ValueEntryField = keyof LedgerTables['valueEntries']['fields'];

/** Fields in which a new entry differs from the one it was made after; all others are copied (section 5.2). */
const OWN_FIELDS: readonly ValueEntryField[] = [
  ...(['entryNo', 'entryType', 'varianceType', 'postingDate', 'valuationDate', 'expectedCost'] as const),
  ...(['adjustment', 'inventoriable', 'valuedByAverageCost', 'partialRevaluation', 'appliesToEntry'] as const),
  ...(['valuedQuantity', 'itemLedgerEntryQuantity', 'invoicedQuantity', 'costPerUnit', 'costPerUnitACY'] as const),
  ...(['costAmountActual', 'costAmountExpected', 'costAmountActualACY', 'costAmountExpectedACY'] as const),
  ...(['sourceCode', 'vatReportingDate', 'documentDate'] as const),
];

/** Fields that start empty: nothing of the new entry is posted, and none of it is capacity. */
const EMPTY_FIELDS: ReadonlySet<string> = new Set<ValueEntryField>([
  ...(['costPostedToGL', 'expectedCostPostedToGL', 'costPostedToGLACY', 'expectedCostPostedToGLACY'] as const),
  ...(['costAmountNonInvtbl', 'costAmountNonInvtblACY', 'capacityLedgerEntryNo'] as const),
]);

/** Fields that rounding and order entries do not take over, since they belong to no document of their own. */
const DOCUMENT_FIELDS: ReadonlySet<string> = new Set<ValueEntryField>([
  ...(['externalDocumentNo', 'salespersPurchCode', 'reasonCode', 'returnReasonCode', 'dropShipment'] as const),
  ...(['sourcePostingGroup', 'itemChargeNo'] as const),
]);
const ROUNDING_FIELDS: ReadonlySet<string> = new Set<ValueEntryField>(['sourceType', 'description']);

/** The value entries that a run adds, as rows of the table Value Entry, with numbers that continue the ledger's. */
export function newValueEntries(run: AdjustmentRun): Ledger['valueEntries'] {
  const { book, adjuster } = run;
  const { written } = adjuster.state;
  const { definition, columns }: AnyTable = book.ledger.valueEntries;
  const rows = Int32Array.from(written, ({ v }) => book.values.c.row[v]);
  const reasons = written.map(({ reason }) => reason);
  const made = ownColumns(run);
  const result: Record<string, AnyColumn> = {};
  for (const name of Object.keys(definition.fields)) {
    result[name] = made[name as ValueEntryField] ?? copied(columns[name], rows, (i) => isEmpty(name, reasons[i]));
  }
  return {
    definition: LEDGER_TABLES.valueEntries,
    rowCount: written.length,
    columns: result as Ledger['valueEntries']['columns'],
    given: new Set([...book.ledger.valueEntries.given, ...OWN_FIELDS]),
    present: true,
  };
}

/** Why each of the new value entries was written, in their order. */
export function newValueEntryReasons({ adjuster }: AdjustmentRun): Reason[] {
  return adjuster.state.written.map(({ reason }) => reason);
}

function isEmpty(field: string, reason: Reason): boolean {
  if (EMPTY_FIELDS.has(field)) return true;
  if (reason === 'rounding') return DOCUMENT_FIELDS.has(field) || ROUNDING_FIELDS.has(field);
  return reason === 'order' && DOCUMENT_FIELDS.has(field);
}

function ownColumns({ adjuster, book }: AdjustmentRun): Partial<Record<ValueEntryField, AnyColumn>> {
  const { c } = book.values;
  const { written } = adjuster.state;
  const { documentDate, sourceCode } = book.ledger.valueEntries.columns;
  const integers = (column: Int32Array) => Int32Array.from(written, ({ v }) => column[v]);
  const flags = (column: Uint8Array) => Uint8Array.from(written, ({ v }) => column[v]);
  const decimals = (column: Float64Array, scale: number) =>
    new AmountColumn(
      scale,
      Float64Array.from(written, ({ v }) => column[v]),
    );
  const amounts = (column: Float64Array) => decimals(column, book.amountScale);
  const quantities = (column: Float64Array) => decimals(column, book.quantityScale);
  return {
    entryNo: integers(c.entryNo),
    entryType: flags(c.type),
    varianceType: flags(c.varianceType),
    postingDate: integers(c.postingDate),
    vatReportingDate: integers(c.postingDate),
    documentDate: Int32Array.from(written, ({ v, reason }) =>
      reason === 'rounding' || reason === 'order' ? c.postingDate[v] : documentDate[c.row[v]],
    ),
    valuationDate: integers(c.valuationDate),
    expectedCost: flags(c.expectedCost),
    adjustment: flags(c.adjustment),
    inventoriable: flags(c.inventoriable),
    valuedByAverageCost: flags(c.averaged),
    partialRevaluation: flags(c.partialRevaluation),
    appliesToEntry: integers(c.appliesTo),
    valuedQuantity: quantities(c.valuedQuantity),
    itemLedgerEntryQuantity: quantities(c.entryQuantity),
    invoicedQuantity: quantities(c.invoicedQuantity),
    costPerUnit: decimals(c.costPerUnit, UNIT_COST_SCALE),
    costPerUnitACY: decimals(c.costPerUnitACY, UNIT_COST_SCALE),
    costAmountActual: amounts(c.actual),
    costAmountActualACY: amounts(c.actualACY),
    costAmountExpected: amounts(c.expected),
    costAmountExpectedACY: amounts(c.expectedACY),
    sourceCode: codeColumn(sourceCode, book.sourceCode, written.length),
  };
}

function codeColumn({ dictionary }: TextColumn, code: string, length: number): TextColumn {
  return { dictionary, numbers: new Uint32Array(length).fill(dictionary.intern(code)) };
}

/** The values of some rows, one for each new entry. */
function copied(column: AnyColumn, rows: Int32Array, isEmpty: (i: number) => boolean): AnyColumn {
  const pick = (values: ArrayLike<number>) => (row: number, i: number) => (isEmpty(i) ? 0 : values[row]);
  if (column instanceof Int32Array) return Int32Array.from(rows, pick(column));
  if (column instanceof Uint8Array) return Uint8Array.from(rows, pick(column));
  if (column instanceof AmountColumn)
    return new AmountColumn(column.scale, Float64Array.from(rows, pick(column.units)));
  return { dictionary: column.dictionary, numbers: Uint32Array.from(rows, pick(column.numbers)) };
}
