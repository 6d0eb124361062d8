import { ENTRY_TYPES, ITEM_LEDGER_ENTRY_TYPES, VARIANCE_TYPES } from '../../src/ledger';
import { ACCOUNT_TYPES, type AccountType, POSTING_RULES, type PostingRule } from '../../src/posting';
import { GENERAL_ACCOUNTS, INVENTORY_ACCOUNTS, capacityEntry, company, valueEntry } from '../support/company';
import { type LedgerRecord } from '../support/ledger-from-records';
import { glEntryRecords, post, postings, skipped, sumsBy } from '../support/posting-records';

const A = 'Positive Adjmt., Negative Adjmt., Transfer';

/** Section 3 of the posting specification, typed from it: id, types, amount, account type and balancing type. */
const DOCUMENTED_RULES = `
  P1   | Purchase             | Direct Cost                 |                          | Exp    | Inventory (Interim) | Invt. Accrual (Interim)
  P2   | Purchase             | Direct Cost                 |                          | Actual | Inventory           | Direct Cost Applied
  P3   | Purchase             | Indirect Cost               |                          | Actual | Inventory           | Overhead Applied
  P4   | Purchase             | Variance                    | Purchase                 | Actual | Inventory           | Purchase Variance
  P6   | Purchase             | Revaluation                 |                          | Exp    | Inventory (Interim) | Invt. Accrual (Interim)
  P7   | Purchase             | Revaluation                 |                          | Actual | Inventory           | Inventory Adjmt.
  P8   | Purchase             | Rounding                    |                          | Actual | Inventory           | Inventory Adjmt.
  S1   | Sale                 | Direct Cost                 |                          | Exp    | Inventory (Interim) | COGS (Interim)
  S2   | Sale                 | Direct Cost                 |                          | Actual | Inventory           | COGS
  S3   | Sale                 | Revaluation                 |                          | Exp    | Inventory (Interim) | COGS (Interim)
  S4   | Sale                 | Revaluation                 |                          | Actual | Inventory           | Inventory Adjmt.
  S5   | Sale                 | Rounding                    |                          | Actual | Inventory           | Inventory Adjmt.
  A1   | ${A}                 | Direct Cost                 |                          | Exp    | Inventory (Interim) | COGS (Interim)
  A2   | ${A}                 | Direct Cost                 |                          | Actual | Inventory           | Inventory Adjmt.
  A3   | ${A}                 | Revaluation                 |                          | Actual | Inventory           | Inventory Adjmt.
  A4   | ${A}                 | Rounding                    |                          | Actual | Inventory           | Inventory Adjmt.
  C1   | Consumption          | Direct Cost                 |                          | Actual | Inventory           | WIP Inventory
  C1w  | Consumption          | Direct Cost                 |                          | Actual | WIP Inventory       | Inventory Adjmt.
  C2   | Consumption          | Revaluation                 |                          | Actual | Inventory           | Inventory Adjmt.
  C3   | Consumption          | Rounding                    |                          | Actual | Inventory           | Inventory Adjmt.
  O1   | Output               | Direct Cost                 |                          | Exp    | Inventory (Interim) | WIP Inventory
  O2   | Output               | Direct Cost                 |                          | Actual | Inventory           | WIP Inventory
  O3   | Output               | Direct Cost - Non Inventory |                          | Actual | Inventory           | Direct Cost Non-Inventory Applied
  O4   | Output               | Indirect Cost               |                          | Actual | Inventory           | Overhead Applied
  O5   | Output               | Variance                    | Material                 | Actual | Inventory           | Material Variance
  O6   | Output               | Variance                    | Material - Non Inventory | Actual | Inventory           | Material - Non Inventory Variance
  O7   | Output               | Variance                    | Capacity                 | Actual | Inventory           | Capacity Variance
  O8   | Output               | Variance                    | Subcontracted            | Actual | Inventory           | Subcontracted Variance
  O9   | Output               | Variance                    | Capacity Overhead        | Actual | Inventory           | Cap. Overhead Variance
  O10  | Output               | Variance                    | Manufacturing Overhead   | Actual | Inventory           | Mfg. Overhead Variance
  O12  | Output               | Revaluation                 |                          | Exp    | Inventory (Interim) | WIP Inventory
  O13  | Output               | Revaluation                 |                          | Actual | Inventory           | Inventory Adjmt.
  O14  | Output               | Rounding                    |                          | Actual | Inventory           | Inventory Adjmt.
  AC1  | Assembly Consumption | Direct Cost                 |                          | Actual | Inventory           | Inventory Adjmt.
  AC2  | Assembly Consumption | Revaluation                 |                          | Actual | Inventory           | Inventory Adjmt.
  AC3  | Assembly Consumption | Rounding                    |                          | Actual | Inventory           | Inventory Adjmt.
  AO1  | Assembly Output      | Direct Cost                 |                          | Actual | Inventory           | Inventory Adjmt.
  AO2  | Assembly Output      | Indirect Cost               |                          | Actual | Inventory           | Overhead Applied
  AO3  | Assembly Output      | Variance                    | Material                 | Actual | Inventory           | Material Variance
  AO4  | Assembly Output      | Variance                    | Capacity                 | Actual | Inventory           | Capacity Variance
  AO5  | Assembly Output      | Variance                    | Subcontracted            | Actual | Inventory           | Subcontracted Variance
  AO6  | Assembly Output      | Variance                    | Capacity Overhead        | Actual | Inventory           | Cap. Overhead Variance
  AO7  | Assembly Output      | Variance                    | Manufacturing Overhead   | Actual | Inventory           | Mfg. Overhead Variance
  AO9  | Assembly Output      | Revaluation                 |                          | Actual | Inventory           | Inventory Adjmt.
  AO10 | Assembly Output      | Rounding                    |                          | Actual | Inventory           | Inventory Adjmt.
  K1   | (blank), assembly    | Direct Cost                 |                          | Actual | Inventory Adjmt.    | Direct Cost Applied
  K2   | (blank), assembly    | Indirect Cost               |                          | Actual | Inventory Adjmt.    | Overhead Applied
  K3   | (blank), other       | Direct Cost                 |                          | Actual | WIP Inventory       | Direct Cost Applied
  K3w  | (blank), other       | Direct Cost                 |                          | Actual | Inventory Adjmt.    | WIP Inventory
  K4   | (blank), other       | Indirect Cost               |                          | Actual | WIP Inventory       | Overhead Applied
`;

