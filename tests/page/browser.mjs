// Chromium, and the page opened in it as a person would have it. Knows how to wait for the page, not what it shows.
import { chromium } from 'playwright-core';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export const launch = (more = []) => chromium.launch({
  executablePath: process.env.PREEMPT_CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', ...more],
});

// A fresh visit, with the editor in place of the reader unless told otherwise. `problems` gathers what the browser complains about.
export async function visit(browser, url, { size = DESKTOP, theme = 'light', language = 'en', reduced = true, editor = true } = {}) {
  const context = await browser.newContext({
    viewport: size, colorScheme: theme, locale: language === 'zh' ? 'zh-CN' : 'en-GB', reducedMotion: reduced ? 'reduce' : 'no-preference',
    hasTouch: size.width < 720, deviceScaleFactor: 1,
  });
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
