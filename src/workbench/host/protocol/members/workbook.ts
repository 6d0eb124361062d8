import { type Workbook } from '../../workbook';
import { type HostObject, type HostClass, hostClass, NULL_OBJECT } from '../host-object';
import { RangeTarget } from '../range-target';
import { type Session } from '../session';
import { requireFlag } from '../arguments';
import { applicationObject } from './application';
import { customXmlPartsObject } from './custom-xml-parts';
import { documentPropertiesObject } from './document-properties';
import { functionsObject } from './functions';
import { namesObject } from './names';
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
    Names: (workbook, session) => namesObject(workbook, session),
    Properties: (workbook, session) => documentPropertiesObject(workbook, session),
    CustomXmlParts: (workbook, session) => customXmlPartsObject(workbook, session),
    Functions: (workbook, session) => functionsObject(workbook, session),
    _Runtime: (workbook, session) => runtimeObject(workbook, session),
  },
  methods: {
    Save: () => null,
    _GetRangeForEventByReferenceId: (_, args, session) => rangeObject(session.eventRange(args.text(0)), session),
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, session) => {
      const range = session.eventRange(args.text(0));
      return range.isAlive ? rangeObject(range, session) : NULL_OBJECT;
    },
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
