import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

const PLACES = [
  '/usr/bin/libreoffice',
  '/usr/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/**
 * The LibreOffice program, installed when that is possible without asking. Undefined when there is none: tests are then
 * skipped, except in continuous integration, where a test that never runs would be a lie.
 */
export function findLibreOffice(): string | undefined {
  const present = PLACES.find(existsSync) ?? (install() ? PLACES.find(existsSync) : undefined);
  if (present) return present;
  const message = 'LibreOffice is not installed: its tests are skipped (install libreoffice-calc to run them).';
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(message);
  return undefined;
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

function install(): boolean {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canInstall) return false;
  return (
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'libreoffice-calc'], { timeout: 600_000 })
      .status === 0
  );
}
