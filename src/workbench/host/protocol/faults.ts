import { type ErrorCode } from '../workbook';

/** What shall go wrong with a request. */
export interface Fault {
  /** Which request from now on: 1 is the next one. */
  readonly request: number;
  /** How many of its actions are done first; none unless said. */
  readonly afterActions?: number;
  /**
   * `stall`: no answer ever comes. A code: the request is answered with this error. A number: the request is refused
   * before Excel looks at its actions (5103 request too large, 5104 response too large, 5102 too busy, 5012 session over,
   * 5004 a cell is being edited), whatever was done.
   */
  readonly then: 'stall' | ErrorCode | number;
}

/** Ends a batch that shall not go on; nobody is told why. */
export class BrokenOff extends Error {}

/** Faults that were asked for, by the number of the request that they wait for. */
export class Faults {
  readonly #planned = new Map<number, Fault>();
  #requests = 0;
  #heldFrom = Infinity;
  #waiting: (() => void)[] = [];

  plan(fault: Fault): void {
    this.#planned.set(this.#requests + fault.request, fault);
  }

  /** From this request on (1 is the next one) Excel takes none, until it is released. */
  hold(request: number): void {
    this.#heldFrom = this.#requests + request;
  }

  /** Takes the requests that waited, and all that come. */
  release(): void {
    this.#heldFrom = Infinity;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Does something as soon as Excel takes requests: at once, unless it is held. */
  whenFree(work: () => void): void {
    if (this.#requests + 1 < this.#heldFrom) work();
    else this.#waiting.push(work);
  }

  /** Counts a request and says what shall go wrong with it. */
  next(): Fault | undefined {
    this.#requests++;
    const fault = this.#planned.get(this.#requests);
    this.#planned.delete(this.#requests);
    return fault;
  }
}
