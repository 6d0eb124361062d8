import {
  type ActiveFilter,
  type CellOutput,
  type Environment,
  type HostSheet,
  type SheetArea,
  type SheetHost,
  type SheetStep,
} from '../sheet-host';
import { type RowPiece, rowPieces } from './pieces';

interface Reading {
  readonly areas: readonly (readonly (readonly CellOutput[])[])[];
  readonly pieces: readonly RowPiece[];
}

/** What was read and waits to be fetched. */
export interface ReadAhead {
  readonly reading: number;
  readonly areas: number;
  readonly pieces: readonly RowPiece[];
}

/**
 * A host as a worker reaches it: cells come and go as short texts, one message each, so that the thread which Excel is
 * spoken to from, and which the pane is drawn on, is never held up by a whole block.
 */
export class PiecewiseHost implements Omit<SheetHost, 'read' | 'perform'> {
  private readonly readings = new Map<number, Reading>();
  private readonly writings = new Map<number, SheetStep[]>();
  private last = 0;

  constructor(private readonly host: SheetHost) {}

  async beginRead(areas: readonly SheetArea[]): Promise<ReadAhead> {
    const values = await this.host.read(areas);
    const reading = ++this.last;
    const pieces = rowPieces(values);
    if (pieces.length > 0) this.readings.set(reading, { areas: values, pieces });
    return { reading, areas: values.length, pieces };
  }

  /** The rows of a piece as JSON; the last piece ends the reading. */
  piece(reading: number, index: number): string {
    const { areas, pieces } = this.readings.get(reading)!;
    const { area, from, to } = pieces[index];
    if (index === pieces.length - 1) this.readings.delete(reading);
    return JSON.stringify(areas[area].slice(from, to));
  }

  beginWrite(): number {
    this.writings.set(++this.last, []);
    return this.last;
  }

  /** @param steps - as JSON */
  take(writing: number, steps: string): void {
    this.writings.get(writing)!.push(...(JSON.parse(steps) as SheetStep[]));
  }

  performTaken(writing: number): Promise<void> {
    const steps = this.writings.get(writing)!;
    this.writings.delete(writing);
    return this.host.perform(steps);
  }

  blockBytes(last: number): Promise<number> {
    return this.host.blockBytes(last);
  }

  environment(): Promise<Environment> {
    return this.host.environment();
  }

  sheets(): Promise<readonly HostSheet[]> {
    return this.host.sheets();
  }

  filters(sheets: readonly HostSheet[]): Promise<readonly ActiveFilter[]> {
    return this.host.filters(sheets);
  }

  readSettings(names: readonly string[]): Promise<readonly (string | undefined)[]> {
    return this.host.readSettings(names);
  }

  writeSettings(settings: Readonly<Record<string, string | undefined>>): Promise<void> {
    return this.host.writeSettings(settings);
  }

  select(sheet: string, address: string): Promise<void> {
    return this.host.select(sheet, address);
  }

  selectedRow(): Promise<{ readonly sheet: string; readonly row: number }> {
    return this.host.selectedRow();
  }

  startWatch(onEdit?: (sheet: string) => void): Promise<number> {
    return this.host.startWatch(onEdit);
  }

  editedSheets(watch: number): Promise<readonly string[]> {
    return this.host.editedSheets(watch);
  }

  stopWatch(watch: number): Promise<void> {
    return this.host.stopWatch(watch);
  }
}
