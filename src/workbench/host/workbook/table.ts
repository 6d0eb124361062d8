import { areaBetween, type Area, lastColumnOf, lastRowOf } from './area';
import { type Sheet } from './sheet';

/** An Excel table. Its columns are called what its header cells say. */
export class Table {
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  style = 'TableStyleMedium2';
  showTotals = false;
  /** Names of the columns, kept also while the header row is hidden. */
  columnNames: string[] = [];
  /** What the filter buttons let through, by column. */
  readonly filters = new Map<number, object>();
  readonly #columnIds: string[] = [];

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    public name: string,
    public area: Area,
    public showHeaders: boolean,
  ) {}

  get headerArea(): Area | undefined {
    return this.showHeaders ? { ...this.area, rowCount: 1 } : undefined;
  }

  /** The rows between header and totals; a table always has one at least. */
  get bodyArea(): Area {
    const top = this.area.row + (this.showHeaders ? 1 : 0);
    return areaBetween(
      top,
      this.area.column,
      lastRowOf(this.area) - (this.showTotals ? 1 : 0),
      lastColumnOf(this.area),
    );
  }

  get totalsArea(): Area | undefined {
    return this.showTotals ? { ...this.area, row: lastRowOf(this.area), rowCount: 1 } : undefined;
  }

  columnIdAt(index: number): string {
    return (this.#columnIds[index] ??= String(index + 1));
  }
}
