import fc from 'fast-check';
import { Decimal } from '../../../src/money';
import { type PostingMethod, type PostingRun } from '../../../src/posting';
import { RUNS, anyCompany } from '../../support/arbitrary-company';
import { type LedgerRecord, type LedgerRecords } from '../../support/ledger-from-records';
import {
  booksAfter,
  glEntryRecords,
  post,
  postedNos,
  relationRecords,
  skipped,
  sumsBy,
} from '../../support/posting-records';

// The invariants of posting.md, section 12, about what a run writes into the books.

const METHODS: readonly PostingMethod[] = ['Per Entry', 'Per Posting Group', 'Per Document'];

function inEveryMethod(check: (records: LedgerRecords, run: PostingRun, entries: LedgerRecord[]) => void): void {
  fc.assert(
    fc.property(anyCompany(), fc.constantFrom(...METHODS), ({ records }, postingMethod) => {
      const run = post(records, { postingMethod });
      check(records, run, glEntryRecords(run));
    }),
    RUNS,
  );
}

const sum = (rows: readonly LedgerRecord[], field: string) =>
  rows.reduce((total, row) => total.plus(String(row[field] ?? 0)), new Decimal(0)).toFixed();

describe('the books', () => {
  it('I1: balance in both currencies, by run, transaction, and document and date', () => {
    inEveryMethod((_records, _run, entries) => {
      for (const keys of [[], ['Transaction No.'], ['Document No.', 'Posting Date']]) {
        expect(sumsBy(entries, keys)).toEqual({});
        expect(sumsBy(entries, keys, 'Additional-Currency Amount')).toEqual({});
      }
    });
  });

  it('I1: balance for every value entry when posted per entry', () => {
    fc.assert(
      fc.property(anyCompany(), ({ records }) => {
        const run = post(records);
        const entryOf = new Map(relationRecords(run).map((row) => [row['G/L Entry No.'], row['Value Entry No.']]));
        const entries = glEntryRecords(run).map((entry) => ({
          ...entry,
          valueEntry: entryOf.get(entry['Entry No.'])!,
        }));
        expect(sumsBy(entries, ['valueEntry'])).toEqual({});
      }),
      RUNS,
    );
  });

  it('I2: have a debit or a credit that is the amount, never below 0, never both', () => {
    inEveryMethod((_records, _run, entries) => {
      for (const entry of entries) {
        const debit = new Decimal(String(entry['Debit Amount']));
        const credit = new Decimal(String(entry['Credit Amount']));
        expect(debit.minus(credit).toFixed()).toBe(new Decimal(String(entry.Amount)).toFixed());
        expect(debit.isNegative() && !debit.isZero()).toBe(false);
        expect(credit.isNegative() && !credit.isZero()).toBe(false);
        expect(debit.isZero() || credit.isZero()).toBe(true);
      }
    });
  });

  it('I3: do not change when the run is repeated', () => {
    inEveryMethod((records, run) => {
      const after = booksAfter(records, run);
      const { postingMethod } = run.context.request;
      const again = post(after, { postingMethod });
      expect(glEntryRecords(again)).toEqual([]);
      expect(relationRecords(again)).toEqual([]);
      expect(postedNos(again)).toEqual([]);
      expect(booksAfter(after, again)).toEqual(after);
    });
  });

  it('I4: leave the posted cost of each posted entry at its cost, and all other entries as they were', () => {
    inEveryMethod((records, run) => {
      const posted = new Set(postedNos(run));
      const acy = run.context.amounts.acy !== undefined;
      booksAfter(records, run)['Value Entry'].forEach((after, index) => {
        const before = records['Value Entry'][index];
        if (!posted.has(Number(before['Entry No.']))) {
          expect(after).toEqual(before);
          return;
        }
        expect(Number(after['Cost Posted to G/L'])).toBe(Number(before['Cost Amount (Actual)']));
        if (acy) {
          const lines = run.context.plans.get(run.assessment.plan[index]);
          if (lines.postsActual) {
            expect(Number(after['Cost Posted to G/L (ACY)'])).toBe(Number(before['Cost Amount (Actual) (ACY)'] ?? 0));
          }
        }
        const { interim } = run.context.determination(index);
        if (run.context.settings.expectedCostPosting && interim) {
          expect(Number(after['Expected Cost Posted to G/L'])).toBe(Number(before['Cost Amount (Expected)']));
        }
      });
    });
  });

  it('I5: change Inventory by as much as the posted cost of item entries', () => {
    // The account of a line says its type in these companies; capacity has no inventory account.
    inEveryMethod((records, run, entries) => {
      const after = booksAfter(records, run)['Value Entry'].filter((row) => row['Item Ledger Entry Type'] !== '');
      const before = records['Value Entry'].filter((row) => row['Item Ledger Entry Type'] !== '');
      const change = (field: string) => new Decimal(sum(after, field)).minus(sum(before, field)).toFixed();
      const posted = (account: string) =>
        sum(
          entries.filter((entry) => entry['G/L Account No.'] === account),
          'Amount',
        );
      expect(change('Cost Posted to G/L')).toBe(posted('INVENTORY'));
      expect(change('Expected Cost Posted to G/L')).toBe(posted('INVENTORY-INTERIM'));
    });
  });

  it('I6: hold the same by date, account and dimension set whatever the method', () => {
    fc.assert(
      fc.property(anyCompany(), ({ records }) => {
        const runs = METHODS.map((postingMethod) => post(records, { postingMethod }));
        const keys = ['Posting Date', 'G/L Account No.', 'Dimension Set ID'];
        // Entries without a document number are skipped only where the G/L takes it from them.
        fc.pre(records['Value Entry'].every((entry) => entry['Document No.'] !== ''));
        const [perEntry, ...others] = runs;
        for (const run of others) {
          expect(sumsBy(glEntryRecords(run), keys)).toEqual(sumsBy(glEntryRecords(perEntry), keys));
          expect(booksAfter(records, run)['Value Entry']).toEqual(booksAfter(records, perEntry)['Value Entry']);
          expect(skipped(run)).toEqual(skipped(perEntry));
        }
      }),
      RUNS,
    );
  });

  it('I7: have no more entries per posting group than per entry, and mix no signs, dates or dimension sets', () => {
    fc.assert(
      fc.property(anyCompany(), fc.constantFrom('Per Posting Group', 'Per Document'), ({ records }, postingMethod) => {
        fc.pre(records['Value Entry'].every((entry) => entry['Document No.'] !== ''));
        const run = post(records, { postingMethod: postingMethod as PostingMethod });
        expect(run.glEntries.count).toBeLessThanOrEqual(post(records).glEntries.count);
        const { relation, source, lineKind, lineKinds } = run.glEntries;
        const { postingDate, dimensionSetID } = run.context.ledger.valueEntries.columns;
        relation.glEntry.forEach((entry, i) => {
          const row = relation.valueEntryRow[i];
          expect(postingDate[row]).toBe(postingDate[source[entry]]);
          expect(dimensionSetID[row]).toBe(dimensionSetID[source[entry]]);
        });
        if (run.glEntries.amountACY === undefined) {
          for (let entry = 0; entry < run.glEntries.count; entry++) {
            expect(run.glEntries.amount.sign(entry) < 0).toBe(lineKinds[lineKind[entry]].negative);
          }
        }
      }),
      RUNS,
    );
  });

  it('I9: relate every G/L entry to the value entries that made it', () => {
    inEveryMethod((records, run, entries) => {
      const known = new Set(records['Value Entry'].map((row) => row['Entry No.']));
      const related = new Set<unknown>();
      for (const row of relationRecords(run)) {
        expect(known.has(row['Value Entry No.'])).toBe(true);
        related.add(row['G/L Entry No.']);
      }
      expect(related).toEqual(new Set(entries.map((entry) => entry['Entry No.'])));
    });
  });

  it('I10: take date and dimension set from the value entry', () => {
    inEveryMethod((records, run, entries) => {
      const byNo = new Map(records['Value Entry'].map((row) => [row['Entry No.'], row]));
      const glByNo = new Map(entries.map((entry) => [entry['Entry No.'], entry]));
      for (const row of relationRecords(run)) {
        const entry = byNo.get(row['Value Entry No.'])!;
        const glEntry = glByNo.get(row['G/L Entry No.'])!;
        expect(glEntry['Posting Date']).toBe(entry['Posting Date']);
        expect(glEntry['Dimension Set ID']).toBe(entry['Dimension Set ID']);
      }
    });
  });
});
