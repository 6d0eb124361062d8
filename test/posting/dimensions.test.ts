import { type PostingProblem, describeProblem } from '../../src/posting';
import { company, valueEntry } from '../support/company';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';
import { post, postAutomatically, postings, skipped, testReport } from '../support/posting-records';

/** The dimensions of value entry 1: AREA 30, DEPARTMENT SALES and, with a blank value, PROJECT. */
const SET = [
  { 'Dimension Set ID': 5, 'Dimension Code': 'DEPARTMENT', 'Dimension Value Code': 'SALES' },
  { 'Dimension Set ID': 5, 'Dimension Code': 'AREA', 'Dimension Value Code': '30' },
  { 'Dimension Set ID': 5, 'Dimension Code': 'PROJECT', 'Dimension Value Code': '' },
];

function records(tables: LedgerRecords, entry: LedgerRecord = {}): LedgerRecords {
  return company([valueEntry(1, { 'Dimension Set ID': 5, ...entry })], { 'Dimension Set Entry': SET, ...tables });
}

/** What the test report finds for the line on Inventory (the first). */
function problemsOfFirstLine(tables: LedgerRecords): readonly PostingProblem[] {
  return testReport(records(tables)).line(0).problems;
}

function kinds(tables: LedgerRecords): string[] {
  return problemsOfFirstLine(tables).map(({ kind }) => kind);
}

function rule(dimension: string, valuePosting: string, value = '', no = 'INVENTORY', tableID = 15): LedgerRecord {
  return {
    'Table ID': tableID,
    'No.': no,
    'Dimension Code': dimension,
    'Dimension Value Code': value,
    'Value Posting': valuePosting,
  };
}

const rules = (...rows: LedgerRecord[]) => ({ 'Default Dimension': rows });

const DIMENSIONS = [{ Code: 'AREA' }, { Code: 'DEPARTMENT' }, { Code: 'PROJECT' }];
const VALUES = [
  { 'Dimension Code': 'AREA', Code: '30' },
  { 'Dimension Code': 'DEPARTMENT', Code: 'SALES' },
];

function combination(first: string, second: string, restriction: string): LedgerRecord {
  return { 'Dimension 1 Code': first, 'Dimension 2 Code': second, 'Combination Restriction': restriction };
}

function valueCombination(...[code1, value1, code2, value2]: string[]): LedgerRecord {
  return {
    'Dimension 1 Code': code1,
    'Dimension 1 Value Code': value1,
    'Dimension 2 Code': code2,
    'Dimension 2 Value Code': value2,
  };
}

