// The six kernels (or the programs of another folder) in the page's engine and in Pyodide, in the same Chromium:
// npm run pyodide [-- folder]. Needs the built page, and Pyodide, which is not a dependency of the project: npm install --no-save
// pyodide. A time is the median of three runs of the program alone.
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from './browser.mjs';
import { servePacked } from './packed.mjs';

const root = new URL('../../', import.meta.url);
const pyodide = new URL('node_modules/pyodide/', root);
if (!existsSync(new URL('pyodide.mjs', pyodide))) {
  process.stderr.write('Pyodide is not installed: run `npm install --no-save pyodide`, then this again.\n');
  process.exit(2);
}
const TYPES = { mjs: 'text/javascript', js: 'text/javascript', wasm: 'application/wasm', json: 'application/json' };
const other = createServer((request, response) => {
  const name = request.url.slice(1);
  if (name === '') return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Pyodide</title>');
  const file = new URL(name, pyodide);
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[name.split('.').pop()] ?? 'application/octet-stream' });
  return createReadStream(fileURLToPath(file)).pipe(response);
});
await new Promise((done) => { other.listen(0, '127.0.0.1', done); });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const server = await servePacked();
const browser = await launch();
const theirs = await browser.newPage();
await theirs.goto(`http://127.0.0.1:${other.address().port}/`);
await theirs.evaluate(async () => {
  const { loadPyodide } = await import('/pyodide.mjs');
  window.out = [];
  window.pyodide = await loadPyodide({ indexURL: '/', stdout: (line) => window.out.push(line) });
});
const ours = await browser.newPage();
await ours.goto(server.url);
await ours.waitForFunction(() => window.preempt);
await ours.evaluate(() => window.preempt.ready);

const inPyodide = (source) => theirs.evaluate((text) => {
  window.out.length = 0;
  const started = performance.now();
  window.pyodide.runPython(text, { globals: window.pyodide.toPy({ __name__: '__main__' }) });
  return { time: performance.now() - started, out: window.out.join('\n').trim() };
}, source);
const inPreempt = async (source) => {
  await ours.evaluate((text) => window.preempt.load(text, { maxInstructions: 0 }), source);
  return ours.evaluate(async () => {
    const started = performance.now();
    let view = await window.preempt.run();
    while (!view.outcome) view = await window.preempt.run();
    return { time: performance.now() - started, out: view.stdout.trim() };
  });
};
let product = 1;
let failed = false;
const folder = process.argv[2] ? pathToFileURL(`${process.argv[2]}/`) : new URL('benches/kernels/', root);
const names = readdirSync(folder).filter((name) => name.endsWith('.py')).sort();
for (const name of names) {
  const source = readFileSync(new URL(name, folder), 'utf8');
  const times = { pyodide: [], preempt: [] };
  const outs = new Set();
  for (let run = 0; run < 3; run += 1) {
    for (const [which, start] of [['pyodide', inPyodide], ['preempt', inPreempt]]) {
      const { time, out } = await start(source);
      times[which].push(time);
      outs.add(out);
    }
  }
  failed ||= outs.size > 1;
  const [a, b] = [median(times.preempt), median(times.pyodide)];
  product *= b / a;
  process.stdout.write(`${name.padEnd(22)}preempt ${Math.round(a)} ms   pyodide ${Math.round(b)} ms   speed ${(b / a).toFixed(2)}${outs.size > 1 ? '   THE OUTPUTS DIFFER' : ''}\n`);
}
process.stdout.write(`geometric mean of speed: ${(product ** (1 / names.length)).toFixed(2)} times Pyodide's   asked >= 2\n`);
await browser.close();
server.close();
other.close();
process.exit(failed ? 1 : 0);
