import { ExcelError } from '../workbook';
import { isClientMember } from './client-surface';
import { type HostObject } from './host-object';
import { type QueryInfo } from './wire';

type Values = Record<string, unknown>;

/** What `load` asked for: the object's identity and the selected properties, nested as the paths are. */
export function queryObject(object: HostObject, query: QueryInfo): unknown {
  if (object.isNull) return null;
  const { Select: select = [], Expand: expand = [] } = query;
  const paths = [...(select.length > 0 ? select : ['*']), ...expand.map((path) => `${path}/*`)];
  return selectFrom(object, paths.map(pathOf), query);
}

/** The names by which the client knows the object again. */
export function identityOf(object: HostObject): unknown {
  if (object.isNull) return null;
  return { ...object.identity(), ...(object.referenceId !== undefined && { _ReferenceId: object.referenceId }) };
}

type Path = readonly string[];

const pathOf = (text: string): Path => text.split(/[/.]/);

function selectFrom(object: HostObject, paths: readonly Path[], page: QueryInfo = {}): Values | null {
  if (object.isNull) return null;
  const values = identityOf(object) as Values;
  if (object.isCollection) selectItems(object, paths, page, values);
  else for (const path of paths) selectPath(object, path, values);
  return values;
}

function selectItems(collection: HostObject, paths: readonly Path[], page: QueryInfo, values: Values): void {
  const ofCollection = (path: Path): boolean => path.length === 1 && collection.wireName(path[0]) !== undefined;
  for (const path of paths.filter(ofCollection)) selectPath(collection, path, values);
  const ofItems = paths.filter((path) => !ofCollection(path)).map((path) => (isItems(path) ? itemsPath(path) : path));
  if (ofItems.length === 0) return;
  const { Skip: skip = 0, Top: top = Infinity } = page;
  values._Items = collection
    .items()
    .slice(skip, skip + top)
    .map((item, index) => ({ ...selectFrom(item, ofItems), _Index: skip + index }));
}

const isItems = (path: Path): boolean => path[0].toLowerCase() === 'items';
const itemsPath = (path: Path): Path => (path.length > 1 ? path.slice(1) : ['*']);

function selectPath(object: HostObject, [first, ...rest]: Path, values: Values): void {
  if (first === '*' || first === '') {
    for (const name of object.scalarNames) values[name] = object.scalar(name)!.get();
    return;
  }
  const name = object.wireName(first) ?? refuseSelection(object, first);
  const scalar = object.scalar(name);
  if (scalar && rest.length === 0) {
    values[name] = scalar.get();
    return;
  }
  const child = object.object(name) ?? refuseSelection(object, [first, ...rest].join('/'));
  const nested = selectFrom(child(), [rest.length > 0 ? rest : ['*']]);
  values[name] = nested && { ...(values[name] as Values | undefined), ...nested };
}

function refuseSelection(object: HostObject, name: string): never {
  if (isClientMember(object.className, name)) {
    throw new ExcelError('NotImplemented', `The simulated Excel has no ${object.className}.${name}.`);
  }
  throw new ExcelError('InvalidArgument', `${object.className} has no property ${name} to load.`);
}
