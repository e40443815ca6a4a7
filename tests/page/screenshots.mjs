// Pictures of the main screens, to be looked at: npm run screenshots [folder].
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
  await end(page);
  await page.evaluate(() => window.preempt.step({ unit: 'over' }));
};

// Name, address, what to do, what the visit is like.
const SCREENS = [
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
  if (only && !name.match(new RegExp(only))) continue;
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
