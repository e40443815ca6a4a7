// What the page promises beside what it shows: who listens hears each step, the keyboard stays where it was, how a program is run is
// chosen and counts, lanes stand by process, a line of output leads to its step, a finger lets a process go, the system's theme is taken.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { PHONE, launch, rested, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

const at = (page, step) => page.waitForFunction((wanted) => window.preempt.view().step === wanted, step);
const look = (page) => page.evaluate(() => window.preempt.view());
const choose = async (page, id, value) => { await page.getByTestId(id).selectOption(value); };

test('each step is narrated to who listens, and a run at full speed is not', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=ticket_office_lock&step=33`, { editor: false });
  await at(page, 33);
  await page.evaluate(() => {
    window.heard = [];
    const region = document.querySelector('[role=status][aria-live=polite]');
    new MutationObserver(() => window.heard.push(region.textContent)).observe(region, { subtree: true, childList: true, characterData: true });
  });
  await page.getByTestId('step').click();
  await at(page, 34);
  await page.waitForFunction(() => window.heard.length > 0);
  const [told] = await page.evaluate(() => window.heard.splice(0));
  assert.match(told, /\w+ .*\.$/);
  const { processes } = await look(page);
  assert.ok(processes.some(({ name }) => told.includes(name)), told);
  await page.evaluate(() => window.preempt.load('import time\nfor n in range(3000):\n    time.sleep(0.01)\n'));
  await page.evaluate(() => { window.heard.length = 0; });
  await page.getByTestId('last').click();
  await page.waitForFunction(() => window.preempt.view().outcome !== null && !window.preempt.view().running);
  const during = await page.evaluate(() => window.heard.filter((text) => text !== ''));
  assert.ok(during.length <= 1, `heard ${during.length} sentences: ${during.slice(0, 3).join(' | ')}`);
  await close();
});

test('a run that plays leaves the keyboard where it was', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=ktv`, { editor: false });
  await page.getByTestId('run').click();
  await page.getByTestId('theme').focus();
  await page.waitForFunction(() => window.preempt.view().step > 12);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'theme');
  const ring = await page.evaluate(() => { document.activeElement.blur(); document.querySelector('[data-testid=step]').focus({ focusVisible: true }); return getComputedStyle(document.activeElement).boxShadow; });
  assert.notEqual(ring, 'none', 'the focus is seen');
  await close();
});

test('policy, seed and start method are chosen in the bar, and each counts', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=twenty_buyers`, { editor: false });
  const order = async () => {
    await page.evaluate(() => window.preempt.run());
    return (await look(page)).stdout;
  };
  const first = await order();
  await page.getByTestId('seed').fill('4');
  // A screen that comes before it is taken leaves what is typed.
  await page.evaluate(() => window.preempt.back());
  assert.equal(await page.getByTestId('seed').inputValue(), '4');
  await page.getByTestId('seed').press('Enter');
  const other = await order();
  assert.notEqual(other, first, 'another seed, another order');
  await choose(page, 'policy', 'round-robin');
  assert.notEqual(await order(), other, 'another policy, another order');

  const source = 'import multiprocessing as mp\nn = 1\n\ndef work():\n    print("child sees", n)\n\nif __name__ == "__main__":\n    n = 2\n    p = mp.Process(target=work)\n    p.start()\n    p.join()\n';
  await page.evaluate((text) => window.preempt.load(text), source);
  assert.match(await order(), /child sees 2/);
  await choose(page, 'start-method', 'spawn');
  assert.match(await order(), /child sees 1/, 'under spawn the module is run anew');
  await close();
});

test('a faster speed needs less time for as many steps', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=twenty_buyers`, { editor: false });
  // Milliseconds from one step to the next, by the page's own clock.
  const pace = async (speed, steps) => {
    await page.evaluate(() => window.preempt.reset());
    await page.getByTestId('speed').selectOption({ index: speed });
    await page.getByTestId('run').click();
    const began = await page.waitForFunction(() => window.preempt.view().step > 0 && [performance.now(), window.preempt.view().step]).then((handle) => handle.jsonValue());
    const ended = await page.waitForFunction((wanted) => window.preempt.view().step >= wanted && [performance.now(), window.preempt.view().step], began[1] + steps).then((handle) => handle.jsonValue());
    await page.getByTestId('run').click();
    await rested(page);
    return (ended[0] - began[0]) / (ended[1] - began[1]);
  };
  const count = await page.getByTestId('speed').locator('option').count();
  // The last one hands the run to the engine. A timer is never early, so the slow one is as slow on any machine.
  const [slow, fast] = [await pace(0, 4), await pace(count - 2, 24)];
  assert.ok(slow > 250 && fast < slow / 2, `${slow} ms a step slowly, ${fast} fast`);
  await close();
});

