// Lighthouse on the built page, phone and desktop: npm run lighthouse. Fails unless all four marks are 100. Lighthouse itself is not
// a dependency of the project, it is larger than all of them together: npm install --no-save lighthouse
import { launch } from './browser.mjs';
import { servePacked } from './packed.mjs';

const { default: lighthouse, desktopConfig } = await import('lighthouse').catch(() => {
  process.stderr.write('Lighthouse is not installed: run `npm install --no-save lighthouse`, then this again.\n');
  process.exit(2);
});
const PORT = 9333;
const server = await servePacked();
const browser = await launch([`--remote-debugging-port=${PORT}`]);
let short = false;
for (const [name, config] of [['phone', undefined], ['desktop', desktopConfig]]) {
  const { lhr } = await lighthouse(server.url, { port: PORT, onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] }, config);
  const marks = Object.values(lhr.categories).map(({ title, score }) => [title, Math.round(score * 100)]);
  process.stdout.write(`${name.padEnd(9)}${marks.map(([title, mark]) => `${title} ${mark}`).join('   ')}\n`);
  for (const { auditRefs } of Object.values(lhr.categories)) {
    for (const { id, weight } of auditRefs) {
      const { score, displayValue = '' } = lhr.audits[id];
      if (weight > 0 && score !== null && score < 0.9) process.stdout.write(`         ${id} ${score} ${displayValue}\n`);
    }
  }
  short ||= marks.some(([, mark]) => mark < 100);
}
await browser.close();
server.close();
process.exit(short ? 1 : 0);
