// A smoke in Firefox, driven by WebDriver BiDi, which Firefox speaks itself: the page loads, runs, steps back, can be edited, changes its
// language. Skipped where no Firefox is installed.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';

const program = process.env.PREEMPT_FIREFOX ?? '/usr/bin/firefox-esr';
const skip = existsSync(program) ? false : `${program} is not there: apt-get install firefox-esr, or set PREEMPT_FIREFOX`;
// The WebSocket that playwright-core brings with it.
const require = createRequire(import.meta.url);
const { ws: WebSocket } = require(join(dirname(require.resolve('playwright-core/package.json')), 'lib', 'utilsBundle.js'));

// Starts Firefox with an empty profile; gives { send, errors, close }.
async function start() {
  const profile = mkdtempSync(join(tmpdir(), 'preempt-firefox-'));
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise((done, fail) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const found = said.match(/WebDriver BiDi listening on (ws:\S+)/);
      if (found) done(found[1]);
    });
    child.on('exit', () => fail(new Error(`Firefox ended: ${said}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done) => { socket.on('open', done); });
  const waiting = new Map();
  const errors = [];
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    if (message.method === 'log.entryAdded' && message.params.level === 'error') errors.push(message.params.text);
    waiting.get(message.id)?.(message);
  });
  let last = 0;
  const send = async (method, params = {}) => {
    last += 1;
    const id = last;
    const answer = await new Promise((done) => { waiting.set(id, done); socket.send(JSON.stringify({ id, method, params })); });
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
    return answer.result;
  };
  const close = async () => {
    const gone = new Promise((done) => { child.on('exit', done); });
    child.kill();
    await gone;
    rmSync(profile, { recursive: true, force: true });
  };
  return { send, errors, close };
}

let server;
let firefox;
before(async () => { if (!skip) { server = await serve(); firefox = await start(); } });
after(async () => { await firefox?.close(); await server?.close(); });

test('Firefox: run, step, back, an edit, the other language', { skip, timeout: 180_000 }, async () => {
  const { send, errors } = firefox;
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts: [{ context }] } = await send('browsingContext.getTree');
  await send('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } });
  await send('browsingContext.navigate', { context, url: `${server.url}#example=ticket_office`, wait: 'complete' });
  // The value of an expression in the page, as JSON.
  const page = async (expression) => {
    const { result, exceptionDetails } = await send('script.evaluate', { expression: `(async () => JSON.stringify(await (${expression})))()`, target: { context }, awaitPromise: true });
    assert.equal(exceptionDetails, undefined, JSON.stringify(exceptionDetails?.text));
    return result.value === undefined ? undefined : JSON.parse(result.value);
  };
  const until = async (expression) => {
    for (let tries = 0; tries < 300; tries += 1) {
      if (await page(expression)) return;
      await new Promise((done) => { setTimeout(done, 100); });
    }
    assert.fail(`never: ${expression}`);
  };
  const click = (id) => page(`document.querySelector('[data-testid=${id}]').click()`);
  await until('Boolean(window.preempt?.ready)');
  await page('window.preempt.ready.then(() => true)');
  await click('step');
  await until('window.preempt.view().step === 1');
  const end = await page('window.preempt.run()');
  assert.equal(end.outcome.verdict, 'ok');
  assert.match(await page('document.querySelector("[data-testid=stdout]").textContent'), /has a ticket/);
  assert.ok(await page('document.querySelectorAll("[data-testid=scene] [data-key]").length') > 10);
  await click('back');
  await until(`window.preempt.view().step === ${end.step - 1}`);
  assert.equal(await page('Boolean(document.querySelector(".reader"))'), true);
  const { x, y } = await page('document.querySelectorAll(".reader .code-text")[4].getBoundingClientRect()');
  const pointer = { type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', x: Math.round(x + 20), y: Math.round(y + 8) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] };
  await send('input.performActions', { context, actions: [pointer] });
  await until('Boolean(document.querySelector(".cm-content"))');
  await until('document.activeElement.className.includes("cm-content")');
  const typed = [...'# typed\n'].flatMap((value) => [{ type: 'keyDown', value: value === '\n' ? '\uE007' : value }, { type: 'keyUp', value: value === '\n' ? '\uE007' : value }]);
  await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value: '\uE009' }, { type: 'keyDown', value: '\uE011' }, { type: 'keyUp', value: '\uE011' }, { type: 'keyUp', value: '\uE009' }, ...typed] }] });
  await until('document.querySelector(".cm-content").textContent.startsWith("# typed")');
  await click('language');
  await until('document.querySelector("[data-testid=run]").textContent === "运行"');
  assert.deepEqual(errors, []);
});
