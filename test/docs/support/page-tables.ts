import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of the table of a page under docs/ that has these captions; minus signs as the page prints them become `-`. */
export function pageTables(name: string): (...captions: string[]) => Record<string, string>[] {
  const lines = readFileSync(join(__dirname, '../../../docs', name), 'utf8').split('\n');
  return (...captions) => {
    const start = lines.findIndex((line) => captions.every((caption) => cells(line).includes(caption)));
    const headers = cells(lines[start]);
    const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
    return lines
      .slice(start + 2, end)
      .map((line) => Object.fromEntries(cells(line).map((cell, i) => [headers[i], cell])));
  };
}

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replace('−', '-'));
}
