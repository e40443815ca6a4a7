//! How hashes of elements become the hash of what holds them, as in CPython: programs see it as the order of sets.
//! Knows no values.

const P1: u64 = 11_400_714_785_074_694_791;
const P2: u64 = 14_029_467_366_897_019_727;
pub const P5: u64 = 2_870_177_450_012_600_261;

/// One round of the hash of a tuple.
pub fn hash_lane(acc: u64, h: u64) -> u64 {
    acc.wrapping_add(h.wrapping_mul(P2)).rotate_left(31).wrapping_mul(P1)
}

/// Hash of a tuple whose elements have these hashes.
pub fn hash_of_tuple(hashes: &[u64]) -> u64 {
    let acc = hashes.iter().fold(P5, |acc, h| hash_lane(acc, *h));
    let acc = acc.wrapping_add(hashes.len() as u64 ^ (P5 ^ 3_527_539));
    if acc == u64::MAX { 1_546_275_796 } else { acc }
}

/// Hash of a frozenset whose elements have these hashes, in any order. Source: Objects/setobject.c of CPython 3.13.
pub fn hash_of_hashes(hashes: impl Iterator<Item = u64>, len: usize) -> u64 {
    let mixed = hashes.fold(0u64, |all, h| all ^ (h ^ 89_869_747 ^ (h << 16)).wrapping_mul(3_644_798_167));
    let all = mixed ^ (len as u64 + 1).wrapping_mul(1_927_868_237);
    let all = (all ^ (all >> 11) ^ (all >> 25)).wrapping_mul(69_069).wrapping_add(907_133_923);
    if all == u64::MAX { 590_923_713 } else { all }
}
