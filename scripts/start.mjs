// The workbench: a page that shows a workbook with the task pane beside it, without Excel.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

const PORT = 3001;

ensureInstalled();
build();
const { serve } = await import('./serve.mjs');
const { certificate, trusted } = await certificateAtHand();
const { url } = await serve({
  root: [`${ROOT}/build/workbench`, `${ROOT}/build/pane`],
  port: PORT,
  https: certificate,
});
console.log(`The workbench is at ${url}`);
if (!trusted)
  console.log(
    'Its certificate is made for this run: tell the browser to go on. npm run certificate installs one to trust.',
  );
console.log('Ctrl+C ends it.');

function build() {
  const configurations = ['workbench', 'local-pane'].flatMap((name) => ['--config-name', name]);
  const { status } = spawnSync(process.execPath, ['node_modules/webpack/bin/webpack.js', ...configurations], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

/** The certificate that this machine trusts, if one was installed before. Nothing is installed unasked. */
async function certificateAtHand() {
  const { getHttpsServerOptions, verifyCertificates } = await import('office-addin-dev-certs');
  if (verifyCertificates()) return { certificate: await getHttpsServerOptions(), trusted: true };
  const { testCertificate } = await import('./test-certificate.mjs');
  return { certificate: await testCertificate(), trusted: false };
}
