// Bad input: a syntax error keeps the run; an endless loop can be paused; a trap brings the worker back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { launch, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

// Replaces the program as a person would: by typing.
async function type(page, text) {
  await page.locator('[data-testid=editor] .cm-content').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

test('a syntax error is told in Python\'s words, underlined, and keeps the last good run', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=ticket_office&step=20`);
  await page.waitForFunction(() => window.preempt.view().step === 20);
  await page.locator('.cm-line', { hasText: 'def buy' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.waitForFunction(() => window.preempt.view().error !== null);
  const view = await page.evaluate(() => window.preempt.view());
  assert.equal(view.error.message, "SyntaxError: expected ':'");
  assert.equal(view.step, 20);
  assert.ok(view.processes.length > 0);
  await page.locator('.cm-lintRange-error, .cm-lintPoint-error').first().waitFor();
  assert.match(await page.getByTestId('program-error').innerText(), /SyntaxError: expected ':'/);
  await page.keyboard.insertText(':');
  await page.waitForFunction(() => window.preempt.view().error === null && window.preempt.view().step === 20);
  await close();
});

test('an endless loop leaves the page alive and can be paused', async () => {
  const { page, close } = await visit(browser, server.url);
  await page.evaluate(() => window.preempt.load('n = 0\nwhile True:\n    n += 1\n'));
  await page.getByTestId('last').click();
  await page.waitForFunction(() => window.preempt.view().running && Number(window.preempt.view().processes[0].globals.n) > 1000);
  const started = Date.now();
  await page.getByTestId('run').click();
  await page.waitForFunction(() => !window.preempt.view().running);
  assert.ok(Date.now() - started < 5000);
  assert.ok(Number((await page.evaluate(() => window.preempt.view())).processes[0].globals.n) > 1000);
  await close();
});

test('an uncaught exception is the outcome, and its traceback is in the output', async () => {
  const { page, close } = await visit(browser, server.url);
  await page.evaluate(() => window.preempt.load('print(1)\nraise ValueError("no such seat")\n', { name: 'seat.py' }));
  const view = await page.evaluate(() => window.preempt.run());
  assert.equal(view.outcome.verdict, 'exception');
  assert.match(view.stderr, /ValueError: no such seat/);
  assert.match(await page.getByTestId('stdout').innerText(), /ValueError: no such seat/);
  await close();
});

test('the last edit is kept, and an example can be had again', async () => {
  const { page, close } = await visit(browser, server.url);
  await type(page, 'print("mine")\n');
  await page.waitForFunction(() => localStorage.getItem('preempt.edit')?.includes('mine'));
  await page.goto('about:blank');
  await page.goto(server.url);
  await page.waitForFunction(() => window.preempt?.ready);
  await page.evaluate(() => window.preempt.ready);
  assert.match(await page.getByTestId('editor').innerText(), /print\("mine"\)/);
  await page.getByTestId('examples').selectOption('ticket_office_lock');
  await page.waitForFunction(() => document.querySelector('[data-testid=editor]').innerText.includes('Lock'));
  await close();
});

test('opening another program loses nothing: what was typed is a draft, and one press goes back to it', async () => {
  const { page, problems, close } = await visit(browser, server.url);
  const text = () => page.getByTestId('editor').innerText();
  await type(page, 'print("mine")\n');
  // At once, before the page has run what was typed.
  await page.getByTestId('examples').selectOption('ktv');
  await page.waitForFunction(() => /Semaphore/.test(document.querySelector('[data-testid=editor]').innerText));
  assert.match(await page.getByTestId('notice').innerText(), /Your edit of .*[Tt]icket.* is kept/);
  await page.getByTestId('notice-offer').click();
  await page.waitForFunction(() => /mine/.test(document.querySelector('[data-testid=editor]').innerText));
  assert.equal((await page.evaluate(() => window.preempt.run())).stdout, 'mine\n');
  // What only was looked at is no edit: ktv left nothing behind.
  assert.equal(await page.getByTestId('notice').count(), 0);

  // A link in its place, then an edit of that; both are there, also for the next visit.
  await page.evaluate(() => { window.location.hash = '#example=two_locks'; });
  await page.waitForFunction(() => /Lock/.test(document.querySelector('[data-testid=editor]').innerText));
  await type(page, 'print("second")\n');
  await page.getByTestId('gallery-open').click();
  assert.deepEqual(await page.getByTestId('draft').count(), 1);
  await page.getByTestId('open-barrier').click();
  await page.waitForFunction(() => /Barrier/.test(document.querySelector('[data-testid=editor]').innerText));
  assert.deepEqual(problems, []);
  await page.goto('about:blank');
  // What is being fetched while the page is left is broken off: that is no problem of the page's.
  problems.splice(0, problems.length, ...problems.filter((problem) => !problem.endsWith('ERR_ABORTED')));
  await page.goto(server.url);
  await page.waitForFunction(() => window.preempt?.ready);
  await page.evaluate(() => window.preempt.ready);
  await page.getByTestId('gallery-open').click();
  assert.equal(await page.getByTestId('draft').count(), 2);
  // Thrown away, and had back.
  await page.getByTestId('draft-drop').first().click();
  assert.equal(await page.getByTestId('draft').count(), 1);
  await page.getByTestId('notice-offer').click();
  assert.equal(await page.getByTestId('draft').count(), 2);
  await page.getByTestId('draft').first().click();
  await page.waitForFunction(() => /second|mine/.test(document.querySelector('[data-testid=editor]').innerText));
  assert.match(await text(), /second/);
  assert.deepEqual(problems, []);
  await close();
});

test('no message covers the gallery, and a draft tells its date and time in one line', async () => {
  for (const [language, size] of [['en', { width: 1440, height: 900 }], ['zh', { width: 1440, height: 900 }], ['en', { width: 390, height: 844 }]]) {
    const { page, close } = await visit(browser, server.url, { language, size });
    if (size.width < 720) await page.getByRole('tab', { name: 'Program' }).click();
    await type(page, 'print("mine")\n');
    await page.evaluate(() => { window.location.hash = '#example=ktv'; });
    await page.getByTestId('notice').waitFor();
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('g');
    await page.getByTestId('gallery').waitFor();
    assert.equal(await page.getByTestId('notice').count(), 0);
    const about = page.getByTestId('draft').locator('span');
    assert.match(await about.innerText(), /\d\d?:\d\d(\s[AP]M)?$/);
    if (language === 'en') assert.match(await about.innerText(), / · (1 line|[02-9] lines|\d\d+ lines) · /);
    assert.ok((await about.boundingBox()).height < 20, await about.innerText());
    await close();
  }
});

test('a link that is opened before the last edit is seen does not take its place', async () => {
  const { page, close } = await visit(browser, server.url);
  await type(page, 'print("the old one")\n');
  await page.waitForFunction(() => localStorage.getItem('preempt.edit')?.includes('the old one'));
  await page.goto('about:blank');
  await page.goto(`${server.url}#example=ktv`);
  await page.waitForFunction(() => window.preempt?.ready);
  await page.evaluate(() => window.preempt.ready.then(() => window.preemptPage.edit()));
  await type(page, 'print("the new one")\n');
  await page.waitForFunction(() => localStorage.getItem('preempt.edit')?.includes('the new one'));
  await page.getByTestId('gallery-open').click();
  await page.getByTestId('draft').first().click();
  await page.waitForFunction(() => /the old one/.test(document.querySelector('[data-testid=editor]').innerText));
  await page.getByTestId('gallery-open').click();
  assert.equal(await page.getByTestId('draft').count(), 1);
  await close();
});

