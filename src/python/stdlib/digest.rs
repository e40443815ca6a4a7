//! `_digest`: checksums and hashes of bytes, and base 64. The classes around them are Python's.

use crate::python::heap::Value;
use crate::python::text::elementary::sin;
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, Fail, R, Space};
use sha2::Digest;

pub static DIGEST: Group = Group {
    owner: Owner::Module("_digest"),
    natives: &[
        f("digest", digest, 2, 2),
        f("crc32", crc32, 2, 2),
        f("adler32", adler32, 2, 2),
        f("to_base64", to_base64, 1, 1),
        f("from_base64", from_base64, 1, 1),
        f("float_bits", float_bits, 2, 2),
        f("bits_float", bits_float, 2, 2),
    ],
};

fn bytes_of(s: &mut Space, v: Value) -> Result<Vec<u8>, Fail> {
    match s.byte_slice(v) {
        Some(b) => Ok(b),
        None => {
            let text = format!("a bytes-like object is required, not '{}'", s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}

/// `digest(name, data)`; `None` for a hash that is not here.
fn digest(s: &mut Space, a: &[Value]) -> R {
    let data = bytes_of(s, a[1])?;
    let name = s.text(a[0]).cloned().unwrap_or_else(|| "".into());
    let out = match &*name {
        "md5" => md5(&data).to_vec(),
        "sha1" => sha1(&data).to_vec(),
        "sha224" => sha2::Sha224::digest(&data).to_vec(),
        "sha256" => sha2::Sha256::digest(&data).to_vec(),
        "sha384" => sha2::Sha384::digest(&data).to_vec(),
        "sha512" => sha2::Sha512::digest(&data).to_vec(),
        _ => return Ok(Act::Value(Value::NONE)),
    };
    Ok(Act::Value(s.bytes(&out)))
}

/// The data in blocks of 64 bytes, closed by its length in bits.
fn blocks(data: &[u8], big_endian: bool) -> Vec<[u8; 64]> {
    let mut padded = data.to_vec();
    padded.push(0x80);
    padded.resize((padded.len() + 8).div_ceil(64) * 64 - 8, 0);
    let bits = (data.len() as u64).wrapping_mul(8);
    padded.extend_from_slice(&if big_endian { bits.to_be_bytes() } else { bits.to_le_bytes() });
    padded.chunks_exact(64).map(|c| c.try_into().unwrap_or([0; 64])).collect()
}

/// RFC 1321.
fn md5(data: &[u8]) -> [u8; 16] {
    const TURNS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    let mut state = [0x6745_2301u32, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];
    let sines: [u32; 64] = std::array::from_fn(|i| (sin((i + 1) as f64).abs() * 4_294_967_296.0) as u32);
    for block in blocks(data, false) {
        let word = |k: usize| u32::from_le_bytes([block[4 * k], block[4 * k + 1], block[4 * k + 2], block[4 * k + 3]]);
        let [mut a, mut b, mut c, mut d] = state;
        for i in 0..64usize {
            let (mix, k) = match i / 16 {
                0 => ((b & c) | (!b & d), i),
                1 => ((d & b) | (!d & c), (5 * i + 1) % 16),
                2 => (b ^ c ^ d, (3 * i + 5) % 16),
                _ => (c ^ (b | !d), (7 * i) % 16),
            };
            let sum = a.wrapping_add(mix).wrapping_add(sines[i]).wrapping_add(word(k));
            (a, d, c, b) = (d, c, b, b.wrapping_add(sum.rotate_left(TURNS[i / 16][i % 4])));
        }
        for (s, x) in state.iter_mut().zip([a, b, c, d]) {
            *s = s.wrapping_add(x);
        }
    }
    let mut out = [0; 16];
    out.chunks_exact_mut(4).zip(state).for_each(|(o, s)| o.copy_from_slice(&s.to_le_bytes()));
    out
}

/// FIPS 180-4.
fn sha1(data: &[u8]) -> [u8; 20] {
    let mut state = [0x6745_2301u32, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0];
    for block in blocks(data, true) {
        let mut w = [0u32; 80];
        for (x, b) in w.iter_mut().zip(block.chunks_exact(4)) {
            *x = u32::from_be_bytes([b[0], b[1], b[2], b[3]]);
        }
        for i in 16..80 {
            w[i] = (w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16]).rotate_left(1);
        }
        let [mut a, mut b, mut c, mut d, mut e] = state;
        for (i, x) in w.iter().enumerate() {
            let (mix, k) = match i / 20 {
                0 => ((b & c) | (!b & d), 0x5a82_7999),
                1 => (b ^ c ^ d, 0x6ed9_eba1),
                2 => ((b & c) | (b & d) | (c & d), 0x8f1b_bcdcu32),
                _ => (b ^ c ^ d, 0xca62_c1d6),
            };
            let sum = a.rotate_left(5).wrapping_add(mix).wrapping_add(e).wrapping_add(k).wrapping_add(*x);
            (e, d, c, b, a) = (d, c, b.rotate_left(30), a, sum);
        }
        for (s, x) in state.iter_mut().zip([a, b, c, d, e]) {
            *s = s.wrapping_add(x);
        }
    }
    let mut out = [0; 20];
    out.chunks_exact_mut(4).zip(state).for_each(|(o, s)| o.copy_from_slice(&s.to_be_bytes()));
    out
}

fn crc32(s: &mut Space, a: &[Value]) -> R {
    let data = bytes_of(s, a[0])?;
    let start = s.as_i64(a[1]).unwrap_or(0) as u32;
    let crc = data.iter().fold(!start, |crc, b| {
        (0..8).fold(crc ^ u32::from(*b), |c, _| if c & 1 == 1 { c >> 1 ^ 0xedb8_8320 } else { c >> 1 })
    });
    Ok(Act::Value(Value::int(i64::from(!crc))))
}

fn adler32(s: &mut Space, a: &[Value]) -> R {
    let data = bytes_of(s, a[0])?;
    let start = s.as_i64(a[1]).unwrap_or(1) as u32;
    let (x, y) = data.iter().fold((start & 0xffff, start >> 16), |(x, y), b| {
        let x = (x + u32::from(*b)) % 65521;
        (x, (y + x) % 65521)
    });
    Ok(Act::Value(Value::int(i64::from(y << 16 | x))))
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn to_base64(s: &mut Space, a: &[Value]) -> R {
    let data = bytes_of(s, a[0])?;
    let mut out = Vec::with_capacity(data.len().div_ceil(3) * 4);
    for c in data.chunks(3) {
        let n =
            u32::from(c[0]) << 16 | c.get(1).map_or(0, |b| u32::from(*b) << 8) | c.get(2).map_or(0, |b| u32::from(*b));
        for k in 0..4 {
            out.push(if k <= c.len() { LETTERS[(n >> (18 - 6 * k)) as usize & 63] } else { b'=' });
        }
    }
    Ok(Act::Value(s.bytes(&out)))
}

/// `from_base64(data)`: (bytes, what is wrong or `None`); characters of no meaning are passed over.
fn from_base64(s: &mut Space, a: &[Value]) -> R {
    let data = bytes_of(s, a[0])?;
    let (mut out, mut bits, mut count, mut pads) = (Vec::new(), 0u32, 0usize, 0);
    for b in &data {
        if *b == b'=' {
            pads += 1;
            if count % 4 >= 2 && count % 4 + pads >= 4 {
                break;
            }
            continue;
        }
        let Some(v) = LETTERS.iter().position(|l| l == b) else { continue };
        pads = 0;
        bits = bits << 6 | v as u32;
        count += 1;
        if count % 4 != 1 {
            out.push((bits >> (6 - 2 * ((count + 3) % 4))) as u8);
        }
    }
    let wrong = match count % 4 {
        1 => Some(format!(
            "Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4"
        )),
        0 => None,
        n => (n + pads < 4).then(|| "Incorrect padding".to_string()),
    };
    let row = vec![s.bytes(&out), wrong.map_or(Value::NONE, |w| s.str(&w))];
    Ok(Act::Value(s.tuple(row)))
}

/// `float_bits(x, size)`: the float in 8, 4 or 2 bytes, little end first; `None` when it is too large.
fn float_bits(s: &mut Space, a: &[Value]) -> R {
    let Some(x) = s.as_float(s.plain(a[0])) else { return Ok(Act::Value(Value::NONE)) };
    let out = match s.as_i64(a[1]) {
        Some(8) => x.to_le_bytes().to_vec(),
        Some(4) => {
            let y = x as f32;
            if y.is_infinite() && x.is_finite() {
                return Ok(Act::Value(Value::NONE));
            }
            y.to_le_bytes().to_vec()
        }
        _ => match half(x) {
            Some(h) => h.to_le_bytes().to_vec(),
            None => return Ok(Act::Value(Value::NONE)),
        },
    };
    Ok(Act::Value(s.bytes(&out)))
}

/// IEEE 754 binary16, rounded half to even.
fn half(x: f64) -> Option<u16> {
    let sign = if x.is_sign_negative() { 0x8000 } else { 0 };
    let m = x.abs();
    if m.is_nan() {
        return Some(sign | 0x7e00);
    }
    if m.is_infinite() {
        return Some(sign | 0x7c00);
    }
    let exponent = if m == 0.0 { -14 } else { (libm::frexp(m).1 - 1).max(-14) };
    let units = libm::rint(libm::scalbn(m, 10 - exponent)) as u32;
    let value = if units == 0 { 0 } else { ((exponent + 14) as u32) * 1024 + units };
    if value >= 0x7c00 { None } else { Some(sign | value as u16) }
}

fn bits_float(s: &mut Space, a: &[Value]) -> R {
    let data = bytes_of(s, a[0])?;
    let x = match (s.as_i64(a[1]), data.len()) {
        (Some(8), 8) => f64::from_le_bytes(data.try_into().unwrap_or([0; 8])),
        (Some(4), 4) => f64::from(f32::from_le_bytes(data.try_into().unwrap_or([0; 4]))),
        (_, 2) => {
            let h = u16::from_le_bytes([data[0], data[1]]);
            let (exponent, units) = (i32::from(h >> 10 & 31), f64::from(h & 1023));
            let m = match exponent {
                0 => libm::scalbn(units, -24),
                31 if units == 0.0 => f64::INFINITY,
                31 => f64::NAN,
                e => libm::scalbn(1024.0 + units, e - 25),
            };
            if h & 0x8000 == 0 { m } else { -m }
        }
        _ => return Err(s.value_error("a float has 2, 4 or 8 bytes")),
    };
    Ok(Act::Value(s.float(x)))
}
