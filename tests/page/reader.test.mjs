// The program before anybody edits it: read without the editor being loaded; one click and it can be typed in, at that place.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { printed } from '../../static/page/python.js';
import { serve } from './serve.mjs';
import { launch, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

const first = (hash = '', options = {}) => visit(browser, server.url + hash, { editor: false, ...options });

test('a first visit does not load the editor; stepping shows plates, the line, values', async () => {
  const { page, problems, close } = await first('#example=ticket_office&step=56');
  await page.waitForFunction(() => window.preempt.view().step === 56);
  await page.waitForFunction(() => document.querySelector('.row.now'));
  const view = await page.evaluate(() => window.preempt.view());
  const ran = view.processes.find((process) => process.pid === view.ran).threads[0];
  assert.equal(await page.locator('.row.now .number').textContent(), String(ran.line));
  assert.equal(await page.locator('.row .plates').count(), new Set(view.processes.flatMap((p) => p.threads).filter((t) => t.line && !['zombie', 'dead'].includes(t.state)).map((t) => t.line)).size);
  assert.ok(await page.locator('.row .val').count() > 0);
  assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('editor.js'))), false);
  assert.deepEqual(problems, []);
  await close();
});

test('a click loads the editor and puts the cursor there; what is typed counts', async () => {
  const { page, problems, close } = await first('#example=ticket_office');
  const line = page.locator('.row', { hasText: 'count -= 1' }).locator('.code-text');
  const { x, y, width, height } = await line.boundingBox();
  await page.mouse.click(x + width - 2, y + height / 2);
  await page.locator('.cm-content:focus').waitFor();
  assert.equal(await page.locator('.reader').count(), 0);
  await page.keyboard.type('0');
  await page.locator('.cm-line', { hasText: 'count -= 10' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('if count:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('pass');
  const depth = await page.locator('.cm-line', { hasText: /^ +pass$/ }).evaluate((element) => element.textContent.match(/^ */)[0].length);
  assert.equal(depth, 12);
  assert.deepEqual(problems, []);
  await close();
});

test('the margin sets a breakpoint, and a run stops there, without the editor', async () => {
  const { page, close } = await first('#example=ticket_office');
  await page.locator('.row .margin').nth(11).click();
  await page.locator('.row .margin.stop').waitFor();
  await page.getByTestId('last').click();
  await page.waitForFunction(() => window.preempt.view().step > 0 && !window.preempt.view().running);
  await page.locator('.row.now .number', { hasText: /^12$/ }).waitFor();
  assert.equal(await page.locator('.cm-editor').count(), 0);
  await close();
});

test('a program that is no Python is underlined where Python says', async () => {
  const { page, close } = await first();
  await page.evaluate(() => window.preempt.load('def f(x)\n    return x\n'));
  await page.locator('.reader .cm-lintRange-error').waitFor();
  assert.equal(await page.locator('.reader .cm-lintRange-error').getAttribute('title'), "SyntaxError: expected ':'");
  await page.evaluate(() => window.preempt.load('print(1)\n'));
  await page.waitForFunction(() => !document.querySelector('.cm-lintRange-error'));
  await close();
});

test('an editor that cannot be loaded says what to do, and comes at the next try', async () => {
  const { page, close } = await first();
  await page.route(/editor\.js/, (route) => route.abort());
  await page.locator('.reader .code-text').first().click();
  assert.match(await page.locator('.src [role=alert]').textContent(), /Check the connection/);
  await page.unroute(/editor\.js/);
  await page.locator('.reader .code-text').nth(1).click();
  await page.locator('.cm-content').waitFor();
  assert.equal(await page.locator('.src [role=alert]').count(), 0);
  await close();
});

test('a program\'s letters: keywords, strings over lines, numbers, comments, soft keywords', () => {
  const told = (text) => printed(text).map(([from, to, kind]) => `${kind.slice(2)} ${text.slice(from, to)}`);
  assert.deepEqual(told('if x: # no "string"'), ['key if', 'com # no "string"']);
  assert.deepEqual(told('a = f"b # c" + \'d\\\'e\''), ['str f"b # c"', "str 'd\\'e'"]);
  assert.deepEqual(told('"""one\ntwo""" + rb"x"'), ['str """one\ntwo"""', 'str rb"x"']);
  assert.deepEqual(told('"not closed\nx = 0x1F + 1_000.5e-3j'), ['str "not closed', 'num 0x1F', 'num 1_000.5e-3j']);
  assert.deepEqual(told('match = re.match(x)\nmatch x:\n    case [1]:'), ['key match', 'key case', 'num 1']);
  assert.deepEqual(told('名 = None  # 注'), ['key None', 'com # 注']);
});

test('a second click on the margin asks for a condition: the editor comes for it', async () => {
  const { page, problems, close } = await first('#example=ticket_office');
  await page.locator('.row .margin').nth(11).click();
  await page.locator('.row .margin.stop').waitFor();
  await page.locator('.row .margin').nth(11).click();
  await page.locator('.cm-content').waitFor();
  await page.locator('.src input').waitFor();
  assert.deepEqual(problems, []);
  await close();
});