describe('dimension combinations', () => {
  const withValues = (restriction: string, ...values: string[]) => ({
    'Dimension Combination': [combination('AREA', 'DEPARTMENT', restriction)],
    'Dimension Value Combination': values.length > 0 ? [valueCombination(...values)] : [],
  });

  it('that are blocked are found, whichever dimension comes first', () => {
    expect(kinds({ 'Dimension Combination': [combination('AREA', 'DEPARTMENT', 'Blocked')] })).toEqual([
      'dim-combination-blocked',
    ]);
    expect(kinds({ 'Dimension Combination': [combination('DEPARTMENT', 'AREA', 'Blocked')] })).toEqual([
      'dim-combination-blocked',
    ]);
    expect(kinds({ 'Dimension Combination': [combination('AREA', 'CUSTOMER', 'Blocked')] })).toEqual([]);
    expect(kinds({ 'Dimension Combination': [combination('CUSTOMER', 'AREA', 'Blocked')] })).toEqual([]);
  });

  it('that are limited are found for the blocked values only', () => {
    expect(kinds(withValues('Limited'))).toEqual([]);
    expect(kinds(withValues('Limited', 'AREA', '30', 'DEPARTMENT', 'SALES'))).toEqual([
      'dim-value-combination-blocked',
    ]);
    expect(kinds(withValues('Limited', 'DEPARTMENT', 'SALES', 'AREA', '30'))).toEqual([
      'dim-value-combination-blocked',
    ]);
    expect(kinds(withValues('Limited', 'AREA', '40', 'DEPARTMENT', 'SALES'))).toEqual([]);
    expect(kinds(withValues('Limited', 'AREA', '30', 'DEPARTMENT', 'PROD'))).toEqual([]);
  });

  it('of values count only where the dimensions are limited', () => {
    const values = { 'Dimension Value Combination': [valueCombination('AREA', '30', 'DEPARTMENT', 'SALES')] };
    expect(kinds(values)).toEqual([]);
  });

  it('are looked through in order; the first one found ends the check', () => {
    const tables = {
      'Dimension Combination': [
        combination('DEPARTMENT', 'PROJECT', 'Blocked'),
        combination('AREA', 'PROJECT', 'Limited'),
        combination('AREA', 'DEPARTMENT', 'Limited'),
      ],
      'Dimension Value Combination': [
        valueCombination('AREA', '30', 'DEPARTMENT', 'SALES'),
        valueCombination('AREA', '30', 'PROJECT', ''),
      ],
    };
    const [problem, ...others] = problemsOfFirstLine(tables);
    expect(others).toEqual([]);
    expect(describeProblem(problem)).toBe('Dimension values AREA 30 and DEPARTMENT SALES cannot be used together.');
    expect(problem.remedy).toEqual({ table: 'dimensionValueCombinations', row: 0, key: 'AREA, DEPARTMENT' });
  });

  it('say which dimensions exclude each other and where', () => {
    const [problem] = problemsOfFirstLine({ 'Dimension Combination': [combination('AREA', 'PROJECT', 'Blocked')] });
    expect(describeProblem(problem)).toBe('Dimensions AREA and PROJECT cannot be used together.');
    expect(problem).toMatchObject({
      table: 'valueEntries',
      row: 0,
      remedy: { table: 'dimensionCombinations', row: 0, field: 'combinationRestriction', key: 'AREA, PROJECT' },
    });
  });
});

describe('dimensions and their values', () => {
  const dimension = (code: string, changes: LedgerRecord) => ({
    Dimension: DIMENSIONS.map((row) => (row.Code === code ? { ...row, ...changes } : row)),
  });
  const value = (changes: LedgerRecord) => ({ 'Dimension Value': [{ ...VALUES[0], ...changes }, VALUES[1]] });

  it.each<[string, LedgerRecords, string, unknown]>([
    [
      'dim-not-found',
      { Dimension: DIMENSIONS.slice(1) },
      'Dimension AREA does not exist.',
      { table: 'dimensions', row: -1, key: 'AREA' },
    ],
    [
      'dim-blocked',
      dimension('PROJECT', { Blocked: true }),
      'Dimension PROJECT is blocked.',
      { table: 'dimensions', row: 2, field: 'blocked', key: 'PROJECT' },
    ],
    [
      'dim-value-not-found',
      { 'Dimension Value': VALUES.slice(1) },
      'Dimension value AREA 30 does not exist.',
      { table: 'dimensionValues', row: -1, key: 'AREA, 30' },
    ],
    [
      'dim-value-blocked',
      value({ Blocked: true, 'Dimension Value Type': 'Heading' }),
      'Dimension value AREA 30 is blocked.',
      { table: 'dimensionValues', row: 0, field: 'blocked', key: 'AREA, 30' },
    ],
    ...['Heading', 'Total', 'End-Total'].map((type): [string, LedgerRecords, string, unknown] => [
      'dim-value-type-not-allowed',
      value({ 'Dimension Value Type': type }),
      `Dimension value AREA 30 is of type ${type}; entries need Standard or Begin-Total.`,
      { table: 'dimensionValues', row: 0, field: 'dimensionValueType', key: 'AREA, 30' },
    ]),
  ])('are tested: %s', (kind, tables, message, remedy) => {
    const problems = problemsOfFirstLine(tables);
    expect(problems.map((problem) => [problem.kind, describeProblem(problem), problem.remedy])).toEqual([
      [kind, message, remedy],
    ]);
  });

  it.each<[string, LedgerRecords]>([
    ['both tables name them', { Dimension: DIMENSIONS, 'Dimension Value': VALUES }],
    ['a value begins a total', value({ 'Dimension Value Type': 'Begin-Total' })],
    ['there are no tables of them', {}],
  ])('are sound when %s', (_when, tables) => {
    expect(kinds(tables)).toEqual([]);
  });

  it('are told apart by their dimension', () => {
    const elsewhere = [{ 'Dimension Code': 'DEPARTMENT', Code: '30' }, VALUES[1]];
    expect(kinds({ 'Dimension Value': elsewhere })).toEqual(['dim-value-not-found']);
  });

  it('are tested in order of their codes, and the first finding ends the check', () => {
    const [problem, ...others] = problemsOfFirstLine({
      ...dimension('AREA', { Blocked: true }),
      'Dimension Value': [],
    });
    expect([describeProblem(problem), others]).toEqual(['Dimension AREA is blocked.', []]);
    expect(describeProblem(problemsOfFirstLine({ Dimension: [], 'Dimension Value': [] })[0])).toBe(
      'Dimension AREA does not exist.',
    );
  });

  it('are tested before the default dimensions, and beside the combinations', () => {
    const tables = {
      Dimension: [],
      ...rules(rule('CUSTOMER', 'Code Mandatory')),
      'Dimension Combination': [combination('AREA', 'DEPARTMENT', 'Blocked')],
    };
    expect(kinds(tables)).toEqual(['dim-combination-blocked', 'dim-not-found']);
  });
});

