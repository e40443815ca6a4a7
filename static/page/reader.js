// The program as it is read: lines with their numbers, plates, breakpoints, values and Python's error, in plain elements.
// Takes what the editor takes (`setText`, `show`, `reveal`) and looks the same; it only cannot be typed in. Knows no CodeMirror.
import { dress, plates } from './plate.js';
import { printed } from './python.js';

const ROW = 24;
// Below the last row, as static/css/program.css has it.
const SPARE = 24;
const NOTHING = { marks: [], now: 0, values: [], error: null, breakpoints: [], ask: null };

const make = (name, kind, text = '') => {
  const element = document.createElement(name);
  element.className = kind;
  element.textContent = text;
  return element;
};

// `onBreakpoint` hears of a click in the margin; `onAsk` that something is to be typed, which a reader cannot take.
export function createReader(parent, onBreakpoint, onAsk) {
  const box = make('div', 'reader');
  for (const [name, value] of [['tabindex', '0'], ['role', 'textbox'], ['aria-multiline', 'true'], ['aria-readonly', 'true'], ['aria-label', 'Program']]) box.setAttribute(name, value);
  const sheet = box.appendChild(make('div', 'reader-sheet'));
  parent.append(box);
  let text = '';
  let rows = [];
  let dressed = [];
  let wanted = null;
  let shown = NOTHING;

  box.addEventListener('mousedown', (event) => {
    const margin = event.target.closest('.margin');
    if (!margin) return;
    event.preventDefault();
    onBreakpoint(rows.findIndex((row) => row.margin === margin) + 1);
  });

  const showNow = () => {
    if (wanted) shown = { ...NOTHING, ...wanted };
    wanted = null;
    // Rows of which there is something to show, and those of which there was.
    const by = new Map(dressed.map((row) => [row, {}]));
    const put = (line, what) => {
      const row = rows[line - 1];
      if (row) by.set(row, Object.assign(by.get(row) ?? {}, what));
    };
    for (const { line, threads, more } of shown.marks) put(line, { threads, more });
    for (const { line, text: value, changed } of shown.values) put(line, { value, changed });
    for (const stop of shown.breakpoints) put(stop.line, { stop: stop.condition ? 'asks' : 'plain' });
    if (shown.error) put(Math.min(Math.max(shown.error.line, 1), rows.length), { error: shown.error });
    put(shown.now, { now: true });
    dressed = [];
    for (const [row, what] of by) {
      draw(row, what);
      if (Object.keys(what).length > 0) dressed.push(row);
    }
    if (shown.now && shown.follow) reveal(shown.now);
    if (shown.ask) onAsk();
  };

  const later = () => { if (wanted === null) requestAnimationFrame(showNow); };
  // Where the box stands and how high it is, as the browser tells it: asking in the middle of a step would lay the page out twice.
  let [stands, high] = [0, 0];
  // The margin sticks only while there is something to its left: stuck, it is a layer of its own at each step.
  box.addEventListener('scroll', () => { stands = box.scrollTop; box.classList.toggle('slid', box.scrollLeft > 0); }, { passive: true });
  new ResizeObserver(([{ contentRect }]) => { high = contentRect.height; if (shown.now && shown.follow) reveal(shown.now); }).observe(box);
  const reveal = (line) => {
    const top = (line - 1) * ROW;
    if (high > 0 && line > 0 && line <= rows.length && (top < stands + ROW || top > stands + high - 2 * ROW)) {
      const wants = Math.max(0, Math.min(Math.round((top - high / 2) / ROW) * ROW, rows.length * ROW + SPARE - high));
      if (wants !== stands) box.scrollTop = stands = wants;
    }
  };

  return {
    element: box,
    text: () => text,
    shown: () => shown,
    setText(wants) {
      text = wants;
      [rows, dressed] = [lines(text), []];
      sheet.replaceChildren(...rows.map((row) => row.element));
      box.scrollTop = stands = 0;
      showNow();
    },
    show(what) {
      later();
      wanted = what;
    },
    reveal,
    focus: () => box.focus(),
  };
}

// One row per line, with the pieces of its text.
function lines(text) {
  const parts = printed(text);
  let from = 0;
  let at = 0;
  return text.split('\n').map((line, index) => {
    const to = from + line.length;
    const pieces = [];
    while (at < parts.length && parts[at][0] < to) {
      pieces.push([Math.max(parts[at][0], from) - from, Math.min(parts[at][1], to) - from, parts[at][2]]);
      if (parts[at][1] > to) break;
      at += 1;
    }
    from = to + 1;
    const element = make('div', 'row');
    const margin = element.appendChild(make('span', 'margin'));
    const number = margin.appendChild(make('span', 'number', String(index + 1)));
    const who = margin.appendChild(make('span', 'who'));
    const code = element.appendChild(make('span', 'code-text'));
    write(code, line, pieces, null);
    return { element, margin, number, who, code, line, pieces, is: {}, plates: '' };
  });
}

// Letters in their classes; `under` is the stretch of an error.
function write(place, line, pieces, under) {
  const cuts = new Set([0, line.length, ...pieces.flatMap(([from, to]) => [from, to]), ...(under ? [under.from, under.to] : [])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  place.replaceChildren(...sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1];
    const kind = pieces.find((piece) => piece[0] <= from && to <= piece[1])?.[2];
    const is = under && under.from <= from && to <= under.to;
    if (!kind && !is) return document.createTextNode(line.slice(from, to));
    const span = make('span', [kind, is && 'cm-lintRange-error'].filter(Boolean).join(' '), line.slice(from, to));
    if (is) span.title = under.message;
    return span;
  }));
}

// Brings one row up to date: only what is different in it is touched.
function draw(row, is) {
  const was = row.is;
  row.is = is;
  if (was.now !== is.now) row.element.classList.toggle('now', Boolean(is.now));
  if (was.stop !== is.stop) {
    row.margin.classList.toggle('stop', Boolean(is.stop));
    row.margin.classList.toggle('asks', is.stop === 'asks');
  }
  const who = is.threads ? JSON.stringify([is.threads, is.more]) : '';
  if (row.plates !== who) {
    if (!is.threads) row.box.remove();
    else {
      row.box = row.box ? dress(row.box, is.threads, is.more) : plates(is.threads, is.more);
      // What stands there already is not put there again: the browser would lay it out anew.
      if (row.box.parentNode !== row.who) row.who.append(row.box);
    }
  }
  row.plates = who;
  if (is.error || was.error) write(row.code, row.line, row.pieces, is.error ? stretch(row.line, is.error) : null);
  if (was.value === is.value && was.changed === is.changed) return;
  if (is.value === undefined) {
    row.value.remove();
    return;
  }
  row.value ??= make('span', 'val', ' ');
  if (was.value === undefined) row.element.append(row.value);
  if (row.value.firstChild.data !== is.value) row.value.firstChild.data = is.value;
  row.value.classList.toggle('changed', Boolean(is.changed));
}

// What is missing at the end of a line is shown under its last letter.
function stretch(line, { line: first, end_line: last, column, end_column: end, message }) {
  const from = Math.min(Math.max(column - 1, 0), Math.max(line.length - 1, 0));
  const to = last > first ? line.length : Math.max((end || column + 1) - 1, from + 1);
  return { from, to: Math.min(to, line.length), message };
}
