import { type JobId } from './jobs';

/** Which job the user asked for outside the pane, with a button of the ribbon. */
export class RequestedJob {
  private job: JobId | undefined;
  private readonly listeners = new Set<() => void>();

  /** Turns the pane to a job, now or as soon as it is there. */
  show(job: JobId): void {
    this.job = job;
    for (const listener of this.listeners) listener();
  }

  /** The job that was asked for since the last time; it is taken once. */
  take(): JobId | undefined {
    const job = this.job;
    this.job = undefined;
    return job;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