describe('default dimensions', () => {
  it.each<[string, LedgerRecord, string[], string]>([
    [
      'Code Mandatory wants the dimension',
      rule('CUSTOMER', 'Code Mandatory'),
      ['dim-code-mandatory'],
      'A value of dimension CUSTOMER is mandatory for G/L account INVENTORY.',
    ],
    [
      'Code Mandatory wants a value, not a blank one',
      rule('PROJECT', 'Code Mandatory'),
      ['dim-code-mandatory'],
      'A value of dimension PROJECT is mandatory for G/L account INVENTORY.',
    ],
    ['Code Mandatory takes any value', rule('AREA', 'Code Mandatory', '70'), [], ''],
    ['Same Code takes the same value', rule('AREA', 'Same Code', '30'), [], ''],
    [
      'Same Code refuses another value',
      rule('AREA', 'Same Code', '70'),
      ['dim-same-code-wrong-value'],
      'Dimension AREA must be 70 for G/L account INVENTORY, not 30.',
    ],
    [
      'Same Code refuses a blank value',
      rule('PROJECT', 'Same Code', 'X'),
      ['dim-same-code-wrong-value'],
      'Dimension PROJECT must be X for G/L account INVENTORY, not (blank).',
    ],
    [
      'Same Code wants the dimension',
      rule('CUSTOMER', 'Same Code', 'BIG'),
      ['dim-same-code-missing'],
      'Dimension CUSTOMER with value BIG is required for G/L account INVENTORY.',
    ],
    [
      'Same Code without a value refuses the dimension',
      rule('AREA', 'Same Code'),
      ['dim-same-code-must-be-blank'],
      'Dimension AREA must be blank for G/L account INVENTORY.',
    ],
    ['Same Code without a value is content without the dimension', rule('CUSTOMER', 'Same Code'), [], ''],
    [
      'No Code refuses the dimension',
      rule('AREA', 'No Code', '30'),
      ['dim-no-code'],
      'Dimension AREA must not be used for G/L account INVENTORY; the entry has 30.',
    ],
    ['No Code is content without the dimension', rule('CUSTOMER', 'No Code'), [], ''],
    ['a rule without Value Posting says nothing', rule('CUSTOMER', ''), [], ''],
    ['a rule of another account says nothing', rule('CUSTOMER', 'Code Mandatory', '', 'DIRECT-COST'), [], ''],
    ['a rule of a customer says nothing', rule('CUSTOMER', 'Code Mandatory', '', 'INVENTORY', 18), [], ''],
    [
      'a rule without account counts for all accounts',
      rule('CUSTOMER', 'Code Mandatory', '', ''),
      ['dim-code-mandatory'],
      'A value of dimension CUSTOMER is mandatory for G/L account INVENTORY.',
    ],
  ])('%s', (_what, row, expected, message) => {
    const problems = problemsOfFirstLine(rules(row));
    expect(problems.map(({ kind }) => kind)).toEqual(expected);
    expect(problems.map(describeProblem).join()).toBe(message);
  });

  it('of all accounts come before those of the account, then in order of dimensions', () => {
    const broken = (...rows: LedgerRecord[]) => problemsOfFirstLine(rules(...rows))[0].remedy;
    const ofAccount = rule('AREA', 'No Code');
    const ofAll = rule('DEPARTMENT', 'No Code', '', '');
    expect(broken(ofAccount, ofAll)).toEqual({
      table: 'defaultDimensions',
      row: 1,
      field: 'valuePosting',
      key: '15, , DEPARTMENT',
    });
    expect(broken(rule('DEPARTMENT', 'No Code'), ofAccount)).toMatchObject({ row: 1, key: '15, INVENTORY, AREA' });
    // Both count: the account's own rule does not replace that of all accounts.
    expect(broken(rule('AREA', 'Code Mandatory'), rule('AREA', 'No Code', '', ''))).toMatchObject({ row: 1 });
    expect(broken(rule('AREA', 'No Code'), rule('AREA', 'Code Mandatory', '', ''))).toMatchObject({ row: 0 });
  });

  it('may forbid single values', () => {
    const perAccount = (changes: LedgerRecord) => ({
      ...rules(rule('AREA', 'Code Mandatory')),
      'Dim. Value per Account': [
        {
          'Table ID': 15,
          'No.': 'INVENTORY',
          'Dimension Code': 'AREA',
          'Dimension Value Code': '30',
          Allowed: false,
          ...changes,
        },
      ],
    });
    const [problem] = problemsOfFirstLine(perAccount({}));
    expect(describeProblem(problem)).toBe('Value 30 of dimension AREA is not allowed for G/L account INVENTORY.');
    expect(problem).toMatchObject({
      kind: 'dim-value-not-allowed-for-account',
      remedy: { table: 'dimValuesPerAccount', row: 0, field: 'allowed', key: '15, INVENTORY, AREA' },
    });
    for (const changes of [
      { Allowed: true },
      { 'Table ID': 18 },
      { 'No.': 'DIRECT-COST' },
      { 'Dimension Code': 'DEPARTMENT' },
      { 'Dimension Value Code': '70' },
    ]) {
      expect(kinds(perAccount(changes))).toEqual([]);
    }
    expect(kinds({ ...perAccount({}), ...rules(rule('AREA', 'No Code')) })).toEqual(['dim-no-code']);
    expect(kinds({ ...perAccount({}), 'Default Dimension': [] })).toEqual([]);
  });
});

