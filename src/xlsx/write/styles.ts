import { type CellFormat, numberFormat } from '../../workbook';
import { XmlElement } from '../xml/tree';

/** How a cell of ours looks. */
export interface Look {
  readonly format: CellFormat | 'general';
  /** Decimals, for amounts. */
  readonly scale?: number;
  readonly font?: 'bold' | 'title' | 'link' | 'bold link';
  readonly align?: 'right' | 'indent';
  /** A thin line. */
  readonly line?: 'above' | 'below';
}

/** What may stand behind each list of a style sheet; the order is prescribed. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FIRST_CUSTOM_FORMAT = 164;
const LINK = [
  ['u', {}],
  ['color', { rgb: 'FF0563C1' }],
] as const;
const LINE_COLOR = 'FF808080';
const ALIGNMENTS = { right: { horizontal: 'right' }, indent: { horizontal: 'left', indent: 1 } } as const;
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['0', 1],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['@', 49],
]);

/** The user's style sheet with our looks appended: nothing in it moves, so his cells keep theirs. */
export class StyleSheet {
  private readonly looks = new Map<string, number>();
  private readonly fonts = new Map<string, number>();
  /** For each list, where an element of that XML stands. */
  private readonly indexes = new Map<string, Map<string, number>>();

  constructor(readonly tree: XmlElement) {
    this.fill('fonts', defaultFont);
    this.fill('fills', (list) => patternFill(list, 'none'));
    if (this.list('fills').elements().length === 1) this.append('fills', patternFill(this.list('fills'), 'gray125'));
    this.fill('borders', () => new XmlElement(this.named('border')));
    this.fill(
      'cellStyleXfs',
      () => new XmlElement(this.named('xf'), { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
    );
    this.fill(
      'cellXfs',
      () => new XmlElement(this.named('xf'), { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
    );
  }

  /** A style sheet for a workbook without one. */
  static empty(namespace: string): StyleSheet {
    return new StyleSheet(new XmlElement('styleSheet', { xmlns: namespace }));
  }

  /** The number of a look, for a cell's `s`. */
  cell(look: Look): number {
    const key = `${look.format}/${look.format.endsWith('amount') ? look.scale : ''}/${look.font ?? ''}/${look.align ?? ''}/${look.line ?? ''}`;
    let index = this.looks.get(key);
    if (index === undefined) {
      index = this.appendLook(look);
      this.looks.set(key, index);
    }
    return index;
  }

  private appendLook(look: Look): number {
    const numFmtId = this.numberFormat(look);
    const fontId = look.font ? this.font(look.font) : 0;
    const borderId = look.line ? this.border(look.line) : 0;
    const xf = new XmlElement(this.named('xf'), {
      numFmtId,
      fontId,
      fillId: 0,
      borderId,
      xfId: 0,
      applyNumberFormat: numFmtId > 0 ? 1 : undefined,
      applyFont: fontId > 0 ? 1 : undefined,
      applyBorder: borderId > 0 ? 1 : undefined,
      applyAlignment: look.align ? 1 : undefined,
    });
    if (look.align) xf.children = [xf.sibling('alignment', ALIGNMENTS[look.align])];
    return this.append('cellXfs', xf);
  }

  private numberFormat(look: Look): number {
    const code = look.format === 'general' ? undefined : numberFormat(look.format, look.scale);
    if (code === undefined) return 0;
    const builtIn = BUILT_IN.get(code);
    if (builtIn !== undefined) return builtIn;
    const formats = this.list('numFmts').elements('numFmt');
    const same = formats.find(({ attributes }) => attributes.formatCode === code);
    if (same) return Number(same.attributes.numFmtId);
    const id =
      Math.max(FIRST_CUSTOM_FORMAT - 1, ...formats.map(({ attributes }) => Number(attributes.numFmtId) || 0)) + 1;
    this.append('numFmts', new XmlElement(this.named('numFmt'), { numFmtId: id, formatCode: code }));
    return id;
  }

  /** The workbook's own font, bold, larger, or as links look. */
  private font(kind: NonNullable<Look['font']>): number {
    let index = this.fonts.get(kind);
    if (index === undefined) {
      index = this.append('fonts', this.fontElement(kind));
      this.fonts.set(kind, index);
    }
    return index;
  }

  private border(line: 'above' | 'below'): number {
    const border = this.list('borders').sibling('border');
    border.children = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => border.sibling(side));
    const drawn = border.first(line === 'above' ? 'top' : 'bottom')!;
    drawn.attributes.style = 'thin';
    drawn.children = [drawn.sibling('color', { rgb: LINE_COLOR })];
    return this.append('borders', border);
  }

  private fontElement(kind: NonNullable<Look['font']>): XmlElement {
    const own = this.list('fonts').elements('font')[0];
    const replaced = { bold: ['b'], title: ['b', 'sz'], link: ['u', 'color'], 'bold link': ['b', 'u', 'color'] }[kind];
    const font = new XmlElement(own.name);
    const kept = own.elements().filter(({ local }) => !replaced.includes(local));
    const size = Number(own.first('sz')?.attributes.val ?? 11);
    const added = {
      bold: [['b', {}]],
      title: [
        ['b', {}],
        ['sz', { val: size + 3 }],
      ],
      link: LINK,
      'bold link': [['b', {}], ...LINK],
    } as const;
    const created = added[kind].map(([local, attributes]) => own.sibling(local, attributes));
    font.children = [...kept, ...created].sort(
      (one, other) => FONT_ORDER.indexOf(one.local) - FONT_ORDER.indexOf(other.local),
    );
    return font;
  }

  /** The number of an element in a list; what an earlier run appended is used again, so that files do not grow. */
  private append(list: string, element: XmlElement): number {
    const parent = this.list(list);
    const present = this.indexOf(list, parent);
    const xml = element.toString();
    let index = present.get(xml);
    if (index === undefined) {
      parent.children.push(element);
      index = parent.elements().length - 1;
      present.set(xml, index);
      parent.attributes.count = String(parent.elements().length);
    }
    return index;
  }

  private indexOf(list: string, parent: XmlElement): Map<string, number> {
    let index = this.indexes.get(list);
    if (!index) {
      index = new Map();
      for (const [i, element] of parent.elements().entries())
        if (!index.has(element.toString())) index.set(element.toString(), i);
      this.indexes.set(list, index);
    }
    return index;
  }

  private list(local: string): XmlElement {
    return this.tree.ensure(local, ORDER.slice(ORDER.indexOf(local) + 1));
  }

  private fill(local: string, create: (list: XmlElement) => XmlElement): void {
    const list = this.list(local);
    if (list.elements().length === 0) this.append(local, create(list));
  }

  private named(local: string): string {
    return this.tree.sibling(local).name;
  }
}

const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function defaultFont(list: XmlElement): XmlElement {
  const font = list.sibling('font');
  font.children.push(
    list.sibling('sz', { val: 11 }),
    list.sibling('name', { val: 'Calibri' }),
    list.sibling('family', { val: 2 }),
  );
  return font;
}

function patternFill(list: XmlElement, patternType: string): XmlElement {
  const fill = list.sibling('fill');
  fill.children.push(list.sibling('patternFill', { patternType }));
  return fill;
}
