// Every staging's moment, read from the DOM: what a person must see at the step that matters; and the same picture on the way back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { launch, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

// The scene's items by key: what each says and where it is.
const picture = (page) => page.evaluate(() => Object.fromEntries([...document.querySelectorAll('[data-testid=scene] [data-key]')]
  .map((item) => [item.dataset.key, { text: item.textContent, at: item.getAttribute('transform') ?? item.getAttribute('style') ?? '', tid: item.dataset.tid }])));
const view = (page) => page.evaluate(() => window.preempt.view());

// Runs to the end, then walks from the start until `holds(picture, view)`; gives that moment.
async function firstMoment(page, holds) {
  await page.evaluate(() => window.preempt.run());
  const { steps } = await view(page);
  for (let step = 0; step <= steps; step += 1) {
    await page.evaluate((n) => window.preempt.seek(n), step);
    const [items, now] = [await picture(page), await view(page)];
    if (holds(items, now)) return { step, items, now };
  }
  return assert.fail('the moment never comes');
}

const keys = (items, pattern) => Object.keys(items).filter((key) => pattern.test(key));

// One visit: the moment, then on and back again: the picture must be the same.
function moment(name, what, holds, look) {
  test(`${name}: ${what}`, async () => {
    const { page, problems, close } = await visit(browser, `${server.url}#example=${name}`);
    await page.evaluate(() => window.preempt.ready);
    const { step, items, now } = await firstMoment(page, holds);
    look(items, now);
    await page.evaluate((n) => window.preempt.seek(n), step + 3);
    await page.evaluate((n) => window.preempt.seek(n), step);
    assert.deepEqual(await picture(page), items, 'the way back shows the same picture');
    assert.ok((await page.getByTestId('scene-text').textContent()).length > 10, 'the picture is there in words too');
    assert.deepEqual(problems, []);
    await close();
  });
}

moment('ktv', 'the fifth guest waits although the door is open',
  (items) => items['at-danger'] && keys(items, /^left-\d+$/).length >= 1 && items.flap?.text === '0',
  (items, now) => {
    const [semaphore] = now.objects;
    assert.equal(semaphore.kind, 'Semaphore');
    assert.equal(semaphore.holders.length, 4);
    assert.ok(semaphore.waiters.length >= 1);
    assert.ok(items.door, 'the door stands open');
    assert.equal(keys(items, /^key-\d+$/).length, 4);
    assert.equal(keys(items, /^place-\d+$/).length, 4, 'all hooks are empty');
  });

moment('traffic_light', 'all waiting cars go at once when the event is set',
  (items, now) => items['lamp-go-on'] && now.processes.filter((p) => p.name.startsWith('car') && p.threads[0]?.state === 'ready' && p.threads[0].function === 'car').length >= 2,
  (items, now) => {
    assert.ok(items['lamp-stop-off']);
    assert.equal(keys(items, /^car-\d+-brake$/).length, 0, 'nobody brakes any more');
    assert.equal(now.objects.find((object) => object.kind === 'Event').waiters.length, 0);
  });

moment('producer_consumer', 'a cook stands there with a bun in hand while the tray is full',
  (items) => keys(items, /^hand-\d+-held$/).length > 0,
  (items, now) => {
    assert.match(items['tray-name'].text, /4 of 4/);
    assert.equal(now.objects.find((object) => object.kind === 'Queue').name, 'tray');
  });

moment('producer_consumer_no_end', 'an eater waits for ever when no mark comes',
  (items, now) => now.outcome !== null,
  (items, now) => {
    assert.equal(now.outcome.verdict, 'deadlock');
    assert.equal(keys(items, /^bun-\d+-maker$/).length, 0, 'the tray is empty');
  });