test('a program that is closed beside others can be had back', async () => {
  const { page, close } = await visit(browser, server.url);
  await page.getByTestId('program-add').click();
  await type(page, 'print("beside")\n');
  await page.getByTestId('program-close').click();
  await page.getByTestId('notice-offer').click();
  await page.getByTestId('program-1').click();
  await page.waitForFunction(() => /beside/.test(document.querySelector('[data-testid=editor]').innerText));
  await close();
});

test('the worker traps: it is started again where it stood, and the message has the schedule that leads there', async () => {
  const context = await browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.url).origin });
  const page = await context.newPage();
  await page.goto(`${server.url}#example=ticket_office`);
  await page.waitForFunction(() => window.preempt?.ready);
  await page.evaluate(() => window.preempt.ready);
  // Not the way that the seed would go.
  for (let n = 0; n < 14; n += 1) {
    const { choices } = await page.evaluate(() => window.preempt.view());
    await page.evaluate((tid) => window.preempt.step({ tid }), choices[n % choices.length]?.tid ?? null);
  }
  const before = await page.evaluate(() => window.preempt.view());
  await page.workers()[0].evaluate(() => { setTimeout(() => { throw new Error('a trap'); }, 0); });
  await page.getByTestId('notice').waitFor();
  assert.match(await page.getByTestId('notice').innerText(), /a trap/);
  assert.ok((await page.getByTestId('notice').innerText()).includes(`step ${before.step} · --schedule ${before.schedule_text}`));
  await page.waitForFunction((step) => window.preempt.view().step === step && window.preempt.view().schedule_text !== '', before.step);
  const again = await page.evaluate(() => window.preempt.view());
  assert.deepEqual([again.schedule_text, again.processes.map(({ state }) => state)], [before.schedule_text, before.processes.map(({ state }) => state)]);
  // The link reproduces it in another visit.
  await page.getByTestId('notice-offer').click();
  await page.waitForFunction(() => /copied/.test(document.querySelector('[data-testid=notice]').innerText));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await visit(browser, link);
  await other.page.waitForFunction((step) => window.preempt.view().step === step, before.step);
  const there = await other.page.evaluate(() => window.preempt.view());
  assert.deepEqual([there.schedule_text, there.stdout, there.processes.map(({ threads }) => threads.map(({ line, locals }) => [line, locals]))],
    [before.schedule_text, before.stdout, before.processes.map(({ threads }) => threads.map(({ line, locals }) => [line, locals]))]);
  await other.close();
  await page.evaluate(() => window.preempt.step());
  assert.equal((await page.evaluate(() => window.preempt.view())).step, before.step + 1);
  await context.close();
});

test('input() without anything to read says what to do, and reads what comments give', async () => {
  const { page, close } = await visit(browser, server.url, { editor: false });
  await page.evaluate(() => window.preempt.load('name = input("Who? ")\nprint("Hello", name)\n'));
  await page.evaluate(() => window.preempt.run());
  // What to do is a sentence of its own, in both languages.
  assert.match(await page.getByTestId('sentence').innerText(), /#\sinput:\sAda”\. [A-Z].*EOFError: EOF when reading a line/s);
  await page.getByTestId('language').click();
  await page.waitForFunction(() => /#\sinput:\sAda”。 .*EOFError/s.test(document.querySelector('[data-testid=sentence]').innerText));
  await page.getByTestId('language').click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await page.evaluate(() => window.preemptPage.edit());
  await page.locator('[data-testid=editor] .cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('# input: Ada\n');
  await page.waitForFunction(() => window.preempt.view().error === null && window.preempt.view().stderr === '');
  await page.getByTestId('last').click();
  await page.waitForFunction(() => window.preempt.view().stdout === 'Who? Hello Ada\n');
  await close();
});
