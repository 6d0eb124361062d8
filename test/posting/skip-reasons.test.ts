import { describeFix, problemsOfSkipped, skippedRows } from '../../src/posting';
import {
  ACCOUNT_NOS,
  capacityEntry,
  company,
  generalPostingSetup,
  glAccount,
  inventoryPostingSetup,
  receipt,
  valueEntry,
} from '../support/company';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';
import { post, postings, skipMessages, skipped } from '../support/posting-records';

const EXPECTED_COST_OFF = { 'Inventory Setup': [{ 'Expected Cost Posting to G/L': false }] };

function accountsWith(no: string, changes: LedgerRecord): LedgerRecord[] {
  return ACCOUNT_NOS.map((each) => glAccount(each, each === no ? changes : {}));
}

/** For each reason a company with one value entry that is skipped for it, and what the list says. */
const REASONS: readonly (readonly [string, LedgerRecords, string, string])[] = [
  [
    'expected-cost-posting-off',
    company([receipt(1)], EXPECTED_COST_OFF),
    'The entry is expected cost, and Expected Cost Posting to G/L is not selected.',
    'Select Expected Cost Posting to G/L in Inventory Setup, or wait for the invoice.',
  ],
  [
    'expected-cost-must-be-false',
    company([valueEntry(1, { 'Entry Type': 'Rounding', 'Expected Cost': true })]),
    'Expected Cost must be No when Entry Type is Rounding.',
    'Correct Expected Cost of the value entry.',
  ],
  [
    'expected-amount-must-be-zero',
    company([valueEntry(1, { 'Entry Type': 'Indirect Cost', 'Cost Amount (Expected)': 5 })]),
    'Cost Amount (Expected) and Cost Amount (Expected) (ACY) must be 0 when Entry Type is Indirect Cost.',
    'Correct the expected amounts of the value entry.',
  ],
  [
    'nothing-to-post',
    company([valueEntry(1, { 'Cost Posted to G/L': 100 })], {
      'Post Value Entry to G/L': [{ 'Value Entry No.': 1, 'Item No.': '1000', 'Posting Date': '2020-01-15' }],
    }),
    'The cost has already been posted.',
    'Nothing to do: remove the entry from the queue.',
  ],
  [
    'variance-type-not-purchase',
    company([valueEntry(1, { 'Entry Type': 'Variance', 'Variance Type': 'Material' })]),
    'Variance Type must be Purchase on a variance of a purchase, not Material.',
    'Correct Variance Type of the value entry.',
  ],
  [
    'invalid-combination',
    company([valueEntry(1, { 'Item Ledger Entry Type': 'Sale', 'Entry Type': 'Total' })]),
    'Item Ledger Entry Type Sale, Entry Type Total, Variance Type (blank) and Expected Cost No do not go together.',
    'Correct the types of the value entry.',
  ],
  [
    'non-inventory-cost-not-enabled',
    company([valueEntry(1, { 'Item Ledger Entry Type': 'Output', 'Entry Type': 'Direct Cost - Non Inventory' })]),
    'Non-inventory cost is not included in produced items.',
    'Select Include Non-Inventory Items to Produced Items in Manufacturing Setup.',
  ],
  [
    'missing-inventory-posting-setup',
    company([valueEntry(1, { 'Location Code': 'RED' })]),
    'There is no Inventory Posting Setup for RED, RESALE.',
    'Add the row RED, RESALE to Inventory Posting Setup.',
  ],
  [
    'missing-general-posting-setup',
    company([valueEntry(1, { 'Gen. Bus. Posting Group': '' })]),
    'There is no General Posting Setup for (blank), RETAIL.',
    'Add the row (blank), RETAIL to General Posting Setup.',
  ],
  [
    'general-posting-setup-blocked',
    company([valueEntry(1)], {
      'General Posting Setup': [generalPostingSetup('DOMESTIC', 'RETAIL', { Blocked: true })],
    }),
    'General Posting Setup DOMESTIC, RETAIL is blocked.',
    'Clear Blocked in that row.',
  ],
  [
    'missing-account',
    company([valueEntry(1)], {
      'Inventory Posting Setup': [inventoryPostingSetup('BLUE', 'RESALE', { 'Inventory Account': '' })],
    }),
    'Inventory Account is empty in Inventory Posting Setup BLUE, RESALE.',
    'Fill in Inventory Account in that row.',
  ],
  [
    'missing-account',
    company([valueEntry(1)], {
      'General Posting Setup': [generalPostingSetup('DOMESTIC', 'RETAIL', { 'Direct Cost Applied Account': '' })],
    }),
    'Direct Cost Applied Account is empty in General Posting Setup DOMESTIC, RETAIL.',
    'Fill in Direct Cost Applied Account in that row.',
  ],
  [
    'gl-account-not-found',
    company([valueEntry(1)], { 'G/L Account': [glAccount('INVENTORY')] }),
    'G/L account DIRECT-COST, named as Direct Cost Applied Account in General Posting Setup DOMESTIC, RETAIL, does not exist.',
    'Correct the setup row, or add the account to G/L Accounts.',
  ],
  [
    'gl-account-blocked',
    company([valueEntry(1)], { 'G/L Account': accountsWith('INVENTORY', { Blocked: true }) }),
    'G/L account INVENTORY is blocked.',
    'Clear Blocked of the G/L account.',
  ],
  [
    'gl-account-type-not-posting',
    company([valueEntry(1)], { 'G/L Account': accountsWith('DIRECT-COST', { 'Account Type': 'Begin-Total' }) }),
    'Account Type of G/L account DIRECT-COST is Begin-Total; it must be Posting.',
    'Name a posting account in the setup row.',
  ],
  [
    'posting-date-missing',
    company([valueEntry(1, { 'Posting Date': '' })]),
    'The value entry has no posting date.',
    'Fill in Posting Date of the value entry.',
  ],
  [
    'posting-date-not-allowed',
    company([valueEntry(1)], { 'General Ledger Setup': [{ 'LCY Code': 'LCY', 'Allow Posting From': '2020-02-01' }] }),
    'Posting date 2020-01-15 is not within the allowed posting dates (2020-02-01 to …).',
    'Widen Allow Posting From and Allow Posting To in General Ledger Setup.',
  ],
  [
    'document-no-missing',
    company([valueEntry(1, { 'Document No.': '' })]),
    'The value entry has no document number.',
    'Fill in Document No. of the value entry, or post per posting group.',
  ],
];