moment('isolated_memory', '150 in one house, 50 in the other, still 100 at home',
  (items) => ['100', '150', '50'].every((value) => keys(items, /-g_num-value$/).some((key) => items[key].text === value)),
  (items, now) => {
    const globals = Object.fromEntries(now.processes.map((process) => [process.name, process.globals.g_num]));
    assert.deepEqual(globals, { MainProcess: '100', plus: '150', minus: '50' });
    assert.ok(keys(items, /-pages-\d+-half$/).length > 0, 'a page was copied by a write');
  });

moment('family', 'an orphan is adopted while its dead parent waits to be collected',
  (items) => items.init && keys(items, /^tie-/).length > 0,
  (items, now) => {
    const parent = now.processes.find((process) => process.name === 'parent');
    const child = now.processes.find((process) => process.name === 'grandchild');
    assert.equal(parent.state, 'zombie');
    assert.notEqual(child.state, 'zombie');
    assert.match(items[`person-${parent.pid}-state`].text, /exit 0/);
  });

moment('lock_left_held', 'who was terminated still has the key in hand',
  (items, now) => now.processes.some((process) => process.name === 'greedy' && process.exitcode === -15) && keys(items, /-key$/).length > 0,
  (items, now) => assert.deepEqual(now.objects.find((object) => object.kind === 'Lock').state, 'held'));

moment('signal_ctrl_c', 'SIGTERM is taken by a handler, SIGKILL by nobody',
  (items, now) => now.processes.some((process) => process.name === 'polite' && process.exitcode === -9),
  (items) => assert.ok(Object.values(items).some((item) => /SIGKILL/.test(item.text))));

moment('two_alarms', 'a second alarm replaces the first',
  (items) => keys(items, /^clock-\d+-face$/).length > 0,
  (items) => assert.equal(keys(items, /^clock-\d+-face$/).length, 1));

moment('pipe_fills', 'a full pipe blocks the writer',
  (items) => keys(items, /^end-\d+-0-blocked$/).length > 0,
  (items, now) => {
    assert.match(items['tube-0-0-text'].text, /65536 bytes/);
    assert.ok(now.processes.some((process) => process.threads.some((thread) => thread.state === 'blocked')));
  });

moment('two_locks', 'any program: the two wait for each other',
  (items, now) => now.outcome?.verdict === 'deadlock',
  (items, now) => {
    assert.equal(now.objects.filter((object) => object.kind === 'Lock' && object.waiters.length === 1).length, 2);
    assert.equal(keys(items, /^tie-.*-false$/).length, 2, 'two lines from who waits');
  });

// One visit to an example whose text is changed first; gives the picture and the view of each step.
async function everyStep(source, options = {}) {
  const { page, close } = await visit(browser, server.url, { editor: false });
  await page.evaluate(([text, rest]) => window.preempt.load(text, rest), [source, options]);
  const { steps } = await page.evaluate(() => window.preempt.run());
  const seen = [];
  for (let step = 0; step <= steps; step += 1) {
    const now = await page.evaluate((n) => window.preempt.seek(n), step);
    const red = await page.locator('[data-testid=scene] [data-key^=tie-] .l-bad').count();
    seen.push({ step, now, items: await picture(page), red });
  }
  await close();
  return seen;
}
const example = async (name) => (await fetch(`${server.url}page/examples/${name}.py`)).text();

test('ktv: with Semaphore(2) there are two keys, and the third guest waits', async () => {
  const source = (await example('ktv')).replace('ROOM = 4', 'ROOM = 2');
  const seen = await everyStep(source, { seed: 7 });
  for (const { items, step } of seen) assert.ok(keys(items, /^key-\d+$/).length <= 2, `step ${step}`);
  const full = seen.find(({ items }) => items.flap?.text === '0' && items['at-danger']);
  assert.ok(full, 'it is full once');
  assert.equal(keys(full.items, /^key-\d+$/).length, 2);
  assert.equal(full.now.objects[0].holders.length, 2);
});

