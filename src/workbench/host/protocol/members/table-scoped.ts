import { type Table } from '../../workbook';
import { type HostClass, hostClass, NULL_OBJECT } from '../host-object';
import { tableObject } from './table';

/** The tables that a range touches or covers. */
export const scopedTablesObject: HostClass<readonly Table[]> = hostClass({
  name: 'TableScopedCollection',
  items: (tables, session) => tables.map((table) => tableObject(table, session)),
  methods: {
    GetCount: (tables) => tables.length,
    GetFirst: (tables, _, session) => (tables[0] ? tableObject(tables[0], session) : NULL_OBJECT),
    GetItemOrNullObject: (tables, args, session) => {
      const table = tables.find(({ id, name }) => id === args.text(0) || name === args.text(0));
      return table ? tableObject(table, session) : NULL_OBJECT;
    },
  },
});
