import { type CellFormat } from '../../workbook';
import { serialOfIso } from '../../ledger';
import { MESSAGES, WorkbookFileError } from '../errors';
import { EXCEL_COLUMNS, EXCEL_LAST_COLUMN, EXCEL_ROWS, type FileLimits } from '../limits';
import { type Package } from '../package/package';
import { type ColumnFormats } from '../workbook-source';
import { address, CellXml } from '../write/cell-xml';
import { CONTENT_TYPES, TRANSITIONAL } from '../write/namespaces';
import { StyleSheet } from '../write/styles';
import { escapeAttribute } from '../xml/text';
import { XML_DECLARATION } from '../xml/text';
import { type CsvSheet } from './csv-source';

const xml = new CellXml();
const UTF8 = new TextEncoder();
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PACKAGE_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
/** No leading zeros, which are part of a code, and no more digits than a number in Excel keeps. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const NUMBER_DIGITS = 15;

/** The workbook that CSV files would be in Excel, made while it is read; nothing of it is ever whole in memory. */
export class CsvPackage implements Package {
  private readonly styles = StyleSheet.empty(TRANSITIONAL.main);
  private readonly parts = new Map<string, () => AsyncIterable<string> | Iterable<string>>();

  constructor(
    readonly file: string,
    readonly limits: FileLimits,
    private readonly sheets: readonly CsvSheet[],
    private readonly rows: (sheet: CsvSheet) => AsyncIterable<string[][]>,
    private readonly formats: ColumnFormats,
  ) {
    this.prepareStyles();
    const sheetParts = sheets.map((_, i) => `xl/worksheets/sheet${i + 1}.xml`);
    this.parts.set('[Content_Types].xml', () => [contentTypes(sheetParts)]);
    this.parts.set('_rels/.rels', () => [relationships([['officeDocument', 'xl/workbook.xml']])]);
    this.parts.set('xl/workbook.xml', () => [this.workbook()]);
    this.parts.set('xl/_rels/workbook.xml.rels', () => [
      relationships([...sheetParts.map((part): [string, string] => ['worksheet', part]), ['styles', 'xl/styles.xml']]),
    ]);
    this.parts.set('xl/styles.xml', () => [XML_DECLARATION, this.styles.tree.toString()]);
    sheetParts.forEach((part, i) => this.parts.set(part, () => this.sheetXml(sheets[i])));
  }

  partNames(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  packed(): undefined {
    return undefined;
  }

  async *chunks(part: string): AsyncGenerator<Uint8Array> {
    const content = this.parts.get(part);
    if (!content) throw new WorkbookFileError(MESSAGES.missingPart(this.file, part));
    for await (const text of content()) yield UTF8.encode(text);
  }

  /** All looks at once: the styles are read before the sheets are. */
  private prepareStyles(): void {
    for (const format of ['text', 'integer', 'amount', 'quantity', 'date', 'boolean'] as const) this.style(format);
    this.headerStyle();
  }

  private style(format: CellFormat): number {
    return this.styles.cell({ format, scale: 2 });
  }

  private headerStyle(): number {
    return this.styles.cell({ format: 'text', font: 'bold' });
  }

  private workbook(): string {
    const sheets = this.sheets.map(
      ({ name }, i) => `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
    );
    return (
      `${XML_DECLARATION}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}">` +
      `<bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`
    );
  }

  private async *sheetXml(sheet: CsvSheet): AsyncGenerator<string> {
    yield (
      `${XML_DECLARATION}<worksheet xmlns="${TRANSITIONAL.main}"><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="15"/><sheetData>'
    );
    const formats: (CellFormat | undefined)[] = [];
    let row = 0;
    for await (const rows of this.rows(sheet)) {
      let piece = '';
      for (const fields of rows) {
        this.checkSize(sheet, row, fields.length);
        while (formats.length < fields.length) formats.push(this.formats(sheet.name, formats.length));
        piece += `<row r="${row + 1}">${this.cells(fields, row, formats)}</row>`;
        row++;
      }
      yield piece;
    }
    yield '</sheetData></worksheet>';
  }

  private cells(fields: readonly string[], row: number, formats: readonly (CellFormat | undefined)[]): string {
    let cells = '';
    for (let column = 0; column < fields.length; column++) {
      const text = fields[column];
      if (text === '') continue;
      const format = formats[column] ?? 'text';
      const value = row === 0 ? undefined : numberOf(text, format);
      const at = address(row, column);
      if (value === undefined) cells += xml.text(at, row === 0 ? this.headerStyle() : this.style('text'), text);
      else cells += xml.number(at, this.style(format), value);
    }
    return cells;
  }

  private checkSize(sheet: CsvSheet, row: number, columns: number): void {
    if (row >= EXCEL_ROWS) throw new WorkbookFileError(MESSAGES.tooManyRows(this.file, sheet.name, EXCEL_ROWS));
    if (columns > EXCEL_COLUMNS) {
      throw new WorkbookFileError(MESSAGES.tooManyColumns(this.file, sheet.name, EXCEL_LAST_COLUMN));
    }
  }
}

function numberOf(text: string, format: CellFormat): number | undefined {
  if (format === 'date') return serialOfIso(text);
  if (format !== 'integer' && format !== 'amount') return undefined;
  return PLAIN_NUMBER.test(text) && text.replace(/\D/g, '').length <= NUMBER_DIGITS ? Number(text) : undefined;
}

function contentTypes(sheetParts: readonly string[]): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `${XML_DECLARATION}<Types xmlns="${PACKAGE_TYPES}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', CONTENT_TYPES.workbook) +
    override('xl/styles.xml', CONTENT_TYPES.styles) +
    sheetParts.map((part) => override(part, CONTENT_TYPES.worksheet)).join('') +
    '</Types>'
  );
}

function relationships(targets: readonly (readonly [kind: string, part: string])[]): string {
  const items = targets.map(
    ([kind, part], i) =>
      `<Relationship Id="rId${i + 1}" Type="${TRANSITIONAL.relationships}/${kind}" Target="/${part}"/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${items.join('')}</Relationships>`;
}
