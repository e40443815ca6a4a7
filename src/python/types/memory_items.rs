//! Items of a `memoryview`: how wide each format is, and what its bytes mean. Knows no views.

/// Bytes per item of a format; `None`: no such format.
pub fn size_of(format: u8) -> Option<usize> {
    Some(match format {
        b'b' | b'B' | b'c' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' | b'w' | b'u' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'd' | b'P' => 8,
        _ => return None,
    })
}

/// What an item is before it is a value.
#[derive(Clone, Copy, PartialEq)]
pub enum Item {
    Int(i128),
    Float(f64),
    Byte(u8),
    Flag(bool),
}

pub fn item_of(format: u8, bytes: &[u8]) -> Item {
    let mut wide = [0; 16];
    wide[..bytes.len()].copy_from_slice(bytes);
    let n = i128::from_le_bytes(wide);
    match format {
        b'c' => Item::Byte(bytes[0]),
        b'?' => Item::Flag(n != 0),
        b'f' => Item::Float(f64::from(f32::from_bits(n as u32))),
        b'd' => Item::Float(f64::from_bits(n as u64)),
        b'e' => Item::Float(half(n as u16)),
        _ if format.is_ascii_lowercase() => {
            let bits = 128 - 8 * bytes.len();
            Item::Int(n << bits >> bits)
        }
        _ => Item::Int(n),
    }
}

pub fn half(bits: u16) -> f64 {
    let (sign, exponent, fraction) = (bits >> 15, i32::from(bits >> 10 & 31), f64::from(bits & 1023));
    let size = match exponent {
        0 => libm::scalbn(fraction, -24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        e => libm::scalbn(1024.0 + fraction, e - 25),
    };
    if sign == 1 { -size } else { size }
}
