//! Templates of the `%` operator, taken apart: literal text and conversions. The formatting itself is
//! `percent_format.rs`; where the values come from is the interpreter's business.
//!
//! The order in which CPython looks at things, and so the order in which errors come: key (needs a mapping), `*` width,
//! `*` precision, `Conversion::fault`, the argument itself, an unknown conversion letter (`unsupported`).

use super::error::TextError;

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as it stands (`%%` included, as `%`).
    Literal(String),
    Conversion(Box<Conversion>),
}

/// A width or a precision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    #[default]
    None,
    Fixed(usize),
    /// `*`: taken from the arguments.
    Star,
}

impl Size {
    /// The number, where one was written.
    #[must_use]
    pub fn fixed(self) -> Option<usize> {
        match self {
            Size::Fixed(n) => Some(n),
            Size::None | Size::Star => None,
        }
    }
}

/// One conversion, `%(key)#-10.3d` and the like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversion {
    /// The mapping key; the text between the parentheses.
    pub key: Option<String>,
    /// `-`: to the left.
    pub left: bool,
    /// `+`: always a sign.
    pub plus: bool,
    /// A space where a sign could be.
    pub blank: bool,
    /// `#`.
    pub alternate: bool,
    /// `0`: zeros before a number.
    pub zero: bool,
    pub width: Size,
    pub precision: Size,
    /// The letter; meaningless when there is a fault.
    pub kind: char,
    /// Index of the letter in the template, in characters.
    pub index: usize,
    /// Why the conversion cannot be read (`incomplete format`, `width too big`).
    pub fault: Option<TextError>,
}

impl Conversion {
    /// The same with the numbers that `*` took from the arguments: a negative width means to the left, a negative
    /// precision 0.
    #[must_use]
    pub fn with_sizes(&self, width: Option<i64>, precision: Option<i64>) -> Conversion {
        let mut resolved = self.clone();
        if let Some(width) = width {
            resolved.left |= width < 0;
            resolved.width = Size::Fixed(usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX));
        }
        if let Some(precision) = precision {
            resolved.precision = Size::Fixed(usize::try_from(precision.max(0)).unwrap_or(usize::MAX));
        }
        resolved
    }
}

/// Takes a template apart. Errors are faults of the last conversion, because CPython meets them only on arrival.
#[must_use]
pub fn parse(template: &str) -> Vec<Piece> {
    let chars: Vec<char> = template.chars().collect();
    let mut reader = Reader { chars: &chars, at: 0 };
    let mut pieces = Vec::new();
    let mut literal = String::new();
    while let Some(c) = reader.next() {
        if c != '%' {
            literal.push(c);
        } else if reader.take('%') {
            literal.push('%');
        } else {
            if !literal.is_empty() {
                pieces.push(Piece::Literal(std::mem::take(&mut literal)));
            }
            let conversion = reader.conversion();
            let faulty = conversion.fault.is_some();
            pieces.push(Piece::Conversion(Box::new(conversion)));
            if faulty {
                return pieces;
            }
        }
    }
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal));
    }
    pieces
}

