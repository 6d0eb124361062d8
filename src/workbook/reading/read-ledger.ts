import { Dictionaries, type TableName } from '../../ledger';
import { cellAddress } from '../cell';
import { type WorkbookPort } from '../port';
import { type ReadNote, type ReadOptions, type ReadResult } from './api';
import { type TextFormats, textFormats } from './cells';
import { findTables, isOwnReport } from './finding/find-tables';
import { type Fit } from './finding/fits';
import { readHeads } from './finding/read-heads';
import { type SheetHead } from './finding/regions';
import { finishReading } from './finish-reading';
import { LedgerTableReader, type TableReading } from './ledger-table-reader';
import { type ReadProblem } from './problem-kinds';
import { locatedInSheets } from './problem-places';
import { type TableHeader, TablePlace, type TablePlaces } from './table-place';

/**
 * Reads a company's ledger from a workbook: finds the tables by their headers, reads their cells, fills what the
 * sheets lack.
 *
 * @param port - the workbook
 * @param options - locale, progress, cancellation
 * @returns the ledger, with everything that is wrong or worth knowing about the input as data
 * @throws RangeError when there is no such locale, and whatever the port throws
 */
export async function readLedger(port: WorkbookPort, options: ReadOptions = {}): Promise<ReadResult> {
  const formats = textFormats(options.locale, port.date1904);
  const all = await port.sheets();
  const sheets = all.filter((sheet) => !isOwnReport(sheet.name));
  const heads = await readHeads(port, sheets, options.signal);
  const { fits, incomplete, problems } = findTables(heads, options);
  const dictionaries = options.dictionaries ?? new Dictionaries();
  const readings = new Map<TableName, TableReading>();
  for (const fit of fits) readings.set(fit.table, await readFit(port, fit, { dictionaries, formats }, options));
  const finished = finishReading(readings, dictionaries);
  const found = fits.map((fit) => placeOf(fit, readings.get(fit.table)!));
  const places: TablePlaces = Object.fromEntries(found.map((place) => [place.table, place]));
  return {
    ledger: finished.ledger,
    places,
    incomplete: incomplete.map(headerOf),
    problems: [...problems, ...locatedInSheets(finished.problems, places)],
    notes: [...finished.notes, ...found.flatMap(totalsNote), ...unusedSheets(heads, fits, problems)],
    sheetNames: all.map(({ name }) => name),
    fingerprint: finished.fingerprint,
  };
}

/** Reads the rows of one table; only the columns that the ledger uses. */
async function readFit(
  port: WorkbookPort,
  { table, region, mapping }: Fit,
  reading: { dictionaries: Dictionaries; formats: TextFormats },
  { signal, onProgress }: ReadOptions,
): Promise<TableReading> {
  const fields = [...mapping.columns];
  const reader = new LedgerTableReader(
    table,
    fields.map(([field], column) => ({ field, column })),
    {
      ...reading,
      mayEndInTotals: region.tableName === undefined,
      ...(region.lastRow === undefined ? {} : { expectedRows: region.lastRow - region.headerRow }),
    },
  );
  let rows = 0;
  signal?.throwIfAborted();
  const request = {
    sheet: region.sheet,
    firstRow: region.headerRow + 1,
    columns: fields.map(([, column]) => column),
    ...(region.lastRow === undefined ? {} : { lastRow: region.lastRow }),
  };
  if (region.lastRow === undefined || region.lastRow > region.headerRow) {
    await port.read(request, (block) => {
      signal?.throwIfAborted();
      reader.readBlock(block);
      rows += block.rows.length;
      onProgress?.({ table, sheet: region.sheet, rows });
    });
  }
  return reader.finish();
}

function headerOf({ table, region, mapping }: Fit): TableHeader {
  const { sheet, tableName, headerRow, nextFreeColumn } = region;
  const header = { table, sheet, headerRow, nextFreeColumn, columns: mapping.columns };
  return tableName === undefined ? header : { ...header, tableName };
}

function placeOf(fit: Fit, { rows, totalsRow }: TableReading): TablePlace {
  return new TablePlace(headerOf(fit), rows, totalsRow ?? fit.region.totalsRow);
}

function totalsNote({ table, sheet, tableName, totalsRow, columns }: TablePlace): ReadNote[] {
  if (totalsRow === undefined || tableName !== undefined) return [];
  return [
    { kind: 'totals-row-left-out', table, sheet, address: cellAddress(totalsRow, Math.min(...columns.values())) },
  ];
}

/** Sheets that nothing was read from and no problem speaks of. */
function unusedSheets(heads: readonly SheetHead[], fits: readonly Fit[], problems: readonly ReadProblem[]): ReadNote[] {
  const used = new Set(fits.map((fit) => fit.region.sheet));
  const named = problems.flatMap((problem) => Object.values(problem.details ?? {})).join('\n');
  return heads
    .filter(({ info, rows }) => rows.length > 0 && !used.has(info.name) && !named.includes(`'${info.name}'`))
    .map(({ info }) => ({ kind: 'sheet-not-used', sheet: info.name }));
}
