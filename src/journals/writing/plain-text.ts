import { textAt } from '../../ledger';
import { type Journal, accountOfLine } from '../journal';
import { amountText } from './amount-text';
import { dateTexts } from './date-text';
import { type FilePart, inChunks } from './table-files';

/** A document of the journal, as plain text ledgers have it. */
export interface Transaction {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly number: string;
  readonly text: string;
}

/** A line of the journal: its account by its number in the journal, and its amount, debit positive. */
export interface Posting {
  readonly account: number;
  readonly amount: string;
  /** Undefined where several G/L entries are summed. */
  readonly glEntryNo: number | undefined;
}

/** How a plain text ledger writes what every one of them has. */
export interface PlainTextLanguage {
  /** What stands before the first transaction, of the accounts in the order in which they first appear. */
  readonly declarations: (accounts: readonly number[], firstDate: string) => readonly string[];
  readonly transaction: (transaction: Transaction) => string;
  /** A line, or several. */
  readonly posting: (posting: Posting) => string;
}

/** A journal as a plain text ledger. */
export function* plainTextChunks(journal: Journal, part: FilePart, language: PlainTextLanguage): Generator<string> {
  yield [...language.declarations(accountsUsed(journal, part), firstDate(journal, part)), '', ''].join('\n');
  yield* inChunks(transactions(journal, part, language));
}

function* transactions(
  journal: Journal,
  { endDocument, firstDocument }: FilePart,
  language: PlainTextLanguage,
): Generator<string> {
  const { documents, ledger, lines, request } = journal;
  const { description, entryNo } = ledger.glEntries.columns;
  const dateText = dateTexts('YYYY-MM-DD');
  for (let document = firstDocument; document < endDocument; document++) {
    const first = documents.firstLine[document];
    yield `${language.transaction({
      date: dateText(documents.date[document]),
      number: documents.numberOf(document),
      text: request.lines === 'summarized' ? 'Inventory Cost' : textAt(description, lines.row[first]),
    })}\n`;
    for (let line = first; line < documents.firstLine[document + 1]; line++) {
      yield `${language.posting({
        account: accountOfLine(journal, line),
        amount: amountText(lines.amount, line),
        glEntryNo: lines.entries[line] === 1 ? entryNo[lines.row[line]] : undefined,
      })}\n`;
    }
    yield '\n';
  }
}

function accountsUsed(journal: Journal, { endDocument, firstDocument }: FilePart): number[] {
  const { firstLine } = journal.documents;
  const used = new Set<number>();
  for (let line = firstLine[firstDocument]; line < firstLine[endDocument]; line++) {
    used.add(accountOfLine(journal, line));
  }
  return [...used];
}

function firstDate({ documents }: Journal, { endDocument, firstDocument }: FilePart): string {
  const dates = documents.date.subarray(firstDocument, endDocument);
  return dateTexts('YYYY-MM-DD')(dates.reduce((a, b) => Math.min(a, b), Infinity));
}
