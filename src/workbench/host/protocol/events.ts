/** One event on its way to the client. */
export interface EventEntry {
  readonly type: number;
  /** The id of a sheet, table or chart, or `Workbook`. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Who in the add-in wants to hear of what, and the way there. */
export class EventHub {
  /** An add-in may switch events off while it writes. */
  enabled = true;
  readonly #registrations = new Map<string, number>();
  #waiting: EventEntry[] = [];

  constructor(readonly deliver: (entries: readonly EventEntry[]) => void) {}

  register(type: number, target: string): void {
    const key = keyOf(type, target);
    this.#registrations.set(key, (this.#registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = keyOf(type, target);
    this.#registrations.set(key, Math.max(0, (this.#registrations.get(key) ?? 0) - 1));
  }

  isAwaited(type: number, target: string): boolean {
    return (this.#registrations.get(keyOf(type, target)) ?? 0) > 0;
  }

  /** Notes an event for those who wait for it; it goes out after the request in hand has been answered. */
  raise(entry: EventEntry): void {
    if (!this.enabled || !this.isAwaited(entry.type, entry.target)) return;
    if (this.#waiting.length === 0) setTimeout(() => this.#send(), 0);
    this.#waiting.push(entry);
  }

  #send(): void {
    const entries = this.#waiting;
    this.#waiting = [];
    this.deliver(entries);
  }
}

const keyOf = (type: number, target: string): string => `${type} ${target}`;
