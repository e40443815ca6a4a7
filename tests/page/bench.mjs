// The page's figures, one line each: npm run bench. Needs the built page (`trunk build --release`). Times are this machine's.
// With `--files` every file that a first visit loads.
import { servePacked } from './packed.mjs';
import { DESKTOP, launch } from './browser.mjs';

const server = await servePacked();
const { url } = server;
const browser = await launch();
const row = (what, measured, asked) => process.stdout.write(`${what.padEnd(58)}${String(measured).padStart(14)}   asked ${asked}\n`);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function open(throttle = 1) {
  const context = await browser.newContext({ viewport: DESKTOP });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable');
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return { page, client, context };
}

const paints = [];
const firsts = [];
let [loaded, played] = [0, 0];
let parts = [];
for (let visit = 0; visit < 3; visit += 1) {
  server.forget();
  const { page, context } = await open(4);
  const started = Date.now();
  await page.goto(url);
  await page.waitForFunction(() => window.preempt);
  await page.evaluate(() => window.preempt.ready.then(() => window.preempt.step()));
  firsts.push(Date.now() - started);
  paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN));
  [loaded, parts] = [server.sent(), server.parts()];
  await page.evaluate(() => window.preempt.run());
  played = server.sent();
  await context.close();
}
row('first paint, CPU slowed 4 times', `${Math.round(median(paints))} ms`, '< 500 ms');
row('first step, CPU slowed 4 times (worker at full speed)', `${median(firsts)} ms`, '< 1500 ms');
row('first visit, gzipped', `${Math.round(loaded / 1000)} KB`, '<= 1100 KB');
row('the same with a run to the end', `${Math.round(played / 1000)} KB`, '<= 1100 KB');
if (process.argv.includes('--files')) for (const [path, bytes] of parts) row(`  ${path}`, `${(bytes / 1000).toFixed(1)} KB`, '-');

const people = (count) => `from multiprocessing import Process, Lock\nimport time\n\ndef work(lock, n):\n    for i in range(20):\n        with lock:\n            time.sleep(0.001 * n)\n\nif __name__ == '__main__':\n    lock = Lock()\n    ps = [Process(target=work, args=(lock, n)) for n in range(${count})]\n    for p in ps: p.start()\n    for p in ps: p.join()\n`;
const { page, client, context } = await open();
await page.goto(url);
await page.waitForFunction(() => window.preempt);
await page.evaluate(() => window.preempt.ready);
// What a step costs the main thread, all of it: the click, the worker's answer read and drawn, styles, layout, paint and the frame handed
// to the compositor. Waiting (for the worker, for the display) is in none of these tasks; nor are other threads: they are given 50 ms
// to draw before the next step. The median of ten times ten steps, by the clock (`timeTicks`) or by the processor's time that the
// thread had (`threadTicks`): the same on a machine with nothing else to do.
async function stepping(count, domain) {
  await client.send('Performance.disable');
  await client.send('Performance.enable', { timeDomain: domain });
  const busy = async () => (await client.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'TaskDuration').value * 1000;
  await page.evaluate((text) => window.preempt.load(text), people(count));
  await page.evaluate((step) => window.preempt.seek(step), count * 6);
  const tens = [];
  for (let ten = 0; ten < 10; ten += 1) {
    const before = await busy();
    // As a person does it: the button, then the step's number in the timeline's head.
    await page.evaluate(async () => {
      const head = document.querySelector('[data-testid=timeline]');
      const button = document.querySelector('[data-testid=step]');
      for (let n = 0; n < 10; n += 1) {
        await new Promise((done) => {
          const seen = new MutationObserver(() => { seen.disconnect(); requestAnimationFrame(() => setTimeout(done, 50)); });
          seen.observe(head, { subtree: true, childList: true, characterData: true });
          button.click();
        });
      }
    });
    tens.push((await busy() - before) / 10);
  }
  return `${median(tens).toFixed(1)} ms`;
}
for (const [count, asked] of [[20, '< 8 ms'], [200, '< 16 ms']]) {
  row(`a step on screen, main thread, ${count} processes`, await stepping(count, 'timeTicks'), asked);
  row('  of it the processor\'s time', await stepping(count, 'threadTicks'), '-');
}
await client.send('Performance.disable');
await client.send('Performance.enable');

await page.evaluate((text) => window.preempt.load(text), people(20));
await page.evaluate(() => window.preempt.seek(100));
const frames = () => page.evaluate(() => new Promise((done) => {
  const gaps = [];
  let last = performance.now();
  const until = last + 3000;
  const frame = (now) => { gaps.push(now - last); last = now; if (now < until) requestAnimationFrame(frame); else done(gaps); };
  requestAnimationFrame(frame);
}));
await page.getByTestId('run').click();
const gaps = await frames();
await page.getByTestId('run').click();
row('frames a second while 20 processes play', Math.round(1000 * gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)), '60');

await page.evaluate(() => window.preempt.load('import time\nfor i in range(50000):\n    time.sleep(0.001)\n'));
const began = Date.now();
await page.evaluate(() => window.preempt.run());
const took = Date.now() - began;
const steps = await page.evaluate(() => window.preempt.view().steps);
const [scrub] = await Promise.all([frames(), page.evaluate(async (last) => {
  for (let n = 1; n <= 60; n += 1) { window.preempt.seek(Math.round((last * ((n * 37) % 61)) / 61)); await new Promise((done) => { setTimeout(done, 45); }); }
}, steps)]);
row(`a run of ${steps} steps at full speed`, `${took} ms`, '-');
row(`longest frame while scrubbing ${steps} steps`, `${Math.round(Math.max(...scrub.slice(1)))} ms`, '< 50 ms');

await page.evaluate((text) => window.preempt.load(text), people(20));
const heap = async () => { await client.send('HeapProfiler.collectGarbage'); return (await client.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'JSHeapUsedSize').value / 1e6; };
const round = () => page.evaluate(async () => { await window.preempt.seek(1); await window.preempt.run(); });
for (let n = 0; n < 5; n += 1) await round();
const early = await heap();
for (let n = 0; n < 60; n += 1) await round();
row('growth of the page\'s JavaScript heap over 60 runs', `${(await heap() - early).toFixed(1)} MB`, 'flat');
await context.close();
await browser.close();
server.close();
process.exit(0);
