import { type CommandJob } from '../../commands';

/** Which job the user asked for outside the pane, with a button of the ribbon. */
export class RequestedJob {
  private job: CommandJob | undefined;
  private readonly listeners = new Set<() => void>();

  /** Has a job begun, now or as soon as the pane is there and has read the workbook. */
  ask(job: CommandJob): void {
    this.set(job);
  }

  /** The job begins, or cannot: it is not asked for any more. */
  readonly take = (): void => this.set(undefined);

  readonly asked = (): CommandJob | undefined => this.job;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(job: CommandJob | undefined): void {
    this.job = job;
    for (const listener of this.listeners) listener();
  }
}
