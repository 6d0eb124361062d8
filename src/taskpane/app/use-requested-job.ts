import { useEffect } from 'react';
import { type JobId } from './jobs';
import { type RequestedJob } from './requested-job';

/** Shows the job that a button of the ribbon asked for, also one that was pressed before the pane was there. */
export function useRequestedJob(requested: RequestedJob, show: (job: JobId) => void): void {
  useEffect(() => {
    const showRequested = (): void => {
      const job = requested.take();
      if (job) show(job);
    };
    showRequested();
    return requested.subscribe(showRequested);
  }, [requested, show]);
}
