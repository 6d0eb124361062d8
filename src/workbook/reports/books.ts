import { LEDGER_TABLES, REGISTER_STATES, type TableName } from '../../ledger';
import { type FieldValue, type PostingRun, glEntryFields, registerOf } from '../../posting';
import { type CellFormat, type ReportColumn, type ReportTable, type TableAppend } from '../changes';
import { type TablePlaces } from '../reading';

/** The append-only tables of the books, and the sheets that they get when the workbook does not have them yet. */
const BOOKS = {
  glEntries: { sheet: 'G_L Entries', tableName: 'GLEntries' },
  glItemLedgerRelations: { sheet: 'G_L - Item Ledger Relation', tableName: 'GLItemLedgerRelation' },
  glRegisters: { sheet: 'G_L Registers', tableName: 'GLRegisters' },
} as const;

type BookName = keyof typeof BOOKS;

const FORMATS: Readonly<Record<string, CellFormat>> = {
  integer: 'integer',
  date: 'date',
  boolean: 'boolean',
  amount: 'amount',
  quantity: 'amount',
};

/** What a posting adds to the books. */
export interface BookAppends {
  readonly register: TableAppend;
  readonly glEntries: TableAppend;
  readonly relations: TableAppend;
}

/** A register's state as the sheet shows it. */
export const REGISTER_STATE = {
  closed: REGISTER_STATES.captions[0],
  open: REGISTER_STATES.captions[1],
  undone: REGISTER_STATES.captions[2],
} as const;

/**
 * G/L entries, their relation to value entries, and the register; undefined when nothing is posted.
 * @param state - of the register: open while the books are being written
 */
export function bookAppends(
  run: PostingRun,
  places: TablePlaces,
  state: string = REGISTER_STATE.closed,
): BookAppends | undefined {
  const register = registerOf(run);
  if (!register) return undefined;
  const { context, glEntries } = run;
  const { relation } = glEntries;
  const entryNos = context.ledger.valueEntries.columns.entryNo;
  return {
    glEntries: append(places, context.ledger.scale, 'glEntries', glEntries.count, glEntryFields(run)),
    relations: append(places, context.ledger.scale, 'glItemLedgerRelations', relation.glEntry.length, {
      glEntryNo: (row) => glEntries.firstEntryNo + relation.glEntry[row],
      valueEntryNo: (row) => entryNos[relation.valueEntryRow[row]],
      glRegisterNo: () => register.no,
    }),
    register: append(places, context.ledger.scale, 'glRegisters', 1, {
      no: () => register.no,
      fromEntryNo: () => register.fromEntryNo,
      toEntryNo: () => register.toEntryNo,
      creationDate: () => register.creationDate,
      sourceCode: () => register.sourceCode,
      userID: () => register.userID,
      job: () => register.job,
      options: () => register.options,
      inputFingerprint: () => register.inputFingerprint,
      valueEntriesPosted: () => register.valueEntriesPosted,
      state: () => state,
    }),
  };
}

/** The same tables on their own, for CSV files. */
export function bookTables(run: PostingRun): ReportTable[] {
  const books = bookAppends(run, {});
  return books ? [books.glEntries, books.relations, books.register].map(({ table }) => table) : [];
}

function append(
  places: TablePlaces,
  scale: number,
  name: BookName,
  rowCount: number,
  values: Readonly<Record<string, (row: number) => FieldValue>>,
): TableAppend {
  const fields = Object.keys(values);
  const definitions = LEDGER_TABLES[name as TableName].fields as Readonly<
    Record<string, { readonly kind: string; readonly caption: string }>
  >;
  const columns: ReportColumn[] = fields.map((field) => {
    const { kind, caption } = definitions[field];
    return { caption, format: FORMATS[kind] ?? 'text', width: Math.max(12, caption.length + 4) };
  });
  const table: ReportTable = {
    name: BOOKS[name].tableName,
    scale,
    columns,
    rowCount,
    cell: (row, column) => asCell(values[fields[column]](row), columns[column].format),
  };
  const place = places[name];
  return {
    sheet: place?.sheet ?? BOOKS[name].sheet,
    table,
    ...(place && {
      existing: { nextRow: place.nextFreeRow, columns: fields.map((field) => place.columns.get(field) ?? -1) },
    }),
  };
}

/** The blank date is an empty cell; booleans are Yes and No, as BC exports them. */
function asCell(value: FieldValue, format: CellFormat): string | number | null {
  if (format === 'date' && value === 0) return null;
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value;
}