interface DocumentedRule {
  readonly id: string;
  readonly itemLedgerEntryType: string;
  readonly entryType: string;
  readonly varianceType: string;
  readonly amount: string;
  readonly account: string;
  readonly balancing: string;
}

const RULES: readonly DocumentedRule[] = DOCUMENTED_RULES.trim()
  .split('\n')
  .flatMap((line) => {
    const [id, types, entryType, varianceType, amount, account, balancing] = line.split('|').map((part) => part.trim());
    const one = { id, entryType, varianceType, amount, account, balancing };
    const each = types.startsWith('(blank)') ? [types] : types.split(', ');
    return each.map((itemLedgerEntryType) => ({ ...one, itemLedgerEntryType }));
  });

/** Section 4: where the account of each type stands. */
const ACCOUNT_DETERMINATION: readonly (readonly [string, string, string])[] = [
  ['Inventory', 'Inventory Posting Setup', 'Inventory Account'],
  ['Inventory (Interim)', 'Inventory Posting Setup', 'Inventory Account (Interim)'],
  ['WIP Inventory', 'Inventory Posting Setup', 'WIP Account'],
  ['Material Variance', 'Inventory Posting Setup', 'Material Variance Account'],
  ['Capacity Variance', 'Inventory Posting Setup', 'Capacity Variance Account'],
  ['Subcontracted Variance', 'Inventory Posting Setup', 'Subcontracted Variance Account'],
  ['Cap. Overhead Variance', 'Inventory Posting Setup', 'Cap. Overhead Variance Account'],
  ['Mfg. Overhead Variance', 'Inventory Posting Setup', 'Mfg. Overhead Variance Account'],
  ['Material - Non Inventory Variance', 'Inventory Posting Setup', 'Mat. Non-Inv. Variance Acc.'],
  ['Inventory Adjmt.', 'General Posting Setup', 'Inventory Adjmt. Account'],
  ['Direct Cost Applied', 'General Posting Setup', 'Direct Cost Applied Account'],
  ['Direct Cost Non-Inventory Applied', 'General Posting Setup', 'Direct Cost Non-Inv. App. Acc.'],
  ['Overhead Applied', 'General Posting Setup', 'Overhead Applied Account'],
  ['Purchase Variance', 'General Posting Setup', 'Purchase Variance Account'],
  ['COGS', 'General Posting Setup', 'COGS Account'],
  ['COGS (Interim)', 'General Posting Setup', 'COGS Account (Interim)'],
  ['Invt. Accrual (Interim)', 'General Posting Setup', 'Invt. Accrual Acc. (Interim)'],
];

