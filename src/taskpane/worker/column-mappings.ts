import * as v from 'valibot';
import { LEDGER_TABLES, type TableName } from '../../ledger';
import { type ColumnMapping, type LiveWorkbookPort } from '../../workbook';

const SETTING = 'inventoryCostPosting.columnMappings';

const MAPPINGS = v.array(
  v.object({
    sheet: v.string(),
    table: v.picklist(Object.keys(LEDGER_TABLES) as TableName[]),
    field: v.string(),
    header: v.string(),
  }),
);

/** The columns that people named by hand in this workbook. */
export async function readMappings(port: LiveWorkbookPort): Promise<readonly ColumnMapping[]> {
  const text = await port.readSetting(SETTING);
  if (text === undefined) return [];
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), MAPPINGS), text);
  return success ? output : [];
}

/** Remembers them in the workbook. */
export async function writeMappings(port: LiveWorkbookPort, mappings: unknown): Promise<void> {
  const sound = v.parse(MAPPINGS, mappings);
  await port.writeSettings({ [SETTING]: sound.length === 0 ? undefined : JSON.stringify(sound) });
}
