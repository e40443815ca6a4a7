//! Stands in for `malachite-bigint`: re-exports `num-bigint`, which has the same interface.

pub use num_bigint::*;
