// What the editor shows besides the text: plates of the threads at their lines, breakpoints, the line that just ran,
// values behind lines. All of it is one state field, replaced by the effect `show`.
import { RangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, lineNumberMarkers, WidgetType } from '@codemirror/view';

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

const SVG = 'http://www.w3.org/2000/svg';

// The same plate as everywhere (src/ui/plate.rs): an outline by number, filled by state.
export function plate({ number, state: stateName, title }) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `plate s-${stateName}`);
  svg.setAttribute('viewBox', '0 0 18 18');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#plate-${(number - 1) % 8}`);
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', '9');
  text.setAttribute('y', ['13.2', '13.2', '13.2', '13.2', '12.2', '13.8', '13.8', '13.2'][(number - 1) % 8]);
  text.textContent = number;
  svg.append(use, text);
  return svg;
}

class Plates extends GutterMarker {
  constructor(threads) { super(); this.threads = threads; this.key = JSON.stringify(threads); }
  eq(other) { return other.key === this.key; }
  toDOM() {
    const box = document.createElement('span');
    box.className = 'plates';
    const most = this.threads.length > 2 ? 1 : 2;
    for (const thread of this.threads.slice(0, most)) box.append(plate(thread));
    if (this.threads.length > 2) {
      const more = document.createElement('span');
      more.className = 'more';
      more.textContent = `+${this.threads.length - 1}`;
      more.title = this.threads.slice(1).map((thread) => thread.title).join('\n');
      box.append(more);
    }
    return box;
  }
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
