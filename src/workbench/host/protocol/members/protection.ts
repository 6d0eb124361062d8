import { ExcelError, type Sheet } from '../../workbook';
import { type HostClass, hostClass } from '../host-object';

export const protectionObject: HostClass<Sheet> = hostClass({
  name: 'WorksheetProtection',
  scalars: {
    Protected: { get: ({ isProtected }) => isProtected },
    Options: { get: ({ isProtected }) => (isProtected ? { allowFormatCells: false, selectionMode: 'Normal' } : null) },
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.isProtected)
        throw new ExcelError('AccessDenied', `The worksheet "${sheet.name}" is protected already.`);
      sheet.password = args.optionalText(1) ?? '';
      setProtected(sheet, true);
    },
    Unprotect: (sheet, args) => {
      if ((args.optionalText(0) ?? '') !== sheet.password)
        throw new ExcelError('AccessDenied', 'The password is wrong.');
      setProtected(sheet, false);
    },
  },
});

function setProtected(sheet: Sheet, isProtected: boolean): void {
  sheet.isProtected = isProtected;
  sheet.workbook.emit({ kind: 'protection', sheet });
}
