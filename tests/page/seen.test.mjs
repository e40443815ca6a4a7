// What the eye is given: a thing goes back the way that it came, and states can be told apart without colour.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { launch, visit } from './browser.mjs';

let [server, browser] = [];
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser.close(); await server.close(); });

// In the page: where things of a kind stand, by key.
const PLACES = (kind) => Object.fromEntries([...document.querySelectorAll(`[data-testid=scene] ${kind}`)].map((item) => [item.dataset.key, item.style.transform]));

// In the page: presses a button and follows one thing on its way, as the browser would draw it at each eleventh of its time.
const WAY = async ([button, key]) => {
  const item = document.querySelector(`[data-testid=scene] [data-key="${key}"]`);
  const moves = () => item.getAnimations().find((move) => move.transitionProperty === 'transform');
  const seen = () => item.getAnimations().find((move) => move.transitionProperty === 'visibility');
  document.querySelector(`[data-testid=${button}]`).click();
  for (let frame = 0; frame < 300 && !moves(); frame += 1) await new Promise(requestAnimationFrame);
  const move = moves();
  if (!move) return { time: 0, way: [] };
  const sight = seen();
  for (const one of [move, sight]) one?.pause();
  const time = Number(move.effect.getTiming().duration);
  const [way, shows] = [[], []];
  for (let part = 0; part <= 10; part += 1) {
    move.currentTime = Math.min((time * part) / 10, time - 0.01);
    const { e, f } = new DOMMatrix(getComputedStyle(item).transform);
    if (sight) sight.currentTime = move.currentTime;
    way.push([e, f]);
    shows.push(getComputedStyle(item).visibility);
  }
  for (const one of [move, sight]) one?.finish();
  return { time, way, shows };
};

// How far a point is from the straight line between two others, and how far along it.
const along = ([x, y], [ax, ay], [bx, by]) => {
  const [dx, dy] = [bx - ax, by - ay];
  const long = Math.hypot(dx, dy);
  return { off: Math.abs((x - ax) * dy - (y - ay) * dx) / long, part: ((x - ax) * dx + (y - ay) * dy) / long ** 2 };
};

for (const [example, kind] of [['ktv', '.i-key'], ['producer_consumer', '[data-key^=bun-]'], ['traffic_light', '[data-key^=car-][data-key$=-body]'], ['ticket_office_lock', '.i-key']]) {
  test(`${example}: what moved forward goes back the same way`, async () => {
    const { page, problems, close } = await visit(browser, `${server.url}#example=${example}`, { reduced: false, editor: false });
    await page.waitForFunction((name) => document.querySelector('[data-testid=examples]').value === name, example);
    const { steps } = await page.evaluate(() => window.preempt.run());
    let [found, last] = [null, null];
    for (let step = 1; step <= steps && !found; step += 1) {
      await page.evaluate((to) => window.preempt.seek(to), step);
      const now = await page.evaluate(PLACES, kind);
      const key = last && Object.keys(now).find((name) => last[name] && last[name] !== now[name]);
      if (key) found = { step, key };
      last = now;
    }
    assert.ok(found, `nothing of the kind ${kind} moves in ${steps} steps`);
    await page.evaluate((to) => window.preempt.seek(to), found.step - 1);
    const there = await page.evaluate(WAY, ['step', found.key]);
    assert.equal((await page.evaluate(() => window.preempt.view())).step, found.step);
    const back = await page.evaluate(WAY, ['back', found.key]);
    assert.equal((await page.evaluate(() => window.preempt.view())).step, found.step - 1);
    for (const { time } of [there, back]) assert.ok(time >= 160 && time <= 240, `${time} ms`);
    const [from, to] = [there.way[0], there.way.at(-1)];
    assert.ok(Math.hypot(to[0] - from[0], to[1] - from[1]) > 8, 'it goes somewhere');
    const near = (a, b) => assert.ok(Math.hypot(a[0] - b[0], a[1] - b[1]) < 1, `${a} is not ${b}`);
    near(back.way[0], to);
    near(back.way.at(-1), from);
    for (const [way, sign] of [[there.way, 1], [back.way, -1]]) {
      const parts = way.map((point) => along(point, from, to));
      for (const { off } of parts) assert.ok(off < 0.5, `${off} pixels beside the way`);
      // Always on towards its place.
      parts.slice(1).forEach(({ part }, at) => assert.ok((part - parts[at].part) * sign >= 0));
    }
    assert.deepEqual(problems, []);
    await close();
  });
}

