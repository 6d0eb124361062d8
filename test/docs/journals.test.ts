import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import {
  JOURNAL_FORMATS,
  JOURNAL_NOTES,
  type JournalRequest,
  exportJournalOf,
  journalRequest,
} from '../../src/journals';
import { ledgerFromRecords } from '../support/ledger-from-records';
import { columnSections, overviewTable, problemTable, settingTable, traps } from './support/journal-tables';
import { pageTables } from './support/page-tables';

const page = readFileSync(join(__dirname, '../../docs/journals.md'), 'utf8');
const tableOf = pageTables('journals.md');

describe('docs/journals.md', () => {
  it.each([
    ['formats', overviewTable()],
    ['columns', columnSections()],
    ['settings', settingTable()],
    ['problems', problemTable()],
    ['traps of hledger', traps(JOURNAL_FORMATS.hledger)],
    ['traps of beancount', traps(JOURNAL_FORMATS.beancount)],
    ['note on Cost Posted to G/L', JOURNAL_NOTES['cost-posted-stays-unset']],
  ])('has the %s of the code', (_, text) => {
    expect(page).toContain(text);
  });
});

describe('the worked example of docs/journals.md', () => {
  const amountOf = (text: string) => text.replace(',', '');
  const ledger = ledgerFromRecords({
    'G/L Entry': tableOf('Entry No.', 'G/L Account No.', 'Amount').map((row) => ({
      'Entry No.': Number(row['Entry No.']),
      'Posting Date': row['Posting Date'],
      'Document No.': row['Document No.'],
      'G/L Account No.': row['G/L Account No.'],
      Description: row.Description,
      Amount: amountOf(row.Amount),
    })),
    'Journal Account Mapping': tableOf('G/L Account No.', 'Account No.', 'Account Name').map((row) => ({ ...row })),
  });
  const exported = (request: Partial<JournalRequest> & Pick<JournalRequest, 'format'>) => {
    const { files, problems } = exportJournalOf(ledger, journalRequest(request));
    expect(problems).toEqual([]);
    return Papa.parse<string[]>([...files[0].chunks()].join('').trim()).data;
  };
  /** The table below a text, cell by cell. */
  const tableBelow = (text: string) => {
    const lines = page.slice(page.indexOf(text)).split('\n');
    const start = lines.findIndex((line) => line.startsWith('|'));
    const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
    return [lines[start], ...lines.slice(start + 2, end)].map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  };

  it('shows the file that QuickBooks Online gets', () => {
    const withoutDimensions = exported({ format: 'quickbooks' }).map((row) => row.slice(0, 6));
    expect(tableBelow('As a journal for QuickBooks Online')).toEqual(withoutDimensions);
  });

  it('shows the summary that Xero gets, reversed', () => {
    const withoutTracking = exported({ format: 'xero', lines: 'summarized', reversed: true }).map((row) =>
      row.slice(0, 6),
    );
    expect(tableBelow('Summarized and reversed, for Xero')).toEqual(withoutTracking);
  });
});
