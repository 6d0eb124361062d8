import { reportField, reportTable } from '../../src/workbook/reports/column';
import { numberFormat } from '../../src/workbook';

interface Row {
  readonly no: number;
  readonly amount: number;
}

const table = (total?: 'sum') =>
  reportTable<Row>({
    name: 'Table',
    scale: 2,
    fields: [
      reportField('No.', 'integer', ({ no }) => no),
      reportField('Amount', 'amount', ({ amount }) => amount, total ? { total } : {}),
    ],
    rowCount: 1,
    row: () => ({ no: 7, amount: 1.5 }),
  });

describe('the table of a report', () => {
  it('says in its first column which row has the sums', () => {
    expect(table('sum').columns.map(({ total }) => total)).toEqual([{ label: 'Total' }, 'sum']);
    expect(table().columns.map(({ total }) => total)).toEqual([undefined, undefined]);
  });

  it.each([
    ['amount', 2, '#,##0.00'],
    ['amount', 0, '#,##0'],
    ['plain amount', 2, '0.00'],
    ['plain amount', 0, '0'],
  ] as const)('shows %s with %i decimals as %s', (format, scale, code) => {
    expect(numberFormat(format, scale)).toBe(code);
  });
});