const STATES = `import os, signal, time
from multiprocessing import Lock, Process

def blocked(lock):
    lock.acquire()

def sleeping():
    time.sleep(1000)

def stopped():
    while True:
        time.sleep(0.001)

def ready(lock):
    time.sleep(0.2)
    while True:
        lock.acquire()
        lock.release()

def zombie():
    pass

if __name__ == '__main__':
    lock, other = Lock(), Lock()
    lock.acquire()
    ps = [Process(target=blocked, args=(lock,)), Process(target=sleeping), Process(target=stopped), Process(target=ready, args=(Lock(),)), Process(target=zombie)]
    for p in ps:
        p.start()
    time.sleep(0.1)
    os.kill(ps[2].pid, signal.SIGSTOP)
    time.sleep(0.1)
    while True:
        other.acquire()
        other.release()
`;

test('states of lanes are told apart by their patterns alone, in both themes', async () => {
  for (const theme of ['light', 'dark']) {
    const { page, close } = await visit(browser, server.url, { theme, editor: false });
    await page.evaluate((text) => window.preempt.load(text), STATES);
    const view = () => page.evaluate(() => window.preempt.view());
    // Until each stands as it should, then the main process alone: who is ready stays so.
    const wanted = ['blocked', 'ready', 'sleeping', 'stopped', 'zombie'];
    for (let turn = 0; turn < 120 && wanted.some((state) => !(view.now ?? []).includes(state)); turn += 1) {
      const { step } = await view();
      view.now = (await page.evaluate((to) => window.preempt.seek(to), step + 10)).processes.map((process) => process.threads[0]?.state ?? process.state);
    }
    const main = (await view()).processes[0].pid;
    await page.evaluate((tid) => window.preempt.solo(tid), main);
    for (let n = 0; n < 30; n += 1) await page.evaluate(() => window.preempt.step());
    const { processes } = await view();
    const states = processes.map((process) => process.threads[0]?.state ?? process.state);
    assert.deepEqual([...new Set(states)].sort(), ['blocked', 'ready', 'running', 'sleeping', 'stopped', 'zombie']);
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
    const lanes = await page.evaluate(() => {
      const box = document.querySelector('.graph').getBoundingClientRect();
      const needle = Number(document.querySelector('.needle .line').getAttribute('d').match(/[\d.]+/)[0]);
      const texts = [...document.querySelectorAll('.graph g > text.t12')].filter((text) => !text.hasAttribute('text-anchor'));
      return texts.map((text) => ({ x: box.left + needle - 8 * 22, y: box.top + Number(text.getAttribute('y')) - 4 - 6, name: text.textContent }));
    });
    assert.equal(lanes.length, states.length);
    const patches = [];
    for (const { x, y } of lanes) {
      const image = (await page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 160, height: 12 } })).toString('base64');
      patches.push(await page.evaluate(async (data) => {
        const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const pen = canvas.getContext('2d');
        pen.drawImage(picture, 0, 0);
        const pixels = pen.getImageData(0, 0, picture.width, picture.height).data;
        const grey = [];
        let coloured = 0;
        for (let at = 0; at < pixels.length; at += 4) {
          coloured = Math.max(coloured, Math.abs(pixels[at] - pixels[at + 1]), Math.abs(pixels[at] - pixels[at + 2]));
          grey.push(pixels[at]);
        }
        return { grey, coloured };
      }, image));
    }
    // Ink or paper: the paper is what there is most of at the edges of a lane.
    const inks = patches.map(({ grey, coloured }) => {
      assert.ok(coloured < 24, `there is colour left: ${coloured}`);
      const paper = grey[2];
      return grey.map((level) => Math.abs(level - paper) > 48);
    });
    const differ = (a, b) => {
      let least = 1;
      for (let shift = 0; shift < 8; shift += 1) {
        let [count, all] = [0, 0];
        for (let y = 0; y < 12; y += 1) for (let x = 0; x < 152; x += 1) { all += 1; count += a[y * 160 + x] !== b[y * 160 + x + shift] ? 1 : 0; }
        least = Math.min(least, count / all);
      }
      return least;
    };
    for (let a = 0; a < inks.length; a += 1) {
      assert.ok(differ(inks[a], inks[a]) < 0.01);
      for (let b = 0; b < a; b += 1) {
        const apart = differ(inks[a], inks[b]);
        if (process.env.PREEMPT_TELL) console.log(theme, states[a], states[b], apart.toFixed(3));
        assert.ok(apart > 0.08, `${states[a]} and ${states[b]} look alike without colour: ${apart}`);
      }
    }
    await close();
  }
});

