import {
  type AdjustmentRun,
  type ItemRegister,
  type TableChange,
  adjustmentChanges,
  itemRegisterOf,
} from '../../adjustment';
import { type ReportSheet, type TableAppend, type WorkbookChanges } from '../changes';
import { type TablePlaces } from '../reading';
import { adjustedEntriesSheet } from './adjusted-entries';
import { REGISTER_STATE } from './books';
import { costAdjustmentProblemsSheet } from './cost-adjustment-problems';
import { costExplanationSheet } from './cost-explanation';
import { type AdjustmentState } from './heading';
import { type RunSteps, changesOf } from './run-steps';
import { tableAppend } from './table-append';
import { tableSteps } from './table-changes';

/** The steps of an adjustment, and what they do to each table. */
export interface AdjustmentSteps extends RunSteps {
  readonly changes: readonly TableChange[];
  readonly itemRegister: ItemRegister;
}

/** The steps of an adjustment; undefined when it changes nothing that the workbook has. */
export function adjustmentSteps(
  run: AdjustmentRun,
  places: TablePlaces,
  state: string = REGISTER_STATE.open,
): AdjustmentSteps | undefined {
  const found = adjustmentChanges(run).flatMap((change) => {
    const steps = tableSteps(change, places, run.ledger.scale);
    return steps ? [{ change, steps }] : [];
  });
  if (found.length === 0) return undefined;
  const itemRegister = itemRegisterOf(run);
  const all = found.map(({ steps }) => steps);
  return {
    changes: found.map(({ change }) => change),
    itemRegister,
    register: registerAppend(places, itemRegister, { scale: run.ledger.scale, state }),
    headers: all.flatMap(({ headers }) => headers),
    appends: all.flatMap(({ append }) => append ?? []),
    columns: all.flatMap(({ columns }) => columns),
    reports: adjustmentReports(run, places, 'adjusted'),
    removals: all.flatMap(({ removal }) => removal ?? []),
  };
}

/** Everything that an adjustment writes: new value entries, marks and unit costs, its register and its reports. */
export function adjustmentWrites(run: AdjustmentRun, places: TablePlaces): WorkbookChanges {
  const steps = adjustmentSteps(run, places, REGISTER_STATE.closed);
  return steps ? changesOf(steps) : reportsOnly(adjustmentReports(run, places, 'adjusted'));
}

/** A preview writes reports only. */
export function adjustmentPreview(run: AdjustmentRun, places: TablePlaces): WorkbookChanges {
  return reportsOnly(adjustmentReports(run, places, 'preview'));
}

/** Where the cost of one item ledger entry comes from. */
export function explanationChanges(run: AdjustmentRun, places: TablePlaces, entryNo: number): WorkbookChanges {
  return reportsOnly([costExplanationSheet(run, places, entryNo)]);
}

export function adjustmentReports(run: AdjustmentRun, places: TablePlaces, state: AdjustmentState): ReportSheet[] {
  return [adjustedEntriesSheet(run, places, state), costAdjustmentProblemsSheet(run, places, state)];
}

function reportsOnly(reports: readonly ReportSheet[]): WorkbookChanges {
  return { columns: [], appends: [], removals: [], reports };
}

function registerAppend(
  places: TablePlaces,
  register: ItemRegister,
  { scale, state }: { readonly scale: number; readonly state: string },
): TableAppend {
  const values = Object.fromEntries(
    Object.entries({ ...register, state }).map(([field, value]) => [field, () => value]),
  );
  return tableAppend(places, 'itemRegisters', { scale, rowCount: 1, values });
}
