// Writes assets/cronus/sample.json, the sample company of the task pane, from the bundled workbook.
import { writeFileSync } from 'node:fs';
import { LEDGER_TABLES, type TableName } from '../src/ledger';
import { CellError, type CellValue, readLedger } from '../src/workbook';
import { openWorkbookFile } from '../src/xlsx';

const file = await openWorkbookFile('assets/cronus/inventory.xlsx');
const { places } = await readLedger(file);
const tables: Record<string, unknown> = {};
for (const table of Object.keys(LEDGER_TABLES) as TableName[]) {
  const place = places[table];
  if (!place) continue;
  const [header, ...rows] = (await file.readHead(place.sheet, Number.MAX_SAFE_INTEGER)).slice(place.headerRow);
  tables[table] = { header, rows: rows.map((row) => header.map((_, column) => plain(row[column] ?? null))) };
}
writeFileSync('assets/cronus/sample.json', `${JSON.stringify(tables)}\n`);

function plain(cell: CellValue): string | number | boolean | null {
  return cell instanceof CellError ? cell.code : cell;
}
