import { type Package, readTree, type Relationship, relationshipsOf } from '../package/package';
import { absoluteTarget, ownerOfRelationships, relationshipsPart } from '../package/part-names';
import { XML_DECLARATION } from '../xml/text';
import { XmlElement } from '../xml/tree';
import { type ZipOut } from '../zip/zip-out';

/** The content of a part, produced while it is written. */
export type PartContent = () => AsyncIterable<string> | Iterable<string>;

const CONTENT_TYPES_PART = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A package with changes: parts edited, streamed anew, added or removed; all others are copied as they are packed. */
export class PackageDraft {
  private readonly trees = new Map<string, XmlElement>();
  private readonly streams = new Map<string, PartContent>();
  private readonly removed = new Set<string>();
  /** Parts that the base does not have, in the order they came. */
  private readonly added: string[] = [];
  /** Part names do not depend on case: how the base spells them. */
  private readonly spelling = new Map<string, string>();

  constructor(readonly base: Package) {
    for (const part of base.partNames()) this.spelling.set(part.toLowerCase(), part);
  }

  has(part: string): boolean {
    return this.spelling.has(part.toLowerCase()) && !this.removed.has(part.toLowerCase());
  }

  /** A part for editing; what is changed in the tree is written. */
  async tree(part: string): Promise<XmlElement> {
    const key = part.toLowerCase();
    let tree = this.trees.get(key);
    if (!tree) {
      tree = await readTree(this.base, part);
      this.trees.set(key, tree);
    }
    return tree;
  }

  setTree(part: string, tree: XmlElement): void {
    this.add(part);
    this.trees.set(part.toLowerCase(), tree);
  }

  setStream(part: string, content: PartContent): void {
    this.add(part);
    this.streams.set(part.toLowerCase(), content);
  }

  /** `xl/tables/table7.xml`, when 1 to 6 are taken. */
  freePart(stem: string): string {
    let number = 1;
    while (this.spelling.has(`${stem}${number}.xml`.toLowerCase())) number++;
    return `${stem}${number}.xml`;
  }

  async setContentType(part: string, contentType: string): Promise<void> {
    const types = await this.tree(CONTENT_TYPES_PART);
    const override = types.sibling('Override', { PartName: `/${part}`, ContentType: contentType });
    types.children.push(override);
  }

  /** A part for looking at: as edited, or as it is in the base. */
  async peek(part: string): Promise<XmlElement> {
    return this.trees.get(part.toLowerCase()) ?? (await readTree(this.base, part));
  }

  async relationships(owner: string): Promise<Relationship[]> {
    const part = relationshipsPart(owner);
    return this.has(part) ? relationshipsOf(await this.peek(part), owner) : [];
  }

  /** Adds a relationship and returns its id. */
  async relate(owner: string, type: string, target: string): Promise<string> {
    const part = relationshipsPart(owner);
    if (!this.has(part)) this.setTree(part, new XmlElement('Relationships', { xmlns: RELATIONSHIPS_NAMESPACE }));
    const tree = await this.tree(part);
    const taken = new Set(tree.elements().map(({ attributes }) => attributes.Id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    tree.children.push(tree.sibling('Relationship', { Id: id, Type: type, Target: absoluteTarget(target) }));
    return id;
  }

  async unrelate(owner: string, target: string): Promise<void> {
    const tree = await this.tree(relationshipsPart(owner));
    const index = relationshipsOf(tree, owner).findIndex((candidate) => sameName(candidate.target, target));
    if (index >= 0) tree.remove(tree.elements('Relationship')[index]);
  }

  /** Removes a part, and the parts that nothing but it refers to: its tables, comments, drawings. */
  async remove(part: string): Promise<void> {
    if (!this.has(part)) return;
    const targets = (await this.relationships(part)).filter(({ external }) => !external).map(({ target }) => target);
    this.removed.add(part.toLowerCase());
    this.removed.add(relationshipsPart(part).toLowerCase());
    const types = await this.tree(CONTENT_TYPES_PART);
    for (const override of types.elements('Override')) {
      if (sameName(override.attributes.PartName ?? '', `/${part}`)) types.remove(override);
    }
    const stillWanted = await this.allTargets();
    for (const target of targets) if (!stillWanted.has(target.toLowerCase())) await this.remove(target);
  }

  /** Writes the package: first what tells readers the kind of file, last the small parts (styles grow till then). */
  async writeTo(zip: ZipOut): Promise<void> {
    const names = [...this.base.partNames(), ...this.added].filter((part) => this.has(part));
    const isEdited = (part: string) => this.trees.has(part.toLowerCase());
    const order = [
      ...names.filter((part) => part === CONTENT_TYPES_PART),
      ...names.filter((part) => part !== CONTENT_TYPES_PART && !isEdited(part)),
      ...names.filter((part) => part !== CONTENT_TYPES_PART && isEdited(part)),
    ];
    for (const part of order) await this.writePart(part, zip);
  }

  private async writePart(part: string, zip: ZipOut): Promise<void> {
    const key = part.toLowerCase();
    const tree = this.trees.get(key);
    const stream = this.streams.get(key);
    const packed = tree || stream ? undefined : this.base.packed(part);
    if (stream) await zip.add(part, stream());
    else if (tree) await zip.add(part, [XML_DECLARATION, tree.toString()]);
    // Entries that are not deflated are packed now: not every program reads them as we write entries.
    else if (packed?.entry.method === 8) await zip.copy(packed.archive, packed.entry);
    else await zip.add(part, this.base.chunks(part));
  }

  private add(part: string): void {
    const key = part.toLowerCase();
    this.removed.delete(key);
    if (this.spelling.has(key)) return;
    this.spelling.set(key, part);
    this.added.push(part);
  }

  private async allTargets(): Promise<Set<string>> {
    const targets = new Set<string>();
    for (const part of [...this.base.partNames(), ...this.added]) {
      if (!/\.rels$/i.test(part) || !this.has(part)) continue;
      const owner = ownerOfRelationships(part);
      for (const { target, external } of await this.relationships(owner))
        if (!external) targets.add(target.toLowerCase());
    }
    return targets;
  }
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
