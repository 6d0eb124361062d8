import { type WriteOptions } from '../../workbook';
import { codeOf } from '../host-error';
import { type CellInput, type SheetHost, type SheetStep } from '../sheet-host';

/** What a step costs in a request besides its cells. */
const STEP_BYTES = 400;
/** Every so many cells of values are a range of their own in the request. */
const CELLS_A_PIECE = 1500;

/** Collects steps and hands them to Excel in requests that it takes. */
export class StepQueue {
  private steps: SheetStep[] = [];
  private bytes = 0;
  /** Bytes of the request before, and of the next one as soon as it is begun. */
  private last = 0;
  private limit: number | undefined;
  private done: (() => void)[] = [];

  constructor(
    private readonly host: SheetHost,
    private readonly options: WriteOptions,
  ) {}

  /**
   * Adds a step; waits when a request is full.
   * @param onDone - called when the step has reached the workbook
   */
  async add(step: SheetStep, onDone?: () => void): Promise<void> {
    const bytes = bytesOf(step);
    this.limit ??= await this.host.blockBytes(this.last);
    if (this.steps.length > 0 && this.bytes + bytes > this.limit) await this.flush();
    this.steps.push(step);
    this.bytes += bytes;
    if (onDone) this.done.push(onDone);
  }

  async flush(): Promise<void> {
    this.options.signal?.throwIfAborted();
    const { done, steps } = this;
    this.last = this.bytes;
    this.limit = undefined;
    this.steps = [];
    this.done = [];
    this.bytes = 0;
    if (steps.length > 0) await this.perform(steps);
    for (const tell of done) tell();
  }

  /** A request that is too large for Excel is refused before anything of it is done. */
  private async perform(steps: readonly SheetStep[]): Promise<void> {
    try {
      await this.host.perform(steps);
    } catch (error) {
      if (codeOf(error) !== 'RequestPayloadSizeLimitExceeded') throw error;
      const [first, second] = steps.length === 1 ? halves(steps[0]) : inTwo(steps);
      if (second.length === 0) throw error;
      await this.perform(first);
      await this.perform(second);
    }
  }
}

/** The rows of a step as two steps; a step that cannot be divided has no second half. */
function halves(step: SheetStep): [SheetStep[], SheetStep[]] {
  if (step.do !== 'values') return [[step], []];
  const [upper, lower] = inTwo(step.values);
  const part = (values: typeof step.values, row: number): SheetStep[] =>
    values.length === 0 ? [] : [{ ...step, at: { ...step.at, row, rows: values.length }, values }];
  return [part(upper, step.at.row), part(lower, step.at.row + upper.length)];
}

function inTwo<T>(all: readonly T[]): [readonly T[], readonly T[]] {
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half), all.slice(half)];
}

function bytesOf(step: SheetStep): number {
  if (step.do !== 'values' && step.do !== 'formulas') return STEP_BYTES;
  const cells: readonly (readonly CellInput[])[] = step.do === 'values' ? step.values : step.formulas;
  const count = cells.length * step.at.columns;
  return (1 + count / CELLS_A_PIECE) * STEP_BYTES + cellBytes(cells);
}

/** Close above what the cells take as JSON. */
function cellBytes(cells: readonly (readonly CellInput[])[]): number {
  let bytes = 0;
  for (const row of cells) {
    bytes += 3;
    for (const cell of row) {
      // A letter may take three bytes, or six when it must be escaped; that is rare, and the limit is far off.
      bytes += typeof cell === 'string' ? cell.length * 1.2 + 3 : cell === null ? 5 : String(cell).length + 1;
    }
  }
  return bytes;
}