function accountOfType(accountType: string): string {
  const [, setup, field] = ACCOUNT_DETERMINATION.find(([type]) => type === accountType)!;
  return String((setup === 'Inventory Posting Setup' ? INVENTORY_ACCOUNTS : GENERAL_ACCOUNTS)[field]);
}

/** A value entry of the kind that a rule is for, with an amount of 10 of the kind that it posts. */
function entryFor(entryNo: number, rule: DocumentedRule): LedgerRecord {
  const { itemLedgerEntryType: type, entryType, varianceType, amount } = rule;
  const changes: LedgerRecord = {
    'Entry Type': entryType,
    'Variance Type': varianceType,
    'Cost Amount (Actual)': amount === 'Actual' ? 10 : 0,
    'Cost Amount (Expected)': amount === 'Exp' ? 10 : 0,
  };
  if (!type.startsWith('(blank)')) return valueEntry(entryNo, { 'Item Ledger Entry Type': type, ...changes });
  return capacityEntry(entryNo, { ...changes, 'Order Type': type.endsWith('assembly') ? 'Assembly' : 'Production' });
}

const NON_INVENTORY_COST = { 'Manufacturing Setup': [{ 'Inc. Non. Inv. Cost To Prod': true }] };

describe('the posting rules', () => {
  it('are those of the documentation, row by row', () => {
    const conditions: Readonly<Record<string, string>> = {
      'assembly-order': '(blank), assembly',
      'not-assembly-order': '(blank), other',
    };
    const asDocumented = (rule: PostingRule): DocumentedRule => ({
      id: rule.id,
      itemLedgerEntryType: rule.condition
        ? conditions[rule.condition]
        : ITEM_LEDGER_ENTRY_TYPES.captions[rule.itemLedgerEntryType as 0],
      entryType: ENTRY_TYPES.captions[rule.entryType as 0],
      varianceType: rule.varianceType === undefined ? '' : VARIANCE_TYPES.captions[rule.varianceType as 0],
      amount: rule.amount === 'expected' ? 'Exp' : 'Actual',
      account: ACCOUNT_TYPES[rule.account].caption,
      balancing: ACCOUNT_TYPES[rule.balancing].caption,
    });
    const inOrder = (rules: readonly DocumentedRule[]) =>
      [...rules].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(inOrder(POSTING_RULES.map(asDocumented))).toEqual(inOrder(RULES));
  });

  it.each(
    RULES.filter(({ id }) => !id.endsWith('w')).map((rule) => [rule.id, rule.itemLedgerEntryType, rule] as const),
  )('%s: an amount of a value entry of %s debits the account and credits the balancing account', (_id, _type, rule) => {
    const run = post(company([entryFor(1, rule)], NON_INVENTORY_COST));
    expect(postings(run).sort()).toEqual(
      [`${accountOfType(rule.account)} 10`, `${accountOfType(rule.balancing)} -10`].sort(),
    );
  });

  it('turn debit and credit round for a negative amount', () => {
    expect(postings(post(company([valueEntry(1, { 'Cost Amount (Actual)': -10 })])))).toEqual([
      'INVENTORY -10',
      'DIRECT-COST 10',
    ]);
  });

  it('have an error for every combination that the documentation does not list', () => {
    const combinations = Object.values(ITEM_LEDGER_ENTRY_TYPES.captions).flatMap((type) =>
      Object.values(ENTRY_TYPES.captions).flatMap((entryType) =>
        Object.values(VARIANCE_TYPES.captions).flatMap((varianceType) =>
          ['', 'Production', 'Transfer', 'Service', 'Assembly'].map((orderType) => ({
            'Item Ledger Entry Type': type,
            'Entry Type': entryType,
            'Variance Type': varianceType,
            'Order Type': orderType,
          })),
        ),
      ),
    );
    const run = post(
      company(
        combinations.map((types, i) => valueEntry(i + 1, types)),
        NON_INVENTORY_COST,
      ),
    );
    const reasons = new Map(skipped(run).map(([entryNo, ...kinds]) => [entryNo, kinds]));
    const found = combinations.map((types, i) => [types, reasons.get(i + 1) ?? 'posted'] as const);
    expect(found).toEqual(combinations.map((types) => [types, documentedResult(types)]));
  });
});

