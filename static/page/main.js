// The page's own JavaScript, one bundle: the editor, links, and the face that `window.preempt` shows to scripts.
// Knows nothing of what a program does; the Rust side (src/ui/bridge.rs) drives it.
import { createEditor } from './editor.js';
import { pack, unpack } from './link.js';
import { expose } from './api.js';

window.preemptPage = { createEditor, pack, unpack, expose };
