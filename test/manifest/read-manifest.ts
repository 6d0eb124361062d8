import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

/** An element with its name as written (bt:String, say). */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export const ROOT = join(__dirname, '../..');

/** The root element of manifest.xml. Throws when it is not well-formed. */
export function readManifest(): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text.trim()));
  parser.on('closetag', () => open.pop());
  parser.write(readFileSync(join(ROOT, 'manifest.xml'), 'utf8')).close();
  return document.children[0];
}

/** The one element at a path of names below another, such as Hosts/Host. */
export function at(element: Element, path: string): Element {
  return path.split('/').reduce((found, name) => {
    const children = found.children.filter((child) => child.name === name);
    if (children.length !== 1) throw new Error(`${found.name} has ${children.length} elements ${name}, not one`);
    return children[0];
  }, element);
}

/** Every element of a name below another, in the order of the file. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export const names = (element: Element): string[] => element.children.map(({ name }) => name);

/** An element and everything below it. */
export function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}
