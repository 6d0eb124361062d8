import { type Area, type PageLayout, type Sheet } from '../../workbook';
import { requireFlag, requireNumber, requireObject, requireText } from '../arguments';
import { type HostClass, hostClass, type HostObject, NULL_OBJECT, type Scalar } from '../host-object';
import { RangeTarget } from '../range-target';
import { type Session } from '../session';
import { areaArgument } from './range-arguments';
import { rangeObject } from './range';
import { changeLayout } from './sheet-layout';

function setting<K extends keyof PageLayout>(key: K, read: (value: unknown) => PageLayout[K]): Scalar<Sheet> {
  return { get: ({ pageLayout }) => pageLayout[key], set: (sheet, value) => change(sheet, { [key]: read(value) }) };
}

/** What is printed, on which paper, and what repeats on each page. */
export const pageLayoutObject: HostClass<Sheet> = hostClass({
  name: 'PageLayout',
  scalars: {
    Orientation: setting('orientation', requireText),
    PaperSize: setting('paperSize', requireText),
    Zoom: setting('zoom', requireObject),
    CenterHorizontally: setting('centerHorizontally', requireFlag),
    CenterVertically: setting('centerVertically', requireFlag),
    BlackAndWhite: setting('blackAndWhite', requireFlag),
    PrintGridlines: setting('printGridlines', requireFlag),
    PrintHeadings: setting('printHeadings', requireFlag),
    LeftMargin: setting('leftMargin', requireNumber),
    RightMargin: setting('rightMargin', requireNumber),
    TopMargin: setting('topMargin', requireNumber),
    BottomMargin: setting('bottomMargin', requireNumber),
    HeaderMargin: setting('headerMargin', requireNumber),
    FooterMargin: setting('footerMargin', requireNumber),
  },
  methods: {
    SetPrintArea: (sheet, args) => change(sheet, { printArea: areaArgument(sheet, args, 0) }),
    SetPrintTitleRows: (sheet, args) => change(sheet, { printTitleRows: areaArgument(sheet, args, 0) }),
    SetPrintTitleColumns: (sheet, args) => change(sheet, { printTitleColumns: areaArgument(sheet, args, 0) }),
    GetPrintAreaOrNullObject: (sheet, _, session) => orNull(sheet, sheet.pageLayout.printArea, session),
    GetPrintTitleRowsOrNullObject: (sheet, _, session) => orNull(sheet, sheet.pageLayout.printTitleRows, session),
    GetPrintTitleColumnsOrNullObject: (sheet, _, session) => orNull(sheet, sheet.pageLayout.printTitleColumns, session),
  },
});

function change(sheet: Sheet, part: Partial<PageLayout>): void {
  changeLayout(sheet, () => (sheet.pageLayout = { ...sheet.pageLayout, ...part }));
}

function orNull(sheet: Sheet, area: Area | undefined, session: Session): HostObject {
  return area ? rangeObject(new RangeTarget(sheet, area), session) : NULL_OBJECT;
}
