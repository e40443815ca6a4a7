// Short names for what a wasm file takes from the script beside it: wasm-bindgen's own end in hashes, which gzip cannot pack. Nobody but
// these two files knows the names.
import { Reader, counted, number } from './wasm.mjs';

const IMPORTS = 2;
const EXPORTS = 7;

const text = (bytes) => Buffer.from(bytes).toString('utf8');

// The kind and what belongs to it, as it stands.
function description(reader, section) {
  const from = reader.at;
  const kind = reader.byte();
  if (kind === 0) reader.number();
  else if (kind === 3) reader.take(2);
  else throw new Error(`an import of the unknown kind ${kind}`);
  return section.subarray(from, reader.at);
}

function exported(section) {
  const reader = new Reader(section);
  const names = new Set();
  for (let left = reader.number(); left > 0; left -= 1) {
    names.add(text(reader.take(reader.number())));
    reader.byte();
    reader.number();
  }
  return names;
}

function shortened(section, taken, names) {
  const reader = new Reader(section);
  const count = reader.number();
  const rows = Array.from({ length: count }, () => {
    const module = reader.take(reader.number());
    const long = text(reader.take(reader.number()));
    if (long.startsWith('__wb') && !taken.has(long)) names.set(long, `_${names.size.toString(36)}`);
    return Buffer.concat([counted(module), counted(Buffer.from(names.get(long) ?? long)), description(reader, section)]);
  });
  return Buffer.concat([number(count), ...rows]);
}

// Both files with short names, if every one of them is in the script.
export function withShortNames(wasm, script) {
  const parts = [];
  const reader = new Reader(wasm, 8);
  while (reader.at < wasm.length) parts.push([reader.byte(), reader.take(reader.number())]);
  const section = (kind) => parts.find(([other]) => other === kind)?.[1] ?? Buffer.from([0]);
  const names = new Map();
  const imports = shortened(section(IMPORTS), exported(section(EXPORTS)), names);
  const written = script.replace(/\b__wb\w+/g, (long) => names.get(long) ?? long);
  for (const [long, short] of names) {
    if (!script.includes(long)) throw new Error(`the script does not give what the wasm file wants: ${long}`);
    if (script.includes(`${short}:`)) throw new Error(`the script has a ${short} of its own`);
  }
  const body = parts.flatMap(([kind, content]) => [Buffer.from([kind]), counted(kind === IMPORTS ? imports : content)]);
  return { wasm: Buffer.concat([wasm.subarray(0, 8), ...body]), script: written };
}
