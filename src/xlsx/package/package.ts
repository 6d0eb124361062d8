import { type FileLimits } from '../limits';
import { MESSAGES, WorkbookFileError } from '../errors';
import { readXmlTree, type XmlElement } from '../xml/tree';
import { type ZipArchive } from '../zip/zip-archive';
import { type ZipEntry } from '../zip/zip-directory';
import { relationshipsPart, resolveTarget } from './part-names';

/** The parts of a workbook, wherever they come from. Nothing here changes them. */
export interface Package {
  /** For messages. */
  readonly file: string;
  readonly limits: FileLimits;
  /** In the order they are stored. */
  partNames(): readonly string[];
  has(part: string): boolean;
  chunks(part: string): AsyncIterable<Uint8Array>;
  /** Where a part can be copied from as it is packed. */
  packed(part: string): { readonly archive: ZipArchive; readonly entry: ZipEntry } | undefined;
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, the same in transitional and strict files: `worksheet`, `table` … */
  readonly kind: string;
  /** A part name, or an address when external. */
  readonly target: string;
  readonly external: boolean;
}

export class ZipPackage implements Package {
  constructor(
    readonly file: string,
    readonly limits: FileLimits,
    private readonly archive: ZipArchive,
  ) {}

  partNames(): readonly string[] {
    return this.archive.entries.filter((entry) => !entry.name.endsWith('/')).map((entry) => entry.name);
  }

  has(part: string): boolean {
    return this.archive.entry(part) !== undefined;
  }

  chunks(part: string): AsyncIterable<Uint8Array> {
    return this.archive.chunks(this.packed(part).entry);
  }

  packed(part: string): { archive: ZipArchive; entry: ZipEntry } {
    const entry = this.archive.entry(part);
    if (!entry) throw new WorkbookFileError(MESSAGES.missingPart(this.file, part));
    return { archive: this.archive, entry };
  }
}

export function readTree(source: Package, part: string): Promise<XmlElement> {
  return readXmlTree(source.chunks(part), { file: source.file, part }, source.limits);
}

/** What a part refers to; a part without relationships refers to nothing. */
export async function readRelationships(source: Package, part: string): Promise<Relationship[]> {
  const relsPart = relationshipsPart(part);
  return source.has(relsPart) ? relationshipsOf(await readTree(source, relsPart), part) : [];
}

export function relationshipsOf(tree: XmlElement, owner: string): Relationship[] {
  return tree.elements('Relationship').map(({ attributes }) => {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      kind: (attributes.Type ?? '').replace(/^.*\//, ''),
      target: external ? target : resolveTarget(owner, target),
      external,
    };
  });
}
