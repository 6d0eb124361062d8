import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Waits for another test that is installing something. */
const APT = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];

/**
 * A program that some tests need, installed when that is possible without asking. Undefined when there is none: tests are
 * then skipped, except in continuous integration, where a test that never runs would be a lie.
 * @param program name: as people call it; places: where it may be; debianPackage: what brings it
 */
export function findProgram({
  name,
  places,
  debianPackage,
}: {
  readonly name: string;
  readonly places: readonly string[];
  readonly debianPackage: string;
}): string | undefined {
  const find = () => places.find((place) => existsSync(place));
  const present = find() ?? (install(debianPackage) ? find() : undefined);
  if (present) return present;
  const message = `${name} is not installed: its tests are skipped (install ${debianPackage} to run them).`;
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(message);
  return undefined;
}

function install(debianPackage: string): boolean {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  return canInstall && spawnSync('apt-get', [...APT, debianPackage], { timeout: 600_000 }).status === 0;
}
