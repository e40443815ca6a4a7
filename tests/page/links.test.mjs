// Links: each example opens at a step; a shared moment comes back; a hostile link is told and harms nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DIST, serve } from './serve.mjs';
import { launch, visit } from './browser.mjs';

let server;
let browser;
before(async () => { server = await serve(); browser = await launch(); });
after(async () => { await browser?.close(); await server?.close(); });

for (const { name } of JSON.parse(readFileSync(join(DIST, 'page/examples/index.en.json'), 'utf8'))) {
  test(`#example=${name} opens at its step`, async () => {
    const { page, problems, close } = await visit(browser, `${server.url}#example=${name}&step=12`);
    await page.waitForFunction(() => window.preempt.view().step === 12);
    assert.equal(await page.getByTestId('examples').inputValue(), name);
    assert.deepEqual(problems, []);
    await close();
  });
}

test('a shared moment opens as it was', async () => {
  const first = await visit(browser, `${server.url}#example=ticket_office&step=25`);
  await first.page.waitForFunction(() => window.preempt.view().step === 25);
  const [link, view] = await first.page.evaluate(async () => [await window.preempt.share(), window.preempt.view()]);
  await first.close();
  const second = await visit(browser, link);
  await second.page.waitForFunction(() => window.preempt.view().step === 25);
  const again = await second.page.evaluate(() => window.preempt.view());
  assert.deepEqual(again.processes, view.processes);
  assert.equal(again.stdout, view.stdout);
  await second.close();
});

const HOSTILE = ['#v1=%%%', '#v1=AAAA', `#v1=${'A'.repeat(300000)}`, '#v1=', '#example=<img src=x onerror=alert(1)>', '#example=no_such&step=-5', '#step=9e99', '#v1=<script>alert(1)</script>'];
for (const hash of HOSTILE) {
  test(`${hash.slice(0, 40)} shows the first example`, async () => {
    const { page, problems, close } = await visit(browser, server.url + hash);
    assert.match(await page.getByTestId('editor').innerText(), /scene: ticket-office/);
    assert.deepEqual(problems, []);
    await close();
  });
}
