import { ExcelError } from '../../workbook';
import { requireText } from '../arguments';
import { type HostClass, hostClass, NULL_OBJECT } from '../host-object';

type Properties = Map<string, string>;

interface PropertyTarget {
  readonly properties: Properties;
  readonly key: string;
}

/** What an add-in notes on a sheet; keys are compared without regard to case. */
export const customPropertiesObject: HostClass<Properties> = hostClass({
  name: 'WorksheetCustomPropertyCollection',
  items: (properties, session) =>
    [...properties.keys()].map((key) => customPropertyObject({ properties, key }, session)),
  item: (properties, name, session) => {
    const key = findKey(properties, name);
    if (key === undefined) throw new ExcelError('ItemNotFound');
    return customPropertyObject({ properties, key }, session);
  },
  methods: {
    Add: (properties, args, session) => {
      const key = findKey(properties, args.text(0)) ?? args.text(0);
      properties.set(key, args.text(1));
      return customPropertyObject({ properties, key }, session);
    },
    GetCount: (properties) => properties.size,
    GetItemOrNullObject: (properties, args, session) => {
      const key = findKey(properties, args.text(0));
      return key === undefined ? NULL_OBJECT : customPropertyObject({ properties, key }, session);
    },
  },
});

const customPropertyObject: HostClass<PropertyTarget> = hostClass({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ properties, key }) => properties.get(key),
      set: ({ properties, key }, value) => properties.set(key, requireText(value)),
    },
  },
  methods: { Delete: ({ properties, key }) => properties.delete(key) },
});

function findKey(properties: Properties, name: string): string | undefined {
  return [...properties.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
}
