// The debugger on the page: breakpoints with conditions, events, stack and frames, watches, bytecode, frozen threads, signals,
// a line's other times, several programs, and the page inside another one.
import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { DESKTOP, PHONE, launch, visit } from './browser.mjs';

const CALLS = `def inner(n):
    total = n + 1
    return total


def outer(n):
    first = inner(n)
    return first + inner(7)


a = 0
for n in range(4):
    a = outer(n)
print(a)
`;

const WORKERS = `from multiprocessing import Lock, Process


def work(n, lock):
    with lock:
        for i in range(3):
            print(n, i)


if __name__ == '__main__':
    lock = Lock()
    ps = [Process(target=work, args=(n, lock), name=f'W{n}') for n in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print('end')
`;

const COUNT = `import threading

n = 5


def take():
    global n
    n -= 1


threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
`;

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

const open = async (source, options = {}, how = {}) => {
  const visited = await visit(browser, server.url, how);
  await visited.page.evaluate(([text, rest]) => window.preempt.load(text, { seed: 3, ...rest }), [source, options]);
  return visited;
};
const view = (page) => page.evaluate(() => window.preempt.view());
const run = (page) => page.evaluate(() => window.preempt.run());
const at = (page, wanted) => page.waitForFunction(wanted);
// A click in the margin of a line.
async function margin(page, line) {
  const row = await page.locator('.cm-line').nth(line - 1).boundingBox();
  const gutter = await page.locator('.gutter-plates').boundingBox();
  await page.mouse.click(gutter.x + 20, row.y + row.height / 2);
}
const thread = (now, tid) => now.processes.flatMap(({ threads }) => threads).find((one) => one.tid === tid);

test('a second click on the margin asks for a condition, a third takes the breakpoint away', async () => {
  const { page, problems, close } = await open(CALLS);
  await margin(page, 2);
  await page.locator('.stop-flag').waitFor();
  await margin(page, 2);
  await page.getByTestId('condition').fill('n == 2');
  await page.keyboard.press('Enter');
  await page.locator('.stop-flag.asks').waitFor();
  const stopped = await run(page);
  assert.deepEqual([stopped.halt.why, stopped.halt.line, thread(stopped, 100).locals.n], ['breakpoint', 2, '2']);
  assert.match(await page.getByTestId('follows').innerText(), /line 2, n == 2/);
  // Backwards from the end it is found as well.
  await run(page);
  await page.keyboard.press('Escape');
  await page.locator('body').click({ position: { x: 1200, y: 880 } });
  await page.keyboard.press('b');
  await at(page, () => window.preempt.view().halt?.line === 2);
  assert.deepEqual([(await view(page)).step, (await view(page)).instruction], [stopped.step, stopped.instruction]);
  // A wrong condition is told.
  await margin(page, 2);
  await page.getByTestId('condition').fill('m == 2');
  await page.keyboard.press('Enter');
  await page.getByTestId('reset').click();
  await at(page, () => window.preempt.view().step === 0);
  await page.evaluate(() => window.preempt.run());
  await page.locator('.notice.bad').waitFor();
  assert.match(await page.locator('.notice').innerText(), /line 2: NameError: name 'm' is not defined/);
  await margin(page, 2);
  await margin(page, 2);
  await page.locator('.stop-flag').waitFor({ state: 'detached' });
  assert.ok((await run(page)).outcome);
  assert.deepEqual(problems, []);
  await close();
});

test('an event stops the run, by name, and backwards', async () => {
  const { page, close } = await open(WORKERS);
  await page.getByTestId('tab-debugger').click();
  const choose = async (label, name) => {
    await page.getByTestId('event-kind').selectOption({ label });
    await page.getByTestId('event-name').fill(name);
    await page.getByTestId('event-add').click();
  };
  await choose('a process ends', 'W1');
  await page.getByTestId('event-stop-0').waitFor();
  const stopped = await run(page);
  assert.deepEqual([stopped.halt.why, stopped.halt.on], ['event', 'process-ends']);
  assert.equal(stopped.processes.find(({ name }) => name === 'W1').exitcode, 0);
  assert.match(await page.getByTestId('follows').innerText(), /a process ends/);
  await run(page);
  await page.getByTestId('first').click();
  await at(page, () => window.preempt.view().halt?.on === 'process-ends');
  assert.equal((await view(page)).step, stopped.step);
  await page.getByTestId('event-stop-0').getByRole('button').click();
  await choose('a lock is contended', 'lock');
  await page.evaluate(() => window.preempt.reset());
  const contended = await run(page);
  assert.equal(contended.halt.on, 'contended');
  assert.match(thread(contended, contended.halt.tid).reason, /waits for Lock lock/);
  await close();
});

