import { type ConditionalFormat, ExcelError, intersection, type Sheet } from '../../workbook';
import { requireFlag, requireObject, requireOneOf, requireText } from '../arguments';
import { type HostClass, hostClass, NULL_OBJECT, type Scalar } from '../host-object';
import { RangeTarget } from '../range-target';
import { rangeObject } from './range';
import { changeLayout } from './sheet-layout';

const TYPES = ['CellValue', 'Custom'] as const;

interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

export const conditionalFormatsObject: HostClass<RangeTarget> = hostClass({
  name: 'ConditionalFormatCollection',
  items: (range, session) => formatsOf(range).map((format) => formatObject({ sheet: range.sheet, format }, session)),
  item: (range, key, session) => {
    const format = formatsOf(range).find(({ id }) => id === key);
    if (!format) throw new ExcelError('ItemNotFound');
    return formatObject({ sheet: range.sheet, format }, session);
  },
  methods: {
    Add: ({ sheet, area }, args, session) => {
      const id = sheet.workbook.newId();
      const type = requireOneOf(TYPES, args.raw(0));
      const format: ConditionalFormat = { id, area, type, rule: {}, formula: '', stopIfTrue: false, look: {} };
      changeLayout(sheet, () => (sheet.conditionalFormats = [format, ...sheet.conditionalFormats]));
      return formatObject({ sheet, format }, session);
    },
    ClearAll: (range) => remove(range.sheet, formatsOf(range)),
    GetCount: (range) => formatsOf(range).length,
    GetItemAt: (range, args, session) => {
      const format = formatsOf(range)[args.integer(0)];
      if (!format) throw new ExcelError('InvalidArgument');
      return formatObject({ sheet: range.sheet, format }, session);
    },
  },
});

const formatObject: HostClass<FormatTarget> = hostClass({
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: { get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format) },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (target, value) => tell(target, () => (target.format.stopIfTrue = requireFlag(value))),
    },
  },
  objects: {
    CellValue: (target, session) => cellValueObject(ofType(target, 'CellValue'), session),
    CellValueOrNullObject: (target, session) =>
      target.format.type === 'CellValue' ? cellValueObject(target, session) : NULL_OBJECT,
    Custom: (target, session) => customObject(ofType(target, 'Custom'), session),
    CustomOrNullObject: (target, session) =>
      target.format.type === 'Custom' ? customObject(target, session) : NULL_OBJECT,
  },
  methods: {
    GetRange: ({ sheet, format }, _, session) => rangeObject(new RangeTarget(sheet, format.area), session),
    Delete: ({ sheet, format }) => remove(sheet, [format]),
  },
});

const cellValueObject: HostClass<FormatTarget> = hostClass({
  name: 'CellValueConditionalFormat',
  scalars: {
    Rule: {
      get: ({ format }) => format.rule,
      set: (target, value) => tell(target, () => (target.format.rule = requireObject(value))),
    },
  },
  objects: { Format: (target, session) => lookObject(target, session) },
});

const customObject: HostClass<FormatTarget> = hostClass({
  name: 'CustomConditionalFormat',
  objects: {
    Format: (target, session) => lookObject(target, session),
    Rule: (target, session) => ruleObject(target, session),
  },
});

const ruleObject: HostClass<FormatTarget> = hostClass({
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: ({ format }) => format.formula,
      set: (target, value) => tell(target, () => (target.format.formula = requireText(value))),
    },
  },
});

function look<K extends keyof ConditionalFormat['look']>(
  key: K,
  read: (value: unknown) => Required<ConditionalFormat['look']>[K],
): Scalar<FormatTarget> {
  return {
    get: ({ format }) => format.look[key] ?? null,
    set: (target, value) => tell(target, () => (target.format.look[key] = read(value))),
  };
}

const lookObject: HostClass<FormatTarget> = hostClass({
  name: 'ConditionalRangeFormat',
  scalars: { NumberFormat: look('numberFormat', requireText) },
  objects: {
    Fill: (target, session) => fillObject(target, session),
    Font: (target, session) => fontObject(target, session),
  },
});

const fillObject: HostClass<FormatTarget> = hostClass({
  name: 'ConditionalRangeFill',
  scalars: { Color: look('fill', requireText) },
});

const fontObject: HostClass<FormatTarget> = hostClass({
  name: 'ConditionalRangeFont',
  scalars: { Color: look('fontColor', requireText), Bold: look('bold', requireFlag) },
});

function formatsOf({ sheet, area }: RangeTarget): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => intersection(format.area, area));
}

function ofType(target: FormatTarget, type: string): FormatTarget {
  if (target.format.type !== type) throw new ExcelError('InvalidOperation');
  return target;
}

function remove(sheet: Sheet, gone: readonly ConditionalFormat[]): void {
  changeLayout(sheet, () => {
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !gone.includes(format));
  });
}

function tell({ sheet }: FormatTarget, change: () => void): void {
  changeLayout(sheet, change);
}
