// The parts of a wasm file, read and written. Knows nothing of what is in them.

// Reads numbers of a wasm file one after the other.
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

// The contents of each section by its kind; of several of one kind the last.
export function sections(bytes) {
  const reader = new Reader(bytes, 8);
  const found = new Map();
  while (reader.at < bytes.length) {
    const kind = reader.byte();
    found.set(kind, reader.take(reader.number()));
  }
  return found;
}

export const number = (value) => {
  const bytes = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
};
// Bytes after their own number.
export const counted = (bytes) => Buffer.concat([number(bytes.length), bytes]);

// The file with one more section of its own kind.
export const custom = (wasm, name, content) => Buffer.concat([wasm, Buffer.from([0]), counted(Buffer.concat([counted(Buffer.from(name)), content]))]);
