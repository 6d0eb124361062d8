import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { XML_DECLARATION, escapeAttribute } from '../../../xlsx/parts';

const CONTENT_TYPES_PART = '[Content_Types].xml';
const SHEET_DATA_END = '</sheetData>';
const GREATER = '>'.charCodeAt(0);
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part, from the root of the package. */
  readonly target: string;
  /** The target as it is written, for those outside of the package. */
  readonly written: string;
}

/** The parts of an .xlsx file, for what the package that reads and writes its sheets leaves out. */
export class PackageParts {
  private constructor(private readonly parts: Record<string, Uint8Array>) {}

  /** @param wanted - parts that are unpacked; all without it */
  static of(bytes: Uint8Array, wanted?: RegExp): PackageParts {
    const names: string[] = [];
    const unpacked = unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return !wanted || wanted.test(name);
      },
    });
    const nothing = new Uint8Array();
    return new PackageParts(Object.fromEntries(names.map((name) => [name, unpacked[name] ?? nothing])));
  }

  get names(): readonly string[] {
    return Object.keys(this.parts);
  }

  text(part: string): string {
    return part in this.parts ? strFromU8(this.parts[part]) : '';
  }

  bytes(part: string): Uint8Array {
    return this.parts[part] ?? new Uint8Array();
  }

  set(part: string, content: string | Uint8Array): void {
    this.parts[part] = typeof content === 'string' ? strToU8(content) : content;
  }

  add(part: string, content: string | Uint8Array, contentType: string): void {
    this.set(part, content);
    const types = this.text(CONTENT_TYPES_PART);
    const override = `<Override PartName="/${part}" ContentType="${contentType}"/>`;
    this.set(CONTENT_TYPES_PART, types.replace('</Types>', `${override}</Types>`));
  }

  /** Makes one part refer to another; the package itself is the part without a name. Answers with the reference's id. */
  relate(owner: string, type: string, target: string): string {
    return this.addRelationship(owner, type, `Target="/${escapeAttribute(target)}"`);
  }

  /** Makes a part refer to something outside of the file. */
  relateOutside(owner: string, type: string, target: string): string {
    return this.addRelationship(owner, type, `Target="${escapeAttribute(target)}" TargetMode="External"`);
  }

  /** What stands in a sheet's part behind its cells, which may be very many. */
  belowCells(part: string): string {
    return strFromU8(this.bytes(part).subarray(this.endOfCells(part)));
  }

  editBelowCells(part: string, edit: (below: string) => string): void {
    const cells = this.bytes(part).subarray(0, this.endOfCells(part));
    const below = strToU8(edit(this.belowCells(part)));
    const whole = new Uint8Array(cells.length + below.length);
    whole.set(cells);
    whole.set(below, cells.length);
    this.parts[part] = whole;
  }

  relationships(owner: string): readonly Relationship[] {
    return elementsOf(this.text(relationshipsPart(owner)), 'Relationship').map(({ attributes }) => ({
      id: attributes.Id,
      type: attributes.Type,
      target: absolute(owner, attributes.Target),
      written: attributes.Target,
    }));
  }

  pack(): Uint8Array {
    return zipSync(this.parts);
  }

  private endOfCells(part: string): number {
    const bytes = this.bytes(part);
    for (let at = bytes.lastIndexOf(GREATER); at > 0; at = bytes.lastIndexOf(GREATER, at - 1)) {
      const end = strFromU8(bytes.subarray(Math.max(0, at + 1 - SHEET_DATA_END.length), at + 1));
      if (end === SHEET_DATA_END || end.endsWith('<sheetData/>')) return at + 1;
    }
    return 0;
  }

  private addRelationship(owner: string, type: string, target: string): string {
    const part = relationshipsPart(owner);
    const before = this.text(part) || `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
    const id = `rIdOwn${this.relationships(owner).length + 1}`;
    const added = `<Relationship Id="${id}" Type="${type}" ${target}/>`;
    const end = before.lastIndexOf('</Relationships>');
    this.set(part, `${before.slice(0, end)}${added}</Relationships>`);
    return id;
  }
}

/** `xl/worksheets/_rels/sheet1.xml.rels` */
function relationshipsPart(owner: string): string {
  const slash = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

function absolute(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export interface FoundElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between its tags. */
  readonly content: string;
}

/** The elements of a name, whatever their prefix; for small parts whose elements of that name hold none of it. */
export function elementsOf(xml: string, name: string): FoundElement[] {
  const tag = new RegExp(`<(?:\\w+:)?${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g');
  return [...xml.matchAll(tag)].map(([, attributes, content]) => ({
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, key, value]) => [key, unescapeXml(value)]),
    ),
    content: content ?? '',
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, code: string | undefined, name: string) => {
    if (code === undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(parseInt(name, code === '#x' ? 16 : 10));
  });
}