test('frames of the stack are chosen; variables and watches are theirs; what changed is marked', async () => {
  const { page, problems, close } = await open(CALLS);
  await page.getByTestId('tab-debugger').click();
  await page.locator('.cm-line').nth(2).click();
  await page.getByTestId('line-run').click();
  await page.locator('[data-testid=stack] .fr').nth(2).waitFor();
  assert.deepEqual(await page.locator('[data-testid=stack] .fr .mono').allInnerTexts(), ['inner', 'outer', '<module>']);
  await page.getByTestId('watch-add').fill('n * 10');
  await page.keyboard.press('Enter');
  await page.getByTestId('watch-add').fill('total');
  await page.keyboard.press('Enter');
  const value = (n) => page.getByTestId(`watch-${n}`).locator('dd').innerText();
  await page.getByTestId('watch-1').getByText('1', { exact: true }).waitFor();
  assert.equal(await value(0), '0');
  await page.locator('[data-testid=stack] .fr').nth(1).click();
  await page.getByTestId('watch-1').getByText('NameError').waitFor();
  assert.match(await page.getByTestId('frame-variables').innerText(), /outer, line 7/);
  await page.locator('.cm-line.now', { hasText: 'first = inner(n)' }).waitFor();
  // Over the end of the loop's body: the global that changed is marked.
  await page.getByTestId('step-out').click();
  await page.getByTestId('step-out').click();
  await page.getByTestId('step-over').click();
  await page.locator('[data-testid=globals] .ch dt', { hasText: /^a$/ }).waitFor();
  assert.match(await page.locator('[data-testid=globals] .ch').first().innerText(), /a\s+0\s+9/);
  // Watches outlive the page.
  await page.reload();
  await page.waitForFunction(() => window.preempt?.ready);
  await page.evaluate(() => window.preempt.ready);
  await page.getByTestId('tab-debugger').click();
  assert.equal(await page.getByTestId('watch-0').locator('dt').innerText(), 'n * 10');
  await page.getByTestId('watch-0').getByRole('button').click();
  assert.equal(await page.getByTestId('watch-0').locator('dt').innerText(), 'total');
  assert.deepEqual(problems, []);
  await close();
});

test('the parts of `n -= 1`, the next one marked, and where another thread may get in', async () => {
  const { page, close } = await open(COUNT);
  await page.getByTestId('tab-bytecode').click();
  await page.locator('.cm-line').nth(7).click();
  await page.getByTestId('line-run').click();
  const rows = page.locator('.code-rows li');
  await rows.nth(3).waitFor();
  await page.getByTestId('bytecode').getByText('n -= 1').waitFor();
  const told = await rows.evaluateAll((list) => list.slice(0, 4).map((row) => [...row.children].slice(2).map((cell) => cell.textContent).join(' ')));
  assert.deepEqual(told, ['LOAD_GLOBAL n', 'LOAD_CONST 1', 'BINARY_OP -=', 'STORE_GLOBAL n']);
  const next = () => rows.evaluateAll((list) => list.findIndex((row) => row.classList.contains('next')));
  assert.equal(await next(), 0);
  await page.getByTestId('instruction').click();
  await page.waitForFunction(() => document.querySelectorAll('.code-rows li')[1]?.classList.contains('next'));
  await page.getByTestId('instruction-back').click();
  await page.waitForFunction(() => document.querySelectorAll('.code-rows li')[0]?.classList.contains('next'));
  assert.equal(await page.locator('.code-rows li.switch').count() < await rows.count(), true);
  await page.getByTestId('granularity-any').check();
  await page.getByTestId('line-run').click();
  await page.waitForFunction(() => {
    const list = [...document.querySelectorAll('.code-rows li')];
    return list.length > 3 && list.every((row) => row.classList.contains('switch'));
  });
  await close();
});

