import { type Ledger, type TextColumn } from '../ledger';
import { type JournalFormat, type JournalValueName } from './formats/format';
import { type JournalProblem } from './problems';
import { type JournalRequest } from './request';

/** An account as the other ledger calls it. */
export interface JournalAccount {
  readonly no: string;
  readonly name: string;
  /** Account Category of the G/L account; of several that are mapped to this one, of the first. */
  readonly category: string;
  /** The name stands in the account mapping: its colons part an account from its sub-accounts. */
  readonly isNamed: boolean;
}

/** The accounts of a journal: G/L accounts that are mapped to the same one are one. */
export interface JournalAccounts {
  readonly accounts: readonly JournalAccount[];
  /** By number of a G/L account in its dictionary: its account. */
  readonly ofGLAccount: Int32Array;
  readonly problems: readonly JournalProblem[];
  /** G/L accounts without a row in the mapping that keep their number. */
  readonly kept: number;
}

/** Maps the accounts of some G/L entries. */
export function mapAccounts(
  ledger: Ledger,
  format: JournalFormat,
  { sameAccounts }: JournalRequest,
  rows: Uint32Array,
): JournalAccounts {
  const { numbers, dictionary } = ledger.glEntries.columns.glAccountNo;
  const linesOn = new Uint32Array(dictionary.size);
  for (const row of rows) linesOn[numbers[row]]++;
  const mapping = ledger.journalAccountMapping.columns;
  const mappingRow = rowsByCode(mapping.glAccountNo);
  const glAccountRow = rowsByCode(ledger.glAccounts.columns.no);
  const { name, accountCategory } = ledger.glAccounts.columns;
  const textOf = (column: TextColumn, row: number | undefined) =>
    row === undefined ? '' : column.dictionary.text(column.numbers[row]).trim();

  const keepsNumber = sameAccounts || !format.otherAccounts;
  const accounts: JournalAccount[] = [];
  const known = new Map<string, number>();
  const ofGLAccount = new Int32Array(dictionary.size);
  const problems: JournalProblem[] = [];
  const keptNames = new Map<string, string>();
  const goesByName = columnWanted(format, 'accountName');
  let kept = 0;
  for (let number = 0; number < dictionary.size; number++) {
    if (linesOn[number] === 0) continue;
    const glAccount = dictionary.text(number);
    const row = mappingRow.get(number);
    if (row === undefined) {
      if (keepsNumber) kept++;
      else problems.push(notMapped(ledger, glAccount, linesOn[number]));
    }
    const isAsHere = row === undefined;
    const account: JournalAccount = {
      no: isAsHere ? glAccount : textOf(mapping.accountNo, row),
      name: isAsHere ? textOf(name, glAccountRow.get(number)) : textOf(mapping.accountName, row),
      category: textOf(accountCategory, glAccountRow.get(number)),
      isNamed: !isAsHere && textOf(mapping.accountName, row) !== '',
    };
    if (keepsNumber || !isAsHere) problems.push(...missingParts(format, account, glAccount, row));
    if (isAsHere && goesByName && account.name !== '') {
      const first = keptNames.get(account.name);
      if (first === undefined) keptNames.set(account.name, glAccount);
      else problems.push(nameShared(first, glAccount, account.name));
    }
    const key = `${account.no}\n${account.name}`;
    let index = known.get(key);
    if (index === undefined) {
      known.set(key, (index = accounts.length));
      accounts.push(account);
    }
    ofGLAccount[number] = index;
  }
  return { accounts, ofGLAccount, problems, kept };
}

function notMapped({ journalAccountMapping }: Ledger, account: string, lines: number): JournalProblem {
  const add = journalAccountMapping.present
    ? 'Add the row'
    : 'Add a sheet Journal Account Mapping (G/L Account No., Account No., Account Name) with a row for it';
  return {
    kind: 'account-not-mapped',
    table: 'journalAccountMapping',
    row: -1,
    details: { account, lines: String(lines), add },
    remedy: { table: 'journalAccountMapping', row: -1, key: account },
  };
}

function nameShared(first: string, account: string, name: string): JournalProblem {
  return {
    kind: 'account-name-shared',
    table: 'journalAccountMapping',
    row: -1,
    details: { first, account, name },
    remedy: { table: 'journalAccountMapping', row: -1, key: account },
  };
}

function columnWanted({ columns }: JournalFormat, value: JournalValueName): boolean {
  return columns.some((column) => column.value === value && column.required);
}

/** The format wants a number or a name that the account does not have. */
function missingParts(
  format: JournalFormat,
  { name, no }: JournalAccount,
  account: string,
  mappingRow: number | undefined,
): JournalProblem[] {
  const wants = (value: JournalValueName) => columnWanted(format, value);
  const parts = [
    ...(wants('accountNo') && no === '' ? (['accountNo'] as const) : []),
    ...(wants('accountName') && name === '' ? (['accountName'] as const) : []),
    ...(wants('account') && no === '' && name === '' ? (['accountNo'] as const) : []),
  ];
  return parts.map((field) => ({
    kind: 'account-without',
    table: 'journalAccountMapping',
    row: mappingRow ?? -1,
    field,
    details: { account, field: field === 'accountNo' ? 'Account No.' : 'Account Name' },
    remedy: { table: 'journalAccountMapping', row: mappingRow ?? -1, field, key: account },
  }));
}

function rowsByCode({ numbers }: TextColumn): Map<number, number> {
  return new Map(Array.from(numbers, (number, row) => [number, row]));
}
