import { cellAddress, type CellRange } from '../../workbook';
import { MESSAGES, WorkbookFileError } from '../errors';
import { type Package } from '../package/package';
import { parseRange, formatRange } from '../read/addresses';
import { CellCounter, type SheetPlace } from '../read/sheet-cells';
import { decodeXml } from '../xml/decode';
import { type XmlAttributes, XmlReader } from '../xml/xml-reader';
import { CellXml } from './cell-xml';
import { PatchOutput } from './patch-output';
import { type CellEdit, type RowEdits } from './row-edits';
import { MergedCells } from './merged-cells';
import { type RowMap } from './row-map';
import { startTag } from './tag';

/** The XML of rows from sheet row `firstRow` on. `styleOf` gives the styles of the row above, which new rows take on. */
export type NewRows = (
  sheet: { readonly cells: CellXml; readonly prefix: string },
  firstRow: number,
  styleOf: (column: number) => number,
) => Iterable<string>;

/** What becomes of a sheet of the user's. */
export interface SheetPatch {
  readonly edits: RowEdits;
  /** Which rows go and where the others move. */
  readonly rows: RowMap;
  /** A row that goes, but whose place a table needs. */
  readonly emptied: ReadonlySet<number>;
  /** The rows that are put in. */
  readonly newRows: NewRows | undefined;
  /** The used range afterwards. */
  readonly dimension: (before: CellRange | undefined) => CellRange | undefined;
  /** Columns that did not exist, and how wide they become. */
  readonly newColumns: readonly { readonly column: number; readonly width: number }[];
}

/** Elements behind the cells that name ranges, which move with their rows. */
const WITH_RANGES = new Set([
  'hyperlink',
  'conditionalFormatting',
  'dataValidation',
  'ignoredError',
  'protectedRange',
  'autoFilter',
]);

/**
 * Streams a sheet's XML with some cells and rows changed. Whatever is not changed is passed on letter by letter.
 */
export async function* patchSheet(source: Package, sheet: SheetPlace, patch: SheetPatch): AsyncGenerator<string> {
  const label = { file: source.file, part: sheet.part };
  const output = new PatchOutput();
  const events = new PatchEvents(source.file, sheet.name, patch, output, (what) => reader.fail(what));
  const reader: XmlReader = new XmlReader(label, source.limits, {
    open(name, attributes, selfClosing) {
      events.open(name, { rawName: reader.rawName, attributes, selfClosing, end: reader.position });
      output.endTag(reader.position, events.isDropping);
    },
    close(name) {
      events.close(name, reader.position);
      output.endTag(reader.position, events.isDropping);
    },
  });
  for await (const text of decodeXml(source.chunks(sheet.part), label)) {
    output.append(text);
    reader.write(text);
    yield* output.ready();
  }
  reader.end();
  yield* output.rest();
}

/** A start tag as it stands in the file. */
interface Tag {
  readonly rawName: string;
  readonly attributes: XmlAttributes;
  readonly selfClosing: boolean;
  /** The position behind it. */
  readonly end: number;
}

