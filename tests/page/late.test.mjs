// An engine that answers late, and a run that goes on, take nothing out of a person's hands: what is typed, chosen, dragged, selected,
// opened or has the keyboard stays so; and what was typed counts at once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { launch, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

const look = (page) => page.evaluate(() => window.preempt.view());
const at = (page, step) => page.waitForFunction((wanted) => window.preempt.view().step === wanted, step);
const LONG = 'import time\n\n\ndef work(n):\n    total = n + 1\n    time.sleep(0.01)\n    return total\n\n\nfor n in range(3000):\n    print("line", n, work(n))\n';
const MANY = 'from multiprocessing import Process\nimport time\n\ndef work(n):\n    for i in range(4):\n        time.sleep(0.01 * n)\n\nif __name__ == "__main__":\n    ps = [Process(target=work, args=(n,)) for n in range(60)]\n    for p in ps: p.start()\n    for p in ps: p.join()\n';

// What the worker says is heard a fifth of a second later.
function slow() {
  window.Worker = class extends window.Worker {
    set onmessage(hear) { super.onmessage = (event) => setTimeout(() => hear.call(this, event), 200); }
  };
}

// A program that plays.
async function playing(source = LONG, options = {}) {
  const visited = await visit(browser, server.url, options);
  const { page } = visited;
  await page.evaluate((text) => window.preempt.load(text), source);
  await page.getByTestId('run').click();
  await page.waitForFunction(() => window.preempt.view().step > 2);
  // Waits until so many more steps have been played.
  const more = async (count = 4) => {
    const { step } = await look(page);
    await page.waitForFunction((wanted) => window.preempt.view().step >= wanted, step + count);
  };
  return { ...visited, more };
}

test('the scrubber stays where it was moved to, however late older answers come', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=ticket_office`, { editor: false, script: slow });
  await page.evaluate(() => window.preempt.run());
  await page.evaluate(() => window.preempt.seek(20));
  const slider = page.getByTestId('scrubber');
  await slider.focus();
  for (let n = 1; n <= 6; n += 1) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(60);
    assert.equal(await slider.inputValue(), String(20 + n));
  }
  await at(page, 26);
  assert.equal(await slider.inputValue(), '26');
  await page.keyboard.press('Home');
  await at(page, 0);
  await close();
});

test('what is typed while a run plays is the field\'s own: a watch, an event, a condition, a filter', async () => {
  const { page, more, close } = await playing();
  await page.getByTestId('tab-debugger').click();
  for (const id of ['watch-add', 'event-name']) {
    const field = page.getByTestId(id);
    await field.click();
    await page.keyboard.type('n *');
    await more();
    await page.keyboard.type(' 2');
    await more();
    assert.equal(await field.inputValue(), 'n * 2', id);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), id);
    await field.fill('');
  }
  await page.getByTestId('event-kind').selectOption({ label: 'a process ends' });
  await more();
  assert.equal(await page.getByTestId('event-kind').locator('option:checked').innerText(), 'a process ends');
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette').waitFor();
  await page.keyboard.type('day');
  await more();
  await page.keyboard.type(' or');
  await more();
  assert.equal(await page.getByTestId('palette').locator('input').inputValue(), 'day or');
  await page.keyboard.press('Escape');
  await page.getByTestId('palette').waitFor({ state: 'detached' });
  await close();
});

test('a condition that is typed while a run plays stays in view, and so does its line', async () => {
  const far = `${LONG.split('\n').slice(0, 8).join('\n')}\n${'# nothing\n'.repeat(60)}for n in range(3000):\n    print("line", n, work(n))\n`;
  const { page, close } = await visit(browser, server.url);
  await page.evaluate((text) => window.preempt.load(text), far);
  await page.locator('.gutter-plates').click({ position: { x: 20, y: 24 * 4 + 12 } });
  await page.locator('.stop-flag').waitFor();
  await page.locator('.gutter-plates').click({ position: { x: 20, y: 24 * 4 + 12 } });
  await page.getByTestId('condition').fill('n == 2');
  // The line that runs is far below.
  await page.evaluate(async () => { for (let line = 0; line < 60;) line = (await window.preempt.step({ unit: 'line' })).processes[0].threads[0].line; });
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  assert.equal(await page.evaluate(() => document.querySelector('.cm-scroller').scrollTop), 0);
  assert.equal(await page.getByTestId('condition').inputValue(), 'n == 2');
  await page.keyboard.press('Enter');
  await page.locator('.stop-flag.asks').waitFor();
  await close();
});

test('a selection in the output, an open list of the library\'s objects and a list\'s choice outlive the steps', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=producer_consumer`, { editor: false });
  await page.evaluate(() => window.preempt.run());
  await page.evaluate(() => window.preempt.seek(120));
  await page.getByTestId('objects').locator('summary').click();
  const text = await page.evaluate(() => {
    const line = document.querySelectorAll('[data-testid=stdout] .o .text')[1];
    getSelection().selectAllChildren(line);
    return getSelection().toString();
  });
  assert.ok(text.length > 3, text);
  for (let n = 0; n < 12; n += 1) await page.evaluate(() => window.preempt.step());
  assert.equal(await page.evaluate(() => getSelection().toString()), text);
  assert.equal(await page.getByTestId('objects').locator('details').evaluate((list) => list.open), true);
  // What was chosen by hand is not what a list shows for ever.
  const policy = page.getByTestId('policy');
  await policy.selectOption('fifo');
  for (const wanted of ['random', 'fifo', 'round-robin']) {
    await page.evaluate((name) => window.preempt.load('print(1)\n', { policy: name }), wanted);
    assert.equal(await policy.inputValue(), wanted);
  }
  await close();
});

