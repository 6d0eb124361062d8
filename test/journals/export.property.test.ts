import fc from 'fast-check';
import {
  JOURNAL_FORMATS,
  JOURNAL_FORMAT_NAMES,
  type JournalExport,
  type JournalRequest,
  exportJournalOf,
  journalRequest,
} from '../../src/journals';
import { type LedgerRecord } from '../support/ledger-from-records';
import { MAPPING, anyEntries, ledgerOf } from './support/entries';
import { TABLE_FORMATS, cellsOf, readBack, sumsOf, textOf } from './support/read-back';

const RUNS = { numRuns: 60 };
const FORMULA_START = /^[=+\-@\t\r]/;
const AMOUNT = /^-?\d+\.\d+$/;

const anyOptions = fc.record({
  lines: fc.constantFrom<JournalRequest['lines'][]>('per entry', 'summarized'),
  reversed: fc.boolean(),
  linesPerFile: fc.constantFrom(0, 2, 3, 7),
});

function exported(entries: readonly LedgerRecord[], request: Partial<JournalRequest> & Pick<JournalRequest, 'format'>) {
  return exportJournalOf(ledgerOf(entries), journalRequest({ settings: { companyCode: '1000' }, ...request }));
}

const texts = (journal: JournalExport) => journal.files.map(textOf);

/** What the accounts of the other ledger must get, in cents. */
function expectedSums(entries: readonly LedgerRecord[], field: 'Account No.' | 'Account Name', reversed: boolean) {
  const target = new Map(MAPPING.map((row) => [row['G/L Account No.'], String(row[field])]));
  return sumsOf(
    entries.map((entry) => ({
      account: target.get(entry['G/L Account No.'])!,
      cents: Math.round(Number(entry.Amount) * 100) * (reversed ? -1 : 1),
    })),
    ({ account }) => account,
  );
}

describe.each(TABLE_FORMATS)('a journal for %s, read back by its own rules', (format) => {
  const goesByName = format === 'quickbooks' || format === 'netsuite';

  it('balances in every document and file, and gives each account what its entries have', () => {
    fc.assert(
      fc.property(anyEntries, anyOptions, (entries, options) => {
        const journal = exported(entries, { format, ...options });
        expect(journal.problems).toEqual([]);
        const lines = readBack(journal, format);
        expect(lines.length).toBe(journal.totals.lines);
        expect(sumsOf(lines, ({ document }) => document)).toEqual({});
        expect(sumsOf(lines, ({ file, document }) => `${file} ${document}`)).toEqual({});
        expect(sumsOf(lines, ({ account }) => account)).toEqual(
          expectedSums(entries, goesByName ? 'Account Name' : 'Account No.', options.reversed),
        );
      }),
      RUNS,
    );
  });

  it('keeps to the limits of lines and characters, with at least two lines a document', () => {
    fc.assert(
      fc.property(anyEntries, anyOptions, (entries, options) => {
        const journal = exported(entries, { format, ...options });
        const lines = readBack(journal, format);
        const perFile = options.linesPerFile || Infinity;
        const countBy = (key: (line: (typeof lines)[number]) => string) =>
          Object.values(
            sumsOf(
              lines.map((line) => ({ ...line, cents: 1 })),
              key,
            ),
          );
        expect(Math.max(...countBy(({ file }) => file))).toBeLessThanOrEqual(perFile);
        expect(Math.min(...countBy(({ document }) => document))).toBeGreaterThanOrEqual(2);
        for (const { caption, length = Infinity } of JOURNAL_FORMATS[format].columns) {
          for (const { row } of lines) expect((row[caption] ?? '').length).toBeLessThanOrEqual(length);
        }
      }),
      RUNS,
    );
  });
});

describe.each(TABLE_FORMATS.filter((format) => format !== 'bc-api'))('the cells of a journal for %s', (format) => {
  it('never begin like a formula, unless they are amounts', () => {
    fc.assert(
      fc.property(anyEntries, anyOptions, (entries, options) => {
        const cells = cellsOf(exported(entries, { format, ...options })).flat();
        expect(cells.filter((cell) => FORMULA_START.test(cell) && !AMOUNT.test(cell))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe.each(JOURNAL_FORMAT_NAMES)('a journal for %s', (format) => {
  it('does not depend on the order of the sheet', () => {
    fc.assert(
      fc.property(anyEntries, anyOptions, fc.integer({ min: 1, max: 40 }), (entries, options, shift) => {
        const turned = [
          ...entries.slice(shift % entries.length),
          ...entries.slice(0, shift % entries.length),
        ].reverse();
        const inOrder = exported(entries, { format, ...options });
        expect(texts(exported(turned, { format, ...options }))).toEqual(texts(inOrder));
      }),
      RUNS,
    );
  });

  it('is itself again when its reversal is reversed', () => {
    fc.assert(
      fc.property(anyEntries, anyOptions, (entries, { lines, linesPerFile }) => {
        const negated = entries.map((entry) => ({ ...entry, Amount: String(-Number(entry.Amount)) }));
        const options = { format, lines, linesPerFile };
        expect(texts(exported(negated, { ...options, reversed: true }))).toEqual(texts(exported(entries, options)));
      }),
      RUNS,
    );
  });

  it('is the same text each time that it is asked for', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const journal = exported(entries, { format });
        expect(texts(journal)).toEqual(texts(journal));
      }),
      { numRuns: 10 },
    );
  });
});
