// Pictures to be looked at: npm run screenshots [folder [pattern]]. The ten main screens — each staging at its moment, and the
// debugger — in both sizes, both themes and both languages, and some more.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { DESKTOP, PHONE, launch, visit } from './browser.mjs';

const folder = process.argv[2] ?? 'dist-screenshots';
const only = process.argv[3];
const end = async (page) => { await page.evaluate(() => window.preempt.run()); };
const oversell = async (page) => {
  await end(page);
  const step = await page.evaluate(async () => {
    for (let n = 1; n <= window.preempt.view().steps; n += 1) {
      await window.preempt.seek(n);
      if (document.querySelector('[data-key=stamp]')) return n;
    }
    return 0;
  });
  return step;
};

// A conditional breakpoint has been met; the debugger shows the frame, watches and stops.
const debug = async (page) => {
  await page.getByTestId('tab-debugger').click();
  for (const text of ['name', 'count - 1']) {
    await page.getByTestId('watch-add').fill(text);
    await page.keyboard.press('Enter');
  }
  await page.evaluate(() => window.preempt.breakpoints([{ line: 12, condition: 'count == 1' }, 15], [{ on: 'process-ends', name: 'Dan' }]));
  // The first stop is Ada's at line 15, the second a buyer's who has read 1.
  await end(page);
  await end(page);
};

// Goes to the first step at which the picture or the view is as wanted.
const moment = (holds) => async (page) => {
  await end(page);
  const steps = await page.evaluate(() => window.preempt.view().steps);
  for (let step = 0; step <= steps; step += 1) {
    const [keys, view] = await page.evaluate(async (n) => {
      const view = await window.preempt.seek(n);
      return [Object.fromEntries([...document.querySelectorAll('[data-testid=scene] [data-key]')].map((item) => [item.dataset.key, item.textContent])), view];
    }, step);
    if (holds(keys, view)) return;
  }
  throw new Error('the moment never comes');
};
const has = (keys, pattern) => Object.keys(keys).some((key) => pattern.test(key));

// The ten: name, example, what to do.
const MAIN = [
  ['ticket-office', 'ticket_office', moment((keys) => keys.stamp !== undefined)],
  ['ktv', 'ktv', moment((keys) => keys['at-danger'] !== undefined && keys.flap === '0')],
  ['traffic-light', 'traffic_light', moment((keys, view) => view.processes.filter((p) => p.name.startsWith('car') && p.threads[0]?.state === 'blocked').length >= 3)],
  ['producer-consumer', 'producer_consumer', moment((keys) => has(keys, /^hand-\d+-held$/))],
  ['isolated-memory', 'isolated_memory', moment((keys) => ['100', '150', '50'].every((value) => Object.entries(keys).some(([key, text]) => key.endsWith('-g_num-value') && text === value)))],
  ['family', 'family', moment((keys) => keys.init !== undefined)],
  ['signals', 'signal_ctrl_c', moment((keys, view) => view.processes.some((p) => p.name === 'polite' && p.exitcode === -9))],
  ['wires', 'pipe_fills', moment((keys) => has(keys, /^end-\d+-0-blocked$/))],
  ['any-program', 'two_locks', moment((keys, view) => view.outcome !== null)],
  ['debugger', 'ticket_office', debug],
];

const LOOKS = [['light', {}], ['dark', { theme: 'dark' }], ['light-zh', { language: 'zh' }], ['dark-zh', { theme: 'dark', language: 'zh' }]];

