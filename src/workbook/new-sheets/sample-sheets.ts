import { LEDGER_TABLES, type TableName } from '../../ledger';
import { type LedgerSheet } from '../changes';
import { sheetColumns, sheetNameOf } from './empty-sheets';

/** Tables as they are kept in a file: headers, and rows of cells as Excel has them. */
export type SampleTables = Readonly<
  Partial<
    Record<
      TableName,
      { readonly header: readonly string[]; readonly rows: readonly (readonly (string | number | boolean | null)[])[] }
    >
  >
>;

const DECIMALS = 2;

/** The sheets of a company that is there to be looked at. */
export function sampleSheets(tables: SampleTables): LedgerSheet[] {
  return (Object.keys(LEDGER_TABLES) as TableName[]).flatMap((table) => {
    const content = tables[table];
    if (!content) return [];
    return [
      {
        name: sheetNameOf(table),
        tableName: LEDGER_TABLES[table].caption.replace(/[^A-Za-z]/g, ''),
        scale: DECIMALS,
        columns: sheetColumns(table, content.header),
        rows: content.rows,
      },
    ];
  });
}
