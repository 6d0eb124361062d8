import { REGISTER_STATES } from '../../ledger';
import { type PostingRun, glEntryFields, registerOf } from '../../posting';
import { type ReportCell, type ReportSheet, type ReportTable, type TableAppend } from '../changes';
import { type CellPlace } from '../places';
import { type TablePlaces } from '../reading';
import { linkTo } from './links';
import { appendedPlace, tableAppend } from './table-append';

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
  const { scale } = context.ledger;
  const links = bookLinks(run, places);
  return {
    glEntries: tableAppend(places, 'glEntries', {
      scale,
      rowCount: glEntries.count,
      values: { ...glEntryFields(run), entryNo: links.glEntry },
    }),
    relations: tableAppend(places, 'glItemLedgerRelations', {
      scale,
      rowCount: relation.glEntry.length,
      values: {
        glEntryNo: links.glEntryOfRelation,
        valueEntryNo: links.valueEntryOfRelation,
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

/** Every link is a formula that Excel works out: of more rows than these, the numbers stand alone. */
const LINKED_RELATIONS = 50_000;

/**
 * The numbers that lead from one table to the other: from a G/L entry to its relation, from there to the G/L entry and
 * to the value entry.
 */
function bookLinks({ context, glEntries }: PostingRun, places: TablePlaces) {
  const { relation } = glEntries;
  const entryNos = context.ledger.valueEntries.columns.entryNo;
  const isLinked = places.valueEntries !== undefined && relation.glEntry.length <= LINKED_RELATIONS;
  const firstRelations = new Map<number, number>();
  if (isLinked) {
    relation.glEntry.forEach((entry, row) => {
      if (!firstRelations.has(entry)) firstRelations.set(entry, row);
    });
  }
  const numberOf = (entry: number) => glEntries.firstEntryNo + entry;
  const link = (value: number, place: CellPlace): ReportCell => ({ kind: 'link', value, ...place });
  return {
    glEntry: (entry: number): ReportCell => {
      const row = firstRelations.get(entry);
      const no = numberOf(entry);
      return row === undefined ? no : link(no, appendedPlace(places, 'glItemLedgerRelations', row, 'glEntryNo'));
    },
    glEntryOfRelation: (row: number): ReportCell => {
      const entry = relation.glEntry[row];
      return isLinked ? link(numberOf(entry), appendedPlace(places, 'glEntries', entry, 'entryNo')) : numberOf(entry);
    },
    valueEntryOfRelation: (row: number): ReportCell => {
      const valueEntry = relation.valueEntryRow[row];
      const no = entryNos[valueEntry];
      return isLinked ? linkTo(places, no, 'valueEntries', valueEntry, 'entryNo') : no;
    },
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
