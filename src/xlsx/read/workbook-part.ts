import { MESSAGES, WorkbookFileError } from '../errors';
import { type Package, readRelationships, readTree, type Relationship } from '../package/package';
import { type XmlElement } from '../xml/tree';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  /** `worksheet`, `chartsheet`, `dialogsheet` … */
  readonly kind: string;
}

export interface WorkbookPart {
  readonly part: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly sharedStringsPart: string | undefined;
}

/** Finds the workbook in the package, or says what the package is instead. */
export async function readWorkbookPart(source: Package): Promise<WorkbookPart> {
  const part = await findWorkbook(source);
  const tree = await readTree(source, part);
  if (tree.local !== 'workbook')
    throw new WorkbookFileError(MESSAGES.brokenPart(source.file, part, 'it is not a workbook'));
  const relationships = await readRelationships(source, part);
  const properties = tree.first('workbookPr')?.attributes.date1904;
  return {
    part,
    date1904: properties === '1' || properties === 'true',
    sheets: (tree.first('sheets')?.elements('sheet') ?? []).map((sheet) => sheetEntry(source, sheet, relationships)),
    sharedStringsPart: relationships.find(({ kind }) => kind === 'sharedStrings')?.target,
  };
}

/** The value of an attribute whatever its prefix: `r:id` is `d3p1:id` in some files. */
export function prefixedAttribute(element: XmlElement, local: string): string | undefined {
  return Object.entries(element.attributes).find(([name]) => name.endsWith(`:${local}`))?.[1];
}

function sheetEntry(source: Package, sheet: XmlElement, relationships: readonly Relationship[]): SheetEntry {
  const id = prefixedAttribute(sheet, 'id');
  const relationship = relationships.find((candidate) => candidate.id === id);
  const name = sheet.attributes.name ?? '';
  if (!relationship || !source.has(relationship.target)) {
    throw new WorkbookFileError(MESSAGES.missingPart(source.file, relationship?.target ?? `sheet ${name}`));
  }
  return { name, part: relationship.target, kind: relationship.kind };
}

async function findWorkbook(source: Package): Promise<string> {
  if (!source.has('_rels/.rels'))
    throw new WorkbookFileError(MESSAGES.notAWorkbook(source.file, kindOfArchive(source)));
  const main = (await readRelationships(source, '')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (!main) throw new WorkbookFileError(MESSAGES.notAWorkbook(source.file, kindOfArchive(source)));
  if (!source.has(main)) throw new WorkbookFileError(MESSAGES.missingPart(source.file, main));
  const isWorkbook = main.toLowerCase().endsWith('.xml') && !/^(word|ppt|visio)\//i.test(main);
  if (!isWorkbook) throw new WorkbookFileError(MESSAGES.notAWorkbook(source.file, kindOfArchive(source)));
  return main;
}

function kindOfArchive(source: Package): string {
  const names = source.partNames();
  const holds = (start: string) => names.some((name) => name.toLowerCase().startsWith(start));
  if (holds('word/')) return 'a Word document';
  if (holds('ppt/')) return 'a PowerPoint presentation';
  if (holds('xl/workbook.bin')) return 'a binary workbook (*.xlsb)';
  if (names.includes('mimetype') && holds('content.xml')) return 'an OpenDocument file (*.ods)';
  return 'a zip archive';
}
