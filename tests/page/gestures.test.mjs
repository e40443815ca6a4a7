// Fingers and wheels: a swipe steps, two fingers and the wheel zoom the timeline, keys move it, and nothing sticks out at 360 pixels.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { DESKTOP, PHONE, launch, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

const at = (page, step) => page.waitForFunction((wanted) => window.preempt.view().step === wanted, step);

// Fingers, as the browser's own input: `tracks` are lists of points, one list a finger.
async function touch(page, tracks) {
  const client = await page.context().newCDPSession(page);
  const points = (i) => tracks.map((track, id) => ({ x: track[i][0], y: track[i][1], id }));
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
  for (let i = 1; i < tracks[0].length; i += 1) await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(i) });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
const line = (from, to) => Array.from({ length: 9 }, (_, i) => [from[0] + ((to[0] - from[0]) * i) / 8, from[1] + ((to[1] - from[1]) * i) / 8]);

test('on the phone a swipe steps, the other way goes back, a short one does nothing', async () => {
  const { page, problems, close } = await visit(browser, `${server.url}#example=ticket_office&step=20`, { size: PHONE, editor: false });
  await at(page, 20);
  const box = await page.locator('.scene-box').boundingBox();
  const y = box.y + box.height * 0.2;
  await touch(page, [line([300, y], [120, y + 10])]);
  await at(page, 21);
  await touch(page, [line([100, y], [280, y - 10])]);
  await at(page, 20);
  await touch(page, [line([100, y], [110, y])]);
  await touch(page, [line([200, y], [220, y + 90])]);
  await page.waitForTimeout(300);
  assert.equal((await page.evaluate(() => window.preempt.view())).step, 20);
  assert.deepEqual(problems, []);
  await close();
});

// Pixels between two steps of the timeline, read off the lines of its grid.
const pitch = (page) => page.evaluate(() => {
  const lines = [...document.querySelector('.graph .grid').getAttribute('d').matchAll(/M([\d.]+)/g)].map((found) => Number(found[1]));
  return lines[1] - lines[0];
});
const first = (page) => page.evaluate(() => Number(document.querySelector('.graph .grid, .graph .grid-2').getAttribute('d').match(/M([\d.]+)/)[1]));

test('the wheel zooms around the pointer, W and S around the needle, A and D move', async () => {
  const { page, problems, close } = await visit(browser, `${server.url}#example=ticket_office&step=40`, { editor: false });
  await at(page, 40);
  const wide = await pitch(page);
  const box = await page.locator('.graph-box').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 60);
  await page.mouse.wheel(0, -100);
  await page.waitForFunction((before) => { const lines = [...document.querySelector('.graph .grid').getAttribute('d').matchAll(/M([\d.]+)/g)]; return lines[1][1] - lines[0][1] > before; }, wide);
  await page.mouse.wheel(0, 100);
  await page.mouse.wheel(0, 100);
  await page.waitForFunction((before) => { const lines = [...document.querySelector('.graph .grid').getAttribute('d').matchAll(/M([\d.]+)/g)]; return lines[1][1] - lines[0][1] < before; }, wide);
  await page.keyboard.press('w');
  await page.keyboard.press('w');
  await page.keyboard.press('w');
  await page.waitForFunction((before) => { const lines = [...document.querySelector('.graph .grid').getAttribute('d').matchAll(/M([\d.]+)/g)]; return lines[1][1] - lines[0][1] > before; }, wide);
  await page.keyboard.press('a');
  await page.keyboard.press('s');
  await page.keyboard.press('d');
  assert.ok(await first(page) >= 0);
  assert.equal((await page.evaluate(() => window.preempt.view())).step, 40, 'looking around is no step');
  assert.deepEqual(problems, []);
  await close();
});

test('two fingers zoom the timeline, one goes to a step', async () => {
  const { page, problems, close } = await visit(browser, `${server.url}#example=ticket_office&step=60`, { size: PHONE, editor: false });
  await at(page, 60);
  const before = await pitch(page);
  const box = await page.locator('.graph-box').boundingBox();
  const y = box.y + box.height / 2;
  await touch(page, [line([200, y], [150, y]), line([260, y], [350, y])]);
  await page.waitForFunction((was) => { const lines = [...document.querySelector('.graph .grid').getAttribute('d').matchAll(/M([\d.]+)/g)]; return lines[1][1] - lines[0][1] > was * 1.3; }, before);
  await page.touchscreen.tap(box.x + 120, y);
  await page.waitForFunction(() => window.preempt.view().step !== 60);
  assert.deepEqual(problems, []);
  await close();
});

for (const language of ['en', 'zh']) {
  test(`360 pixels, ${language}: controls under the thumb, nothing clipped or beside the page`, async () => {
    const size = { width: 360, height: 640 };
    const { page, close } = await visit(browser, `${server.url}#example=producer_consumer&step=60`, { size, language, editor: false });
    await at(page, 60);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]), [360, 640]);
    }
    const keys = await page.locator('.thumb button').evaluateAll((list) => list.map((key) => { const { left, right, bottom, height, width } = key.getBoundingClientRect(); return { left, right, bottom, height, width }; }));
    assert.equal(keys.length, 5);
    for (const key of keys) assert.ok(key.left >= 0 && key.right <= 360 && key.bottom <= 640 && key.height >= 44 && key.width >= 44, JSON.stringify(key));
    const cut = await page.evaluate(() => [...document.querySelectorAll('.thumb *, .bar *')].filter((element) => element.children.length === 0 && element.checkVisibility() && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).textOverflow !== 'ellipsis' && getComputedStyle(element).display !== 'inline' && !element.closest('.sr,svg,select')).map((element) => element.textContent));
    assert.deepEqual(cut, []);
    await close();
  });
}

test('who wants less movement gets none', async () => {
  for (const reduced of [true, false]) {
    const { page, close } = await visit(browser, `${server.url}#example=ticket_office&step=20`, { reduced, editor: false });
    await at(page, 20);
    const longest = await page.evaluate(() => Math.max(...[...document.querySelectorAll('.item, .needle')].flatMap((item) => getComputedStyle(item).transitionDuration.split(',').map(parseFloat))));
    assert.equal(longest > 0, !reduced);
    await close();
  }
});

test('the slider tells its step in words, and text twice as large loses nothing', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=ticket_office&step=40`, { editor: false });
  await at(page, 40);
  assert.match(await page.getByTestId('scrubber').getAttribute('aria-valuetext'), /step 40 of \d+ · t = [\d.]+ s/);
  // What a browser does at 200 %: half as many pixels.
  await page.setViewportSize({ width: DESKTOP.width / 2, height: DESKTOP.height / 2 });
  await page.waitForFunction(() => document.querySelector('.medium, .phone'));
  for (const id of ['run', 'step', 'back', 'scrubber']) assert.ok(await page.getByTestId(id).isVisible(), id);
  assert.deepEqual(await page.evaluate(() => document.documentElement.scrollWidth), 720);
  await close();
});