test('a frozen thread is not chosen, solo chooses one alone, and a run says when only frozen ones are left', async () => {
  const { page, close } = await open(WORKERS);
  await page.locator('.cm-line').nth(14).click();
  await page.getByTestId('line-run').click();
  await at(page, () => window.preempt.view().halt?.line === 15);
  await page.getByTestId('process-101').click();
  await page.getByTestId('freeze').click();
  await page.getByTestId('process-101').getByRole('img', { name: 'frozen' }).waitFor();
  const stuck = await run(page);
  assert.equal(stuck.halt.why, 'frozen');
  assert.doesNotMatch(stuck.stdout, /0 0/);
  assert.match(await page.locator('.notice').innerText(), /Only frozen threads could go on/);
  await page.getByTestId('freeze').click();
  await page.getByTestId('solo').click();
  await at(page, () => window.preempt.view().solo === 101);
  const alone = await run(page);
  assert.match(alone.stdout, /0 2/);
  assert.doesNotMatch(alone.stdout, /end/);
  assert.equal(alone.halt.why, 'frozen');
  await page.getByTestId('solo').click();
  await at(page, () => window.preempt.view().solo === null);
  assert.match((await run(page)).stdout, /end\n$/);
  await close();
});

test('the last and the next time that a line ran, in the chosen thread too', async () => {
  const { page, close } = await open(WORKERS);
  await run(page);
  await page.locator('.cm-line').nth(6).click();
  const seen = [];
  for (let n = 0; n < 6; n += 1) {
    const { step, instruction } = await view(page);
    await page.getByTestId('line-previous').click();
    await page.waitForFunction(([s, i]) => { const now = window.preempt.view(); return now.step !== s || now.instruction !== i; }, [step, instruction]);
    const now = await view(page);
    assert.equal(thread(now, now.ran).line, 7);
    seen.push([now.step, now.instruction]);
  }
  await page.getByTestId('line-previous').click();
  await page.locator('.notice').waitFor();
  // From where the second process has just begun.
  await page.evaluate(async () => {
    for (let n = 1; !window.preempt.view().processes.some((p) => p.pid === 102); n += 1) await window.preempt.seek(n);
  });
  await page.getByTestId('process-102').click();
  await page.getByTestId('line-next').click();
  await at(page, () => window.preempt.view().ran === 102);
  assert.equal(thread(await view(page), 102).line, 7);
  await close();
});

test('a signal sent by hand is part of the schedule: the link replays it', async () => {
  const source = 'import signal, time\n\n\ndef heard(number, frame):\n    print("heard", number)\n\n\nsignal.signal(signal.SIGUSR1, heard)\nfor n in range(3):\n    time.sleep(1)\nprint("end")\n';
  const { page, problems, close } = await open(source);
  await page.locator('.cm-line').nth(9).click();
  await page.getByTestId('line-run').click();
  await at(page, () => window.preempt.view().halt?.line === 10);
  await page.getByTestId('process-100').click();
  await page.getByTestId('signal').selectOption('10');
  await at(page, () => window.preempt.view().schedule_text.includes('.k10-100-'));
  const end = await run(page);
  assert.match(end.stdout, /heard 10\nend\n/);
  const link = await page.evaluate(() => window.preempt.share());
  await close();
  const again = await visit(browser, link);
  await again.page.waitForFunction((step) => window.preempt.view().step === step, end.step);
  const there = await view(again.page);
  assert.equal(there.stdout, end.stdout);
  assert.equal(there.schedule_text, end.schedule_text);
  assert.deepEqual(problems, []);
  await again.close();
});

