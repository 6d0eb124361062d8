import { ExcelError } from '../workbook';
import surface from './client-surface.json';

interface ClassSurface {
  readonly properties: string;
  readonly objects: string;
  readonly methods: string;
}

/** Every class of the client library with its members' names on the wire, read from the package by a script. */
const CLASSES = new Map(
  Object.entries(surface as Readonly<Record<string, ClassSurface>>).map(([name, members]) => [
    name,
    new Set(`${members.properties} ${members.objects} ${members.methods}`.toLowerCase().split(' ')),
  ]),
);

/** Whether the client library has such a member, in any case of its letters. */
export function isClientMember(className: string, member: string): boolean {
  return member !== '' && CLASSES.get(className)?.has(member.toLowerCase()) === true;
}

/** A member that the host has not: known to the client, or not even to it. */
export function refuseMember(className: string, member: string): never {
  const name = `${className}.${member}`;
  if (isClientMember(className, member)) throw new ExcelError('NotImplemented', `The simulated Excel has no ${name}.`);
  throw new ExcelError('ApiNotFound', `Excel has no ${name}.`);
}
