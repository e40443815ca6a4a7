//! The generator behind Python's `random`: MT19937 (Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8, 1998)
//! with `random.seed`'s way of seeding. Knows no distributions: those are Python code on top of it.

use num_bigint::{BigInt, BigUint};
use sha2::{Digest, Sha512};
use std::rc::Rc;

const WORDS: usize = 624;
const MIDDLE: usize = 397;
const MATRIX: u32 = 0x9908_b0df;
const UPPER: u32 = 0x8000_0000;
const LOWER: u32 = 0x7fff_ffff;

/// A generator's whole state; a clone costs one reference count.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mersenne {
    words: Rc<[u32; WORDS]>,
    index: usize,
}

impl Mersenne {
    /// As `random.seed(n)` for an int: its absolute value counts.
    #[must_use]
    pub fn from_int(seed: &BigInt) -> Mersenne {
        Mersenne::from_key(&seed.magnitude().to_u32_digits())
    }

    /// As `random.seed(n)` for a small int.
    #[must_use]
    pub fn from_u64(seed: u64) -> Mersenne {
        Mersenne::from_int(&BigInt::from(seed))
    }

    /// As `random.seed(text, version=2)` for str (its UTF-8), bytes and bytearray.
    #[must_use]
    pub fn from_bytes(seed: &[u8]) -> Mersenne {
        let mut whole = seed.to_vec();
        whole.extend_from_slice(&Sha512::digest(seed));
        Mersenne::from_key(&BigUint::from_bytes_be(&whole).to_u32_digits())
    }

    /// The reference implementation's `init_by_array`; an empty key counts as `[0]`.
    #[must_use]
    pub fn from_key(key: &[u32]) -> Mersenne {
        let key = if key.is_empty() { &[0][..] } else { key };
        let mut words = first_words(19_650_218);
        let mut at = 1;
        for round in 0..WORDS.max(key.len()) {
            let j = round % key.len();
            let mixed = words[at] ^ mix(words[at - 1]).wrapping_mul(1_664_525);
            words[at] = mixed.wrapping_add(key[j]).wrapping_add(small(j));
            at = advance(&mut words, at);
        }
        for _ in 1..WORDS {
            let mixed = words[at] ^ mix(words[at - 1]).wrapping_mul(1_566_083_941);
            words[at] = mixed.wrapping_sub(small(at));
            at = advance(&mut words, at);
        }
        words[0] = UPPER;
        Mersenne { words: Rc::new(words), index: WORDS }
    }

    /// The next 32 bits.
    pub fn next_u32(&mut self) -> u32 {
        if self.index == WORDS {
            twist(Rc::make_mut(&mut self.words));
            self.index = 0;
        }
        let mut y = self.words[self.index];
        self.index += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    /// As `random.random()`: 53 bits in [0, 1).
    pub fn random(&mut self) -> f64 {
        let high = f64::from(self.next_u32() >> 5);
        let low = f64::from(self.next_u32() >> 6);
        (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0
    }

    /// As `random.getrandbits(bits)` for at most 64 bits; 0 bits draw nothing.
    pub fn bits_u64(&mut self, bits: u32) -> u64 {
        assert!(bits <= 64, "more bits than a u64 has");
        match bits {
            0 => 0,
            1..=32 => u64::from(self.next_u32() >> (32 - bits)),
            _ => {
                let low = u64::from(self.next_u32());
                low | u64::from(self.next_u32() >> (64 - bits)) << 32
            }
        }
    }

    /// As `random.getrandbits(bits)`.
    pub fn bits(&mut self, bits: u64) -> BigInt {
        let mut words = Vec::new();
        let mut left = bits;
        while left > 0 {
            let word = self.next_u32();
            let short = u32::try_from(32_u64.saturating_sub(left)).expect("at most 32");
            words.push(word >> short);
            left = left.saturating_sub(32);
        }
        BigInt::from(BigUint::new(words))
    }

    /// As `random.getstate()[1]`: 624 words and the index of the next.
    #[must_use]
    pub fn state(&self) -> (&[u32; WORDS], usize) {
        (&self.words, self.index)
    }

    /// As `random.setstate`; `None` for a state that cannot be one.
    #[must_use]
    pub fn from_state(words: &[u32], index: usize) -> Option<Mersenne> {
        let words: [u32; WORDS] = words.try_into().ok()?;
        (index <= WORDS).then(|| Mersenne { words: Rc::new(words), index })
    }
}

fn first_words(seed: u32) -> [u32; WORDS] {
    let mut words = [seed; WORDS];
    for i in 1..WORDS {
        words[i] = mix(words[i - 1]).wrapping_mul(1_812_433_253).wrapping_add(small(i));
    }
    words
}

fn mix(word: u32) -> u32 {
    word ^ (word >> 30)
}

/// To the next word; past the last one word 0 takes its value and word 1 is next.
fn advance(words: &mut [u32; WORDS], at: usize) -> usize {
    if at + 1 < WORDS {
        return at + 1;
    }
    words[0] = words[WORDS - 1];
    1
}

/// Makes the next 624 words.
fn twist(words: &mut [u32; WORDS]) {
    for i in 0..WORDS {
        let y = (words[i] & UPPER) | (words[(i + 1) % WORDS] & LOWER);
        let odd = if y & 1 == 1 { MATRIX } else { 0 };
        words[i] = words[(i + MIDDLE) % WORDS] ^ (y >> 1) ^ odd;
    }
}

fn small(n: usize) -> u32 {
    (n as u64 & 0xffff_ffff) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_cpythons() {
        let mut one = Mersenne::from_u64(42);
        let first: Vec<u32> = (0..3).map(|_| one.next_u32()).collect();
        assert_eq!(first, [2_746_317_213, 478_163_327, 107_420_369]);
        assert_eq!(one.random().to_string(), "0.7415504997598329");
        assert_eq!(one.bits(70).to_string(), "151691464061534419856");
        assert_eq!(one.bits_u64(40), 114_832_269_481);
        for _ in 0..1500 {
            one.random();
        }
        assert_eq!(one.random().to_string(), "0.034798965798542025");
    }

    #[test]
    fn seeds_are_taken_as_cpython_takes_them() {
        let first = |mut generator: Mersenne| generator.next_u32();
        assert_eq!(first(Mersenne::from_int(&BigInt::from(-42))), 2_746_317_213);
        assert_eq!(first(Mersenne::from_u64(0)), 3_626_764_237);
        assert_eq!(first(Mersenne::from_u64(1 << 40)), 445_128_065);
        assert_eq!(first(Mersenne::from_int(&((BigInt::from(1) << 100) + 7))), 1_786_885_132);
        assert_eq!(first(Mersenne::from_bytes(b"")), 4_124_137_760);
        assert_eq!(first(Mersenne::from_bytes(b"hello")), 1_519_453_933);
        assert_eq!(first(Mersenne::from_bytes(b"\x00\xff")), 411_422_920);
    }

    #[test]
    fn a_clone_goes_its_own_way() {
        let mut one = Mersenne::from_u64(7);
        let mut two = one.clone();
        assert_eq!(one.next_u32(), two.next_u32());
        let (words, index) = one.state();
        assert_eq!(Mersenne::from_state(words, index), Some(two));
    }
}
