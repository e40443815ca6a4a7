// The plate of a thread in the program's margin: the same as everywhere (src/ui/parts/plate.rs), an outline by number, filled by state.
// A plate that is there already becomes another one: a step touches what is different in it.
const SVG = 'http://www.w3.org/2000/svg';
const BASE_LINES = ['13.2', '13.2', '13.2', '13.2', '12.2', '13.8', '13.8', '13.2'];

function blank() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 18 18');
  svg.setAttribute('role', 'img');
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', '9');
  text.append('');
  svg.append(document.createElementNS(SVG, 'use'), text);
  return svg;
}

function become(svg, { number, state, title }) {
  const was = svg.shows ?? {};
  const [use, text] = svg.children;
  if (was.state !== state) svg.setAttribute('class', `plate s-${state}`);
  if (was.title !== title) svg.setAttribute('aria-label', title);
  if (was.number !== number) {
    use.setAttribute('href', `#plate-${(number - 1) % 8}`);
    text.setAttribute('y', BASE_LINES[(number - 1) % 8]);
    text.firstChild.data = number;
  }
  svg.shows = { number, state, title };
  return svg;
}

// Those at one line: two, or one and how many more. `unnamed` of them are not in the list.
export function dress(box, threads, unnamed = 0) {
  const all = threads.length + unnamed;
  // The margin has room for two plates, or for one and two figures.
  const most = all > 99 ? 0 : all > 2 ? 1 : 2;
  const shown = threads.slice(0, most);
  const there = [...box.querySelectorAll('svg')];
  there.slice(shown.length).forEach((svg) => svg.remove());
  shown.forEach((thread, at) => {
    if (there[at]) become(there[at], thread);
    else box.insertBefore(become(blank(), thread), box.querySelector('.more'));
  });
  let more = box.querySelector('.more');
  if (most === 2) {
    more?.remove();
    return box;
  }
  more ??= box.appendChild(Object.assign(document.createElement('span'), { className: 'more' }));
  const count = most ? `+${all - 1}` : `×${all}`;
  if (more.textContent !== count) more.textContent = count;
  const others = threads.slice(most).map((thread) => thread.title).join('\n') + (unnamed ? '\n…' : '');
  if (more.title !== others) more.title = others;
  return box;
}

export function plates(threads, unnamed = 0) {
  return dress(Object.assign(document.createElement('span'), { className: 'plates' }), threads, unnamed);
}
