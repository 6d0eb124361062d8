import { ItemType, codeFilter, textAt } from '../ledger';
import { type CostBook, NONE } from './book';
import { type AdjustmentRequest } from './request';

/**
 * Which items the request's filters admit. An item that Items does not have is admitted by its number alone.
 * @throws FilterError when a filter cannot be read
 */
export function itemFilter(
  { items, ledger }: CostBook,
  { itemNoFilter, itemCategoryFilter }: AdjustmentRequest,
): (item: number) => boolean {
  const { columns } = ledger.items;
  const admitsNo = codeFilter('Item No.', itemNoFilter);
  const admitsCategory = codeFilter('Item Category Code', itemCategoryFilter);
  const admitted = Array.from({ length: columns.no.dictionary.size }, (_, item) => {
    const row = items.row(item);
    if (!admitsNo(items.no(item))) return false;
    if (row === NONE) return itemCategoryFilter.trim() === '';
    return columns.type[row] === ItemType.Inventory && admitsCategory(textAt(columns.itemCategoryCode, row));
  });
  return (item) => admitted[item] && !(items.row(item) !== NONE && items.isExcluded(item));
}
