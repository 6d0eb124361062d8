import * as v from 'valibot';
import { POSTING_METHODS, type PostingRequest } from '../../posting';
import { type LiveWorkbookPort } from '../../workbook';

/** Names the last run and its state: `5 closed`. Small, for it is written at each step of a run. */
const LAST_RUN = 'inventoryCostPosting.lastRun';
const recordSetting = (registerNo: number): string => `inventoryCostPosting.run.${registerNo}`;

const REQUEST = v.object({
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

const IMAGE = v.array(v.tuple([v.union([v.string(), v.number(), v.boolean(), v.null()]), v.number()]));

const STATES = ['open', 'closing', 'closed', 'undoing'] as const;

/**
 * `open`: the books are being written. `closing`: the books are whole, the queue is being emptied. `closed`: done.
 * `undoing`: a closed posting is being taken back.
 */
export type RunState = (typeof STATES)[number];

/** What the workbook remembers of a posting: everything that is needed to finish it, roll it back or undo it. */
const RECORD = v.object({
  version: v.literal(1),
  registerNo: v.number(),
  /** The register of the posting before, while that can be undone. */
  previous: v.exactOptional(v.number()),
  fromEntryNo: v.number(),
  toEntryNo: v.number(),
  /** Rows of the relation. */
  relations: v.number(),
  /** The Entry No. of each value entry posted: how many numbers are left out, how many follow, and so on. */
  entries: v.array(v.number()),
  /** Value entries that arrived, for Automatic Cost Posting; the batch chose its own. */
  arrived: v.exactOptional(v.array(v.number())),
  request: REQUEST,
  /** What of the workbook exists only because of this run. */
  leftovers: v.object({
    sheets: v.array(v.string()),
    columns: v.array(v.object({ sheet: v.string(), column: v.number(), headerRow: v.number() })),
  }),
  /** Their rows leave the queue Post Value Entry to G/L. */
  emptiesQueue: v.boolean(),
  /** By field, the posted-cost cells of these value entries before the run. */
  before: v.record(v.string(), IMAGE),
});

export type RunRecord = v.InferOutput<typeof RECORD>;

/** The last posting of a workbook and how far it came. */
export interface LastRun {
  readonly record: RunRecord;
  readonly state: RunState;
}

const POINTER = v.pipe(
  v.string(),
  v.transform((text) => text.split(' ')),
  v.tuple([v.pipe(v.string(), v.transform(Number), v.integer()), v.picklist(STATES)]),
);

/** The workbook's last posting; undefined when it remembers none. */
export async function lastRun(port: LiveWorkbookPort): Promise<LastRun | undefined> {
  const pointer = await port.readSetting(LAST_RUN);
  if (pointer === undefined) return undefined;
  const [registerNo, state] = v.parse(POINTER, pointer);
  const text = await port.readSetting(recordSetting(registerNo));
  return text === undefined ? undefined : { record: v.parse(RECORD, JSON.parse(text)), state };
}

/** Before the first cell changes. The record of the run before stays until this one is closed. */
export async function beginRun(port: LiveWorkbookPort, record: RunRecord): Promise<void> {
  await port.writeSetting(recordSetting(record.registerNo), JSON.stringify(record));
  await setRunState(port, record, 'open');
}

export async function setRunState(port: LiveWorkbookPort, { registerNo }: RunRecord, state: RunState): Promise<void> {
  await port.writeSetting(LAST_RUN, `${registerNo} ${state}`);
}

/** The run is complete; the one before can no longer be undone. */
export async function closeRun(port: LiveWorkbookPort, record: RunRecord): Promise<void> {
  await setRunState(port, record, 'closed');
  if (record.previous !== undefined) await port.writeSetting(recordSetting(record.previous), undefined);
}

/** The run was taken back: the one before, if it is still remembered, is the last again. */
export async function forgetRun(port: LiveWorkbookPort, { record, state }: LastRun): Promise<void> {
  const previous = state === 'undoing' ? undefined : record.previous;
  await port.writeSetting(LAST_RUN, previous === undefined ? undefined : `${previous} closed`);
  await port.writeSetting(recordSetting(record.registerNo), undefined);
}

/** The request of the run, to run it again. */
export function requestOf({ request }: RunRecord): PostingRequest {
  return request;
}

/** Rising entry numbers, packed as the record keeps them. */
export function packNumbers(numbers: ArrayLike<number>): number[] {
  const packed: number[] = [];
  for (let i = 0, last = 0; i < numbers.length; last = numbers[i++]) {
    if (i > 0 && numbers[i] === last + 1) packed[packed.length - 1]++;
    else packed.push(numbers[i] - last - 1, 1);
  }
  return packed;
}

export function unpackNumbers(packed: readonly number[]): Int32Array {
  const numbers: number[] = [];
  for (let i = 0, last = 0; i < packed.length; i += 2) {
    last += packed[i];
    for (let n = 0; n < packed[i + 1]; n++) numbers.push(++last);
  }
  return Int32Array.from(numbers);
}
