// The editor: CodeMirror with a gutter of thread plates, breakpoints, values behind lines and Python's own error.
// It is told what to show with one JSON value (`show`) and tells what the person did with three callbacks.
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { breakpoints, marks, nowLine, place, show as shown, values } from './gutter.js';

// Printed, not neon: weight and slant carry the syntax (tokens.css).
const printed = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.operatorKeyword, tags.bool, tags.null], class: 'k-key' },
  { tag: [tags.string, tags.special(tags.string)], class: 'k-str' },
  { tag: tags.number, class: 'k-num' },
  { tag: tags.comment, class: 'k-com' },
]);

export function createEditor(parent, onChange, onBreakpoint) {
  let quiet = false;
  let wanted = null;
  let erring = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(), marks((line) => onBreakpoint(line)), breakpoints(), nowLine(), values(),
        history(), drawSelection(), bracketMatching(), closeBrackets(), indentUnit.of('    '),
        python(), syntaxHighlighting(printed),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ 'aria-label': 'Program', tabindex: '0', spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off' }),
        EditorView.updateListener.of((update) => { if (update.docChanged && !quiet) onChange(update.state.doc.toString()); }),
      ],
    }),
  });
  const showNow = () => {
    const what = JSON.parse(wanted);
    wanted = null;
    view.dispatch({ effects: shown.of(what) });
    if (what.error || erring) view.dispatch(setDiagnostics(view.state, what.error ? [squiggle(view.state.doc, what.error)] : []));
    erring = Boolean(what.error);
    if (what.now && what.follow && !view.hasFocus) reveal(view, what.now);
  };
  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      quiet = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
      quiet = false;
    },
    // Once in a frame, with what is wanted last: the editor measures itself, which is cheap only when the page is laid out anyway.
    show(json) {
      if (wanted === null) requestAnimationFrame(showNow);
      wanted = json;
    },
    reveal: (line) => reveal(view, line),
    focus: () => view.focus(),
  };
}

function squiggle(doc, error) {
  let from = place(doc, error.line, error.column);
  // What is missing at the end of a line is shown under its last letter.
  const line = doc.lineAt(from);
  if (from === line.to) from = Math.max(line.from, from - 1);
  const to = Math.max(place(doc, error.end_line || error.line, error.end_column || error.column + 1), from + 1);
  return { from: Math.min(from, Math.max(0, doc.length - 1)), to: Math.min(to, doc.length), severity: 'error', message: error.message };
}

// Scrolls only when the line is not on screen: a page that jumps at each step cannot be read.
function reveal(view, line) {
  if (line < 1 || line > view.state.doc.lines) return;
  const block = view.lineBlockAt(view.state.doc.line(line).from);
  const top = view.scrollDOM.scrollTop;
  if (block.top < top + 24 || block.bottom > top + view.scrollDOM.clientHeight - 24) {
    view.dispatch({ effects: EditorView.scrollIntoView(block.from, { y: 'center' }) });
  }
}
