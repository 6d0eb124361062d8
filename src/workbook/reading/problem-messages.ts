import { type FieldDefinition, LEDGER_TABLES, type TableDefinition } from '../../ledger';
import { type ReadProblem, type ReadProblemKind } from './problem-kinds';

/** What to say about a kind of problem. `{name}` is filled in: see {@link partsOf}. */
export interface ReadProblemWording {
  /** One sentence for an accountant: what is wrong, and what was expected. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

const ASK_FOR_LOCALE = 'Say in which language the workbook was written (locale), or enter {a} in the cell.';

/** The wording of everything that can be wrong with an input. The pane, the reports and the command line read it here. */
export const READ_PROBLEMS: Readonly<Record<ReadProblemKind, ReadProblemWording>> = {
  'cell-error': {
    message: '{field} shows the error {value}.',
    fix: 'Correct the formula, or put the value in its place.',
  },
  'cell-not-an-amount': {
    message: '"{value}" is not a decimal; {field} is an amount such as -1234.50.',
    fix: 'Enter the amount as a number.',
  },
  'cell-amount-ambiguous': {
    message: '"{value}" in {field} is a thousand or a fraction; the other cells do not tell which.',
    fix: ASK_FOR_LOCALE.replace('{a}', 'a number'),
  },
  'cell-amount-out-of-range': {
    message: '{field} is out of range: "{value}" has more than 15 digits before the decimal point.',
    fix: 'Correct the amount.',
  },
  'cell-too-many-decimals': {
    message: '{field} has too many decimals: "{value}"; at most five can be kept exactly.',
    fix: 'Round the cell: =ROUND(…, 2) instead of a value that only looks rounded.',
  },
  'cell-not-an-integer': {
    message: '"{value}" is not a whole number; {field} is a number such as 1042.',
    fix: 'Enter the number in digits.',
  },
  'cell-integer-out-of-range': {
    message: '{field} is out of range: "{value}" is beyond 2,147,483,647.',
    fix: 'Correct the number.',
  },
  'cell-not-a-date': {
    message: '"{value}" is not a date; {field} is a date such as 2020-01-31.',
    fix: 'Enter the date as an Excel date.',
  },
  'cell-date-out-of-range': {
    message: '{field} is out of range: {value} is not the number of a day from 1900-03-01 to 9999-12-31.',
    fix: 'Enter the date as an Excel date.',
  },
  'cell-date-ambiguous': {
    message: '"{value}" in {field} may have the day or the month first; the other cells do not tell which.',
    fix: ASK_FOR_LOCALE.replace('{a}', 'an Excel date'),
  },
  'cell-not-an-option': {
    message: '"{value}" is not a value of {field}; its values are {options}.',
    fix: 'Enter one of the values, or its number.',
  },
  'cell-not-a-boolean': {
    message: '"{value}" is neither Yes nor No; {field} is one of them.',
    fix: 'Enter Yes or No.',
  },
  'cell-not-a-code': {
    message: '"{value}" is not a code; {field} is a text of letters and digits.',
    fix: 'Enter the code as text; a number of more than 15 digits has lost its last ones.',
  },
  'cells-not-listed': {
    message: '{table}: {count} more cells cannot be read.',
    fix: 'Correct the cells listed first; the column may be the wrong one.',
  },
  'row-without-key': {
    message: 'The row has no {field}.',
    fix: 'Fill in {field}, or clear the row.',
  },
  'duplicate-key': {
    message: '{tableName} {value} already exists: {earlierAt}.',
    fix: 'Delete one of the two rows. A filter or a second export may have been pasted below the first.',
  },
  'not-one-row': {
    message: '{table} has {rows} rows below its header; it must have exactly one.',
    fix: 'Leave the one row of the company.',
  },
  'table-missing': {
    message: 'No sheet looks like {table}. It needs the columns {columns}.',
    fix: 'Open the page {table} in Business Central, choose Open in Excel, and copy the sheet into the workbook.',
  },
  'column-missing': {
    message: '{table} on {place}: the header in row {headerRow} lacks {columns}.',
    fix: 'Show the column on the page {table} and export it again, or add it.',
  },
  'header-duplicate': {
    message: "{table}: the header {field} stands on sheet '{sheet}' more than once: {cells}.",
    fix: 'Rename or delete the column that is not meant.',
  },
  'sheet-fits-two-tables': {
    message: 'The {place} could be {tables}.',
    fix: 'Give the sheet the name of the one that it is.',
  },
  'two-sheets-fit-table': {
    message: '{table} could be on {places}.',
    fix: 'Delete one of them, or move it to another workbook.',
  },
  'not-a-cell': {
    message: '{field} of {tableName} is neither a text nor a number nor a boolean.',
    fix: 'Give a single value.',
  },
};

/** Where it is, what is wrong and what was expected, in a sentence for an accountant. */
export function describeReadProblem(problem: ReadProblem): string {
  const sentence = fillIn(READ_PROBLEMS[problem.kind].message, problem);
  const at = problem.details?.at;
  return at === undefined ? sentence : `${at}: ${sentence}`;
}

/** What to do about a problem. */
export function describeReadFix(problem: ReadProblem): string {
  return fillIn(READ_PROBLEMS[problem.kind].fix, problem);
}

function fillIn(sentence: string, problem: ReadProblem): string {
  const parts = partsOf(problem);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
}

/** What a sentence can name: the problem's details, its value, the captions of its field and its table. */
function partsOf({ table, field, value, details }: ReadProblem): Readonly<Record<string, string>> {
  const definition: TableDefinition = LEDGER_TABLES[table];
  const fieldDefinition: FieldDefinition | undefined = field === undefined ? undefined : definition.fields[field];
  return {
    table: definition.caption,
    tableName: definition.name,
    field: fieldDefinition?.caption ?? field ?? '',
    value: value ?? '',
    options: Object.values(fieldDefinition?.options?.captions ?? {})
      .map((caption) => caption || 'blank')
      .join(', '),
    ...details,
  };
}
