// The keys table, row by row: each key does what the table under `?` says, and nothing while one types.
import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { serve } from './serve.mjs';
import { launch, rested, visit } from './browser.mjs';

const CALLS = `from multiprocessing import Process


def inner(n):
    total = n + 1
    return total


def outer(n):
    first = inner(n)
    return first + inner(7)


if __name__ == '__main__':
    a = outer(1)
    ps = [Process(target=print, args=(n,)) for n in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print('end', a)
`;

let server;
let browser;
let page;
let close;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });
beforeEach(async () => {
  ({ page, close } = await visit(browser, server.url));
  await page.evaluate((source) => window.preempt.load(source, { seed: 1, policy: 'round-robin' }), CALLS);
  await page.locator('body').click({ position: { x: 1200, y: 880 } });
});
afterEach(() => close());

const view = () => page.evaluate(() => window.preempt.view());
const main = ({ processes }) => processes.find(({ pid }) => pid === 100).threads[0];
// Presses a key and gives the view once it has changed its place, or says that it did not.
async function press(key) {
  const before = await view();
  await page.keyboard.press(key);
  await page.waitForFunction(([step, instruction]) => {
    const now = window.preempt.view();
    return !now.running && (now.step !== step || now.instruction !== instruction);
  }, [before.step, before.instruction], { timeout: 8000 }).catch(() => assert.fail(`${key} moved nothing`));
  return view();
}
const place = ({ step, instruction }) => [step, instruction];
const toLine = async (line) => {
  for (let n = 0; n < 60; n += 1) if (main(await press('o')).line === line) return view();
  return assert.fail(`no line ${line}`);
};

test('Space runs and pauses', async () => {
  const began = await press(' ');
  assert.ok(began.step > 0);
  await page.waitForFunction(() => window.preempt.view().step > 3);
  await page.keyboard.press(' ');
  const paused = place(await rested(page));
  await page.waitForTimeout(300);
  assert.deepEqual(place(await view()), paused);
});

test('← and → go by operations', async () => {
  assert.equal((await press('ArrowRight')).step, 1);
  assert.equal((await press('ArrowRight')).step, 2);
  assert.equal((await press('ArrowLeft')).step, 1);
});

test('↑ and ↓ go by lines of the thread', async () => {
  const lines = [];
  for (let n = 0; n < 6; n += 1) lines.push(main(await press('ArrowDown')).line);
  assert.equal(lines.at(-1) > 0 && new Set(lines).size > 2, true, lines.join());
  const there = place(await view());
  await press('ArrowUp');
  assert.deepEqual(place(await press('ArrowDown')), there);
});

test('P and N go by instructions', async () => {
  await toLine(15);
  const here = place(await view());
  const next = await press('n');
  assert.deepEqual(place(next), [here[0], here[1] + 1]);
  assert.deepEqual(place(await press('p')), here);
});

test('Home and End go to the first and the last step', async () => {
  await press('ArrowRight');
  await press('ArrowRight');
  assert.equal((await press('Home')).step, 0);
  assert.equal((await press('End')).step, 2);
  assert.ok((await press('End')).outcome);
});

for (const key of ['r', 'F5']) {
  test(`${key} runs from the start`, async () => {
    for (let n = 0; n < 8; n += 1) await press('ArrowRight');
    await page.keyboard.press(key);
    await page.waitForFunction(() => window.preempt.view().step < 6);
    await page.waitForFunction(() => window.preempt.view().step > 10);
    await page.keyboard.press(' ');
  });
}

test('Shift+F5 stops and goes to the start', async () => {
  await press(' ');
  await page.keyboard.press('Shift+F5');
  await page.waitForFunction(() => window.preempt.view().step === 0);
  assert.equal((await rested(page)).step, 0);
});

test('F9 sets a breakpoint in the line that is shown, and takes it away', async () => {
  await toLine(15);
  await page.keyboard.press('F9');
  await page.locator('.stop-flag').waitFor();
  await press('Home');
  const stopped = await press('End').then(() => press('End')).catch(() => view());
  await press('Home');
  await page.evaluate(() => window.preempt.reset());
  const { halt } = await page.evaluate(() => window.preempt.run());
  assert.equal(halt?.line, 15, JSON.stringify(stopped.halt));
  await page.keyboard.press('F9');
  await page.locator('.stop-flag').waitFor({ state: 'detached' });
});

