import { type ProxyMarked, type Remote, proxy, wrap } from 'comlink';
import { PiecewiseHost, type SheetHost } from '../../excel';
import { type PaneWorker } from '../worker';
import { keepErrorsWhole } from '../worker/between-threads';
import { type AdjustmentJobs } from '../worker/adjustment-jobs';
import { type DeskJobs } from '../worker/desk-jobs';
import { type JournalJobs } from '../worker/journal-jobs';
import { type PaneJobs } from '../worker/pane-jobs';
import { PaneFailure } from './failure';
import { type FailureView, type PaneServices, type RunNote } from './pane-services';

/**
 * The services, done in a worker so that the pane stays responsive; the worker asks this thread for every request to
 * Excel, for only this thread may make one.
 */
export async function startServices(host: SheetHost, language: string): Promise<PaneServices> {
  keepErrorsWhole();
  const worker = new Worker(new URL('../worker/index.ts', import.meta.url), { name: 'jobs' });
  const remote = wrap<PaneWorker>(worker);
  const jobs = (await remote.open(proxy(new PiecewiseHost(host)), language).catch((error: unknown) => {
    worker.terminate();
    throw error;
  })) as unknown as Remote<PaneJobs & ProxyMarked>;
  const adjustment = jobs.adjustment as unknown as Remote<AdjustmentJobs & ProxyMarked>;
  const desk = jobs.desk as unknown as Remote<DeskJobs & ProxyMarked>;
  const journals = jobs.journals as unknown as Remote<JournalJobs & ProxyMarked>;
  return {
    look: (onProgress) => told(jobs.look(proxy(onProgress))),
    insertSheets: (which, onProgress) => told(jobs.insertSheets(which, proxy(onProgress))),
    saveMappings: (mappings) => told(jobs.saveMappings(mappings)),
    preview: (form, onProgress, onFigures) => told(jobs.preview(form, proxy(onProgress), proxy(onFigures))),
    test: (form, onProgress) => told(jobs.test(form, proxy(onProgress))),
    prepare: (form, onProgress) => told(jobs.prepare(form, proxy(onProgress))),
    post: (onProgress) => told(jobs.post(proxy(onProgress))),
    previewAdjustment: (form, onProgress, onFigures) =>
      told(adjustment.preview(form, proxy(onProgress), proxy(onFigures))),
    prepareAdjustment: (form, onProgress) => told(adjustment.prepare(form, proxy(onProgress))),
    adjust: (onProgress) => told(adjustment.run(proxy(onProgress))),
    explain: (form, entry, onProgress) => told(adjustment.explain(form, entry, proxy(onProgress))),
    selectedRow: () => host.selectedRow(),
    unfinishedRun: () => told(jobs.unfinishedRun() as Promise<RunNote | undefined>),
    undoableRun: () => told(jobs.undoableRun() as Promise<RunNote | undefined>),
    finish: (onProgress) => told(jobs.finish(proxy(onProgress))),
    rollBack: (onProgress) => told(jobs.rollBack(proxy(onProgress))),
    undo: (onProgress) => told(jobs.undo(proxy(onProgress))),
    startAutomaticPosting: (userID, onArrival) => told(jobs.startAutomaticPosting(userID, proxy(onArrival))),
    stopAutomaticPosting: () => told(jobs.stopAutomaticPosting()),
    goTo: ({ sheet, address }) => host.select(sheet, address),
    cancel: () => told(jobs.cancel()),
    trace: (choice, onProgress) => told(desk.trace(choice, proxy(onProgress))),
    reconcile: (form, onProgress) => told(desk.reconcile(form, proxy(onProgress))),
    canClose: (form, onProgress) => told(desk.canClose(form, proxy(onProgress))),
    setupChoices: (onProgress) => told(desk.setupChoices(proxy(onProgress))),
    remember: (form, changes, onProgress) => told(desk.remember(form, changes, proxy(onProgress))),
    forget: () => told(desk.forget()),
    compare: (form, changes, onProgress) => told(desk.compare(form, changes, proxy(onProgress))),
    summarize: (form, paper, onProgress) => told(desk.summarize(form, paper, proxy(onProgress))),
    snapshot: (form, paper, onProgress) => told(desk.snapshot(form, paper, proxy(onProgress))),
    exportJournal: (form, posting, onProgress) => told(journals.export(form, posting, proxy(onProgress))),
  };
}

/** A job's failure is an error of this thread again. */
async function told<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    const view = error instanceof Error && 'view' in error ? (error.view as FailureView) : undefined;
    throw view ? new PaneFailure(view) : error;
  }
}
