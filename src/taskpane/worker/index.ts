import { type Remote, expose, proxy } from 'comlink';
import { type PiecewiseHost, WorkerHost } from '../../excel';
import { keepErrorsWhole } from './between-threads';
import { PaneJobs } from './pane-jobs';

/** What the pane's own thread asks of the worker first. */
export interface PaneWorker {
  open(host: PiecewiseHost, language: string): Promise<PaneJobs>;
}

keepErrorsWhole();

const worker: PaneWorker = {
  open: async (host, language) => {
    // What the pane hands over as a proxy arrives as one.
    const excel = new WorkerHost(host as unknown as Remote<PiecewiseHost>);
    return proxy(await PaneJobs.open(excel, language));
  },
};

expose(worker);
