import { capacityEntry, company, receipt, valueEntry } from '../support/company';
import { type LedgerRecord } from '../support/ledger-from-records';
import { booksAfter, glEntryRecords, glField, post, postedNos, postings, skipped } from '../support/posting-records';

const EUR = { 'General Ledger Setup': [{ 'LCY Code': 'LCY', 'Additional Reporting Currency': 'EUR' }] };
const OFF = { 'Inventory Setup': [{ 'Expected Cost Posting to G/L': false }] };

function rounding(precision: number | string) {
  return { 'General Ledger Setup': [{ 'LCY Code': 'LCY', 'Amount Rounding Precision': precision }] };
}

function bothAmounts(
  records: ReturnType<typeof company>,
  postingMethod: 'Per Entry' | 'Per Posting Group' = 'Per Entry',
) {
  return glEntryRecords(post(records, { postingMethod })).map((entry) =>
    ['G/L Account No.', 'Amount', 'Additional-Currency Amount'].map((field) => entry[field]).join(' '),
  );
}

describe('the amount to post', () => {
  it('is the cost that has not been posted yet', () => {
    const entry = valueEntry(1, { 'Cost Posted to G/L': 70 });
    expect(postings(post(company([entry])))).toEqual(['INVENTORY 30', 'DIRECT-COST -30']);
  });

  it('of expected cost is the expected cost that has not been posted yet', () => {
    const entry = receipt(1, { 'Expected Cost Posted to G/L': 120 });
    expect(postings(post(company([entry])))).toEqual(['INVENTORY-INTERIM -20', 'ACCRUAL-INTERIM 20']);
  });

  it('of an invoice after a receipt reverses the expected cost in the same pass', () => {
    const entry = valueEntry(1, { 'Cost Amount (Expected)': -95 });
    expect(postings(post(company([entry])))).toEqual([
      'INVENTORY-INTERIM -95',
      'ACCRUAL-INTERIM 95',
      'INVENTORY 100',
      'DIRECT-COST -100',
    ]);
  });

  it('of expected cost is nothing while Expected Cost Posting to G/L is off', () => {
    const invoice = valueEntry(1, { 'Cost Amount (Expected)': -95 });
    expect(postings(post(company([invoice], OFF)))).toEqual(['INVENTORY 100', 'DIRECT-COST -100']);
    const before = valueEntry(1, { 'Cost Amount (Expected)': -95, 'Expected Cost Posted to G/L': 7 });
    expect(postings(post(company([before], OFF)))).toEqual(['INVENTORY 100', 'DIRECT-COST -100']);
  });

  it('of expected cost whose posting began goes on waiting without a reason of its own', () => {
    const entry = receipt(1, { 'Expected Cost Posted to G/L': 40 });
    expect(skipped(post(company([entry], OFF)))).toEqual([[1, 'nothing-to-post']]);
  });

  it('is never expected where the rules know no interim accounts', () => {
    const consumption = { 'Item Ledger Entry Type': 'Consumption', 'Cost Amount (Expected)': 5 };
    expect(postings(post(company([valueEntry(1, consumption)])))).toEqual(['INVENTORY 100', 'WIP -100']);
    const run = post(company([valueEntry(1, { ...consumption, 'Cost Amount (Actual)': 0 })]));
    expect([postings(run), postedNos(run), skipped(run)]).toEqual([[], [], []]);
  });
});

describe('what is posted', () => {
  const fields = (records: ReturnType<typeof company>) =>
    booksAfter(records, post(records))['Value Entry'].map((entry) =>
      [
        'Cost Posted to G/L',
        'Expected Cost Posted to G/L',
        'Cost Posted to G/L (ACY)',
        'Exp. Cost Posted to G/L (ACY)',
      ].map((field) => entry[field]),
    );
  const amounts: LedgerRecord = {
    'Cost Amount (Actual)': 100,
    'Cost Amount (Expected)': -95,
    'Cost Amount (Actual) (ACY)': 50,
    'Cost Amount (Expected) (ACY)': -48,
  };

  it('is set equal to the cost, in both currencies', () => {
    expect(fields(company([valueEntry(1, { ...amounts, 'Cost Posted to G/L': 20 })], EUR))).toEqual([
      ['100', '-95', '50', '-48'],
    ]);
  });

  it('is not touched in a currency that the company does not report in', () => {
    expect(fields(company([valueEntry(1, amounts)]))).toEqual([['100', '-95', undefined, undefined]]);
  });

  it('is set for the pair that was posted only', () => {
    expect(fields(company([receipt(1), valueEntry(2)]))).toEqual([
      [undefined, '100', undefined, undefined],
      ['100', undefined, undefined, undefined],
    ]);
  });

  it('is not touched in a skipped entry', () => {
    expect(fields(company([valueEntry(1, { 'Location Code': 'RED' })]))).toEqual([
      [undefined, undefined, undefined, undefined],
    ]);
  });
});

