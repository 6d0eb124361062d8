import { checkDefinedName, type DefinedName, ExcelError, fixedAddress, type Workbook } from '../../workbook';
import { requireFlag, requireText } from '../arguments';
import { type HostClass, hostClass, type HostObject, NULL_OBJECT } from '../host-object';
import { RangeTarget } from '../range-target';
import { type Session } from '../session';
import { rangeOfAddress } from './range-arguments';
import { rangeObject } from './range';

interface NameTarget {
  readonly workbook: Workbook;
  readonly name: DefinedName;
}

export const namesObject: HostClass<Workbook> = hostClass({
  name: 'NamedItemCollection',
  items: (workbook, session) => [...workbook.names.values()].map((name) => nameObject({ workbook, name }, session)),
  item: (workbook, key, session) => {
    const name = workbook.findName(key);
    if (!name) throw new ExcelError('ItemNotFound', `There is no name "${key}".`);
    return nameObject({ workbook, name }, session);
  },
  methods: {
    Add: (workbook, args, session) => {
      const name = { name: args.text(0), comment: args.optionalText(2) ?? '', visible: true, formula: '' };
      checkDefinedName(name.name);
      if (workbook.findName(name.name) ?? workbook.findTable(name.name)) throw new ExcelError('ItemAlreadyExists');
      const target = args.object(1)?.target;
      name.formula = target instanceof RangeTarget ? `=${fixedAddress(target.sheet.name, target.area)}` : args.text(1);
      workbook.names.set(name.name.toLowerCase(), name);
      workbook.emit({ kind: 'names' });
      return nameObject({ workbook, name }, session);
    },
    GetCount: ({ names }) => names.size,
    GetItemOrNullObject: (workbook, args, session) => {
      const name = workbook.findName(args.text(0));
      return name ? nameObject({ workbook, name }, session) : NULL_OBJECT;
    },
  },
});

const nameObject: HostClass<NameTarget> = hostClass({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    _Id: { get: ({ name }) => name.name },
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ workbook, name }, value) => {
        name.formula = requireText(value);
        workbook.emit({ kind: 'names' });
      },
    },
    Value: { get: ({ name }) => name.formula.replace(/^=/, '').replaceAll('$', '') },
    Comment: { get: ({ name }) => name.comment, set: ({ name }, value) => (name.comment = requireText(value)) },
    Visible: { get: ({ name }) => name.visible, set: ({ name }, value) => (name.visible = requireFlag(value)) },
    Scope: { get: () => 'Workbook' },
    Type: { get: (target) => (rangeOf(target) ? 'Range' : 'String') },
  },
  methods: {
    GetRange: (target, _, session) => {
      const range = rangeOf(target);
      if (!range) throw new ExcelError('InvalidReference');
      return rangeObject(range, session);
    },
    GetRangeOrNullObject: (target, _, session) => orNull(rangeOf(target), session),
    Delete: ({ workbook, name }) => {
      workbook.names.delete(name.name.toLowerCase());
      workbook.emit({ kind: 'names' });
    },
  },
});

function rangeOf({ workbook, name }: NameTarget): RangeTarget | undefined {
  try {
    return rangeOfAddress(workbook, name.formula.replace(/^=/, ''), workbook.sheets[0]);
  } catch (error) {
    if (error instanceof ExcelError) return undefined;
    throw error;
  }
}

function orNull(range: RangeTarget | undefined, session: Session): HostObject {
  return range ? rangeObject(range, session) : NULL_OBJECT;
}
