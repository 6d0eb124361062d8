import { type PackageParts, elementsOf } from './package-parts';

/** The part of the workbook: `xl/workbook.xml`. */
export function bookPart(parts: PackageParts): string {
  return relatedTo(parts, '', 'officeDocument')[0] ?? '';
}

/** The part of a sheet: `xl/worksheets/sheet1.xml`. */
export function sheetPart(parts: PackageParts, name: string): string {
  const book = bookPart(parts);
  const element = elementsOf(parts.text(book), 'sheet').find(({ attributes }) => attributes.name === name);
  const id = element?.attributes['r:id'];
  return parts.relationships(book).find((each) => each.id === id)?.target ?? '';
}

/** The parts that a part refers to as one kind of thing: `drawing`. */
export function relatedTo(parts: PackageParts, owner: string, kind: string): string[] {
  return parts
    .relationships(owner)
    .filter(({ type }) => type.endsWith(`/${kind}`))
    .map(({ target }) => target);
}
