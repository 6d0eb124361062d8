import { DEFAULT_LIMITS } from '../../src/xlsx/limits';
import { type Package } from '../../src/xlsx/package/package';
import { MergedEdits, updateColumn } from '../../src/xlsx/write/row-edits';
import { RowMap } from '../../src/xlsx/write/row-map';
import { patchSheet } from '../../src/xlsx/write/sheet-patch';
import { update } from './support/changes';
import { row, sheetXml } from './support/packages';

/** A package of one part that comes in pieces of that many bytes. */
function inPieces(xml: string, size: number): Package {
  const bytes = Buffer.from(xml, 'utf8');
  return {
    file: 'test.xlsx',
    limits: DEFAULT_LIMITS,
    partNames: () => ['sheet.xml'],
    has: () => true,
    packed: () => undefined,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

async function patch(xml: string, size: number): Promise<string> {
  const edits = new MergedEdits([
    updateColumn(update('S', 1, { 0: 10, 2: 30, 3: 40, 8: 90 }), 5, false),
    updateColumn(update('S', 4, { 0: 11, 5: 61 }), 0, false),
  ]);
  const pieces = patchSheet(
    inPieces(xml, size),
    { name: 'S', part: 'sheet.xml' },
    {
      edits,
      rows: new RowMap(Int32Array.of(1, 6), { at: 4, count: 2 }),
      emptied: new Set([3]),
      newRows: function* (_, firstRow) {
        yield `<row r="${firstRow + 1}"/>`;
        yield `<row r="${firstRow + 2}"/>`;
      },
      dimension: (before) => before,
      newColumns: [{ column: 4, width: 12 }],
    },
  );
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

const XML = sheetXml(
  '\n<!-- ä€😀 --> ' +
    row(1, 'ä€😀', 2, 3) +
    row(2, 'gone') +
    '<row r="3"><c r="A3"/><c r="B3" t="str"><f>A1&amp;"x"</f><v>y</v></c>\r\n</row>' +
    row(4, 'emptied', 4) +
    row(5, 'moved') +
    '<row r="6"/>' +
    row(7, 'gone too') +
    row(8, 'last') +
    '<!-- end -->',
  '<dimension ref="A1:C8"/>',
  '<mergeCells count="2"><mergeCell ref="A7:B7"/><mergeCell ref="A8:B8"/></mergeCells><x:ext xmlns:x="u">text</x:ext>',
);

test('removed, emptied, inserted and edited rows all end up in their places', async () => {
  expect(await patch(XML, 1_000_000)).toBe(
    sheetXml(
      '\n<!-- ä€😀 --> ' +
        '<row r="1"><c r="A1" t="inlineStr"><is><t>ä€😀</t></is></c><c r="B1"><v>10</v></c><c r="C1"><v>3</v></c><c r="E1"><v>11</v></c></row>' +
        '<row r="2"><c r="A2"/><c r="B2"><v>30</v></c>\r\n</row>' +
        '<row r="3"/>' +
        '<row r="4"/><row r="5"/>' +
        '<row r="6"><c r="A6" t="inlineStr"><is><t>moved</t></is></c></row>' +
        '<row r="7"><c r="E7"><v>61</v></c></row>' +
        '<row r="8"><c r="A8" t="inlineStr"><is><t>last</t></is></c></row>' +
        '<row r="9"><c r="B9" s="5"><v>90</v></c></row>' +
        '<!-- end -->',
      '<dimension ref="A1:C8"/><cols><col min="5" max="5" width="12" customWidth="1"/></cols>',
      '<mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells><x:ext xmlns:x="u">text</x:ext>',
    ),
  );
});

test('the result does not depend on where the file is cut into pieces', async () => {
  const whole = await patch(XML, 1_000_000);
  for (let size = 1; size <= 120; size++) expect(await patch(XML, size)).toBe(whole);
});
