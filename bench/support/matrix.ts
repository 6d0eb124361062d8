import type { PlainCell, PlainInput } from '../plain/types';
import { company, type BenchItem, type Company, type DimensionSet } from './company';
import { ENTRY_KINDS, type EntryKind } from './entry-kinds';
import { Random, Weighted } from './random';

/** The 30 columns of the matrix: what the posting reads in a company without additional reporting currency. */
export const MATRIX_HEADERS = [
  'Entry No.',
  'Item No.',
  'Posting Date',
  'Item Ledger Entry Type',
  'Entry Type',
  'Variance Type',
  'Item Ledger Entry No.',
  'Document No.',
  'External Document No.',
  'Location Code',
  'Inventory Posting Group',
  'Gen. Bus. Posting Group',
  'Gen. Prod. Posting Group',
  'Source Type',
  'Source No.',
  'Order Type',
  'Order No.',
  'Order Line No.',
  'Expected Cost',
  'Inventoriable',
  'Cost Amount (Actual)',
  'Cost Amount (Expected)',
  'Cost Posted to G/L',
  'Expected Cost Posted to G/L',
  'Invoiced Quantity',
  'Dimension Set ID',
  'Global Dimension 1 Code',
  'Global Dimension 2 Code',
  'Job No.',
  'Reason Code',
] as const;

const FIRST_DAY = 42_736; // 2017-01-01
const DAYS = 730;
/** Distinct documents a value entry. */
const DOCUMENTS_PER_ENTRY = 0.45;
const ORDERS_WITHOUT_OUTPUT = 0.02;

const LOCATIONS = new Weighted([
  [35, 'BLUE'],
  [15, 'RED'],
  [12, 'GREEN'],
  [12, 'YELLOW'],
  [10, ''],
  [6, 'SILVER'],
  [5, 'WHITE'],
  [2, 'EAST'],
  [2, 'MAIN'],
  [1, 'WEST'],
]);
const IN_TRANSIT = ['OUT. LOG.', 'OWN LOG.'];
const WITHOUT_PRODUCTION = ['EAST', 'MAIN', 'WEST'];
const KINDS = new Weighted(ENTRY_KINDS);
const BUSINESS_GROUPS = new Weighted([
  [70, 'DOMESTIC'],
  [20, 'EU'],
  [10, 'EXPORT'],
]);
/** Posting groups without (complete) setup, so that some entries are skipped. */
const BROKEN_PRODUCT_GROUPS = ['FREIGHT', ''];

interface Partner {
  readonly no: string;
  readonly businessGroup: string;
  readonly dimensions: DimensionSet;
}

/** What the value entries of one document have in common. */
interface Document {
  readonly kind: EntryKind;
  readonly no: string;
  readonly externalNo: string;
  readonly date: number;
  readonly location: string;
  readonly partner: Partner | undefined;
  readonly produced: BenchItem;
  readonly dimensions: DimensionSet;
}

/**
 * A company and its unposted value entries as cells: the same for the same number of entries and seed.
 *
 * @param entries - how many value entries
 * @param seed - of the random numbers
 */
export function benchInput(entries: number, seed = 1): PlainInput {
  const made = company();
  return {
    valueEntries: { headers: MATRIX_HEADERS, rows: new Generator(made, seed).rows(entries) },
    tables: tables(made),
  };
}

function tables(made: Company): PlainInput['tables'] {
  return {
    ...made.tables,
    'Prod. Order Line': {
      headers: ['Status', 'Prod. Order No.', 'Line No.', 'Finished Qty. (Base)'],
      rows: [
        ['Finished', ORDER_WITHOUT_OUTPUT, 10_000, 0],
        ['Finished', 'PO000001', 10_000, 5],
      ],
    },
  };
}

/** Consumption and capacity of this production order are written off, because it never had output. */
const ORDER_WITHOUT_OUTPUT = 'PO-LOST';

class Generator {
  private readonly random: Random;
  private readonly customers: readonly Partner[];
  private readonly vendors: readonly Partner[];
  private documents = 0;

  constructor(
    private readonly company: Company,
    seed: number,
  ) {
    this.random = new Random(seed);
    this.customers = this.partners('C', 400);
    this.vendors = this.partners('V', 150);
  }

  rows(count: number): PlainCell[][] {
    const rows: PlainCell[][] = [];
    while (rows.length < count) {
      const document = this.document(FIRST_DAY + Math.floor((rows.length / count) * DAYS));
      do rows.push(this.row(rows.length + 1, document));
      while (rows.length < count && !this.random.chance(DOCUMENTS_PER_ENTRY));
    }
    return rows;
  }

