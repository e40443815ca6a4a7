// The machine's panel: library things made of kernel objects are one object, and memory tells what lies where.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { launch, visit } from './browser.mjs';

let [server, browser] = [];
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser.close(); await server.close(); });

const open = async (example) => {
  const { page, close } = await visit(browser, `${server.url}#example=${example}`, { editor: false });
  await page.waitForFunction((name) => document.querySelector('[data-testid=examples]').value === name, example);
  return { page, close, seek: (step) => page.evaluate((to) => window.preempt.seek(to), step) };
};

test('a queue of processes is one object; its parts stand beside it only where somebody waits', async () => {
  const { page, close } = await open('producer_consumer');
  const { steps } = await page.evaluate(() => window.preempt.run());
  let [folded, waited] = [0, 0];
  for (let step = 20; step < steps; step += 15) {
    await page.evaluate((to) => window.preempt.seek(to), step);
    const rows = await page.locator('[data-testid=objects] > .ob').evaluateAll((list) => list.map((row) => ({ name: row.querySelector('.what .mono')?.textContent ?? '', waits: Boolean(row.querySelector('.wait, .holders .plate')) })));
    assert.ok(rows.some(({ name }) => name === 'tray'), `the tray is there at step ${step}`);
    const parts = rows.filter(({ name }) => name.startsWith('tray.'));
    assert.ok(parts.every(({ waits }) => waits), `step ${step}: ${JSON.stringify(rows)}`);
    waited += parts.length;
    folded += await page.locator('[data-testid=objects] details .ob').count();
  }
  assert.ok(folded > 0 && waited > 0, `${folded} folded, ${waited} shown`);
  await close();
});

test('a queue of threads is one box with what is in it, in the picture and in the panel', async () => {
  const { page, close, seek } = await open('thread_queue');
  const contents = new Set();
  for (let step = 20; step <= 60; step += 1) {
    await seek(step);
    const scene = await page.locator('[data-testid=scene] svg').textContent();
    assert.match(scene, /orders/);
    assert.doesNotMatch(scene, /orders\./, `step ${step}`);
    const row = page.locator('[data-testid=objects] > .ob', { hasText: 'Queue' }).first();
    contents.add(await row.textContent());
  }
  assert.ok([...contents].some((text) => text.includes('order ')), [...contents].join(' | '));
  await close();
});

test('memory tells which globals a write has copied', async () => {
  const { page, close } = await open('isolated_memory');
  const { steps } = await page.evaluate(() => window.preempt.run());
  const copied = page.locator('[data-testid=memory] .leg span').nth(1);
  const seen = new Set();
  for (let step = 1; step < steps; step += 1) {
    const view = await page.evaluate((to) => window.preempt.seek(to), step);
    if (view.processes.find(({ pid }) => pid === view.ran)?.name === 'plus') seen.add((await copied.textContent()).includes('g_num'));
  }
  assert.deepEqual([...seen].sort(), [false, true], 'shared at first, copied by the write');
  await close();
});

test('a pipe is a row: how full it is, who is at which end, who waits', async () => {
  const { page, close, seek } = await open('pipe_fills');
  const { steps } = await page.evaluate(() => window.preempt.run());
  const row = page.getByTestId('wire-0');
  const seen = new Set();
  for (let step = 1; step <= steps; step += 1) {
    const view = await seek(step);
    if (await row.count() === 0) continue;
    const told = await row.innerText();
    const blocked = view.processes.some(({ threads }) => threads.some(({ state, reason }) => state === 'blocked' && /pipe/.test(reason)));
    assert.equal(/waiting/.test(told), blocked, `step ${step}: ${told}`);
    seen.add(Number(told.match(/(\d+) of 65536 bytes/)[1]));
  }
  assert.ok(seen.has(0) && seen.has(8192) && seen.has(65536), [...seen].join(' '));
  await close();
});
