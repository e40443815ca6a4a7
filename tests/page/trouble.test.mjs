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

test('the worker traps: it is started again with the same program', async () => {
  const { page, close } = await visit(browser, server.url);
  await page.evaluate(() => window.preempt.step());
  await page.workers()[0].evaluate(() => { setTimeout(() => { throw new Error('a trap'); }, 0); });
  await page.getByTestId('notice').waitFor();
  await page.waitForFunction(() => window.preempt.view().step === 0);
  await page.evaluate(() => window.preempt.step());
  assert.equal((await page.evaluate(() => window.preempt.view())).step, 1);
  await close();
});
