import { addressWithSheet, checkEditable, contains, type DataValidation } from '../../workbook';
import { requireFlag, requireObject } from '../arguments';
import { type HostClass, hostClass, isHostObject } from '../host-object';
import { RangeTarget } from '../range-target';
import { changeLayout } from './sheet-layout';

/** The words by which Excel calls a rule's kind, by the key under which Office.js writes it. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

export const dataValidationObject: HostClass<RangeTarget> = hostClass({
  name: 'DataValidation',
  scalars: {
    Type: { get: (range) => find(range)?.type ?? 'None' },
    Valid: { get: () => true },
    Rule: {
      get: (range) => find(range)?.rule ?? {},
      set: (range, value) => {
        const rule = plainRule(requireObject(value));
        change(range, { rule, type: TYPES[Object.keys(rule)[0] ?? ''] ?? 'None' });
      },
    },
    Prompt: {
      get: (range) => find(range)?.prompt ?? { message: '', showPrompt: true, title: '' },
      set: (range, value) => change(range, { prompt: requireObject(value) }),
    },
    ErrorAlert: {
      get: (range) => find(range)?.errorAlert ?? { message: '', showAlert: true, style: 'Stop', title: '' },
      set: (range, value) => change(range, { errorAlert: requireObject(value) }),
    },
    IgnoreBlanks: {
      get: (range) => find(range)?.ignoreBlanks ?? true,
      set: (range, value) => change(range, { ignoreBlanks: requireFlag(value) }),
    },
  },
  methods: { Clear: (range) => replace(range, []) },
});

const NO_CHECK: Omit<DataValidation, 'area'> = {
  type: 'None',
  rule: {},
  prompt: { message: '', showPrompt: true, title: '' },
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  ignoreBlanks: true,
};

function find({ sheet, area }: RangeTarget): DataValidation | undefined {
  return sheet.validations.find((check) => contains(check.area, area));
}

function change(range: RangeTarget, part: Partial<DataValidation>): void {
  replace(range, [{ ...NO_CHECK, ...find(range), ...part, area: range.area }]);
}

/** The newest check of a cell counts; those that the range covers whole are gone. */
function replace({ sheet, area }: RangeTarget, checks: readonly DataValidation[]): void {
  checkEditable(sheet);
  const others = sheet.validations.filter((check) => !contains(area, check.area));
  changeLayout(sheet, () => (sheet.validations = [...checks, ...others]));
}

/** A list may be given as a Range: it is kept as a formula. */
function plainRule(rule: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const list = rule.list as Readonly<Record<string, unknown>> | undefined;
  const source = list?.source;
  if (!isHostObject(source) || !(source.target instanceof RangeTarget)) return rule;
  const { sheet, area } = source.target;
  return { list: { ...list, source: `=${addressWithSheet(sheet.name, area)}` } };
}
