// What takes long: npm run long [minutes [million steps]]. A run of ten million steps, and ten minutes of playing, with the memory
// that the browser's process of the page has (Linux) and the page's JavaScript heap. Fails when memory grows while it plays, or
// when the long run is not whole, takes more than a gigabyte, or does not say what it dropped. Needs the built page.
import { readFileSync } from 'node:fs';
import { serve } from './serve.mjs';
import { launch, visit } from './browser.mjs';

const minutes = Number(process.argv[2] ?? 10);
const millions = Number(process.argv[3] ?? 10);
const server = await serve();
const browser = await launch();
const root = await browser.newBrowserCDPSession();
const say = (...words) => process.stdout.write(`${words.join('  ')}\n`);

// Megabytes of the largest renderer: page and worker live in one process.
async function resident() {
  const { processInfo } = await root.send('SystemInfo.getProcessInfo');
  const of = ({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  return Math.round(Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(of)));
}

async function open() {
  const { page, close, problems } = await visit(browser, server.url, { editor: false, reduced: false });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const heap = async () => {
    await client.send('HeapProfiler.collectGarbage');
    return (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6;
  };
  return { page, close, problems, heap };
}

let bad = false;
if (millions > 0) {
  const { page, close, problems, heap } = await open();
  const many = Math.round(millions * 1e6);
  await page.evaluate(() => window.preempt.load('import threading\nlock = threading.Lock()\nwhile True:\n    lock.acquire()\n    lock.release()\n'));
  const started = Date.now();
  await page.getByTestId('last').click();
  const at = () => page.evaluate(() => { const { step, steps, running, outcome } = window.preempt.view(); return { step, steps, running, outcome }; });
  let [next, most] = [many / 10, 0];
  for (let now = await at(); ; now = await at()) {
    if (now.steps >= next || !now.running) {
      const size = await resident();
      most = Math.max(most, size);
      say(`${(now.steps / 1e6).toFixed(2).padStart(6)} million steps`, `${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s`, `${String(size).padStart(5)} MB resident`, `heap ${(await heap()).toFixed(0)} MB`);
      next = (Math.floor(now.steps / (many / 10)) + 1) * (many / 10);
    }
    if (now.steps >= many || (!now.running && now.steps > 0)) break;
    await page.waitForTimeout(200);
  }
  if ((await at()).running) { await page.getByTestId('run').click(); await page.waitForFunction(() => !window.preempt.view().running); }
  const end = await at();
  const told = await page.getByTestId('notice').textContent().catch(() => '');
  say(`ended: ${end.outcome ? `${end.outcome.verdict}, ${end.outcome.message}` : 'paused'}`, `told: ${told}`);
  for (const [where, step] of [['the first step that is kept', 0], ['a step in the middle of them', null]]) {
    const gone = Date.now();
    const { step: here, dropped } = await page.evaluate((to) => window.preempt.seek(to ?? Math.floor((window.preempt.view().dropped + window.preempt.view().steps) / 2)), step);
    const shown = await page.getByTestId('at').textContent();
    say(`back to ${where}, ${here}, in ${Date.now() - gone} ms`, `the timeline says: ${shown}`, `${dropped} steps dropped`);
    bad ||= here < dropped || (step === 0 && here !== dropped) || !shown.includes(String(here));
  }
  bad ||= problems.length > 0 || end.steps < many || most > 1000 || (many > 1e6 && !told);
  if (problems.length) say(problems.join('\n'));
  await close();
}

if (minutes > 0) {
  const { page, close, problems, heap } = await open();
  await page.evaluate(() => window.preempt.load("from multiprocessing import Process, Lock\nimport time\n\ndef work(lock, n):\n    for i in range(20):\n        with lock:\n            time.sleep(0.001 * n)\n            print(n, i)\n\nif __name__ == '__main__':\n    lock = Lock()\n    ps = [Process(target=work, args=(lock, n)) for n in range(20)]\n    for p in ps: p.start()\n    for p in ps: p.join()\n"));
  await page.getByTestId('speed').selectOption('4');
  await page.getByTestId('run').click();
  const samples = [];
  let rounds = 0;
  for (let at = 0; at <= minutes * 2; at += 1) {
    const until = Date.now() + 30_000;
    while (Date.now() < until) {
      await page.waitForTimeout(1000);
      // From the start again when it is over.
      if (await page.evaluate(() => !document.querySelector('[data-testid=run] use').getAttribute('href').includes('pause'))) {
        rounds += 1;
        await page.getByTestId('reset').click();
        await page.getByTestId('run').click();
      }
    }
    samples.push([await heap(), await resident()]);
    say(`${(at / 2 + 0.5).toFixed(1).padStart(5)} minutes`, `heap ${samples.at(-1)[0].toFixed(1)} MB`, `${samples.at(-1)[1]} MB resident`, `step ${await page.evaluate(() => window.preempt.view().step)}`, `${rounds} runs over`);
  }
  const [early, late] = [samples[Math.min(2, samples.length - 1)], samples.at(-1)];
  const grown = [late[0] - early[0], late[1] - early[1]];
  say(`grown since the second minute: heap ${grown[0].toFixed(1)} MB, resident ${grown[1]} MB`);
  bad ||= grown[0] > 5 || grown[1] > 60 || problems.length > 0;
  if (problems.length) say(problems.join('\n'));
  await close();
}
await browser.close();
await server.close();
process.exit(bad ? 1 : 0);
