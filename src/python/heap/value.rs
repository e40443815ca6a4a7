//! A Python value in one word. Knows nothing of what the handles point to.
//!
//! | low bits | meaning |
//! |---|---|
//! | `…1` | int of 63 bits |
//! | `000` | handle: object number in the process's pages, counted |
//! | `010` | immediate: None, True, builtin function, code … |
//! | `110` | float with an exponent of everyday size (others live on the heap) |

/// One Python value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Value(pub u64);

const IMMEDIATE: u64 = 0b010;
const FLOAT: u64 = 0b110;
/// Exponents kept are 2^-127 … 2^128: the top eight values of eleven bits around the bias.
const FLOAT_OFFSET: u64 = (1023 - 127) << 53;

const fn singleton(n: u64) -> Value {
    Value(n << 8 | IMMEDIATE)
}

impl Value {
    /// No value: an unbound local, an empty place. Never seen by Python.
    pub const NULL: Value = singleton(0);
    pub const NONE: Value = singleton(1);
    pub const FALSE: Value = singleton(2);
    pub const TRUE: Value = singleton(3);
    pub const ELLIPSIS: Value = singleton(4);
    pub const NOT_IMPLEMENTED: Value = singleton(5);
    /// Ints that fit.
    pub const MAX_INT: i64 = (1 << 62) - 1;
    pub const MIN_INT: i64 = -(1 << 62);

    /// Below the number of a handle.
    pub const HANDLE_BITS: u32 = 3;

    /// An int that is known to fit in 63 bits.
    #[inline(always)]
    pub const fn int(i: i64) -> Value {
        Value(((i as u64) << 1) | 1)
    }

    #[inline(always)]
    pub const fn is_int(self) -> bool {
        self.0 & 1 == 1
    }

    #[inline(always)]
    pub const fn as_int(self) -> i64 {
        (self.0 as i64) >> 1
    }

    #[inline(always)]
    pub const fn handle(h: u32) -> Value {
        Value((h as u64) << 3)
    }

    #[inline(always)]
    pub const fn is_handle(self) -> bool {
        self.0 & 7 == 0
    }

    #[inline(always)]
    pub const fn as_handle(self) -> u32 {
        (self.0 >> 3) as u32
    }

    #[inline(always)]
    pub const fn bool(b: bool) -> Value {
        if b { Value::TRUE } else { Value::FALSE }
    }

    #[inline(always)]
    pub fn is_null(self) -> bool {
        self == Value::NULL
    }

    #[inline(always)]
    pub fn is_none(self) -> bool {
        self == Value::NONE
    }

    #[inline(always)]
    pub fn is_bool(self) -> bool {
        self == Value::TRUE || self == Value::FALSE
    }

    /// A builtin function by its number in the table of natives.
    pub const fn native(n: u32) -> Value {
        Value((n as u64) << 8 | 1 << 3 | IMMEDIATE)
    }

    #[inline(always)]
    pub const fn as_native(self) -> Option<u32> {
        if self.0 & 0xff == (1 << 3 | IMMEDIATE) { Some((self.0 >> 8) as u32) } else { None }
    }

    /// A code object by its number.
    pub const fn code(n: u32) -> Value {
        Value((n as u64) << 8 | 2 << 3 | IMMEDIATE)
    }

    pub const fn as_code(self) -> Option<u32> {
        if self.0 & 0xff == (2 << 3 | IMMEDIATE) { Some((self.0 >> 8) as u32) } else { None }
    }

    /// A float, if it is one of those that fit in the word.
    #[inline(always)]
    pub fn small_float(f: f64) -> Option<Value> {
        let rotated = f.to_bits().rotate_left(1);
        if rotated <= 1 {
            return Some(Value(rotated << 3 | FLOAT));
        }
        let x = rotated.wrapping_sub(FLOAT_OFFSET);
        if x > 1 && x < 1 << 61 { Some(Value(x << 3 | FLOAT)) } else { None }
    }

    #[inline(always)]
    pub const fn is_small_float(self) -> bool {
        self.0 & 7 == FLOAT
    }

    #[inline(always)]
    pub const fn as_small_float(self) -> f64 {
        let x = self.0 >> 3;
        let rotated = if x <= 1 { x } else { x.wrapping_add(FLOAT_OFFSET) };
        f64::from_bits(rotated.rotate_right(1))
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn floats_come_back_bit_for_bit() {
        for f in [0.0, -0.0, 1.0, -1.5, 0.1, 1e30, -1e-30, 1e38, 3.3e-38, 123456.789] {
            let v = Value::small_float(f).expect("everyday float");
            assert_eq!(v.as_small_float().to_bits(), f.to_bits());
        }
        for f in [1e300, 1e-300, f64::INFINITY, f64::NAN, f64::MIN_POSITIVE] {
            assert!(Value::small_float(f).is_none_or(|v| v.as_small_float().to_bits() == f.to_bits()));
        }
    }

    #[test]
    fn ints_keep_their_sign() {
        for i in [0, 1, -1, Value::MAX_INT, Value::MIN_INT] {
            assert_eq!(Value::int(i).as_int(), i);
        }
    }
}
