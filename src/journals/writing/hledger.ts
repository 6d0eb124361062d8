import { type Journal } from '../journal';
import { cleanText } from './file-text';
import { currencyOf } from './line-columns';
import { plainTextChunks } from './plain-text';
import { type FilePart } from './table-files';
import { type TextNames, uniqueNames } from './unique-names';

/** A journal in the language of hledger and Ledger, with the declarations that a strict check wants. */
export function hledgerChunks(journal: Journal, part: FilePart): Generator<string> {
  const nameOf = hledgerAccounts(journal);
  const currency = commodity(currencyOf(journal.ledger));
  return plainTextChunks(journal, part, {
    declarations: (accounts) => [
      `commodity 1000.${'0'.repeat(journal.ledger.scale)} ${currency}`,
      ...accounts.map((account) => `account ${nameOf(account)}`),
    ],
    transaction: ({ date, number, text }) => {
      const code = plain(number).replace(/[()]/g, '-');
      return [date, '*', code && `(${code})`, plain(text).replace(/^\(/, '-')].filter(Boolean).join(' ');
    },
    posting: ({ account, amount, glEntryNo }) =>
      `    ${nameOf(account)}  ${amount} ${currency}${glEntryNo === undefined ? '' : `  ; gl-entry:${glEntryNo}`}`,
  });
}

/** `2110 Resale Items`; a name from the account mapping as it is, so that its colons make sub-accounts. */
function hledgerAccounts({ accounts }: Journal): TextNames {
  return uniqueNames(
    accounts.accounts.map(({ isNamed, name, no }) => {
      const text = isNamed ? name : [no, name].filter(Boolean).join(' ').replaceAll(':', '-');
      return accountName(text) || 'Account';
    }),
  );
}

/** Two spaces end an account's name, brackets around it make it virtual, and a semicolon begins a comment. */
function accountName(text: string): string {
  return plain(text)
    .split(':')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(':')
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

/** A text without what means something in the language: comments, payees, tags, more than one space. */
function plain(text: string): string {
  return cleanText(text)
    .replace(/[;|#*!=@]/g, '-')
    .replace(/\s+/g, ' ');
}

/** Everything but letters stands in quotation marks. */
function commodity(currency: string): string {
  const name = cleanText(currency).replace(/[";]/g, '') || 'LCY';
  return /^[A-Za-z]+$/.test(name) ? name : `"${name}"`;
}
