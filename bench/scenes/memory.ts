import type { PostingMethod } from '../plain';
import type { Scene } from './scene';

const MOST_BYTES_PER_ENTRY = 400;

/** Peak memory beyond the input matrix, as a ratio to the matrix; the limit is on bytes a value entry. */
function memory(name: string, method: PostingMethod): Scene {
  return {
    name,
    title: `${method}: peak memory beyond the input matrix`,
    run: async (bench) => {
      const { entries } = bench;
      const engine = await bench.measure({ side: 'engine', method, entries, measure: 'memory', runs: 1 });
      if (!engine.memory) throw new Error('The child process measured no memory');
      const { peakBytes, matrixBytes, source } = engine.memory;
      return {
        ratio: peakBytes / matrixBytes,
        limit: { kind: 'at most', value: MOST_BYTES_PER_ENTRY },
        value: peakBytes / entries,
        unit: 'bytes a value entry',
        measured: { peakBytes, matrixBytes, matrixBytesPerEntry: matrixBytes / entries, source },
      };
    },
  };
}

export const POSTING_MEMORY_PER_ENTRY = memory('posting-memory-per-entry', 'Per Entry');
export const POSTING_MEMORY_PER_POSTING_GROUP = memory('posting-memory-per-posting-group', 'Per Posting Group');
