// Chromium, and the page opened in it as a person would have it. Knows how to wait for the page, not what it shows.
import { chromium } from 'playwright-core';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

// PREEMPT_SLOW=4: a processor that many times slower, and an engine whose answers come late, at odd times, in their order. What a
// test forgets to wait for, and what a late answer destroys, fails then.
const SLOW = Number(process.env.PREEMPT_SLOW ?? 0);

export async function launch(more = []) {
  const browser = await chromium.launch({
    executablePath: process.env.PREEMPT_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', ...more],
  });
  if (SLOW > 0) {
    const make = browser.newContext.bind(browser);
    browser.newContext = async (options) => {
      const context = await make(options);
      await context.addInitScript(late);
      context.on('page', async (page) => { await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOW }).catch(() => {}); });
      return context;
    };
  }
  return browser;
}

// In the page: what a worker says is heard up to a tenth of a second later.
function late() {
  if (typeof window.Worker !== 'function') return;
  window.Worker = class extends window.Worker {
    set onmessage(hear) {
      let last = Promise.resolve();
      super.onmessage = (event) => {
        last = last.then(() => new Promise((done) => { setTimeout(done, Math.random() ** 2 * 100); })).then(() => hear.call(this, event));
      };
    }
  };
}

// A fresh visit, with the editor in place of the reader unless told otherwise; `script` runs before the page's own. `problems` gathers what the browser complains about.
export async function visit(browser, url, { size = DESKTOP, theme = 'light', language = 'en', reduced = true, editor = true, script = null } = {}) {
  const context = await browser.newContext({
    viewport: size, colorScheme: theme, locale: language === 'zh' ? 'zh-CN' : 'en-GB', reducedMotion: reduced ? 'reduce' : 'no-preference',
    hasTouch: size.width < 720, deviceScaleFactor: 1,
  });
  if (script) await context.addInitScript(script);
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') problems.push(`console: ${message.text()}`); });
  page.on('requestfailed', (request) => problems.push(`request: ${request.url()} ${request.failure()?.errorText}`));
  await page.goto(url);
  await page.waitForFunction(() => window.preempt?.ready);
  await page.evaluate(() => window.preempt.ready);
  if (editor) await page.evaluate(() => window.preemptPage.edit());
  return { page, problems, close: () => context.close() };
}

// The view once nothing moves any more: the same place twice, a while apart, and the button says so. A run that is not paused never
// gets there; one whose last answer is still on its way is waited for.
export async function rested(page) {
  const look = () => page.evaluate(() => window.preempt.view());
  for (let turn = 0; turn < 40; turn += 1) {
    const before = await look();
    await page.waitForTimeout(300);
    const now = await look();
    if (!now.running && now.step === before.step && now.instruction === before.instruction) return now;
  }
  throw new Error('the run does not come to rest');
}