// Name, address, what to do, what the visit is like.
const SCREENS = [
  ...MAIN.flatMap(([name, example, act]) => [[DESKTOP, 'wide'], [PHONE, 'phone']].flatMap(([size, kind]) => LOOKS.map(([look, options]) => [`main-${name}-${kind}-${look}`, `#example=${example}`, act, { size, ...options }]))),
  ['start', '', async () => {}, {}],
  ['middle', '#example=ticket_office&step=56', async () => {}, {}],
  ['oversold', '#example=ticket_office', oversell, {}],
  ['oversold-night-zh', '#example=ticket_office', oversell, { theme: 'dark', language: 'zh' }],
  ['end', '#example=ticket_office', end, {}],
  ['lock', '#example=ticket_office_lock&step=50', async () => {}, {}],
  ['twenty', '#example=twenty_buyers&step=330', async () => {}, {}],
  ['twenty-end-night', '#example=twenty_buyers', end, { theme: 'dark' }],
  ['twenty-lock', '#example=twenty_buyers_lock&step=260', async () => {}, {}],
  ['events', '#example=ticket_office&step=56', async (page) => { await page.getByRole('tab', { name: /Events/ }).click(); }, {}],
  ['keys', '#example=ticket_office&step=56', async (page) => { await page.keyboard.press('?'); }, {}],
  ['error', '#example=ticket_office&step=56', async (page) => {
    await page.locator('.cm-content').click();
    await page.evaluate(() => {
      const line = [...document.querySelectorAll('.cm-line')].find((element) => element.textContent.includes('def buy'));
      const range = document.createRange();
      range.selectNodeContents(line);
      range.collapse(false);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    });
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(1200);
  }, {}],
  ['debugger', '#example=ticket_office', debug, {}],
  ['debugger-night-zh', '#example=ticket_office', debug, { theme: 'dark', language: 'zh' }],
  ['bytecode', '#example=ticket_office', async (page) => { await debug(page); await page.getByTestId('tab-bytecode').click(); }, {}],
  ['programs', '#example=ticket_office&step=30', async (page) => { await page.getByTestId('program-add').click(); await page.waitForTimeout(1200); }, {}],
  ['embed', '?embed#example=ticket_office&step=56', async () => {}, { size: { width: 960, height: 600 } }],
  ['narrow-1000', '#example=ticket_office&step=56', async () => {}, { size: { width: 1000, height: 800 } }],
  ['large-1920', '#example=ticket_office&step=56', async () => {}, { size: { width: 1920, height: 1080 } }],
  ...[[1366, 768], [1280, 720], [1024, 768], [768, 1024]].map(([width, height]) => [`size-${width}x${height}`, '#example=ticket_office&step=56', async () => {}, { size: { width, height } }]),
  ['any', '', async (page) => { await page.evaluate(async () => { const text = await (await fetch('page/examples/ticket_office_lock.py')).text(); await window.preempt.load(text.replace('# scene: ticket-office', '# any')); await window.preempt.seek(50); }); await page.locator('.gutter-plates').click({ position: { x: 20, y: 24 * 8 + 12 } }); }, {}],
  ['phone-start', '', async () => {}, { size: PHONE }],
  ['phone-middle', '#example=ticket_office&step=56', async () => {}, { size: PHONE }],
  ['phone-oversold-night-zh', '#example=ticket_office', oversell, { size: PHONE, theme: 'dark', language: 'zh' }],
  ['phone-twenty', '#example=twenty_buyers&step=330', async (page) => { await page.getByRole('tab', { name: 'Machine' }).click(); }, { size: PHONE }],
  ['phone-debugger', '#example=ticket_office', debug, { size: PHONE }],
  ['phone-bytecode-night', '#example=ticket_office', async (page) => { await debug(page); await page.getByTestId('tab-bytecode').click(); }, { size: PHONE, theme: 'dark' }],
  ['phone-menu', '#example=ticket_office&step=56', async (page) => { await page.getByTestId('menu').click(); }, { size: PHONE }],
  ['phone-program', '#example=ticket_office&step=56', async (page) => { await page.getByRole('tab', { name: 'Program' }).click(); }, { size: PHONE }],
];

await mkdir(folder, { recursive: true });
const server = await serve();
const browser = await launch();
for (const [name, hash, act, options] of SCREENS) {
  if (only && !new RegExp(only).test(name)) continue;
  const { page, problems, close } = await visit(browser, server.url + hash, { size: DESKTOP, ...options });
  try {
    await page.waitForFunction((want) => !want || window.preempt.view().step > 0, hash.includes('step='));
    await act(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`${name}${problems.length ? `: ${problems.join('; ')}` : ''}\n`);
  } catch (error) {
    process.stdout.write(`${name}: ${error.message}\n`);
  }
  await close();
}
await browser.close();
await server.close();
