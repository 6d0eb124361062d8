import { type Ledger, compareText, textAt } from '../../ledger';
import { type AmountColumn, Decimal, MIN_SCALE, roundUnits, unitsPerOne } from '../../money';
import { CostCalendar } from '../calendar';
import { type Exact, Rounding, share, timesQuotient } from '../exact';
import { PostingDates } from '../posting-dates';
import { type Application, Applications, readApplications } from './applications';
import { CapacityEntries } from './capacity-entries';
import { EntryPoints } from './entry-points';
import { ItemEntries } from './item-entries';
import { Items, type UnitShares } from './items';
import { OrderKeys, Orders } from './orders';
import { UNIT_COST_SCALE, ValueEntries } from './value-entries';

const DEFAULT_PRECISION = new Decimal('0.01');
const DEFAULT_UNIT_PRECISION = new Decimal('0.00001');

/** The ledger as the run works on it: entries by their place in order of number, linked, with running totals. */
export class CostBook {
  readonly amountScale: number;
  readonly quantityScale: number;
  readonly rounding: Rounding;
  /** Unit-Amount Rounding Precision in units of the unit cost scale. */
  readonly unitPrecision: Rounding;
  readonly items: Items;
  readonly entries: ItemEntries;
  readonly values: ValueEntries;
  readonly orders: Orders;
  readonly capacityEntries: CapacityEntries;
  readonly points: EntryPoints;
  readonly calendar: CostCalendar;
  readonly postingDates: PostingDates;
  readonly sourceCode: string;
  /** For each document number its place in text order: documents are taken in that order (section 3.2, step C). */
  readonly documentRank: Uint32Array;
  applications: Applications;

  constructor(readonly ledger: Ledger) {
    const input = ledger;
    const { itemLedgerEntries, valueEntries, itemApplicationEntries, sourceCodeSetup } = input;
    const v = valueEntries.columns;
    const e = itemLedgerEntries.columns;
    const [amount, unitAmount] = precisions(input);
    // New amounts may have more decimals than those that the ledger holds so far.
    this.amountScale = Math.max(input.scale, amount.lcy.decimalPlaces(), amount.acy.decimalPlaces());
    this.quantityScale = largestScale([
      ...[e.quantity, e.remainingQuantity, e.invoicedQuantity, itemApplicationEntries.columns.quantity],
      ...[v.valuedQuantity, v.itemLedgerEntryQuantity, v.invoicedQuantity],
    ]);
    this.rounding = new Rounding(
      precisionUnits(amount.lcy, this.amountScale),
      precisionUnits(amount.acy, this.amountScale),
    );
    this.unitPrecision = new Rounding(
      precisionUnits(unitAmount.lcy, UNIT_COST_SCALE),
      precisionUnits(unitAmount.acy, UNIT_COST_SCALE),
    );
    const keys = new OrderKeys();
    this.items = new Items(input);
    this.entries = new ItemEntries(input, this.quantityScale, keys.of);
    this.values = new ValueEntries(
      input,
      { amount: this.amountScale, quantity: this.quantityScale },
      this.entries,
      keys.of,
    );
    this.orders = new Orders(keys, input, this.entries, this.values, (item) => this.items.standardShares(item));
    this.capacityEntries = new CapacityEntries(input, this.orders, this.values);
    this.calendar = new CostCalendar(input);
    this.points = new EntryPoints(
      this.calendar,
      (item) => this.items.isAverage(item),
      (a, b) =>
        compareText(v.variantCode.dictionary.text(a.variant), v.variantCode.dictionary.text(b.variant)) ||
        compareText(v.locationCode.dictionary.text(a.location), v.locationCode.dictionary.text(b.location)),
    );
    this.postingDates = new PostingDates(input);
    this.applications = new Applications(readApplications(input, this.entries, this.quantityScale), this.entries);
    this.documentRank = v.documentNo.dictionary.ranks();
    const sourceCode = sourceCodeSetup.rowCount > 0 ? textAt(sourceCodeSetup.columns.adjustCost, 0) : '';
    this.sourceCode = sourceCode === '' ? 'INVTADJMT' : sourceCode;
  }

  replaceApplications(applications: readonly Application[]): void {
    this.applications = new Applications(applications, this.entries);
  }

  /** Serial and lot number of an entry, as numbers of their texts. */
  trackingOf(entry: number): [number, number] {
    const { lotNo, serialNo } = this.ledger.itemLedgerEntries.columns;
    const { [entry]: row } = this.entries.row;
    return [serialNo.numbers[row], lotNo.numbers[row]];
  }

  /** Unit costs rounded as amounts or as unit amounts. */
  roundedShares(shares: UnitShares, to: 'amount' | 'unit-amount'): UnitShares {
    const precision =
      to === 'amount' ? this.rounding.lcy * 10 ** (UNIT_COST_SCALE - this.amountScale) : this.unitPrecision.lcy;
    const round = (units: number) => roundUnits(units, precision);
    return {
      material: round(shares.material),
      capacity: round(shares.capacity),
      subcontracted: round(shares.subcontracted),
      capacityOverhead: round(shares.capacityOverhead),
      manufacturingOverhead: round(shares.manufacturingOverhead),
    };
  }

  /** `unit cost × quantity` as an amount in units, not rounded. */
  amountOf(unitCost: number, quantity: number): Exact {
    const divisor = 10 ** (UNIT_COST_SCALE + this.quantityScale - this.amountScale);
    const product = unitCost * quantity;
    if (Number.isSafeInteger(product)) return timesQuotient(product, 1, divisor);
    return new Decimal(unitCost).mul(quantity).div(divisor);
  }

  /** `amount / quantity` as a unit cost, rounded to a precision in units of the unit cost scale. */
  unitCostOf(amount: Exact, quantity: number, precision: number): number {
    if (quantity === 0) return 0;
    return share(amount, unitsPerUnitCost(this.quantityScale, this.amountScale), quantity, precision);
  }
}

function unitsPerUnitCost(quantityScale: number, amountScale: number): number {
  return 10 ** (UNIT_COST_SCALE + quantityScale - amountScale);
}

function largestScale(columns: readonly AmountColumn[]): number {
  return Math.max(MIN_SCALE, ...columns.map(({ scale }) => scale));
}

function precisionUnits(precision: Decimal, scale: number): number {
  return Math.max(1, precision.mul(unitsPerOne(scale)).toNumber());
}

interface Precision {
  readonly lcy: Decimal;
  readonly acy: Decimal;
}

function precisions({ generalLedgerSetup, currencies }: Ledger): [Precision, Precision] {
  const setup = generalLedgerSetup.columns;
  const given = generalLedgerSetup.rowCount > 0;
  const read = (column: AmountColumn, row: number, fallback: Decimal) => {
    const value = row < 0 || row >= column.length ? fallback : column.decimal(row);
    return value.isZero() ? fallback : value;
  };
  const lcyRow = given ? 0 : -1;
  const code = given ? textAt(setup.additionalReportingCurrency, 0) : '';
  const currencyRow =
    code === '' ? -1 : currencies.columns.code.numbers.indexOf(currencies.columns.code.dictionary.find(code));
  return [
    {
      lcy: read(setup.amountRoundingPrecision, lcyRow, DEFAULT_PRECISION),
      acy: read(currencies.columns.amountRoundingPrecision, currencyRow, DEFAULT_PRECISION),
    },
    {
      lcy: read(setup.unitAmountRoundingPrecision, lcyRow, DEFAULT_UNIT_PRECISION),
      acy: read(currencies.columns.unitAmountRoundingPrecision, currencyRow, DEFAULT_UNIT_PRECISION),
    },
  ];
}