test('traffic light: who comes on green never stops, who waits is drawn braking', async () => {
  const seen = await everyStep(await example('traffic_light'), { seed: 5 });
  const waited = new Map();
  for (const { now, items, step } of seen) {
    for (const { pid, name, threads } of now.processes) {
      if (!/^car/.test(name)) continue;
      const blocked = threads[0]?.state === 'blocked';
      waited.set(pid, waited.get(pid) || blocked);
      assert.equal(Boolean(items[`car-${pid}-brake`]), blocked, `${name} at step ${step}: ${threads[0]?.state}`);
    }
  }
  const told = [...waited.values()];
  assert.ok(told.includes(true) && told.includes(false), `some stopped, some did not: ${told}`);
});

test('two locks: the circle turns red at the step that closes it, not before', async () => {
  const seen = await everyStep(await example('two_locks'));
  const { step } = seen.at(-1).now.deadlock;
  for (const moment of seen) assert.equal(moment.red > 0, moment.step >= step, `step ${moment.step}, closed at ${step}`);
});

test('any program: what bytes only go through is no sheet of paper, and what all has gone through is empty', async () => {
  const seen = await everyStep(`import os, socket, time
os.mkfifo('box')
r, w = os.pipe()
a, b = socket.socketpair()
if os.fork() == 0:
    os.read(r, 100)
    b.sendall(b'pong')
    with open('box', 'w') as box:
        box.write('hello')
    os._exit(0)
time.sleep(0.01)
os.write(w, b'ping')
a.recv(100)
with open('box') as box:
    print(box.read())
os.wait()
with open('note', 'w') as f:
    f.write('paper')
time.sleep(1)
`);
  for (const { items, step } of seen) assert.deepEqual(keys(items, /^file-(?!note)/), [], `step ${step}`);
  assert.ok(keys(seen.at(-1).items, /^file-note-/).length > 0, 'a file is paper');
  const said = (number) => seen.map(({ items }) => items[`wire-${number}-text`]?.text);
  const titles = Object.entries(seen.at(-1).items).filter(([key]) => /^wire-\d+-name$/.test(key)).map(([, { text }]) => text);
  assert.deepEqual(titles.sort(), ['pair of sockets 3', 'pipe 2', 'pipe box']);
  for (const number of [0, 1, 2]) {
    const told = said(number).filter(Boolean);
    const full = told.findIndex((text) => text.startsWith("'"));
    assert.ok(full >= 0, `bytes are under way once: ${told}`);
    assert.ok(!told.slice(0, full).includes('empty') && !told.slice(full).includes('nothing yet'), told.join(' | '));
    assert.equal(told.at(-1), 'empty');
  }
});

test('any program: what the picture says of an object is what the machine says, and what is gone is gone', async () => {
  const seen = await everyStep(`import threading, time
from concurrent.futures import ThreadPoolExecutor

class Shop:
    def __init__(self):
        self.lock, self.door = threading.RLock(), threading.Semaphore(2)
        self.bell, self.start = threading.Condition(), threading.Event()

shop, barrier = Shop(), threading.Barrier(3)

def visit(n):
    shop.start.wait()
    with shop.door, shop.lock, shop.lock:
        time.sleep(0.01)
    barrier.wait()
    with shop.bell:
        shop.bell.wait() if n else shop.bell.notify_all()

threads = [threading.Thread(target=visit, args=(n,)) for n in (2, 1, 0)]
for t in threads: t.start()
time.sleep(0.1)
shop.start.set()
threads[2].join()
with shop.bell:
    shop.bell.notify_all()
with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(abs, [1, -2])))
del shop, pool
time.sleep(0.1)
`);
  const said = new Set();
  for (const { now, items, step } of seen) {
    const there = new Map(now.objects.map((object) => [object.id, object]));
    for (const id of keys(items, /^object-\d+-\d+-box$/).map((key) => key.match(/\d+-\d+/)[0])) {
      assert.ok(there.has(id), `object ${id} is gone at step ${step}`);
      const { kind, state, part_of: part } = there.get(id);
      if (part) continue;
      assert.equal(items[`object-${id}-state`].text, state, `${kind} at step ${step}`);
      said.add(`${kind} ${state}`);
    }
  }
  for (const one of ['RLock free', 'RLock held', 'RLock held 2 times', 'Semaphore 0 of 2', 'Barrier 1 of 3 here', 'Event not set', 'Event set', 'Condition 1 waiting']) assert.ok(said.has(one), `${one}: ${[...said].sort()}`);
});

