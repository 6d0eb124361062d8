import { join } from 'node:path';
import { postInventoryCost } from '../../src/jobs';
import { postingRequest } from '../../src/posting';
import { type CellValue } from '../../src/workbook';
import { openWorkbookFile } from '../../src/xlsx';
import { CRONUS } from '../support/inventory-cost';
import { TODAY } from '../support/posting-records';
import { readParts, temporaryFolder } from '../xlsx/support/packages';

jest.setTimeout(180_000);

const folder = temporaryFolder();
const LINK = /<f>HYPERLINK\((?:"|&quot;)#'([^']+)'!([A-Z]+)(\d+)(?:"|&quot;),(\d+)\)<\/f>/g;

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

describe('the books of a posted workbook', () => {
  it('lead from number to number, each to the cell that has the same one', async () => {
    const workbook = await openWorkbookFile([CRONUS]);
    await postInventoryCost(workbook, postingRequest({ today: TODAY, post: true }));
    const path = join(folder, 'posted.xlsx');
    await workbook.save(path);
    const saved = await openWorkbookFile(path);
    const cells = new Map<string, CellValue[][]>();
    for (const sheet of ['G_L Entries', 'G_L - Item Ledger Relation', 'Value Entries']) {
      cells.set(sheet, (await saved.readHead(sheet, 10_000)) as CellValue[][]);
    }
    const books = Object.values(readParts(path)).flatMap((part) => [...part.matchAll(LINK)]);
    const links = books.filter(([, sheet]) => cells.has(sheet));
    const ends = links.map(([, sheet, column, row]) => cells.get(sheet)![Number(row) - 1][columnOf(column)]);
    expect(ends).toEqual(links.map(([, , , , no]) => Number(no)));
    const count = (sheet: string) => links.filter((link) => link[1] === sheet).length;
    const relations = cells.get('G_L - Item Ledger Relation')!.length - 1;
    expect(count('G_L - Item Ledger Relation')).toBe(cells.get('G_L Entries')!.length - 1);
    expect(count('G_L Entries')).toBe(relations);
    expect(count('Value Entries')).toBeGreaterThanOrEqual(relations);
  });
});
