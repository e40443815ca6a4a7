// Before Trunk builds: bundles the page's scripts, and gathers fonts, icons and examples into static/generated.
// Knows npm packages and files; knows nothing of Rust. Installs the npm packages when they are missing.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const out = join(root, 'static', 'generated');
const modules = join(root, 'node_modules');

const fail = (what) => {
  console.error(`\nThe page cannot be built: ${what}\n`);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node.js 20 or newer is needed, this is ${process.versions.node}. See https://nodejs.org.`);
}

function install() {
  const wanted = join(root, 'package-lock.json');
  const have = join(modules, '.package-lock.json');
  if (existsSync(have) && statSync(have).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.error('The npm packages are missing or old: running `npm ci`.');
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  } catch {
    fail('`npm ci` did not succeed. It fetches the editor (CodeMirror), the fonts and the icons named in package.json;\n'
      + 'check that npm is installed and can reach its registry, then build again.');
  }
}

async function bundle() {
  const { build } = await import(pathToFileURL(join(modules, 'esbuild', 'lib', 'main.js')));
  await build({
    entryPoints: { page: join(root, 'static/page/main.js') },
    outdir: out, bundle: true, minify: true, format: 'iife', target: 'es2022', legalComments: 'none', logLevel: 'warning',
  });
}

// Only these faces are used; the names are the ones that static/css/fonts.css asks for.
const FACES = [
  ['ibm-plex-sans', ['400-normal', '500-normal', '600-normal']],
  ['ibm-plex-mono', ['400-normal', '400-italic', '500-normal', '600-normal']],
];

function fonts() {
  mkdirSync(join(out, 'fonts'), { recursive: true });
  for (const [family, faces] of FACES) {
    for (const face of faces) {
      const name = `${family}-latin-${face}.woff2`;
      cpSync(join(modules, '@fontsource', family, 'files', name), join(out, 'fonts', name));
    }
    cpSync(join(modules, '@fontsource', family, 'LICENSE'), join(out, 'fonts', `${family}-LICENSE`));
  }
}

// One sprite of the icons that the page names: `<use href="…/icons.svg#play">`.
function icons() {
  const names = readFileSync(join(root, 'static/build/icons.txt'), 'utf8').split(/\s+/).filter(Boolean);
  const symbols = names.map((name) => {
    const svg = readFileSync(join(modules, 'lucide-static', 'icons', `${name}.svg`), 'utf8');
    const body = svg.match(/<svg[^>]*>([\s\S]*)<\/svg>/)[1].replace(/\s+/g, ' ').trim();
    return `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`;
  });
  writeFileSync(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}

// One example = one .py file. Its head says what it is: `# title: …`, `# title-zh: …`, `# look: …`, `# look-zh: …`, `# order: 10`.
function examples() {
  const folder = join(root, 'static', 'examples');
  const list = readdirSync(folder).filter((name) => name.endsWith('.py')).map((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const field = (name) => source.match(new RegExp(`^# ${name}: *(.*)$`, 'm'))?.[1].trim() ?? '';
    return {
      name: file.replace(/\.py$/, ''), file,
      title: { en: field('title') || file, zh: field('title-zh') || field('title') || file },
      look: { en: field('look'), zh: field('look-zh') || field('look') },
      scene: field('scene'), topic: field('topic') || 'more', seed: Number(field('seed') || 1), policy: field('policy') || 'random', order: Number(field('order') || 1000),
    };
  });
  list.sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
  mkdirSync(join(out, 'examples'), { recursive: true });
  // The block of fields at the end is for this table, not for who reads the program.
  const told = (source) => source.replace(/\n+(# (title|title-zh|topic|look|look-zh|ends|seed|policy|order): .*\n)+$/, '\n');
  for (const { file } of list) writeFileSync(join(out, 'examples', file), told(readFileSync(join(folder, file), 'utf8')));
  writeFileSync(join(out, 'examples', 'index.json'), `${JSON.stringify(list, null, 1)}\n`);
}

// Modules of the simulated library that nearly every program needs. The others are fetched when they are imported.
const AT_START = ['_core', '_boot', '_io', '_process', '_thread_boot', '_pickle', '_thread', 'abc', 'atexit', 'collections', 'collections_abc', 'copyreg', 'errno',
  'functools', 'io', 'itertools', 'json', 'keyword', 'math', 'multiprocessing', 'multiprocessing_context', 'multiprocessing_process',
  'multiprocessing_reduction', 'multiprocessing_util', 'operator', 'os',
  'pickle', 'posixpath', 'random', 'sys', 'threading', 'time', 'traceback', 'types', 'weakref'];

function library() {
  const folder = join(root, 'src/python/stdlib/prelude');
  cpSync(folder, join(out, 'library'), { recursive: true });
  const texts = AT_START.map((name) => [`${name}.py`, readFileSync(join(folder, `${name}.py`), 'utf8')]);
  writeFileSync(join(out, 'library', 'start.json'), JSON.stringify(Object.fromEntries(texts)));
}

function styles() {
  const folder = join(root, 'static', 'css');
  const order = ['fonts', 'tokens', 'base', 'frame', 'bar', 'program', 'scene', 'timeline', 'machine', 'output', 'dialog', 'phone'];
  writeFileSync(join(out, 'page.css'), order.map((name) => readFileSync(join(folder, `${name}.css`), 'utf8')).join('\n'));
}

install();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
fonts();
icons();
examples();
library();
styles();
for (const name of ['start.js', 'early.js', 'worker.js']) cpSync(join(root, 'static/page', name), join(out, name));
await bundle();
