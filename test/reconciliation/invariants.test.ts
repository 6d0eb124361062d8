import fc from 'fast-check';
import { serialOfIso } from '../../src/ledger';
import { Decimal, ZERO } from '../../src/money';
import { type ReconciliationRequest } from '../../src/reconciliation';
import { ACCOUNT_NOS, INVENTORY_ACCOUNTS } from '../support/company';
import { RUNS, anyCompany } from '../support/arbitrary-company';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';
import { journalEntry, posted, reconciled, total, unexplained } from './posted-books';

const SCOPES: readonly string[] = ['Inventory Account', 'Inventory Account (Interim)', 'WIP Account'];

/** What happened to posted books since: everything that makes the two sides differ. */
interface Events {
  readonly method: 'Per Entry' | 'Per Posting Group';
  /** The account that a field of the inventory posting setup names now, by row. */
  readonly setup: readonly { readonly row: number; readonly field: string; readonly account: string }[];
  readonly journal: readonly { readonly account: string; readonly cents: number }[];
  /** G/L entries, value entries and relations that are lost, changed or moved, by their place from the end. */
  readonly lostGLEntries: readonly number[];
  readonly lostValueEntries: readonly number[];
  readonly lostRelations: readonly number[];
  readonly movedGLEntries: readonly number[];
  readonly changedGLEntries: readonly number[];
  readonly changedCosts: readonly number[];
  readonly withoutRelations: boolean;
  readonly expectedCostPosting: boolean;
}

const few = fc.array(fc.nat({ max: 20 }), { maxLength: 3 });

const events: fc.Arbitrary<Events> = fc.record({
  method: fc.constantFrom('Per Entry' as const, 'Per Posting Group' as const),
  setup: fc.array(
    fc.record({
      row: fc.nat({ max: 5 }),
      field: fc.constantFrom(...SCOPES),
      account: fc.constantFrom('', 'NEW', 'WIP', 'INVENTORY', 'COGS'),
    }),
    { maxLength: 3 },
  ),
  journal: fc.array(
    fc.record({ account: fc.constantFrom(...ACCOUNT_NOS, 'NEW', ''), cents: fc.integer({ min: -9_999, max: 9_999 }) }),
    { maxLength: 3 },
  ),
  lostGLEntries: few,
  lostValueEntries: few,
  lostRelations: few,
  movedGLEntries: few,
  changedGLEntries: few,
  changedCosts: few,
  withoutRelations: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  expectedCostPosting: fc.boolean(),
});

const request: fc.Arbitrary<Partial<ReconciliationRequest>> = fc.record({
  asOf: fc.constantFrom(
    0,
    ...['2020-01-09', '2020-01-15', '2020-01-31', '2020-02-01'].map((date) => serialOfIso(date)!),
  ),
  filters: fc.constantFrom(
    {},
    {},
    {},
    { itemNo: '1000|A-1' },
    { locationCode: 'BLUE' },
    { inventoryPostingGroup: 'RESALE' },
  ),
  accounts: fc.constantFrom('inventory' as const, 'all' as const),
});

function afterwards(records: LedgerRecords, happened: Events): LedgerRecords {
  const books = posted(records, { postingMethod: happened.method });
  const changedAt = (rows: readonly LedgerRecord[], places: readonly number[], change: LedgerRecord) =>
    rows.map((row, i) => (places.includes(i) ? { ...row, ...change } : row));
  const without = (rows: readonly LedgerRecord[], places: readonly number[]) =>
    rows.filter((_, i) => !places.includes(i));
  const moved = changedAt(books['G/L Entry'], happened.movedGLEntries, { 'Posting Date': '2020-01-20' });
  const glEntries = without(changedAt(moved, happened.changedGLEntries, { Amount: '77.77' }), happened.lostGLEntries);
  const journal = happened.journal.map(({ account, cents }, i) => journalEntry(900 + i, account, cents / 100));
  const valueEntries = changedAt(books['Value Entry'], happened.changedCosts, { 'Cost Amount (Actual)': '12.34567' });
  const setup = books['Inventory Posting Setup'].map((row, i) => ({
    ...row,
    ...Object.fromEntries(
      happened.setup.filter((each) => each.row === i).map(({ account, field }) => [field, account]),
    ),
  }));
  const relation = without(books['G/L - Item Ledger Relation'], happened.lostRelations);
  return {
    ...books,
    'G/L Entry': [...glEntries, ...journal],
    'Value Entry': without(valueEntries, happened.lostValueEntries),
    'Inventory Posting Setup': setup,
    'Inventory Setup': [{ 'Expected Cost Posting to G/L': happened.expectedCostPosting }],
    'G/L - Item Ledger Relation': happened.withoutRelations ? [] : relation,
  };
}

