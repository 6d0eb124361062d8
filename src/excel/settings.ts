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

/** The parts are written before the setting that counts them, so that a break leaves the old text or the new one. */
export async function writeSetting(host: SheetHost, name: string, value: string | undefined): Promise<void> {
  if (value === undefined) return removeSetting(host, name);
  const parts = Math.max(1, Math.ceil(value.length / PART));
  for (let part = 2; part <= parts; part++) {
    await host.writeSettings({ [partName(name, part)]: value.slice((part - 1) * PART, part * PART) });
  }
  await host.writeSettings({ [name]: `${parts}:${value.slice(0, PART)}` });
}

async function removeSetting(host: SheetHost, name: string): Promise<void> {
  const [head] = await host.readSettings([name]);
  if (head === undefined) return;
  const names = Array.from({ length: split(head).parts }, (_, i) => (i === 0 ? name : partName(name, i + 1)));
  await host.writeSettings(Object.fromEntries(names.map((each): [string, undefined] => [each, undefined])));
}

function split(head: string): { parts: number; first: string } {
  const colon = head.indexOf(':');
  return { parts: Number(head.slice(0, colon)), first: head.slice(colon + 1) };
}

function partName(name: string, part: number): string {
  return `${name}#${part}`;
}
