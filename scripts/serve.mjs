import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const OFFICE_JS = fileURLToPath(new URL('../node_modules/@microsoft/office-js/dist/', import.meta.url));

const CONTENT_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves built files to this machine alone, and under /office-js/ the office.js of its package.
 * @param options root: the folder, or folders looked through in turn; port: 0 takes a free one; https: certificate and key,
 *   without them it is plain http
 * @returns the address, and how to end it
 */
export async function serve({ root, port = 0, https }) {
  const roots = [root].flat().map((folder) => resolve(folder));
  const answer = (request, response) => {
    respond(roots, request, response).catch(() => response.destroy());
  };
  const server = https ? createSecureServer(https, answer) : createServer(answer);
  await new Promise((listening, failed) => {
    server.once('error', (error) => failed(error.code === 'EADDRINUSE' ? new Error(occupied(port)) : error));
    server.listen(port, 'localhost', listening);
  });
  return {
    url: `${https ? 'https' : 'http'}://localhost:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const occupied = (port) => `Port ${port} of this machine is in use. End what uses it, perhaps an earlier run of this.`;

async function respond(roots, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const file = await findFile(roots, request.url);
  if (file === undefined) return refuse(response, 404);
  const type = extname(file.path);
  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES[type] ?? 'application/octet-stream',
    'Content-Length': file.size,
    'X-Content-Type-Options': 'nosniff',
    // Scripts bear new names when they change. Office refuses icons that may not be cached.
    ...(type === '.html' ? { 'Cache-Control': 'no-cache' } : {}),
  });
  if (request.method === 'HEAD') return response.end();
  await pipeline(createReadStream(file.path), response);
}

function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

async function findFile(roots, url) {
  const path = pathOf(url);
  if (path === undefined) return undefined;
  const officeJs = /^\/office-js\/(.+)/.exec(path);
  const places = officeJs ? [[OFFICE_JS, officeJs[1]]] : roots.map((folder) => [folder, path]);
  for (const [folder, name] of places) {
    const file = join(folder, name.endsWith('/') ? `${name}index.html` : name);
    if (!file.startsWith(resolve(folder) + sep)) continue;
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return { path: file, size: found.size };
  }
  return undefined;
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
