// What the editor shows besides the text: plates of the threads at their lines, breakpoints, the line that just ran,
// values behind lines. All of it is one state field, replaced by the effect `show`.
import { RangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, lineNumberMarkers, WidgetType } from '@codemirror/view';
import { plates } from './plate.js';
import { printed } from './python.js';

export const show = StateEffect.define();
const NOTHING = { marks: [], now: 0, values: [], error: null, breakpoints: [], ask: null };

const state = StateField.define({
  create: () => NOTHING,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    if (!transaction.docChanged || !value.breakpoints.length) return value;
    // Another edit may come before the page has heard of this one.
    const { doc } = transaction.startState;
    const after = (line) => (line > doc.lines ? line : transaction.newDoc.lineAt(transaction.changes.mapPos(doc.line(line).to)).number);
    return { ...value, breakpoints: value.breakpoints.map((stop) => ({ ...stop, line: after(stop.line) })) };
  },
});

// Character position of a line and column, both from 1, kept inside the text.
export function place(doc, line, column) {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(at.from + Math.max(column - 1, 0), at.to);
}

class Plates extends GutterMarker {
  constructor(threads, more) { super(); this.threads = threads; this.more = more; this.key = JSON.stringify([threads, more]); }
  eq(other) { return other.key === this.key; }
  toDOM() { return plates(this.threads, this.more); }
}

class Stop extends GutterMarker {
  constructor(condition) { super(); this.condition = condition; }
  eq(other) { return other.condition === this.condition; }
  toDOM() {
    const flag = document.createElement('span');
    flag.className = this.condition ? 'stop-flag asks' : 'stop-flag';
    flag.title = this.condition;
    return flag;
  }
}

// The gutter of plates. A first click on a line asks for a breakpoint there, a second for its condition, a third takes it away.
export function marks(onBreakpoint) {
  return [state, gutter({
    class: 'gutter-plates',
    markers(view) {
      const builder = new RangeSetBuilder();
      const { marks: lines } = view.state.field(state);
      for (const { line, threads, more } of lines) {
        if (line <= view.state.doc.lines) {
          const { from } = view.state.doc.line(line);
          builder.add(from, from, new Plates(threads, more));
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
    const lines = editor.field(state).breakpoints.filter(({ line }) => line <= editor.doc.lines);
    return RangeSet.of(lines.map(({ line }) => STOP_NUMBER.range(editor.doc.line(line).from)));
  });
  return [numbers, gutter({
    class: 'gutter-stops',
    markers(view) {
      const builder = new RangeSetBuilder();
      for (const { line, condition } of view.state.field(state).breakpoints) {
        if (line <= view.state.doc.lines) {
          const { from } = view.state.doc.line(line);
          builder.add(from, from, new Stop(condition));
        }
      }
      return builder.finish();
    },
  })];
}

// The lines at which the breakpoints stand after an edit, in their order.
export const moved = (update) => Uint32Array.from(update.state.field(state).breakpoints, ({ line }) => line);

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

// Under a line with a breakpoint: a field for the expression that must be true there.
class Condition extends WidgetType {
  constructor(ask, tell) { super(); this.ask = ask; this.tell = tell; }
  eq(other) { return JSON.stringify(other.ask) === JSON.stringify(this.ask); }
  ignoreEvent() { return true; }
  toDOM() {
    const form = document.createElement('form');
    form.className = 'condition';
    const field = document.createElement('input');
    Object.assign(field, { type: 'text', value: this.ask.condition, placeholder: this.ask.hint, spellcheck: false, autocomplete: 'off' });
    field.setAttribute('aria-label', this.ask.label);
    field.dataset.testid = 'condition';
    const label = document.createElement('span');
    label.textContent = this.ask.label;
    const drop = document.createElement('button');
    Object.assign(drop, { type: 'button', textContent: this.ask.drop, className: 'link' });
    drop.dataset.testid = 'condition-drop';
    form.append(label, field, drop);
    form.addEventListener('submit', (event) => { event.preventDefault(); this.tell(this.ask.line, field.value.trim()); });
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.tell(this.ask.line, this.ask.condition);
    });
    drop.addEventListener('click', () => this.tell(this.ask.line, null));
    requestAnimationFrame(() => field.focus({ preventScroll: true }));
    return form;
  }
}

export function conditions(tell) {
  return StateField.define({
    create: () => Decoration.none,
    update(_, transaction) {
      const { ask } = transaction.state.field(state);
      if (!ask || ask.line > transaction.state.doc.lines) return Decoration.none;
      const widget = new Condition(ask, tell);
      return Decoration.set([Decoration.widget({ widget, side: 1, block: true }).range(transaction.state.doc.line(ask.line).to)]);
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}
