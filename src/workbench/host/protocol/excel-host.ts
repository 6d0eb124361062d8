import { ExcelError, type Workbook } from '../workbook';
import { type EventEntry, EventHub } from './events';
import { BrokenOff, Faults } from './faults';
import { DEFAULT_OPTIONS, type HostOptions } from './host-options';
import { runBatch } from './run-batch';
import { Session } from './session';
import { Traffic, utf8Length } from './traffic';
import { type RequestBody, type ResponseBody } from './wire';
import { relayChanges } from './workbook-events';

/** The answer to a batch: an error number of the transport (0 for none) and the body. */
export interface BatchAnswer {
  readonly error: number;
  readonly body: string;
}

const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/**
 * An Excel without Excel: takes the batches of the real Office.js client, runs them on a workbook in memory and sends
 * back results, errors and events as Excel on the web does. How batches reach it is up to a seam.
 */
export class ExcelHost {
  readonly options: HostOptions;
  readonly traffic = new Traffic();
  readonly faults = new Faults();
  readonly session: Session;
  /** Where events go; a seam sets it. */
  onEvents: (entries: readonly EventEntry[]) => void = () => undefined;
  /** True while a batch runs: changes that happen then are the add-in's own. */
  isRunning = false;
  readonly #stopRelay: () => void;

  constructor(
    readonly workbook: Workbook,
    options: Partial<HostOptions> = {},
  ) {
    this.options = { ...DEFAULT_OPTIONS, ...options };
    workbook.isReadOnly = this.options.readOnly;
    this.session = new Session(workbook, this.options, new EventHub((entries) => this.onEvents(entries)));
    this.#stopRelay = relayChanges(this);
  }

  /** Runs the text of one batch; undefined when the host shall never answer. */
  processBatch(text: string): BatchAnswer | undefined {
    const fault = this.faults.next();
    const bytes = utf8Length(text);
    this.traffic.requests++;
    this.traffic.bytesUp += bytes;
    if (bytes > this.options.payloadLimit) return refusal(REQUEST_TOO_LARGE);
    const request = JSON.parse(text) as RequestBody;
    this.traffic.actions += request.Actions.length;
    const response = this.#run(request, (index) => {
      if (!fault || index < (fault.afterActions ?? 0)) return;
      throw typeof fault.then === 'string' && fault.then !== 'stall' ? new ExcelError(fault.then) : new BrokenOff();
    });
    if (fault?.then === 'stall') return undefined;
    if (typeof fault?.then === 'number') return refusal(fault.then);
    return this.#answer(response);
  }

  close(): void {
    this.#stopRelay();
  }

  #run(request: RequestBody, beforeAction: (index: number) => void): ResponseBody | undefined {
    this.isRunning = true;
    try {
      return runBatch(request, this.session, beforeAction);
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error;
      return undefined;
    } finally {
      this.isRunning = false;
      this.workbook.calculation.resume();
    }
  }

  #answer(response: ResponseBody | undefined): BatchAnswer {
    const body = JSON.stringify(response);
    const bytes = utf8Length(body);
    if (bytes > this.options.payloadLimit) return refusal(RESPONSE_TOO_LARGE);
    this.traffic.bytesDown += bytes;
    return { error: 0, body };
  }
}

function refusal(error: number): BatchAnswer {
  return { error, body: '' };
}
