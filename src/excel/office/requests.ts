import { HostError, codeOf, isRetried } from '../host-error';

/** How long people and Excel are given. */
export interface Patience {
  /** Milliseconds after which a request without an answer is given up. */
  readonly giveUpAfter: number;
  /** Milliseconds after which the pane should say that Excel is slow. */
  readonly slowAfter: number;
  /** Waits between attempts, in milliseconds. */
  readonly retries: readonly number[];
  /** Told of each request that takes long, and of its end. */
  readonly onSlow?: (slow: boolean) => void;
}

export const DEFAULT_PATIENCE: Patience = { giveUpAfter: 60_000, slowAfter: 5_000, retries: [500, 2_000, 5_000] };

/** What a request is about. */
export interface About {
  /** The sheet, as far as it is known. */
  readonly sheet?: string | undefined;
  /** It only reads: nothing happens twice when it is repeated. */
  readonly reads?: true;
}

/**
 * One request to Excel: a batch and its answer. Errors that pass by themselves are waited out, unless some of a batch
 * that changes the workbook may have been done; a host that is silent is given up.
 *
 * The context is not `Excel.run`'s: that keeps every range and sends a further request to release them.
 * @throws HostError
 */
export async function request<T>(
  patience: Patience,
  about: About,
  batch: (context: Excel.RequestContext) => () => T,
  attempt = 0,
): Promise<T> {
  try {
    const context = new Excel.RequestContext();
    const result = batch(context);
    // What the client makes of a large batch is work enough for a task of its own.
    await nextTask();
    await answered(context.sync(), patience, about.sheet);
    return result();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || error instanceof HostError) throw error;
    const mayRepeat = isRetried(code) && (about.reads === true || wasRefusedAsAWhole(error));
    if (!mayRepeat || attempt >= patience.retries.length) throw new HostError(code, about.sheet, detailsOf(error));
    await new Promise((resolve) => setTimeout(resolve, patience.retries[attempt]));
    return request(patience, about, batch, attempt + 1);
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function answered(sync: Promise<unknown>, patience: Patience, sheet: string | undefined): Promise<void> {
  let isSlow = false;
  const slow = setTimeout(() => {
    isSlow = true;
    patience.onSlow?.(true);
  }, patience.slowAfter);
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const seconds = Math.round(patience.giveUpAfter / 1000);
    giveUp = setTimeout(
      () => reject(new HostError('NoAnswer', sheet, `It was waited for ${seconds} seconds.`)),
      patience.giveUpAfter,
    );
  });
  try {
    await Promise.race([sync, silence]);
  } finally {
    clearTimeout(slow);
    clearTimeout(giveUp);
    if (isSlow) patience.onSlow?.(false);
  }
}

interface OfficeError {
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Excel did not look at the batch. An error within the batch has a place there, and what stands before it was done. */
function wasRefusedAsAWhole(error: unknown): boolean {
  const { debugInfo = {} } = error as OfficeError;
  return !('errorLocation' in debugInfo);
}

/** Excel's own words, where they say more than the code. */
function detailsOf(error: unknown): string | undefined {
  const location = (error as OfficeError).debugInfo?.errorLocation;
  return location ? `(Excel: ${location})` : undefined;
}
