import { type ExcelWorkbook } from '../../excel';
import { type ReadOptions, type WriteOptions } from '../../workbook';
import { type OnProgress, PaneFailure } from '../services';
import { readMappings } from './column-mappings';
import { failureView } from './failure-view';

/** How a job talks to the pane while it goes on. */
export interface JobOptions {
  readonly reading: ReadOptions;
  readonly writing: WriteOptions;
  readonly signal: AbortSignal;
  /** Works something out, in one go. Rejects if the user has cancelled meanwhile. */
  readonly workOut: <T>(work: () => T) => Promise<T>;
}

/** Jobs on one workbook wait for each other, so that an arrival is not posted into the middle of another job. */
export class JobQueue {
  private aborter = new AbortController();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly port: ExcelWorkbook,
    private readonly language: string,
  ) {}

  /** @throws PaneFailure whatever ended the job */
  run<T>(onProgress: OnProgress | undefined, work: (options: JobOptions) => Promise<T>): Promise<T> {
    const result = this.last.then(() => this.begin(onProgress, work));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Stops what is being done between two blocks of rows. */
  cancel(): void {
    this.aborter.abort();
  }

  private async begin<T>(onProgress: OnProgress | undefined, work: (options: JobOptions) => Promise<T>): Promise<T> {
    this.aborter = new AbortController();
    const { signal } = this.aborter;
    const mappings = await readMappings(this.port);
    const reading: ReadOptions = {
      signal,
      mappings,
      onProgress: ({ sheet, rows }) => onProgress?.({ doing: 'reading', sheet, rows }),
    };
    const writing: WriteOptions = {
      signal,
      onProgress: ({ sheet, rows, of }) => onProgress?.({ doing: 'writing', sheet, rows, of }),
    };
    const workOut = async <T>(compute: () => T): Promise<T> => {
      onProgress?.(undefined);
      const result = compute();
      await messagesIn();
      signal.throwIfAborted();
      return result;
    };
    try {
      return await work({ reading, writing, signal, workOut });
    } catch (error) {
      throw new PaneFailure(failureView(error, signal, this.language));
    }
  }
}

/** While a worker computes, the pane's word waits: it is heard when those messages have had their turn. */
function messagesIn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