test('a program is renamed, and its breakpoints go with it; Escape leaves the name', async () => {
  const { page, problems, close } = await open('def f():\n    raise ValueError(1)\nf()\n', { name: 'one.py' });
  await margin(page, 3);
  await page.locator('.stop-flag').waitFor();
  await page.getByTestId('program-rename').click();
  await page.waitForFunction(() => document.activeElement?.dataset.testid === 'program-name');
  await page.keyboard.type('no');
  await page.keyboard.press('Escape');
  await page.getByTestId('program-name').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.head .note.mono').first().innerText(), 'one.py');
  await page.getByTestId('program-rename').click();
  await page.getByTestId('program-name').fill('two words');
  // A screen that comes meanwhile leaves what is typed.
  await page.evaluate(() => window.preempt.step());
  assert.equal(await page.getByTestId('program-name').inputValue(), 'two words');
  await page.keyboard.press('Enter');
  await page.getByTestId('program-name').waitFor({ state: 'detached' });
  assert.equal((await run(page)).halt.why, 'breakpoint');
  assert.match((await run(page)).stderr, /File ".*two words\.py", line 3/);
  await page.getByTestId('program-add').click();
  await page.getByTestId('program-1').dblclick();
  // The name that it has is one, too.
  await page.getByTestId('program-name').waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('program-name').waitFor({ state: 'detached' });
  await page.getByTestId('program-1').dblclick();
  // A name that is taken is no name.
  await page.getByTestId('program-name').fill('two words.py');
  await page.keyboard.press('Enter');
  await page.getByTestId('program-name').waitFor({ state: 'detached' });
  assert.deepEqual(await page.locator('[data-testid^=program-][role=tab]').allInnerTexts(), ['two words.py', 'program_2.py']);
  assert.deepEqual(problems, []);
  await close();
});

test('the breakpoints of an example that is as it was are there again after the page is loaded anew', async () => {
  const { page, problems, close } = await visit(browser, `${server.url}#example=ticket_office`, { editor: false });
  await page.evaluate(() => window.preemptPage.edit());
  await margin(page, 13);
  await page.locator('.stop-flag').waitFor();
  await page.reload();
  await page.waitForFunction(() => window.preempt);
  await page.evaluate(() => window.preempt.ready);
  await page.evaluate(() => window.preempt.run());
  assert.equal((await view(page)).halt.line, 13);
  // Another example has none of them.
  await page.getByTestId('examples').selectOption('ktv');
  await page.waitForFunction(() => document.querySelector('[data-scene=ktv]'));
  await page.evaluate(() => window.preempt.run());
  assert.notEqual((await view(page)).outcome, null);
  assert.deepEqual(problems, []);
  await close();
});

test('several programs share the machine, each in its tab; the link brings them all', async () => {
  const { page, problems, close } = await open('import os\nopen("box", "w").write("first")\nprint("one", os.getpid())\n', { name: 'one.py' });
  await page.getByTestId('program-add').click();
  await page.getByTestId('program-1').waitFor();
  assert.equal(await page.getByTestId('program-1').getAttribute('aria-selected'), 'true');
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('import os\nprint("two", os.getpid())\n');
  await page.waitForFunction(() => window.preempt.view().processes.length === 2);
  // A breakpoint in the second program is of the second alone.
  await margin(page, 2);
  await page.locator('.stop-flag').waitFor();
  const stopped = await run(page);
  const who = thread(stopped, stopped.halt.tid);
  assert.deepEqual([who.file, who.line], ['program_2.py', 2]);
  await page.getByTestId('program-0').click();
  assert.match(await page.locator('.cm-content').innerText(), /one/);
  await page.locator('.stop-flag').waitFor({ state: 'detached' });
  const end = await run(page);
  assert.match(end.stdout, /one 100/);
  assert.match(end.stdout, /two \d+/);
  const link = await page.evaluate(() => window.preempt.share());
  await close();
  const again = await visit(browser, link);
  await again.page.waitForFunction((step) => window.preempt.view().step === step, end.step);
  assert.equal((await view(again.page)).stdout, end.stdout);
  assert.deepEqual(await again.page.locator('[data-testid^=program-][role=tab]').allInnerTexts(), ['one.py', 'program_2.py']);
  await again.page.getByTestId('program-1').click();
  await again.page.locator('.stop-flag').waitFor();
  await again.page.evaluate(() => window.preempt.seek(0));
  assert.deepEqual((await run(again.page)).halt, stopped.halt, 'and stops the run');
  await again.page.getByTestId('program-close').click();
  await again.page.getByTestId('program-1').waitFor({ state: 'detached' });
  await again.page.waitForFunction(() => window.preempt.view().processes.length === 1);
  assert.deepEqual(problems, []);
  await again.close();
});

