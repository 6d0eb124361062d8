import { type PostingRequest } from './request';
import { type PostingRun } from './run';
import { Outcome } from './outcomes';

/** A row of G/L Registers: what a run was asked, and which entries it made (posting.md, section 5.4). */
export interface Register {
  readonly no: number;
  readonly fromEntryNo: number;
  readonly toEntryNo: number;
  readonly creationDate: number;
  readonly sourceCode: string;
  readonly userID: string;
  readonly job: string;
  readonly options: string;
  readonly inputFingerprint: string;
  readonly valueEntriesPosted: number;
}

export const JOB_NAME = 'Post Inventory Cost to G/L';

/** The register row of a run; undefined when nothing is posted. */
export function registerOf(run: PostingRun): Register | undefined {
  const { request, settings } = run.context;
  const posted = run.assessment.outcome.reduce((count, outcome) => count + Number(outcome === Outcome.Posted), 0);
  if (posted === 0) return undefined;
  const { firstEntryNo, count } = run.glEntries;
  return {
    no: run.numbering.lastRegisterNo + 1,
    fromEntryNo: firstEntryNo,
    toEntryNo: firstEntryNo + count - 1,
    creationDate: request.today,
    sourceCode: settings.sourceCode,
    userID: request.userID,
    job: JOB_NAME,
    options: optionsText(request),
    inputFingerprint: request.inputFingerprint,
    valueEntriesPosted: posted,
  };
}

/** The request as people read it: only what was filled in. */
export function optionsText(request: PostingRequest): string {
  const options: readonly (readonly [string, string | undefined])[] = [
    ['Posting Method', request.postingMethod],
    ['Document No.', request.documentNo],
    ['Item No. Filter', request.filters.itemNo],
    ['Posting Date Filter', request.filters.postingDate],
    ['Document No. Filter', request.filters.documentNo],
    ['Location Code Filter', request.filters.locationCode],
    ['Inventory Posting Group Filter', request.filters.inventoryPostingGroup],
    ['Journal Template Name', request.journalTemplateName],
    ['Journal Batch Name', request.journalBatchName],
  ];
  return options
    .filter(([, value]) => value)
    .map(([caption, value]) => `${caption}: ${value}`)
    .join('; ');
}
