/** The addresses that name things in a package; strict files have others than the usual transitional ones. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
  /** What those of drawings begin with: `…/chart`, `…/main`, `…/spreadsheetDrawing`. */
  readonly drawings: string;
}

export const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawings: 'http://schemas.openxmlformats.org/drawingml/2006',
};

const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawings: 'http://purl.oclc.org/ooxml/drawingml',
};

/** The namespaces that a workbook was written with. */
export function namespacesOf(attributes: Readonly<Record<string, string>>): Namespaces {
  return Object.values(attributes).includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

export const CONTENT_TYPES = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  macroWorkbook: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  table: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
} as const;
