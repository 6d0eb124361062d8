import { CHART_ROWS, type PlacedChart } from '../../workbook';
import { prefixedAttribute } from '../read/workbook-part';
import { cutText, decodeText } from '../xml/text';
import { type XmlElement } from '../xml/tree';
import { chartXml } from './chart-part';
import { type ChartFrame, drawingXml } from './drawing-part';
import { CONTENT_TYPES, type Namespaces, namespacesOf } from './namespaces';
import { chartOfReport } from './report-chart';
import { type PackageDraft, type PartContent } from './package-draft';
import { StyleSheet } from './styles';
import { type NewTable, tablePart } from './table-part';
import { NameRegister } from './table-names';
import { type OpenTable } from './table-growth';

/** A sheet of the workbook that is being written. */
export interface DraftSheet {
  readonly element: XmlElement;
  readonly name: string;
  part: string;
  readonly kind: string;
}

/** What stands behind `calcPr` in a workbook part. */
const AFTER_CALC = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const MAX_SHEET_NAME = 31;
/** In points. */
const CHART_WIDTH = 620;
const ROW_HEIGHT = 15;

/** The workbook part and what hangs on it: sheets, tables' names, styles. */
export class WorkbookDraft {
  readonly sheets: DraftSheet[] = [];
  readonly names = new NameRegister();
  private largestTableId = 0;

  private constructor(
    readonly draft: PackageDraft,
    private readonly part: string,
    private readonly tree: XmlElement,
    readonly styles: StyleSheet,
    readonly namespaces: Namespaces,
  ) {}

  static async open(draft: PackageDraft, part: string): Promise<WorkbookDraft> {
    const tree = await draft.tree(part);
    const namespaces = namespacesOf(tree.attributes);
    const workbook = new WorkbookDraft(draft, part, tree, await openStyles(draft, part, namespaces), namespaces);
    await workbook.readSheets();
    await workbook.readNames();
    return workbook;
  }

  get date1904(): boolean {
    return /^(1|true)$/.test(this.tree.first('workbookPr')?.attributes.date1904 ?? '');
  }

  sheet(name: string): DraftSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** The tables of a sheet; `edit` when they are going to be changed. */
  async tables(sheet: DraftSheet, purpose: 'look' | 'edit' = 'look'): Promise<OpenTable[]> {
    const tables: OpenTable[] = [];
    for (const { kind, target } of await this.draft.relationships(sheet.part)) {
      if (kind !== 'table' || !this.draft.has(target)) continue;
      tables.push({
        part: target,
        tree: await (purpose === 'edit' ? this.draft.tree(target) : this.draft.peek(target)),
      });
    }
    return tables;
  }

  /** Puts a new sheet at the end of the workbook. Its content is set with `setContent`. */
  async addSheet(name: string): Promise<DraftSheet> {
    const list = this.tree.first('sheets')!;
    const ids = list.elements('sheet').map(({ attributes }) => Number(attributes.sheetId) || 0);
    const element = list.sibling('sheet', { name, sheetId: Math.max(0, ...ids) + 1 });
    list.children.push(element);
    const sheet: DraftSheet = { element, name, part: '', kind: 'worksheet' };
    this.sheets.push(sheet);
    await this.newPart(sheet);
    return sheet;
  }

  /** Empties a sheet: its place, name and the names that point to it stay; its part and its tables go. */
  async clearSheet(sheet: DraftSheet): Promise<void> {
    await this.dropPart(sheet);
    this.dropOwnNames(this.sheets.indexOf(sheet));
    await this.newPart(sheet);
  }

  async removeSheet(sheet: DraftSheet): Promise<void> {
    const index = this.sheets.indexOf(sheet);
    await this.dropPart(sheet);
    this.tree.first('sheets')!.remove(sheet.element);
    this.sheets.splice(index, 1);
    this.forgetIndex(index);
  }

  setContent(sheet: DraftSheet, content: PartContent): void {
    this.draft.setStream(sheet.part, content);
  }

  /** Adds a table's part and returns the id of its relationship. */
  async addTable(sheet: DraftSheet, table: Omit<NewTable, 'id'>): Promise<string> {
    const part = this.draft.freePart('xl/tables/table');
    this.draft.setTree(part, tablePart({ ...table, id: ++this.largestTableId }, this.namespaces.main));
    await this.draft.setContentType(part, CONTENT_TYPES.table);
    return this.draft.relate(sheet.part, `${this.namespaces.relationships}/table`, part);
  }

  /** Adds the charts of a sheet, one a drawing's place, and returns the id of the drawing's relationship. */
  async addCharts(sheet: DraftSheet, charts: readonly PlacedChart[]): Promise<string> {
    const { draft, namespaces } = this;
    const drawing = draft.freePart('xl/drawings/drawing');
    const ids: string[] = [];
    // The relationships of a part want the part to be there.
    draft.setStream(drawing, () => [drawingXml(charts.map(frameOf), ids, namespaces)]);
    await draft.setContentType(drawing, CONTENT_TYPES.drawing);
    for (const placed of charts) {
      const part = draft.freePart('xl/charts/chart');
      draft.setStream(part, () => [chartXml(chartOfReport(placed, sheet.name), namespaces)]);
      await draft.setContentType(part, CONTENT_TYPES.chart);
      ids.push(await draft.relate(drawing, `${namespaces.relationships}/chart`, part));
    }
    return draft.relate(sheet.part, `${namespaces.relationships}/drawing`, drawing);
  }

