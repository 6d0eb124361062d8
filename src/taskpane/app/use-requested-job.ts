import { useEffect, useSyncExternalStore } from 'react';
import { type JobId } from './jobs';
import { type Pane } from './pane';
import { type RequestedJob } from './requested-job';

/** Turns the pane to the view of a job that a button of the ribbon asked for, also before the pane was there. */
export function useRequestedJob(
  requested: RequestedJob,
  show: (job: JobId) => void,
): Pick<Pane, 'asked' | 'takeAsked'> {
  const asked = useSyncExternalStore(requested.subscribe, requested.asked);
  useEffect(() => {
    if (asked) show('post');
  }, [asked, show]);
  return { asked, takeAsked: requested.take };
}
