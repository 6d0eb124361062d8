import { type SheetHost } from './sheet-host';

/** Characters in one setting; a longer text is spread over several. */
const PART = 500_000;

/**
 * A named text of any length. The setting itself holds the number of parts and the first of them (`3:text`), so that
 * a short text is one setting.
 */
export async function readSetting(host: SheetHost, name: string): Promise<string | undefined> {
  const [head] = await host.readSettings([name]);
  if (head === undefined) return undefined;
  const { parts, first } = split(head);
  if (parts === 1) return first;
  const rest: string[] = [];
  // One at a time: together they may be more than Excel gives at once.
  for (let part = 2; part <= parts; part++) {
    const [text] = await host.readSettings([partName(name, part)]);
    rest.push(text ?? '');
  }
  return first + rest.join('');
}

/**
 * Keeps texts in their order; undefined removes one. The parts are written before the setting that counts them, so that
 * a break leaves the old text or the new one.
 */
export async function writeSettings(
  host: SheetHost,
  settings: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const heads: [string, string | undefined][] = [];
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) {
      for (const each of await namesOf(host, name)) heads.push([each, undefined]);
      continue;
    }
    const parts = Math.max(1, Math.ceil(value.length / PART));
    for (let part = 2; part <= parts; part++) {
      await host.writeSettings({ [partName(name, part)]: value.slice((part - 1) * PART, part * PART) });
    }
    heads.push([name, `${parts}:${value.slice(0, PART)}`]);
  }
  if (heads.length > 0) await host.writeSettings(Object.fromEntries(heads));
}

/** The settings that hold a text; none when there is none. */
async function namesOf(host: SheetHost, name: string): Promise<string[]> {
  const [head] = await host.readSettings([name]);
  if (head === undefined) return [];
  return Array.from({ length: split(head).parts }, (_, i) => (i === 0 ? name : partName(name, i + 1)));
}

function split(head: string): { parts: number; first: string } {
  const colon = head.indexOf(':');
  return { parts: Number(head.slice(0, colon)), first: head.slice(colon + 1) };
}

function partName(name: string, part: number): string {
  return `${name}#${part}`;
}
