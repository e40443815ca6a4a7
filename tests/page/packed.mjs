// The built page as a host would send it: everything gzipped, with types, kept by the browser. Counts what was sent.
import { createServer } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, TYPES } from './serve.mjs';

// Gives { url, sent, parts, forget, close }; `parts` says how much of it each file is.
export async function servePacked(port = 0) {
  const files = new Map();
  for (const entry of await readdir(DIST, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const body = await readFile(path);
    const raw = extname(path) === '.woff2';
    files.set(path.slice(DIST.length), { type: TYPES[extname(path)] ?? 'application/octet-stream', packed: raw ? body : gzipSync(body, { level: 9 }), raw });
  }
  let sent = 0;
  let parts = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = files.get(path === '/' ? '/index.html' : path);
    if (!file) { response.writeHead(404); response.end(); return; }
    sent += file.packed.length;
    parts.set(path, (parts.get(path) ?? 0) + file.packed.length);
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'public, max-age=31536000', ...(file.raw ? {} : { 'content-encoding': 'gzip' }) });
    response.end(file.packed);
  });
  await new Promise((done) => { server.listen(port, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${server.address().port}/`, sent: () => sent, parts: () => [...parts].sort((a, b) => b[1] - a[1]), forget: () => { sent = 0; parts = new Map(); }, close: () => server.close() };
}
