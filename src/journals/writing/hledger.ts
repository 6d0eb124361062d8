import { textAt } from '../../ledger';
import { type Journal, accountOfLine } from '../journal';
import { amountText } from './amount-text';
import { dateTexts } from './date-text';
import { cleanText } from './file-text';
import { currencyOf } from './line-columns';
import { type FilePart, inChunks } from './table-files';
import { type TextNames, uniqueNames } from './unique-names';

/** A journal in the language of hledger and Ledger, with the declarations that a strict check wants. */
export function* hledgerChunks(journal: Journal, part: FilePart): Generator<string> {
  const accounts = hledgerAccounts(journal);
  const currency = commodity(currencyOf(journal.ledger));
  const used = accountsUsed(journal, part);
  yield [
    `commodity 1000.${'0'.repeat(journal.ledger.scale)} ${currency}`,
    ...used.map((account) => `account ${accounts(account)}`),
    '',
    '',
  ].join('\n');
  yield* inChunks(transactions(journal, part, accounts, currency));
}

function* transactions(
  journal: Journal,
  { endDocument, firstDocument }: FilePart,
  accounts: TextNames,
  currency: string,
): Generator<string> {
  const { documents, ledger, lines, request } = journal;
  const { description, entryNo } = ledger.glEntries.columns;
  const dateText = dateTexts('YYYY-MM-DD');
  for (let document = firstDocument; document < endDocument; document++) {
    const first = documents.firstLine[document];
    const number = plain(documents.numberOf(document)).replace(/[()]/g, '-');
    const text =
      request.lines === 'summarized'
        ? 'Inventory Cost'
        : plain(textAt(description, lines.row[first])).replace(/^\(/, '-');
    yield `${dateText(documents.date[document])} * ${number && `(${number}) `}${text}`.trimEnd() + '\n';
    for (let line = first; line < documents.firstLine[document + 1]; line++) {
      const entry = lines.entries[line] === 1 ? `  ; gl-entry:${entryNo[lines.row[line]]}` : '';
      yield `    ${accounts(accountOfLine(journal, line))}  ${amountText(lines.amount, line)} ${currency}${entry}\n`;
    }
    yield '\n';
  }
}

/** Accounts that a file needs declared, in the order in which they first appear. */
export function accountsUsed(journal: Journal, { endDocument, firstDocument }: FilePart): number[] {
  const { firstLine } = journal.documents;
  const used = new Set<number>();
  for (let line = firstLine[firstDocument]; line < firstLine[endDocument]; line++) {
    used.add(accountOfLine(journal, line));
  }
  return [...used];
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
