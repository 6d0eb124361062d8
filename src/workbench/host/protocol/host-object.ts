import { type Arguments } from './arguments';
import { type Session } from './session';

/** A property that is a plain value. */
export interface Scalar<T> {
  readonly get: (target: T, session: Session) => unknown;
  readonly set?: (target: T, value: unknown, session: Session) => void;
}

/**
 * One class of Office.js as the host has it. Names are those on the wire (`Values`, `GetRange`); a member that is not
 * in the table is refused by name, so that a gap never passes for behaviour.
 */
export interface ClassMembers<T> {
  readonly name: string;
  /** What the client recognizes the object by later: `Id` or `_Id`. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Scalars that the client writes under another name than it reads them. */
  readonly writtenAs?: Readonly<Record<string, string>>;
  /** Properties that are objects. */
  readonly objects?: Readonly<Record<string, (target: T, session: Session) => HostObject>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, session: Session) => unknown>>;
  /** A collection's items in order, and the one of a key. */
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  readonly item?: (target: T, key: string, session: Session) => HostObject;
}

/** A plain property of one object. */
interface BoundScalar {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** An object that paths lead to, with its class. */
export interface HostObject {
  readonly className: string;
  readonly target: unknown;
  readonly isNull: boolean;
  readonly isCollection: boolean;
  readonly scalarNames: readonly string[];
  /** Set while the client holds the object beyond its request. */
  referenceId?: string;
  identity(): Readonly<Record<string, unknown>>;
  scalar(name: string): BoundScalar | undefined;
  object(name: string): (() => HostObject) | undefined;
  method(name: string): ((args: Arguments) => unknown) | undefined;
  items(): readonly HostObject[];
  item(key: string): HostObject;
  /** The wire name of a scalar or object property whatever its case; undefined when the host has none. */
  wireName(name: string): string | undefined;
}

const CLASSES = new Map<string, ClassMembers<never>>();

/** The classes that the host has, with the names of their members on the wire. */
export function hostClasses(): readonly { readonly className: string; readonly members: readonly string[] }[] {
  return [...CLASSES].map(([className, members]) => ({ className, members: namesOf(members) }));
}

function namesOf({ scalars, objects, methods }: ClassMembers<never>): string[] {
  return Object.keys({ ...scalars, ...objects, ...methods });
}

/** Whether the host has a member of Office.js, under the name that an add-in writes. */
export function hasMember(className: string, member: string): boolean {
  const members = CLASSES.get(className);
  if (!members) return false;
  if (member === 'items') return members.items !== undefined;
  if (member === 'getItem' && members.item) return true;
  const names = namesOf(members);
  const name = member.toLowerCase();
  return names.some((other) => other.toLowerCase() === name) || hasEvent(names, member);
}

/** `onChanged` is begun by `_RegisterDataChangedEvent`, `onNameChanged` by `_RegisterEventNameChanged`. */
function hasEvent(methods: readonly string[], member: string): boolean {
  if (!/^on[A-Z]/.test(member)) return false;
  const event = member.slice(2);
  return [`_Register${event}Event`, `_RegisterData${event}Event`, `_RegisterEvent${event}`].some((method) =>
    methods.includes(method),
  );
}

/** Gives the objects of one class to a session. */
export type HostClass<T> = (target: T, session: Session) => HostObject;

/** Makes a class known to the host. */
export function hostClass<T>(members: ClassMembers<T>): HostClass<T> {
  CLASSES.set(members.name, members);
  const { scalars = {}, objects = {}, methods = {}, writtenAs = {} } = members;
  const wireNames = new Map(
    [...Object.keys(scalars), ...Object.keys(objects)].map((name) => [name.toLowerCase(), name]),
  );
  return (target, session) => ({
    className: members.name,
    target,
    isNull: false,
    isCollection: members.items !== undefined,
    scalarNames: Object.keys(scalars),
    identity: () => members.identity?.(target) ?? {},
    scalar: (name) => {
      const scalar = own(scalars, own(writtenAs, name) ?? name);
      return (
        scalar && {
          get: () => scalar.get(target, session),
          ...(scalar.set && { set: (value: unknown) => scalar.set!(target, value, session) }),
        }
      );
    },
    object: (name) => {
      const object = own(objects, name);
      return object && (() => object(target, session));
    },
    method: (name) => {
      const method = own(methods, name);
      return method && ((args) => method(target, args, session));
    },
    items: () => members.items?.(target, session) ?? [],
    item: (key) => members.item!(target, key, session),
    wireName: (name) => wireNames.get(name.toLowerCase()),
  });
}

/** What `get…OrNullObject` gives when there is nothing. */
export const NULL_OBJECT: HostObject = {
  className: 'NullObject',
  target: null,
  isNull: true,
  isCollection: false,
  scalarNames: [],
  identity: () => ({}),
  scalar: () => undefined,
  object: () => () => NULL_OBJECT,
  method: () => () => undefined,
  items: () => [],
  item: () => NULL_OBJECT,
  wireName: () => undefined,
};

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'className' in value && 'wireName' in value;
}

function own<V>(table: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