test('O and F10 go over, I and F11 into, U and Shift+F11 out', async () => {
  for (const [over, into, out] of [['o', 'i', 'u'], ['F10', 'F11', 'Shift+F11']]) {
    await page.evaluate(() => window.preempt.reset());
    await toLine(15);
    assert.equal(main(await press(into)).line, 10);
    assert.equal(main(await press(into)).line, 5);
    assert.equal(main(await press(over)).line, 6);
    const back = main(await press(out));
    assert.deepEqual([back.function, back.line], ['outer', 10]);
    assert.equal(main(await press(over)).line, 11);
    assert.equal(main(await press(out)).line, 15);
    assert.equal(main(await press(over)).line, 16);
  }
});

test('Shift+O, Shift+I and Shift+U are the same, backwards', async () => {
  await toLine(16);
  assert.equal(main(await press('Shift+O')).line, 15);
  await press('o');
  assert.equal(main(await press('Shift+I')).line, 6);
  assert.equal(main(await press('Shift+U')).line, 11);
  assert.equal(main(await press('Shift+U')).line, 15);
});

test('B runs back to the last breakpoint, then to the start', async () => {
  await toLine(15);
  const there = await view();
  await page.keyboard.press('F9');
  await page.locator('.stop-flag').waitFor();
  for (let n = 0; n < 3; n += 1) await press('o');
  assert.deepEqual(place(await press('b')), place(there));
  assert.equal((await press('b')).step, 0);
});

test('1 to 9 let that thread run its next step', async () => {
  let now = await view();
  while (!now.choices.some(({ tid }) => tid === 101)) now = await press('ArrowRight');
  const { step } = now;
  const after = await press('2');
  assert.deepEqual([after.step, after.ran], [step + 1, 101]);
});

test('L runs until it switches', async () => {
  const before = await press('ArrowRight');
  await page.keyboard.press('l');
  await page.waitForFunction((ran) => window.preempt.view().ran !== ran, before.ran);
});

test('T runs to the line of the cursor; [ and ] to the last and next time that it ran', async () => {
  await page.locator('.cm-line').nth(4).click();
  await page.keyboard.press('Escape');
  const first = await press('t');
  assert.equal(main(first).line, 5);
  const second = await press(']');
  assert.equal(main(second).line, 5);
  assert.ok(second.step > first.step || second.instruction > first.instruction);
  assert.deepEqual(place(await press('[')), place(first));
  await page.keyboard.press('[');
  await page.locator('.notice').waitFor();
  assert.deepEqual(place(await view()), place(first), 'there is none before: it stays');
});

test('W and S zoom the timeline, A and D move it', async () => {
  await page.evaluate(() => window.preempt.run());
  const graph = () => page.locator('.graph-box').innerHTML();
  for (const key of ['w', 'd', 'a', 's']) {
    const before = await graph();
    await page.keyboard.press(key);
    await page.waitForFunction((old) => document.querySelector('.graph-box').innerHTML !== old, before, { timeout: 4000 }).catch(() => assert.fail(`${key} changed nothing`));
  }
});

test('X asks what can go wrong, G shows the examples, Ctrl+K the commands, ? the keys', async () => {
  await page.keyboard.press('x');
  await page.locator('.notice, [data-testid=outcomes]').first().waitFor();
  await page.keyboard.press('Escape');
  for (const [key, testid] of [['g', 'gallery'], ['Control+k', 'palette'], ['?', 'keys']]) {
    await page.keyboard.press(key);
    await page.getByTestId(testid).waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId(testid).waitFor({ state: 'detached' });
  }
});

test('every row under ? has a key that is tested here', async () => {
  const tested = ['Space', '←', '→', '↑', '↓', 'P', 'N', 'Home', 'End', 'R', 'F5', 'Shift+F5', 'F9', 'O', 'F10', 'I', 'F11', 'U', 'Shift+F11',
    'Shift+O', 'Shift+I', 'Shift+U', 'B', 'T', '[', ']', 'L', '1 – 9', 'W', 'S', 'A', 'D', 'X', 'G', 'Ctrl+K', '?'];
  await page.keyboard.press('?');
  await page.getByTestId('keys').waitFor();
  assert.deepEqual((await page.locator('.keys-table kbd').allInnerTexts()).sort(), tested.sort());
});

test('while one types, keys are letters', async () => {
  await page.locator('.cm-line').first().click();
  const before = await view();
  await page.keyboard.type('b');
  await page.waitForTimeout(100);
  assert.equal((await view()).step, before.step);
  await page.getByTestId('tab-debugger').click();
  await page.getByTestId('watch-add').fill('');
  await page.getByTestId('watch-add').pressSequentially('born + 1');
  assert.equal(await page.getByTestId('watch-add').inputValue(), 'born + 1');
});
