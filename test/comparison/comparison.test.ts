import fc from 'fast-check';
import { type Comparison, SetupChangeError, comparePostings, parseSetupChange, withSetup } from '../../src/comparison';
import { ZERO } from '../../src/money';
import { runPosting } from '../../src/posting';
import { RUNS, anyCompany } from '../support/arbitrary-company';
import { company, generalPostingSetup, inventoryPostingSetup, valueEntry } from '../support/company';
import { type LedgerRecords, ledgerFromRecords } from '../support/ledger-from-records';
import { type RequestChanges, requestOf } from '../support/posting-records';

interface Side extends RequestChanges {
  readonly records?: LedgerRecords;
  readonly set?: readonly string[];
}

function compare(records: LedgerRecords, after: Side, before: Side = {}): Comparison {
  const run = ({ records: own = records, set = [], ...request }: Side) =>
    runPosting(withSetup(ledgerFromRecords(own), set.map(parseSetupChange)), requestOf({ post: false, ...request }));
  return comparePostings(run(before), run(after));
}

/** `1 appears: COGS 0 → 60, …` for each value entry that differs. */
function changes({ entries }: Comparison): string[] {
  return entries.map(({ entryNo, kind, lines }) => {
    const amounts = lines.map(
      ({ accountNo, after, before }) => `${accountNo} ${before.toFixed()} → ${after.toFixed()}`,
    );
    return `${entryNo} ${kind}: ${amounts.join(', ')}`;
  });
}

/** `COGS 60` for each account whose net differs. */
function accounts(comparison: Comparison): string[] {
  return comparison.accounts
    .filter(({ after, before }) => !after.net.equals(before.net))
    .map(({ accountNo, after, before }) => `${accountNo} ${after.net.minus(before.net).toFixed()}`);
}

const ONE = company([valueEntry(1)]);
const ACCOUNT = 'Inventory Posting Setup[BLUE,RESALE].Inventory Account=WIP';

describe('a comparison of two previews', () => {
  it('finds nothing between a preview and itself', () => {
    expect(compare(ONE, {}).entries).toEqual([]);
    expect(accounts(compare(ONE, {}))).toEqual([]);
  });

  it('shows an entry that goes to another account', () => {
    const comparison = compare(ONE, { set: [ACCOUNT] });
    expect(changes(comparison)).toEqual(['1 account: INVENTORY 100 → 0, WIP 0 → 100']);
    expect(accounts(comparison)).toEqual(['INVENTORY -100', 'WIP 100']);
  });

  it('shows an entry with another amount', () => {
    const records = company([valueEntry(1, { 'Cost Amount (Actual)': 120 })]);
    expect(changes(compare(ONE, { records }))).toEqual(['1 amount: DIRECT-COST -100 → -120, INVENTORY 100 → 120']);
  });

  it('shows an entry with another account and amount', () => {
    const records = company([valueEntry(1, { 'Cost Amount (Actual)': 120 })]);
    expect(changes(compare(ONE, { records, set: [ACCOUNT] }))).toEqual([
      '1 account-and-amount: DIRECT-COST -100 → -120, INVENTORY 100 → 0, WIP 0 → 120',
    ]);
  });

  it('shows entries that a filter lets appear and disappear', () => {
    const two = company([valueEntry(1), valueEntry(2, { 'Item No.': '2000' })]);
    const comparison = compare(two, { filters: { itemNo: '2000' } }, { filters: { itemNo: '1000' } });
    expect(changes(comparison)).toEqual([
      '1 disappears: DIRECT-COST -100 → 0, INVENTORY 100 → 0',
      '2 appears: DIRECT-COST 0 → -100, INVENTORY 0 → 100',
    ]);
    expect(comparison.entries.map(({ outcomeAfter }) => outcomeAfter)).toEqual(['Filtered out', 'Can be posted']);
    expect(accounts(comparison)).toEqual([]);
  });

  it('tells entries of two workbooks by their numbers', () => {
    const records = company([valueEntry(3), valueEntry(1)]);
    const comparison = compare(company([valueEntry(1), valueEntry(2)]), { records });
    expect(
      comparison.entries.map(({ entryNo, kind, rowAfter, rowBefore }) => [entryNo, kind, rowBefore, rowAfter]),
    ).toEqual([
      [2, 'disappears', 1, -1],
      [3, 'appears', -1, 0],
    ]);
  });

  it('shows that an entry is skipped for another reason', () => {
    const noSetup = company([valueEntry(1)], { 'Inventory Posting Setup': [] });
    const comparison = compare(noSetup, { set: ['Inventory Posting Setup[BLUE,RESALE].WIP Account=WIP'] });
    const [{ kind, lines, outcomeAfter, outcomeBefore }] = comparison.entries;
    expect({ kind, lines }).toEqual({ kind: 'outcome', lines: [] });
    expect(outcomeBefore).not.toBe(outcomeAfter);
  });

  it('has for each account the sum of what differs in the entries', () => {
    fc.assert(
      fc.property(anyCompany(), anyCompany(), ({ records }, { records: other }) => {
        const comparison = compare(records, { records: other });
        for (const { accountNo, after, before } of comparison.accounts) {
          const lines = comparison.entries
            .flatMap((entry) => entry.lines)
            .filter((line) => line.accountNo === accountNo);
          const sum = lines.reduce((total, line) => total.plus(line.after).minus(line.before), ZERO);
          expect(sum.toFixed()).toBe(after.net.minus(before.net).toFixed());
        }
      }),
      { ...RUNS, numRuns: 40 },
    );
  });
});

