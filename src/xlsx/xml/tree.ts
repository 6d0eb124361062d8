import { type FileLimits } from '../limits';
import { decodeXml } from './decode';
import { escapeAttribute, escapeMarkup } from './text';
import { type PartLabel, XmlReader } from './xml-reader';
import { MESSAGES, WorkbookFileError } from '../errors';

/** A small part of the package in memory, to be changed and written back. Comments are the only thing lost. */
export class XmlElement {
  readonly attributes: Record<string, string>;
  children: (XmlElement | string)[] = [];

  constructor(
    /** With its prefix, as it stands in the file. */
    readonly name: string,
    attributes: Readonly<Record<string, string | number | undefined>> = {},
    children: (XmlElement | string)[] = [],
  ) {
    this.attributes = {};
    for (const [key, value] of Object.entries(attributes))
      if (value !== undefined) this.attributes[key] = String(value);
    this.children = children;
  }

  get local(): string {
    return this.name.slice(this.name.indexOf(':') + 1);
  }

  elements(local?: string): XmlElement[] {
    return this.children.filter(
      (child) => typeof child !== 'string' && (!local || child.local === local),
    ) as XmlElement[];
  }

  first(local: string): XmlElement | undefined {
    return this.elements(local)[0];
  }

  /** All elements of that name below this one. */
  *descendants(local: string): Generator<XmlElement> {
    for (const child of this.elements()) {
      if (child.local === local) yield child;
      yield* child.descendants(local);
    }
  }

  /** A new element with this one's prefix. */
  sibling(local: string, attributes: Readonly<Record<string, string | number | undefined>> = {}): XmlElement {
    const prefix = this.name.slice(0, this.name.length - this.local.length);
    return new XmlElement(prefix + local, attributes);
  }

  /** The child of that name; a missing one is put before all children that `later` names. */
  ensure(local: string, later: readonly string[]): XmlElement {
    const present = this.first(local);
    if (present) return present;
    const created = this.sibling(local);
    const at = this.children.findIndex((child) => typeof child !== 'string' && later.includes(child.local));
    this.children.splice(at < 0 ? this.children.length : at, 0, created);
    return created;
  }

  remove(child: XmlElement): void {
    this.children = this.children.filter((other) => other !== child);
  }

  toString(): string {
    const attributes = Object.entries(this.attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
    if (this.children.length === 0) return `<${this.name}${attributes.join('')}/>`;
    const content = this.children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : child.toString()));
    return `<${this.name}${attributes.join('')}>${content.join('')}</${this.name}>`;
  }
}

/** Reads a small XML part as a tree. */
export async function readXmlTree(
  chunks: AsyncIterable<Uint8Array>,
  label: PartLabel,
  limits: FileLimits,
): Promise<XmlElement> {
  const root = new XmlElement('');
  const path = [root];
  const reader: XmlReader = new XmlReader(label, limits, {
    open(_name, attributes) {
      const element = new XmlElement(reader.rawName, attributes);
      path[path.length - 1].children.push(element);
      path.push(element);
    },
    close: () => void path.pop(),
    text(text) {
      if (path.length > 1) path[path.length - 1].children.push(text);
    },
  });
  let length = 0;
  for await (const text of decodeXml(chunks, label)) {
    length += text.length;
    if (length > limits.maxTreeBytes) {
      throw new WorkbookFileError(MESSAGES.brokenPart(label.file, label.part, 'it is too large'));
    }
    reader.write(text);
  }
  reader.end();
  return root.elements()[0];
}
