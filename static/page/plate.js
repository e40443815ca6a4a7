// The plate of a thread in the program's margin: the same as everywhere (src/ui/parts/plate.rs), an outline by number, filled by state.
const SVG = 'http://www.w3.org/2000/svg';

export function plate({ number, state, title }) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `plate s-${state}`);
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

// Those at one line: two, or one and how many more. `unnamed` of them are not in the list.
export function plates(threads, unnamed = 0) {
  const box = document.createElement('span');
  box.className = 'plates';
  const all = threads.length + unnamed;
  // The margin has room for two plates, or for one and two figures.
  const most = all > 99 ? 0 : all > 2 ? 1 : 2;
  for (const thread of threads.slice(0, most)) box.append(plate(thread));
  if (most < 2) {
    const more = document.createElement('span');
    more.className = 'more';
    more.textContent = most ? `+${all - 1}` : `×${all}`;
    more.title = threads.slice(most).map((thread) => thread.title).join('\n') + (unnamed ? '\n…' : '');
    box.append(more);
  }
  return box;
}