/** X1, O11, AO8 and P5 in the words of section 3. */
function documentedResult(types: LedgerRecord): 'posted' | string[] {
  const type = String(types['Item Ledger Entry Type']);
  const entryType = String(types['Entry Type']);
  const variance = String(types['Variance Type']);
  if (type === 'Purchase' && entryType === 'Variance') {
    return variance === 'Purchase' ? 'posted' : ['variance-type-not-purchase'];
  }
  if (entryType === 'Variance') {
    const errors: Readonly<Record<string, readonly string[]>> = {
      Output: ['', 'Purchase'],
      'Assembly Output': ['', 'Purchase', 'Material - Non Inventory'],
    };
    return (errors[type] ?? [variance]).includes(variance) ? ['invalid-combination'] : 'posted';
  }
  const errors: Readonly<Record<string, readonly string[]>> = {
    Purchase: ['Total', 'Direct Cost - Non Inventory'],
    Output: ['Total'],
    'Assembly Output': ['Total', 'Direct Cost - Non Inventory'],
    '': ['Revaluation', 'Rounding', 'Total', 'Direct Cost - Non Inventory'],
  };
  const others = ['Indirect Cost', 'Total', 'Direct Cost - Non Inventory'];
  return (errors[type] ?? others).includes(entryType) ? ['invalid-combination'] : 'posted';
}

describe('the account determination', () => {
  it('takes each account from the documented field', () => {
    const fields = Object.keys(ACCOUNT_TYPES).map((key) => {
      const { caption } = ACCOUNT_TYPES[Number(key) as AccountType];
      return [caption, accountOfType(caption)];
    });
    expect(fields).toHaveLength(ACCOUNT_DETERMINATION.length);
    const used = new Set(RULES.flatMap(({ account, balancing }) => [account, balancing]));
    expect([...used].sort()).toEqual(fields.map(([caption]) => caption).sort());
  });

  it('numbers the account types as the posting buffer sorts them', () => {
    expect(Object.entries(ACCOUNT_TYPES).map(([type, { caption }]) => `${type} ${caption}`)).toEqual([
      '0 Inventory (Interim)',
      '1 Invt. Accrual (Interim)',
      '2 Inventory',
      '3 WIP Inventory',
      '4 Inventory Adjmt.',
      '5 Direct Cost Applied',
      '6 Overhead Applied',
      '7 Purchase Variance',
      '8 COGS',
      '9 COGS (Interim)',
      '10 Material Variance',
      '11 Capacity Variance',
      '12 Subcontracted Variance',
      '13 Cap. Overhead Variance',
      '14 Mfg. Overhead Variance',
      '15 Direct Cost Non-Inventory Applied',
      '16 Material - Non Inventory Variance',
    ]);
  });
});

