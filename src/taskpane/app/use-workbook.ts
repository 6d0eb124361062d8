import { useCallback, useEffect, useState } from 'react';
import { type ColumnMappingView, type LedgerView, type PaneServices, type RunNote } from '../services';
import { type Pane } from './pane';
import { type TaskControl } from './use-task';

type WorkbookState = Pick<
  Pane,
  'ledger' | 'undoable' | 'unfinished' | 'look' | 'insertSheets' | 'saveMappings' | 'refreshRuns'
>;

/** What the workbook holds: read when the pane opens and after everything that changes it. */
export function useWorkbook(services: PaneServices, { run }: TaskControl): WorkbookState {
  const [ledger, setLedger] = useState<LedgerView>();
  const [runs, setRuns] = useState<{ undoable?: RunNote | undefined; unfinished?: RunNote | undefined }>({});

  const refreshRuns = useCallback(async () => {
    try {
      const [unfinished, undoable] = await Promise.all([services.unfinishedRun(), services.undoableRun()]);
      setRuns({ unfinished, undoable });
    } catch {
      // The job before it has told its own end; the next reading asks again.
      setRuns({});
    }
  }, [services]);

  const look = useCallback(() => {
    const read = async (): Promise<void> => {
      const found = await run(
        'task.look',
        async (onProgress) => {
          await refreshRuns();
          return services.look(onProgress);
        },
        () => void read(),
      );
      if (found) setLedger(found);
    };
    void read();
  }, [services, run, refreshRuns]);

  const insertSheets = useCallback(
    (which: 'sample' | 'empty') => {
      const insert = async (): Promise<void> => {
        const found = await run(
          'task.insert',
          async (onProgress) => {
            await services.insertSheets(which, onProgress);
            return services.look(onProgress);
          },
          () => void insert(),
        );
        if (found) setLedger(found);
      };
      void insert();
    },
    [services, run],
  );

  const saveMappings = useCallback(
    (mappings: readonly ColumnMappingView[]) => {
      const save = async (): Promise<void> => {
        const found = await run(
          'task.map',
          async (onProgress) => {
            await services.saveMappings(mappings);
            return services.look(onProgress);
          },
          () => void save(),
        );
        if (found) setLedger(found);
      };
      void save();
    },
    [services, run],
  );

  useEffect(look, [look]);

  return {
    ledger,
    undoable: runs.undoable,
    unfinished: runs.unfinished,
    look,
    insertSheets,
    saveMappings,
    refreshRuns,
  };
}
