import { createContext, useContext } from 'react';
import { type CommandJob } from '../../commands';
import { type ExcelSilence } from '../office';
import { type ColumnMappingView, type LedgerView, type PaneServices, type Place, type RunNote } from '../services';
import { type Texts } from '../texts';
import { type JobId } from './jobs';
import { type TaskControl } from './use-task';

/** What every view can reach. */
export interface Pane {
  readonly services: PaneServices;
  readonly texts: Texts;
  readonly silence: ExcelSilence;
  readonly task: TaskControl;
  /** Undefined until the workbook has been read. */
  readonly ledger: LedgerView | undefined;
  readonly undoable: RunNote | undefined;
  readonly unfinished: RunNote | undefined;
  /** Reads the workbook anew. */
  readonly look: () => void;
  readonly insertSheets: (which: 'sample' | 'empty') => void;
  readonly saveMappings: (mappings: readonly ColumnMappingView[]) => void;
  /** Asks anew for the runs that can be undone or must be finished. */
  readonly refreshRuns: () => Promise<void>;
  /** Whether a file can be saved from the pane. */
  readonly savesFiles: boolean;
  /** Opens a workbook file as a new workbook. */
  readonly openWorkbook: (content: Blob) => void;
  readonly goTo: (place: Place) => void;
  readonly show: (job: JobId) => void;
  /** The job that a button of the ribbon asked for, until its view takes it. */
  readonly asked: CommandJob | undefined;
  readonly takeAsked: () => void;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('A view of the pane stands outside it.');
  return pane;
}