describe('non-inventory cost of production', () => {
  const entries = [
    valueEntry(1, { 'Item Ledger Entry Type': 'Output', 'Entry Type': 'Direct Cost - Non Inventory' }),
    valueEntry(2, {
      'Item Ledger Entry Type': 'Output',
      'Entry Type': 'Variance',
      'Variance Type': 'Material - Non Inventory',
    }),
    valueEntry(3, { 'Item Ledger Entry Type': 'Output', 'Entry Type': 'Variance', 'Variance Type': 'Material' }),
  ];

  it.each([
    ['there is no Manufacturing Setup', {}],
    ['the setting is off', { 'Manufacturing Setup': [{ 'Inc. Non. Inv. Cost To Prod': false }] }],
  ])('is skipped while %s', (_when, tables) => {
    const run = post(company(entries, tables));
    expect(skipped(run)).toEqual([
      [1, 'non-inventory-cost-not-enabled'],
      [2, 'non-inventory-cost-not-enabled'],
    ]);
    expect(postings(run)).toEqual(['INVENTORY 100', 'MATERIAL-VAR -100']);
  });

  it('is posted to its own accounts while the setting is on', () => {
    expect(sumsBy(glEntryRecords(post(company(entries, NON_INVENTORY_COST))), ['G/L Account No.'])).toEqual({
      INVENTORY: '300',
      'MATERIAL-VAR': '-100',
      'NON-INV-COST': '-100',
      'NON-INV-VAR': '-100',
    });
  });
});

describe('an order that was finished without output', () => {
  const finished = { Status: 'Finished', 'Prod. Order No.': 'PROD1', 'Line No.': 10000, 'Finished Qty. (Base)': 0 };
  const ofOrder = { 'Order Type': 'Production', 'Order No.': 'PROD1', 'Order Line No.': 10000 };
  const setting = { 'Manufacturing Setup': [{ 'Finish Order without Output': true }] };
  const consumption = valueEntry(1, {
    ...ofOrder,
    'Item Ledger Entry Type': 'Consumption',
    'Cost Amount (Actual)': -50,
  });
  const capacity = capacityEntry(2, { ...ofOrder, 'Cost Amount (Actual)': 30 });

  it('has its consumption written off from WIP', () => {
    const run = post(company([consumption], { ...setting, 'Prod. Order Line': [finished] }));
    expect(postings(run)).toEqual(['INVENTORY -50', 'WIP 50', 'WIP -50', 'ADJUSTMENT 50']);
  });

  it('has its capacity cost written off from WIP', () => {
    const run = post(company([capacity], { ...setting, 'Prod. Order Line': [finished] }));
    expect(postings(run)).toEqual(['WIP 30', 'WIP -30', 'ADJUSTMENT 30', 'DIRECT-COST -30']);
  });

  it('keeps its overhead in WIP', () => {
    const overhead = { ...capacity, 'Entry Type': 'Indirect Cost' };
    const run = post(company([overhead], { ...setting, 'Prod. Order Line': [finished] }));
    expect(postings(run)).toEqual(['WIP 30', 'OVERHEAD -30']);
  });

  it.each<[string, LedgerRecord, LedgerRecord, LedgerRecord]>([
    ['the setting is off', {}, {}, { 'Finish Order without Output': false }],
    ['the order is only released', {}, { Status: 'Released' }, {}],
    ['the order line has output', {}, { 'Finished Qty. (Base)': 1 }, {}],
    ['the line is another', {}, { 'Line No.': 20000 }, {}],
    ['the order is another', {}, { 'Prod. Order No.': 'PROD2' }, {}],
    ['the entry is expected cost', { 'Expected Cost': true }, {}, {}],
  ])('is not written off when %s', (_when, entryChange, lineChange, settingChange) => {
    const run = post(
      company([{ ...consumption, ...entryChange }], {
        'Manufacturing Setup': [{ 'Finish Order without Output': true, ...settingChange }],
        'Prod. Order Line': [{ ...finished, ...lineChange }],
        // Actual cost of an entry with Expected Cost is posted only when the entry stands in the queue.
        'Post Value Entry to G/L': [{ 'Value Entry No.': 1 }],
      }),
    );
    expect(postings(run)).toEqual(['INVENTORY -50', 'WIP 50']);
  });

  it('skips the whole entry when the write-off has no account', () => {
    const records = company([consumption], { ...setting, 'Prod. Order Line': [finished], 'General Posting Setup': [] });
    expect(skipped(post(records))).toEqual([[1, 'missing-general-posting-setup']]);
    expect(skipped(post({ ...records, 'Prod. Order Line': [] }))).toEqual([]);
  });
});
