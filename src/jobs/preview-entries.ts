import {
  IntegerColumnBuilder,
  LEDGER_TABLES,
  type Ledger,
  SmallIntegerColumnBuilder,
  TableBuilder,
  TextColumnBuilder,
  withColumns,
} from '../ledger';
import { AmountColumn } from '../money';
import { type GLEntryField, type PostingRun, glEntryFields } from '../posting';

/** What a journal takes from a G/L entry besides its amount. */
const JOURNAL_FIELDS: readonly GLEntryField[] = [
  ...(['entryNo', 'glAccountNo', 'postingDate', 'documentNo', 'externalDocumentNo', 'description'] as const),
  ...(['dimensionSetID', 'globalDimension1Code', 'globalDimension2Code', 'sourceCode'] as const),
];

/** The ledger with the G/L entries that a run makes in place of those that the books have. */
export function withPreviewEntries(run: PostingRun): Ledger {
  const { ledger } = run.context;
  const { amount, count } = run.glEntries;
  const values = glEntryFields(run);
  const builder = new TableBuilder(LEDGER_TABLES.glEntries, ledger.dictionaries);
  builder.rowCount = count;
  for (const field of JOURNAL_FIELDS) {
    const column = builder.column(field);
    const valueAt = values[field];
    for (let entry = 0; entry < count; entry++) {
      const value = valueAt(entry);
      if (column instanceof TextColumnBuilder) column.set(entry, String(value));
      else if (column instanceof IntegerColumnBuilder || column instanceof SmallIntegerColumnBuilder) {
        column.set(entry, Number(value));
      }
    }
  }
  const amounts = new AmountColumn(amount.scale, amount.units.subarray(0, count), amount.wide);
  return { ...ledger, glEntries: withColumns(builder.build(), { amount: amounts }) };
}
