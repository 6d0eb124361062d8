import { type ClosingFindingView, type ClosingReasonView } from '../../src/taskpane/services';
import { LANGUAGES, Texts, loadLanguage } from '../../src/taskpane/texts';
import { closingWhat, closingWhere } from '../../src/taskpane/views/parts/closing-text';
import { closingView } from '../../src/taskpane/worker/closing-view';
import { canBeClosed, parsePeriod, reconciliationRequest, unadjustedCost, reconcile } from '../../src/reconciliation';
import { company, receipt, valueEntry } from '../support/company';
import { ledgerFromRecords } from '../support/ledger-from-records';
import { TODAY } from '../support/posting-records';

/** Reasons of every kind, and each with what may be missing. */
const FINDINGS: readonly ClosingFindingView[] = [
  { kind: 'unposted', month: '' },
  { kind: 'skipped', month: '2017-06', cause: { kind: 'skipped', reason: 'missing-account' } },
  { kind: 'unadjusted', month: '2017-06', itemNo: '1924-W' },
  { kind: 'unadjusted', month: '2017-06', itemNo: '' },
  {
    kind: 'adjustment-impossible',
    itemNo: '1924-W',
    problem: 'adjust.no-value-entry',
    details: { entry: '17' },
  },
  { kind: 'adjustment-impossible', itemNo: '', problem: 'adjust.item-missing', details: { item: '1924-W' } },
  { kind: 'difference', accountNo: '', accountName: '', cause: { kind: 'direct' } },
  { kind: 'open-register', register: 'G/L Register', no: 3, since: '2017-12-31' },
  { kind: 'open-register', register: 'Item Register', no: 3, since: '' },
];

const textsOf = async (tag: string) => new Texts(await loadLanguage(tag), tag);
const said = (finding: ClosingFindingView, texts: Texts): string[] => {
  const reason: ClosingReasonView = { ...finding, count: 1 };
  return [closingWhere(reason, texts), closingWhat(reason, texts)];
};

describe('reasons that keep a period open', () => {
  it('are told in English as the sheet tells them', async () => {
    const texts = await textsOf('en');
    expect(FINDINGS.map((finding) => said(finding, texts).filter(Boolean).join(': '))).toEqual([
      'No date',
      'Jun 2017: Skipped: Account not filled in',
      'Jun 2017: Item 1924-W',
      'Jun 2017: Orders',
      'Item 1924-W: Item ledger entry 17 has no value entry.',
      'All items: Item 1924-W is not in the Items table.',
      'No account in the setup: Entered directly in the G/L',
      'G/L register 3: Open since 12/31/17',
      'Item register 3: Open',
    ]);
  });

  it.each(LANGUAGES.filter((tag) => tag !== 'en'))('are told in %s throughout', async (tag) => {
    const [english, own] = await Promise.all([textsOf('en'), textsOf(tag)]);
    const inEnglish = FINDINGS.flatMap((finding) => said(finding, english));
    const words = FINDINGS.flatMap((finding) => said(finding, own));
    // Dutch says Orders and Open as English does.
    const alike = words.filter((text, i) => text === inEnglish[i] && !['', 'Orders', 'Open'].includes(text));
    expect(alike).toEqual([]);
  });

  it('come from the engine as data, whatever the language', () => {
    const period = parsePeriod('2020-01')!;
    const ledger = ledgerFromRecords(company([valueEntry(1), receipt(2, { 'Location Code': 'GREEN' })]));
    const request = reconciliationRequest({ asOf: period.to, today: TODAY });
    const answer = canBeClosed(reconcile(ledger, request), period, unadjustedCost(ledger, request));
    const { groups } = closingView({ answer, read: { places: {} } as never }, 'de');
    expect(groups.flatMap(({ reasons }) => reasons.rows)).toEqual([
      { kind: 'unposted', month: '2020-01', count: 1, amount: '100.00' },
      {
        kind: 'skipped',
        month: '2020-01',
        cause: { kind: 'skipped', reason: 'missing-inventory-posting-setup' },
        count: 1,
        amount: '100.00',
      },
    ]);
  });
});
