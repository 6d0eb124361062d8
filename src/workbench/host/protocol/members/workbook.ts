import { type Workbook } from '../../workbook';
import { type HostObject, type HostClass, hostClass } from '../host-object';
import { RangeTarget } from '../range-target';
import { type Session } from '../session';
import { requireFlag } from '../arguments';
import { applicationObject } from './application';
import { rangeObject } from './range';
import { settingsObject } from './settings';
import { tablesObject } from './tables';

import { worksheetsObject } from './worksheets';

export const workbookObject: HostClass<Workbook> = hostClass({
  name: 'Workbook',
  scalars: {
    Name: { get: (workbook) => workbook.name },
    ReadOnly: { get: (_, session) => session.options.readOnly },
    IsDirty: { get: () => true },
    AutoSave: { get: () => true },
    PreviouslySaved: { get: () => true },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  objects: {
    Application: (workbook, session) => applicationObject(workbook, session),
    Worksheets: (workbook, session) => worksheetsObject(workbook, session),
    Tables: (workbook, session) => tablesObject({ workbook }, session),
    Settings: (workbook, session) => settingsObject(workbook, session),
    _Runtime: (workbook, session) => runtimeObject(workbook, session),
  },
  methods: {
    GetSelectedRange: ({ activeSheet }, _, session) => rangeOf(activeSheet, session),
    GetActiveCell: ({ activeSheet }, _, session) => {
      const cell = { ...activeSheet.selection, rowCount: 1, columnCount: 1 };
      return rangeObject(new RangeTarget(activeSheet, cell), session);
    },
  },
});

function rangeOf(sheet: Workbook['activeSheet'], session: Session): HostObject {
  return rangeObject(new RangeTarget(sheet, sheet.selection), session);
}

/** `context.runtime`: events can be switched off for a while. */
const runtimeObject: HostClass<Workbook> = hostClass({
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (_, session) => session.events.enabled,
      set: (_, value, session) => (session.events.enabled = requireFlag(value)),
    },
  },
});
