//! Stands in for `unic-ucd-category`: only what is printable is asked of it, by the compiler when it writes an annotation
//! back to text. Rust's own rules stand in for the tables.

pub struct GeneralCategory {
    is_other: bool,
    is_separator: bool,
}

impl GeneralCategory {
    #[must_use]
    pub fn of(c: char) -> Self {
        // What `{:?}` escapes beyond quotes and the backslash is a control, a format, unassigned or for private use.
        let is_quote = matches!(c, '\'' | '"' | '\\');
        let is_separator = c.is_whitespace() && !c.is_control();
        GeneralCategory { is_other: !is_quote && !is_separator && c.escape_debug().count() > 1, is_separator }
    }

    #[must_use]
    pub fn is_other(&self) -> bool {
        self.is_other
    }

    #[must_use]
    pub fn is_separator(&self) -> bool {
        self.is_separator
    }
}
