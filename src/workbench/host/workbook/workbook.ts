import { Calculation } from './calculation';
import { type Area } from './area';
import { type ChangeListener, type WorkbookChange } from './changes';
import { ExcelError } from './excel-error';
import { checkSheetName, freeName, sameName } from './names';
import { Sheet, type Visibility } from './sheet';
import { StyleBook } from './cell-style';
import { type Table } from './table';

/** A defined name of the workbook: a formula such as `=Items!$A$1:$A$9`. */
export interface DefinedName {
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

/** A piece of XML that an add-in keeps in the file. */
export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/**
 * A workbook in memory, as Excel has it: raw serial numbers, texts, truth values and error values in cells, formats
 * beside them. It knows nothing of the page that shows it or of the add-in that changes it; both subscribe to changes.
 */
export class Workbook {
  readonly styles = new StyleBook();
  readonly calculation = new Calculation(this);
  /** Settings of add-ins, as saved in the file. */
  readonly settings = new Map<string, unknown>();
  readonly properties = new Map<string, string>();
  readonly names = new Map<string, DefinedName>();
  customXmlParts: readonly CustomXmlPart[] = [];
  /** Opened for reading only: nothing of it can be changed. */
  isReadOnly = false;
  sheets: readonly Sheet[];
  readonly #listeners = new Set<ChangeListener>();
  #activeSheet: Sheet;
  #lastId = 0;

  constructor(
    readonly name = 'Book1.xlsx',
    sheetNames: readonly string[] = ['Sheet1'],
  ) {
    for (const sheetName of sheetNames) checkSheetName(sheetName);
    this.sheets = sheetNames.map((sheetName) => new Sheet(this, this.newId(), sheetName));
    this.#activeSheet = this.sheets[0];
  }

  get activeSheet(): Sheet {
    return this.#activeSheet;
  }

  get tables(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  /** Hears of every change, in order. The function that comes back ends it. */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(change: WorkbookChange): void {
    if (change.kind === 'cells' || change.kind === 'shift' || change.kind === 'tableChanged')
      this.calculation.markStale();
    for (const listener of [...this.#listeners]) listener(change);
  }

  newId(): string {
    this.#lastId++;
    return `{00000000-${this.#lastId.toString(16).toUpperCase().padStart(4, '0')}-0000-0000-000000000000}`;
  }

  findSheet(nameOrId: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === nameOrId || sameName(sheet.name, nameOrId));
  }

  addSheet(name: string = freeName('Sheet', (taken) => this.findSheet(taken) !== undefined)): Sheet {
    this.refuseReadOnly();
    checkSheetName(name);
    this.#refuseTaken(name);
    const sheet = new Sheet(this, this.newId(), name);
    this.sheets = [...this.sheets, sheet];
    this.emit({ kind: 'sheetAdded', sheet });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.refuseReadOnly();
    checkSheetName(name);
    if (!sameName(name, sheet.name)) this.#refuseTaken(name);
    const before = sheet.name;
    sheet.name = name;
    this.emit({ kind: 'sheetRenamed', sheet, before });
  }

  deleteSheet(sheet: Sheet): void {
    this.refuseReadOnly();
    const others = this.sheets.filter((other) => other !== sheet);
    const next = others.find((other) => other.visibility === 'Visible');
    if (!next) throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    if (this.#activeSheet === sheet) this.activate(next);
    this.sheets = others;
    this.emit({ kind: 'sheetDeleted', sheet });
  }

  moveSheet(sheet: Sheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw new ExcelError('InvalidArgument');
    }
    const before = sheet.position;
    const others = this.sheets.filter((other) => other !== sheet);
    this.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    this.emit({ kind: 'sheetMoved', sheet, before });
  }

  setVisibility(sheet: Sheet, visibility: Visibility): void {
    const next = this.sheets.find((other) => other !== sheet && other.visibility === 'Visible');
    if (visibility !== 'Visible' && !next) {
      throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    const before = sheet.visibility;
    sheet.visibility = visibility;
    if (visibility !== 'Visible' && sheet === this.#activeSheet) this.activate(next!);
    this.emit({ kind: 'visibility', sheet, before });
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible')
      throw new ExcelError('InvalidOperation', 'A hidden worksheet cannot be activated.');
    if (sheet === this.#activeSheet) return;
    const before = this.#activeSheet;
    this.#activeSheet = sheet;
    this.emit({ kind: 'activated', sheet, before });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    this.emit({ kind: 'selection', sheet, area });
  }

  findTable(nameOrId: string): Table | undefined {
    return this.tables.find((table) => table.id === nameOrId || sameName(table.name, nameOrId));
  }

  findName(name: string): DefinedName | undefined {
    return this.names.get(name.toLowerCase());
  }

  refuseReadOnly(): void {
    if (this.isReadOnly) throw new ExcelError('AccessDenied', 'The workbook is read-only.');
  }

  #refuseTaken(name: string): void {
    if (this.findSheet(name)) throw new ExcelError('ItemAlreadyExists', `A worksheet is called "${name}" already.`);
  }
}
