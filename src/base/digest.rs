//! A 128-bit digest of a stream of data, the same on every target. Not cryptographic.
//!
//! It is a `Hasher`, so that plain data with a derived `Hash` can be fed to it; lengths and discriminants (`usize` and
//! `isize` there) are widened to 64 bits first, so that 32-bit and 64-bit targets agree.

use std::hash::{Hash, Hasher};

const PRIME_A: u64 = 0x9e37_79b9_7f4a_7c15;
const PRIME_B: u64 = 0xc2b2_ae3d_27d4_eb4f;

/// A running digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest {
    a: u64,
    b: u64,
}

impl Default for Digest {
    fn default() -> Self {
        Digest { a: PRIME_B, b: PRIME_A }
    }
}

impl Digest {
    /// Adds a value.
    pub fn add<T: Hash + ?Sized>(&mut self, value: &T) {
        value.hash(self);
    }

    /// The digest so far.
    #[must_use]
    pub fn value(&self) -> u128 {
        (u128::from(self.a) << 64) | u128::from(self.b)
    }

    /// The digest so far as 32 hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        format!("{:032x}", self.value())
    }

    // Every field of everything that is drawn or told goes through here: in the browser's program it is there once.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline)]
    fn word(&mut self, word: u64) {
        self.a = (self.a ^ word).wrapping_mul(PRIME_A).rotate_left(29);
        self.b = (self.b.rotate_left(23) ^ word).wrapping_add(self.a).wrapping_mul(PRIME_B);
    }
}

impl Hasher for Digest {
    fn finish(&self) -> u64 {
        self.a ^ self.b.rotate_left(32)
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            self.word(u64::from_le_bytes(word.try_into().expect("a chunk of eight")));
        }
        let last = words.remainder().iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
        // The length keeps what follows apart from what is here.
        self.word(last | (bytes.len() as u64) << 56);
        if bytes.len() > 255 {
            self.word(bytes.len() as u64);
        }
    }

    #[inline]
    fn write_u8(&mut self, n: u8) {
        self.word(u64::from(n));
    }

    #[inline]
    fn write_u16(&mut self, n: u16) {
        self.word(u64::from(n));
    }

    #[inline]
    fn write_u32(&mut self, n: u32) {
        self.word(u64::from(n));
    }

    #[inline]
    fn write_u64(&mut self, n: u64) {
        self.word(n);
    }

    #[inline]
    fn write_usize(&mut self, n: usize) {
        self.word(n as u64);
    }

    #[inline]
    fn write_i32(&mut self, n: i32) {
        self.word(n as i64 as u64);
    }

    #[inline]
    fn write_i64(&mut self, n: i64) {
        self.word(n as u64);
    }

    #[inline]
    fn write_isize(&mut self, n: isize) {
        self.word(n as i64 as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_data_gives_the_same_digest_on_every_target() {
        let mut digest = Digest::default();
        digest.add(&(1u32, "ticket", vec![1u8, 2, 3], Some(-1i64)));
        assert_eq!(digest.hex(), KNOWN);
    }

    /// Computed once on x86-64; the wasm tests assert the same.
    const KNOWN: &str = "0c5edeb6954e7bd4d88f6c218a1eaa01";

    #[test]
    fn boundaries_between_values_count() {
        let mut one = Digest::default();
        one.add(&("ab", "c"));
        let mut two = Digest::default();
        two.add(&("a", "bc"));
        assert_ne!(one, two);
    }
}
