import { type Ledger, type TextColumn } from '../../../ledger';

/**
 * A posting group of each value entry's item; blank where the item is unknown. Undefined when no Items sheet has the
 * column.
 */
export function groupsFromItems(
  { valueEntries, items }: Ledger,
  group: 'inventoryPostingGroup' | 'genProdPostingGroup',
): TextColumn | undefined {
  if (!items.given.has(group)) return undefined;
  const { dictionary, numbers } = items.columns[group];
  const groupOfItem = new Uint32Array(items.columns.no.dictionary.size);
  for (let row = 0; row < items.rowCount; row++) groupOfItem[items.columns.no.numbers[row]] = numbers[row];
  const itemNumbers = valueEntries.columns.itemNo.numbers;
  const groups = new Uint32Array(valueEntries.rowCount);
  for (let row = 0; row < groups.length; row++) groups[row] = groupOfItem[itemNumbers[row]];
  return { dictionary, numbers: groups };
}
