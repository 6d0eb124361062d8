import type { PostingMethod } from '../plain';
import type { Traffic } from '../support/traffic-task';
import type { Figure, Scene } from './scene';

const ENTRIES = 100_000;
/** All bytes, both ways, against the bytes of the cells alone. */
const MOST_BYTES = 1.3;
/** Excel on the web takes 5 MB in a request; what opens and closes a run must do with these many besides. */
const MEGABYTES_A_REQUEST = 4;
const OTHER_REQUESTS = 15;

type Direction = 'reading' | 'posting';

function bytesFigure({ bytesDown, bytesUp, cellBytes, requests }: Traffic, explained: Figure['measured']): Figure {
  return {
    ratio: (bytesUp + bytesDown) / cellBytes,
    limit: { kind: 'at most', value: MOST_BYTES },
    unit: 'times the bytes of the cells',
    measured: { bytesUp, bytesDown, cellBytes, requests, ...explained },
  };
}

function requestsFigure({ bytesDown, bytesUp, cellBytes, requests }: Traffic, explained: Figure['measured']): Figure {
  const allowed = OTHER_REQUESTS + cellBytes / (MEGABYTES_A_REQUEST * 1e6);
  return {
    ratio: requests / allowed,
    value: requests,
    limit: { kind: 'at most', value: Math.floor(allowed) },
    unit: 'requests',
    measured: { bytesUp, bytesDown, cellBytes, ...explained },
  };
}

function traffic(name: string, title: string, direction: Direction, method: PostingMethod): readonly Scene[] {
  const scene = (what: string, figure: typeof bytesFigure): Scene => ({
    name: `excel/${name}-${what}`,
    title: `${title}: ${what}`,
    run: async (bench) => {
      const measured = await bench.measureTraffic({ entries: Math.min(ENTRIES, bench.entries), method });
      const { valueEntries, glEntries } = measured;
      return figure(measured[direction], { valueEntries, glEntries });
    },
  });
  return [scene('bytes', bytesFigure), scene('requests', requestsFigure)];
}

export const TRAFFIC_SCENES: readonly Scene[] = [
  ...traffic('reading', 'Reading 100,000 value entries in Excel', 'reading', 'Per Entry'),
  ...traffic('posting-per-entry', 'Posting 100,000 value entries per entry', 'posting', 'Per Entry'),
  ...traffic('posting-per-posting-group', 'Posting them per posting group', 'posting', 'Per Posting Group'),
];
