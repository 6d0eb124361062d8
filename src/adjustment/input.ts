import { type AnyTable, Dictionaries, TableBuilder, type TableOf } from '../ledger';
import { type AmountColumn, MIN_SCALE } from '../money';
import { COSTING_TABLES, type CostingTableName, type CostingTables } from './costing-tables';

export type CostingTableSet = { readonly [T in CostingTableName]: TableOf<CostingTables[T]> };

/** The inventory ledger and its setup, as far as the adjustment reads them. */
export type AdjustmentInput = CostingTableSet & {
  /** Decimals of the ledger's smallest unit: every amount column has this scale. */
  readonly scale: number;
  readonly dictionaries: Dictionaries;
};

/** Puts tables together to an adjustment's input: absent ones become empty, and all amounts get one scale. */
export function adjustmentInput(
  tables: ReadonlyMap<CostingTableName, AnyTable>,
  dictionaries: Dictionaries,
): AdjustmentInput {
  const scales = [...tables.values()].flatMap((table) => amountColumns(table).map(([, column]) => column.scale));
  const scale = Math.max(MIN_SCALE, precisionDecimals(tables.get('generalLedgerSetup')), ...scales);
  const complete: Record<string, AnyTable> = {};
  for (const name of Object.keys(COSTING_TABLES) as CostingTableName[]) {
    const table = tables.get(name) ?? absentTable(name, dictionaries);
    complete[name] = atScale(table, scale);
  }
  return { ...(complete as unknown as CostingTableSet), scale, dictionaries };
}

function absentTable(name: CostingTableName, dictionaries: Dictionaries): AnyTable {
  const table: AnyTable = new TableBuilder(COSTING_TABLES[name] as never, dictionaries).build();
  return { ...table, given: new Set(), present: false };
}

/** New amounts may have more decimals than those that the ledger holds so far. */
function precisionDecimals(setup: AnyTable | undefined): number {
  const column = setup?.columns.amountRoundingPrecision as AmountColumn | undefined;
  return column && column.length > 0 ? column.decimal(0).decimalPlaces() : 0;
}

function atScale(table: AnyTable, scale: number): AnyTable {
  const columns = { ...table.columns };
  for (const [name, column] of amountColumns(table)) columns[name] = column.atScale(scale);
  return { ...table, columns };
}

function amountColumns(table: AnyTable): [string, AmountColumn][] {
  return Object.entries(table.definition.fields)
    .filter(([, field]) => field.kind === 'amount')
    .map(([name]) => [name, table.columns[name] as AmountColumn]);
}
