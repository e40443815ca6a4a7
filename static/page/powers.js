// The powers of five by which a text becomes a floating-point number (Lemire 2021, "Number parsing at a gigabyte per second"): from
// 5^-342 to 5^308, of each the first 128 binary digits, cut off, but rounded up where a result may lie half-way between two numbers
// (5^-27 to 5^-1); two words of 64 bits, the higher first. A published engine comes without this table, which does not pack, and has
// it computed here. Knows nothing of wasm.
const LOWEST = -342;
const HALFWAY = -27;
const HIGHEST = 308;
const DIGITS = 128n;

const length = (value) => BigInt(value.toString(2).length);

const digits = (exponent) => {
  const power = 5n ** BigInt(Math.abs(exponent));
  const spare = DIGITS - length(power);
  if (exponent >= 0) return spare >= 0n ? power << spare : power >> -spare;
  if (exponent >= HALFWAY) return (1n << (DIGITS - 1n + length(power))) / power + 1n;
  const enough = (1n << (2n * DIGITS + length(power))) / power;
  return enough >> (length(enough) - DIGITS);
};

export function powersOfFive() {
  const table = new DataView(new ArrayBuffer((HIGHEST - LOWEST + 1) * 16));
  for (let exponent = LOWEST; exponent <= HIGHEST; exponent += 1) {
    const value = digits(exponent);
    table.setBigUint64((exponent - LOWEST) * 16, value >> 64n, true);
    table.setBigUint64((exponent - LOWEST) * 16 + 8, BigInt.asUintN(64, value), true);
  }
  return new Uint8Array(table.buffer);
}
