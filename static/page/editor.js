// The editor: CodeMirror with a gutter of thread plates, breakpoints, values behind lines and Python's own error.
// It is told what to show with one plain value (`show`) and tells what the person did with callbacks.
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentService, indentUnit } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { breakpoints, conditions, fault, marks, moved, nowLine, show as shown, syntax, values } from './gutter.js';
import { indentAfter } from './python.js';

// A new line goes as deep as the one before it says.
const depth = indentService.of(({ state }, at) => {
  const line = state.doc.lineAt(at);
  const before = state.doc.sliceString(line.from, at);
  return before.trim() || line.number === 1 ? indentAfter(before) : before.length;
});

export function createEditor(parent, onChange, onBreakpoint, onCondition, onCursor) {
  let cursor = 0;
  let quiet = false;
  let wanted = null;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(), marks((line) => onBreakpoint(line)), breakpoints(), nowLine(), values(), conditions(onCondition),
        history(), drawSelection(), bracketMatching(), closeBrackets(), indentUnit.of('    '),
        syntax(), fault(), depth, EditorState.languageData.of(() => [{ commentTokens: { line: '#' } }]),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ 'aria-label': 'Program', tabindex: '0', spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off' }),
        EditorView.updateListener.of((update) => {
          if (quiet) return;
          if (update.docChanged) onChange(update.state.doc.toString(), moved(update));
          const line = update.state.doc.lineAt(update.state.selection.main.head).number;
          if ((update.selectionSet || update.docChanged) && line !== cursor) onCursor(cursor = line);
        }),
      ],
    }),
  });
  const showNow = () => {
    const what = wanted;
    wanted = null;
    view.dispatch({ effects: shown.of(what) });
    // Not under the hands of who types, in the program or in a condition.
    if (what.now && what.follow && !view.dom.contains(document.activeElement)) reveal(view, what.now);
  };
  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      quiet = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
      quiet = false;
      cursor = 0;
    },
    // Once in a frame, with what is wanted last: the editor measures itself, which is cheap only when the page is laid out anyway.
    show(what) {
      if (wanted === null) requestAnimationFrame(showNow);
      wanted = what;
    },
    reveal: (line) => reveal(view, line),
    // Where a reader stood: its scroll, and the place on screen that was clicked.
    settle(top, goal) {
      view.scrollDOM.scrollTop = top;
      const at = goal && view.posAtCoords(goal);
      if (at !== null) view.dispatch({ selection: { anchor: at } });
    },
    focus: () => view.focus(),
  };
}

// Scrolls only when the line is not on screen: a page that jumps at each step cannot be read.
function reveal(view, line) {
  if (line < 1 || line > view.state.doc.lines) return;
  const block = view.lineBlockAt(view.state.doc.line(line).from);
  const top = view.scrollDOM.scrollTop;
  if (block.top < top + 24 || block.bottom > top + view.scrollDOM.clientHeight - 24) {
    // In the middle, with whole rows above it, also at the end of the program.
    const { scrollHeight, clientHeight } = view.scrollDOM;
    const whole = (pixels) => Math.floor(pixels / block.height) * block.height;
    view.scrollDOM.scrollTop = Math.min(block.top - whole(clientHeight / 2), whole(scrollHeight - clientHeight));
  }
}
