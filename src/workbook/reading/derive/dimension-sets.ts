import { type Ledger, TableBuilder, type TextColumn, withColumns } from '../../../ledger';
import { type DerivedColumn } from './derive-columns';
import { RowNumbering } from './row-numbering';

/** The columns of a value entry that hold dimension values, with the setup field that names their dimension. */
const SHORTCUTS = [
  ['globalDimension1Code', 'globalDimension1Code'],
  ['globalDimension2Code', 'globalDimension2Code'],
  ['shortcutDimension3Code', 'shortcutDimension3Code'],
  ['shortcutDimension4Code', 'shortcutDimension4Code'],
  ['shortcutDimension5Code', 'shortcutDimension5Code'],
  ['shortcutDimension6Code', 'shortcutDimension6Code'],
  ['shortcutDimension7Code', 'shortcutDimension7Code'],
  ['shortcutDimension8Code', 'shortcutDimension8Code'],
] as const;

interface Shortcut {
  /** Number of the dimension's code. */
  readonly dimension: number;
  readonly values: TextColumn;
}

/**
 * Dimension sets for an input that has none (posting.md, section 1.5): the values in the global and shortcut dimension
 * columns make the sets. Given Dimension Set IDs are kept, and their sets are what the first entry with that ID has;
 * without IDs, equal sets get one number in order of first appearance.
 */
export function deriveDimensionSets(ledger: Ledger): { ledger: Ledger; derived: readonly DerivedColumn[] } {
  const { valueEntries, dimensionSetEntries } = ledger;
  const idsGiven = valueEntries.given.has('dimensionSetID');
  const shortcuts = shortcutsOf(ledger);
  if (shortcuts.length === 0 || (idsGiven && dimensionSetEntries.present)) return { ledger, derived: [] };
  const { columns } = valueEntries;
  const ids = idsGiven ? columns.dimensionSetID : newIDs(ledger, shortcuts);
  const sets = setEntries(ledger, ids, shortcuts);
  const withIDs = {
    ...ledger,
    valueEntries: withColumns(valueEntries, { dimensionSetID: ids }),
    dimensionSetEntries: sets,
  };
  return {
    ledger: withIDs,
    derived: [{ field: 'Dimension Set ID', from: 'the dimension columns' }].slice(idsGiven ? 1 : 0),
  };
}

/** The dimension columns that the input has and whose dimension the setup names. */
function shortcutsOf({ valueEntries, generalLedgerSetup }: Ledger): Shortcut[] {
  if (generalLedgerSetup.rowCount === 0) return [];
  return SHORTCUTS.filter(([field]) => valueEntries.given.has(field))
    .map(([field, setupField]) => ({
      dimension: generalLedgerSetup.columns[setupField].numbers[0],
      values: valueEntries.columns[field],
    }))
    .filter(({ dimension }) => dimension !== 0);
}

/** IDs that no set of the input has. */
function newIDs({ valueEntries, dimensionSetEntries }: Ledger, shortcuts: readonly Shortcut[]): Int32Array {
  const numbering = new RowNumbering(valueEntries.rowCount);
  for (const { values } of shortcuts) numbering.divideBy(values.numbers);
  const ids = numbering.inOrderOfAppearance();
  const taken = dimensionSetEntries.columns.dimensionSetID.reduce((most, id) => Math.max(most, id), 0);
  if (taken > 0) for (let row = 0; row < ids.length; row++) ids[row] += ids[row] === 0 ? 0 : taken;
  return ids;
}

/** Dimension Set Entries of the input, and those that the first value entry of each further ID has. */
function setEntries(ledger: Ledger, ids: Int32Array, shortcuts: readonly Shortcut[]): Ledger['dimensionSetEntries'] {
  const { dimensionSetEntries: existing, dictionaries, valueEntries } = ledger;
  const rows: [id: number, dimension: number, value: number][] = [];
  const old = existing.columns;
  for (let row = 0; row < existing.rowCount; row++) {
    rows.push([old.dimensionSetID[row], old.dimensionCode.numbers[row], old.dimensionValueCode.numbers[row]]);
  }
  const known = new Set([0, ...old.dimensionSetID]);
  for (let row = 0; row < valueEntries.rowCount; row++) {
    if (known.has(ids[row])) continue;
    known.add(ids[row]);
    for (const { dimension, values } of shortcuts) {
      if (values.numbers[row] !== 0) rows.push([ids[row], dimension, values.numbers[row]]);
    }
  }
  const builder = new TableBuilder(existing.definition, dictionaries);
  builder.rowCount = rows.length;
  const empty = builder.build();
  const table = withColumns(empty, {
    dimensionSetID: Int32Array.from(rows, ([id]) => id),
    dimensionCode: { ...empty.columns.dimensionCode, numbers: Uint32Array.from(rows, ([, dimension]) => dimension) },
    dimensionValueCode: {
      ...empty.columns.dimensionValueCode,
      numbers: Uint32Array.from(rows, ([, , value]) => value),
    },
  });
  return { ...table, given: existing.given, present: existing.present };
}
