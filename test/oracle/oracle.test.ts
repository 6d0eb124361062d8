import { oracleTotals } from '../../bench/duckdb';
import type { PlainInput, PostingMethod } from '../../bench/plain';
import { benchInput } from '../../bench/support/matrix';
import { generateLedger, readLedger, removeLedger, type GeneratedLedger } from './generated-ledger';
import { SIDES } from './sides';
import { totalsOfOracle } from './totals';
import { withAdditionalCurrency, withExpectedCostPosting, withFaultyEntries, withFaultySetup } from './variations';

const METHODS: readonly PostingMethod[] = ['Per Entry', 'Per Posting Group'];
const LEDGER_ENTRIES = 50_000;
const MATRIX_ENTRIES = 20_000;

jest.setTimeout(120_000);

describe.each(SIDES)('%s and the posting rules as SQL', (_name, totalsOf) => {
  describe(`agree on a generated ledger of ${LEDGER_ENTRIES} value entries`, () => {
    let ledger: GeneratedLedger;
    let input: PlainInput;

    beforeAll(() => {
      ledger = generateLedger(LEDGER_ENTRIES);
      input = readLedger(ledger);
    });

    afterAll(() => {
      removeLedger(ledger);
    });

    it.each(METHODS.flatMap((method) => [true, false].map((expected) => ({ method, expected }))))(
      '$method, expected cost posting $expected',
      async ({ method, expected }) => {
        const oracle = await oracleTotals(
          { kind: 'csv', files: ledger.files },
          { method, expectedCostPosting: expected },
        );
        const totals = totalsOf(withExpectedCostPosting(input, expected), method);
        expect(totals).toEqual(totalsOfOracle(oracle, method));
        expect(totals.posted).toBeGreaterThan(LEDGER_ENTRIES / 3);
        expect(totals.skipped.size).toBeGreaterThan(0);
      },
    );
  });

  describe(`agree on ${MATRIX_ENTRIES} value entries of every kind`, () => {
    const input = benchInput(MATRIX_ENTRIES);
    const companies: readonly (readonly [string, PlainInput])[] = [
      ['as they are', input],
      ['without expected cost posting', withExpectedCostPosting(input, false)],
      ['with faults in the setup', withFaultySetup(input)],
      ['with faults in the entries', withFaultyEntries(input)],
      [
        'with faults in the entries, without expected cost posting',
        withExpectedCostPosting(withFaultyEntries(input), false),
      ],
      ['with an additional reporting currency', withAdditionalCurrency(input)],
    ];

    it.each(companies)('%s', async (_variation, company) => {
      for (const method of METHODS) {
        const oracle = await oracleTotals({ kind: 'matrix', input: company }, { method });
        expect(totalsOf(company, method)).toEqual(totalsOfOracle(oracle, method));
      }
    });
  });
});
