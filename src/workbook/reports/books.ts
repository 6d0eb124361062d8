import { REGISTER_STATES } from '../../ledger';
import { type PostingRun, glEntryFields, registerOf } from '../../posting';
import { type ReportSheet, type ReportTable, type TableAppend } from '../changes';
import { type TablePlaces } from '../reading';
import { tableAppend } from './table-append';

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
  const { scale } = context.ledger;
  return {
    glEntries: tableAppend(places, 'glEntries', { scale, rowCount: glEntries.count, values: glEntryFields(run) }),
    relations: tableAppend(places, 'glItemLedgerRelations', {
      scale,
      rowCount: relation.glEntry.length,
      values: {
        glEntryNo: (row) => glEntries.firstEntryNo + relation.glEntry[row],
        valueEntryNo: (row) => entryNos[relation.valueEntryRow[row]],
        glRegisterNo: () => register.no,
      },
    }),
    register: tableAppend(places, 'glRegisters', {
      scale,
      rowCount: 1,
      values: {
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
      },
    }),
  };
}

/** The same tables on their own, for CSV files. */
export function bookTables(run: PostingRun): ReportTable[] {
  return newBooks(run).map(({ table }) => table);
}

/** The same tables as sheets of a workbook that has no others. */
export function bookSheets(run: PostingRun): ReportSheet[] {
  return newBooks(run).map(({ sheet: name, table }) => ({ name, heading: [], tables: [table] }));
}

function newBooks(run: PostingRun): TableAppend[] {
  const books = bookAppends(run, {});
  return books ? [books.glEntries, books.relations, books.register] : [];
}
