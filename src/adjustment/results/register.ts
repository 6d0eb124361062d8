import { isoDate } from '../../ledger';
import { type AdjustmentRequest } from '../request';
import { type AdjustmentRun } from '../run';

/** A row of Item Registers: what a run was asked, and which value entries it made. */
export interface ItemRegister {
  readonly no: number;
  /** 0 when the run only cleared marks. */
  readonly fromValueEntryNo: number;
  readonly toValueEntryNo: number;
  readonly creationDate: number;
  readonly sourceCode: string;
  readonly userID: string;
  readonly job: string;
  readonly options: string;
  readonly inputFingerprint: string;
}

export const ADJUST_JOB = 'Adjust Cost - Item Entries';

/** The register row of a run; its number continues those of the ledger. */
export function itemRegisterOf({ adjuster, book, ledger, request }: AdjustmentRun): ItemRegister {
  const { written } = adjuster.state;
  const { entryNo } = book.values.c;
  return {
    no: ledger.itemRegisters.columns.no.reduce((last, no) => Math.max(last, no), 0) + 1,
    fromValueEntryNo: written.length === 0 ? 0 : entryNo[written[0].v],
    toValueEntryNo: written.length === 0 ? 0 : entryNo[written[written.length - 1].v],
    creationDate: request.today,
    sourceCode: book.sourceCode,
    userID: request.userID,
    job: ADJUST_JOB,
    options: adjustmentOptionsText(request),
    inputFingerprint: request.inputFingerprint,
  };
}

/** The request as people read it: only what was filled in or differs from the batch job's own way. */
export function adjustmentOptionsText(request: AdjustmentRequest): string {
  const options: readonly (readonly [string, string])[] = [
    ['Item No. Filter', request.itemNoFilter],
    ['Item Category Filter', request.itemCategoryFilter],
    ['Adjust till', request.adjustTill === 0 ? '' : isoDate(request.adjustTill)],
    ['Marks', request.marks === 'derived' ? 'derived' : ''],
    ['From Date', request.fromDate === 0 ? '' : isoDate(request.fromDate)],
    ['Rebuild Applications', request.rebuildApplications ? 'Yes' : ''],
    ['Rules', request.rules === 'classic' ? 'NAV' : ''],
  ];
  return options
    .filter(([, value]) => value !== '')
    .map(([caption, value]) => `${caption}: ${value}`)
    .join('; ');
}
