// What the editor shows besides the text: plates of the threads at their lines, breakpoints, the line that just ran,
// values behind lines. All of it is one state field, replaced by the effect `show`.
import { RangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, lineNumberMarkers, WidgetType } from '@codemirror/view';
import { plates } from './plate.js';
import { printed } from './python.js';

export const show = StateEffect.define();
const NOTHING = { marks: [], now: 0, values: [], error: null, breakpoints: [] };

const state = StateField.define({
  create: () => NOTHING,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return value;
  },
});

// Character position of a line and column, both from 1, kept inside the text.
export function place(doc, line, column) {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(at.from + Math.max(column - 1, 0), at.to);
}

class Plates extends GutterMarker {
  constructor(threads) { super(); this.threads = threads; this.key = JSON.stringify(threads); }
  eq(other) { return other.key === this.key; }
  toDOM() { return plates(this.threads); }
}

class Stop extends GutterMarker {
  toDOM() {
    const flag = document.createElement('span');
    flag.className = 'stop-flag';
    return flag;
  }
}
const STOP = new Stop();

// The gutter of plates. A click on a line asks for a breakpoint there, or takes it away.
export function marks(onBreakpoint) {
  return [state, gutter({
    class: 'gutter-plates',
    markers(view) {
      const builder = new RangeSetBuilder();
      const { marks: lines } = view.state.field(state);
      for (const { line, threads } of lines) {
        if (line <= view.state.doc.lines) {
          const { from } = view.state.doc.line(line);
          builder.add(from, from, new Plates(threads));
        }
      }
      return builder.finish();
    },
    domEventHandlers: {
      mousedown(view, block) {
        onBreakpoint(view.state.doc.lineAt(block.from).number);
        return true;
      },
    },
  })];
}

class StopNumber extends GutterMarker {
  elementClass = 'stop-number';
}
const STOP_NUMBER = new StopNumber();

export function breakpoints() {
  const numbers = lineNumberMarkers.compute([state, 'doc'], (editor) => {
    const lines = editor.field(state).breakpoints.filter((line) => line <= editor.doc.lines);
    return RangeSet.of(lines.map((line) => STOP_NUMBER.range(editor.doc.line(line).from)));
  });
  return [numbers, gutter({
    class: 'gutter-stops',
    markers(view) {
      const builder = new RangeSetBuilder();
      for (const line of view.state.field(state).breakpoints) {
        if (line <= view.state.doc.lines) {
          const { from } = view.state.doc.line(line);
          builder.add(from, from, STOP);
        }
      }
      return builder.finish();
    },
  })];
}

export function nowLine() {
  const mark = Decoration.line({ class: 'now' });
  return EditorView.decorations.compute([state, 'doc'], (editor) => {
    const { now } = editor.field(state);
    return now > 0 && now <= editor.doc.lines ? Decoration.set([mark.range(editor.doc.line(now).from)]) : Decoration.none;
  });
}

class Value extends WidgetType {
  constructor(text, changed) { super(); this.text = text; this.changed = changed; }
  eq(other) { return other.text === this.text && other.changed === this.changed; }
  toDOM() {
    const span = document.createElement('span');
    span.className = this.changed ? 'val changed' : 'val';
    span.textContent = this.text;
    return span;
  }
}

export function values() {
  return EditorView.decorations.compute([state, 'doc'], (editor) => {
    const wanted = editor.field(state).values.filter(({ line }) => line <= editor.doc.lines);
    return Decoration.set(wanted.map(({ line, text, changed }) =>
      Decoration.widget({ widget: new Value(text, changed), side: 1 }).range(editor.doc.line(line).to)), true);
  });
}

// Python's own error, under the letters that it means.
export function fault() {
  return EditorView.decorations.compute([state, 'doc'], (editor) => {
    const { error } = editor.field(state);
    if (!error || editor.doc.length === 0) return Decoration.none;
    const { from, to } = stretch(editor.doc, error);
    return Decoration.set([Decoration.mark({ class: 'cm-lintRange-error', attributes: { title: error.message } }).range(from, to)]);
  });
}

function stretch(doc, error) {
  let from = place(doc, error.line, error.column);
  // What is missing at the end of a line is shown under its last letter.
  const line = doc.lineAt(from);
  if (from === line.to) from = Math.max(line.from, from - 1);
  const to = Math.max(place(doc, error.end_line || error.line, error.end_column || error.column + 1), from + 1);
  return { from: Math.min(from, doc.length - 1), to: Math.min(to, doc.length) };
}

// Keywords, strings, numbers and comments, as the reader prints them.
export function syntax() {
  return EditorView.decorations.compute(['doc'], (editor) => {
    const ranges = printed(editor.doc.toString()).map(([from, to, kind]) => Decoration.mark({ class: kind }).range(from, to));
    return Decoration.set(ranges);
  });
}
