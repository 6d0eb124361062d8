export interface TextColumn {
  readonly caption: string;
  readonly align?: 'left' | 'right';
}

/** A table for a terminal: columns as wide as their widest cell, a line under the captions. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(printable));
  const widths = columns.map(({ caption }, i) => Math.max(caption.length, ...safe.map((row) => row[i].length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (columns[i].align === 'right' ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join('  ')
      .trimEnd();
  return [
    line(columns.map(({ caption }) => caption)),
    line(widths.map((width) => '─'.repeat(width))),
    ...safe.map(line),
  ].join('\n');
}

/** Text from a ledger must not steer the terminal: control characters are shown as dots. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');
}

/** Says where the rest of a list stands: a sheet is there only where the result is saved as a workbook. */
export function moreOn(count: number, sheet: string): string {
  return `… and ${count} more; --output FILE writes all of them on the sheet ${sheet}.`;
}
