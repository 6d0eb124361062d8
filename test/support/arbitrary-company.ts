import fc from 'fast-check';
import { ACCOUNT_NOS, GENERAL_ACCOUNTS, INVENTORY_ACCOUNTS, glAccount } from './company';
import { type LedgerRecord, type LedgerRecords } from './ledger-from-records';

// Small companies with everything that can go wrong, and value entries of every kind.

const LOCATIONS = ['', 'BLUE', 'RED'];
const GROUPS = ['RESALE', 'RAW MAT'];
const BUSINESS = ['', 'DOMESTIC'];
const PRODUCTS = ['RETAIL', 'RAW MAT'];
const DATES = ['2020-01-10', '2020-01-31', '2020-02-01'];
const ITEMS = ['1000', '70000', 'A-1'];

/** Runs of each property; fewer where every mutant of the code runs them all. */
export const RUNS = { numRuns: process.env.STRYKER_MUTATOR_WORKER === undefined ? 150 : 25 };

/** Item Ledger Entry Type, Entry Type, Variance Type, Order Type. */
const KINDS: readonly (readonly [string, string, string, string])[] = [
  ['Purchase', 'Direct Cost', '', ''],
  ['Purchase', 'Indirect Cost', '', ''],
  ['Purchase', 'Variance', 'Purchase', ''],
  ['Purchase', 'Variance', 'Material', ''],
  ['Purchase', 'Revaluation', '', ''],
  ['Purchase', 'Rounding', '', ''],
  ['Sale', 'Direct Cost', '', ''],
  ['Sale', 'Revaluation', '', ''],
  ['Sale', 'Indirect Cost', '', ''],
  ['Positive Adjmt.', 'Direct Cost', '', ''],
  ['Negative Adjmt.', 'Rounding', '', ''],
  ['Transfer', 'Direct Cost', '', ''],
  ['Consumption', 'Direct Cost', '', 'Production'],
  ['Output', 'Direct Cost', '', 'Production'],
  ['Output', 'Variance', 'Capacity', 'Production'],
  ['Output', 'Variance', 'Material - Non Inventory', 'Production'],
  ['Output', 'Direct Cost - Non Inventory', '', 'Production'],
  ['Assembly Consumption', 'Direct Cost', '', 'Assembly'],
  ['Assembly Output', 'Direct Cost', '', 'Assembly'],
  ['Assembly Output', 'Variance', 'Subcontracted', 'Assembly'],
  ['', 'Direct Cost', '', 'Production'],
  ['', 'Direct Cost', '', 'Assembly'],
  ['', 'Indirect Cost', '', 'Production'],
  ['', 'Rounding', '', 'Production'],
];

const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50_000, max: 50_000 }).map((cents) => (cents / 100).toFixed(2)) },
  { weight: 2, arbitrary: fc.constant('0') },
  { weight: 1, arbitrary: fc.constantFrom('99999999999999.99', '-99999999999999.98', '90071992547409.93') },
);

/** Part of a cost amount that an earlier run has posted: nothing, all, or something else. */
const alreadyPosted = fc.constantFrom('none', 'none', 'all', 'other');

interface EntryDraw {
  readonly kind: (typeof KINDS)[number];
  readonly actual: string;
  readonly expected: string;
  readonly actualACY: string;
  readonly isExpected: boolean;
  readonly posted: 'none' | 'all' | 'other';
  readonly codes: readonly [string, string, string, string];
  readonly date: string;
  readonly item: string;
  readonly document: string;
  readonly dimensionSet: number;
  readonly inventoriable: boolean;
  readonly source: string;
}

const entryDraw: fc.Arbitrary<EntryDraw> = fc.record({
  kind: fc.constantFrom(...KINDS),
  actual: amount,
  expected: fc.oneof({ weight: 3, arbitrary: fc.constant('0') }, { weight: 2, arbitrary: amount }),
  actualACY: amount,
  isExpected: fc.boolean(),
  posted: alreadyPosted,
  codes: fc.tuple(
    fc.constantFrom(...LOCATIONS),
    fc.constantFrom(...GROUPS),
    fc.constantFrom(...BUSINESS),
    fc.constantFrom(...PRODUCTS),
  ),
  date: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...DATES) }, { weight: 1, arbitrary: fc.constant('') }),
  item: fc.constantFrom(...ITEMS),
  document: fc.oneof({ weight: 12, arbitrary: fc.constantFrom('D1', 'D2') }, { weight: 1, arbitrary: fc.constant('') }),
  dimensionSet: fc.integer({ min: 0, max: 2 }),
  inventoriable: fc.oneof({ weight: 12, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  source: fc.constantFrom('', ...ITEMS),
});

