import { type Ledger, type TextColumn, codeFilter, dateFilter } from '../ledger';
import { type JournalProblem } from './problems';
import { type JournalRequest } from './request';

/** The G/L entries of a journal, in order of Entry No., and what speaks against the selection. */
export interface Selection {
  /** Rows of G/L Entries; entries without an amount in local currency are left out. */
  readonly rows: Uint32Array;
  readonly zeroEntries: number;
  readonly problems: readonly JournalProblem[];
}

/** @throws FilterError when a filter cannot be read */
export function selectEntries(ledger: Ledger, request: JournalRequest): Selection {
  const { columns: c, rowCount } = ledger.glEntries;
  const range = entryRange(ledger, request);
  if ('problem' in range) return { rows: new Uint32Array(), zeroEntries: 0, problems: [range.problem] };
  const admits = entryFilter(ledger, request);
  const rows = new Uint32Array(rowCount);
  let count = 0;
  let zeroEntries = 0;
  let last = -Infinity;
  let isRising = true;
  for (let row = 0; row < rowCount; row++) {
    const entryNo = c.entryNo[row];
    if (entryNo < range.from || entryNo > range.to || !admits(row)) continue;
    if (c.amount.isZero(row)) {
      zeroEntries++;
      continue;
    }
    isRising &&= entryNo > last;
    last = entryNo;
    rows[count++] = row;
  }
  const selected = rows.subarray(0, count);
  if (!isRising) selected.sort((a, b) => c.entryNo[a] - c.entryNo[b]);
  const problems: JournalProblem[] = count === 0 ? [{ kind: 'nothing-selected', table: 'glEntries', row: -1 }] : [];
  return { rows: selected, zeroEntries, problems };
}

/** Numbers of the entries that the register asked for holds. */
function entryRange(
  { glRegisters }: Ledger,
  { register }: JournalRequest,
): { readonly from: number; readonly to: number } | { readonly problem: JournalProblem } {
  if (register === 0) return { from: -Infinity, to: Infinity };
  const { columns } = glRegisters;
  const row = columns.no.indexOf(register);
  const details = { register: String(register) };
  if (row < 0) return { problem: { kind: 'register-missing', table: 'glRegisters', row: -1, details } };
  // The states are those of REGISTER_STATES: closed, open, undone.
  if (columns.state[row] === 1) return { problem: { kind: 'register-open', table: 'glRegisters', row, details } };
  return { from: columns.fromEntryNo[row], to: columns.toEntryNo[row] };
}

/** Each distinct code and date is held against its filter once. */
function entryFilter(ledger: Ledger, { filters, ...request }: JournalRequest): (row: number) => boolean {
  const { columns: c } = ledger.glEntries;
  const tests = [
    codeTest('Document No.', filters.documentNo, c.documentNo),
    codeTest('G/L Account No.', filters.glAccountNo, c.glAccountNo),
    codeTest('Source Code', filters.sourceCode, c.sourceCode),
    dateTest(ledger, filters.postingDate ?? '', request),
  ].filter((test) => test !== undefined);
  return (row) => tests.every((test) => test(row));
}

function codeTest(caption: string, filter: string | undefined, column: TextColumn) {
  if (!filter?.trim()) return undefined;
  const admits = codeFilter(caption, filter);
  const { dictionary, numbers } = column;
  const admitted = Uint8Array.from({ length: dictionary.size }, (_, number) => Number(admits(dictionary.text(number))));
  return (row: number) => admitted[numbers[row]] === 1;
}

function dateTest(ledger: Ledger, filter: string, context: Pick<JournalRequest, 'today' | 'workDate' | 'dateOrder'>) {
  if (!filter.trim()) return undefined;
  const { columns, rowCount } = ledger.accountingPeriods;
  const admits = dateFilter('Posting Date', filter, {
    today: context.today,
    workDate: context.workDate,
    dateOrder: context.dateOrder,
    accountingPeriods: Array.from({ length: rowCount }, (_, row) => ({
      startingDate: columns.startingDate[row],
      newFiscalYear: columns.newFiscalYear[row] === 1,
    })),
  });
  const known = new Map<number, boolean>();
  const { postingDate } = ledger.glEntries.columns;
  return (row: number) => {
    const date = postingDate[row];
    const admitted = known.get(date) ?? admits(date);
    known.set(date, admitted);
    return admitted;
  };
}
