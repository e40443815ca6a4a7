//! `&`, `|` and `^` of ints of any size. num-bigint has a function of its own for each operator and pair of signs; one for all is
//! 6 KB less of wasm.

use num_bigint::{BigInt, BigUint, Sign};

/// The operator on two's complements, as if each went on for ever with the digit of its sign.
pub fn bitwise(a: &BigInt, b: &BigInt, operator: fn(u32, u32) -> u32) -> BigInt {
    let (mut x, mut y) = (a.magnitude().to_u32_digits(), b.magnitude().to_u32_digits());
    let length = x.len().max(y.len()) + 1;
    for (digits, of) in [(&mut x, a), (&mut y, b)] {
        digits.resize(length, 0);
        if of.sign() == Sign::Minus {
            negate(digits);
        }
    }
    for (p, q) in x.iter_mut().zip(&y) {
        *p = operator(*p, *q);
    }
    // The last digit holds nothing but the sign.
    let is_negative = x[length - 1] != 0;
    if is_negative {
        negate(&mut x);
    }
    BigInt::from_biguint(if is_negative { Sign::Minus } else { Sign::Plus }, BigUint::new(x))
}

/// The two's complement, in place; digits from the lowest.
fn negate(digits: &mut [u32]) {
    let mut carry = true;
    for digit in digits {
        (*digit, carry) = (!*digit).overflowing_add(u32::from(carry));
    }
}

#[cfg(test)]
mod tests {
    use super::bitwise;
    use num_bigint::BigInt;
    use std::ops::{BitAnd, BitOr, BitXor};

    #[test]
    fn every_pair_of_signs_and_lengths_gives_what_num_bigint_gives() {
        let sizes = [0u32, 1, 31, 32, 33, 63, 64, 65, 96, 200];
        let near = |n: u32| [-1, 0, 1].map(|d| (BigInt::from(1) << n) + d);
        let numbers: Vec<BigInt> = sizes.into_iter().flat_map(near).flat_map(|i| [-&i, i * 3]).collect();
        for a in &numbers {
            for b in &numbers {
                assert_eq!(bitwise(a, b, BitAnd::bitand), a & b, "{a} & {b}");
                assert_eq!(bitwise(a, b, BitOr::bitor), a | b, "{a} | {b}");
                assert_eq!(bitwise(a, b, BitXor::bitxor), a ^ b, "{a} ^ {b}");
            }
        }
    }
}
