// A tiny static server for a built page, under a sub-path as on a project's pages. Knows file types, nothing else.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve } from 'node:path';

export const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.py': 'text/x-python; charset=utf-8',
};

// The built page: PREEMPT_DIST or dist.
export const DIST = resolve(process.env.PREEMPT_DIST ?? 'dist');

// Serves `folder` at `base` on a free port; gives { url, close }.
export async function serve(folder = DIST, base = '/preempt/') {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) || 'index.html' : null;
    try {
      if (inside === null || inside.startsWith('..')) throw new Error('outside');
      const name = inside === '.' || inside === '/' ? 'index.html' : inside;
      const body = await readFile(join(folder, name));
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found');
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${server.address().port}${base}`, close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}
