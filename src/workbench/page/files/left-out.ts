import { type PackageParts } from './package-parts';

/** What the workbench does not have, by the parts of a file that hold it. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/^xl\/pivotTables\//, 'pivot tables'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/(threadedC|c)omments/, 'comments'],
  [/^xl\/vbaProject\.bin$/, 'macros'],
  [/^xl\/slicers\//, 'slicers'],
  [/^xl\/externalLinks\//, 'links to other workbooks'],
  [/^xl\/connections\.xml$/, 'data connections'],
];

/** What of a file would be lost if it were saved here. */
export function leftOutOf({ names }: PackageParts, otherCharts: number): string[] {
  const found = LEFT_OUT.filter(([part]) => names.some((name) => part.test(name))).map(([, what]) => what);
  return otherCharts > 0 ? [...found, 'charts other than columns and bars'] : found;
}