const FILES = `import fcntl, time
from multiprocessing import Process

def work(first, second):
    with open(first, 'w') as a, open(second, 'w') as b:
        fcntl.flock(a, fcntl.LOCK_EX)
        time.sleep(0.1)
        fcntl.LOCK(b, fcntl.LOCK_EX)

if __name__ == '__main__':
    ps = [Process(target=work, args=names) for names in [('left', 'right'), ('right', 'left')]]
    for p in ps: p.start()
    for p in ps: p.join()
`;

for (const call of ['flock', 'lockf']) {
  test(`any program: a file that is locked with ${call} is a lock with its holder and who waits${call === 'flock' ? ', and two of them close a circle' : ''}`, async () => {
    const seen = await everyStep(FILES.replace('flock', call).replace('LOCK(', `${call}(`));
    for (const { now, items, step, red } of seen) {
      for (const { path, inode, locked_by: holders, lock_waiters: waiters } of now.files) {
        const own = (pattern) => keys(items, new RegExp(`^object-4294967295-${inode}-${pattern}`)).map((key) => Number(key.match(/\d+$/)[0]));
        if (holders.length) assert.equal(items[`object-4294967295-${inode}-name`].text, path, `step ${step}`);
        assert.deepEqual(own('holder-\\d+$'), holders, `step ${step}: ${path}`);
        assert.deepEqual(own('waiter-\\d+$'), waiters, `step ${step}: ${path}`);
        for (const tid of waiters) assert.ok(items[`tie-4294967295-${inode}-${tid}-false`], `an arrow at step ${step}`);
        // Nothing but a lock: it is not a second time there as paper.
        if (holders.length) assert.deepEqual(keys(items, new RegExp(`^file-${path}-`)), []);
      }
      assert.equal(red > 0, now.deadlock !== null, `step ${step}`);
    }
    const end = seen.at(-1);
    assert.ok(seen.some(({ now }) => now.files.some(({ lock_waiters: waiters }) => waiters.length)), 'somebody waits');
    if (call === 'lockf') {
      // Linux refuses the lock that would close the circle.
      assert.match(end.now.stderr, /Resource deadlock avoided/);
      return;
    }
    assert.equal(end.now.outcome.verdict, 'deadlock');
    assert.deepEqual(end.now.files.map(({ locked_by: holders, lock_waiters: waiters }) => [holders.length, waiters.length]), [[1, 1], [1, 1]]);
    assert.match(Object.values(end.items).map(({ text }) => text).join(' '), /file lock.*held.*waits for (left|right)/);
  });
}

test('ticket office: a lock on a file guards the window as another lock does', async () => {
  const source = (await example('ticket_office')).replace('from time', 'import fcntl\nfrom time').replace(/^( *)sleep\(walk\)$/m, "$1sleep(walk)\n$1guard = open('guard', 'w')\n$1fcntl.flock(guard, fcntl.LOCK_EX)");
  assert.match(source, /flock/);
  const seen = await everyStep(source);
  const held = seen.filter(({ now }) => now.files.some(({ path, locked_by: holders }) => path === 'guard' && holders.length));
  assert.ok(held.length > 0);
  for (const { items } of held) assert.ok(Object.values(items).some(({ text }) => text === 'guard'), 'its key is there');
});

