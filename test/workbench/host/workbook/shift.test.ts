import fc from 'fast-check';
import { addressOf, type Area, parseArea, shiftArea } from '../../../../src/workbench/host';
import { replaceReferences, rewriteReference } from '../../../../src/workbench/host/formulas/references';

const area = fc
  .record({ row: fc.nat(50), column: fc.nat(50), rowCount: fc.integer({ min: 1, max: 20 }) })
  .map((part): Area => ({ ...part, columnCount: 3 }));

describe('an area', () => {
  it('has one address', () => {
    fc.assert(fc.property(area, (one) => expect(parseArea(addressOf(one))).toEqual(one)));
  });

  it.each(['A', '1', 'A1:B', 'AAAA1', 'A0', 'XFE1', 'A1048577', 'A1:B2:C3', ''])('is not at "%s"', (address) => {
    expect(parseArea(address)).toBeUndefined();
  });

  it('comes back when the cells put in are taken out again', () => {
    fc.assert(
      fc.property(area, area, (one, inserted) => {
        const band = { ...inserted, column: 0, columnCount: 100 };
        const moved = shiftArea(one, { area: band, direction: 'ShiftCellDown' });
        expect(moved && shiftArea(moved, { area: band, direction: 'ShiftCellUp' })).toEqual(one);
      }),
    );
  });

  it('stays where nothing before it moves', () => {
    const one = parseArea('C5:D9')!;
    expect(shiftArea(one, { area: parseArea('A1:B2')!, direction: 'ShiftCellDown' })).toEqual(one);
    expect(shiftArea(one, { area: parseArea('A1:C2')!, direction: 'ShiftCellDown' })).toEqual(one);
    expect(shiftArea(one, { area: parseArea('A10:Z12')!, direction: 'ShiftCellUp' })).toEqual(one);
  });

  it('shrinks, moves or goes with the cells taken out', () => {
    const one = parseArea('C5:D9')!;
    const without = (rows: string): string | undefined => {
      const left = shiftArea(one, { area: parseArea(rows)!, direction: 'ShiftCellUp' });
      return left && addressOf(left);
    };
    expect(['1:2', '4:6', '6:7', '9:20', '1:20'].map(without)).toEqual(['C3:D7', 'C4:D6', 'C5:D7', 'C5:D8', undefined]);
    const left = shiftArea(one, { area: parseArea('A:A')!, direction: 'ShiftCellLeft' })!;
    expect(addressOf(left)).toBe('B5:C9');
  });
});

describe('references in a formula', () => {
  it.each([
    ['=SUM(A1:B2)', '=SUM(A2:B3)'],
    ['=$A$1+B1', '=$A$2+B2'],
    ['=\'My sheet\'!C3&"A1"', '=\'My sheet\'!C4&"A1"'],
    ['=LOG10(A1)', '=LOG10(A2)'],
    ['=Table1[A1]+A1', '=Table1[A1]+A2'],
    ['=Rate2*A1', '=Rate2*A2'],
  ])('are found in %s', (formula, moved) => {
    const down = replaceReferences(formula, (reference) =>
      rewriteReference(reference, { ...reference.area, row: reference.area.row + 1 }),
    );
    expect(down).toBe(moved);
  });
});
