//! Kinds of characters (`\d`, `\w`, `\s`) and equality without case.

/// `\d`, `\D`, `\s`, `\S`, `\w`, `\W`: the letter tells which.
pub fn in_category(letter: char, c: u32, ascii: bool) -> bool {
    let inside = match (letter.to_ascii_lowercase(), char::from_u32(c)) {
        (_, None) => false,
        ('d', Some(c)) => c.is_ascii_digit() || (!ascii && super::super::chars::decimal_digit(c).is_some()),
        ('s', Some(c)) => matches!(c, ' ' | '\t'..='\r') || (!ascii && super::super::chars::is_space(c)),
        (_, Some(c)) => c == '_' || c.is_ascii_alphanumeric() || (!ascii && !c.is_ascii() && c.is_alphanumeric()),
    };
    inside != letter.is_ascii_uppercase()
}

/// The one character that stands for all that differ in case only.
pub fn fold(c: u32, ascii: bool) -> u32 {
    let Some(x) = char::from_u32(c) else { return c };
    if x.is_ascii() || ascii {
        return u32::from(x.to_ascii_lowercase());
    }
    let single = |mut all: Box<dyn Iterator<Item = char>>, other: char| match (all.next(), all.next()) {
        (Some(one), None) => one,
        _ => other,
    };
    let upper = single(Box::new(x.to_uppercase()), x);
    u32::from(single(Box::new(upper.to_lowercase()), upper))
}