test('family: the daemon goes with its parent', async () => {
  const seen = await everyStep(await example('family'), { seed: 2 });
  const of = ({ now }, name) => now.processes.find((process) => process.name === name);
  const over = (process) => process === undefined || ['zombie', 'dead'].includes(process.state);
  const before = seen.findLast((moment) => !over(of(moment, 'MainProcess')));
  const daemon = of(before, 'heartbeat');
  const end = seen.at(-1);
  assert.ok(over(of(end, 'heartbeat')), 'it has ended with its parent');
  assert.equal(daemon.exitcode ?? of(end, 'heartbeat').exitcode, -15);
  assert.match(end.items[`person-${daemon.pid}-state`].text, /signal 15/);
});

test('pipe: the end is read only when the last writer has closed it', async () => {
  const source = `# scene: wires
import os, time
r, w = os.pipe()
for n in range(2):
    if os.fork() == 0:
        os.close(r)
        time.sleep(n + 1)
        os.write(w, b'hello')
        os._exit(0)
os.close(w)
while data := os.read(r, 100):
    print(data)
print('the end')
`;
  const seen = await everyStep(source);
  const closed = seen.findIndex(({ items }) => items['end-0-0-closed-mark']);
  assert.ok(closed > 0, 'the writing end is closed once');
  assert.equal(seen[closed].now.processes.filter(({ pid, state }) => pid !== 100 && !['zombie', 'dead'].includes(state)).length, 0, 'both writers are gone');
  for (const { now, items, step } of seen) {
    if (/the end/.test(now.stdout)) assert.ok(items['end-0-0-closed-mark'], `step ${step}`);
  }
  assert.match(seen.at(-1).now.stdout, /the end/);
});