describe('a value entry that cannot be posted', () => {
  it.each(REASONS)('is skipped because of %s', (kind, records, message, fix) => {
    const run = post(records);
    expect(skipped(run)).toEqual([[1, kind]]);
    expect(skipMessages(run)).toEqual([message]);
    expect(problemsOfSkipped(run, skippedRows(run)[0]).map(describeFix)).toEqual([fix]);
    expect(postings(run)).toEqual([]);
  });

  it.each(['Per Posting Group', 'Per Document'] as const)('is skipped %s for the same reason', (postingMethod) => {
    for (const [kind, records] of REASONS.slice(0, -1)) {
      expect(skipped(post(records, { postingMethod }))).toEqual([[1, kind]]);
    }
  });

  it('is skipped for a missing document number only where the G/L entry needs it', () => {
    const records = company([valueEntry(1, { 'Document No.': '' })]);
    expect(skipped(post(records, { postingMethod: 'Per Document' }))).toEqual([[1, 'document-no-missing']]);
    expect(skipped(post(records, { postingMethod: 'Per Posting Group' }))).toEqual([]);
  });

  it('is skipped whole: the interim pair is not posted without the actual pair', () => {
    const invoice = valueEntry(1, { 'Cost Amount (Expected)': -95 });
    const noActual = [generalPostingSetup('DOMESTIC', 'RETAIL', { 'Direct Cost Applied Account': '' })];
    const noInterim = [generalPostingSetup('DOMESTIC', 'RETAIL', { 'Invt. Accrual Acc. (Interim)': '' })];
    expect(skipped(post(company([invoice], { 'General Posting Setup': noActual })))).toEqual([[1, 'missing-account']]);
    expect(skipped(post(company([invoice], { 'General Posting Setup': noInterim })))).toEqual([[1, 'missing-account']]);
    expect(postings(post(company([valueEntry(1)], { 'General Posting Setup': noInterim })))).toHaveLength(2);
    expect(postings(post(company([receipt(1)], { 'General Posting Setup': noActual })))).toHaveLength(2);
  });

  it('keeps the others from nothing', () => {
    const run = post(company([valueEntry(1, { 'Location Code': 'RED' }), valueEntry(2)]));
    expect(skipped(run)).toEqual([[1, 'missing-inventory-posting-setup']]);
    expect(postings(run)).toEqual(['INVENTORY 100', 'DIRECT-COST -100']);
  });

  it('has a setup row of its own: a blank location or group does not stand in', () => {
    const tables = {
      'Inventory Posting Setup': [inventoryPostingSetup('', 'RESALE'), inventoryPostingSetup('BLUE', '')],
      'General Posting Setup': [generalPostingSetup('', 'RETAIL'), generalPostingSetup('DOMESTIC', '')],
    };
    expect(skipped(post(company([valueEntry(1)], tables)))).toEqual([
      [1, 'missing-inventory-posting-setup', 'missing-general-posting-setup'],
    ]);
    const blank = valueEntry(1, { 'Location Code': '', 'Gen. Bus. Posting Group': '' });
    expect(skipped(post(company([blank], tables)))).toEqual([]);
  });

  it('stands in the list by item number and entry number', () => {
    const entries = [
      valueEntry(5, { 'Item No.': 'B' }),
      capacityEntry(4),
      valueEntry(9, { 'Item No.': 'A' }),
      valueEntry(2, { 'Item No.': 'B' }),
    ].map((entry) => ({ ...entry, 'Location Code': 'RED' }));
    expect(skipped(post(company(entries))).map(([entryNo]) => entryNo)).toEqual([4, 9, 2, 5]);
  });
});

