import { ExcelError, serialOfDate, type Workbook } from '../../workbook';
import { type HostClass, hostClass } from '../host-object';

/** Worksheet functions that an add-in calls without a cell. */
export const functionsObject: HostClass<Workbook> = hostClass({
  name: 'Functions',
  methods: {
    Date: (_, args, session) => {
      const serial = serialOfDate(args.integer(0), args.integer(1), args.integer(2));
      if (serial === undefined) throw new ExcelError('InvalidArgument');
      return functionResultObject(serial, session);
    },
  },
});

const functionResultObject: HostClass<number> = hostClass({
  name: 'FunctionResult',
  scalars: { Value: { get: (value) => value }, Error: { get: () => null } },
});