function entryOf(draw: EntryDraw, entryNo: number): LedgerRecord {
  const [itemLedgerEntryType, entryType, varianceType, orderType] = draw.kind;
  const isCapacity = itemLedgerEntryType === '';
  const mayBeExpected = ['Direct Cost', 'Revaluation'].includes(entryType);
  const isExpected = draw.isExpected && mayBeExpected && draw.expected !== '0';
  const actual = isExpected ? '0' : draw.actual;
  const posted = { none: ['0', '0'], all: [actual, draw.expected], other: ['1.23', '-4.56'] }[draw.posted];
  return {
    'Entry No.': entryNo,
    'Item No.': isCapacity ? '' : draw.item,
    'Posting Date': draw.date,
    'Item Ledger Entry Type': itemLedgerEntryType,
    'Entry Type': entryType,
    'Variance Type': varianceType,
    'Order Type': orderType,
    'Order No.': orderType === '' ? '' : 'ORDER1',
    'Item Ledger Entry No.': isCapacity ? 0 : entryNo,
    'Document No.': draw.document,
    'Location Code': draw.codes[0],
    'Inventory Posting Group': draw.codes[1],
    'Gen. Bus. Posting Group': draw.codes[2],
    'Gen. Prod. Posting Group': draw.codes[3],
    'Source Type': draw.source === '' ? '' : 'Item',
    'Source No.': draw.source,
    'Expected Cost': isExpected,
    Inventoriable: draw.inventoriable,
    'Cost Amount (Actual)': actual,
    'Cost Amount (Expected)': draw.expected,
    'Cost Amount (Actual) (ACY)': isExpected ? '0' : draw.actualACY,
    'Cost Posted to G/L': posted[0],
    'Expected Cost Posted to G/L': posted[1],
    'Dimension Set ID': draw.dimensionSet,
  };
}

/** What can be wrong with the setup; each fault hits one place. */
interface FaultDraw {
  readonly missingInventorySetup: number;
  readonly missingGeneralSetup: number;
  readonly blockedGeneralSetup: number;
  readonly emptyAccount: string;
  readonly blockedAccount: string;
  readonly headingAccount: string;
  readonly unknownAccount: string;
  readonly allowPostingFrom: string;
}

const NONE = -1;
const NO_ACCOUNT = '';
const someAccount = fc.oneof(
  { weight: 3, arbitrary: fc.constant(NO_ACCOUNT) },
  { weight: 1, arbitrary: fc.constantFrom(...ACCOUNT_NOS) },
);

const faultDraw: fc.Arbitrary<FaultDraw> = fc.record({
  missingInventorySetup: fc.integer({ min: NONE, max: LOCATIONS.length * GROUPS.length - 1 }),
  missingGeneralSetup: fc.integer({ min: NONE, max: BUSINESS.length * PRODUCTS.length - 1 }),
  blockedGeneralSetup: fc.integer({ min: NONE, max: BUSINESS.length * PRODUCTS.length - 1 }),
  emptyAccount: someAccount,
  blockedAccount: someAccount,
  headingAccount: someAccount,
  unknownAccount: someAccount,
  allowPostingFrom: fc.constantFrom('', '', '2020-01-20'),
});

const NO_FAULTS: FaultDraw = {
  missingInventorySetup: NONE,
  missingGeneralSetup: NONE,
  blockedGeneralSetup: NONE,
  emptyAccount: NO_ACCOUNT,
  blockedAccount: NO_ACCOUNT,
  headingAccount: NO_ACCOUNT,
  unknownAccount: NO_ACCOUNT,
  allowPostingFrom: '',
};

