import { type DateOrder, type DateSerial, type Ledger } from '../ledger';
import { type Decimal, ZERO } from '../money';
import { type PostingFilters, RowFilter, postingRequest } from '../posting';

/** Filters on value entries, as NAV filter texts; an empty or missing one admits everything. */
export type ReconciliationFilters = Pick<PostingFilters, 'itemNo' | 'locationCode' | 'inventoryPostingGroup'>;

/** Which accounts are compared: those that hold inventory, or all that inventory cost is posted to. */
export type AccountScope = 'inventory' | 'all';

/** What Inventory - G/L Reconciliation is asked for. */
export interface ReconciliationRequest {
  /** Value entries and G/L entries up to this date are compared; 0 = all. */
  readonly asOf: DateSerial;
  readonly filters: ReconciliationFilters;
  readonly accounts: AccountScope;
  /** Items that amount to less than this, in LCY and without regard to the sign, are summed by cause. */
  readonly materiality: Decimal;
  /** Whose allowed posting dates tell skipped entries from those that only wait; empty for those of General Ledger Setup. */
  readonly userID: string;
  readonly today: DateSerial;
  readonly dateOrder: DateOrder;
  /** Identifies the input on the report. */
  readonly inputFingerprint: string;
}

/** A request that compares everything and lists every item. */
export function reconciliationRequest(values: Partial<ReconciliationRequest> = {}): ReconciliationRequest {
  return {
    asOf: 0,
    filters: {},
    accounts: 'inventory',
    materiality: ZERO,
    userID: '',
    today: 0,
    dateOrder: 'MDY',
    inputFingerprint: '',
    ...values,
  };
}

/** True when the value entries are filtered, so that G/L entries without a value entry cannot be told to belong. */
export function isFiltered({ filters }: ReconciliationRequest): boolean {
  return Object.values(filters).some((filter) => filter?.trim());
}

/** True for dates up to that of the reconciliation. A blank date is no date to be left out for. */
export function isInTime({ asOf }: ReconciliationRequest, date: DateSerial): boolean {
  return asOf === 0 || date <= asOf;
}

/**
 * Which value entries a request's filters admit, whatever their date.
 * @throws FilterError when a filter cannot be read
 */
export function entryFilter(ledger: Ledger, { filters }: ReconciliationRequest): (valueEntry: number) => boolean {
  const filter = new RowFilter(ledger, postingRequest({ filters }), undefined);
  return filter.admitsEverything ? () => true : (valueEntry) => filter.admits(valueEntry);
}

/** The filters as people read them: only what was filled in. */
export function filtersText({ filters }: ReconciliationRequest): string {
  const captions: readonly (readonly [string, string | undefined])[] = [
    ['Item No. Filter', filters.itemNo],
    ['Location Code Filter', filters.locationCode],
    ['Inventory Posting Group Filter', filters.inventoryPostingGroup],
  ];
  return captions
    .filter(([, value]) => value)
    .map(([caption, value]) => `${caption}: ${value}`)
    .join('; ');
}
