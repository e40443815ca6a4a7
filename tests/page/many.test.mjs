// Two hundred processes: only what is in view is in the page, whatever is not is a turn of the wheel away, and whoever runs is in view.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { PHONE, launch, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

const PROGRAM = "from multiprocessing import Process, Lock\nimport time\n\ndef work(lock, n):\n    with lock:\n        time.sleep(0.001)\n\nif __name__ == '__main__':\n    lock = Lock()\n    ps = [Process(target=work, args=(lock, n)) for n in range(200)]\n    for p in ps: p.start()\n    for p in ps: p.join()\n";

async function open(options = {}) {
  const visited = await visit(browser, server.url, { editor: false, ...options });
  await visited.page.evaluate((text) => window.preempt.load(text), PROGRAM);
  await visited.page.evaluate(() => window.preempt.run());
  await visited.page.evaluate(() => window.preempt.seek(1300));
  return visited;
}

// What of `inner` can be seen in the box `outer`.
const seen = (page, outer, inner) => page.evaluate(([outer, inner]) => {
  const box = document.querySelector(outer).getBoundingClientRect();
  return [...document.querySelectorAll(inner)].filter((element) => { const it = element.getBoundingClientRect(); return it.top >= box.top - 1 && it.bottom <= box.bottom + 1; }).map((element) => element.textContent);
}, [outer, inner]);

test('lanes of 200 processes: those in view are drawn, the wheel brings the others, the one that ran is in view', async () => {
  const { page, problems, close } = await open();
  assert.equal(await page.evaluate(() => window.preempt.view().processes.length), 201);
  assert.ok(await page.locator('.graph *').count() < 700, `${await page.locator('.graph *').count()} elements`);
  const box = await page.locator('.graph-box').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -5000);
  await page.waitForFunction(() => document.querySelector('.graph-box').scrollTop === 0);
  const found = new Set();
  for (let turn = 0; turn < 30; turn += 1) {
    // What the wheel has brought is drawn with the next frames.
    await page.waitForFunction(() => { const box = document.querySelector('.graph-box').getBoundingClientRect(); return [...document.querySelectorAll('.graph g > text.t12')].filter((text) => { const { top, bottom } = text.getBoundingClientRect(); return top >= box.top && bottom <= box.bottom; }).length > 8; }, null, { timeout: 5000 });
    for (const name of await seen(page, '.graph-box', '.graph g > text.t12')) found.add(name);
    const before = await page.evaluate(() => document.querySelector('.graph-box').scrollTop);
    await page.mouse.wheel(0, 80);
    await page.waitForFunction((before) => { const box = document.querySelector('.graph-box'); return box.scrollTop > before || box.scrollTop + box.clientHeight >= box.scrollHeight - 1; }, before);
  }
  for (const name of ['P1', 'P7', 'P100', 'P199', 'P200']) assert.ok(found.has(name), `${name} is never seen`);
  for (const step of [1310, 1340, 1400, 1330]) {
    const name = await page.evaluate(async (step) => { const view = await window.preempt.seek(step); return view.processes.find(({ threads, pid }) => pid === view.ran || threads.some(({ tid }) => tid === view.ran))?.name; }, step);
    const short = name.replace('Process-', 'P').replace('MainProcess', 'Main');
    await page.waitForFunction((name) => {
      const box = document.querySelector('.graph-box').getBoundingClientRect();
      return [...document.querySelectorAll('.graph g > text.strong')].some((text) => { const it = text.getBoundingClientRect(); return text.textContent === name && it.top >= box.top - 2 && it.bottom <= box.bottom + 2; });
    }, short, { timeout: 5000 }).catch(() => assert.fail(`${short} ran step ${step} and is not in view`));
  }
  assert.deepEqual(problems, []);
  await close();
});

