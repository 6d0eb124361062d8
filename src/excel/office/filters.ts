import { type ActiveFilter, type HostSheet } from '../sheet-host';
import { filterOf } from './perform';
import { PLACE, cellRange } from './places';
import { type About, type Patience, request } from './requests';

type Place = Pick<ActiveFilter, 'sheet' | 'table'>;

const READING: About = { reads: true };

/** What makes a column's criteria some: Excel hands out those of a column that lets everything pass, too. */
const SAYING = ['color', 'criterion1', 'dynamicCriteria', 'icon', 'values'];

/** The filters that hide rows of some sheets: one request, and another one when there are any. */
export async function activeFilters(
  patience: Patience,
  sheets: readonly HostSheet[],
): Promise<readonly ActiveFilter[]> {
  const places = sheets.flatMap(({ name: sheet, tables }): Place[] => [
    { sheet, table: undefined },
    ...tables.map(({ name: table }) => ({ sheet, table })),
  ]);
  const active = await request(patience, READING, (context) => {
    const filters = places.map((place) => filterOf(context, place).load('isDataFiltered'));
    return () => places.filter((_, i) => filters[i].isDataFiltered);
  });
  if (active.length === 0) return [];
  return request(patience, READING, (context) => {
    const filters = active.map((place) => filterOf(context, place).load('criteria'));
    const ranges = filters.map((filter) => filter.getRange().load(PLACE));
    return () =>
      active.map((place, i) => ({
        ...place,
        range: cellRange(ranges[i]),
        criteria: filters[i].criteria.map(criteriaToApply),
      }));
  });
}

/** Excel hands out criteria with nulls in them, and does not take those back. */
function criteriaToApply(criteria: Excel.FilterCriteria | null): object | undefined {
  const said = Object.entries(criteria ?? {}).filter(([, value]) => value !== null && value !== 'Unknown');
  return said.some(([name]) => SAYING.includes(name)) ? Object.fromEntries(said) : undefined;
}
