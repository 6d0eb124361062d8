import fc from 'fast-check';
import { Decimal } from '../../../src/money';
import {
  Outcome,
  PostingError,
  PREVIEW_COLUMNS,
  type PostingMethod,
  previewAmounts,
  previewRows,
  previewTotals,
} from '../../../src/posting';
import { RUNS, anyCompany } from '../../support/arbitrary-company';
import { ledgerFromRecords, type LedgerRecord, type LedgerRecords } from '../../support/ledger-from-records';
import {
  booksAfter,
  entryNosWith,
  findings,
  glEntryRecords,
  post,
  postAutomatically,
  postedNos,
  skipped,
  sumsBy,
  testReport,
} from '../../support/posting-records';

// The invariants of posting.md, section 12, about what becomes of the value entries, and about several runs.

const METHODS = fc.constantFrom<PostingMethod>('Per Entry', 'Per Posting Group', 'Per Document');
const BALANCES = ['Posting Date', 'G/L Account No.', 'Dimension Set ID'];
const INTERIM_ACCOUNTS = ['INVENTORY-INTERIM', 'ACCRUAL-INTERIM', 'COGS-INTERIM'];

const balances = (records: readonly LedgerRecord[]) => sumsBy(records, BALANCES);
const withQueueOf = (records: LedgerRecords, entryNos: readonly number[]): LedgerRecords => ({
  ...records,
  'Post Value Entry to G/L': records['Value Entry']
    .filter((row) => entryNos.includes(Number(row['Entry No.'])))
    .map((row) => ({
      'Value Entry No.': row['Entry No.'],
      'Item No.': row['Item No.'],
      'Posting Date': row['Posting Date'],
    })),
});

describe('the value entries of a run', () => {
  it('I8: end in exactly one outcome, and the queue loses those that are posted', () => {
    fc.assert(
      fc.property(anyCompany(), METHODS, ({ records }, postingMethod) => {
        const all = records['Value Entry'].map((row) => Number(row['Entry No.']));
        const queued = withQueueOf(records, all);
        const run = post(queued, { postingMethod });
        const outcomes = Object.values(Outcome).flatMap((outcome) => entryNosWith(run, outcome));
        expect(outcomes.sort((a, b) => a - b)).toEqual(all);
        const left = booksAfter(queued, run)['Post Value Entry to G/L'].map((row) => row['Value Entry No.']);
        expect(left).toEqual(all.filter((no) => !postedNos(run).includes(no)));
      }),
      RUNS,
    );
  });

  it('I11: are in the preview what they are in the posting', () => {
    fc.assert(
      fc.property(anyCompany(), METHODS, ({ records }, postingMethod) => {
        const preview = post(records, { postingMethod, post: false });
        const posting = post(records, { postingMethod, post: true });
        expect(glEntryRecords(preview)).toEqual(glEntryRecords(posting));
        expect(skipped(preview)).toEqual(skipped(posting));
      }),
      RUNS,
    );
  });

  it('I12: have preview columns that add up to 0, and so do the totals', () => {
    fc.assert(
      fc.property(anyCompany(), ({ records }) => {
        const run = post(records, { post: false });
        const sums = new Map(PREVIEW_COLUMNS.map(({ column }) => [column, new Decimal(0)]));
        for (const row of previewRows(run)) {
          const amounts = previewAmounts(run, row);
          expect(Decimal.sum(...Object.values(amounts)).toFixed()).toBe('0');
          for (const [column, sum] of sums) sums.set(column, sum.plus(amounts[column]));
        }
        const totals = previewTotals(run);
        for (const [column, sum] of sums) expect(totals[column].toFixed()).toBe(sum.toFixed());
      }),
      RUNS,
    );
  });

  it('I14: do not depend on dimension rules, which the batch overrides', () => {
    fc.assert(
      fc.property(anyCompany(), METHODS, ({ records, withoutDimensionRules }, postingMethod) => {
        const run = post(records, { postingMethod });
        const free = post(withoutDimensionRules, { postingMethod });
        expect(glEntryRecords(run)).toEqual(glEntryRecords(free));
        expect(skipped(run)).toEqual(skipped(free));
        expect(free.dimensionErrorsOverridden).toBe(0);
      }),
      RUNS,
    );
  });

  it('I19: do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anyCompany(), METHODS, fc.infiniteStream(fc.nat()), ({ records }, postingMethod, random) => {
        const keyed = records['Value Entry'].map((row) => ({ row, key: random.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
        const run = post(records, { postingMethod });
        const other = post({ ...records, 'Value Entry': shuffled }, { postingMethod });
        expect(glEntryRecords(other)).toEqual(glEntryRecords(run));
        expect(skipped(other)).toEqual(skipped(run));
        expect(postedNos(other)).toEqual(postedNos(run));
      }),
      RUNS,
    );
  });

  it('I21: are skipped exactly when the test report finds more than dimensions', () => {
    fc.assert(
      fc.property(anyCompany(), ({ records }) => {
        const run = post(records);
        const waiting = ['expected-cost-posting-off', 'nothing-to-post'];
        const skippedNos = skipped(run)
          .filter(([, reason]) => !waiting.includes(reason))
          .map(([no]) => no);
        const found = findings(testReport(records)).filter(([, ...kinds]) =>
          kinds.some((kind) => !kind.startsWith('dim-')),
        );
        const passedOver = entryNosWith(run, Outcome.PassedOver);
        const foundNos = new Set(found.map(([no]) => no).filter((no) => !passedOver.includes(no)));
        expect(new Set(skippedNos)).toEqual(foundNos);
      }),
      RUNS,
    );
  });
});

