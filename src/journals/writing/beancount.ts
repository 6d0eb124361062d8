import { type JournalAccount } from '../accounts';
import { type Journal } from '../journal';
import { cleanText } from './file-text';
import { currencyOf } from './line-columns';
import { plainTextChunks } from './plain-text';
import { type FilePart } from './table-files';
import { type TextNames, uniqueNames } from './unique-names';

/** Where accounts stand, by the Account Category of Business Central; without one, under Assets. */
const ROOT_OF_CATEGORY: Readonly<Record<string, string>> = {
  ASSETS: 'Assets',
  LIABILITIES: 'Liabilities',
  EQUITY: 'Equity',
  INCOME: 'Income',
  'COST OF GOODS SOLD': 'Expenses',
  EXPENSE: 'Expenses',
};
const ROOTS = new Set(Object.values(ROOT_OF_CATEGORY));

/** A journal in the language of beancount, its accounts opened on its first date. */
export function beancountChunks(journal: Journal, part: FilePart): Generator<string> {
  const nameOf = beancountAccounts(journal);
  const currency = currencyName(currencyOf(journal.ledger));
  return plainTextChunks(journal, part, {
    declarations: (accounts, firstDate) => [
      `option "operating_currency" "${currency}"`,
      '',
      ...accounts.map((account) => `${firstDate} open ${nameOf(account)} ${currency}`),
    ],
    transaction: ({ date, number, text }) => `${date} * ${quoted(number)} ${quoted(text)}`,
    posting: ({ account, amount, glEntryNo }) =>
      `  ${nameOf(account)}  ${amount} ${currency}${glEntryNo === undefined ? '' : `\n    gl-entry: ${glEntryNo}`}`,
  });
}

function beancountAccounts({ accounts }: Journal): TextNames {
  return uniqueNames(accounts.accounts.map(accountName));
}

/** `Assets:G2110-Resale-Items`, or the name of the account mapping where it begins with one of the five roots. */
function accountName({ category, isNamed, name, no }: JournalAccount): string {
  if (isNamed) {
    const parts = name.split(':').map(component).filter(Boolean);
    if (parts.length > 1 && ROOTS.has(parts[0])) return parts.join(':');
  }
  const root = ROOT_OF_CATEGORY[cleanText(category).toUpperCase()] ?? 'Assets';
  return `${root}:G${[no, name].map(word).filter(Boolean).join('-')}`;
}

/** Letters without marks, digits and hyphens, a capital letter or digit in front. */
function component(text: string): string {
  const letters = word(text);
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

function word(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function quoted(text: string): string {
  return `"${cleanText(text).replace(/[\\"]/g, '\\$&')}"`;
}

/** Currencies are two to 24 capital letters, digits and some signs, a letter in front. */
function currencyName(currency: string): string {
  const name = currency
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 24);
  return /^[A-Z][A-Z0-9]+$/.test(name) ? name : 'LCY';
}
