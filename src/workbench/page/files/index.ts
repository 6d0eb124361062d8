import { type Workbook } from '../../host';
import { type OpenedFile } from './read-xlsx';

const CRONUS = new URL('../../../../assets/cronus/inventory.xlsx', import.meta.url);

export type { OpenedFile } from './read-xlsx';

/** The sample company that comes with the page. */
export async function openCronus(): Promise<OpenedFile> {
  return (await parseCronus())();
}

/** What comes back opens the sample anew each time that it is called. */
export async function parseCronus(): Promise<() => OpenedFile> {
  const [{ parseXlsx }, answer] = await Promise.all([import('./read-xlsx'), fetch(CRONUS)]);
  return parseXlsx('CRONUS.xlsx', await answer.arrayBuffer());
}

/** @throws Error when the file is not a workbook that can be read */
export async function openFile(file: File): Promise<OpenedFile> {
  const { readXlsx } = await import('./read-xlsx');
  return readXlsx(file.name, await file.arrayBuffer());
}

/** Hands the workbook out as a file under its name. */
export async function save(workbook: Workbook): Promise<void> {
  const { writeXlsx } = await import('./write-xlsx');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([(await writeXlsx(workbook)) as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = workbook.name;
  link.click();
  URL.revokeObjectURL(url);
}
