import fc from 'fast-check';
import { CellError, type CellValue } from '../../../../src/workbook';
import { CellGrid } from '../../../../src/workbench/host/workbook/cell-grid';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true }),
  fc.string(),
  fc.boolean(),
  fc.constantFrom('#N/A', '#REF!').map((code) => new CellError(code)),
);
const edit = fc.record({ row: fc.nat(3000), column: fc.nat(4), value, formula: fc.option(fc.constant('=A1')) });

describe('a grid of cells', () => {
  it('gives back what was put into it and finds its used area', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const grid = new CellGrid();
        const plain = new Map<string, (typeof edits)[number]>();
        for (const one of edits) {
          grid.setValue(one.row, one.column, one.value);
          grid.setFormula(one.row, one.column, one.formula ?? undefined);
          plain.set(`${one.row} ${one.column}`, one);
        }
        for (const { row, column, value: expected, formula } of plain.values()) {
          expect(grid.value(row, column)).toEqual(expected === '' ? null : expected);
          expect(grid.formula(row, column)).toBe(formula ?? undefined);
        }
        const filled = [...plain.values()].filter((one) => (one.value !== null && one.value !== '') || one.formula);
        const used = grid.usedArea({ row: 0, column: 0, rowCount: 5000, columnCount: 10 });
        expect(used).toEqual(filled.length === 0 ? undefined : areaAround(filled));
        const formulas = [...grid.formulaCells({ row: 0, column: 0, rowCount: 5000, columnCount: 10 })];
        expect(formulas).toHaveLength(filled.filter(({ formula }) => formula).length);
      }),
    );
  });

  it('forgets what was cleared', () => {
    const grid = new CellGrid();
    grid.setValue(2000, 3, 'x');
    grid.setStyle(2000, 3, 7);
    grid.setValue(2000, 3, null);
    const everything = { row: 0, column: 0, rowCount: 5000, columnCount: 10 };
    expect(grid.usedArea(everything)).toBeUndefined();
    expect(grid.usedArea(everything, true)).toEqual({ row: 2000, column: 3, rowCount: 1, columnCount: 1 });
  });
});

function areaAround(cells: readonly { readonly row: number; readonly column: number }[]): object {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rowCount: Math.max(...rows) - row + 1, columnCount: Math.max(...columns) - column + 1 };
}
