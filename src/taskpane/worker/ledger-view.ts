import { type FieldDefinition, LEDGER_TABLES, type TableName } from '../../ledger';
import {
  type ColumnMapping,
  type ReadNote,
  type ReadResult,
  type TableHeader,
  type WorkbookPort,
} from '../../workbook';
import { type LedgerView, type NoteView, type OpenFields, type UnknownColumn } from '../services';
import { captionIn } from './captions';
import { readGroups } from './problem-groups';

const TABLES = Object.keys(LEDGER_TABLES) as TableName[];

/** Headers stand among these first rows of a sheet. */
const HEAD_ROWS = 30;

/** What was found in a workbook, for people. */
export async function ledgerView(
  port: WorkbookPort,
  read: ReadResult,
  mappings: readonly ColumnMapping[],
  language: string,
): Promise<LedgerView> {
  const { ledger, places } = read;
  const setup = ledger.inventorySetup;
  const isOn = (field: 'expectedCostPostingToGL' | 'automaticCostPosting'): boolean =>
    setup.rowCount > 0 && Boolean(setup.columns[field][0]);
  const tables = TABLES.flatMap((table) => {
    const place = places[table];
    if (!place) return [];
    const caption = captionIn(language, LEDGER_TABLES[table].caption);
    return [{ table: caption, sheet: place.sheet, rows: ledger[table].rowCount }];
  });
  return {
    tables,
    problems: readGroups(read, language),
    notes: read.notes.map((note) => noteView(note, language)),
    unknownColumns: await unknownColumns(port, read),
    openFields: openFields(read, language),
    mappings,
    isEmpty: tables.length === 0 && read.incomplete.length === 0,
    isUnfilled: tables.length > 0 && tables.every(({ rows }) => rows === 0),
    expectedCostPosting: isOn('expectedCostPostingToGL'),
    automaticCostPosting: isOn('automaticCostPosting'),
  };
}

/** Headers of the sheets of the ledger that no field was found for. */
async function unknownColumns(port: WorkbookPort, read: ReadResult): Promise<UnknownColumn[]> {
  const unknown: UnknownColumn[] = [];
  for (const place of headersOf(read)) {
    if (place.headerRow >= HEAD_ROWS) continue;
    const head = await port.readHead(place.sheet, place.headerRow + 1);
    const known = new Set(place.columns.values());
    (head[place.headerRow] ?? []).forEach((cell, column) => {
      if (known.has(column) || typeof cell !== 'string' || cell.trim() === '') return;
      unknown.push({ sheet: place.sheet, header: cell });
    });
  }
  return unknown;
}

/** Fields that the tables of these sheets have no column for. */
function openFields(read: ReadResult, language: string): OpenFields[] {
  return headersOf(read).map(({ columns, sheet, table }) => {
    const { caption, fields } = LEDGER_TABLES[table];
    const missing = Object.entries<FieldDefinition>(fields).filter(([field]) => !columns.has(field));
    return {
      table,
      sheet,
      caption: captionIn(language, caption),
      fields: missing.map(([field, definition]) => ({ field, caption: captionIn(language, definition.caption) })),
    };
  });
}

/** Tables that were found, and those that a column keeps from being found: to name it by hand is what helps. */
function headersOf({ incomplete, places }: ReadResult): TableHeader[] {
  return [...TABLES.flatMap((table) => places[table] ?? []), ...incomplete];
}

function noteView(note: ReadNote, language: string): NoteView {
  if (note.kind === 'sheet-not-used') return { kind: note.kind, details: { sheet: note.sheet } };
  const table = captionIn(language, LEDGER_TABLES[note.table].caption);
  if (note.kind === 'totals-row-left-out') {
    return { kind: note.kind, details: { table, at: `${note.sheet}!${note.address}` } };
  }
  return {
    kind: note.kind,
    details: { table, field: captionIn(language, note.field), from: captionIn(language, note.from) },
  };
}
