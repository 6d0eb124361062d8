import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';
import { posted, reconciled, withRows } from './posted-books';

interface BikeChain {
  readonly tables: LedgerRecords;
  readonly steps: readonly { readonly append: LedgerRecords }[];
}

const CASE = join(__dirname, '../conformance/cases/posting/doc-reconciliation-bike-chain.json');
const { steps, tables } = JSON.parse(readFileSync(CASE, 'utf8')) as BikeChain;

/** The centre that a capacity entry is of, which no job reads. */
const CENTRE = ['Type', 'No.'];

function withoutCentre(row: LedgerRecord): LedgerRecord {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !CENTRE.includes(field)));
}

/** The books before the posting of a step: what the steps before it have posted, and its new entries. */
function booksBefore(step: number): LedgerRecords {
  return steps.slice(0, step + 1).reduce((books, { append }, index) => {
    const earlier = index === 0 ? books : posted(books);
    return Object.entries(append).reduce(
      (all, [table, rows]) => withRows(all, table, table === 'Value Entry' ? rows.map(withoutCentre) : rows),
      earlier,
    );
  }, tables);
}

const causesOf = (books: LedgerRecords) => reconciled(books, { accounts: 'all' }).causes.map(({ cause }) => cause.kind);

describe('the bike chain of the documentation', () => {
  it.each(steps.map((_, step) => step))('reconciles on all accounts after the posting of step %i', (step) => {
    const found = reconciled(posted(booksBefore(step)), { accounts: 'all' });
    expect(found.accounts.filter(({ difference }) => !difference.isZero())).toEqual([]);
    expect(found.causes).toEqual([]);
  });

  it('differs before the posting by what is not posted, and by nothing else', () => {
    const differing = steps.flatMap((_, step) => reconciled(booksBefore(step)).causes.map(({ cause }) => cause.kind));
    expect(new Set(differing)).toEqual(new Set(['not-posted']));
    expect(steps.flatMap((_, step) => causesOf(booksBefore(step)))).toEqual([]);
  });
});