describe('all reasons of a skipped value entry', () => {
  it('are listed, the first one first', () => {
    const entry = valueEntry(1, {
      'Entry Type': 'Revaluation',
      'Cost Amount (Expected)': 10,
      'Document No.': '',
      'Gen. Prod. Posting Group': 'SERVICES',
    });
    const run = post(
      company([entry], {
        'Inventory Posting Setup': [inventoryPostingSetup('BLUE', 'RESALE', { 'Inventory Account (Interim)': '' })],
        'G/L Account': accountsWith('INVENTORY', { Blocked: true, 'Account Type': 'Heading' }),
        'General Ledger Setup': [{ 'LCY Code': 'LCY', 'Allow Posting To': '2020-01-14' }],
      }),
    );
    expect(skipMessages(run)).toEqual([
      'Inventory Account (Interim) is empty in Inventory Posting Setup BLUE, RESALE.',
      'There is no General Posting Setup for DOMESTIC, SERVICES.',
      'G/L account INVENTORY is blocked.',
      'Account Type of G/L account INVENTORY is Heading; it must be Posting.',
      'Posting date 2020-01-15 is not within the allowed posting dates (… to 2020-01-14).',
      'The value entry has no document number.',
    ]);
  });

  it('begin with the value entry’s own fields', () => {
    const entry = valueEntry(1, {
      'Item Ledger Entry Type': 'Sale',
      'Entry Type': 'Variance',
      'Expected Cost': true,
      'Cost Amount (Expected)': 10,
      'Posting Date': '',
    });
    expect(skipped(post(company([entry])))).toEqual([
      [1, 'expected-cost-must-be-false', 'expected-amount-must-be-zero', 'invalid-combination', 'posting-date-missing'],
    ]);
  });

  it('are only those of the fields when there is nothing to post', () => {
    const entry = valueEntry(1, { 'Entry Type': 'Rounding', 'Expected Cost': true, 'Posting Date': '' });
    const queue = [{ 'Value Entry No.': 1, 'Item No.': '1000' }];
    const posted = { ...entry, 'Cost Posted to G/L': 100 };
    expect(skipped(post(company([posted], { 'Post Value Entry to G/L': queue })))).toEqual([
      [1, 'expected-cost-must-be-false'],
    ]);
  });

  it('are not looked for while expected cost is not posted', () => {
    const entry = receipt(1, { 'Entry Type': 'Rounding', 'Posting Date': '', 'Location Code': 'RED' });
    expect(skipped(post(company([entry], EXPECTED_COST_OFF)))).toEqual([[1, 'expected-cost-posting-off']]);
  });

  it('name a setup row once that several lines need', () => {
    const entry = valueEntry(1, { 'Cost Amount (Expected)': -95, 'Location Code': 'RED' });
    expect(skipped(post(company([entry])))).toEqual([[1, 'missing-inventory-posting-setup']]);
  });

  it('name each empty account of one setup row', () => {
    const entry = valueEntry(1, { 'Cost Amount (Expected)': -95 });
    const setup = inventoryPostingSetup('BLUE', 'RESALE', {
      'Inventory Account': '',
      'Inventory Account (Interim)': '',
    });
    expect(skipMessages(post(company([entry], { 'Inventory Posting Setup': [setup] })))).toEqual([
      'Inventory Account (Interim) is empty in Inventory Posting Setup BLUE, RESALE.',
      'Inventory Account is empty in Inventory Posting Setup BLUE, RESALE.',
    ]);
  });
});

