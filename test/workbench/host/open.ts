import { type HostOptions, Workbook } from '../../../src/workbench/host';
import { openExcel, type OpenedExcel } from '../../support/office';

/** What a failed `Excel.run` tells the add-in. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: string };
}

/** A workbook open in Excel for each test of a file. */
export function excelForEachTest(sheetNames: readonly string[] = ['Sheet1'], options: Partial<HostOptions> = {}) {
  let excel: OpenedExcel;
  let workbook: Workbook;
  beforeEach(async () => {
    workbook = new Workbook('Book1.xlsx', sheetNames);
    excel = await openExcel(workbook, options);
  });
  afterEach(() => excel.close());
  return {
    get excel(): OpenedExcel {
      return excel;
    },
    get workbook(): Workbook {
      return workbook;
    },
  };
}

/** The error that a batch ends in. */
export async function failureOf(batch: (context: Excel.RequestContext) => unknown): Promise<Failure> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    return error as Failure;
  }
  throw new Error('The batch did not fail.');
}