describe('rounding', () => {
  const entry = (amount: string) => valueEntry(1, { 'Cost Amount (Actual)': amount });
  it.each([
    ['0.01', '0.00499', []],
    ['0.01', '0.005', ['INVENTORY 0.01', 'DIRECT-COST -0.01']],
    ['0.01', '-0.005', ['INVENTORY -0.01', 'DIRECT-COST 0.01']],
    ['0.01', '10.12345', ['INVENTORY 10.12', 'DIRECT-COST -10.12']],
    ['0.05', '10.02', ['INVENTORY 10', 'DIRECT-COST -10']],
    ['0.05', '10.025', ['INVENTORY 10.05', 'DIRECT-COST -10.05']],
    ['0.05', '-10.08', ['INVENTORY -10.1', 'DIRECT-COST 10.1']],
    ['1', '10.49', ['INVENTORY 10', 'DIRECT-COST -10']],
    ['1', '-10.5', ['INVENTORY -11', 'DIRECT-COST 11']],
    ['0.001', '10.12', ['INVENTORY 10.12', 'DIRECT-COST -10.12']],
    ['0.00001', '10.12345', ['INVENTORY 10.12345', 'DIRECT-COST -10.12345']],
  ])('to %s makes of %s halves away from zero', (precision, amount, lines) => {
    expect(postings(post(company([entry(amount)], rounding(precision))))).toEqual(lines);
  });

  it('is to 0.01 when no setup says otherwise', () => {
    for (const setup of [rounding(0), { 'General Ledger Setup': [] }]) {
      expect(postings(post(company([entry('10.12345')], setup)))).toEqual(['INVENTORY 10.12', 'DIRECT-COST -10.12']);
    }
  });

  it('is of each value entry, not of the group: debit and credit agree', () => {
    const entries = [1, 2, 3].map((no) => valueEntry(no, { 'Cost Amount (Actual)': '0.026' }));
    expect(postings(post(company(entries), { postingMethod: 'Per Posting Group' }))).toEqual([
      'INVENTORY 0.09',
      'DIRECT-COST -0.09',
    ]);
  });

  it('leaves the amount in additional reporting currency as it is', () => {
    const both = valueEntry(1, { 'Cost Amount (Actual)': '10.12345', 'Cost Amount (Actual) (ACY)': '5.12345' });
    expect(bothAmounts(company([both], EUR))).toEqual(['INVENTORY 10.12 5.12345', 'DIRECT-COST -10.12 -5.12345']);
  });
});

describe('the additional reporting currency', () => {
  it('is summed from the value entries, whatever the LCY amount', () => {
    const entries = [
      valueEntry(1, { 'Cost Amount (Actual) (ACY)': 50 }),
      valueEntry(2, { 'Cost Amount (Actual) (ACY)': 7 }),
    ];
    expect(bothAmounts(company(entries, EUR), 'Per Posting Group')).toEqual([
      'INVENTORY 200 57',
      'DIRECT-COST -200 -57',
    ]);
  });

  it('alone makes entries of amount 0', () => {
    const onlyACY = { 'Cost Amount (Actual)': 0, 'Cost Amount (Actual) (ACY)': -5 };
    const run = post(company([valueEntry(1, onlyACY)], EUR));
    expect(bothAmounts(company([valueEntry(1, onlyACY)], EUR))).toEqual(['INVENTORY 0 -5', 'DIRECT-COST 0 5']);
    expect(glField(run, 'Debit Amount')).toEqual(['0', '0']);
    expect(glField(run, 'Credit Amount')).toEqual(['0', '0']);
    expect(glField(run, 'Add.-Currency Debit Amount')).toEqual(['0', '5']);
    expect(glField(run, 'Add.-Currency Credit Amount')).toEqual(['5', '0']);
  });

  it('of expected cost alone makes entries of amount 0', () => {
    const onlyACY = { 'Cost Amount (Expected)': 0, 'Cost Amount (Expected) (ACY)': 5 };
    expect(bothAmounts(company([receipt(1, onlyACY)], EUR))).toEqual(['INVENTORY-INTERIM 0 5', 'ACCRUAL-INTERIM 0 -5']);
    const posted = receipt(1, { ...onlyACY, 'Exp. Cost Posted to G/L (ACY)': 5 });
    expect(skipped(post(company([posted], EUR)))).toEqual([]);
  });

  it('is left alone where the company has none', () => {
    const entry = valueEntry(1, { 'Cost Amount (Actual) (ACY)': 50 });
    expect(bothAmounts(company([entry]))).toEqual(['INVENTORY 100 0', 'DIRECT-COST -100 0']);
    const run = post(company([valueEntry(1, { 'Cost Amount (Actual)': 0, 'Cost Amount (Actual) (ACY)': 50 })]));
    expect([postings(run), skipped(run)]).toEqual([[], []]);
    expect(glField(post(company([entry])), 'Add.-Currency Debit Amount')).toEqual(['0', '0']);
  });
});

