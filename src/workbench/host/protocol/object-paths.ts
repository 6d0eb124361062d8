import { ExcelError } from '../workbook';
import { Arguments } from './arguments';
import { refuseMember } from './client-surface';
import { type HostObject, isHostObject, NULL_OBJECT } from './host-object';
import { located } from './location';
import { type Session } from './session';
import { type ArgumentInfo, type ObjectPath, PathType, type RequestBody } from './wire';

/** Follows the object paths of one request. A path is walked once: its method may add something. */
export class ObjectPaths {
  readonly #found = new Map<number, HostObject>();

  constructor(
    readonly body: RequestBody,
    readonly session: Session,
  ) {}

  find(id: number): HostObject {
    let found = this.#found.get(id);
    if (!found) {
      found = this.#walk(this.body.ObjectPaths[String(id)]);
      this.#found.set(id, found);
    }
    return found;
  }

  arguments({ Arguments: values = [], ReferencedObjectPathIds: paths = [] }: ArgumentInfo = {}): Arguments {
    return new Arguments(values.map((value, index) => this.#argument(value, paths[index])));
  }

  #argument(value: unknown, path: unknown): unknown {
    if (Array.isArray(path)) {
      return (value as unknown[]).map((inner, index) => this.#argument(inner, path[index]));
    }
    if (typeof path === 'number' && path !== 0) return this.find(path);
    return isPlainObject(value) ? this.#plainArgument(value) : value;
  }

  /** A plain object may have proxies among its parts. */
  #plainArgument(value: Readonly<Record<string, unknown>>): unknown {
    if ('_ObjectPathId' in value) return this.find(Number(value._ObjectPathId));
    const parts = Object.entries(value).map(([name, part]) => [
      name,
      isPlainObject(part) ? this.#plainArgument(part) : part,
    ]);
    return Object.fromEntries(parts) as unknown;
  }

  #walk(path: ObjectPath | undefined): HostObject {
    if (!path) throw new ExcelError('InvalidReference');
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return this.session.root;
      case PathType.NewObject:
        return this.session.service(path.Name);
      case PathType.ReferenceId:
        return this.session.reference(path.Name);
      case PathType.NullObject:
        return NULL_OBJECT;
      default:
        return this.#child(this.find(path.ParentObjectPathId!), path);
    }
  }

  #child(parent: HostObject, path: ObjectPath): HostObject {
    if (parent.isNull) return NULL_OBJECT;
    if (path.ObjectPathType === PathType.Property) {
      return (parent.object(path.Name) ?? refuseMember(parent.className, path.Name))();
    }
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) {
      return located(parent.className, 'getItem', () => parent.item(args.key(0)));
    }
    const method = parent.method(path.Name) ?? refuseMember(parent.className, path.Name);
    const result = located(parent.className, path.Name, () => method(args));
    return isHostObject(result) ? result : refuseMember(parent.className, path.Name);
  }
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
