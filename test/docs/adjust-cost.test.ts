import {
  ADJUSTMENT_PROBLEMS,
  ADJUSTMENT_REASONS,
  RELATIONS,
  adjustedValueEntries,
  explainCost,
  newValueEntries,
  unitCostChanges,
} from '../../src/adjustment';
import { isoDate, textAt } from '../../src/ledger';
import { adjust } from '../support/adjustment-records';
import { type LedgerRecord } from '../support/ledger-from-records';
import { pageTables } from './support/page-tables';

const tableOf = pageTables('adjust-cost.md');

const entries = tableOf('Item ledger entry', 'Quantity');
const quantityOf = (entryNo: string) => entries.find((row) => row['Item ledger entry'] === entryNo)!.Quantity;
const dateOf = (entryNo: string) => entries.find((row) => row['Item ledger entry'] === entryNo)!['Posting Date'];
const itemOf = (entryNo: string) => entries.find((row) => row['Item ledger entry'] === entryNo)!.Item;

const run = adjust({
  'General Ledger Setup': [{ 'LCY Code': 'GBP', 'Amount Rounding Precision': '0.01' }],
  'Inventory Setup': [
    { 'Expected Cost Posting to G/L': true, 'Average Cost Calc. Type': 'Item', 'Average Cost Period': 'Month' },
  ],
  Item: [
    { 'No.': 'BOLT', 'Costing Method': 'FIFO', 'Unit Cost': '10.00' },
    { 'No.': 'NAIL', 'Costing Method': 'Average', 'Unit Cost': '20.00' },
  ],
  'Item Ledger Entry': entries.map((row) => ({
    'Entry No.': Number(row['Item ledger entry']),
    'Item No.': row.Item,
    'Posting Date': row['Posting Date'],
    'Entry Type': row['Entry Type'],
    Quantity: row.Quantity,
    'Invoiced Quantity': row.Quantity,
  })),
  'Item Application Entry': [
    ['1', '1', '0'],
    ['2', '1', '2'],
    ['3', '3', '0'],
    ['4', '3', '4'],
    ['5', '5', '0'],
  ].map(([entry, inbound, outbound], i) => ({
    'Entry No.': i + 1,
    'Item Ledger Entry No.': Number(entry),
    'Inbound Item Entry No.': Number(inbound),
    'Outbound Item Entry No.': Number(outbound),
    Quantity: quantityOf(entry),
    'Posting Date': dateOf(entry),
  })),
  'Value Entry': tableOf('Value entry', 'of entry').map((row): LedgerRecord => {
    const { What: what, 'of entry': of } = row;
    const own = what === 'Item charge' ? '0' : quantityOf(of);
    return {
      'Entry No.': Number(row['Value entry']),
      'Item No.': itemOf(of),
      'Item Ledger Entry No.': Number(of),
      'Item Ledger Entry Type': what === 'Sale' ? 'Sale' : 'Purchase',
      'Entry Type': 'Direct Cost',
      'Posting Date': row['Posting Date'],
      'Valuation Date': dateOf(of),
      'Document No.': `DOC${row['Value entry']}`,
      'Item Charge No.': what === 'Item charge' ? 'FREIGHT' : '',
      'Valued Quantity': quantityOf(of),
      'Item Ledger Entry Quantity': own,
      'Invoiced Quantity': own,
      'Expected Cost': false,
      'Cost Amount (Actual)': row['Cost Amount (Actual)'],
      'Cost Amount (Expected)': '0',
    };
  }),
});

describe('the worked example of docs/adjust-cost.md', () => {
  it('shows the new value entries of the engine', () => {
    const { columns: c } = newValueEntries(run);
    expect(run.problems).toEqual([]);
    expect(tableOf('New value entry', 'Reason').map((row) => Object.values(row))).toEqual(
      adjustedValueEntries(run).map(({ costAfter, costBefore, reason }, row) => [
        String(c.entryNo[row]),
        String(c.itemLedgerEntryNo[row]),
        textAt(c.itemNo, row),
        isoDate(c.postingDate[row]),
        costBefore.toFixed(2),
        costAfter.toFixed(2),
        costAfter.minus(costBefore).toFixed(2),
        ADJUSTMENT_REASONS[reason],
      ]),
    );
  });

  it('tells the unit cost of the engine', () => {
    const bolt = unitCostChanges(run).find(({ itemNo }) => itemNo === 'BOLT')!;
    expect(bolt.unitCostAfter.toFixed(2)).toBe('11.50');
  });

  it('shows the explanation of the engine', () => {
    expect(tableOf('Level', 'How the cost came').map((row) => Object.values(row))).toEqual(
      explainCost(run, 2).map((line) => [
        String(line.depth),
        RELATIONS[line.relation],
        String(line.itemLedgerEntryNo),
        line.quantity.toFixed(),
        line.amount.toFixed(2),
      ]),
    );
  });
});

it('docs/adjust-cost.md names every problem that leaves something alone', () => {
  const named = tableOf('Problem', 'What to do')
    .map((row) => row.Problem.toLowerCase())
    .join('; ');
  const left = Object.values(ADJUSTMENT_PROBLEMS).filter(({ effect }) => effect !== 'refuse');
  expect(left.map(({ title }) => title.toLowerCase()).filter((title) => !named.includes(title))).toEqual([]);
});
