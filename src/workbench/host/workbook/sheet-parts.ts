import { type Area } from './area';

/** A link of a cell, as Office.js writes it. */
export interface Hyperlink {
  readonly address?: string;
  /** A place in this workbook: `'Value Entries'!A5`. */
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** What may be typed into the cells of an area, and what is shown to who selects or mistypes. */
export interface DataValidation {
  readonly area: Area;
  readonly type: string;
  readonly rule: object;
  readonly prompt: object;
  readonly errorAlert: object;
  readonly ignoreBlanks: boolean;
}

export interface PageLayout {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: object;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly blackAndWhite: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly printTitleRows?: Area;
  readonly printTitleColumns?: Area;
  readonly printArea?: Area;
}

export const PLAIN_PAGE: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'Letter',
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  printGridlines: false,
  printHeadings: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
};

/** A look that cells take on under a condition; the page may show it, nothing is calculated from it. */
export interface ConditionalFormat {
  readonly id: string;
  area: Area;
  /** As Office.js calls it: `CellValue`, `Custom`. */
  readonly type: string;
  /** `{ formula1, operator }` of a cell value. */
  rule: object;
  /** `=A1<>0` of a custom condition. */
  formula: string;
  stopIfTrue: boolean;
  readonly look: { fill?: string; fontColor?: string; bold?: boolean; numberFormat?: string };
}
