import * as v from 'valibot';
import { type AdjustmentRequest } from '../../adjustment';
import { POSTING_METHODS, type PostingRequest } from '../../posting';
import { type LiveWorkbookPort } from '../../workbook';
import { ROW_NAMES } from './row-names';

/** Names the last run and its state: `post-5 closed`. Small, for it is written at each step of a run. */
const LAST_RUN = 'inventoryCostPosting.lastRun';
const recordSetting = (key: string): string => `inventoryCostPosting.run.${key}`;

const POSTING_REQUEST = v.object({
  postingMethod: v.picklist(POSTING_METHODS),
  documentNo: v.string(),
  post: v.boolean(),
  filters: v.record(v.string(), v.string()),
  userID: v.string(),
  today: v.number(),
  workDate: v.number(),
  dateOrder: v.picklist(['MDY', 'DMY', 'YMD']),
  descriptionLength: v.number(),
  descriptionDateFormat: v.string(),
  journalTemplateName: v.string(),
  journalBatchName: v.string(),
  inputFingerprint: v.string(),
  automaticCostPosting: v.exactOptional(v.boolean()),
});

const ADJUSTMENT_REQUEST = v.object({
  itemNoFilter: v.string(),
  itemCategoryFilter: v.string(),
  adjustTill: v.number(),
  marks: v.picklist(['stored', 'derived']),
  fromDate: v.number(),
  rebuildApplications: v.boolean(),
  rules: v.picklist(['current', 'classic']),
  userID: v.string(),
  today: v.number(),
  inputFingerprint: v.string(),
});

const IMAGE = v.array(v.tuple([v.union([v.string(), v.number(), v.boolean(), v.null()]), v.number()]));

const STATES = ['open', 'closing', 'closed', 'undoing'] as const;

/**
 * `open`: rows and cells are being written. `closing`: they stand, and rows that the run takes away are being removed.
 * `closed`: done. `undoing`: a closed run is being taken back.
 */
export type RunState = (typeof STATES)[number];

/** What the workbook remembers of a run: everything that is needed to finish it, roll it back or undo it. */
const RUN = {
  version: v.literal(2),
  /** G/L register of a posting, item register of an adjustment. */
  registerNo: v.number(),
  /** The key of the run before, while that can be undone. */
  previous: v.exactOptional(v.string()),
  /** How many value entries were posted, or made. */
  valueEntries: v.number(),
  /** What of the workbook exists only because of this run. */
  leftovers: v.object({
    sheets: v.array(v.string()),
    columns: v.array(v.object({ sheet: v.string(), column: v.number(), headerRow: v.number() })),
  }),
  /** Rows of the user's that the run changes, and by field what their cells held before, in the order of the names. */
  changed: v.array(v.object({ rows: ROW_NAMES, before: v.record(v.string(), IMAGE) })),
  /** Rows that the run adds, its register left out. */
  added: v.array(ROW_NAMES),
  /** Rows that the run takes away: what stood in each of these sheet columns, in the order of the names. */
  removed: v.array(v.object({ rows: ROW_NAMES, columns: v.array(v.number()), before: v.array(IMAGE) })),
} as const;

const POSTING = v.object({
  ...RUN,
  job: v.literal('post'),
  fromEntryNo: v.number(),
  toEntryNo: v.number(),
  /** Rows of the relation. */
  relations: v.number(),
  /** Value entries that arrived, for Automatic Cost Posting; the batch chose its own. */
  arrived: v.exactOptional(v.array(v.number())),
  /** Its value entries, the first of the rows changed, leave the queue Post Value Entry to G/L. */
  emptiesQueue: v.boolean(),
  request: POSTING_REQUEST,
});

const ADJUSTMENT = v.object({
  ...RUN,
  job: v.literal('adjust'),
  fromValueEntryNo: v.number(),
  toValueEntryNo: v.number(),
  request: ADJUSTMENT_REQUEST,
});

const RECORD = v.variant('job', [POSTING, ADJUSTMENT]);

export type PostingRecord = v.InferOutput<typeof POSTING>;
export type AdjustmentRecord = v.InferOutput<typeof ADJUSTMENT>;
export type RunRecord = PostingRecord | AdjustmentRecord;

/** The last run of a workbook and how far it came. */
export interface LastRun {
  readonly record: RunRecord;
  readonly state: RunState;
}

const POINTER = v.pipe(
  v.string(),
  v.transform((text) => text.split(' ')),
  v.tuple([v.string(), v.picklist(STATES)]),
);

/** The workbook's last run; undefined when it remembers none. */
export async function lastRun(port: LiveWorkbookPort): Promise<LastRun | undefined> {
  const pointer = await port.readSetting(LAST_RUN);
  if (pointer === undefined) return undefined;
  const [key, state] = v.parse(POINTER, pointer);
  const text = await port.readSetting(recordSetting(key));
  return text === undefined ? undefined : { record: v.parse(RECORD, JSON.parse(text)), state };
}

/** What a record is kept under: registers of postings and of adjustments have numbers of their own. */
export function keyOf({ job, registerNo }: RunRecord): string {
  return `${job}-${registerNo}`;
}

/** Before the first cell changes. The record of the run before stays until this one is closed. */
export async function beginRun(port: LiveWorkbookPort, record: RunRecord): Promise<void> {
  await port.writeSettings({ [recordSetting(keyOf(record))]: JSON.stringify(record), ...runState(record, 'open') });
}

export async function setRunState(port: LiveWorkbookPort, record: RunRecord, state: RunState): Promise<void> {
  await port.writeSettings(runState(record, state));
}

function runState(record: RunRecord, state: RunState): Readonly<Record<string, string>> {
  return { [LAST_RUN]: `${keyOf(record)} ${state}` };
}

/** The run is complete; the one before can no longer be undone. */
export async function closeRun(port: LiveWorkbookPort, record: RunRecord): Promise<void> {
  await port.writeSettings({
    ...runState(record, 'closed'),
    ...(record.previous !== undefined && { [recordSetting(record.previous)]: undefined }),
  });
}

/** The run was taken back: the one before, if it is still remembered, is the last again. */
export async function forgetRun(port: LiveWorkbookPort, { record, state }: LastRun): Promise<void> {
  const previous = state === 'undoing' ? undefined : record.previous;
  await port.writeSettings({
    [LAST_RUN]: previous === undefined ? undefined : `${previous} closed`,
    [recordSetting(keyOf(record))]: undefined,
  });
}

/** The request of a posting, to run it again. */
export function postingRequestOf({ request }: PostingRecord): PostingRequest {
  return request;
}

/** The request of an adjustment, to run it again. */
export function adjustmentRequestOf({ request }: AdjustmentRecord): AdjustmentRequest {
  return request;
}
