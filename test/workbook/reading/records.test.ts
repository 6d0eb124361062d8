import { describeReadProblem, readRecords } from '../../../src/workbook';

const ENTRY = {
  'Entry No.': 1,
  'Item No.': '1000',
  'Posting Date': '2020-01-31',
  'Item Ledger Entry Type': 'Purchase',
  'Entry Type': 'Direct Cost',
  'Cost Amount (Actual)': '-80.00',
  Inventoriable: true,
};

it('reads records by captions', () => {
  const { ledger, problems } = readRecords({
    'Inventory Setup': [{ 'Expected Cost Posting to G/L': true }],
    'Value Entry': [ENTRY, { ...ENTRY, 'Entry No.': 2, 'Cost Amount (Actual)': '1.234' }],
  });
  expect(problems).toEqual([]);
  expect(ledger.valueEntries.columns.costAmountActual.decimal(0).toNumber()).toBe(-80);
  expect(ledger.valueEntries.columns.costAmountActual.decimal(1).toNumber()).toBe(1.234);
  expect(ledger.inventorySetup.columns.expectedCostPostingToGL[0]).toBe(1);
});

it('takes a field that is left out for given and empty: nothing is derived', () => {
  const { ledger, notes } = readRecords({
    'Value Entry': [{ 'Entry No.': 1, 'Item No.': '1000' }],
    Item: [{ 'No.': '1000', 'Inventory Posting Group': 'RESALE' }],
  });
  const { columns, given } = ledger.valueEntries;
  expect([columns.inventoriable[0], columns.inventoryPostingGroup.numbers[0], columns.itemLedgerEntryType[0]]).toEqual([
    0, 0, 7,
  ]);
  expect(given.has('inventoryPostingGroup')).toBe(true);
  expect(notes).toEqual([]);
});

it('makes dimension sets where no record has one', () => {
  const { ledger } = readRecords({
    'General Ledger Setup': [{ 'LCY Code': 'GBP', 'Global Dimension 1 Code': 'AREA' }],
    'Value Entry': [{ ...ENTRY, 'Global Dimension 1 Code': '30' }],
  });
  expect(ledger.valueEntries.columns.dimensionSetID[0]).toBe(1);
});

it('takes a setup table without records for none', () => {
  const { ledger, problems } = readRecords({ 'Value Entry': [], 'Source Code Setup': [] });
  expect([ledger.sourceCodeSetup.present, ledger.valueEntries.present, problems]).toEqual([false, true, []]);
});

it('reads cells as sheets do, with the same problems', () => {
  const { problems } = readRecords({
    'Value Entry': [
      ENTRY,
      { ...ENTRY, 'Cost Amount (Actual)': 'twelve', 'Posting Date': '31/01/2020', 'Entry Type': 'Direct Costs' },
    ],
  });
  expect(problems.map(describeReadProblem)).toEqual([
    'Value Entry, record 2: "31/01/2020" is not a date; Posting Date is a date such as 2020-01-31.',
    expect.stringMatching(/^Value Entry, record 2: "Direct Costs" is not a value of Entry Type/),
    expect.stringMatching(/^Value Entry, record 2: "twelve" is not a decimal/),
    'Value Entry, record 2: Value Entry 1 already exists: Value Entry, record 1.',
  ]);
});

it('passes over tables and fields that the ledger does not use', () => {
  const { problems } = readRecords({
    'Item Application Entry': [{ 'Entry No.': 1 }],
    'Avg. Cost Adjmt. Entry Point': [],
    Item: [{ 'No.': '1000', 'Costing Method': 'FIFO', 'Unit Cost': '3.00' }],
    'Value Entry': [
      { ...ENTRY, 'Valued Quantity': '10', 'Document Type': 'Purchase Invoice', Type: 'Item', 'No.': 'X' },
    ],
  });
  expect(problems).toEqual([]);
});

it('does not read lists and objects', () => {
  const { problems } = readRecords({ 'Value Entry': [{ ...ENTRY, 'Document No.': ['a'] }] });
  expect(problems.map(describeReadProblem)).toEqual([
    'Value Entry, record 1: Document No. of Value Entry is neither a text nor a number nor a boolean.',
  ]);
});
