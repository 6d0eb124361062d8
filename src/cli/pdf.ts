import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { UsageError } from './usage-error';

/** What LibreOffice's program is called on PATH, and where it is installed without being there. */
const PROGRAMS = [
  'soffice',
  'libreoffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
const PATIENCE = 180_000;
const run = promisify(execFile);

/**
 * Prints a workbook into a PDF file with LibreOffice.
 * @param write saves the workbook under the path given
 * @throws UsageError when LibreOffice is not installed or makes no PDF
 */
export async function printPdf(target: string, write: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'inventory-cost-'));
  try {
    const workbook = join(folder, 'summary.xlsx');
    await write(workbook);
    await convert(['--headless', '--convert-to', 'pdf', '--outdir', folder, workbook], join(folder, 'profile'));
    await copyFile(join(folder, 'summary.pdf'), target).catch((error: unknown) => {
      throw new UsageError(`The PDF file ${target} could not be written: ${messageOf(error)}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A profile of its own: LibreOffice does nothing while another window has the user's profile open. */
async function convert(args: readonly string[], profile: string): Promise<void> {
  for (const program of PROGRAMS) {
    try {
      await run(program, [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...args], { timeout: PATIENCE });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        throw new UsageError(`LibreOffice could not make the PDF: ${messageOf(error)}`);
      }
    }
  }
  throw new UsageError(
    'A PDF needs LibreOffice, which was not found. Install it (libreoffice.org), or leave --pdf out, open the sheet Management Summary in Excel and save it as PDF.',
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
