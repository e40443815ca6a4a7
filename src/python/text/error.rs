//! The error of a text rule: which Python exception, and its exact message. Knows no exception object.

/// The Python exception that a rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextErrorKind {
    Value,
    Type,
    Overflow,
}

/// An exception that is still to be raised: its type and CPython 3.13's message.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TextError {
    pub kind: TextErrorKind,
    pub message: String,
}

impl TextError {
    /// A `ValueError`.
    pub fn value(message: impl Into<String>) -> TextError {
        TextError { kind: TextErrorKind::Value, message: message.into() }
    }

    /// A `TypeError`.
    pub fn type_error(message: impl Into<String>) -> TextError {
        TextError { kind: TextErrorKind::Type, message: message.into() }
    }

    /// An `OverflowError`.
    pub fn overflow(message: impl Into<String>) -> TextError {
        TextError { kind: TextErrorKind::Overflow, message: message.into() }
    }
}

impl std::fmt::Display for TextError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = match self.kind {
            TextErrorKind::Value => "ValueError",
            TextErrorKind::Type => "TypeError",
            TextErrorKind::Overflow => "OverflowError",
        };
        write!(f, "{name}: {}", self.message)
    }
}
