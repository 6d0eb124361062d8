import Papa from 'papaparse';
import { exportJournalOf, journalRequest } from '../src/journals';
import { type Ledger, isoDate, textAt } from '../src/ledger';
import { journalLedger } from './support/journal-ledger';
import type { JournalMeasurement, JournalTask } from './support/journal-task';
import { collectGarbage, peakMemoryOf } from './support/peak-memory';

/** Characters and hash of a file, without keeping it. */
class Digest {
  characters = 0;
  hash = 0;

  take(text: string): void {
    this.characters += text.length;
    for (let i = 0; i < text.length; i++) this.hash = (Math.imul(this.hash, 31) + text.charCodeAt(i)) | 0;
  }
}

function stream(ledger: Ledger, take: (text: string) => void): void {
  const { files, problems } = exportJournalOf(ledger, journalRequest({ format: 'csv' }));
  if (problems.length > 0) throw new Error(`The journal has ${problems.length} problems`);
  for (const file of files) for (const chunk of file.chunks()) take(chunk);
}

/** What a script would do: an array of rows, made text at once. It checks nothing and splits nothing. */
function plain(ledger: Ledger, take: (text: string) => void): void {
  const c = ledger.glEntries.columns;
  const rows: (string | number)[][] = [HEADER];
  for (let row = 0; row < ledger.glEntries.rowCount; row++) {
    rows.push([
      c.entryNo[row],
      isoDate(c.postingDate[row]),
      textAt(c.documentNo, row),
      textAt(c.externalDocumentNo, row),
      textAt(c.glAccountNo, row),
      '',
      textAt(c.description, row),
      (c.amount.units[row] / 100).toFixed(2),
      ...NO_DIMENSIONS,
      textAt(c.sourceCode, row),
    ]);
  }
  take(`${Papa.unparse(rows)}\r\n`);
}

const NO_DIMENSIONS = ['', '', '', '', '', '', '', ''];
const HEADER = [
  ...['Entry No.', 'Posting Date', 'Document No.', 'External Document No.', 'Account No.', 'Account Name'],
  ...['Description', 'Amount', 'Global Dimension 1 Code', 'Global Dimension 2 Code', 'Shortcut Dimension 3 Code'],
  ...['Shortcut Dimension 4 Code', 'Shortcut Dimension 5 Code', 'Shortcut Dimension 6 Code'],
  ...['Shortcut Dimension 7 Code', 'Shortcut Dimension 8 Code', 'Source Code'],
];

async function measured({ lines, measure, runs, side }: JournalTask): Promise<JournalMeasurement> {
  const ledger = journalLedger(lines);
  const work = side === 'stream' ? stream : plain;
  const count = (text: string) => (characters += text.length);
  let characters = 0;
  const milliseconds: number[] = [];
  let peakBytes = 0;
  if (measure === 'memory') {
    peakBytes = (await peakMemoryOf(() => work(ledger, count))).bytes;
  } else {
    for (let run = 0; run < runs; run++) {
      collectGarbage();
      const start = performance.now();
      work(ledger, count);
      milliseconds.push(performance.now() - start);
    }
  }
  const digest = new Digest();
  work(ledger, (text) => digest.take(text));
  return { milliseconds, peakBytes, characters: digest.characters, hash: digest.hash };
}

measured(JSON.parse(process.argv[2]) as JournalTask)
  .then((measurement) => process.stdout.write(JSON.stringify(measurement)))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  });