describe('setup changed for a preview', () => {
  it('leaves the ledger as it was', () => {
    const ledger = ledgerFromRecords(ONE);
    const before = ledger.inventoryPostingSetup.columns.inventoryAccount.numbers.slice();
    withSetup(ledger, [parseSetupChange(ACCOUNT)]);
    expect(ledger.inventoryPostingSetup.columns.inventoryAccount.numbers).toEqual(before);
  });

  it('adds a row that is missing', () => {
    const noSetup = company([valueEntry(1)], { 'General Posting Setup': [generalPostingSetup('EXPORT', 'RETAIL')] });
    const set = ['general posting setup[domestic, retail].direct cost applied account=DIRECT-COST'];
    expect(changes(compare(noSetup, { set }))).toEqual(['1 appears: DIRECT-COST 0 → -100, INVENTORY 0 → 100']);
  });

  it('fills a column that the sheet lacks', () => {
    const row = Object.fromEntries(
      Object.entries(inventoryPostingSetup('BLUE', 'RESALE')).filter(([field]) => field !== 'Inventory Account'),
    );
    const records = company([valueEntry(1)], { 'Inventory Posting Setup': [row] });
    expect(changes(compare(records, { set: [ACCOUNT] }))).toEqual(['1 appears: DIRECT-COST 0 → -100, WIP 0 → 100']);
  });

  it.each([
    ['a switch', 'General Posting Setup[DOMESTIC,RETAIL].Blocked=Yes'],
    ['a date', 'General Ledger Setup.Allow Posting From=2020-02-01'],
    ['an option', 'G/L Account[INVENTORY].Account Type=heading'],
  ])('changes %s', (_what, change) => {
    expect(compare(ONE, { set: [change] }).entries.map(({ kind }) => kind)).toEqual(['disappears']);
  });

  it.each([
    ['Inventory Account=2110', 'write it as'],
    ['Value Entries[1].Item No.=2', 'cannot be changed here'],
    ['Inventory Posting Setup[BLUE].Inventory Account=1', 'goes [Location Code,Invt. Posting Group Code]'],
    ['Inventory Setup[X].Automatic Cost Posting=Yes', 'one row only'],
    ['Inventory Posting Setup[BLUE,RESALE].COGS Account=1', 'has no field "COGS Account"'],
    ['Inventory Posting Setup[BLUE,RESALE].Location Code=RED', 'names the row'],
    ['General Posting Setup[DOMESTIC,RETAIL].Blocked=perhaps', 'Yes or No'],
    ['General Ledger Setup.Allow Posting From=31.01.2020', 'a date such as'],
    ['G/L Account[COGS].Account Type=Sum', 'one of: Posting, Heading'],
    ['General Ledger Setup.Amount Rounding Precision=1', 'numbers cannot be tried out'],
  ])('%s is refused', (change, problem) => {
    const attempt = () => withSetup(ledgerFromRecords(ONE), [parseSetupChange(change)]);
    expect(attempt).toThrow(SetupChangeError);
    expect(attempt).toThrow(problem);
  });
});
