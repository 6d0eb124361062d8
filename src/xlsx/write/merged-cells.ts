import { escapeAttribute } from '../xml/text';
import { type RowMap } from './row-map';

/** Merged cells moved with their rows. The list must not be empty, so it is written when all of it is known. */
export class MergedCells {
  private readonly ranges: string[] = [];

  constructor(private readonly rows: RowMap) {}

  add(reference: string): void {
    const moved = this.rows.references(reference);
    // One cell alone is not merged with anything.
    if (moved.includes(':')) this.ranges.push(moved);
  }

  toXml(prefix: string): string {
    if (this.ranges.length === 0) return '';
    const cells = this.ranges.map((range) => `<${prefix}mergeCell ref="${escapeAttribute(range)}"/>`);
    return `<${prefix}mergeCells count="${cells.length}">${cells.join('')}</${prefix}mergeCells>`;
  }
}
