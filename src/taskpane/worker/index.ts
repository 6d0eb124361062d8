import { expose, proxy } from 'comlink';
import { type SheetHost } from '../../excel';
import { keepErrorsWhole } from './between-threads';
import { PaneJobs } from './pane-jobs';

/** What the pane's own thread asks of the worker first. */
export interface PaneWorker {
  open(host: SheetHost, language: string): Promise<PaneJobs>;
}

keepErrorsWhole();

const worker: PaneWorker = {
  open: async (host, language) => proxy(await PaneJobs.open(host, language)),
};

expose(worker);
