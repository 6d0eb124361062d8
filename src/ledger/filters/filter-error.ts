import { type Explanation, wholeMessage } from './messages';

/**
 * A filter that cannot be read. The run is refused; the filter never counts as "no match". The message is for the
 * accountant who typed the filter.
 */
export class FilterError extends Error {
  /**
   * @param caption the filtered field, as the request page calls it
   * @param filter the whole filter as it was typed
   * @param position where the trouble starts, counted in characters from 1; one past the last when something is missing
   * @param piece the part of the filter that stands there, or an empty text at the filter's end
   * @param explanation what is wrong and what is expected
   */
  constructor(
    readonly caption: string,
    readonly filter: string,
    readonly position: number,
    readonly piece: string,
    readonly explanation: Explanation,
  ) {
    super(wholeMessage(caption, position, piece, explanation));
    this.name = 'FilterError';
  }
}