struct Reader<'a> {
    chars: &'a [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        Some(c)
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    /// What follows a `%`.
    fn conversion(&mut self) -> Conversion {
        let mut conversion = Conversion::default();
        if let Err(fault) = self.read(&mut conversion) {
            conversion.fault = Some(fault);
        }
        conversion
    }

    fn read(&mut self, into: &mut Conversion) -> Result<(), TextError> {
        if self.take('(') {
            into.key = Some(String::new());
            into.key = Some(self.key()?);
        }
        self.flags(into);
        into.width = self.size("width too big")?;
        if self.take('.') {
            into.precision = match self.size("precision too big")? {
                Size::None => Size::Fixed(0),
                size => size,
            };
        }
        if matches!(self.peek(), Some('h' | 'l' | 'L')) {
            self.at += 1;
        }
        into.index = self.at;
        into.kind = self.next().ok_or_else(|| TextError::value("incomplete format"))?;
        Ok(())
    }

    fn key(&mut self) -> Result<String, TextError> {
        let mut depth = 1;
        let mut key = String::new();
        while let Some(c) = self.next() {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(key);
            }
            key.push(c);
        }
        Err(TextError::value("incomplete format key"))
    }

    fn flags(&mut self, into: &mut Conversion) {
        while let Some(c) = self.peek() {
            match c {
                '-' => into.left = true,
                '+' => into.plus = true,
                ' ' => into.blank = true,
                '#' => into.alternate = true,
                '0' => into.zero = true,
                _ => return,
            }
            self.at += 1;
        }
    }

    fn size(&mut self, too_big: &str) -> Result<Size, TextError> {
        if self.take('*') {
            return Ok(Size::Star);
        }
        let mut value: Option<usize> = None;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            let next = value.unwrap_or(0).saturating_mul(10).saturating_add(digit as usize);
            if next > i32::MAX as usize {
                return Err(TextError::value(too_big));
            }
            value = Some(next);
            self.at += 1;
        }
        Ok(value.map_or(Size::None, Size::Fixed))
    }
}

/// `not enough arguments for format string`.
#[must_use]
pub fn not_enough_arguments() -> TextError {
    TextError::type_error("not enough arguments for format string")
}

/// `not all arguments converted during string formatting`.
#[must_use]
pub fn arguments_left() -> TextError {
    TextError::type_error("not all arguments converted during string formatting")
}

/// `format requires a mapping`.
#[must_use]
pub fn mapping_required() -> TextError {
    TextError::type_error("format requires a mapping")
}

/// `* wants int`.
#[must_use]
pub fn star_wants_int() -> TextError {
    TextError::type_error("* wants int")
}

/// What `%d`, `%x`, `%e` … say of a value of type `type_name` that is no number.
#[must_use]
pub fn number_required(kind: char, type_name: &str) -> TextError {
    TextError::type_error(match kind {
        'x' | 'X' | 'o' => format!("%{kind} format: an integer is required, not {type_name}"),
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => format!("must be real number, not {type_name}"),
        _ => format!("%{kind} format: a real number is required, not {type_name}"),
    })
}

/// What `%c` says of a value that is neither an int nor one character.
#[must_use]
pub fn char_required() -> TextError {
    TextError::type_error("%c requires int or char")
}

/// An unknown conversion letter, told after its argument was taken.
#[must_use]
pub fn unsupported(conversion: &Conversion) -> TextError {
    let shown = if (' '..'\x7f').contains(&conversion.kind) { conversion.kind } else { '?' };
    let code = u32::from(conversion.kind);
    TextError::value(format!("unsupported format character '{shown}' (0x{code:x}) at index {}", conversion.index))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(template: &str) -> Conversion {
        match parse(template).pop() {
            Some(Piece::Conversion(conversion)) => *conversion,
            other => panic!("no conversion at the end of {template:?}: {other:?}"),
        }
    }

    #[test]
    fn templates_are_taken_apart() {
        let pieces = parse("a%%b%-+8.3f!");
        assert_eq!(pieces.len(), 3);
        assert_eq!(pieces[0], Piece::Literal("a%b".into()));
        let c = only("%(a(b))#0*.*ld");
        assert_eq!((c.key.as_deref(), c.width, c.precision, c.kind), (Some("a(b)"), Size::Star, Size::Star, 'd'));
        assert!(c.alternate && c.zero && !c.left);
        assert!(c.with_sizes(Some(-4), Some(-1)).left);
    }

    #[test]
    fn faults_are_cpythons() {
        let fault = |template| only(template).fault.map(|f| f.to_string());
        assert_eq!(fault("%5").as_deref(), Some("ValueError: incomplete format"));
        assert_eq!(fault("%(a").as_deref(), Some("ValueError: incomplete format key"));
        assert_eq!(fault("%99999999999d").as_deref(), Some("ValueError: width too big"));
        assert_eq!(fault("%.99999999999d").as_deref(), Some("ValueError: precision too big"));
        let message = unsupported(&only("ab %y")).message;
        assert_eq!(message, "unsupported format character 'y' (0x79) at index 4");
    }
}
