import * as fc from 'fast-check';
import { Decimal } from '../../../src/money';
import { type Ledger, isoDate, textAt } from '../../../src/ledger';
import { type CellValue, readLedger, readTable } from '../../../src/workbook';
import { RowMap } from '../../../src/workbook/reading/row-map';
import { readNumberText, unitsOfPlainText } from '../../../src/workbook/reading/cells/text-numbers';
import { RowNumbering } from '../../../src/workbook/reading/derive/row-numbering';
import { SETUP_SHEETS, VALUE_ENTRY_HEADER, valueEntrySheet } from './support/company';
import { MemoryWorkbook } from './support/memory-workbook';

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((units) => units / 100);
const entry = fc.tuple(
  fc.integer({ min: 40_000, max: 45_000 }),
  fc.constantFrom<CellValue>('Purchase', 'Sale', 'Transfer', 'Output', null),
  fc.constantFrom('Direct Cost', 'Revaluation', 'Rounding'),
  fc.constantFrom('D-1', 'D-2', 'D-3'),
  amount,
  amount,
  fc.constantFrom('1000', '1001', null),
  fc.constantFrom('BLUE', 'RED', null),
);
const entries = fc.array(entry, { maxLength: 30 }).map((rows) => rows.map((row, i): CellValue[] => [...row, i + 1]));

/** Value entries as text, in order of Entry No. */
function contentOf({ valueEntries: { rowCount, columns } }: Ledger): string[] {
  const rows = Array.from({ length: rowCount }, (_, row) => [
    columns.entryNo[row],
    isoDate(columns.postingDate[row]),
    columns.itemLedgerEntryType[row],
    columns.entryType[row],
    textAt(columns.documentNo, row),
    columns.costAmountExpected.decimal(row).toFixed(),
    columns.costAmountActual.decimal(row).toFixed(),
    textAt(columns.itemNo, row),
    textAt(columns.locationCode, row),
  ]);
  return rows.sort((a, b) => Number(a[0]) - Number(b[0])).map((row) => row.join(';'));
}

it('columns and rows in any order, other columns between, titles above and blank rows give the same ledger', async () => {
  const arrangement = fc.record({
    rows: entries,
    columnOrder: fc.shuffledSubarray([...VALUE_ENTRY_HEADER.keys(), -1, -2], {
      minLength: VALUE_ENTRY_HEADER.length + 2,
    }),
    rowSeed: fc.infiniteStream(fc.nat(1000)),
    titles: fc.array(fc.constantFrom<CellValue[]>([], ['CRONUS International'], [null, 'Value Entries']), {
      maxLength: 5,
    }),
    blankAfter: fc.infiniteStream(fc.boolean()),
    blockRows: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(arrangement, async ({ rows, columnOrder, rowSeed, titles, blankAfter, blockRows }) => {
      const plain = await readLedger(new MemoryWorkbook([valueEntrySheet(rows), ...SETUP_SHEETS]));
      const inOrder = (cells: readonly CellValue[]) => columnOrder.map((column) => (column < 0 ? 'x' : cells[column]));
      const shuffled = rows
        .map((row) => ({ row, place: rowSeed.next().value as number }))
        .sort((a, b) => a.place - b.place);
      const arranged = shuffled.flatMap(({ row }) => (blankAfter.next().value ? [inOrder(row), []] : [inOrder(row)]));
      const sheet = { name: 'Any name', cells: [...titles, inOrder(VALUE_ENTRY_HEADER), ...arranged] };
      const other = await readLedger(new MemoryWorkbook([...SETUP_SHEETS, sheet], false, blockRows));
      expect(other.problems).toEqual([]);
      expect(contentOf(other.ledger)).toEqual(contentOf(plain.ledger));
      if (rows.length > 0) expect(other.places.valueEntries!.headerRow).toBe(titles.length);
    }),
    { numRuns: 100 },
  );
});

it('amounts are the decimals of their cells, whether numbers or texts', () => {
  const cell = fc.oneof(
    amount,
    fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
    fc.tuple(fc.integer(), fc.integer({ min: 0, max: 5 })).map(([units, scale]) => units / 10 ** scale),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 50 }), (cells) => {
      // A first cell with two decimals says what a point is.
      const all = [[12.5, true] as const, ...cells];
      const rows = all.map(([value, asText], i) => [
        43_831,
        'Sale',
        'Rounding',
        'D',
        0,
        asText ? new Decimal(value).toFixed() : value,
        '1',
        null,
        i + 1,
      ]);
      const { table, problems } = readTable('valueEntries', VALUE_ENTRY_HEADER, rows);
      expect(problems).toEqual([]);
      const column = table.columns.costAmountActual as Ledger['valueEntries']['columns']['costAmountActual'];
      all.forEach(([value], row) => expect(column.decimal(row).toFixed()).toBe(new Decimal(value).toFixed()));
    }),
  );
});

it('the quick way to read a text never differs from the thorough one', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('-', '.', ',', '0', '1', '9', ' '), maxLength: 18 }),
    fc.string(),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 5 }), (cell, scale) => {
      const units = unitsOfPlainText(cell, scale);
      if (Number.isNaN(units)) return;
      const thorough = readNumberText(cell, {});
      expect(thorough?.kind === 'number' && new Decimal(thorough.plain).mul(10 ** scale).toNumber() + 0).toBe(units);
    }),
    { numRuns: 2000 },
  );
});

it('a row map gives back the sheet rows that were put in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 }))), (runs) => {
      const map = new RowMap();
      const expected: number[] = [];
      let sheetRow = 1;
      for (const [gap, count] of runs) {
        sheetRow += gap;
        map.append(sheetRow, count);
        for (let i = 0; i < count; i++) expected.push(sheetRow++);
      }
      map.dropLast();
      expected.pop();
      expect([...map.toArray()]).toEqual(expected);
      expect(expected.map((_, row) => map.sheetRow(row))).toEqual(expected);
    }),
  );
});

it('rows have the same number exactly when all their values are the same', () => {
  const column = (rows: number) => fc.array(fc.integer({ min: 0, max: 3 }), { minLength: rows, maxLength: rows });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }).chain((rows) => fc.array(column(rows), { minLength: 1, maxLength: 4 })),
      (columns) => {
        const numbering = new RowNumbering(columns[0].length);
        for (const values of columns) numbering.divideBy(Uint32Array.from(values));
        const numbers = [...numbering.inOrderOfAppearance()];
        const known = new Map<string, number>();
        columns[0].forEach((_, row) => {
          const key = columns.map((values) => values[row]).join();
          if (!/[1-9]/.test(key)) expect(numbers[row]).toBe(0);
          else expect(numbers[row]).toBe(known.get(key) ?? known.set(key, known.size + 1).get(key));
        });
      },
    ),
  );
});