  private partners(letter: string, count: number): Partner[] {
    return Array.from({ length: count }, (_partner, index) => ({
      no: `${letter}${String(10_000 + index)}`,
      businessGroup: BUSINESS_GROUPS.pick(this.random),
      dimensions: this.random.pickSkewed(this.company.dimensionSets),
    }));
  }

  private document(day: number): Document {
    const { random } = this;
    const kind = KINDS.pick(random);
    this.documents++;
    const lost = kind.order === 'Production' && kind.ledgerType !== 'Output' && random.chance(ORDERS_WITHOUT_OUTPUT);
    const no = lost ? ORDER_WITHOUT_OUTPUT : `${kind.prefix}${String(this.documents).padStart(6, '0')}`;
    const partner = this.partner(kind);
    return {
      kind,
      no,
      externalNo: kind.partner === 'vendor' ? `EXT-${String(random.below(1_000_000))}` : '',
      date: Math.max(FIRST_DAY, day - random.below(5)),
      location: this.location(kind),
      partner,
      produced: random.pickSkewed(this.company.produced),
      dimensions: partner?.dimensions ?? random.pickSkewed(this.company.dimensionSets),
    };
  }

  private partner(kind: EntryKind): Partner | undefined {
    if (kind.partner === 'none') return undefined;
    return this.random.pickSkewed(kind.partner === 'vendor' ? this.vendors : this.customers);
  }

  private location(kind: EntryKind): string {
    if (kind.item === 'none') return '';
    if (kind.ledgerType === 'Transfer' && this.random.chance(0.5)) return this.random.pick(IN_TRANSIT);
    return LOCATIONS.pick(this.random);
  }

  private row(entryNo: number, document: Document): PlainCell[] {
    const { random } = this;
    const { kind, partner, dimensions } = document;
    const item = this.item(document);
    const capacity = kind.item === 'none';
    const broken = random.chance(0.004);
    const location =
      item.inventoryPostingGroup !== 'RESALE' && WITHOUT_PRODUCTION.includes(document.location) && !broken
        ? 'BLUE'
        : document.location;
    const { actual, expected } = this.amounts(kind);
    return [
      entryNo,
      capacity ? '' : item.no,
      document.date,
      kind.ledgerType,
      kind.entryType,
      kind.varianceType,
      capacity ? 0 : entryNo,
      document.no,
      document.externalNo,
      location,
      item.inventoryPostingGroup,
      partner?.businessGroup ?? '',
      broken ? random.pick(BROKEN_PRODUCT_GROUPS) : productGroup(kind, item),
      sourceType(kind),
      partner?.no ?? (kind.order === '' ? '' : document.produced.no),
      kind.order,
      kind.order === '' ? '' : document.no,
      kind.order === '' ? 0 : 10_000,
      kind.amount === 'expected' && kind.entryType === 'Direct Cost',
      kind.amount !== 'not inventoriable',
      actual,
      expected,
      0,
      0,
      kind.amount === 'expected' ? 0 : kind.sign * (1 + random.below(20)),
      dimensions.id,
      dimensions.department,
      dimensions.project,
      '',
      '',
    ];
  }

  private item(document: Document): BenchItem {
    switch (document.kind.item) {
      case 'trade':
        return this.random.pickSkewed(this.random.chance(0.8) ? this.company.trade : this.company.materials);
      case 'material':
        return this.random.pickSkewed(this.company.materials);
      default:
        return document.produced;
    }
  }

  private amounts(kind: EntryKind): { actual: number; expected: number } {
    const amount = this.amount(kind);
    switch (kind.amount) {
      case 'actual':
        return { actual: amount, expected: 0 };
      case 'expected':
        return { actual: 0, expected: amount };
      case 'invoice after receipt':
        return { actual: amount, expected: -this.amount(kind) };
      default:
        return { actual: 0, expected: 0 };
    }
  }

  /** Cents: a few for rounding entries; variances and revaluations go both ways. */
  private amount(kind: EntryKind): number {
    if (kind.entryType === 'Rounding') return this.random.chance(0.5) ? 0.01 : -0.01;
    const amount = (1 + Math.floor(this.random.next() ** 3 * 1_000_000)) / 100;
    const eitherWay =
      kind.entryType === 'Variance' || kind.entryType === 'Revaluation' || kind.ledgerType === 'Transfer';
    return eitherWay && this.random.chance(0.5) ? -amount : kind.sign * amount;
  }
}

function sourceType(kind: EntryKind): string {
  if (kind.partner === 'vendor') return 'Vendor';
  if (kind.partner === 'customer') return 'Customer';
  return kind.order === '' ? '' : 'Item';
}

function productGroup(kind: EntryKind, item: BenchItem): string {
  if (kind.item !== 'none') return item.genProdPostingGroup;
  return kind.order === 'Assembly' ? 'SERVICES' : 'MANUFACT';
}
