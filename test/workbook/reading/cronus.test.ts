import { type TableName } from '../../../src/ledger';
import { readLedger } from '../../../src/workbook';
import { cronusSheets } from './support/cronus';
import { MemoryWorkbook } from './support/memory-workbook';

/** What the reference workbook has for the ledger: table, sheet, rows. */
const EXPECTED: Readonly<Partial<Record<TableName, readonly [sheet: string, rows: number]>>> = {
  valueEntries: ['value-entries', 2000],
  itemApplicationEntries: ['item-application-entries', 1081],
  itemLedgerEntries: ['item-ledger-entries', 1083],
  dimensionSetEntries: ['dimension-set-entries', 257],
  inventoryPostingSetup: ['inventory-posting-setup', 30],
  generalPostingSetup: ['general-posting-setup', 24],
  inventorySetup: ['inventory-setup', 1],
  generalLedgerSetup: ['general-ledger-setup', 1],
  accountingPeriods: ['accounting-periods', 48],
  glAccounts: ['gl-accounts', 293],
  items: ['items', 151],
  dimensions: ['dimensions', 8],
  dimensionValues: ['dimension-values', 33],
  defaultDimensions: ['default-dimensions', 242],
  dimensionCombinations: ['dimension-combinations', 3],
  dimensionValueCombinations: ['dimension-value-combinations', 3],
  capacityLedgerEntries: ['capacity-ledger-entries', 89],
  currencies: ['currencies', 160],
};

describe.each(['excel tables', 'plain ranges'] as const)('the reference company in %s', (as) => {
  const reading = readLedger(new MemoryWorkbook(cronusSheets(as)));

  it('has no problem', async () => {
    expect((await reading).problems).toEqual([]);
  });

  it('is recognized table by table, and nothing else is taken for a table', async () => {
    const { places, ledger } = await reading;
    const found = Object.values(places).map((place) => [place.table, [place.sheet, ledger[place.table].rowCount]]);
    expect(Object.fromEntries(found)).toEqual(EXPECTED);
  });

  it('has the totals of its own summary', async () => {
    const { columns } = (await reading).ledger.valueEntries;
    const total = (name: 'costAmountActual' | 'costAmountExpected' | 'costPostedToGL' | 'expectedCostPostedToGL') =>
      columns[name].units.reduce((sum, units) => sum + units, 0);
    expect(total('costAmountActual')).toBe(164_136_047);
    expect(total('costAmountExpected')).toBe(1_951_076);
    expect(total('costPostedToGL')).toBe(125_157_675);
    expect(total('expectedCostPostedToGL')).toBe(1_142_682);
  });

  it('names the sheets that are not used', async () => {
    const { notes } = await reading;
    const unused = notes.filter((note) => note.kind === 'sheet-not-used');
    expect(unused).toHaveLength(cronusSheets(as).length - Object.keys(EXPECTED).length);
    expect(notes.filter((note) => note.kind === 'derived-column').map((note) => note.field)).toEqual([
      'VAT Reporting Date',
    ]);
  });
});

it('reads the same from Excel tables and from plain ranges', async () => {
  const readings = await Promise.all(
    (['excel tables', 'plain ranges'] as const).map((as) => readLedger(new MemoryWorkbook(cronusSheets(as)))),
  );
  expect(readings[0].fingerprint).toBe(readings[1].fingerprint);
});