test('the gallery opens an example by topic, the palette finds a command', async () => {
  const { page, problems, close } = await visit(browser, server.url);
  await page.evaluate(() => window.preempt.ready);
  await page.keyboard.press('g');
  await page.getByTestId('gallery').waitFor();
  await page.keyboard.type('barber');
  await page.getByTestId('open-sleeping_barber').click();
  await page.waitForFunction(() => document.querySelector('.cm-content').textContent.includes('CHAIRS'));
  assert.equal(await page.getByTestId('gallery').count(), 0);
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette').waitFor();
  await page.keyboard.type('forward one op');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.preempt.view().step === 1);
  await page.keyboard.press('Escape');
  assert.equal(await page.getByTestId('palette').count(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test('a first visit loads a part of the library in one file, the first import another; a module that is in neither comes when it is imported', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => { if (request.url().includes('/library/')) asked.push(request.url().replace(/.*\/library\//, '')); });
  await page.goto(server.url);
  await page.waitForFunction(() => window.preempt);
  await page.evaluate(() => window.preempt.ready);
  assert.deepEqual(asked, ['start.json']);
  await page.evaluate(() => window.preempt.run());
  assert.deepEqual(asked, ['start.json', 'usual.json']);
  assert.match((await view(page)).stdout, /\S/);
  await page.evaluate(() => window.preempt.load('import statistics_is_not_there\n'));
  await page.evaluate(() => window.preempt.run());
  assert.match((await view(page)).stderr, /ModuleNotFoundError/);
  await page.evaluate(() => window.preempt.load('import enum\nprint(enum.Enum("A", "b c"))\n'));
  await page.evaluate(() => window.preempt.run());
  assert.match((await view(page)).stdout, /enum 'A'/);
  assert.ok(asked.includes('enum.py'), asked.join(' '));
  await context.close();
});

test('ktv on the phone: all who sing are people with their names and times, and nothing is cut', async () => {
  for (const language of ['en', 'zh']) {
    const { page, close } = await visit(browser, `${server.url}#example=ktv`, { size: { width: 390, height: 844 }, language, editor: false });
    await firstMoment(page, (items, now) => items.flap?.text === '0' && now.processes.some(({ threads }) => threads[0]?.state === 'blocked' && threads[0].reason.includes('Semaphore')));
    const items = await picture(page);
    assert.equal(keys(items, /^left-\d+$/).length, 4, Object.keys(items).join(' '));
    assert.equal(await page.locator('[data-testid=scene] .person').count(), 7);
    for (const [key, { text }] of Object.entries(items)) assert.ok(!text.includes('…'), `${key}: ${text}`);
    // The board's words are inside the board.
    const inside = await page.evaluate(() => { const box = (key) => document.querySelector(`[data-key="${key}"]`).getBoundingClientRect(); const [board, words] = [box('board'), box('board-name')]; return words.left >= board.left && words.right <= board.right; });
    assert.ok(inside, language);
    await close();
  }
});

test('names use the room that there is, and do not touch', async () => {
  for (const size of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    const { page, close } = await visit(browser, `${server.url}#example=ktv`, { size, editor: false });
    await page.evaluate(() => window.preempt.seek(8));
    assert.equal((await picture(page))['guest-100-name'].text, 'MainProcess', 'alone, it has room');
    await page.evaluate((text) => window.preempt.load(text), await example('traffic_light'));
    await page.evaluate(() => window.preempt.run());
    const lanes = await page.evaluate(() => [...document.querySelectorAll('.graph g > text.t12')].map((text) => text.textContent.replace(' ', '')));
    assert.ok(lanes.includes('car9') && lanes.includes('car10'), `lanes that stand close keep their numbers: ${lanes}`);
    const names = () => page.evaluate(() => [...document.querySelectorAll('[data-testid=scene] [data-key^=person-][data-key$=-name]')].map((item) => { const { left, right, top } = item.getBoundingClientRect(); return { left, right, top, text: item.textContent }; }));
    for (const source of [await example('futures'), await example('daemon_thread'), await example('producer_consumer').then((text) => text.replace('# scene: producer-consumer', ''))]) {
      await page.evaluate((text) => window.preempt.load(text), source);
      const { steps } = await page.evaluate(() => window.preempt.run());
      await page.evaluate((step) => window.preempt.seek(step), Math.round(steps * 0.6));
      const all = await names();
      assert.ok(all.length > 2);
      for (const [at, name] of all.entries()) for (const other of all.slice(at + 1)) {
        if (name.top === other.top) assert.ok(other.left - name.right > 2 || name.left - other.right > 2, `${name.text} and ${other.text} at ${size.width}`);
      }
    }
    await close();
  }
});

test('ticket office: another program beside it is no buyer', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=ticket_office`);
  await page.getByTestId('program-add').click();
  await page.waitForFunction(() => window.preempt.view().processes.length === 2);
  for (const step of [0, 3]) {
    await page.evaluate((n) => window.preempt.seek(n), step);
    assert.equal(await page.locator('[data-testid=scene] .person').count(), 0, `step ${step}`);
  }
  await close();
});

test('only the language that is spoken is loaded; the other comes when it is wanted, or it is told that it cannot', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(server.url);
  await page.waitForFunction(() => window.preempt);
  await page.evaluate(() => window.preempt.ready);
  assert.deepEqual(asked.filter((url) => /zh/.test(url)), []);
  await page.route('**/words/zh.txt', (route) => route.abort());
  await page.getByTestId('language').click();
  await page.getByTestId('notice').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.unroute('**/words/zh.txt');
  await page.getByTestId('language').click();
  await page.waitForFunction(() => document.documentElement.lang === 'zh');
  assert.match(await page.getByTestId('run').innerText(), /运行/);
  assert.ok(asked.some((url) => url.endsWith('index.zh.json')));
  await context.close();
});

test('in Chinese a step that asks the system for nothing is told, too', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${server.url}#example=ticket_office`);
  await page.waitForFunction(() => window.preempt);
  await page.evaluate(() => window.preempt.ready);
  const step = await page.evaluate(async () => {
    for (let n = 1; n < 100; n += 1) if (/ computed \d+ instr/.test((await window.preempt.seek(n)).narration)) return n;
    return 0;
  });
  assert.ok(step > 0, 'one of the steps is plain computing');
  await page.waitForFunction(() => document.body.innerText.includes('只做了计算'));
  assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /还什么都没发生/);
  await context.close();
});
