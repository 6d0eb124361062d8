/** @jest-environment jsdom */
import { excelForEachTest, failureOf } from './open';

const open = excelForEachTest(['Items']);
const items = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Items');

async function addTable(name = 'Stock'): Promise<void> {
  await Excel.run(async (context) => {
    items(context).getRange('B2:C4').values = [
      ['Item', 'Amount'],
      ['A', 1.5],
      ['B', 2.5],
    ];
    const table = items(context).tables.add('B2:C4', true);
    table.name = name;
    await context.sync();
  });
}

describe('a table', () => {
  it('has parts', async () => {
    await addTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('stock');
      table.showTotals = true;
      table.style = 'TableStyleLight1';
      table.load('name,id,showTotals,showHeaders,style,worksheet/name');
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.getTotalRowRange()];
      for (const part of parts) part.load('address');
      table.columns.load('items/name');
      await context.sync();
      expect(table.worksheet.name).toBe('Items');
      expect([table.showTotals, table.showHeaders, table.style]).toEqual([true, true, 'TableStyleLight1']);
      expect(parts.map(({ address }) => address)).toEqual(['Items!B2:C5', 'Items!B2:C2', 'Items!B3:C4', 'Items!B5:C5']);
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Item', 'Amount']);
      const amounts = table.columns.getItem('amount').getDataBodyRange().load('values');
      await context.sync();
      expect(amounts.values).toEqual([[1.5], [2.5]]);
    });
  });

  it('adds up in its totals row', async () => {
    await addTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Stock');
      table.showTotals = true;
      const total = table.columns.getItem('Amount').getTotalRowRange();
      total.formulas = [['=SUBTOTAL(109,[Amount])']];
      total.load('values');
      await context.sync();
      expect(total.values).toEqual([[4]]);
    });
  });

  it('gets names for its empty and repeated headers', async () => {
    await Excel.run(async (context) => {
      items(context).getRange('A1:C1').values = [['Amount', '', 'amount']];
      const table = items(context).tables.add('A1:C3', true);
      table.columns.load('items/name');
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Amount', 'Column2', 'amount2']);
      expect(open.workbook.activeSheet.value(0, 1)).toBe('Column2');
    });
  });

  it('without headers gets a header row above its cells', async () => {
    await Excel.run(async (context) => {
      items(context).getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      const range = items(context).tables.add('A1:B2', false).getRange().load('values,address');
      await context.sync();
      expect(range.address).toBe('Items!A1:B3');
      expect(range.values[0]).toEqual(['Column1', 'Column2']);
    });
  });

  it('takes another size, but keeps its headers', async () => {
    await addTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Stock');
      table.resize('B2:D9');
      const range = table.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Items!B2:D9');
    });
    const failure = await failureOf((context) => context.workbook.tables.getItem('Stock').resize('B3:C9'));
    expect(failure.code).toBe('InvalidArgument');
  });

  it('grows and shrinks by rows', async () => {
    await addTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Stock');
      table.rows.add(undefined, [['C', 3]]);
      table.rows.add(0, [['0', 0.5]]);
      table.rows.getItemAt(1).delete();
      const body = table.getDataBodyRange().load('values');
      table.rows.load('count');
      await context.sync();
      expect(body.values).toEqual(
        [
          ['0', 0.5],
          ['B', 2.5],
          ['C', 3],
        ].map(([item, amount]) => [item === '0' ? 0 : item, amount]),
      );
      expect(table.rows.count).toBe(3);
    });
  });

  it.each(['Stock 1', 'A1', 'R1C1', '1st', ''])('cannot be called "%s"', async (name) => {
    await addTable();
    const failure = await failureOf((context) => {
      context.workbook.tables.getItem('Stock').name = name;
    });
    expect(failure.code).toBe('InvalidArgument');
  });

  it('shares its name with no other table', async () => {
    await addTable();
    const failure = await failureOf((context) => {
      items(context).tables.add('F1:G2', true).name = 'STOCK';
    });
    expect(failure.code).toBe('InvalidArgument');
  });

  it('lies over no other table', async () => {
    await addTable();
    const failure = await failureOf((context) => void items(context).tables.add('C4:D9', true));
    expect(failure.code).toBe('InvalidArgument');
  });

  it('becomes plain cells, or goes with its cells', async () => {
    await addTable();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Stock').convertToRange();
      await context.sync();
    });
    expect(open.workbook.tables).toEqual([]);
    expect(open.workbook.activeSheet.value(2, 1)).toBe('A');
    await addTable();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Stock').delete();
      const gone = context.workbook.tables.getItemOrNullObject('Stock');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(open.workbook.activeSheet.value(2, 1)).toBeNull();
  });

  it('is found from its cells', async () => {
    await addTable();
    await Excel.run(async (context) => {
      const touched = items(context).getRange('A1:B3').getTables(false).load('items/name');
      const covered = items(context).getRange('A1:B3').getTables(true).load('items/name');
      await context.sync();
      expect(touched.items.map(({ name }) => name)).toEqual(['Stock']);
      expect(covered.items).toEqual([]);
    });
  });

  it('tells whether it is filtered', async () => {
    await addTable();
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.tables.getItem('Stock');
      autoFilter.apply('Items!B2:C4', 1, { filterOn: 'Values', values: ['1.5'] });
      autoFilter.load('isDataFiltered');
      await context.sync();
      expect(autoFilter.isDataFiltered).toBe(true);
      autoFilter.clearCriteria();
      const { filter } = context.workbook.tables.getItem('Stock').columns.getItem('Item');
      filter.applyValuesFilter(['A']);
      autoFilter.load('isDataFiltered');
      await context.sync();
      expect(autoFilter.isDataFiltered).toBe(true);
      filter.clear();
      autoFilter.load('isDataFiltered');
      await context.sync();
      expect(autoFilter.isDataFiltered).toBe(false);
    });
  });

  it('hides the rows that its filters do not let through, and refuses to write or delete there', async () => {
    await addTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Stock');
      const rows = table.getDataBodyRange();
      const hidden = async (): Promise<boolean[]> => {
        const marks = [0, 1].map((row) => rows.getRow(row).load('rowHidden'));
        await context.sync();
        return marks.map(({ rowHidden }) => rowHidden);
      };
      const { filter } = table.columns.getItemAt(1);
      for (const [criteria, expected] of [
        [{ filterOn: 'Values', values: ['1.5'] }, [false, true]],
        [{ filterOn: 'Custom', criterion1: '>1.5' }, [true, false]],
        [{ filterOn: 'Custom', criterion1: '<1', criterion2: '=1.5', operator: 'Or' }, [false, true]],
        [{ filterOn: 'Custom', criterion1: '<>1.5', criterion2: '<0', operator: 'And' }, [true, true]],
      ] as [Excel.FilterCriteria, boolean[]][]) {
        filter.apply(criteria);
        expect([criteria, await hidden()]).toEqual([criteria, expected]);
      }
      rows.values = rows.values = [
        [null, 7],
        [null, 8],
      ];
      await expect(context.sync()).rejects.toThrow('A filter hides row');
      table.getRange().getRow(1).delete('Up');
      await expect(context.sync()).rejects.toThrow('A filter hides row');
      filter.apply({ filterOn: 'TopItems', criterion1: '1' });
      await expect(context.sync()).rejects.toThrow('does not filter by TopItems');
      table.clearFilters();
      expect(await hidden()).toEqual([false, false]);
    });
  });
});