describe('several runs', () => {
  it('I13: after mending what was wrong post exactly what was skipped, and end where a sound company ends', () => {
    fc.assert(
      fc.property(anyCompany(), METHODS, ({ records, mended }, postingMethod) => {
        const first = post(records, { postingMethod });
        const after = booksAfter(records, first);
        const second = post({ ...after, ...setupOf(mended) }, { postingMethod });
        const sound = post(mended, { postingMethod });
        const skippedNos = skipped(first).map(([no]) => no);
        expect(postedNos(second).every((no) => skippedNos.includes(no))).toBe(true);
        expect(balances([...glEntryRecords(first), ...glEntryRecords(second)])).toEqual(
          balances(glEntryRecords(sound)),
        );
      }),
      RUNS,
    );
  });

  it('I15: automatic posting comes to the same as the batch', () => {
    fc.assert(
      fc.property(anyCompany({ sound: true }), ({ withoutDimensionRules: records }) => {
        // Automatic posting ends with an error where the batch skips: only what the batch can post is given to both.
        const able = postedNos(post(records));
        const own = {
          ...records,
          'Value Entry': records['Value Entry'].filter((row) => able.includes(Number(row['Entry No.']))),
        };
        expect(balances(glEntryRecords(postAutomatically(own)))).toEqual(balances(glEntryRecords(post(own))));
      }),
      RUNS,
    );
  });

  it('I16: an error in automatic posting leaves the ledger as it was', () => {
    fc.assert(
      fc.property(anyCompany(), ({ records }) => {
        const before = JSON.stringify(records);
        try {
          postAutomatically(records);
        } catch (error) {
          expect(error).toBeInstanceOf(PostingError);
          expect((error as PostingError).problems).toHaveLength(1);
        }
        expect(JSON.stringify(records)).toBe(before);
        expect(ledgerFromRecords(records).valueEntries.rowCount).toBe(records['Value Entry'].length);
      }),
      RUNS,
    );
  });

  it('I17: a receipt and its full invoice clear the interim accounts', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000 }).map((value) => (value / 100).toFixed(2));
    fc.assert(
      fc.property(
        cents,
        cents,
        fc.constantFrom('Purchase', 'Sale', 'Output'),
        fc.boolean(),
        METHODS,
        (expected, actual, type, apart, postingMethod) => {
          const sign = type === 'Sale' ? '-' : '';
          const turned = type === 'Sale' ? '' : '-';
          const entry = (no: number, amounts: LedgerRecord): LedgerRecord => ({ ...base(no, type), ...amounts });
          const receipt = entry(1, { 'Expected Cost': true, 'Cost Amount (Expected)': sign + expected });
          const invoice = entry(2, {
            'Cost Amount (Expected)': turned + expected,
            'Cost Amount (Actual)': sign + actual,
          });
          const company = (entries: LedgerRecord[]) => ({ ...SOUND, 'Value Entry': entries });
          const runs = apart
            ? [post(company([receipt]), { postingMethod }), post(company([invoice]), { postingMethod })]
            : [post(company([receipt, invoice]), { postingMethod })];
          const interim = runs
            .flatMap(glEntryRecords)
            .filter((row) => INTERIM_ACCOUNTS.includes(String(row['G/L Account No.'])));
          expect(interim.length).toBeGreaterThan(0);
          expect(sumsBy(interim, ['G/L Account No.'])).toEqual({});
        },
      ),
      RUNS,
    );
  });

  it('I18: with expected cost posting off no interim account is touched', () => {
    fc.assert(
      fc.property(anyCompany({ expectedCostPosting: false }), METHODS, ({ records }, postingMethod) => {
        const accounts = glEntryRecords(post(records, { postingMethod })).map((row) => String(row['G/L Account No.']));
        expect(accounts.filter((account) => INTERIM_ACCOUNTS.includes(account))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('I20: over disjoint filters come to the same as one run', () => {
    fc.assert(
      fc.property(anyCompany(), METHODS, ({ records }, postingMethod) => {
        const whole = post(records, { postingMethod });
        const early = post(records, { postingMethod, filters: { postingDate: "..2020-01-31|''" } });
        const rest = booksAfter(records, early);
        const late = post(rest, { postingMethod, filters: { postingDate: '2020-02-01..' } });
        expect(balances([...glEntryRecords(early), ...glEntryRecords(late)])).toEqual(balances(glEntryRecords(whole)));
        expect([...postedNos(early), ...postedNos(late)].sort((a, b) => a - b)).toEqual(postedNos(whole));
      }),
      RUNS,
    );
  });
});

/** The setup tables of a company, without its entries and books. */
function setupOf(records: LedgerRecords): LedgerRecords {
  const setup = { ...records };
  delete (setup as Record<string, unknown>)['Value Entry'];
  return setup;
}

const SOUND: LedgerRecords = {
  ...setupOf(fc.sample(anyCompany({ sound: true, expectedCostPosting: true }), 1)[0].records),
  'General Ledger Setup': [{ 'LCY Code': 'LCY' }],
};

function base(entryNo: number, type: string): LedgerRecord {
  return {
    'Entry No.': entryNo,
    'Item No.': '1000',
    'Posting Date': '2020-01-31',
    'Item Ledger Entry Type': type,
    'Entry Type': 'Direct Cost',
    'Item Ledger Entry No.': 1,
    'Document No.': 'D1',
    'Location Code': 'BLUE',
    'Inventory Posting Group': 'RESALE',
    'Gen. Bus. Posting Group': 'DOMESTIC',
    'Gen. Prod. Posting Group': 'RETAIL',
    Inventoriable: true,
  };
}
