// The order of a wasm file's functions in which gzip packs it best. gzip finds only what stood within the last 32 KB, so functions that
// look alike are put side by side: each next one is that which shares most of its bytes with those just before it, and the more the
// fewer others have them too. Measured on the engine: 6 % less than by number of callers.
import { gzipSync } from 'node:zlib';
import { Reader, counted, custom, number, sections } from './wasm.mjs';

const SHARED = 6; // Bytes that count as shared when they stand in both.
const WINDOW = 33_000; // Bytes of functions that are looked back at: gzip's own window.
// What stands in more functions than `common` tells nothing. Long functions count by less than their length, for they have more to
// share: by how much less, `size` says. Both are tried: which pair packs best changes with every build, by half a per mille.
const TRIED = [[100, 0.65], [160, 0.65], [160, 0.66], [180, 0.67], [220, 0.69]].map(([common, size]) => ({ common, size }));
// A function's number takes one byte below 128: the imports and these, the most called, come first.
const SHORT = 128;

const limits = (reader) => {
  if (reader.byte() & 1) reader.number();
  reader.number();
};

function importedFunctions(section) {
  const reader = new Reader(section);
  let functions = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.take(reader.number());
    reader.take(reader.number());
    const kind = reader.byte();
    if (kind === 0) functions += 1;
    if (kind === 0) reader.number();
    else if (kind === 1) { reader.byte(); limits(reader); } else if (kind === 2) limits(reader);
    else if (kind === 3) reader.take(2);
    else throw new Error(`an import of the unknown kind ${kind}`);
  }
  return functions;
}

function bodies(section) {
  const reader = new Reader(section);
  return Array.from({ length: reader.number() }, () => reader.take(reader.number()));
}

// For each function the numbers of its runs of SHARED bytes (each once), and for each run the functions that have it.
function runs(functions) {
  const numbers = new Map();
  const holders = [];
  const own = functions.map((body, index) => {
    const seen = new Set();
    for (let at = 0; at + SHARED <= body.length; at += 1) {
      let key = 0;
      for (let next = at; next < at + SHARED; next += 1) key = key * 256 + body[next];
      let number = numbers.get(key);
      if (number === undefined) {
        number = holders.length;
        numbers.set(key, number);
        holders.push([]);
      }
      if (!seen.has(number)) holders[number].push(index);
      seen.add(number);
    }
    return [...seen];
  });
  return { own, holders };
}

// An order: numbers of functions (imports not counted); the first `kept` stay where they are.
function alike(functions, { own, holders }, kept, { common, size }) {
  const near = new Uint32Array(holders.length);
  const score = new Float64Array(functions.length);
  const weight = own.map((set) => 1 / Math.max(1, set.length) ** size);
  const count = (index, by) => {
    for (const run of own[index]) {
      const before = near[run];
      near[run] += by;
      const changed = by > 0 ? before === 0 : near[run] === 0;
      if (changed && holders[run].length <= common) for (const other of holders[run]) score[other] += by / Math.sqrt(holders[run].length);
    }
  };
  const order = [];
  const left = new Set(functions.keys());
  let oldest = 0;
  let bytes = 0;
  const put = (index) => {
    left.delete(index);
    order.push(index);
    count(index, 1);
    bytes += functions[index].length;
    while (bytes > WINDOW && oldest < order.length - 1) {
      bytes -= functions[order[oldest]].length;
      count(order[oldest], -1);
      oldest += 1;
    }
  };
  for (let index = 0; index < Math.min(kept, functions.length); index += 1) put(index);
  while (left.size > 0) {
    let best = -1;
    let most = -1;
    for (const index of left) {
      const value = score[index] * weight[index];
      if (value > most) [best, most] = [index, value];
    }
    put(best);
  }
  return order;
}

// The best of the orders tried.
function best(functions, kept) {
  const shared = runs(functions);
  const orders = TRIED.map((way) => alike(functions, shared, kept, way));
  const packed = orders.map((order) => gzipSync(Buffer.concat(order.map((index) => functions[index])), { level: 9 }).length);
  return orders[packed.indexOf(Math.min(...packed))];
}

// The file with names for its functions, so that sorted by name they stand in the order that packs best. The functions have to be
// sorted by their number of callers before.
export function named(wasm) {
  const found = sections(wasm);
  const imported = importedFunctions(found.get(2));
  const functions = bodies(found.get(10));
  const names = new Array(functions.length);
  best(functions, SHORT - imported).forEach((index, place) => { names[index] = `f${String(place).padStart(6, '0')}`; });
  const list = names.map((name, index) => Buffer.concat([number(imported + index), counted(Buffer.from(name))]));
  const map = Buffer.concat([number(list.length), ...list]);
  return custom(wasm, 'name', Buffer.concat([Buffer.from([1]), counted(map)]));
}
