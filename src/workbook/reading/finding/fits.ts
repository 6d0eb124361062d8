import { type FieldDefinition, LEDGER_TABLES, type TableDefinition, type TableName } from '../../../ledger';
import { type ColumnMapping } from '../api';
import { normalizedName } from '../names/normalize';
import { bearsNameOf } from '../names/table-names';
import { tablesWithHeader } from '../names/field-names';
import { type HeaderMapping, mapHeaders } from './map-headers';
import { type Region } from './regions';

/** How well a table's columns are found under a row of headers. */
export interface Fit {
  readonly table: TableName;
  readonly region: Region;
  readonly mapping: HeaderMapping;
  /** Required fields without a column. */
  readonly missing: readonly string[];
  /** The sheet or Excel table bears the table's name. */
  readonly byName: boolean;
}

/** With fewer columns than this in a plain range, the row must also look like a header. */
const SURE_MATCHES = 3;

/** Every ledger table of which a row of headers has at least one column. */
export function fitsOf(region: Region, mappings: readonly ColumnMapping[] = []): Fit[] {
  const here = mappings.filter(
    ({ sheet, header }) => sheet === region.sheet && region.headers.includes(normalizedName(header)),
  );
  return candidates(region, here).map((table) => fitOf(table, region, here));
}

/** True when the table can be read from there. */
export function isComplete({ table, region, mapping, missing, byName }: Fit): boolean {
  const definition = definitionOf(table);
  if (missing.length > 0 || mapping.columns.size === 0) return false;
  if (byName) return true;
  if (definition.recognizedByName) return false;
  return region.tableName !== undefined || mapping.columns.size >= SURE_MATCHES || looksLikeHeader(definition, region);
}

/** The part of the table's required columns that was found. */
export function foundPart({ table, missing }: Fit): number {
  const required = requiredFields(table).length;
  return required === 0 ? 1 : 1 - missing.length / required;
}

/** A field by its code name. */
export function fieldOf(table: TableName, field: string): FieldDefinition {
  return definitionOf(table).fields[field];
}

/** Code names of the fields without which a table cannot be used. */
export function requiredFields(table: TableName): string[] {
  return Object.entries(definitionOf(table).fields)
    .filter(([, field]) => field.required)
    .map(([name]) => name);
}

function definitionOf(table: TableName): TableDefinition {
  return LEDGER_TABLES[table];
}

function candidates(region: Region, mappings: readonly ColumnMapping[]): TableName[] {
  const byHeader = region.headers.flatMap((header) => (header === '' ? [] : tablesWithHeader(header)));
  return [...new Set([...byHeader, ...mappings.map(({ table }) => table)])];
}

function fitOf(table: TableName, region: Region, mappings: readonly ColumnMapping[]): Fit {
  const byHand = new Map(
    mappings.filter((each) => each.table === table).map(({ header, field }) => [normalizedName(header), field]),
  );
  const mapping = mapHeaders(table, region.headers, byHand);
  const missing = requiredFields(table).filter((field) => !mapping.columns.has(field));
  const byName =
    bearsNameOf(table, region.sheet) || (region.tableName !== undefined && bearsNameOf(table, region.tableName));
  return { table, region, mapping, missing, byName };
}

/** A value may happen to read like a column of a small table; a header has nothing but titles above it. */
function looksLikeHeader({ single }: TableDefinition, region: Region): boolean {
  return region.belowTitlesOnly && (!single || region.oneRowBelow);
}
