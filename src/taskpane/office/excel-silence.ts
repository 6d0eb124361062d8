import { type Patience } from '../../excel';

/** Since when Excel leaves a request unanswered for longer than usual; the pane says so instead of waiting silently. */
export class ExcelSilence {
  private began: number | undefined;
  private silent = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly patience: Pick<Patience, 'giveUpAfter' | 'slowAfter'>) {}

  /** Milliseconds after which Excel is not waited for any longer. */
  get givenUpAfter(): number {
    return this.patience.giveUpAfter;
  }

  /** Told when a request takes long, and when that request has ended. */
  readonly note = (slow: boolean): void => {
    this.silent += slow ? 1 : -1;
    if (slow) this.began ??= Date.now() - this.patience.slowAfter;
    else if (this.silent === 0) this.began = undefined;
    for (const listener of this.listeners) listener();
  };

  /** For React: milliseconds since 1970; undefined while Excel answers. */
  readonly since = (): number | undefined => this.began;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
