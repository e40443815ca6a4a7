// The main job in the page: the ticket office oversells without the lock and never with it; back and forward again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { launch, rested, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

const bubbles = (page) => page.evaluate(() => [...document.querySelectorAll('[data-key$=-bubble]')].map((item) => item.dataset.value ?? item.textContent));
const isOversold = (page) => page.evaluate(() => document.querySelector('[data-key=stamp]') !== null);

// Loads the example with one seed after the other until a run ends oversold.
async function oversellingSeed(page) {
  const source = await page.evaluate(async () => (await fetch('page/examples/ticket_office.py')).text());
  for (let seed = 1; seed <= 60; seed += 1) {
    await page.evaluate(([text, n]) => window.preempt.load(text, { seed: n, name: 'ticket_office.py' }), [source, seed]);
    await page.evaluate(() => window.preempt.run());
    if (await isOversold(page)) return seed;
  }
  return 0;
}

test('without the lock it oversells; back to where both read the same count, and forward again', async () => {
  const { page, problems, close } = await visit(browser, server.url);
  const seed = await oversellingSeed(page);
  assert.ok(seed > 0, 'one of sixty seeds oversells');
  const end = await page.evaluate(() => window.preempt.view());
  assert.equal(end.outcome.verdict, 'ok');
  const sold = end.stdout.match(/has a ticket/g).length;
  assert.ok(sold > 2, end.stdout);

  // Back until the stamp is not there yet and two buyers hold the same count in mind.
  const sameInMind = async () => {
    const counts = (await bubbles(page)).filter((count) => count !== '0');
    return new Set(counts).size < counts.length;
  };
  let seen;
  for (let n = 0; n < end.steps && (await isOversold(page) || !await sameInMind()); n += 1) {
    await page.getByTestId('back').click();
    seen = await page.evaluate(() => window.preempt.look?.() ?? window.preempt.view());
    await page.waitForFunction((step) => window.preempt.view().step <= step, end.steps - n - 1);
  }
  assert.equal(await isOversold(page), false);
  assert.ok(await sameInMind(), `two buyers hold the same count in mind: ${await bubbles(page)}`);
  assert.ok(seen.step < end.step);

  const { step: back } = await page.evaluate(() => window.preempt.view());
  for (let n = back; n < end.step && !await isOversold(page); n += 1) {
    await page.getByTestId('step').click();
    await page.waitForFunction((step) => window.preempt.view().step > step, n);
  }
  assert.ok(await isOversold(page), 'forward again it comes out as before');
  await page.keyboard.press('End');
  await page.waitForFunction((step) => window.preempt.view().step === step, end.step);
  const again = await page.evaluate(() => window.preempt.view());
  assert.equal(again.stdout, end.stdout);
  assert.deepEqual(problems, []);
  await close();
});

test('with the lock it never oversells', async () => {
  const { page, problems, close } = await visit(browser, `${server.url}#example=ticket_office_lock`);
  const source = await page.evaluate(async () => (await fetch('page/examples/ticket_office_lock.py')).text());
  for (let seed = 1; seed <= 10; seed += 1) {
    await page.evaluate(([text, n]) => window.preempt.load(text, { seed: n }), [source, seed]);
    const end = await page.evaluate(() => window.preempt.run());
    assert.equal(end.stdout.match(/has a ticket/g).length, 2, `seed ${seed}`);
    assert.equal(await isOversold(page), false, `seed ${seed}`);
  }
  assert.deepEqual(problems, []);
  await close();
});

test('twenty buyers: everyone is in the scene and in the tree', async () => {
  const { page, problems, close } = await visit(browser, `${server.url}#example=twenty_buyers`);
  await page.evaluate(() => window.preempt.run());
  assert.equal(await page.locator('[data-testid^=process-]').count(), 21);
  assert.equal((await page.evaluate(() => window.preempt.view())).processes.length, 21);
  const people = await page.locator('[data-key^=buyer-][data-key$=-body], [data-key^=home-]:not([data-key=home-count])').count();
  assert.equal(people, 20);
  assert.deepEqual(problems, []);
  await close();
});

test('the run button plays step by step and pauses', async () => {
  const { page, close } = await visit(browser, server.url);
  await page.getByTestId('run').click();
  await page.waitForFunction(() => window.preempt.view().step > 3);
  await page.getByTestId('run').click();
  const { step } = await rested(page);
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => window.preempt.view().step), step);
  assert.equal(await page.getByTestId('run').innerText(), 'Run');
  await close();
});

test('a cook who waits although a place is free is told for whom that place is', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=producer_consumer`, { editor: false });
  const found = await page.evaluate(async () => {
    const source = await (await fetch('page/examples/producer_consumer.py')).text();
    const [told, wrong] = [[], []];
    for (let seed = 1; seed <= 4; seed += 1) {
      await window.preempt.load(source, { seed });
      const { steps } = await window.preempt.run();
      for (let step = 1; step <= steps; step += 1) {
        await window.preempt.seek(step);
        const text = (key) => document.querySelector(`[data-key=${key}] text`)?.textContent ?? '';
        const [taken, places] = (text('tray-name').match(/(\d+) of (\d+)/) ?? [0, 0, 0]).slice(1).map(Number);
        const says = document.querySelector('.say').textContent;
        const states = [...document.querySelectorAll('.scene [data-key^=hand-][data-key$=-state] text')].map((state) => state.textContent);
        if (!says.includes('stands there with a bun')) continue;
        const first = says.includes('The free place is for the cook who was there first');
        if (first === taken < places && !(first && states.includes('tray is full'))) told.push(first);
        else wrong.push([seed, step, taken, places, says, states.join()]);
      }
    }
    return { told, wrong };
  });
  assert.deepEqual(found.wrong, []);
  assert.ok(found.told.some((first) => first) && found.told.some((first) => !first), 'both moments are there');
  await close();
});
