// axe finds nothing: both layouts, themes and languages, with a run on screen; and all of it works by keyboard.
import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from './serve.mjs';
import { DESKTOP, PHONE, launch, rested, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

// There are no frames, so axe looks at the page as it is, and what it finds in order need not be carried here: a third of the time.
const axe = (page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();

// What is laid over the page or shown in a panel, and how to get there.
const at = (step) => async (page) => { await page.waitForFunction((wanted) => window.preempt.view().step === wanted, step); };
const over = (step, act) => async (page) => { await at(step)(page); await act(page); };
const tab = (id) => async (page) => { await page.getByTestId(`tab-${id}`).click(); };
const SCREENS = {
  start: ['', async () => {}],
  lock: ['#example=ticket_office_lock&step=34', at(34)],
  end: ['#example=two_locks', async (page) => { await page.evaluate(() => window.preempt.run()); }],
  ktv: ['#example=ktv&step=58', at(58)],
  traffic: ['#example=traffic_light&step=64', at(64)],
  kitchen: ['#example=producer_consumer&step=60', at(60)],
  memory: ['#example=isolated_memory&step=19', at(19)],
  family: ['#example=family&step=36', at(36)],
  signals: ['#example=signal_ctrl_c&step=20', at(20)],
  wires: ['#example=pipe_fills&step=20', at(20)],
  events: ['#example=ticket_office&step=34', over(34, async (page) => { await page.getByRole('tab', { name: /Events|事件/ }).click(); })],
  debugger: ['#example=ticket_office&step=34', over(34, tab('debugger'))],
  bytecode: ['#example=ticket_office&step=34', over(34, tab('bytecode'))],
  gallery: ['', async (page) => { await page.keyboard.press('g'); await page.getByTestId('gallery').waitFor(); }],
  keys: ['', async (page) => { await page.keyboard.press('?'); await page.getByTestId('keys').waitFor(); }],
  palette: ['', async (page) => { await page.keyboard.press('Control+k'); await page.getByTestId('palette').waitFor(); }],
  editor: ['', async (page) => { await page.evaluate(() => window.preemptPage.edit()); await page.locator('.cm-content').waitFor({ state: 'attached' }); }],
  twenty: ['#example=twenty_buyers&step=330', at(330)],
  notice: ['', async (page) => { await page.keyboard.press('x'); await page.getByTestId('notice').waitFor(); }],
  // What one of the layouts alone has.
  rename: ['', async (page) => { await page.getByTestId('program-rename').click(); await page.getByTestId('program-name').waitFor(); }, DESKTOP],
  programs: ['', async (page) => { await page.getByTestId('program-add').click(); await page.getByTestId('program-1').waitFor(); }, DESKTOP],
  menu: ['', async (page) => { await page.getByTestId('menu').click(); await page.locator('.menu:not(.off)').waitFor(); }, PHONE],
  pages: ['#example=isolated_memory&step=19', over(19, tab('memory')), PHONE],
  error: ['', async (page) => { await page.evaluate(() => window.preempt.load('def f(x)\n    pass\n')); await page.getByTestId('program-error').waitFor({ state: 'attached' }); }],
};

for (const size of [DESKTOP, PHONE]) {
  for (const language of ['en', 'zh']) {
    test(`axe: ${size.width}, ${language}, day and night: ${Object.values(SCREENS).filter(([, , only = size]) => only === size).length} screens`, async () => {
      const told = [];
      for (const [name, [hash, act, only = size]] of Object.entries(SCREENS)) {
        if (only !== size) continue;
        const { page, close } = await visit(browser, server.url + hash, { size, theme: 'light', language, editor: false });
        await act(page);
        for (const theme of ['day', 'night']) {
          await page.evaluate((name) => { document.documentElement.dataset.theme = name; }, theme);
          const { violations } = await axe(page);
          told.push(...violations.map(({ id, help, nodes }) => `${name}, ${theme}: ${id}: ${help}\n${nodes.slice(0, 3).map((node) => `  ${node.html.slice(0, 160)}\n  ${node.failureSummary}`).join('\n')}`));
        }
        await close();
      }
      assert.equal(told.join('\n'), '');
    });
  }
}

// Tablets both ways, a window that text twice as large leaves half as wide, and with the machine's drawer over it.
for (const [width, height] of [[1024, 768], [768, 1024], [720, 450]]) {
  for (const [theme, language] of [['light', 'en'], ['dark', 'zh']]) {
    test(`axe: ${width}x${height}, ${theme}, ${language}: with and without the drawer; what the bar has is there`, async () => {
      const { page, close } = await visit(browser, `${server.url}#example=ticket_office&step=56`, { size: { width, height }, theme, language, editor: false });
      await at(56)(page);
      for (const id of ['run', 'step', 'back', 'speed', 'policy', 'seed', 'start-method', 'share', 'language', 'theme', 'help', 'scrubber']) assert.ok(await page.getByTestId(id).isVisible(), id);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      const said = async () => (await axe(page)).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
      assert.deepEqual(await said(), []);
      await page.getByRole('button', { name: /machine|机器/i }).first().click();
      await page.locator('.side.drawer').waitFor();
      assert.deepEqual(await said(), []);
      await close();
    });
  }
}

test('by keyboard: run, pause, step, back, ends, a thread by its number, all keys', async () => {
  const { page, close } = await visit(browser, server.url);
  const step = () => page.evaluate(() => window.preempt.view().step);
  const press = async (key, wanted) => { await page.keyboard.press(key); await page.waitForFunction(wanted); };
  await page.locator('body').click({ position: { x: 1200, y: 880 } });
  await press('ArrowRight', () => window.preempt.view().step === 1);
  await press('ArrowRight', () => window.preempt.view().step === 2);
  await press('ArrowLeft', () => window.preempt.view().step === 1);
  await press('1', () => window.preempt.view().step === 2);
  await press('End', () => window.preempt.view().step === window.preempt.view().steps);
  await press('End', () => window.preempt.view().outcome !== null);
  await press('Home', () => window.preempt.view().step === 0);
  await press('ArrowDown', () => window.preempt.view().step > 0 || window.preempt.view().instruction > 0);
  await press(' ', () => window.preempt.view().step > 4);
  await page.keyboard.press(' ');
  const { step: paused } = await rested(page);
  await page.waitForTimeout(300);
  assert.equal(await step(), paused);
  await page.keyboard.press('?');
  await page.getByTestId('keys').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.getByTestId('keys').count(), 0);
  await close();
});

test('a person in the scene is a button that lets the process go first', async () => {
  const { page, close } = await visit(browser, `${server.url}#example=ticket_office`);
  await page.evaluate(() => window.preempt.ready);
  // The first step at which somebody else than main could go next.
  let tid;
  let at = 0;
  while (tid === undefined) {
    const view = await page.evaluate(() => window.preempt.step());
    at = view.step;
    tid = view.choices.map((choice) => choice.tid).find((other) => other !== 100);
  }
  await page.locator(`[data-key=buyer-${tid}-body]`).click();
  await page.waitForFunction((before) => window.preempt.view().step === before + 1, at);
  assert.equal((await page.evaluate(() => window.preempt.view())).ran, tid);
  await close();
});
