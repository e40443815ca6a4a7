//! Numerals, and what CPython says of wrong ones. Source: the language reference, "Numeric literals".

use super::{Kind, Lexer, Refused, continues};

impl Lexer {
    fn digits(&mut self, good: fn(char) -> bool, kind: &str) -> Result<(), Refused> {
        while good(self.see(0)) {
            self.at += 1;
            if self.see(0) == '_' {
                self.at += 1;
                if !good(self.see(0)) && !self.see(0).is_ascii_digit() {
                    return Err(self.refuse(format!("invalid {kind} literal"), self.at - 1));
                }
            }
        }
        Ok(())
    }

    pub(super) fn number(&mut self) -> Result<(), Refused> {
        let from = self.at;
        let based = match (self.see(0), self.see(1).to_ascii_lowercase()) {
            ('0', 'x') => Some(("hexadecimal", (|c: char| c.is_ascii_hexdigit()) as fn(char) -> bool)),
            ('0', 'o') => Some(("octal", (|c: char| ('0'..'8').contains(&c)) as fn(char) -> bool)),
            ('0', 'b') => Some(("binary", (|c: char| c == '0' || c == '1') as fn(char) -> bool)),
            _ => None,
        };
        let mut kind = "decimal";
        if let Some((name, good)) = based {
            kind = name;
            self.at += 2;
            let first = self.at;
            if self.see(0) == '_' {
                self.at += 1;
            }
            self.digits(good, kind)?;
            let next = self.see(0);
            if next.is_ascii_digit() {
                return Err(self.refuse(format!("invalid digit '{next}' in {kind} literal"), self.at));
            }
            if self.at == first || self.c[self.at - 1] == '_' {
                return Err(self.refuse(format!("invalid {kind} literal"), self.at - 1));
            }
        } else {
            self.decimal(from, &mut kind)?;
        }
        self.number_ends(kind)?;
        self.push(Kind::Number, from, 0);
        Ok(())
    }

    fn decimal(&mut self, from: usize, kind: &mut &'static str) -> Result<(), Refused> {
        let good = |c: char| c.is_ascii_digit();
        self.digits(good, "decimal")?;
        let whole = self.at;
        if self.see(0) == '.' {
            self.at += 1;
            self.digits(good, "decimal")?;
        }
        if matches!(self.see(0), 'e' | 'E') {
            let sign = matches!(self.see(1), '+' | '-');
            if self.see(1 + usize::from(sign)).is_ascii_digit() {
                self.at += 1 + usize::from(sign);
                self.digits(good, "decimal")?;
            } else if sign {
                return Err(self.refuse("invalid decimal literal", self.at + 1));
            }
        }
        if matches!(self.see(0), 'j' | 'J') {
            self.at += 1;
            *kind = "imaginary";
        }
        let zeros = self.c[from..whole].iter().take_while(|c| matches!(c, '0' | '_')).count();
        if self.at == whole && zeros > 0 && from + zeros < whole {
            let message =
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
            let (_, message, mut place) = self.refuse(message, from);
            place.end_column = place.column + zeros as u32;
            return Err(("SyntaxError", message, place));
        }
        Ok(())
    }

    /// A name may not follow at once, but for a few keywords.
    fn number_ends(&mut self, kind: &str) -> Result<(), Refused> {
        let rest: String = self.c[self.at..].iter().take(4).collect();
        let fine = ["and", "else", "for", "if", "in", "is", "or", "not"].iter().any(|k| rest.starts_with(k));
        // A letter beyond ASCII begins a name, or is refused by itself.
        let other = !self.see(0).is_ascii();
        if fine || other || !continues(self.see(0)) || self.at >= self.c.len() {
            if fine {
                self.doubts.push((self.line, format!("invalid {kind} literal")));
            }
            return Ok(());
        }
        Err(self.refuse(format!("invalid {kind} literal"), self.at - 1))
    }
}
