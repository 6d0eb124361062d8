/** What a cell looks like, as far as the add-in and the page need it. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly fontColor: string;
  readonly fontSize: number;
  readonly fontName: string;
  /** `#RRGGBB`, or '' for none. */
  readonly fill: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly indent: number;
  readonly wrapText: boolean;
  readonly locked: boolean;
}

const PLAIN_STYLE: CellStyle = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  underline: false,
  fontColor: '#000000',
  fontSize: 11,
  fontName: 'Calibri',
  fill: '',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  indent: 0,
  wrapText: false,
  locked: true,
};

/** Every look in use, once; cells hold its number. Number 0 is the plain look. */
export class StyleBook {
  readonly #styles: CellStyle[] = [PLAIN_STYLE];
  readonly #numbers = new Map<string, number>([[keyOf(PLAIN_STYLE), 0]]);

  styleOf(number: number): CellStyle {
    return this.#styles[number];
  }

  numberOf(style: CellStyle): number {
    const key = keyOf(style);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#styles.push(style);
    this.#numbers.set(key, this.#styles.length - 1);
    return this.#styles.length - 1;
  }

  /** A function that gives the number of a style changed by `change`, quick for many cells of the same look. */
  changing(change: Partial<CellStyle>): (number: number) => number {
    const changed = new Map<number, number>();
    return (number) => {
      let result = changed.get(number);
      if (result === undefined) {
        result = this.numberOf({ ...this.styleOf(number), ...change });
        changed.set(number, result);
      }
      return result;
    };
  }
}

function keyOf(style: CellStyle): string {
  return Object.keys(PLAIN_STYLE)
    .map((name) => String(style[name as keyof CellStyle]))
    .join('\u0000');
}