test('lanes stand by process: a thread under the process that it belongs to', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=producer_consumer&step=100`, { editor: false });
  await at(page, 100);
  const plates = () => page.evaluate(() => [...document.querySelectorAll('.graph g > text.t12')]
    .map((text) => [Number(text.getAttribute('y')), text.textContent]).sort((a, b) => a[0] - b[0]).map(([, name]) => name));
  const names = await plates();
  assert.match(names[names.indexOf('A') + 1], /^Queue/, names.join(' '));
  assert.match(names[names.indexOf('B') + 1], /^Queue/, names.join(' '));
  assert.equal(names.at(-1), 'Tom');
  await close();
});

test('a line of the output leads to the step that wrote it', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=ticket_office`, { editor: false });
  await page.evaluate(() => window.preempt.run());
  const line = page.getByTestId('stdout').locator('.o', { hasText: 'Ada has a ticket' });
  const step = Number((await line.locator('.at').innerText()).match(/\d+/)[0]);
  assert.equal(await line.locator('.who').innerText(), 'Ada');
  await line.locator('.at').click();
  await at(page, step);
  assert.match((await look(page)).stdout, /Ada has a ticket\n$/);
  await close();
});

test('on the phone a tap on a person lets that process go first', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=ticket_office&step=24`, { size: PHONE, editor: false });
  await at(page, 24);
  const { choices, ran } = await look(page);
  const people = await page.evaluate(() => [...document.querySelectorAll('[data-testid=scene] g[role=button]')].map((item) => item.dataset.key));
  const other = choices.find(({ tid }) => tid !== ran && people.includes(`buyer-${tid}-body`));
  assert.ok(other, `${JSON.stringify(choices)} ${people.join(' ')}`);
  await page.locator(`[data-key=buyer-${other.tid}-body]`).tap();
  await at(page, 25);
  assert.equal((await look(page)).ran, other.tid);
  await close();
});

test('stopped within a step, the picture shows who runs as the machine does', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=ticket_office`, { editor: false });
  await page.evaluate(() => window.preempt.breakpoints([{ line: 11 }]));
  for (let stop = 0; stop < 4; stop += 1) {
    await page.evaluate(() => window.preempt.run());
    const { processes, ran, halt } = await look(page);
    assert.equal(halt?.why, 'breakpoint', `stop ${stop}`);
    assert.equal(processes.find(({ pid }) => pid === ran).threads[0].state, 'running');
    const drawn = await page.evaluate((tid) => document.querySelector(`[data-key=buyer-${tid}-body] .person`).getAttribute('class'), ran);
    assert.match(drawn, /s-running/, `stop ${stop}: ${ran}`);
  }
  await close();
});

test('day and night follow the system until one is chosen', async () => {
  for (const [theme, mark] of [['light', 'day'], ['dark', 'night']]) {
    const { page, close } = await visit(browser, server.url, { theme, editor: false });
    const ground = await page.evaluate(() => getComputedStyle(document.querySelector('.bar')).backgroundColor.match(/\d+/g).map(Number));
    assert.equal(ground[0] > 128, mark === 'day', `${theme}: ${ground}`);
    await close();
  }
});