test('rows of 200 processes: those in view are in the page, scrolling and Tab reach the others, the one on show is in view', async () => {
  const { page, problems, close } = await open();
  const rows = page.locator('[data-testid^=process-]');
  assert.ok(await rows.count() < 40, `${await rows.count()} rows`);
  await page.waitForFunction(() => {
    const [row, box] = [document.querySelector('.p.sel')?.getBoundingClientRect(), document.querySelector('.tree').getBoundingClientRect()];
    return row && row.top >= box.top - 1 && row.bottom <= box.bottom + 1;
  });
  await page.evaluate(() => { document.querySelector('.tree').scrollTop = 1e6; });
  await page.getByTestId('process-300').waitFor();
  await page.evaluate(() => { document.querySelector('.tree').scrollTop = 0; });
  await page.getByTestId('process-100').waitFor();
  await page.getByTestId('process-100').focus();
  for (let n = 1; n <= 60; n += 1) {
    await page.keyboard.press('Tab');
    // As fast as frames come, which is faster than a key repeats.
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))); }));
  }
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'process-160');
  await page.keyboard.press('Enter');
  await page.locator('[data-testid=process-160][aria-pressed=true]').waitFor();
  assert.deepEqual(problems, []);
  await close();
});

test('200 processes on the phone: no wider than the page, lanes only where they are in view', async () => {
  const { page, problems, close } = await open({ size: PHONE });
  assert.ok(await page.locator('.graph *').count() < 500);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
  assert.deepEqual(problems, []);
  await close();
});

const NAMES = `import threading, time
lock = threading.Lock()
def work(n):
    with lock:
        time.sleep(0.01)
names = ['a worker with a very long name number %d', '名字很长的第 %d 个工作线程也要能看见', 'W%d']
ts = [threading.Thread(target=work, args=(n,), name=names[n % 3] % n) for n in range(COUNT)]
for t in ts: t.start()
for t in ts: t.join()
`;

for (const [size, count] of [[undefined, 6], [PHONE, 3], [undefined, 60], [PHONE, 60]]) {
  test(`${count} threads with names of any length and script${size ? ' on the phone' : ''}: nothing over anything else`, async () => {
    const { page, problems, close } = await visit(browser, server.url, { editor: false, ...(size ? { size } : {}) });
    await page.evaluate((text) => window.preempt.load(text), NAMES.replace('COUNT', count));
    await page.evaluate((step) => window.preempt.seek(step), count * 4);
    await page.waitForTimeout(300);
    const { people, lanes, rows } = await page.evaluate(() => {
      const box = (element) => { const { left, right, top } = element.getBoundingClientRect(); return { left, right, top, text: element.textContent }; };
      const labels = [...document.querySelectorAll('.graph g > text.t12')].filter((text) => !text.hasAttribute('text-anchor'));
      const edge = 128 + document.querySelector('.graph').getBoundingClientRect().left;
      return {
        people: [...document.querySelectorAll('[data-testid=scene] [data-key^=person-][data-key$=-name] text')].map(box),
        lanes: labels.map((label) => ({ ...box(label), edge })),
        rows: [...document.querySelectorAll('.tree .p')].map((row) => row.clientHeight),
      };
    });
    assert.ok(people.length > 1);
    for (const [at, one] of people.entries()) for (const other of people.slice(0, at)) {
      if (Math.abs(one.top - other.top) < 8) assert.ok(one.right <= other.left + 0.5 || other.right <= one.left + 0.5, `${one.text} over ${other.text}`);
    }
    if (!size) for (const lane of lanes) assert.ok(lane.right <= lane.edge + 1, `${lane.text}: ${lane.right} beyond ${lane.edge}`);
    // Whoever has a number keeps it.
    assert.ok(people.some(({ text }) => /….*\d|\d/.test(text)));
    if (!size && count > 6) assert.ok(rows.filter((high) => high > 24).length <= 1, `rows of ${[...new Set(rows)]} pixels`);
    assert.deepEqual(problems, []);
    await close();
  });
}
