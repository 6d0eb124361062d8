import { type CellOutput, type SheetStep } from '../sheet-host';

/** So many cells pass between the threads at once: a few milliseconds' work for either. */
const CELLS = 20_000;

type Rows = readonly (readonly CellOutput[])[];

/** Some rows of one of the areas that were read. */
export interface RowPiece {
  readonly area: number;
  readonly from: number;
  readonly to: number;
}

/** The rows of areas in pieces, in order. */
export function rowPieces(areas: readonly Rows[]): RowPiece[] {
  return areas.flatMap((rows, area) => {
    const count = Math.max(1, Math.floor(CELLS / Math.max(1, rows[0]?.length ?? 0)));
    return Array.from({ length: Math.ceil(rows.length / count) }, (_, i) => ({
      area,
      from: i * count,
      to: Math.min((i + 1) * count, rows.length),
    }));
  });
}

/** Steps in groups of about so many cells, in order. */
export function* stepPieces(steps: readonly SheetStep[]): Generator<readonly SheetStep[]> {
  let piece: SheetStep[] = [];
  let cells = 0;
  for (const step of steps) {
    piece.push(step);
    cells += step.do === 'values' || step.do === 'formulas' ? step.at.rows * step.at.columns : 1;
    if (cells < CELLS) continue;
    yield piece;
    piece = [];
    cells = 0;
  }
  if (piece.length > 0) yield piece;
}
