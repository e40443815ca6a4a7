// What the page must survive: a browser that lacks something, a link made to harm, a flood of output, a run that does not end.
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { launch, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

// A browser that lacks something from the start.
async function lacking(script, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript(script);
  await page.goto(server.url);
  return { page, problems, close: () => context.close() };
}

for (const [what, script, told] of [
  ['WebAssembly', () => { delete window.WebAssembly; }, [/WebAssembly/, /WebAssembly/]],
  ['Web Workers', () => { delete window.Worker; }, [/Web Worker/, /Web Worker/]],
]) {
  for (const [at, locale] of ['en-GB', 'zh-CN'].entries()) {
    test(`no ${what}, ${locale}: a message that says what to do`, async () => {
      const { page, problems, close } = await lacking(script, { locale });
      const fault = page.locator('#fault');
      await fault.waitFor();
      assert.match(await fault.textContent(), told[at]);
      assert.match(await fault.textContent(), at ? /请|允许/ : /Use|Allow|allow/);
      assert.deepEqual(problems, []);
      await close();
    });
  }
}

test('no storage: the page works and says that nothing is kept', async () => {
  const { page, problems, close } = await lacking(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  await page.waitForFunction(() => window.preempt?.ready);
  await page.evaluate(() => window.preempt.ready);
  await page.getByTestId('step').click();
  await page.waitForFunction(() => window.preempt.view().step === 1);
  await page.getByTestId('theme').click();
  assert.deepEqual(problems, []);
  await close();
});

// A worker that cannot be loaded at all.
test('the engine cannot be loaded: told, and the program is still there', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/engine_bg.wasm', (route) => route.abort());
  await page.goto(server.url);
  await page.getByTestId('notice').waitFor();
  assert.match(await page.getByTestId('editor').innerText(), /scene: ticket-office/);
  await context.close();
});

const packed = (text) => `#v1=${deflateRawSync(Buffer.from(text)).toString('base64url')}`;
const markup = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
const HARM = {
  'a list where an object should be': packed('[1,2,3]'),
  'a number where a text should be': packed('{"source":5,"seed":"x"}'),
  'nested a hundred thousand deep': packed('['.repeat(100_000)),
  'a bomb that unpacks to a hundred megabytes': packed(' '.repeat(100_000_000)),
  'a policy that nobody knows': packed(JSON.stringify({ source: 'print(1)', policy: markup, start: markup })),
  'a schedule that stands for a billion choices': packed(JSON.stringify({ source: 'print(1)', schedule: '0x1000000000' })),
};
for (const [what, hash] of Object.entries(HARM)) {
  test(`a link that is ${what} is told and the first example shown`, async () => {
    const started = Date.now();
    const { page, problems, close } = await visit(browser, server.url + hash, { editor: false });
    assert.match(await page.getByTestId('editor').innerText(), /scene: ticket-office/);
    await page.getByTestId('notice').waitFor();
    assert.ok(Date.now() - started < 20_000);
    assert.deepEqual(problems, []);
    await close();
  });
}

test('markup in a link\'s program and name is shown as it is', async () => {
  const parcel = { source: `print('''${markup}''')\n# ${markup}\n`, name: markup, seed: 1, policy: 'random', start: 'fork', step: 0, schedule: '' };
  const { page, close } = await visit(browser, server.url + packed(JSON.stringify(parcel)), { editor: false });
  assert.match(await page.getByTestId('editor').innerText(), /onerror/);
  await page.evaluate(() => window.preempt.run());
  assert.equal(await page.evaluate(() => window.hurt), undefined);
  assert.equal(await page.locator('img[src=x]').count(), 0);
  await close();
});

test('a flood of output leaves the page alive: few lines on the page, told what was dropped, paused at once', async () => {
  const { page, problems, close } = await visit(browser, server.url, { editor: false });
  await page.evaluate(() => window.preempt.load('line = "x" * 1000\nwhile True:\n    print(line)\n'));
  await page.getByTestId('last').click();
  await page.waitForFunction(() => window.preempt.view().output_dropped > 1000, null, { timeout: 60_000 });
  const watch = () => page.evaluate(() => new Promise((done) => {
    const gaps = [];
    let last = performance.now();
    const until = last + 2000;
    const frame = (now) => { gaps.push(now - last); last = now; if (now < until) requestAnimationFrame(frame); else done(gaps); };
    requestAnimationFrame(frame);
  }));
  // Two processors that others use too: a frame may be late, the page may not stand still. It is watched up to three times.
  let longest = Infinity;
  for (let turn = 0; turn < 3 && longest >= 500; turn += 1) longest = Math.max(...await watch());
  assert.ok(longest < 500, `longest frame ${longest} ms`);
  assert.ok(await page.locator('[data-testid=stdout] .o').count() <= 240);
  await page.getByTestId('run').click();
  await page.waitForFunction(() => !window.preempt.view().running);
  assert.ok((await page.evaluate(() => window.preempt.view())).stdout.length <= 262_144);
  assert.match(await page.getByTestId('stdout').innerText(), /\d/);
  assert.deepEqual(problems, []);
  await close();
});

test('a flood of output takes no frames: as many as while the same loop prints nothing', async () => {
  const { page, close } = await visit(browser, server.url, { editor: false });
  const frames = () => page.evaluate(() => new Promise((done) => {
    let count = 0;
    const began = performance.now();
    const frame = (now) => { count += 1; if (now - began < 1500) requestAnimationFrame(frame); else done((1000 * count) / (now - began)); };
    requestAnimationFrame(frame);
  }));
  // The same browser, the same load on the machine: what is compared is what the output costs. The best of up to four turns.
  const during = async (body) => {
    await page.evaluate((text) => window.preempt.load(text), `line = "x" * 1000\nn = 0\nwhile True:\n    ${body}\n`);
    await page.getByTestId('last').click();
    await page.waitForFunction(() => window.preempt.view().running && window.preempt.view().processes.length > 0);
    await page.waitForTimeout(500);
    const rate = await frames();
    const { output_dropped: dropped, output } = await page.evaluate(() => window.preempt.view());
    await page.getByTestId('run').click();
    await page.waitForFunction(() => !window.preempt.view().running);
    return { rate, lines: dropped + output.length };
  };
  const ratios = [];
  for (let turn = 0; turn < 4 && !(Math.max(...ratios) >= 0.85); turn += 1) {
    const quiet = await during('n += 1');
    const flood = await during('print(line)');
    assert.equal(quiet.lines, 0);
    assert.ok(flood.lines > 2000, `${flood.lines} lines are no flood`);
    ratios.push(flood.rate / quiet.rate);
  }
  assert.ok(Math.max(...ratios) >= 0.85, `of the frames of a quiet run there were ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`);
  await close();
});
