//! Text and number rules of Python that need no Python value: how numbers are read and written, format specifications,
//! `%` and `{}` templates, `repr` of text, the `random` generator, carets under a line. Knows neither heap nor types.
//!
//! Everything here is a pure function; every rule was held against CPython 3.13.

mod bitwise;
pub mod brace;
pub mod case;
pub mod chars;
pub mod elementary;
pub mod error;
pub mod float_digits;
pub mod float_repr;
pub mod format_number;
pub mod format_spec;
pub mod gamma;
pub mod mersenne;
pub mod number;
pub mod percent;
pub mod percent_format;
pub mod regex;
mod snippet;
pub mod str_repr;
pub mod surrogates;
mod tables;
pub mod traceback_carets;
pub mod unicode_names;

pub use bitwise::bitwise;
pub use error::{TextError, TextErrorKind};
pub use float_repr::repr_float;
pub use number::{MAX_STR_DIGITS, parse_complex, parse_float, parse_int};
pub use str_repr::{ascii_str, repr_bytes, repr_str};

mod suggestion;
pub use suggestion::closest;
