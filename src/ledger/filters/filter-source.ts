import { FilterError } from './filter-error';
import { type Explanation } from './messages';

/** A stretch of the filter: the index of its first UTF-16 unit and the text that stands there. */
export interface FilterPiece {
  readonly index: number;
  readonly source: string;
}

/** Ends the reading of a filter with an explanation. */
export type Refuse = (explanation: Explanation) => never;

/** The filter as typed, and the field it is for: what an error has to name. */
export class FilterSource {
  constructor(
    readonly caption: string,
    readonly text: string,
  ) {}

  refuse(piece: FilterPiece, explanation: Explanation): never {
    throw new FilterError(this.caption, this.text, this.positionOf(piece.index), piece.source, explanation);
  }

  /** Counted from 1 in characters as people see them, so that a character beyond 16 bits counts once. */
  positionOf(index: number): number {
    return [...this.text.slice(0, index)].length + 1;
  }
}
