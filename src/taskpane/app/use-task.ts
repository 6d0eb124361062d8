import { useCallback, useMemo, useRef, useState } from 'react';
import { type FailureView, type OnProgress, type PaneServices, type Progress, failureOf } from '../services';
import { type TextKey } from '../texts';

/** What is being done now. */
export interface RunningTask {
  readonly title: TextKey;
  readonly progress: Progress | undefined;
  readonly cancelling: boolean;
}

/** What was not done, and how to do it again. */
export interface FailedTask {
  readonly title: TextKey;
  readonly failure: FailureView;
  readonly again: (() => void) | undefined;
}

/** The one thing at a time that the pane does with the workbook. */
export interface TaskControl {
  readonly running: RunningTask | undefined;
  readonly failed: FailedTask | undefined;
  /** What was done last, for those who hear the pane. */
  readonly done: TextKey | undefined;
  /**
   * Does something, showing its progress and its failure. Answers with undefined when it failed, or when something else
   * is going on.
   * @param again - what the user's *Run again* does
   */
  readonly run: <T>(
    title: TextKey,
    work: (onProgress: OnProgress) => Promise<T>,
    again?: () => void,
  ) => Promise<T | undefined>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

export function useTask(services: PaneServices): TaskControl {
  const [running, setRunning] = useState<RunningTask>();
  const [failed, setFailed] = useState<FailedTask>();
  const [done, setDone] = useState<TextKey>();
  const busy = useRef(false);

  const run = useCallback(
    async <T>(
      title: TextKey,
      work: (onProgress: OnProgress) => Promise<T>,
      again?: () => void,
    ): Promise<T | undefined> => {
      if (busy.current) return undefined;
      busy.current = true;
      setFailed(undefined);
      setDone(undefined);
      setRunning({ title, progress: undefined, cancelling: false });
      try {
        const result = await work((progress) => setRunning((task) => task && { ...task, progress }));
        setDone(title);
        return result;
      } catch (error) {
        setFailed({ title, failure: failureOf(error), again });
        return undefined;
      } finally {
        busy.current = false;
        setRunning(undefined);
      }
    },
    [],
  );

  const cancel = useCallback(() => {
    setRunning((task) => task && { ...task, cancelling: true });
    void services.cancel();
  }, [services]);

  const dismiss = useCallback(() => setFailed(undefined), []);

  return useMemo(
    () => ({ running, failed, done, run, cancel, dismiss }),
    [running, failed, done, run, cancel, dismiss],
  );
}
