import fc from 'fast-check';
import { serialOfIso } from '../../src/ledger';
import { Decimal } from '../../src/money';
import { type Reconciliation, causeName } from '../../src/reconciliation';
import { RUNS } from '../support/arbitrary-company';
import { ACCOUNT_NOS, company, glAccount, inventoryPostingSetup, valueEntry } from '../support/company';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';
import { journalEntry, posted, reconciled } from './posted-books';

// A reconciliation worked out a second time, on paper as it were: every value entry has a fate, and each fate has its
// cause, its account and its amount.

const AS_OF = '2020-01-31';
const LATE = '2020-02-03';

/** Where a value entry is, and what has become of its cost since. */
interface Entry {
  readonly type: 'Purchase' | 'Sale';
  readonly location: 'BLUE' | 'RED' | 'GREEN';
  readonly isExpected: boolean;
  readonly cents: number;
  readonly fate: 'posted' | 'posted late' | 'G/L entry lost' | 'value entry lost' | 'not posted';
}

interface Story {
  readonly entries: readonly Entry[];
  readonly journal: readonly number[];
  readonly expectedCostPosting: boolean;
  /** The inventory account of RED has been named anew since the posting. */
  readonly isRenamed: boolean;
}

const cents = fc.integer({ min: -999_999, max: 999_999 }).filter((each) => each !== 0);

