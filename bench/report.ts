import os from 'node:os';
import type { Figure, Scene } from './scenes';

/** A scene's figure, or why there is none. */
export interface Result {
  readonly scene: Scene;
  readonly figure: Figure | undefined;
  readonly error: string | undefined;
}

export function passes({ figure }: Result): boolean {
  if (!figure) return false;
  const value = figure.value ?? figure.ratio;
  return figure.limit.kind === 'at least' ? value >= figure.limit.value : value <= figure.limit.value;
}

/** For machines: names and keys stay as they are. */
export function asJson(results: readonly Result[], entries: number, mismatches: readonly string[]): string {
  const machine = {
    node: process.version,
    cpu: os.cpus()[0]?.model ?? '',
    cores: os.cpus().length,
    load: os.loadavg()[0],
  };
  const figures = results.map((result) => ({
    name: result.scene.name,
    ok: passes(result),
    ...(result.figure ?? { ratio: null }),
    ...(result.error === undefined ? {} : { error: result.error }),
  }));
  return JSON.stringify({ machine, entries, figures, mismatches }, null, 2);
}

/** For people. */
export function asTable(results: readonly Result[], entries: number, mismatches: readonly string[]): string {
  const rows = results.map((result) => [result.scene.name, ...cells(result), passes(result) ? 'ok' : 'FAILED']);
  const table = [['scene', 'figure', 'limit', 'measured', ''], ...rows];
  const widths = table[0].map((_cell, column) => Math.max(...table.map((row) => row[column].length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  const agreement =
    mismatches.length === 0
      ? ['All results over the same entries agree.']
      : mismatches.map((line) => `MISMATCH ${line}`);
  return [`${entries} value entries × 30 columns, Node ${process.version}`, '', ...lines, '', ...agreement].join('\n');
}

function cells({ figure, error }: Result): [string, string, string] {
  if (!figure) return ['-', '-', error ?? ''];
  const measured = Object.entries(figure.measured).map(([name, value]) => `${name} ${shown(value)}`);
  return [
    `${shown(figure.value ?? figure.ratio)} ${figure.unit}`,
    `${figure.limit.kind} ${figure.limit.value}`,
    measured.join(', '),
  ];
}

function shown(value: number | string): string {
  if (typeof value === 'string') return value;
  return value >= 1_000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
