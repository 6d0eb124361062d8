// Lists every class and member of the Office.js client with its names on the wire, for the simulated Excel:
//   node scripts/run.mjs scripts/office-surface.ts
import { readFileSync, writeFileSync } from 'node:fs';

const CLIENT = 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js';
const SURFACE = 'src/workbench/host/protocol/client-surface.json';

/** Names on the wire, separated by blanks. */
interface ClassSurface {
  readonly properties: string;
  readonly objects: string;
  readonly methods: string;
}

export type ClientSurface = Readonly<Record<string, ClassSurface>>;

/** The surface of the client that is installed. */
export function readSurface(): ClientSurface {
  const source = readFileSync(CLIENT, 'utf8').replaceAll('\r\n', '\n');
  const surface = new Map<string, ClassSurface>();
  for (const block of source.split(/\n +var \w+ = \(function \(_super\) \{\n/).slice(1)) {
    const name = /"_className", \{\s+get: function \(\) \{\s+return "(\w+)/.exec(block)?.[1];
    if (name === undefined) continue;
    const code = block.slice(0, block.indexOf('}(OfficeExtension.ClientObject'));
    const known = surface.get(name);
    surface.set(name, {
      properties: merge(known?.properties, scalarNames(code)),
      objects: merge(known?.objects, wireNames(code, /_createPropertyObject\([\w.]+, this, "(\w+)"/g)),
      methods: merge(known?.methods, [
        ...wireNames(code, /_createMethodObject\([\w.]+, this, "(\w+)"/g),
        ...wireNames(code, /_invokeMethod\(this, "(\w+)"/g),
      ]),
    });
  }
  return Object.fromEntries([...surface].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function scalarNames(code: string): string[] {
  const listed =
    /"_scalarPropertyOriginalNames", \{\s+get: function \(\) \{\s+return \[([^\]]*)\]/.exec(code)?.[1] ?? '';
  return listed.match(/\w+/g) ?? [];
}

const wireNames = (code: string, pattern: RegExp): string[] => [...code.matchAll(pattern)].map(([, name]) => name);

function merge(known: string | undefined, names: readonly string[]): string {
  const all = new Set([...(known ?? '').split(' '), ...names]);
  return [...all].filter(Boolean).sort().join(' ');
}

if (process.argv[1]?.endsWith('office-surface.ts')) {
  writeFileSync(SURFACE, `${JSON.stringify(readSurface(), null, 2)}\n`);
}
