import { type Area, intersection } from './area';
import { sameName } from './names';
import { type Table } from './table';

/**
 * Gives the columns the names that stand in the header row after an edit of `area`: texts, none empty and none twice,
 * as Excel corrects them.
 */
export function renameColumns(table: Table, area: Area): void {
  const header = table.headerArea;
  if (!header || !intersection(header, area)) return;
  const { cells } = table.sheet;
  const names: string[] = [];
  for (let index = 0; index < header.columnCount; index++) {
    const value = cells.value(header.row, header.column + index);
    const written = value === null ? '' : String(value);
    const name = distinctName(written === '' ? `Column${index + 1}` : written, names);
    if (name !== value) cells.setValue(header.row, header.column + index, name);
    names.push(name);
  }
  table.columnNames = names;
}

function distinctName(name: string, taken: readonly string[]): string {
  let distinct = name;
  for (let number = 2; taken.some((other) => sameName(other, distinct)); number++) distinct = `${name}${number}`;
  return distinct;
}
