import { type AnyTable, isoDate } from '../../src/ledger';
import { AmountColumn } from '../../src/money';
import { type LedgerRecord, type RecordValue } from './ledger-from-records';

/** A table's rows by captions: amounts as texts, dates as `2020-01-31`, options by their captions. */
export function recordsOfTable({ columns, definition, rowCount }: AnyTable): LedgerRecord[] {
  const fields = Object.entries(definition.fields);
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(
      fields.map(([name, { caption, kind, options }]): [string, RecordValue] => {
        const column = columns[name];
        if (column instanceof AmountColumn) return [caption, column.decimal(row).toFixed()];
        if (!ArrayBuffer.isView(column)) return [caption, column.dictionary.text(column.numbers[row])];
        const { [row]: value } = column;
        if (kind === 'date') return [caption, isoDate(value)];
        if (kind === 'boolean') return [caption, value === 1];
        return [caption, kind === 'option' ? options!.captions[value] : value];
      }),
    ),
  );
}
