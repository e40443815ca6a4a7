//! How hashes of elements become the hash of what holds them, as in CPython: programs see it as the order of sets.
//! Knows no values.

use num_bigint::{BigInt, Sign};
use num_traits::{ToPrimitive, Zero};

/// The prime of CPython's numeric hash, 2**61 - 1.
pub const PRIME: u64 = (1 << 61) - 1;
const P1: u64 = 11_400_714_785_074_694_791;
const P2: u64 = 14_029_467_366_897_019_727;
pub const P5: u64 = 2_870_177_450_012_600_261;

/// One round of the hash of a tuple.
pub fn hash_lane(acc: u64, h: u64) -> u64 {
    acc.wrapping_add(h.wrapping_mul(P2)).rotate_left(31).wrapping_mul(P1)
}

/// Hash of a tuple whose elements have these hashes.
pub fn hash_of_tuple(hashes: &[u64]) -> u64 {
    tuple_closed(hashes.iter().fold(P5, |acc, h| hash_lane(acc, *h)), hashes.len())
}

/// The last step of the hash of a tuple of so many elements.
pub fn tuple_closed(acc: u64, len: usize) -> u64 {
    never_minus_one(acc.wrapping_add(len as u64 ^ (P5 ^ 3_527_539)))
}

/// The hash -1 means an error in C: what stands for it in tuples and slices.
pub fn never_minus_one(acc: u64) -> u64 {
    if acc == u64::MAX { 1_546_275_796 } else { acc }
}

/// Hash of a frozenset whose elements have these hashes, in any order. Source: Objects/setobject.c of CPython 3.13.
pub fn hash_of_hashes(hashes: impl Iterator<Item = u64>, len: usize) -> u64 {
    let mixed = hashes.fold(0u64, |all, h| all ^ (h ^ 89_869_747 ^ (h << 16)).wrapping_mul(3_644_798_167));
    let all = mixed ^ (len as u64 + 1).wrapping_mul(1_927_868_237);
    let all = (all ^ (all >> 11) ^ (all >> 25)).wrapping_mul(69_069).wrapping_add(907_133_923);
    if all == u64::MAX { 590_923_713 } else { all }
}

/// Hash of text: ours, CPython's is random.
#[inline(always)]
pub fn hash_bytes(b: &[u8]) -> u64 {
    let mut h = 0xcbf2_9ce4_8422_2325u64 ^ b.len() as u64;
    let mut chunks = b.chunks_exact(8);
    for c in &mut chunks {
        let word = u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]);
        h = (h.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
    for x in chunks.remainder() {
        h = (h.rotate_left(5) ^ u64::from(*x)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
    h ^ h >> 29
}

pub fn minus_one(h: i64) -> u64 {
    if h == -1 { -2i64 as u64 } else { h as u64 }
}

/// Hash of an int that fits: CPython's, because programs see it as the order of sets.
#[inline(always)]
pub fn hash_i64(i: i64) -> u64 {
    let h = (i.unsigned_abs() % PRIME) as i64;
    minus_one(if i < 0 { -h } else { h })
}

pub fn hash_big(i: &BigInt) -> u64 {
    let h = (i.magnitude() % PRIME).to_u64().unwrap_or(0) as i64;
    minus_one(if i.sign() == Sign::Minus { -h } else { h })
}

/// Hash of a float: equal to that of the equal int. Source: `_Py_HashDouble`, Python/pyhash.c.
pub fn hash_f64(f: f64) -> u64 {
    if f.is_infinite() {
        return if f > 0.0 { 314_159 } else { -314_159i64 as u64 };
    }
    if f.is_nan() || f.is_zero() {
        return 0;
    }
    let bits = f.to_bits();
    let biased = (bits >> 52 & 0x7ff) as i64;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) };
    let shift = exponent.rem_euclid(61) as u32;
    let m = u128::from(mantissa % PRIME);
    let h = ((m << shift) % u128::from(PRIME)) as i64;
    minus_one(if f < 0.0 { -h } else { h })
}

/// Hash of a complex: equal to that of the equal float. Source: `complex_hash`, Objects/complexobject.c.
pub fn hash_complex((real, imaginary): (f64, f64)) -> u64 {
    let h = hash_f64(real).wrapping_add(hash_f64(imaginary).wrapping_mul(1_000_003));
    if h == u64::MAX { h - 1 } else { h }
}