// A step at which `when` holds, with what it found.
async function momentOf(page, when) {
  const { steps } = await page.evaluate(() => window.preempt.run());
  for (let step = 1; step <= steps; step += 1) {
    await page.evaluate((to) => window.preempt.seek(to), step);
    const found = await page.evaluate(when);
    if (found) return { step, found };
  }
  return assert.fail('the moment never comes');
}

for (const [example, from] of [['signal_ctrl_c', 'letter-\\d+-\\d+'], ['two_alarms', 'letter-to-\\d+-\\d+']]) {
  test(`${example}: a signal travels from who sends it to the box, and back again`, async () => {
    const { page, problems, close } = await visit(browser, `${server.url}#example=${example}`, { reduced: false, editor: false });
    await page.waitForFunction((name) => document.querySelector('[data-testid=examples]').value === name, example);
    const seen = `() => [...document.querySelectorAll('[data-testid=scene] .item:not(.hid)')].map((item) => item.dataset.key).find((key) => /^${from}$/.test(key))`;
    const { step, found: key } = await momentOf(page, `(${seen})()`);
    await page.evaluate((to) => window.preempt.seek(to), step - 1);
    const hidden = () => page.evaluate((name) => getComputedStyle(document.querySelector(`[data-testid=scene] [data-key="${name}"]`)).visibility, key);
    assert.equal(await hidden(), 'hidden', 'nobody sees it before it is sent');
    const there = await page.evaluate(WAY, ['step', key]);
    assert.equal(await hidden(), 'visible');
    const text = () => page.evaluate((name) => document.querySelector(`[data-testid=scene] [data-key="${name}-name"]`).textContent, key);
    const said = await text();
    assert.match(said, /^SIG/);
    const back = await page.evaluate(WAY, ['back', key]);
    assert.equal(await text(), said, 'its name goes back with it');
    assert.equal(await hidden(), 'hidden');
    for (const { time, shows } of [there, back]) {
      assert.ok(time >= 160 && time <= 240, `${time} ms`);
      assert.ok(shows.slice(1, -1).every((one) => one === 'visible'), `it is seen all the way: ${shows}`);
    }
    const near = (a, b) => assert.ok(Math.hypot(a[0] - b[0], a[1] - b[1]) < 1, `${a} is not ${b}`);
    near(there.way[0], back.way.at(-1));
    near(there.way.at(-1), back.way[0]);
    assert.ok(Math.hypot(there.way[0][0] - back.way[0][0], there.way[0][1] - back.way[0][1]) > 40, 'it goes somewhere');
    // While a run goes by fast nothing is on its way.
    await page.evaluate(() => window.preempt.seek(0));
    await page.evaluate(() => window.preempt.run());
    assert.equal(await page.evaluate(() => document.querySelectorAll('.item').values().filter((item) => item.getAnimations().length).toArray().length), 0);
    assert.deepEqual(problems, []);
    await close();
  });
}
