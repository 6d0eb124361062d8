import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { findProgram } from './find-program';

const PLACES = [
  '/usr/bin/libreoffice',
  '/usr/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The LibreOffice program, or undefined where its tests are skipped. */
export function findLibreOffice(): string | undefined {
  return findProgram({ name: 'LibreOffice', places: PLACES, debianPackage: 'libreoffice-calc' });
}

/** Opens a file in LibreOffice, which works all formulas out anew, and saves it in another format. */
export function convert(program: string, file: string, format: string, folder: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'libreoffice-profile-'));
  alwaysRecalculate(profile);
  try {
    const output = execFileSync(
      program,
      [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', folder, file],
      { encoding: 'utf8', timeout: 180_000, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const converted = join(folder, `${basename(file, extname(file))}.${format.split(':')[0]}`);
    if (!existsSync(converted)) throw new Error(`LibreOffice did not open ${file}: ${output}`);
    return converted;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Without this setting LibreOffice trusts the values in files that Excel might have written. */
function alwaysRecalculate(profile: string): void {
  mkdirSync(join(profile, 'user'));
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>' +
      '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">' +
      '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>' +
      '</oor:items>',
  );
}
