// What a visitor downloads. Sizes as gzip -9 gives them; a KB is 1000 bytes.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { DIST } from './serve.mjs';
import { launch } from './browser.mjs';
import { servePacked } from './packed.mjs';

test('both wasm files together are under 900 KB', () => {
  const files = readdirSync(DIST).filter((name) => name.endsWith('.wasm'));
  assert.equal(files.length, 2);
  const packed = files.map((name) => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length);
  const sum = packed.reduce((a, b) => a + b, 0);
  assert.ok(sum < 900_000, `${files.map((name, index) => `${name} ${packed[index]}`).join(', ')}: ${sum} bytes`);
});

test('a first visit loads no more than 1.1 MB', async () => {
  const server = await servePacked();
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(server.url, { waitUntil: 'networkidle' });
    await page.evaluate(() => window.preempt.ready);
    assert.ok(server.sent() > 800_000, 'the page and the engine were loaded');
    assert.ok(server.sent() <= 1_100_000, `${server.sent()} bytes: ${JSON.stringify(server.parts())}`);
  } finally {
    await browser.close();
    server.close();
  }
});

// Nineteen digits before every power of ten, so that each row of the table that the worker computes is read.
test('the numbers that the engine reads are those that the browser reads, through the whole table that it came without', async () => {
  const wasm = await WebAssembly.compile(readFileSync(join(DIST, 'engine_bg.wasm')));
  assert.equal(WebAssembly.Module.customSections(wasm, 'powers-of-five').length, 1, 'the engine came without the table');
  const texts = Array.from({ length: 651 }, (_, at) => `${(BigInt(at + 1) * 7_364_918_273_645_546_371n) % 9_000_000_000_000_000_000n + 1_000_000_000_000_000_000n}e${at - 342}`);
  const server = await servePacked();
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => window.preempt);
    await page.evaluate(() => window.preempt.ready);
    await page.evaluate((text) => window.preempt.load(text), `for text in '''${texts.join('\n')}'''.split():\n    print(repr(float(text)).replace('inf', 'Infinity'))\n`);
    await page.evaluate(() => window.preempt.run());
    const read = (await page.evaluate(() => window.preempt.view().stdout)).trim().split('\n').map(Number);
    assert.deepEqual(read, texts.map(Number));
  } finally {
    await browser.close();
    server.close();
  }
});
