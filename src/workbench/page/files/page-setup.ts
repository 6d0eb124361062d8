import type ExcelJS from 'exceljs';
import { type Area, type PageLayout, SHEET_COLUMNS, SHEET_ROWS, type Sheet, addressOf, parseArea } from '../../host';

/** Numbers of paper sizes in files. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };
const POINTS_PER_INCH = 72;

/** How the sheet is printed, as files have it. */
export function pageSetupOf({ pageLayout: layout }: Sheet): Partial<ExcelJS.PageSetup> {
  const { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight, scale } = zoomOf(layout);
  const { printTitleColumns, printTitleRows } = layout;
  return {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    // The package's list of papers lacks some, Letter among them.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
    paperSize: PAPERS[layout.paperSize] ?? PAPERS.Letter,
    ...(fitToWidth === undefined
      ? { scale: scale ?? 100 }
      : { fitToPage: true, fitToWidth, fitToHeight: fitToHeight ?? 0 }),
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    blackAndWhite: layout.blackAndWhite,
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    margins: {
      left: layout.leftMargin / POINTS_PER_INCH,
      right: layout.rightMargin / POINTS_PER_INCH,
      top: layout.topMargin / POINTS_PER_INCH,
      bottom: layout.bottomMargin / POINTS_PER_INCH,
      header: layout.headerMargin / POINTS_PER_INCH,
      footer: layout.footerMargin / POINTS_PER_INCH,
    },
    ...(printTitleRows && { printTitlesRow: addressOf({ ...printTitleRows, column: 0, columnCount: SHEET_COLUMNS }) }),
    ...(printTitleColumns && { printTitlesColumn: addressOf({ ...printTitleColumns, row: 0, rowCount: SHEET_ROWS }) }),
  };
}

/** Reads how a sheet of a file is printed. */
export function readPageSetup({ pageSetup: from }: ExcelJS.Worksheet, to: Sheet): void {
  const paper = Object.keys(PAPERS).find((name) => PAPERS[name] === Number(from.paperSize));
  const printTitleRows = linesOf(from.printTitlesRow);
  const printTitleColumns = linesOf(from.printTitlesColumn);
  const { margins } = from;
  to.pageLayout = {
    ...to.pageLayout,
    orientation: from.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    ...(paper !== undefined && { paperSize: paper }),
    zoom: from.fitToPage
      ? { horizontalFitToPages: from.fitToWidth ?? 1, verticalFitToPages: from.fitToHeight ?? 0 }
      : { scale: from.scale ?? 100 },
    centerHorizontally: from.horizontalCentered ?? false,
    centerVertically: from.verticalCentered ?? false,
    printGridlines: from.showGridLines ?? false,
    printHeadings: from.showRowColHeaders ?? false,
    ...(printTitleRows && { printTitleRows }),
    ...(printTitleColumns && { printTitleColumns }),
    ...(margins && {
      leftMargin: margins.left * POINTS_PER_INCH,
      rightMargin: margins.right * POINTS_PER_INCH,
      topMargin: margins.top * POINTS_PER_INCH,
      bottomMargin: margins.bottom * POINTS_PER_INCH,
    }),
  };
}

function linesOf(address: string | undefined): Area | undefined {
  return address ? parseArea(address.replaceAll('$', '')) : undefined;
}

function zoomOf({ zoom }: PageLayout): {
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
  readonly scale?: number;
} {
  return zoom;
}