describe('amounts beyond what a double holds', () => {
  it.each(['Per Entry', 'Per Posting Group'] as const)('are posted to the last digit %s', (postingMethod) => {
    const entry = valueEntry(1, { 'Cost Amount (Actual)': '999999999999999.99', 'Cost Posted to G/L': '-0.02' });
    const records = company([entry]);
    const run = post(records, { postingMethod });
    expect(postings(run)).toEqual(['INVENTORY 1000000000000000.01', 'DIRECT-COST -1000000000000000.01']);
    expect(glField(run, 'Debit Amount')).toEqual(['1000000000000000.01', '0']);
    expect(glField(run, 'Credit Amount')).toEqual(['0', '1000000000000000.01']);
    expect(booksAfter(records, run)['Value Entry'][0]['Cost Posted to G/L']).toBe('999999999999999.99');
  });

  it('come out of many that are smaller', () => {
    const entries = Array.from({ length: 20 }, (_, i) =>
      valueEntry(i + 1, { 'Cost Amount (Actual)': '900000000000000.01' }),
    );
    expect(postings(post(company(entries), { postingMethod: 'Per Posting Group' }))).toEqual([
      'INVENTORY 18000000000000000.2',
      'DIRECT-COST -18000000000000000.2',
    ]);
  });

  it('of expected cost are posted when that is all that differs', () => {
    const big = {
      'Cost Amount (Expected)': '999999999999999.99999',
      'Expected Cost Posted to G/L': '999999999999999.5',
    };
    const run = post(company([receipt(1, big)], rounding('0.00001')));
    expect(postings(run)).toEqual(['INVENTORY-INTERIM 0.49999', 'ACCRUAL-INTERIM -0.49999']);
    const posted = { ...big, 'Expected Cost Posted to G/L': big['Cost Amount (Expected)'] };
    expect(skipped(post(company([receipt(1, posted)], OFF)))).toEqual([[1, 'nothing-to-post']]);
  });
});

describe('the produced item’s posting group', () => {
  const produced = { 'No.': 'BIKE', 'Inventory Posting Group': 'FINISHED' };
  const part = { 'No.': '1000', 'Inventory Posting Group': 'RESALE' };
  const consumption = valueEntry(1, {
    'Item Ledger Entry Type': 'Consumption',
    'Source Type': 'Item',
    'Source No.': 'BIKE',
  });
  const setup = {
    Item: [part, produced],
    'Inventory Posting Setup': [
      { ...company([])['Inventory Posting Setup'][0], 'WIP Account': 'OVERHEAD' },
      { ...company([])['Inventory Posting Setup'][0], 'Invt. Posting Group Code': 'FINISHED' },
    ],
  };
  const wipAccountOf = (entry: LedgerRecord) => postings(post(company([entry], setup)))[1];

  it('chooses the WIP account', () => {
    expect(wipAccountOf(consumption)).toBe('WIP -100');
  });

  it('chooses the WIP account of capacity cost', () => {
    const capacity = capacityEntry(1, { 'Source Type': 'Item', 'Source No.': 'BIKE' });
    expect(postings(post(company([capacity], setup)))[0]).toBe('WIP 100');
  });

  it.each<[string, LedgerRecord]>([
    ['the source is no item', { 'Source Type': 'Vendor' }],
    ['there is no such item', { 'Source No.': 'CAR' }],
    ['the item is its own source', { 'Item No.': 'BIKE' }],
  ])('does not count when %s', (_when, changes) => {
    expect(wipAccountOf({ ...consumption, ...changes })).toBe('OVERHEAD -100');
  });

  it('does not count on other lines', () => {
    const output = { ...consumption, 'Item Ledger Entry Type': 'Output' };
    expect(postings(post(company([output], setup)))).toEqual(['INVENTORY 100', 'WIP -100']);
    const [wip] = setup['Inventory Posting Setup'];
    const onlyResale = { ...setup, 'Inventory Posting Setup': [wip] };
    expect(skipped(post(company([output], onlyResale)))).toEqual([[1, 'missing-inventory-posting-setup']]);
  });
});
