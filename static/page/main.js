// The page's own JavaScript, one bundle: the program's place, links, and the face that `window.preempt` shows to scripts.
// Knows nothing of what a program does; the Rust side (src/ui/bridge.rs) drives it.
import { createProgram, edit } from './program.js';
import { pack, unpack } from './link.js';
import { expose } from './api.js';

const when = (ms, language) => new Date(ms).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
window.preemptPage = { createEditor: createProgram, edit, pack, unpack, expose, when };
