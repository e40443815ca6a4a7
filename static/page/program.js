// The program's place on the page: a reader at first, and the editor as soon as somebody goes there to edit. CodeMirror is a
// third of what a first visit would otherwise load, and who only runs and steps never needs it.
import { createReader } from './reader.js';

// More lines than a reader holds at once.
const MOST = 3000;
const FAILED = {
  en: 'The editor could not be loaded. Check the connection and click here again.',
  zh: '编辑器没能载入。请检查网络后再点这里。',
};

let open = null;

// Loads the editor now: for scripts and tests.
export const edit = () => open?.();

// The same face as an editor's; `tell` are the editor's callbacks, the second of them hears of breakpoints.
export function createProgram(parent, ...tell) {
  const reader = createReader(parent, tell[1], () => load());
  const address = new URL('page/editor.js', document.baseURI);
  let face = reader;
  let wanted = null;
  let coming = null;
  let tries = 0;
  let goal = null;

  const change = ({ createEditor }) => {
    if (!reader.element.isConnected) return;
    const { scrollTop } = reader.element;
    const has = reader.element.contains(document.activeElement);
    reader.element.remove();
    parent.querySelector('[role=alert]')?.remove();
    const editor = createEditor(parent, ...tell);
    editor.setText(reader.text());
    if (wanted !== null) editor.show(wanted);
    editor.settle(scrollTop, goal);
    face = editor;
    if (has || goal) editor.focus();
  };
  const load = () => {
    coming ??= import(`${address}${tries ? `?${tries}` : ''}`).then(change).catch(() => {
      coming = null;
      // A browser may remember that a module could not be had.
      tries += 1;
      const note = document.createElement('p');
      note.className = 'foot error';
      note.setAttribute('role', 'alert');
      note.textContent = FAILED[document.documentElement.lang] ?? FAILED.en;
      parent.querySelector('[role=alert]')?.remove();
      parent.prepend(note);
    });
    return coming;
  };
  open = load;

  reader.element.addEventListener('pointerdown', (event) => {
    if (event.target.closest('.margin')) return;
    goal = { x: event.clientX, y: event.clientY };
    load();
  });
  reader.element.addEventListener('focus', load);
  return {
    text: () => face.text(),
    setText(text) {
      face.setText(text);
      if (face === reader && text.length > 0 && text.split('\n').length > MOST) load();
    },
    show(what) {
      wanted = what;
      face.show(what);
      // A condition is typed in.
      if (face === reader && what.ask) load();
    },
    reveal: (line) => face.reveal(line),
    focus: () => face.focus(),
  };
}
