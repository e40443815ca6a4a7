// A smoke in Firefox: the page loads, runs, steps back, can be edited. Skipped where no Firefox is installed.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { firefox } from 'playwright-core';
import { serve } from './serve.mjs';

const executablePath = process.env.PREEMPT_FIREFOX ?? '/usr/bin/firefox-esr';
const skip = existsSync(executablePath) ? false : `${executablePath} is not there: apt-get install firefox-esr, or set PREEMPT_FIREFOX`;

let server;
let browser;
before(async () => {
  if (skip) return;
  server = await serve();
  browser = await firefox.launch({ executablePath, channel: 'moz-firefox', headless: true });
});
after(async () => { await browser?.close(); await server?.close(); });

test('Firefox: run, step, back, an edit, the other language', { skip, timeout: 120_000 }, async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null })).newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
  await page.goto(`${server.url}#example=ticket_office`);
  await page.waitForFunction(() => window.preempt?.ready);
  await page.evaluate(() => window.preempt.ready);
  await page.getByTestId('step').click();
  await page.waitForFunction(() => window.preempt.view().step === 1);
  const end = await page.evaluate(() => window.preempt.run());
  assert.equal(end.outcome.verdict, 'ok');
  assert.match(await page.getByTestId('stdout').innerText(), /has a ticket/);
  assert.ok(await page.locator('[data-testid=scene] [data-key]').count() > 10);
  await page.getByTestId('back').click();
  await page.waitForFunction((last) => window.preempt.view().step === last - 1, end.step);
  await page.locator('.reader .code-text').nth(4).click();
  await page.locator('.cm-content').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('print("from Firefox")');
  await page.waitForFunction(() => window.preempt.view().step === 0 || window.preempt.view().steps === 0);
  const mine = await page.evaluate(() => window.preempt.run());
  assert.match(mine.stdout, /from Firefox/);
  await page.getByTestId('language').click();
  assert.equal(await page.getByTestId('run').innerText(), '运行');
  assert.deepEqual(problems, []);
});