describe('what mends a skipped value entry', () => {
  const mended = (records: LedgerRecords) => {
    const run = post(records);
    return problemsOfSkipped(run, skippedRows(run)[0]).map((problem) => problem.remedy);
  };
  const remedies: Readonly<Record<string, unknown>> = {
    'expected-cost-posting-off': { table: 'inventorySetup', row: 0, field: 'expectedCostPostingToGL', key: '' },
    'expected-cost-must-be-false': { table: 'valueEntries', row: 0, field: 'expectedCost', key: '1' },
    'expected-amount-must-be-zero': { table: 'valueEntries', row: 0, field: 'costAmountExpected', key: '1' },
    'nothing-to-post': undefined,
    'variance-type-not-purchase': { table: 'valueEntries', row: 0, field: 'entryType', key: '1' },
    'invalid-combination': { table: 'valueEntries', row: 0, field: 'entryType', key: '1' },
    'non-inventory-cost-not-enabled': { table: 'manufacturingSetup', row: -1, field: 'incNonInvCostToProd', key: '' },
    'missing-inventory-posting-setup': { table: 'inventoryPostingSetup', row: -1, key: 'RED, RESALE' },
    'missing-general-posting-setup': { table: 'generalPostingSetup', row: -1, key: '(blank), RETAIL' },
    'general-posting-setup-blocked': {
      table: 'generalPostingSetup',
      row: 0,
      field: 'blocked',
      key: 'DOMESTIC, RETAIL',
    },
    'gl-account-not-found': {
      table: 'generalPostingSetup',
      row: 0,
      field: 'directCostAppliedAccount',
      key: 'DOMESTIC, RETAIL',
    },
    'gl-account-blocked': { table: 'glAccounts', row: 0, field: 'blocked', key: 'INVENTORY' },
    'gl-account-type-not-posting': { table: 'glAccounts', row: 13, field: 'accountType', key: 'DIRECT-COST' },
    'posting-date-missing': { table: 'valueEntries', row: 0, field: 'postingDate', key: '1' },
    'posting-date-not-allowed': { table: 'generalLedgerSetup', row: 0, field: 'allowPostingFrom', key: '' },
    'document-no-missing': { table: 'valueEntries', row: 0, field: 'documentNo', key: '1' },
  };

  it.each(REASONS.filter(([kind]) => kind in remedies))('is named: %s', (kind, records) => {
    expect(mended(records)).toEqual([remedies[kind]]);
  });

  it('is the account field of the setup row when that is empty', () => {
    expect(REASONS.filter(([kind]) => kind === 'missing-account').flatMap(([, records]) => mended(records))).toEqual([
      { table: 'inventoryPostingSetup', row: 0, field: 'inventoryAccount', key: 'BLUE, RESALE' },
      { table: 'generalPostingSetup', row: 0, field: 'directCostAppliedAccount', key: 'DOMESTIC, RETAIL' },
    ]);
  });

  it('is a setup table that may not be there yet', () => {
    const [remedy] = mended(company([receipt(1)], { 'Inventory Setup': [] }));
    expect(remedy).toEqual({ table: 'inventorySetup', row: -1, field: 'expectedCostPostingToGL', key: '' });
    const output = valueEntry(1, { 'Item Ledger Entry Type': 'Output', 'Entry Type': 'Direct Cost - Non Inventory' });
    const [setting] = mended(company([output], { 'Manufacturing Setup': [{ 'Inc. Non. Inv. Cost To Prod': false }] }));
    expect(setting).toEqual({ table: 'manufacturingSetup', row: 0, field: 'incNonInvCostToProd', key: '' });
  });

  it('is the amount in additional reporting currency when only that is wrong', () => {
    const entry = valueEntry(1, { 'Entry Type': 'Rounding', 'Cost Amount (Expected) (ACY)': 5 });
    const withCurrency = { 'General Ledger Setup': [{ 'LCY Code': 'LCY', 'Additional Reporting Currency': 'EUR' }] };
    expect(mended(company([entry], withCurrency))).toEqual([
      { table: 'valueEntries', row: 0, field: 'costAmountExpectedACY', key: '1' },
    ]);
    expect(skipped(post(company([entry])))).toEqual([]);
  });
});
