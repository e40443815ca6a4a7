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

// Takes every step of a run and gives what `look` reads off the page at each, with its view.
async function each(page, look) {
  const { steps } = await page.evaluate(() => window.preempt.run());
  const seen = [];
  for (let step = 1; step <= steps; step += 1) seen.push([await page.evaluate((to) => window.preempt.seek(to), step), await page.evaluate(look)]);
  return seen;
}

const ROWS = () => [...document.querySelectorAll('[data-testid=channel]')].map((row) => row.textContent);

test('a pipe is a row: how full it is, who is at which end, who waits', async () => {
  const { page, close } = await open('pipe_fills');
  const full = new Set();
  for (const [view, rows] of await each(page, ROWS)) {
    assert.equal(rows.length, view.channels.length);
    for (const [at, row] of rows.entries()) {
      const { ends } = view.channels[at];
      assert.match(row, new RegExp(`${ends[1].bytes} of ${ends[1].capacity} bytes`));
      assert.equal(/waiting/.test(row), ends.some(({ waiters }) => waiters.length > 0), row);
      assert.equal(/closed/.test(row), ends.some(({ is_open: open }) => !open), row);
      full.add(ends[1].bytes);
    }
    const blocked = view.processes.some(({ threads }) => threads.some(({ state, reason }) => state === 'blocked' && /pipe/.test(reason)));
    assert.equal(view.channels.some(({ ends }) => ends.some(({ waiters }) => waiters.length > 0)), blocked);
  }
  assert.ok(full.has(0) && full.has(8192) && full.has(65536), [...full].join(' '));
  await close();
});

test('in any staging pipes and sockets are rows, and in the picture of any program they stand among the objects', async () => {
  const { page, close } = await open('ktv');
  const source = `import os, socket, time
from multiprocessing import Process

def child(r, s):
    print(os.read(r, 100))
    s.sendall(b'pong')

if __name__ == '__main__':
    r, w = os.pipe()
    a, b = socket.socketpair()
    p = Process(target=child, args=(r, b))
    p.start()
    b.close()
    time.sleep(0.01)
    os.write(w, b'ping')
    print(a.recv(100))
    p.join()
`;
  for (const head of ['# scene: family\n', '']) {
    await page.evaluate((text) => window.preempt.load(text), head + source);
    const seen = await each(page, () => ({
      rows: [...document.querySelectorAll('[data-testid=channel]')].map((row) => row.textContent),
      keys: [...document.querySelectorAll('[data-testid=scene] [data-key]')].map((item) => item.dataset.key),
      texts: document.querySelector('[data-testid=scene] svg').textContent,
    }));
    assert.ok(seen.some(([, { rows }]) => rows.some((row) => /^pipe/.test(row) && /4 of 65536 bytes/.test(row))), 'bytes in the pipe');
    assert.ok(seen.some(([, { rows }]) => rows.some((row) => /^pair of sockets/.test(row) && /, ← 4 bytes|→ 4, /.test(row))), 'bytes in the pair');
    assert.ok(seen.some(([, { rows }]) => rows.some((row) => /waiting/.test(row))), 'somebody waits');
    if (head) continue;
    assert.ok(seen.some(([, { keys, texts }]) => keys.includes('wire-0-tube-0-bytes') && texts.includes("'ping'")), 'in the tube');
    const waits = seen.find(([, { keys }]) => keys.some((key) => /^tie-wire-0-/.test(key)));
    assert.ok(waits, 'an arrow from who waits');
    assert.match(waits[1].texts, /waits for bytes/);
    assert.ok(waits[0].channels[0].ends[1].waiters.length > 0);
  }
  await close();
});

test('a locked file tells who has the lock and who waits for it', async () => {
  const { page, close } = await open('ktv');
  await page.evaluate(() => window.preempt.load("import fcntl, os, time\nf = open('t', 'w')\nfcntl.flock(f, fcntl.LOCK_EX)\nif os.fork() == 0:\n    g = open('t', 'w')\n    fcntl.flock(g, fcntl.LOCK_EX)\n    os._exit(0)\ntime.sleep(1)\nf.close()\nos.wait()\n"));
  const seen = await each(page, () => document.querySelector('[data-testid^=file-]')?.textContent ?? '');
  assert.ok(seen.some(([, row]) => /locked by/.test(row) && !/waiting/.test(row)));
  for (const [view, row] of seen) if (view.files[0]) assert.equal(/waiting/.test(row), view.files[0].lock_waiters.length > 0);
  assert.ok(seen.some(([, row]) => /waiting/.test(row)));
  await close();
});

const ENDINGS = [
  ['print("done")', 'The program ended with exit code 0', '程序结束，退出码 0'],
  ['raise ValueError("no such seat")', 'An exception ended the program: ValueError: no such seat', '程序因异常结束：ValueError: no such seat'],
  ['import os\nos.kill(os.getpid(), 9)', 'Signal 9 ended the program', '程序被信号 9 结束'],
];

test('how a program ended is told in the language of the page', async () => {
  for (const language of ['en', 'zh']) {
    const { page, close } = await visit(browser, server.url, { language });
    for (const [source, english, chinese] of ENDINGS) {
      await page.evaluate(async (text) => { await window.preempt.load(text); await window.preempt.run(); }, `${source}\n`);
      const told = language === 'en' ? english : chinese;
      await page.waitForFunction((text) => document.querySelector('[data-testid=sentence]').textContent.trim() === text, told, { timeout: 10_000 })
        .catch(async () => assert.equal(await page.getByTestId('sentence').textContent(), told));
    }
    await close();
  }
});
