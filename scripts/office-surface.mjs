// Lists every class and member of the Office.js client with its names on the wire, for the simulated Excel:
//   node scripts/office-surface.mjs > src/workbench/host/protocol/client-surface.json
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const CLIENT = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** @returns {Record<string, { properties: string, objects: string, methods: string }>} */
export function readSurface() {
  const source = readFileSync(createRequire(import.meta.url).resolve(CLIENT), 'utf8').replaceAll('\r\n', '\n');
  const surface = {};
  for (const block of source.split(/\n +var \w+ = \(function \(_super\) \{\n/).slice(1)) {
    const name = /"_className", \{\s+get: function \(\) \{\s+return "(\w+)"/.exec(block)?.[1];
    if (!name) continue;
    const code = block.slice(0, block.indexOf('}(OfficeExtension.ClientObject'));
    const known = surface[name] ?? { properties: '', objects: '', methods: '' };
    surface[name] = {
      properties: merge(known.properties, scalarNames(code)),
      objects: merge(known.objects, wireNames(code, /_createPropertyObject\([\w.]+, this, "(\w+)"/g)),
      methods: merge(
        known.methods,
        wireNames(code, /_(?:createMethodObject\([\w.]+|invokeMethod\(this), (?:this, )?"(\w+)"/g),
      ),
    };
  }
  return Object.fromEntries(Object.entries(surface).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function scalarNames(code) {
  const listed =
    /"_scalarPropertyOriginalNames", \{\s+get: function \(\) \{\s+return \[([^\]]*)\]/.exec(code)?.[1] ?? '';
  return listed.match(/\w+/g) ?? [];
}

const wireNames = (code, pattern) => [...code.matchAll(pattern)].map(([, name]) => name);

const merge = (known, names) => [...new Set([...known.split(' '), ...names])].filter(Boolean).sort().join(' ');

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(readSurface(), null, 2));
