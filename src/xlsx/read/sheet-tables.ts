import { type SheetTable } from '../../workbook';
import { MESSAGES, WorkbookFileError } from '../errors';
import { type Package, readRelationships, readTree } from '../package/package';
import { type XmlElement } from '../xml/tree';
import { decodeText } from '../xml/text';
import { parseRange } from './addresses';

/** The Excel tables on a sheet. */
export async function readSheetTables(source: Package, sheetPart: string): Promise<SheetTable[]> {
  const tables: SheetTable[] = [];
  for (const { kind, target } of await readRelationships(source, sheetPart)) {
    if (kind !== 'table') continue;
    if (!source.has(target)) throw new WorkbookFileError(MESSAGES.missingPart(source.file, target));
    tables.push(describeTable(await readTree(source, target), { file: source.file, part: target }));
  }
  return tables;
}

/** What a `<table>` element says about its place. */
export function describeTable({ attributes }: XmlElement, label: { file: string; part: string }): SheetTable {
  const range = parseRange(attributes.ref ?? '');
  if (!range) {
    throw new WorkbookFileError(MESSAGES.brokenPart(label.file, label.part, `its range is "${attributes.ref ?? ''}"`));
  }
  return {
    name: decodeText(attributes.displayName ?? attributes.name ?? ''),
    range,
    hasHeaderRow: attributes.headerRowCount !== '0',
    hasTotalsRow: Number(attributes.totalsRowCount ?? 0) > 0,
  };
}