class PatchEvents {
  /** Inside something that does not leave: a replaced cell, a removed row. */
  isDropping = false;
  private depth = 0;
  private inData = false;
  private prefix = '';
  private cells = new CellXml();
  private readonly counter: CellCounter;
  private edits: CellEdit[] = [];
  /** The depth of what is dropped. */
  private dropDepth = 0;
  private merged: MergedCells | undefined;
  private inserted = false;
  private columnsWritten = false;
  private widestColumn = -1;
  private leftStyle = 0;
  /** Styles of the row above the insertion, by column. */
  private readonly stylesAbove = new Map<number, number>();
  /** Formulas that others refer to by number and that were overwritten. */
  private readonly droppedShared = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly sheet: string,
    private readonly patch: SheetPatch,
    private readonly output: PatchOutput,
    fail: (what: string) => never,
  ) {
    this.counter = new CellCounter(file, sheet, fail);
  }

  open(name: string, tag: Tag): void {
    const depth = ++this.depth;
    if (this.isDropping && this.dropDepth < 4) {
      this.openDropped(name, tag.attributes);
    } else if (depth === 5) {
      if (this.inData && name === 'f') this.checkShared(tag.attributes);
    } else if (depth === 4 && this.inData) {
      if (name === 'c') this.openCell(tag);
    } else if (depth === 3 && this.inData) {
      if (name === 'row') this.openRow(tag);
    } else if (depth === 1) {
      this.prefix = tag.rawName.slice(0, tag.rawName.length - name.length);
      this.cells = new CellXml(this.prefix);
    } else if (name === 'sheetData' && depth === 2) {
      this.openData(tag);
    } else {
      this.openOther(name, tag);
    }
  }

  close(name: string, end: number): void {
    const depth = this.depth--;
    if (this.isDropping) {
      if (depth === this.dropDepth) this.endDrop(end);
    } else if (depth === 3 && this.inData && name === 'row') {
      this.output.put(this.remainingCells(Infinity));
    } else if (depth === 2 && this.inData) {
      this.endRows();
      this.inData = false;
    } else if (depth === 2 && name === 'cols') {
      this.output.put(this.newColumnsXml());
      this.columnsWritten = true;
    }
  }

  private openData({ rawName, attributes, selfClosing, end }: Tag): void {
    this.inData = true;
    const columns = this.columnsWritten ? '' : this.newColumnsXml();
    if (columns) this.output.put(`<${this.prefix}cols>${columns}</${this.prefix}cols>`);
    if (!selfClosing) return;
    this.output.replace(startTag(rawName, attributes, {}, false), end);
    this.endRows();
    this.output.put(`</${rawName}>`);
    this.inData = false;
  }

  private openRow({ rawName, attributes, selfClosing, end }: Tag): void {
    this.counter.nextRow(attributes.r);
    const { row } = this.counter;
    this.rowsBefore(row);
    this.leftStyle = 0;
    this.edits = this.patch.edits.next() === row ? this.patch.edits.take() : [];
    const target = this.patch.rows.target(row);
    if (this.patch.rows.isRemoved(row) || this.patch.emptied.has(row)) {
      this.edits = [];
      this.drop(this.patch.emptied.has(row) ? startTag(rawName, { r: String(target + 1) }, {}, true) : '', end);
      return;
    }
    if (this.edits.length === 0 && target === row && attributes.r !== undefined) return;
    // `spans` is a hint for loading that new cells could make wrong.
    const changes = { r: String(target + 1), spans: this.edits.length > 0 ? undefined : attributes.spans };
    if (this.edits.length > 0 && selfClosing) {
      this.output.replace(startTag(rawName, attributes, changes, false), end);
      this.output.put(`${this.remainingCells(Infinity)}</${rawName}>`);
    } else {
      this.output.replace(startTag(rawName, attributes, changes, selfClosing), end);
    }
  }

  private openCell({ rawName, attributes, selfClosing, end }: Tag): void {
    this.counter.nextCell(attributes.r);
    const { row, column } = this.counter;
    const style = Number(attributes.s ?? 0);
    if (this.edits.length > 0) this.output.put(this.remainingCells(column));
    if (row === this.insertAt - 1) this.stylesAbove.set(column, style);
    const target = this.patch.rows.target(row);
    if (this.edits.length > 0 && this.edits[0].column === column) {
      this.drop(this.edits.shift()!.xml(this.cells, target, style, this.leftStyle), end);
    } else if (target !== row || attributes.r === undefined) {
      this.output.replace(startTag(rawName, attributes, { r: cellAddress(target, column) }, selfClosing), end);
    }
    this.leftStyle = style;
  }

  private openOther(name: string, { rawName, attributes, selfClosing, end }: Tag): void {
    const { rows } = this.patch;
    if (name === 'col') this.widestColumn = Math.max(this.widestColumn, Number(attributes.max) - 1);
    if (name === 'dimension') {
      const range = this.patch.dimension(parseRange(attributes.ref ?? ''));
      if (range) this.output.replace(startTag(rawName, attributes, { ref: formatRange(range) }, selfClosing), end);
    } else if (rows.isIdentity) {
      return;
    } else if (name === 'mergeCells') {
      this.merged = new MergedCells(rows);
      this.drop('', end);
    } else if (WITH_RANGES.has(name)) {
      const key = attributes.sqref === undefined ? 'ref' : 'sqref';
      if (attributes[key] === undefined) return;
      const moved = rows.references(attributes[key]);
      // A rule without any range would be an error; on a removed row it keeps its old one, where it does no harm.
      if (moved !== '' && moved !== attributes[key])
        this.output.replace(startTag(rawName, attributes, { [key]: moved }, selfClosing), end);
    }
  }

  /** Puts text in the place of an element that is about to be read. */
  private drop(text: string, end: number): void {
    this.output.replace(text, end);
    this.isDropping = true;
    this.dropDepth = this.depth;
  }

  private endDrop(end: number): void {
    this.isDropping = false;
    this.output.skipTo(end);
    if (this.merged) this.output.put(this.merged.toXml(this.prefix));
    this.merged = undefined;
  }

  /** Inside a removed row, or in the list of merged cells. */
  private openDropped(name: string, attributes: XmlAttributes): void {
    if (name === 'mergeCell') this.merged?.add(attributes.ref ?? '');
    else if (name === 'c') this.counter.nextCell(attributes.r);
    else if (name === 'f') this.checkShared(attributes);
  }

  /** New cells left of a column, or all that are left. */
  private remainingCells(before: number): string {
    let xml = '';
    while (this.edits.length > 0 && this.edits[0].column < before) {
      xml += this.edits.shift()!.xml(this.cells, this.patch.rows.target(this.counter.row), undefined, this.leftStyle);
    }
    return xml;
  }

  /** Rows that the file does not have: edited ones, and the inserted ones at their place. */
  private rowsBefore(row: number): void {
    this.newRowsBefore(Math.min(row, this.insertAt));
    if (row >= this.insertAt && !this.inserted) this.insertRows();
    this.newRowsBefore(row);
  }

  private newRowsBefore(row: number): void {
    const p = this.prefix;
    while (this.patch.edits.next() < row) {
      const target = this.patch.rows.target(this.patch.edits.next());
      const cells = this.patch.edits.take().map((edit) => edit.xml(this.cells, target, undefined, 0));
      this.output.put(`<${p}row r="${target + 1}">${cells.join('')}</${p}row>`);
    }
  }

  private insertRows(): void {
    this.inserted = true;
    const sheet = { cells: this.cells, prefix: this.prefix };
    const styleOf = (column: number) => this.stylesAbove.get(column) ?? 0;
    if (this.patch.newRows) this.output.putAll(this.patch.newRows(sheet, this.patch.rows.insertionTarget, styleOf));
  }

  private endRows(): void {
    this.rowsBefore(Infinity);
  }

  /** The row before which rows are put in. */
  private get insertAt(): number {
    return this.patch.rows.insertion?.at ?? Infinity;
  }

  private newColumnsXml(): string {
    const wanted = this.patch.newColumns.filter(({ column }) => column > this.widestColumn);
    const xml = wanted
      .sort((one, other) => one.column - other.column)
      .map(
        ({ column, width }) =>
          `<${this.prefix}col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
      );
    return xml.join('');
  }

  private checkShared(attributes: XmlAttributes): void {
    if (attributes.t !== 'shared' || attributes.si === undefined) return;
    if (this.isDropping) {
      if (attributes.ref !== undefined) this.droppedShared.add(attributes.si);
    } else if (this.droppedShared.has(attributes.si)) {
      const at = cellAddress(this.counter.row, this.counter.column);
      throw new WorkbookFileError(MESSAGES.sharedFormula(this.file, this.sheet, at));
    }
  }
}
