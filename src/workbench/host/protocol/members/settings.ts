import { ExcelError, type Workbook } from '../../workbook';
import { type HostClass, hostClass, NULL_OBJECT } from '../host-object';

interface SettingTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

export const settingsObject: HostClass<Workbook> = hostClass({
  name: 'SettingCollection',
  items: (workbook, session) => [...workbook.settings.keys()].map((key) => settingObject({ workbook, key }, session)),
  item: (workbook, key, session) => {
    if (!workbook.settings.has(key)) throw new ExcelError('ItemNotFound');
    return settingObject({ workbook, key }, session);
  },
  methods: {
    Add: (workbook, args, session) => {
      const target = { workbook, key: args.text(0) };
      store(target, args.raw(1));
      return settingObject(target, session);
    },
    GetCount: (workbook) => workbook.settings.size,
    GetItemOrNullObject: (workbook, args, session) => {
      const key = args.text(0);
      return workbook.settings.has(key) ? settingObject({ workbook, key }, session) : NULL_OBJECT;
    },
  },
});

const settingObject: HostClass<SettingTarget> = hostClass({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: { get: ({ workbook, key }) => workbook.settings.get(key), set: (target, value) => store(target, value) },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
      workbook.emit({ kind: 'settings' });
    },
  },
});

function store({ workbook, key }: SettingTarget, value: unknown): void {
  workbook.refuseReadOnly();
  workbook.settings.set(key, value);
  workbook.emit({ kind: 'settings' });
}