test('?embed shows scene and controls alone', async () => {
  for (const size of [{ width: 800, height: 560 }, PHONE]) {
    const { page, problems, close } = await visit(browser, `${server.url}?embed#example=ticket_office&step=30`, { size });
    await page.waitForFunction(() => window.preempt.view().step === 30);
    for (const id of ['scene', 'run', 'step', 'back', 'scrubber']) assert.ok(await page.getByTestId(id).isVisible(), id);
    for (const id of ['editor', 'stdout', 'timeline', 'explore', 'examples']) assert.equal(await page.getByTestId(id).count(), 0, id);
    await page.getByTestId('step').click();
    await page.waitForFunction(() => window.preempt.view().step === 31);
    assert.match(await page.getByTestId('whole').getAttribute('href'), /#example=ticket_office&step=30$/);
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id }) => id), []);
    const [wide, high] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    assert.ok(wide <= size.width && high <= size.height, 'nothing scrolls');
    assert.deepEqual(problems, []);
    await close();
  }
});

for (const size of [DESKTOP, PHONE]) {
  for (const [theme, language] of [['light', 'en'], ['dark', 'zh']]) {
    test(`axe and no overflow with the debugger open: ${size.width}, ${theme}, ${language}`, async () => {
      const { page, close } = await open(CALLS, {}, { size, theme, language });
      await page.evaluate(() => window.preempt.step({ unit: 'line' }));
      if (size === PHONE) await page.getByTestId('tab-program').click();
      await page.locator('.cm-line').nth(2).click();
      await page.getByTestId('line-run').click();
      await at(page, () => window.preempt.view().halt?.line === 3);
      if (size === DESKTOP) {
        await margin(page, 2);
        await margin(page, 2);
        await page.getByTestId('condition').waitFor();
        await page.getByTestId('process-100').click();
      }
      for (const tab of ['debugger', 'bytecode', 'machine']) {
        await page.getByTestId(`tab-${tab}`).click();
        if (tab === 'debugger') {
          await page.getByTestId('watch-add').fill('n');
          await page.keyboard.press('Enter');
          await page.getByTestId('watch-0').waitFor();
        }
        await page.waitForTimeout(250);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join('\n')}`);
        assert.equal(told.join('\n'), '', tab);
        const out = await page.evaluate(() => [...document.querySelectorAll('.side button, .side input, .side select, .foot button, .foot span')]
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.outerHTML.slice(0, 120)));
        assert.deepEqual(out, [], `${tab}: sticks out`);
      }
      await close();
    });
  }
}

test('breakpoints move with their lines, and one on a line without code goes to the next that has some', async () => {
  const { page, close } = await open(CALLS);
  await margin(page, 4);
  await margin(page, 7);
  await page.locator('.stop-flag').nth(1).waitFor();
  await page.locator('.cm-line').first().click({ position: { x: 6, y: 8 } });
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => [...document.querySelectorAll('.stop-number')].map((line) => line.textContent).join() === '8,9');
  const stopped = await run(page);
  assert.deepEqual([stopped.halt.why, stopped.halt.line], ['breakpoint', 8]);
  await close();
});

test('before anybody edits: a second click on the margin brings the editor with the question', async () => {
  const { page, problems, close } = await open(CALLS, {}, { editor: false });
  const one = page.locator('.row .margin').nth(1);
  await one.click();
  await page.locator('.margin.stop').waitFor();
  await one.click();
  await page.getByTestId('condition').fill('n == 3');
  await page.keyboard.press('Enter');
  const stopped = await run(page);
  assert.deepEqual([stopped.halt.why, thread(stopped, 100).locals.n], ['breakpoint', '3']);
  assert.deepEqual(problems, []);
  await close();
});
