import { type HostObject, type HostClass, hostClass } from '../host-object';
import { type Session } from '../session';

/** Services that the client itself calls, apart from the workbook. */
const addInInternalService: HostClass<undefined> = hostClass({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => null },
});

export const servicesByName: ReadonlyMap<string, (target: undefined, session: Session) => HostObject> = new Map([
  ['Microsoft.InternalService.AddinInternalService', addInInternalService],
]);