  /** `Name (2)`, short enough for Excel and not taken. */
  freeSheetName(name: string, from = 2): string {
    for (let number = from; ; number++) {
      const candidate = numberedName(name, number);
      if (!this.sheet(candidate)) return candidate;
    }
  }

  /** Makes Excel work everything out anew when it opens the file: our values are right, but others may hang on them. */
  async recalculateOnLoad(): Promise<void> {
    this.tree.ensure('calcPr', AFTER_CALC).attributes.fullCalcOnLoad = '1';
    for (const { kind, target } of await this.draft.relationships(this.part)) {
      if (kind !== 'calcChain') continue;
      await this.draft.unrelate(this.part, target);
      await this.draft.remove(target);
    }
  }

  private async readSheets(): Promise<void> {
    const relationships = await this.draft.relationships(this.part);
    for (const element of this.tree.first('sheets')?.elements('sheet') ?? []) {
      const id = prefixedAttribute(element, 'id');
      const relationship = relationships.find((candidate) => candidate.id === id)!;
      this.sheets.push({
        element,
        name: element.attributes.name ?? '',
        part: relationship.target,
        kind: relationship.kind,
      });
    }
  }

  private async readNames(): Promise<void> {
    for (const { attributes } of this.definedNames()) this.names.reserve(attributes.name ?? '');
    for (const sheet of this.sheets) {
      for (const { tree } of await this.tables(sheet)) {
        this.names.reserve(tableNameOf(tree));
        this.largestTableId = Math.max(this.largestTableId, Number(tree.attributes.id) || 0);
      }
    }
  }

  private async dropPart(sheet: DraftSheet): Promise<void> {
    for (const { tree } of await this.tables(sheet)) this.names.release(tableNameOf(tree));
    await this.draft.unrelate(this.part, sheet.part);
    await this.draft.remove(sheet.part);
  }

  private async newPart(sheet: DraftSheet): Promise<void> {
    sheet.part = this.draft.freePart('xl/worksheets/sheet');
    this.draft.setStream(sheet.part, () => []);
    await this.draft.setContentType(sheet.part, CONTENT_TYPES.worksheet);
    const id = await this.draft.relate(this.part, `${this.namespaces.relationships}/worksheet`, sheet.part);
    sheet.element.attributes[this.idAttribute(sheet.element)] = id;
  }

  /** `r:id`, with whatever prefix the workbook has for relationships. */
  private idAttribute(element: XmlElement): string {
    const present = Object.keys(element.attributes).find((name) => name.endsWith(':id'));
    if (present) return present;
    const declared = Object.entries(this.tree.attributes).find(
      ([name, value]) => name.startsWith('xmlns:') && value === this.namespaces.relationships,
    );
    if (!declared) this.tree.attributes['xmlns:r'] = this.namespaces.relationships;
    return `${declared ? declared[0].slice('xmlns:'.length) : 'r'}:id`;
  }

  private definedNames(): XmlElement[] {
    return this.tree.first('definedNames')?.elements('definedName') ?? [];
  }

  /** Print areas and filters of a sheet mean its old content. */
  private dropOwnNames(index: number): void {
    for (const name of this.definedNames()) {
      const isOwn = name.attributes.localSheetId === String(index) && (name.attributes.name ?? '').startsWith('_xlnm.');
      if (isOwn) this.dropName(name);
    }
  }

  private forgetIndex(index: number): void {
    for (const name of this.definedNames()) {
      const local = name.attributes.localSheetId;
      if (local === String(index)) this.dropName(name);
      else if (local !== undefined && Number(local) > index) name.attributes.localSheetId = String(Number(local) - 1);
    }
    for (const view of this.tree.first('bookViews')?.elements() ?? []) {
      for (const key of ['activeTab', 'firstSheet']) {
        const tab = Number(view.attributes[key] ?? 0);
        if (tab > 0 && tab >= index) view.attributes[key] = String(tab - 1);
      }
    }
  }

  private dropName(name: XmlElement): void {
    const list = this.tree.first('definedNames')!;
    list.remove(name);
    if (list.elements().length === 0) this.tree.remove(list);
  }
}

/** `Skipped Entries (2)` */
export function numberedName(name: string, number: number): string {
  const suffix = ` (${number})`;
  return cutText(name, MAX_SHEET_NAME - suffix.length) + suffix;
}

export function tableNameOf({ attributes }: XmlElement): string {
  return decodeText(attributes.displayName ?? attributes.name ?? '');
}

async function openStyles(draft: PackageDraft, workbookPart: string, namespaces: Namespaces): Promise<StyleSheet> {
  const present = (await draft.relationships(workbookPart)).find(({ kind }) => kind === 'styles')?.target;
  if (present && draft.has(present)) return new StyleSheet(await draft.tree(present));
  const part = draft.freePart('xl/styles');
  const styles = StyleSheet.empty(namespaces.main);
  draft.setTree(part, styles.tree);
  await draft.setContentType(part, CONTENT_TYPES.styles);
  await draft.relate(workbookPart, `${namespaces.relationships}/styles`, part);
  return styles;
}

/** Below its tables. */
function frameOf({ chart, row }: PlacedChart): ChartFrame {
  return { title: chart.title, at: { row }, width: CHART_WIDTH, height: CHART_ROWS * ROW_HEIGHT };
}
