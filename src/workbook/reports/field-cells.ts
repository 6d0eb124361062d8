import { type AnyColumn, type AnyTable, type FieldKind } from '../../ledger';
import { AmountColumn } from '../../money';
import { type CellFormat } from '../changes';

/** How the cells of a field look, by its kind. */
export const FIELD_FORMATS: Readonly<Record<FieldKind, CellFormat>> = {
  integer: 'integer',
  date: 'date',
  boolean: 'boolean',
  option: 'text',
  code: 'text',
  text: 'text',
  amount: 'amount',
  quantity: 'quantity',
};

/** What a field's cells show: captions of options, Yes and No as BC exports them, nothing for a blank date or code. */
export function fieldCells({ columns, definition }: AnyTable, field: string): (row: number) => string | number | null {
  const { kind, options } = definition.fields[field];
  const column: AnyColumn = columns[field];
  if (column instanceof AmountColumn) return (row) => column.cell(row);
  if (!ArrayBuffer.isView(column)) return (row) => column.dictionary.text(column.numbers[row]) || null;
  if (kind === 'boolean') return (row) => (column[row] === 1 ? 'Yes' : 'No');
  if (options) return (row) => options.captions[column[row]].trim() || null;
  if (kind === 'date') return (row) => column[row] || null;
  return (row) => column[row];
}
