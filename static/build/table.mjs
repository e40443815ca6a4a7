// Takes out of a wasm file the table that the worker computes again when it starts (static/page/powers.js), and notes where in memory it
// belongs, in a section of the file's own. The table is found by its bytes: one that is not just so stays.
import { powersOfFive } from '../page/powers.js';
import { Reader, custom, sections } from './wasm.mjs';

const DATA = 11;
const CONSTANT = 0x41;
const END = 0x0b;

// Where in memory the byte at `offset` of the section comes to stand.
function address(section, offset) {
  const reader = new Reader(section);
  for (let left = reader.number(); left > 0; left -= 1) {
    if (reader.number() !== 0 || reader.byte() !== CONSTANT) throw new Error('a data segment that is not placed by a constant');
    const start = reader.number();
    if (reader.byte() !== END) throw new Error('a data segment that is not placed by one constant');
    const length = reader.number();
    if (offset >= reader.at && offset < reader.at + length) return start + offset - reader.at;
    reader.take(length);
  }
  throw new Error(`no data segment has the byte ${offset}`);
}

export function withoutPowers(wasm) {
  const table = Buffer.from(powersOfFive());
  const data = sections(wasm).get(DATA);
  const offset = data.indexOf(table);
  if (offset < 0) return wasm;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(address(data, offset));
  // A view of the file: what is cleared here is cleared there.
  data.fill(0, offset, offset + table.length);
  return custom(wasm, 'powers-of-five', place);
}