function setupOf(faults: FaultDraw): LedgerRecords {
  const withoutEmpty = (accounts: LedgerRecord) =>
    Object.fromEntries(Object.entries(accounts).filter(([, account]) => account !== faults.emptyAccount));
  const inventory = LOCATIONS.flatMap((location) =>
    GROUPS.map((group) => ({
      'Location Code': location,
      'Invt. Posting Group Code': group,
      ...withoutEmpty(INVENTORY_ACCOUNTS),
    })),
  );
  const general = BUSINESS.flatMap((business) =>
    PRODUCTS.map((product) => ({
      'Gen. Bus. Posting Group': business,
      'Gen. Prod. Posting Group': product,
      ...withoutEmpty(GENERAL_ACCOUNTS),
    })),
  );
  return {
    'Inventory Posting Setup': inventory.filter((_, row) => row !== faults.missingInventorySetup),
    'General Posting Setup': general
      .map((row, index) => ({ ...row, Blocked: index === faults.blockedGeneralSetup }))
      .filter((_, row) => row !== faults.missingGeneralSetup),
    'G/L Account': ACCOUNT_NOS.filter((no) => no !== faults.unknownAccount).map((no) =>
      glAccount(no, {
        Blocked: no === faults.blockedAccount,
        'Account Type': no === faults.headingAccount ? 'Heading' : 'Posting',
      }),
    ),
  };
}

/** A company, the same company with every setup fault mended, and its dimension rules apart. */
export interface CompanyDraw {
  readonly records: LedgerRecords;
  readonly mended: LedgerRecords;
  readonly withoutDimensionRules: LedgerRecords;
}

interface Options {
  /** Companies in whose setup nothing is wrong. */
  readonly sound?: boolean;
  readonly expectedCostPosting?: boolean;
}

const DIMENSION_TABLES: LedgerRecords = {
  Dimension: [{ Code: 'AREA' }, { Code: 'DEPT', Blocked: true }],
  'Dimension Value': [{ 'Dimension Code': 'AREA', Code: '10' }],
  'Dimension Combination': [
    { 'Dimension 1 Code': 'AREA', 'Dimension 2 Code': 'DEPT', 'Combination Restriction': 'Blocked' },
  ],
  'Default Dimension': [
    { 'Table ID': 15, 'No.': 'INVENTORY', 'Dimension Code': 'AREA', 'Value Posting': 'Code Mandatory' },
  ],
};

/** Companies of up to 14 value entries. */
export function anyCompany({ sound = false, expectedCostPosting }: Options = {}): fc.Arbitrary<CompanyDraw> {
  return fc
    .record({
      entries: fc.array(entryDraw, { minLength: 1, maxLength: 14 }),
      faults: sound ? fc.constant(NO_FAULTS) : faultDraw,
      expectedOn: expectedCostPosting === undefined ? fc.boolean() : fc.constant(expectedCostPosting),
      acy: fc.boolean(),
      nonInventory: fc.boolean(),
    })
    .map(({ entries, faults, expectedOn, acy, nonInventory }) => {
      const base = (draw: FaultDraw): LedgerRecords => ({
        'Value Entry': entries.map((entry, index) => entryOf(entry, index + 1)),
        'Inventory Setup': [{ 'Expected Cost Posting to G/L': expectedOn, 'Automatic Cost Posting': true }],
        'General Ledger Setup': [
          {
            'LCY Code': 'LCY',
            'Additional Reporting Currency': acy ? 'USD' : '',
            'Allow Posting From': draw.allowPostingFrom,
          },
        ],
        'Manufacturing Setup': [{ 'Inc. Non. Inv. Cost To Prod': nonInventory }],
        Item: ITEMS.map((no, index) => ({ 'No.': no, 'Inventory Posting Group': GROUPS[index % GROUPS.length] })),
        'Dimension Set Entry': [
          { 'Dimension Set ID': 1, 'Dimension Code': 'AREA', 'Dimension Value Code': '10' },
          { 'Dimension Set ID': 2, 'Dimension Code': 'AREA', 'Dimension Value Code': '99' },
          { 'Dimension Set ID': 2, 'Dimension Code': 'DEPT', 'Dimension Value Code': 'X' },
        ],
        ...setupOf(draw),
      });
      return {
        records: { ...base(faults), ...DIMENSION_TABLES },
        mended: { ...base(NO_FAULTS), ...DIMENSION_TABLES },
        withoutDimensionRules: base(faults),
      };
    });
}
