/** Whether Excel keeps the pane waiting for an answer, for React. */
export class SlowExcel {
  /** Milliseconds since 1970 when the request was made that is not answered yet. */
  private since: number | undefined;
  private readonly listeners = new Set<() => void>();

  /** @param after - milliseconds that Excel has been silent for when it is called slow */
  constructor(private readonly after: number) {}

  readonly tell = (isSlow: boolean): void => {
    if (isSlow === (this.since !== undefined)) return;
    this.since = isSlow ? Date.now() - this.after : undefined;
    for (const listener of this.listeners) listener();
  };

  readonly silentSince = (): number | undefined => this.since;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
