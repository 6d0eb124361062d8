import { type Session } from '../session';

type EventMethod<T> = (target: T, args: unknown, session: Session) => null;

/** The pair of methods by which the client begins and ends to listen to one event of an object. */
export function eventMethods<T>(
  name: string,
  type: number,
  targetId: (target: T) => string,
): Readonly<Record<string, EventMethod<T>>> {
  const [register, unregister] = name.startsWith('Event')
    ? [`_Register${name}`, `_Unregister${name}`]
    : [`_Register${name}Event`, `_Unregister${name}Event`];
  return {
    [register]: (target, _, { events }) => {
      events.register(type, targetId(target));
      return null;
    },
    [unregister]: (target, _, { events }) => {
      events.unregister(type, targetId(target));
      return null;
    },
  };
}
