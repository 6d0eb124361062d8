import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

const DAYS = 2;

/**
 * A new certificate for localhost that no browser trusts; a test tells its browser to accept it. Nothing is installed and
 * nothing stays on disk.
 * @returns certificate and key as PEM text, as the options of serve want them
 */
export async function testCertificate() {
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  const [authority, certificate, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name));
  try {
    await generateCertificates(authority, certificate, key, DAYS, ['localhost', '127.0.0.1']);
    return { cert: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
