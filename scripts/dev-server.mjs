// Serves the task pane of build/pane where manifest.xml expects it, with a certificate that this machine trusts; the first
// time the system asks whether it may be installed.
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { serve } from './serve.mjs';

const { url } = await serve({ root: 'build/pane', port: 3000, https: await getHttpsServerOptions() });
console.log(`The task pane is served at ${url}taskpane.html`);
