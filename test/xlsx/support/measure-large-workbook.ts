import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbookFile } from '../../../src/xlsx';
import { changes, report } from './changes';
import { writeLargeWorkbook } from './large-workbook';

// Run with `npx tsx test/xlsx/support/measure-large-workbook.ts`: time and memory of a large workbook, read and saved.

const ROWS = 100_000;
const REPORT_ROWS = 200_000;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  const input = join(folder, 'in.xlsx');
  try {
    await timed('generate', () => writeLargeWorkbook(input, { rows: ROWS, columns: 76, texts: 200_000 }));
    console.log(`input ${megabytes(statSync(input).size)}`);
    const workbook = await timed('open', () => openWorkbookFile(input));
    await timed('head', () => workbook.readHead('Value Entries', 5));
    let cells = 0;
    await timed('read 5 columns', () =>
      workbook.read({ sheet: 'Value Entries', firstRow: 1, columns: [0, 1, 2, 30, 75] }, (block) => {
        cells += block.rows.length * 5;
      }),
    );
    await timed('read 40 columns', () =>
      workbook.read(
        { sheet: 'Value Entries', firstRow: 1, columns: Array.from({ length: 40 }, (_, i) => i) },
        (block) => {
          cells += block.rows.length;
        },
      ),
    );
    const rows = Int32Array.from({ length: ROWS }, (_, i) => i + 1);
    await workbook.write(
      changes({
        columns: [2, 6, 10, 14].map((column) => ({
          sheet: 'Value Entries',
          column,
          rows,
          valueAt: (index) => index / 100,
          format: 'amount',
        })),
        reports: [report('Posting Preview', [largeTable()])],
      }),
    );
    const output = join(folder, 'out.xlsx');
    await timed('save', () => workbook.save(output));
    console.log(`output ${megabytes(statSync(output).size)}, ${cells} cells read`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function largeTable() {
  const names = [
    'Entry No.',
    'Document No.',
    'G/L Account No.',
    'Amount',
    'Posting Date',
    'Item No.',
    'Quantity',
    'Link',
  ];
  const formats = ['integer', 'text', 'text', 'amount', 'date', 'text', 'amount', 'integer'] as const;
  return {
    name: 'PostingPreview',
    scale: 2,
    rowCount: REPORT_ROWS,
    columns: names.map((caption, i) => ({
      caption,
      format: formats[i],
      width: 14,
      ...(caption === 'Amount' ? { total: 'sum' as const } : {}),
    })),
    cell: (row: number, column: number) => {
      if (column === 7) return { kind: 'link' as const, value: row, sheet: 'Value Entries', address: `A${row + 2}` };
      if (formats[column] === 'text') return `TEXT${row % 5_000}`;
      return formats[column] === 'date' ? 43_831 + (row % 366) : formats[column] === 'integer' ? row : row / 100;
    },
  };
}

async function timed<T>(what: string, step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await step();
  const peak = megabytes(process.resourceUsage().maxRSS * 1024);
  console.log(`${what.padEnd(16)} ${((performance.now() - start) / 1000).toFixed(1)} s, peak memory ${peak}`);
  return result;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

void main();
