// Before Trunk builds: bundles the page's scripts, and gathers fonts, icons and examples into static/generated.
// Knows npm packages and files; knows nothing of Rust. Installs the npm packages when they are missing.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { printed } from '../page/python.js';

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
    entryPoints: { page: join(root, 'static/page/main.js'), worker: join(root, 'static/page/worker.js') },
    outdir: out, bundle: true, minify: true, format: 'iife', target: 'es2022', legalComments: 'none', logLevel: 'warning',
  });
  await build({
    entryPoints: { editor: join(root, 'static/page/editor.js') },
    outdir: out, bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning',
  });
}

// Only these faces are used; the names are the ones that static/css/fonts.css asks for. Of each, the letters that the page itself
// writes are in one small file; the whole alphabet is in another, which a browser fetches when a program prints such a letter.
const FACES = [
  ['ibm-plex-sans', ['400-normal', '600-normal']],
  ['ibm-plex-mono', ['400-normal', '400-italic', '600-normal']],
];
const LETTERS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, at) => at + 32))}\u00a0¼½×·№–—‘’“”…→←↑↓±−`;

async function fonts() {
  const { default: subset } = await import(pathToFileURL(join(modules, 'subset-font', 'index.js')));
  mkdirSync(join(out, 'fonts'), { recursive: true });
  for (const [family, faces] of FACES) {
    for (const face of faces) {
      const name = `${family}-latin-${face}.woff2`;
      const whole = readFileSync(join(modules, '@fontsource', family, 'files', name));
      writeFileSync(join(out, 'fonts', name), whole);
      writeFileSync(join(out, 'fonts', `${family}-page-${face}.woff2`), await subset(whole, LETTERS, { targetFormat: 'woff2', noHinting: true, noLayoutClosure: true, keepFeatures: ['kern', 'tnum'] }));
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
      topic: field('topic') || 'more', seed: Number(field('seed') || 1), policy: field('policy') || 'random', order: Number(field('order') || 1000),
    };
  });
  list.sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
  mkdirSync(join(out, 'examples'), { recursive: true });
  // The block of fields at the end is for this table, not for who reads the program.
  const told = (source) => source.replace(/\n+(# (title|title-zh|topic|look|look-zh|ends|seed|policy|order): .*\n)+$/, '\n');
  for (const { file } of list) writeFileSync(join(out, 'examples', file), told(readFileSync(join(folder, file), 'utf8')));
  for (const language of ['en', 'zh']) {
    const index = list.map(({ name, file, title, look, topic, seed, policy }) => ({ name, file, title: title[language], look: look[language], topic, seed, policy }));
    writeFileSync(join(out, 'examples', `index.${language}.json`), `${JSON.stringify(index)}\n`);
  }
}

// Modules of the simulated library: those without which no program starts (and the parts of `_core`) are loaded beside the wasm; those that nearly every program
// with processes or threads imports come together, when the first of them is imported; each of the others when it is.
const AT_START = ['_boot', '_core', '_io', '_process', 'io', 'sys'];
const USUAL = ['_abc_sets', '_buffers', '_memory_streams', '_pickle', '_pickle_buffer', '_proxy', '_thread', '_thread_boot', '_weakrefset', 'abc',
  'atexit', 'collections', 'collections_abc', 'copyreg', 'itertools', 'math', 'multiprocessing', 'multiprocessing_context', 'multiprocessing_popen_fork',
  'multiprocessing_process', 'multiprocessing_reduction', 'multiprocessing_synchronize', 'multiprocessing_util', 'operator', 'os', 'pickle',
  'posixpath', 'random', 'threading', 'time', 'types', 'weakref'];

// Lines that only hold a comment become empty: line numbers stay. Marks (`#@`) are for the compiler.
function bare(source) {
  const comments = printed(source).filter(([from, , kind]) => kind === 'k-com' && !source.startsWith('#@', from));
  const alone = comments.filter(([from]) => source.slice(source.lastIndexOf('\n', from - 1) + 1, from).trim() === '');
  return alone.reduceRight((text, [from, to]) => text.slice(0, text.lastIndexOf('\n', from - 1) + 1) + text.slice(to), source);
}

function library() {
  const folder = join(root, 'src/python/stdlib/prelude');
  mkdirSync(join(out, 'library'), { recursive: true });
  const [start, usual] = [{ 'modules.txt': readFileSync(join(folder, 'modules.txt'), 'utf8') }, {}];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.py'))) {
    const text = bare(readFileSync(join(folder, file), 'utf8'));
    writeFileSync(join(out, 'library', file), text);
    if (AT_START.includes(file.slice(0, -3)) || file.startsWith('_core_')) start[file] = text;
    if (USUAL.includes(file.slice(0, -3))) usual[file] = text;
  }
  writeFileSync(join(out, 'library', 'start.json'), JSON.stringify({ start, usual: Object.keys(usual) }));
  writeFileSync(join(out, 'library', 'usual.json'), JSON.stringify(usual));
}

async function styles() {
  const folder = join(root, 'static', 'css');
  const order = ['fonts', 'tokens', 'base', 'frame', 'bar', 'program', 'scene', 'timeline', 'machine', 'output', 'dialog', 'phone'];
  const { transform } = await import(pathToFileURL(join(modules, 'esbuild', 'lib', 'main.js')));
  const text = order.map((name) => readFileSync(join(folder, `${name}.css`), 'utf8')).join('\n');
  writeFileSync(join(out, 'page.css'), (await transform(text, { loader: 'css', minify: true })).code);
}

install();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await fonts();
icons();
examples();
library();
await styles();
mkdirSync(join(out, 'words'), { recursive: true });
for (const language of ['en', 'zh']) cpSync(join(root, `src/ui/words/${language}.txt`), join(out, 'words', `${language}.txt`));
for (const name of ['start.js', 'early.js']) cpSync(join(root, 'static/page', name), join(out, name));
await bundle();
