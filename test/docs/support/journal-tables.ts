import {
  type DateForm,
  JOURNAL_FORMATS,
  JOURNAL_PROBLEMS,
  JOURNAL_SETTINGS,
  JOURNAL_VALUES,
  type JournalColumn,
  type JournalFormat,
} from '../../../src/journals';

// The tables of docs/journals.md as the tables of the code have them.

const FILES: Readonly<Record<JournalFormat['file'], string>> = {
  csv: 'CSV',
  tabs: 'text with tabs',
  json: 'JSON',
  hledger: 'text',
  beancount: 'text',
};

export function overviewTable(): string {
  return table(
    ['`--format`', 'File', 'Dates', 'Decimals', 'A document is', 'Lines a document', 'Lines a file', 'Import it in'],
    Object.entries<JournalFormat>(JOURNAL_FORMATS).map(([name, format]) => [
      `\`${name}\``,
      FILES[format.file],
      format.dates satisfies DateForm,
      `up to ${format.decimals}`,
      format.document === 'number' ? 'one number' : 'one number and date',
      String(format.linesPerDocument ?? 'any'),
      String(format.linesPerFile ?? 'any'),
      format.importedIn,
    ]),
  );
}

export function columnSections(): string {
  return Object.entries<JournalFormat>(JOURNAL_FORMATS)
    .filter(([, { file }]) => file !== 'hledger' && file !== 'beancount')
    .map(([name, format]) => [`### ${format.caption} (\`${name}\`)`, columnTable(format), traps(format)].join('\n\n'))
    .join('\n\n');
}

export function traps(format: JournalFormat): string {
  return format.traps.map((trap) => `- ${trap}`).join('\n');
}

export function settingTable(): string {
  return table(
    ['Setting', 'Without it', 'What to give'],
    Object.values(JOURNAL_SETTINGS).map(({ caption, meaning, standard }) => [caption, standard || '(none)', meaning]),
  );
}

export function problemTable(): string {
  return table(
    ['What is said', 'What to do'],
    Object.values(JOURNAL_PROBLEMS).map(({ fix, message }) => [unfilled(message), unfilled(fix)]),
  );
}

function columnTable({ columns }: JournalFormat): string {
  return table(
    ['Column', 'Holds', 'Required', 'Longest'],
    columns.map((column) => [
      `\`${column.caption}\``,
      [holds(column), column.when && `(with amounts ${column.when})`, column.firstLineOnly && '(first line only)']
        .filter(Boolean)
        .join(' '),
      column.required ? 'yes' : '',
      column.length === undefined ? '' : String(column.length),
    ]),
  );
}

function holds({ value }: JournalColumn): string {
  if (typeof value === 'string') return JOURNAL_VALUES[value];
  if ('text' in value) return value.text === '' ? '(blank)' : `"${value.text}"`;
  if ('setting' in value) return `the setting ${JOURNAL_SETTINGS[value.setting].caption}`;
  return 'dimension' in value
    ? `value of dimension ${value.dimension}`
    : `code of dimension ${value.dimensionCode}, if it has a value`;
}

function unfilled(text: string): string {
  return text.replace('{add}', 'Add the row').replace(/"?\{\w+\}"?/g, '…');
}

function table(captions: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(captions), line(captions.map(() => '---')), ...rows.map(line)].join('\n');
}
