import { type AnyTable, CostingMethod, type Ledger, type TableName, isoDate, textAt } from '../../ledger';
import { CostCalendar } from '../calendar';
import { type AdjustmentProblem } from '../problems';
import { type AdjustmentRequest } from '../request';

/** Columns without which no cost can be adjusted, beyond those that reading the tables requires anyway. */
const NEEDED: Partial<Record<TableName, readonly string[]>> = {
  valueEntries: ['itemLedgerEntryNo', 'valuationDate', 'valuedQuantity', 'itemLedgerEntryQuantity', 'expectedCost'],
  itemLedgerEntries: ['invoicedQuantity'],
  items: ['costingMethod'],
};

/** Why a run cannot start at all (cost-adjustment.md, section 8). */
export function requestProblems(ledger: Ledger, request: AdjustmentRequest): AdjustmentProblem[] {
  const bothFilters = request.itemNoFilter.trim() !== '' && request.itemCategoryFilter.trim() !== '';
  return [
    ...(bothFilters ? [runProblem('both-filters', 'items')] : []),
    ...missingColumns(ledger),
    ...blankPeriods(ledger),
    ...missingPrecision(ledger),
  ];
}

function runProblem(
  kind: AdjustmentProblem['kind'],
  table: TableName,
  rest: Partial<AdjustmentProblem> = {},
): AdjustmentProblem {
  return { kind, itemNo: '', table, row: -1, ...rest };
}

function missingColumns(ledger: Ledger): AdjustmentProblem[] {
  return (Object.keys(NEEDED) as TableName[]).flatMap((table) => {
    const { definition, given, rowCount }: AnyTable = ledger[table];
    if (rowCount === 0) return [];
    return NEEDED[table]!.filter((field) => !given.has(field)).map((field) => {
      const details = { table: definition.caption, field: definition.fields[field].caption };
      return runProblem('missing-column', table, { field, details });
    });
  });
}

function blankPeriods(ledger: Ledger): AdjustmentProblem[] {
  const { costingMethod } = ledger.items.columns;
  if (!costingMethod.includes(CostingMethod.Average)) return [];
  return new CostCalendar(ledger).yearsWithoutPeriod.map((from) =>
    runProblem('average-cost-period-blank', from === 0 ? 'inventorySetup' : 'accountingPeriods', {
      field: 'averageCostPeriod',
      details: { date: from === 0 ? '' : isoDate(from) },
    }),
  );
}

function missingPrecision({ currencies, generalLedgerSetup }: Ledger): AdjustmentProblem[] {
  if (generalLedgerSetup.rowCount === 0) return [];
  const currency = textAt(generalLedgerSetup.columns.additionalReportingCurrency, 0);
  if (currency === '') return [];
  const row = currencies.columns.code.numbers.indexOf(currencies.columns.code.dictionary.find(currency));
  if (row >= 0 && !currencies.columns.amountRoundingPrecision.isZero(row)) return [];
  return [
    runProblem('currency-precision-missing', 'currencies', {
      details: { currency },
      remedy: { table: 'currencies', row, key: currency, field: 'amountRoundingPrecision' },
    }),
  ];
}
