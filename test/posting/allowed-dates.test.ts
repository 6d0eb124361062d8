import { company, valueEntry } from '../support/company';
import { type LedgerRecord } from '../support/ledger-from-records';
import { post, problemRemedies, postedNos, skipMessages, skipped } from '../support/posting-records';

const DATES = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04', '2020-01-05'];

/** The company with one value entry on each of the dates: entry 1 on the first, 5 on the fifth of January. */
function companyWith(general: LedgerRecord, users: readonly LedgerRecord[] = []) {
  const entries = DATES.map((date, i) => valueEntry(i + 1, { 'Posting Date': date }));
  return company(entries, { 'General Ledger Setup': [{ 'LCY Code': 'LCY', ...general }], 'User Setup': users });
}

const from = (date: string) => ({ 'Allow Posting From': date });
const to = (date: string) => ({ 'Allow Posting To': date });

describe('the allowed posting dates', () => {
  it('are all dates when no setup limits them', () => {
    expect(postedNos(post(companyWith({})))).toEqual([1, 2, 3, 4, 5]);
    expect(postedNos(post({ ...companyWith({}), 'General Ledger Setup': [] }))).toEqual([1, 2, 3, 4, 5]);
  });

  it('include both limits of General Ledger Setup', () => {
    expect(postedNos(post(companyWith({ ...from('2020-01-02'), ...to('2020-01-04') })))).toEqual([2, 3, 4]);
  });

  it('may be limited on one side', () => {
    expect(postedNos(post(companyWith(from('2020-01-03'))))).toEqual([3, 4, 5]);
    expect(postedNos(post(companyWith(to('2020-01-03'))))).toEqual([1, 2, 3]);
  });

  it('are none when From lies after To', () => {
    expect(postedNos(post(companyWith({ ...from('2020-01-04'), ...to('2020-01-02') })))).toEqual([]);
  });

  it('are those of the user in place of General Ledger Setup', () => {
    const user = { 'User ID': 'anna', ...from('2020-01-04'), ...to('2020-01-05') };
    const records = companyWith({ ...from('2020-01-01'), ...to('2020-01-02') }, [{ 'User ID': 'BOB' }, user]);
    expect(postedNos(post(records))).toEqual([4, 5]);
    expect(postedNos(post(records, { userID: 'Anna' }))).toEqual([4, 5]);
    expect(postedNos(post(records, { userID: 'CARL' }))).toEqual([1, 2]);
    expect(postedNos(post(records, { userID: '' }))).toEqual([1, 2]);
  });

  it('are those of the user even if only one of the two dates is filled in', () => {
    const general = { ...from('2020-01-02'), ...to('2020-01-03') };
    expect(postedNos(post(companyWith(general, [{ 'User ID': 'ANNA', ...from('2020-01-03') }])))).toEqual([3, 4, 5]);
    expect(postedNos(post(companyWith(general, [{ 'User ID': 'ANNA', ...to('2020-01-02') }])))).toEqual([1, 2]);
  });

  it('are those of General Ledger Setup when the user has none', () => {
    expect(postedNos(post(companyWith(to('2020-01-02'), [{ 'User ID': 'ANNA' }])))).toEqual([1, 2]);
  });

  it('of nobody else count, not even of a user without name', () => {
    const users = [{ 'User ID': '', ...to('2020-01-01') }];
    expect(postedNos(post(companyWith({}, users), { userID: '' }))).toEqual([1, 2, 3, 4, 5]);
  });

  it('stand in the message with the setup that they come from', () => {
    const user = { 'User ID': 'ANNA', ...from('2020-01-02'), ...to('2020-01-04') };
    const run = post(companyWith({}, [user]));
    expect(skipMessages(run)).toEqual([
      'Posting date 2020-01-01 is not within the allowed posting dates (2020-01-02 to 2020-01-04).',
      'Posting date 2020-01-05 is not within the allowed posting dates (2020-01-02 to 2020-01-04).',
    ]);
    expect(problemRemedies(run)).toEqual([
      { table: 'userSetup', row: 0, field: 'allowPostingFrom', key: 'ANNA' },
      { table: 'userSetup', row: 0, field: 'allowPostingTo', key: 'ANNA' },
    ]);
  });

  it('do not depend on closed accounting or inventory periods', () => {
    const records = {
      ...companyWith({}),
      'Accounting Period': [{ 'Starting Date': '2020-01-01', Closed: true, 'Date Locked': true }],
      'Inventory Period': [{ 'Ending Date': '2020-12-31', Closed: true }],
    };
    expect(skipped(post(records))).toEqual([]);
  });
});
