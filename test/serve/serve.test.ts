import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '../../scripts/serve.mjs';
import { testCertificate } from '../../scripts/test-certificate.mjs';

describe('the local server', () => {
  let folder: string;
  let second: string;
  let server: Served;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'served-'));
    second = mkdtempSync(join(tmpdir(), 'served-'));
    writeFileSync(join(folder, 'index.html'), '<p>one</p>');
    writeFileSync(join(folder, 'icon.png'), 'png');
    writeFileSync(join(second, 'index.html'), '<p>two</p>');
    writeFileSync(join(second, 'engine.wasm'), 'wasm');
    server = await serve({ root: [folder, second] });
  });

  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
    rmSync(second, { recursive: true });
  });

  it('is reached on localhost by http unless it has a certificate', () => {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/$/);
  });

  it('serves the first folder that has a file', async () => {
    const page = await fetch(server.url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe('<p>one</p>');
    expect((await fetch(`${server.url}engine.wasm`)).headers.get('content-type')).toBe('application/wasm');
  });

  it('lets icons be cached, as Office requires', async () => {
    const icon = await fetch(`${server.url}icon.png`);
    expect(icon.headers.get('content-type')).toBe('image/png');
    expect(icon.headers.get('cache-control')).toBeNull();
  });

  it('serves office.js and its companions from their package', async () => {
    const script = await fetch(`${server.url}office-js/office.js`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toContain('Office');
    expect((await fetch(`${server.url}office-js/en-us/office_strings.js`)).status).toBe(200);
  });

  it.each([
    '/nothing.html',
    '/%E0%A4%A',
    '/office-js/',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%00',
  ])('has nothing at %s', async (path) => {
    expect(await statusOf(server.url, path)).toBe('404');
  });

  it('takes no data', async () => {
    expect((await fetch(server.url, { method: 'POST', body: 'data' })).status).toBe(405);
  });

  it('says so when its port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serve({ root: folder, port })).rejects.toThrow(`Port ${port} of this machine is in use.`);
  });

  it('serves by https with a certificate', async () => {
    const certificate = await testCertificate();
    const secure = await serve({ root: folder, https: certificate });
    try {
      expect(secure.url).toMatch(/^https:/);
      expect(await securely(secure.url)).toBe('<p>one</p>');
    } finally {
      await secure.close();
    }
  });
});

/** The path as written, which fetch would tidy up. */
function statusOf(url: string, path: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('end', () => resolve(answer.split(' ')[1]));
    socket.on('error', reject);
  });
}

function securely(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(url, { rejectUnauthorized: false }, (response) => {
      let text = '';
      response.on('data', (data: Buffer) => (text += data.toString()));
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}
