import { LEDGER_TABLES, type TableName } from '../../../ledger';
import { type ReadOptions } from '../api';
import { type ReadProblem } from '../problem-kinds';
import { type Fit, fitsOf, foundPart, isComplete } from './fits';
import { duplicateHeader, missingColumns, missingTable, twoSheets, twoTables } from './table-problems';
import { plainRegions, type SheetHead, tableRegions } from './regions';

/** Tables without which nothing can be posted. */
export const NEEDED_TABLES: readonly TableName[] = [
  'valueEntries',
  'inventorySetup',
  'inventoryPostingSetup',
  'generalPostingSetup',
  'glAccounts',
];

/** What the jobs write; never their input. */
const OWN_REPORTS = [
  /^Posting (?:Preview|Summary|Test|Trace|Comparison)$/i,
  /^Management Summary$/i,
  /^Skipped Entries$/i,
  /^(?:Adjusted Entries|Cost Explanation|Cost Adjustment Problems)$/i,
  /^(?:Inventory - G_?L Reconciliation|Reconciling Items|Unposted Backlog|Period Closing)\b/i,
  /^Journal Export\b/i,
];

/** With this part of the required columns and this many columns in all, a sheet is taken for an attempt at a table. */
const CLEAR_PART = 0.6;
const CLEAR_COLUMNS = 3;

/** The tables of a workbook. */
export interface FoundTables {
  readonly fits: readonly Fit[];
  /** Tables that lack a required column: where they seem to stand. */
  readonly incomplete: readonly Fit[];
  readonly problems: readonly ReadProblem[];
}

/** True for sheets that hold results of this product. */
export function isOwnReport(sheet: string): boolean {
  return OWN_REPORTS.some((pattern) => pattern.test(sheet.trim()));
}

/** Finds each ledger table among the sheets, or says why it cannot be told. */
export function findTables(
  heads: readonly SheetHead[],
  { mappings = [], neededTables = NEEDED_TABLES }: Pick<ReadOptions, 'mappings' | 'neededTables'> = {},
): FoundTables {
  const problems: ReadProblem[] = [];
  const found = new Map<TableName, Fit[]>();
  const attempts: Fit[] = [];
  /** Tables about which a problem says enough. */
  const settled = new Set<TableName>();

  const take = (fits: readonly Fit[]): boolean => {
    if (isMeantForAnother(fits)) return false;
    const best = bestOf(fits.filter(isComplete));
    if (best.length === 0) return false;
    best.forEach((fit) => settled.add(fit.table));
    if (best.length > 1) problems.push(twoTables(best));
    else found.set(best[0].table, [...(found.get(best[0].table) ?? []), best[0]]);
    return true;
  };

  for (const head of heads) {
    let used = false;
    for (const region of tableRegions(head)) {
      const fits = fitsOf(region, mappings);
      if (take(fits)) used = true;
      else attempts.push(...fits);
    }
    const plain = plainRegions(head).flatMap((region) => fitsOf(region, mappings));
    const others = used
      ? plain.filter(({ table }) => !found.get(table)?.some((fit) => fit.region.sheet === head.info.name))
      : plain;
    if (!take(others)) attempts.push(...others);
  }

  const fits: Fit[] = [];
  for (const [table, all] of found) {
    if (all.length > 1) problems.push(twoSheets(table, all));
    else if (all[0].mapping.duplicates.size > 0) problems.push(...duplicateHeader(all[0]));
    else fits.push(all[0]);
  }
  const incomplete: Fit[] = [];
  for (const table of Object.keys(LEDGER_TABLES) as TableName[]) {
    if (settled.has(table)) continue;
    const needed = neededTables.includes(table);
    const meant = meantFor(table, attempts, needed);
    if (meant) {
      problems.push(missingColumns(meant));
      incomplete.push(meant);
    } else if (needed) problems.push(missingTable(table));
  }
  return { fits, incomplete, problems };
}

/** The fits with the most columns; of several, the one whose sheet bears the table's name. */
function bestOf(fits: readonly Fit[]): readonly Fit[] {
  const most = Math.max(...fits.map((fit) => fit.mapping.columns.size));
  const best = oneRow(fits.filter((fit) => fit.mapping.columns.size === most));
  const named = best.filter((fit) => fit.byName);
  return named.length > 0 ? named : best;
}

/** Of several rows that fit equally, the first. */
function oneRow(fits: readonly Fit[]): readonly Fit[] {
  return fits.filter((fit) => fit.region === fits[0].region);
}

/** The sheet bears the name of a table that it lacks a column of: it is not another, smaller table by chance. */
function isMeantForAnother(fits: readonly Fit[]): boolean {
  const named = fits.filter((fit) => fit.byName);
  return named.some(isClear) && !named.some(isComplete);
}

function isClear(fit: Fit): boolean {
  return foundPart(fit) >= CLEAR_PART && fit.mapping.columns.size >= CLEAR_COLUMNS;
}

/** The place that seems to be meant for a table that was not found. */
function meantFor(table: TableName, attempts: readonly Fit[], needed: boolean): Fit | undefined {
  return attempts
    .filter((fit) => fit.table === table && fit.missing.length > 0)
    .filter((fit) => (fit.byName && foundPart(fit) > 0) || (needed && isClear(fit)))
    .sort((a, b) => Number(b.byName) - Number(a.byName) || a.missing.length - b.missing.length)
    .at(0);
}
