// Programs as a teacher pastes them, none of them an example: what they make crowded, long or rare is still whole and can be read.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { PHONE, launch, visit } from './browser.mjs';

let [server, browser] = [];
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser.close(); await server.close(); });

// A visit with this program, run to its end.
async function open(source, options = {}) {
  const visited = await visit(browser, server.url, { editor: false, ...options });
  await visited.page.evaluate((text) => window.preempt.load(text), source);
  await visited.page.evaluate(() => window.preempt.run());
  return visited;
}

// Goes to the first step at which this is true in the page; gives what it was.
const moment = (page, holds) => page.evaluate(async (text) => {
  const holds = new Function(`return (${text})()`);
  const { steps } = window.preempt.view();
  for (let step = 1; step <= steps; step += 1) {
    await window.preempt.seek(step);
    const found = holds();
    if (found) return found;
  }
  throw new Error('the moment never comes');
}, holds.toString());

const POOL = `from multiprocessing import Pool
import time

def square(n):
    time.sleep(0.1)
    return n * n

if __name__ == '__main__':
    with Pool(3) as pool:
        print(pool.map(square, range(4)))
`;

test('long names keep the number that tells one from another, and threads their own name', async () => {
  const { page, close } = await open(POOL);
  const names = await moment(page, () => {
    const names = [...document.querySelectorAll('.tree .who')];
    return names.length === 7 && names.map((name) => [name.firstChild.data, name.scrollWidth <= name.clientWidth]);
  });
  const of = (start) => names.filter(([name]) => name.startsWith(start)).map(([name]) => name.replace(/^[^…]*…/, '…'));
  assert.deepEqual(of('ForkPool').sort(), ['…1', '…2', '…3']);
  assert.deepEqual(of('Thread').sort(), ['Thread-1', 'Thread-2', 'Thread-3']);
  for (const [name, fits] of names) assert.ok(fits, `${name} is cut`);
  await close();
});

const HOMES = `# scene: isolated-memory
from multiprocessing import Process
import time

total = 7

def add(n):
    global total
    total += n
    time.sleep(1)

if __name__ == '__main__':
    ps = [Process(target=add, args=(n,)) for n in (1, 2, 3, 4)]
    for p in ps: p.start()
    for p in ps: p.join()
`;

test('five houses on a phone still say what is in them, and nothing lies on anything', async () => {
  const { page, close } = await open(HOMES, { size: PHONE });
  const boxes = await moment(page, () => {
    const all = (end) => [...document.querySelectorAll(`[data-testid=scene] [data-key$="${end}"]`)].map((item) => item.getBoundingClientRect());
    const rows = all('-total-row');
    return rows.length >= 4 && { rows, states: all('-state'), pages: all('-pages-0') };
  });
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
  for (const row of boxes.rows) for (const other of [...boxes.states, ...boxes.pages]) assert.ok(!over(row, other));
  await close();
});

const FAMILY = `# scene: family
import os, time

def child(depth):
    if depth == 0:
        time.sleep(0.5)
        os._exit(7)
    if os.fork() == 0:
        child(depth - 1)
    os._exit(depth)

for n in range(3):
    if os.fork() == 0:
        child(n)
time.sleep(0.3)
os._exit(1)
`;

test('no line of an adopted child crosses the name of process 1', async () => {
  const { page, close } = await open(FAMILY);
  const steps = await page.evaluate(() => window.preempt.view().steps);
  let seen = 0;
  for (let step = 1; step <= steps; step += 1) {
    const crossed = await page.evaluate(async (n) => {
      await window.preempt.seek(n);
      const name = document.querySelector('[data-testid=scene] [data-key=init-name] text')?.getBoundingClientRect();
      const lines = [...document.querySelectorAll('[data-testid=scene] [data-key^=tie-] path')];
      return name && lines.filter((line) => {
        const [at, long] = [line.getScreenCTM(), line.getTotalLength()];
        for (let far = 0; far <= long; far += 2) {
          const { x, y } = line.getPointAtLength(far).matrixTransform(at);
          if (x > name.left && x < name.right && y > name.top && y < name.bottom) return true;
        }
        return false;
      }).length;
    }, step);
    if (crossed !== undefined && crossed !== null) { seen += 1; assert.equal(crossed, 0, `at step ${step}`); }
  }
  assert.ok(seen > 0, 'somebody must have been adopted');
  await close();
});

const COOKS = `# scene: producer-consumer
from multiprocessing import Process, Queue
import time

def cook(q, name, n):
    for i in range(n):
        time.sleep(0.1)
        q.put(f'{name}{i}')

def eat(q):
    while q.get() is not None:
        time.sleep(0.05)

if __name__ == '__main__':
    q = Queue(2)
    cooks = [Process(target=cook, args=(q, name, 3), name=name) for name in ('Anna', 'Bert', 'Carlo')]
    eater = Process(target=eat, args=(q,), name='Emil')
    for p in cooks + [eater]: p.start()
    for p in cooks: p.join()
    q.put(None)
    eater.join()
`;