/** The company before anything of it was posted. */
function freshly(records: LedgerRecords): LedgerRecords {
  const nothing = { 'Cost Posted to G/L': '0', 'Expected Cost Posted to G/L': '0' };
  return { ...records, 'Value Entry': records['Value Entry'].map((entry) => ({ ...entry, ...nothing })) };
}

describe('a reconciliation of any ledger', () => {
  it('explains every difference by causes that add up to it exactly', () => {
    fc.assert(
      fc.property(anyCompany(), events, request, ({ records }, happened, asked) => {
        const found = reconciled(afterwards(records, happened), asked);
        const all = [found, ...found.accounts, ...found.accounts.flatMap(({ rows }) => rows)];
        for (const compared of all) {
          expect(compared.difference).toEqual(compared.balance.minus(compared.value));
          expect(unexplained(compared)).toEqual(ZERO);
        }
      }),
      RUNS,
    );
  });

  it('has the whole balance of every account that it compares', () => {
    fc.assert(
      fc.property(anyCompany(), events, request, ({ records }, happened, asked) => {
        const books = afterwards(records, happened);
        const { accounts } = reconciled(books, { ...asked, filters: {} });
        for (const { accountNo, balance } of accounts) {
          const entries = books['G/L Entry'].filter(
            (entry) =>
              entry['G/L Account No.'] === accountNo &&
              (!asked.asOf || (serialOfIso(String(entry['Posting Date'])) ?? 0) <= asked.asOf),
          );
          expect(balance).toEqual(total(entries.map((entry) => new Decimal(String(entry.Amount)))));
        }
      }),
      RUNS,
    );
  });

  it('adds up over locations, whatever is filtered', () => {
    fc.assert(
      fc.property(anyCompany(), events, ({ records }, happened) => {
        const books = afterwards(records, happened);
        const parts = ["''", 'BLUE', 'RED'].map((locationCode) => reconciled(books, { filters: { locationCode } }));
        const whole = reconciled(books);
        expect(total(parts.map(({ value }) => value))).toEqual(whole.value);
        const traced = whole.accounts.flatMap(({ rows }) => rows).filter(({ accountType }) => accountType !== '');
        expect(total(parts.map(({ balance }) => balance))).toEqual(total(traced.map(({ balance }) => balance)));
      }),
      RUNS,
    );
  });

  it('finds journal lines, whatever was posted', () => {
    fc.assert(
      fc.property(anyCompany({ sound: true }), events, ({ mended }, { journal, method }) => {
        const books = posted(freshly(mended), { postingMethod: method });
        const lines = journal.map(({ account, cents }, i) => journalEntry(900 + i, account, cents / 100));
        const without = reconciled(books);
        const found = reconciled({ ...books, 'G/L Entry': [...books['G/L Entry'], ...lines] });
        const compared = ['', ...SCOPES.map((field) => INVENTORY_ACCOUNTS[field])];
        const amounts = lines.filter((line) => compared.includes(line['G/L Account No.']));
        expect(found.difference.minus(without.difference)).toEqual(
          total(amounts.map(({ Amount }) => new Decimal(String(Amount)))),
        );
        const others = (each: typeof found) => each.causes.filter(({ cause }) => cause.kind !== 'direct');
        expect(others(found)).toEqual(others(without));
      }),
      RUNS,
    );
  });

  it('finds cost that was posted before the setup named other accounts, and nothing else', () => {
    fc.assert(
      fc.property(anyCompany({ sound: true, expectedCostPosting: true }), events, ({ mended }, { method }) => {
        const books = posted(freshly(mended), { postingMethod: method });
        const before = reconciled(books);
        const renamed = books['Inventory Posting Setup'].map((row) => ({
          ...row,
          ...Object.fromEntries(SCOPES.map((field) => [field, `NEW ${String(row[field])}`])),
        }));
        const after = reconciled({ ...books, 'Inventory Posting Setup': renamed });
        expect(after.value).toEqual(before.value);
        expect(after.balance).toEqual(ZERO);
        const moved = after.causes.filter(({ cause }) => cause.kind === 'other-account');
        expect(total(moved.map(({ amount }) => amount))).toEqual(before.balance.negated().plus(0));
      }),
      RUNS,
    );
  });

  it('finds no difference right after everything in order was posted', () => {
    fc.assert(
      fc.property(anyCompany({ sound: true, expectedCostPosting: true }), fc.boolean(), ({ mended }, grouped) => {
        const books = posted(freshly(mended), { postingMethod: grouped ? 'Per Posting Group' : 'Per Entry' });
        const kinds = reconciled(books).causes.map(({ cause }) => cause.kind);
        expect(kinds.filter((kind) => kind !== 'skipped' && kind !== 'passed-over')).toEqual([]);
      }),
      RUNS,
    );
  });
});