const story: fc.Arbitrary<Story> = fc.record({
  entries: fc.array(
    fc.record({
      type: fc.constantFrom('Purchase' as const, 'Sale' as const),
      location: fc.constantFrom('BLUE' as const, 'RED' as const, 'GREEN' as const),
      isExpected: fc.boolean(),
      cents,
      fate: fc.constantFrom(
        'posted' as const,
        'posted' as const,
        'posted late' as const,
        'G/L entry lost' as const,
        'value entry lost' as const,
        'not posted' as const,
      ),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  journal: fc.array(cents, { maxLength: 3 }),
  expectedCostPosting: fc.boolean(),
  isRenamed: fc.boolean(),
});

const money = (each: number) => new Decimal(each).div(100);

function recordOf({ cents: amount, isExpected, location, type }: Entry, index: number): LedgerRecord {
  return valueEntry(index + 1, {
    'Item Ledger Entry Type': type,
    'Location Code': location,
    'Expected Cost': isExpected,
    'Cost Amount (Actual)': isExpected ? 0 : money(amount).toFixed(2),
    'Cost Amount (Expected)': isExpected ? money(amount).toFixed(2) : 0,
  });
}

/** True when a posting takes the entry: there is no setup for GREEN. */
const canBePosted = ({ expectedCostPosting }: Story, { isExpected, location }: Entry): boolean =>
  location !== 'GREEN' && (!isExpected || expectedCostPosting);

function setup(isRenamed: boolean): LedgerRecord[] {
  const red = isRenamed ? { 'Inventory Account': 'STORE', 'Inventory Account (Interim)': 'STORE-INTERIM' } : {};
  return [inventoryPostingSetup('BLUE', 'RESALE'), inventoryPostingSetup('RED', 'RESALE', red)];
}

/** The books after the story. */
function booksOf({ entries, expectedCostPosting, isRenamed, journal }: Story): LedgerRecords {
  const numbered = entries.map((entry, index) => ({
    ...entry,
    document: `DOC${index + 1}`,
    record: recordOf(entry, index),
  }));
  const early = numbered.filter(({ fate }) => fate !== 'not posted');
  const before = company(
    early.map(({ record }) => record),
    {
      'Inventory Setup': [{ 'Expected Cost Posting to G/L': expectedCostPosting }],
      'Inventory Posting Setup': setup(false),
      'G/L Account': [...ACCOUNT_NOS, 'STORE', 'STORE-INTERIM'].map((no) => glAccount(no)),
    },
  );
  const after = posted(before);
  const documents = (fate: Entry['fate']) =>
    new Set(numbered.filter((entry) => entry.fate === fate).map(({ document }) => document));
  const [late, lostInGL, lostValue] = (['posted late', 'G/L entry lost', 'value entry lost'] as const).map(documents);
  const isOnInventory = (entry: LedgerRecord) => String(entry['G/L Account No.']).startsWith('INVENTORY');
  const is = (entry: LedgerRecord, those: ReadonlySet<string>) => those.has(String(entry['Document No.']));
  return {
    ...after,
    'Inventory Posting Setup': setup(isRenamed),
    'Value Entry': [
      ...after['Value Entry'].filter((entry) => !is(entry, lostValue)),
      ...numbered.filter(({ fate }) => fate === 'not posted').map(({ record }) => record),
    ],
    'G/L Entry': [
      ...after['G/L Entry']
        .filter((entry) => !(isOnInventory(entry) && is(entry, lostInGL)))
        .map((entry) => (is(entry, late) ? { ...entry, 'Posting Date': LATE } : entry)),
      ...journal.map((each, index) => journalEntry(900 + index, 'INVENTORY', money(each).toFixed(2))),
    ],
  };
}

/** Amounts by name, without those that come to nothing. */
class Totals {
  private readonly amounts = new Map<string, Decimal>();

  add(name: string, amount: Decimal): void {
    this.amounts.set(name, (this.amounts.get(name) ?? new Decimal(0)).plus(amount));
  }

  get lines(): string[] {
    const found = [...this.amounts].filter(([, amount]) => !amount.isZero());
    return found.map(([name, amount]) => `${name} ${amount.toFixed(2)}`).sort();
  }
}

function plainly(told: Story): string[] {
  const totals = new Totals();
  const both = (name: 'value' | 'balance', account: string, amount: Decimal) =>
    totals.add(`${account}: ${name}`, amount);
  const cause = (name: string, account: string, amount: Decimal) => totals.add(`${account}: ${name}`, amount);
  for (const entry of told.entries) {
    const amount = money(entry.cents);
    const kind = entry.isExpected ? '-INTERIM' : '';
    const own =
      entry.location === 'GREEN' ? '' : `${entry.location === 'RED' && told.isRenamed ? 'STORE' : 'INVENTORY'}${kind}`;
    const then = `INVENTORY${kind}`;
    const isPosted = canBePosted(told, entry) && entry.fate !== 'not posted';
    if (entry.fate === 'value entry lost') {
      if (isPosted) {
        both('balance', then, amount);
        cause('value-entry-missing', then, amount);
      }
      continue;
    }
    both('value', own, amount);
    if (!isPosted) {
      const why =
        entry.isExpected && !told.expectedCostPosting
          ? 'expected-cost-off'
          : entry.location === 'GREEN'
            ? 'skipped missing-inventory-posting-setup'
            : 'not-posted';
      cause(why, own, amount.negated());
    } else if (entry.fate === 'G/L entry lost') {
      cause('gl-entry-missing', own, amount.negated());
    } else if (entry.fate === 'posted late') {
      cause('other-date', own, amount.negated());
    } else {
      both('balance', then, amount);
      if (own === then) continue;
      cause('other-account', own, amount.negated());
      cause('other-account', then, amount);
    }
  }
  for (const each of told.journal) {
    both('balance', 'INVENTORY', money(each));
    cause('direct', 'INVENTORY', money(each));
  }
  return totals.lines;
}

function byEngine({ accounts }: Reconciliation): string[] {
  const totals = new Totals();
  for (const { accountNo, balance, causes, value } of accounts) {
    totals.add(`${accountNo}: value`, value);
    totals.add(`${accountNo}: balance`, balance);
    for (const { amount, cause } of causes) totals.add(`${accountNo}: ${causeName(cause)}`, amount);
  }
  return totals.lines;
}

describe('a reconciliation worked out on paper', () => {
  it('has the same accounts, sides and causes, each to the cent', () => {
    const asOf = serialOfIso(AS_OF)!;
    fc.assert(
      fc.property(story, (told) => {
        expect(byEngine(reconciled(booksOf(told), { asOf }))).toEqual(plainly(told));
      }),
      { numRuns: RUNS.numRuns * 2 },
    );
  });
});
