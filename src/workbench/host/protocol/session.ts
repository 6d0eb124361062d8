import { ExcelError, type Workbook } from '../workbook';
import { type EventHub } from './events';
import { type HostObject } from './host-object';
import { type HostOptions } from './host-options';
import { servicesByName } from './members/services';
import { workbookObject } from './members/workbook';
import { RangeTarget } from './range-target';

/** So many events' ranges can still be asked for. */
const KEPT_EVENTS = 1000;

/** What the host knows of one add-in that is connected to a workbook. */
export class Session {
  readonly #references = new Map<string, HostObject>();
  readonly #eventRanges = new Map<string, RangeTarget>();
  #lastReference = 0;

  constructor(
    readonly workbook: Workbook,
    readonly options: HostOptions,
    readonly events: EventHub,
  ) {}

  get root(): HostObject {
    return workbookObject(this.workbook, this);
  }

  service(name: string): HostObject {
    const service = servicesByName.get(name);
    if (!service) throw new ExcelError('NotImplemented', `The simulated Excel has no service ${name}.`);
    return service(undefined, this);
  }

  /** Holds an object for the client until it lets go of it. */
  keep(object: HostObject): null {
    if (object.isNull || object.referenceId !== undefined) return null;
    object.referenceId = `_ref${++this.#lastReference}`;
    this.#references.set(object.referenceId, object);
    return null;
  }

  drop(referenceId: string): null {
    this.#references.delete(referenceId);
    return null;
  }

  reference(referenceId: string): HostObject {
    const object = this.#references.get(referenceId);
    if (!object) throw new ExcelError('InvalidReference');
    return object;
  }

  /** Keeps the cells that an event tells of, so that its handler can ask for them later. */
  keepForEvent(range: RangeTarget): string {
    const id = `_event${++this.#lastReference}`;
    this.#eventRanges.set(id, range);
    if (this.#eventRanges.size > KEPT_EVENTS) this.#eventRanges.delete(this.#eventRanges.keys().next().value!);
    return id;
  }

  eventRange(id: string): RangeTarget {
    const range = this.#eventRanges.get(id);
    if (!range) throw new ExcelError('InvalidReference');
    return range;
  }

  /** Ranges that the client holds: they follow inserted and deleted cells. */
  get keptRanges(): readonly RangeTarget[] {
    const targets = [...this.#references.values()].map(({ target }) => target);
    return [...targets, ...this.#eventRanges.values()].filter((target) => target instanceof RangeTarget);
  }
}