test('on a phone three cooks stand as large as their eater, and every bun on the tray has its name', async () => {
  const { page, close } = await open(COOKS, { size: PHONE });
  const label = await moment(page, () => [...document.querySelectorAll('[data-testid=scene] [data-key$="-label"] text')].map((text) => text.textContent).find((text) => text.startsWith('Ca')));
  assert.match(label, /^Ca.*\d$/);
  const high = await page.evaluate(() => [...document.querySelectorAll('[data-testid=scene] .person')].map((person) => person.getBoundingClientRect().height));
  assert.equal(high.length, 4);
  assert.ok(Math.min(...high) > 0.5 * Math.max(...high), high.join(' '));
  await close();
});

test('a long sentence is whole on a phone', async () => {
  const { page, close } = await open(`import threading, time
lock = threading.Lock()
def work():
    with lock:
        time.sleep(1)
for n in (1, 2):
    threading.Thread(target=work, name=f'a thread whose name a teacher has written out at some length {n}').start()
`, { size: PHONE });
  const long = await moment(page, () => {
    const box = document.querySelector('.phone-say');
    return box.textContent.length > 100 && [box.scrollHeight, box.clientHeight, box.textContent];
  });
  assert.ok(long[0] <= long[1], long.join(' '));
  await close();
});

test('two programs on a phone: both can be read, and a plate says in which of them who runs is', async () => {
  const { page, close } = await visit(browser, server.url);
  await page.evaluate(() => window.preempt.load('import time\nfor n in range(3):\n    time.sleep(1)\n'));
  await page.getByTestId('program-add').click();
  await page.locator('[data-testid=editor] .cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('import time\nfor n in range(3):\n    time.sleep(1.5)\n    print("second")\n');
  await page.waitForFunction(() => window.preempt.view().processes.length === 2);
  await page.evaluate(() => window.preempt.run());
  const link = await page.evaluate(() => window.preempt.share());
  await close();
  const phone = await visit(browser, link, { size: PHONE, editor: false });
  await phone.page.getByRole('tab', { name: 'Program' }).click();
  await phone.page.getByTestId('program-1').click();
  await phone.page.getByText('print("second")').waitFor();
  const at = await moment(phone.page, () => {
    const plates = [...document.querySelectorAll('[data-testid^=program-][role=tab]')].map((tab) => tab.querySelectorAll('.plate').length);
    return plates[1] === 1 && [plates, window.preempt.view().ran];
  });
  assert.deepEqual(at[0], [0, 1]);
  const { processes } = await phone.page.evaluate(() => window.preempt.view());
  assert.match(processes.find((process) => process.pid === at[1]).name, /program_2/);
  await phone.close();
});

test('the margin stays in view when a long line is scrolled to', async () => {
  const { page, close } = await open(`print(${Array.from({ length: 80 }, (_, n) => n).join(', ')})\nprint(2)\n`);
  const left = () => page.evaluate(() => {
    const box = document.querySelector('.reader');
    return document.querySelector('.row .margin').getBoundingClientRect().left - box.getBoundingClientRect().left;
  });
  assert.equal(await left(), 0);
  await page.evaluate(() => { document.querySelector('.reader').scrollLeft = 300; });
  await page.waitForFunction(() => document.querySelector('.reader').classList.contains('slid'));
  assert.equal(await left(), 0);
  await page.evaluate(() => { document.querySelector('.reader').scrollLeft = 0; });
  await page.waitForFunction(() => !document.querySelector('.reader').classList.contains('slid'));
  await close();
});

const THREADS = `import threading

count = 0
lock = threading.Lock()

def work():
    global count
    for _ in range(3):
        with lock:
            count += 1

threads = [threading.Thread(target=work) for _ in range(20)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`;

const SENSORS = `import multiprocessing as mp
import time

class TemperatureSensorSimulationWorker(mp.Process):
    def __init__(self, number, readings):
        super().__init__(name=f"TemperatureSensorSimulationWorker-{number}")
        self.number, self.readings = number, readings

    def run(self):
        for n in range(2):
            self.readings.put((self.number, n))
            time.sleep(0.05)

if __name__ == "__main__":
    readings = mp.Queue()
    sensors = [TemperatureSensorSimulationWorker(n, readings) for n in range(4)]
    for sensor in sensors: sensor.start()
    for _ in range(8): print(readings.get())
    for sensor in sensors: sensor.join()
`;

test('names under people who stand close do not touch each other, and keep the number that tells them apart', async () => {
  for (const [source, people] of [[THREADS, 21], [SENSORS, 9]]) {
    for (const language of ['en', 'zh']) {
      const { page, close } = await open(source, { language });
      await moment(page, `() => document.querySelectorAll('.scene [data-key^=person-][data-key$=-name] text').length === ${people}`);
      await page.waitForTimeout(300);
      const names = await page.evaluate(() => [...document.querySelectorAll('.scene [data-key^=person-][data-key$=-name] text')].map((name) => {
        const { left, right, top } = name.getBoundingClientRect();
        return { text: name.textContent, left, right, top };
      }));
      for (const { text, left, right, top } of names) {
        const next = names.filter((other) => Math.abs(other.top - top) < 4 && other.left > left).sort((a, b) => a.left - b.left)[0];
        if (next) assert.ok(right + 2 <= next.left, `${language}: ${text} ends at ${right}, ${next.text} begins at ${next.left}`);
      }
      const numbered = names.map(({ text }) => text).filter((text) => /\d$/.test(text));
      assert.ok(numbered.length >= 4, names.map(({ text }) => text).join(' '));
      assert.equal(new Set(numbered).size, numbered.length);
      await close();
    }
  }
});

test('the rail from a process to its children passes the threads between them without a gap', async () => {
  const { page, close } = await open(SENSORS);
  const rails = await moment(page, () => {
    const rows = [...document.querySelectorAll('.tree .p')];
    if (rows.length !== 9) return null;
    const at = (row) => row.getBoundingClientRect().left;
    // Where the rail is drawn in each row between the first and the last process, from the row's left edge.
    const last = rows.findLastIndex((row) => row.dataset.testid.startsWith('process-'));
    return rows.slice(1, last).map((row) => {
      if (row.classList.contains('thread')) return [parseFloat(getComputedStyle(row, '::before').left), parseFloat(getComputedStyle(row, '::before').height) - row.clientHeight];
      const rail = row.querySelector('.tr');
      return [rail.getBoundingClientRect().left - at(row), parseFloat(getComputedStyle(rail).borderLeftWidth) > 0 ? rail.getBoundingClientRect().height - row.clientHeight : -99];
    });
  });
  assert.ok(rails.length >= 6 && new Set(rails.map(String)).size === 1 && rails[0][1] === 0, rails.join(' | '));
  await close();
});

test('among many no row of the tree moves when another thread runs', async () => {
  const { page, close } = await open(THREADS);
  await page.evaluate(async () => { await window.preempt.seek(Math.round(window.preempt.view().steps / 2)); });
  const stands = () => page.evaluate(() => {
    const top = document.querySelector('.tree').getBoundingClientRect().top - document.querySelector('.tree').scrollTop;
    return [document.querySelector('.tree .sel .who').textContent, [...document.querySelectorAll('.tree .p')].map((row) => { const box = row.getBoundingClientRect(); return [row.dataset.testid, Math.round(box.top - top), box.height]; })];
  });
  const shown = new Set();
  let [there, places] = ['', new Map()];
  for (let n = 0; n < 30; n += 1) {
    const [name, rows] = await stands();
    shown.add(name);
    // Who has ended leaves the tree: then all others may move.
    const now = rows.map(([row]) => row).join();
    if (now !== there) [there, places] = [now, new Map()];
    for (const [row, top, height] of rows) {
      assert.equal(height, 24, row);
      assert.equal(places.get(row) ?? top, top, `${row} while ${name} is shown`);
      places.set(row, top);
    }
    await page.evaluate(() => window.preempt.step());
  }
  assert.ok(shown.size > 3, [...shown].join(' '));
  await close();
});

test('back from the end: what was before the needle is in view as well as what comes after it', async () => {
  const { page, close } = await open(THREADS);
  const { steps } = await page.evaluate(() => window.preempt.view());
  for (let step = steps; step > steps - 60; step -= 1) {
    await page.evaluate((to) => window.preempt.seek(to), step);
    const [needle, left, right] = await page.evaluate(() => {
      const box = document.querySelector('.graph-box').getBoundingClientRect();
      const { left, width } = document.querySelector('.needle .line').getBoundingClientRect();
      return [left + width / 2, box.left + 128, box.right];
    });
    assert.ok(needle > left + (right - left) / 10 && needle < right, `step ${step}: ${needle} in ${left}..${right}`);
  }
  await close();
});

test('two programs of which one has a long name: both tabs can be told, the chosen one is whole', async () => {
  for (const language of ['en', 'zh']) {
    const { page, close } = await visit(browser, server.url, { language });
    await page.evaluate(() => window.preempt.load('print(1)\n', { name: 'a_server_that_answers_with_one_thread_for_each.py' }));
    await page.getByTestId('program-add').click();
    await page.getByTestId('program-1').waitFor();
    const tabs = await page.evaluate(() => {
      const list = document.querySelector('.files [role=tablist]').getBoundingClientRect();
      return [...document.querySelectorAll('.files [role=tab]')].map((tab) => {
        const [box, name] = [tab.getBoundingClientRect(), tab.querySelector('span')];
        return { wide: box.width, inside: box.left >= list.left - 1 && box.right <= list.right + 1, cut: name.scrollWidth > name.clientWidth, chosen: tab.ariaSelected };
      });
    });
    assert.deepEqual(tabs.map(({ inside, chosen }) => [inside, chosen]), [[true, 'false'], [true, 'true']], JSON.stringify(tabs));
    assert.ok(tabs[0].cut && tabs[0].wide >= 64 && !tabs[1].cut, JSON.stringify(tabs));
    await close();
  }
});
