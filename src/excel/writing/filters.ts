import { codeOf } from '../host-error';
import { type HostSheet, type SheetHost } from '../sheet-host';
import { type StepQueue } from './step-queue';

/**
 * Shows what filters hide while something is written, and filters again: Excel puts values that are written across
 * hidden rows into other cells than asked for, and leaves such rows when they are to be deleted.
 * @param sheets - those that stand already and are written to
 */
export async function whileUnfiltered<T>(
  host: SheetHost,
  queue: StepQueue,
  sheets: readonly HostSheet[],
  write: () => Promise<T>,
): Promise<T> {
  const filters = sheets.length === 0 ? [] : await host.filters(sheets);
  const again = filters.map((filter) => ({ do: 'filter', filter }) as const);
  for (const filter of filters) await queue.add({ do: 'showFiltered', filter });
  try {
    const result = await write();
    for (const step of again) await queue.add(step);
    await queue.flush();
    return result;
  } catch (error) {
    // What broke the write counts, and an Excel that is silent is not asked once more.
    if (codeOf(error) !== 'NoAnswer') await host.perform(again).catch(() => undefined);
    throw error;
  }
}
