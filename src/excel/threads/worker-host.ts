import { type Remote } from 'comlink';
import {
  type ActiveFilter,
  type CellOutput,
  type Environment,
  type HostSheet,
  type SheetArea,
  type SheetHost,
  type SheetStep,
} from '../sheet-host';
import { stepPieces } from './pieces';
import { type PiecewiseHost } from './piecewise-host';

/** The host of another thread, reached piece by piece. */
export class WorkerHost implements SheetHost {
  constructor(private readonly host: Remote<PiecewiseHost>) {}

  async read(areas: readonly SheetArea[]): Promise<readonly (readonly (readonly CellOutput[])[])[]> {
    const { areas: count, pieces, reading } = await this.host.beginRead(areas);
    const values: CellOutput[][][] = Array.from({ length: count }, () => []);
    for (const [index, { area }] of pieces.entries()) {
      const rows = JSON.parse(await this.host.piece(reading, index)) as CellOutput[][];
      values[area].push(...rows);
    }
    return values;
  }

  async perform(steps: readonly SheetStep[]): Promise<void> {
    const writing = await this.host.beginWrite();
    for (const piece of stepPieces(steps)) await this.host.take(writing, JSON.stringify(piece));
    await this.host.performTaken(writing);
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