test('a row of the tree keeps the keyboard while a run plays and others scroll by', async () => {
  const { page, close } = await visit(browser, server.url, { editor: false });
  await page.evaluate((text) => window.preempt.load(text), MANY);
  const { steps } = await page.evaluate(() => window.preempt.run());
  await page.evaluate((step) => window.preempt.seek(step), Math.round(steps / 2));
  await page.evaluate(() => { document.querySelector('.tree').scrollTop = 0; });
  await page.getByTestId('process-101').focus();
  const stands = () => page.evaluate(() => [document.activeElement.dataset.testid, document.querySelector('.tree').scrollTop]);
  let far = 0;
  for (let n = 1; n <= 120; n += 1) {
    await page.evaluate(() => window.preempt.step());
    const [who, top] = await stands();
    assert.equal(who, 'process-101', `step ${n}, scrolled to ${top}`);
    far = Math.max(far, top);
  }
  assert.ok(far > 400, `others were in view, too: ${far}`);
  await close();
});

test('what was just typed is what a run runs, a step steps, a link holds and the browser keeps', async () => {
  const { page, close } = await visit(browser, server.url);
  const type = async (text) => {
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
  };
  await type('print("first")\n');
  await page.getByTestId('last').click();
  await page.waitForFunction(() => window.preempt.view().outcome && !window.preempt.view().running);
  assert.equal((await look(page)).stdout, 'first\n');
  await type('print("second")\n');
  assert.equal((await page.evaluate(() => window.preempt.run())).stdout, 'second\n');
  await type('print("third")\n');
  const link = await page.evaluate(() => window.preempt.share());
  await type('print("fourth")\n');
  await page.goto('about:blank');
  await page.goto(server.url);
  await page.waitForFunction(() => window.preempt);
  await page.evaluate(() => window.preempt.ready);
  assert.match(await page.getByTestId('editor').innerText(), /print\("fourth"\)/);
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForFunction(() => window.preempt);
  await page.evaluate(() => window.preempt.ready);
  assert.match(await page.getByTestId('editor').innerText(), /print\("third"\)/);
  await close();
});

for (const [key, id] of [['g', 'gallery'], ['?', 'keys'], ['Control+k', 'palette']]) {
  test(`${id}: Tab stays within, and the keyboard is where it was when it is gone`, async () => {
    const { page, close } = await visit(browser, server.url, { editor: false });
    await page.getByTestId('share').focus();
    await page.keyboard.press(key);
    await page.getByTestId(id).waitFor();
    for (let n = 0; n < 8; n += 1) {
      await page.waitForFunction((dialog) => document.activeElement === document.body || document.querySelector(`[data-testid=${dialog}]`).contains(document.activeElement), id);
      await page.keyboard.press(n % 3 === 2 ? 'Shift+Tab' : 'Tab');
    }
    await page.keyboard.press('Escape');
    await page.getByTestId(id).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement.dataset.testid === 'share');
    await close();
  });
}

test('the palette is gone when it has done something', async () => {
  const { page, close } = await visit(browser, server.url, { editor: false });
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette').waitFor();
  await page.keyboard.type('forward one op');
  await page.keyboard.press('Enter');
  await at(page, 1);
  await page.getByTestId('palette').waitFor({ state: 'detached' });
  await close();
});