describe('the rules of a job', () => {
  const ofJob = rule('CUSTOMER', 'Code Mandatory', '', 'JOB1', 167);
  const priority = (tableID: number, rank: number, sourceCode = '') => ({
    'Source Code': sourceCode,
    'Table ID': tableID,
    Priority: rank,
  });
  const outcomeOf = (tables: LedgerRecords, entry: LedgerRecord = { 'Job No.': 'JOB1' }) => {
    try {
      postAutomatically(records(tables, entry));
      return 'posted';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('count in automatic posting only', () => {
    const message = 'A value of dimension CUSTOMER is mandatory for job JOB1.';
    expect(outcomeOf(rules(ofJob))).toBe(message);
    expect(outcomeOf(rules({ ...ofJob, 'No.': '' }))).toBe(message);
    expect(outcomeOf(rules(ofJob), { 'Job No.': 'JOB2' })).toBe('posted');
    expect(outcomeOf(rules(ofJob), { 'Job No.': '' })).toBe('posted');
    expect(outcomeOf(rules({ ...ofJob, 'No.': '' }), { 'Job No.': '' })).toBe('posted');
    expect(testReport(records(rules(ofJob), { 'Job No.': 'JOB1' })).linesWithProblems).toEqual([]);
  });

  it('come after those of the account', () => {
    expect(outcomeOf(rules(ofJob, rule('AREA', 'No Code')))).toMatch('G/L account INVENTORY');
  });

  it('replace, or are replaced by, those of the account as their priority says', () => {
    const ofAccount = rule('CUSTOMER', 'Same Code', 'BIG');
    const ranked = (...rows: LedgerRecord[]) =>
      outcomeOf({ ...rules(ofJob, ofAccount), 'Default Dimension Priority': rows });
    expect(ranked()).toMatch('G/L account');
    expect(ranked(priority(167, 1), priority(15, 2))).toMatch('job JOB1');
    expect(ranked(priority(167, 2), priority(15, 1))).toMatch('G/L account');
    expect(ranked(priority(167, 1))).toMatch('G/L account');
    expect(ranked(priority(167, 1, 'SALES'), priority(15, 2, 'SALES'))).toMatch('G/L account');
    expect(ranked(priority(167, 1), priority(15, 1))).toMatch('G/L account');
  });

  it('of one dimension leave those of another dimension in force', () => {
    const tables = {
      ...rules(ofJob, rule('AREA', 'No Code')),
      'Default Dimension Priority': [priority(167, 1), priority(15, 2)],
    };
    expect(outcomeOf(tables)).toMatch('Dimension AREA');
  });

  it('that replace a rule of the account may be kept by the entry', () => {
    const tables = {
      ...rules(rule('AREA', 'Same Code', '30', 'JOB1', 167), rule('AREA', 'No Code')),
      'Default Dimension Priority': [priority(167, 1), priority(15, 2)],
    };
    expect(outcomeOf(tables)).toBe('posted');
  });
});

describe('the batch', () => {
  const broken = { ...rules(rule('CUSTOMER', 'Code Mandatory')), Dimension: [{ Code: 'AREA', Blocked: true }] };

  it('posts in spite of broken dimension rules, and counts the G/L entries', () => {
    const run = post(records(broken));
    expect([postings(run), skipped(run)]).toEqual([['INVENTORY 100', 'DIRECT-COST -100'], []]);
    expect(run.dimensionErrorsOverridden).toBe(2);
  });

  it.each<[string, LedgerRecords, number]>([
    ['no table of rules', {}, 0],
    ['a rule for one of the two accounts', rules(rule('CUSTOMER', 'Code Mandatory')), 1],
    ['a blocked combination', { 'Dimension Combination': [combination('AREA', 'DEPARTMENT', 'Blocked')] }, 2],
    ['a value that does not exist', { 'Dimension Value': [] }, 2],
    ['rules that are kept', { ...rules(rule('AREA', 'Code Mandatory')), Dimension: DIMENSIONS }, 0],
  ])('counts with %s', (_what, tables, count) => {
    expect(post(records(tables)).dimensionErrorsOverridden).toBe(count);
  });

  it('counts entries of a set and an account that it has met before', () => {
    const entries = [1, 2, 3].map((no) => valueEntry(no, { 'Dimension Set ID': no === 2 ? 0 : 5 }));
    const tables = { 'Dimension Set Entry': SET, ...rules(rule('AREA', 'No Code', '', '')) };
    expect(post(company(entries, tables)).dimensionErrorsOverridden).toBe(4);
    expect(post(company(entries, tables), { postingMethod: 'Per Posting Group' }).dimensionErrorsOverridden).toBe(2);
  });
});
