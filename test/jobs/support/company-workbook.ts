import { serialOfIso } from '../../../src/ledger';
import { type CellValue } from '../../../src/workbook';
import { company } from '../../support/company';
import { type LedgerRecord, type LedgerRecords, type RecordValue } from '../../support/ledger-from-records';
import { type MemorySheet } from '../../workbook/reading/support/memory-workbook';
import { LiveWorkbook } from './live-workbook';

/** The company as an open workbook: one sheet a table, named as BC's table. */
export function companyWorkbook(valueEntries: readonly LedgerRecord[], tables: LedgerRecords = {}): LiveWorkbook {
  return new LiveWorkbook(sheetsOf(company(valueEntries, tables)));
}

/** A company's tables as sheets of plain ranges. */
export function sheetsOf(tables: LedgerRecords): MemorySheet[] {
  return Object.entries(tables).map(([name, records]) => {
    const captions = [...new Set(records.flatMap((record) => Object.keys(record)))];
    const rows = records.map((record) => captions.map((caption) => cellOf(record[caption])));
    return { name: name.replaceAll('/', '_'), cells: [captions, ...rows] };
  });
}

function cellOf(value: RecordValue | undefined): CellValue {
  if (value === undefined) return null;
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? serialOfIso(value)! : value;
}
