import { type CalculationMode, type Workbook } from '../../workbook';
import { requireOneOf } from '../arguments';
import { type HostClass, hostClass } from '../host-object';

const MODES: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export const applicationObject: HostClass<Workbook> = hostClass({
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: ({ calculation }) => calculation.mode,
      set: ({ calculation }, value) => (calculation.mode = requireOneOf(MODES, value)),
    },
    CalculationEngineVersion: { get: () => 191_029 },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: (_, { options }) => options.culture.decimalSeparator },
    ThousandsSeparator: { get: (_, { options }) => options.culture.groupSeparator },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: (workbook, session) => cultureObject(workbook, session),
  },
  methods: {
    Calculate: ({ calculation }) => calculation.run(),
    SuspendApiCalculationUntilNextSync: ({ calculation }) => calculation.suspend(),
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

const cultureObject: HostClass<Workbook> = hostClass({
  name: 'CultureInfo',
  scalars: { Name: { get: (_, { options }) => options.culture.name } },
  objects: {
    NumberFormat: (workbook, session) => numberFormatObject(workbook, session),
    DatetimeFormat: (workbook, session) => datetimeFormatObject(workbook, session),
  },
});

const numberFormatObject: HostClass<Workbook> = hostClass({
  name: 'NumberFormatInfo',
  scalars: {
    NumberDecimalSeparator: { get: (_, { options }) => options.culture.decimalSeparator },
    NumberGroupSeparator: { get: (_, { options }) => options.culture.groupSeparator },
  },
});

const datetimeFormatObject: HostClass<Workbook> = hostClass({
  name: 'DatetimeFormatInfo',
  scalars: {
    DateSeparator: { get: (_, { options }) => options.culture.dateSeparator },
    TimeSeparator: { get: (_, { options }) => options.culture.timeSeparator },
    ShortDatePattern: { get: (_, { options }) => options.culture.shortDatePattern },
    LongDatePattern: { get: (_, { options }) => options.culture.longDatePattern },
    LongTimePattern: { get: (_, { options }) => options.culture.longTimePattern },
  },
});
