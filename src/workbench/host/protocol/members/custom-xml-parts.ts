import { type CustomXmlPart, ExcelError, type Workbook } from '../../workbook';
import { type HostClass, hostClass, NULL_OBJECT } from '../host-object';

interface PartTarget {
  readonly workbook: Workbook;
  readonly part: CustomXmlPart;
}

interface ScopedTarget {
  readonly workbook: Workbook;
  readonly namespace: string;
}

export const customXmlPartsObject: HostClass<Workbook> = hostClass({
  name: 'CustomXmlPartCollection',
  items: (workbook, session) => workbook.customXmlParts.map((part) => partObject({ workbook, part }, session)),
  item: (workbook, id, session) => {
    const part = workbook.customXmlParts.find((other) => other.id === id);
    if (!part) throw new ExcelError('ItemNotFound');
    return partObject({ workbook, part }, session);
  },
  methods: {
    Add: (workbook, args, session) => {
      const part = { id: workbook.newId(), xml: args.text(0) };
      workbook.customXmlParts = [...workbook.customXmlParts, part];
      return partObject({ workbook, part }, session);
    },
    GetByNamespace: (workbook, args, session) => scopedObject({ workbook, namespace: args.text(0) }, session),
    GetCount: ({ customXmlParts }) => customXmlParts.length,
    GetItemOrNullObject: (workbook, args, session) => {
      const part = workbook.customXmlParts.find(({ id }) => id === args.text(0));
      return part ? partObject({ workbook, part }, session) : NULL_OBJECT;
    },
  },
});

const scopedObject: HostClass<ScopedTarget> = hostClass({
  name: 'CustomXmlPartScopedCollection',
  items: (target, session) => partsIn(target).map((part) => partObject({ workbook: target.workbook, part }, session)),
  methods: {
    GetCount: (target) => partsIn(target).length,
    GetOnlyItemOrNullObject: (target, _, session) => {
      const parts = partsIn(target);
      return parts.length === 1 ? partObject({ workbook: target.workbook, part: parts[0] }, session) : NULL_OBJECT;
    },
  },
});

const partObject: HostClass<PartTarget> = hostClass({
  name: 'CustomXmlPart',
  identity: ({ part }) => ({ Id: part.id }),
  scalars: { Id: { get: ({ part }) => part.id }, NamespaceUri: { get: ({ part }) => namespaceOf(part) } },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => {
      part.xml = args.text(0);
    },
    Delete: ({ workbook, part }) => {
      workbook.customXmlParts = workbook.customXmlParts.filter((other) => other !== part);
    },
  },
});

function partsIn({ workbook, namespace }: ScopedTarget): readonly CustomXmlPart[] {
  return workbook.customXmlParts.filter((part) => namespaceOf(part) === namespace);
}

/** The default namespace of the root element. */
function namespaceOf({ xml }: CustomXmlPart): string {
  return /<[\w.]+[^>]*\sxmlns=["']([^"']*)["']/.exec(xml)?.[1] ?? '';
}
