import { ADJUSTMENT_SCENES } from './adjustment';
import { JOURNAL_MEMORY, JOURNAL_TIME } from './journals';
import { POSTING_LINEARITY } from './linearity';
import { POSTING_MEMORY_PER_ENTRY, POSTING_MEMORY_PER_POSTING_GROUP } from './memory';
import { PANE_SCENES } from './pane';
import { RECONCILIATION_VS_PREVIEW } from './reconciliation';
import type { Scene } from './scene';
import { TRAFFIC_SCENES } from './traffic';
import { POSTING_PER_POSTING_GROUP_VS_DUCKDB } from './vs-duckdb';
import { POSTING_PER_ENTRY_VS_PLAIN, POSTING_PER_POSTING_GROUP_VS_PLAIN } from './vs-plain';

export type { Figure, Scene } from './scene';

export const SCENES: readonly Scene[] = [
  POSTING_PER_POSTING_GROUP_VS_PLAIN,
  POSTING_PER_ENTRY_VS_PLAIN,
  POSTING_PER_POSTING_GROUP_VS_DUCKDB,
  POSTING_MEMORY_PER_ENTRY,
  POSTING_MEMORY_PER_POSTING_GROUP,
  POSTING_LINEARITY,
  RECONCILIATION_VS_PREVIEW,
  JOURNAL_TIME,
  JOURNAL_MEMORY,
  ...ADJUSTMENT_SCENES,
  ...TRAFFIC_SCENES,
  ...PANE_SCENES,
];
