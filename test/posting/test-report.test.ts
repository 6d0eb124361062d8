import { describeProblem, isOverridden } from '../../src/posting';
import {
  capacityEntry,
  company,
  generalPostingSetup,
  glAccount,
  inventoryPostingSetup,
  receipt,
  valueEntry,
} from '../support/company';
import { findings, testReport } from '../support/posting-records';

describe('the test report', () => {
  it('shows a line for each G/L entry that would be made, in posting order', () => {
    const report = testReport(company([valueEntry(2, { 'Item No.': '2000' }), valueEntry(1), capacityEntry(3)]));
    const lines = Array.from({ length: report.lineCount }, (_, index) => report.line(index));
    expect(lines.map((line) => [line.accountNo, line.amount, line.documentNo])).toEqual([
      ['INVENTORY', 100, 'DOC1'],
      ['DIRECT-COST', -100, 'DOC1'],
      ['INVENTORY', 100, 'DOC2'],
      ['DIRECT-COST', -100, 'DOC2'],
      ['WIP', 100, 'DOC3'],
      ['DIRECT-COST', -100, 'DOC3'],
    ]);
    expect(lines[0]).toMatchObject({
      itemLedgerEntryType: 'Purchase',
      entryType: 'Direct Cost',
      accountName: 'Account INVENTORY',
      description: 'Direct Cost  on 01/15/20',
      problems: [],
    });
    expect(report.entryCount).toBe(3);
    expect(report.linesWithProblems).toEqual([]);
  });

  it('lists every finding of a line but stops where the setup row is missing', () => {
    const report = testReport(
      company([valueEntry(1, { 'Gen. Prod. Posting Group': 'OTHER', 'Posting Date': '' })], {
        'G/L Account': [glAccount('INVENTORY', { Blocked: true, 'Account Type': 'Total' })],
      }),
    );
    expect(findings(report)).toEqual([
      [1, 'gl-account-blocked', 'gl-account-type-not-posting', 'posting-date-missing'],
      [1, 'missing-general-posting-setup'],
    ]);
  });

  it('gives a value entry with an impossible combination one line with its cost', () => {
    const report = testReport(company([valueEntry(7, { 'Entry Type': 'Total' })]));
    expect(report.lineCount).toBe(1);
    expect(report.line(0)).toMatchObject({ description: 'Value Entry 7', amount: 100, accountNo: '' });
    expect(findings(report)).toEqual([[7, 'invalid-combination']]);
  });

  it('puts findings about the entry itself on its first line', () => {
    const report = testReport(
      company([
        valueEntry(1, { 'Entry Type': 'Indirect Cost', 'Cost Amount (Expected)': 5, 'Expected Cost Posted to G/L': 5 }),
      ]),
    );
    expect(findings(report)).toEqual([[1, 'expected-amount-must-be-zero']]);
    expect(report.lineCount).toBe(2);
  });

  it('leaves out entries with nothing to post and expected cost that waits', () => {
    const off = { 'Inventory Setup': [{ 'Expected Cost Posting to G/L': false }] };
    expect(testReport(company([receipt(1), valueEntry(2, { 'Cost Posted to G/L': 100 })], off)).lineCount).toBe(0);
  });

  it('tests an entry whose cost is 0 but was posted, which the batch passes over', () => {
    const report = testReport(company([valueEntry(1, { 'Cost Amount (Actual)': 0, 'Cost Posted to G/L': 40 })]));
    expect(Array.from({ length: report.lineCount }, (_, i) => report.line(i).amount)).toEqual([-40, 40]);
  });

  it('names the missing document number where the G/L would take it', () => {
    const entry = valueEntry(1, { 'Document No.': '' });
    expect(findings(testReport(company([entry])))).toEqual([
      [1, 'document-no-missing'],
      [1, 'document-no-missing'],
    ]);
    expect(findings(testReport(company([entry]), { postingMethod: 'Per Posting Group' }))).toEqual([]);
  });

  it('marks dimension findings as overridden in the batch', () => {
    const report = testReport(
      company([valueEntry(1)], {
        'Default Dimension': [
          { 'Table ID': 15, 'No.': 'INVENTORY', 'Dimension Code': 'AREA', 'Value Posting': 'Code Mandatory' },
        ],
      }),
    );
    expect(findings(report)).toEqual([[1, 'dim-code-mandatory']]);
    const [problem] = report.line(report.linesWithProblems[0]).problems;
    expect(isOverridden(problem.kind)).toBe(true);
    expect(describeProblem(problem)).toBe('A value of dimension AREA is mandatory for G/L account INVENTORY.');
    expect(problem.row).toBe(0);
  });

  it('has a line for each group without value entry when posting per group, and entry findings before them', () => {
    const setup = { 'Inventory Posting Setup': [inventoryPostingSetup('BLUE', 'RESALE', { 'Inventory Account': '' })] };
    const report = testReport(
      company([valueEntry(1), valueEntry(2), valueEntry(3, { 'Entry Type': 'Total' })], setup),
      { postingMethod: 'Per Posting Group' },
    );
    expect(findings(report)).toEqual([
      [3, 'invalid-combination'],
      [0, 'missing-account'],
    ]);
    expect(report.line(1)).toMatchObject({
      valueEntryRow: -1,
      documentNo: 'GROUPED',
      amount: 200,
      itemLedgerEntryType: '',
      entryType: '',
      description: 'Inventory - Direct Cost Applied, BLUE,RESALE,DOMESTIC,RETAIL',
    });
  });

  it('is refused like the batch', () => {
    expect(() => testReport(company([]), { postingMethod: 'Per Entry', documentNo: 'X' })).toThrow('Do not enter');
    expect(() => testReport(company([]), { postingMethod: 'Per Posting Group', documentNo: '' })).toThrow(
      'Enter a Document No.',
    );
  });

  it('works on the queue and the filters like the batch', () => {
    const entries = [valueEntry(1), valueEntry(2, { 'Item No.': '2000' })];
    const queue = {
      'Post Value Entry to G/L': [{ 'Value Entry No.': 2, 'Item No.': '2000', 'Posting Date': '2020-01-15' }],
    };
    expect(testReport(company(entries, queue)).entryCount).toBe(1);
    expect(testReport(company(entries), { filters: { itemNo: '1000' } }).entryCount).toBe(1);
    expect(testReport(company([valueEntry(1, { Inventoriable: false })])).entryCount).toBe(0);
  });

  it('shows blocked general posting setup and stops there', () => {
    const report = testReport(
      company([valueEntry(1)], {
        'General Posting Setup': [generalPostingSetup('DOMESTIC', 'RETAIL', { Blocked: true })],
      }),
    );
    expect(findings(report)).toEqual([[1, 'general-posting-setup-blocked']]);
  });
});
