import { type WriteContext } from './append-rows';

/** A name for a new sheet: Excel takes none twice, in capitals or not. */
export function freeSheetName(name: string, { sheets }: WriteContext): string {
  const taken = new Set([...sheets.keys()].map((each) => each.toLowerCase()));
  return freeName(name, taken, (number) => ` (${number})`);
}

/** A name for a new table. Others may bear its name: users copy and rename the sheets of reports to keep them. */
export function freeTableName(name: string, { sheets }: WriteContext): string {
  const tables = [...sheets.values()].flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase()));
  return freeName(name, new Set(tables), (number) => `_${number}`);
}

function freeName(name: string, taken: ReadonlySet<string>, suffix: (number: number) => string): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = name + suffix(number);
  return free;
}
