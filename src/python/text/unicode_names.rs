//! The character of a Unicode name, found in the text of the table `_unicode_names.py`. Knows neither where that text is nor
//! who asks: `unicodedata` reads the same table in Python.

/// The first syllable of Hangul; the numbers of vowels and of ends.
const HANGUL: u32 = 0xac00;
const VOWELS: usize = 21;
const ENDS: usize = 28;

/// The tables of the text, in the order in which they are written.
struct Tables<'a> {
    words: &'a str,
    names: &'a str,
    stretches: &'a str,
    series: &'a str,
    jamo: &'a str,
    aliases: &'a str,
}

/// The character that `\N{name}` stands for.
#[must_use]
pub fn character(table: &str, name: &str) -> Option<char> {
    let mut parts = table.split("'''").skip(1).step_by(2);
    let mut next = || parts.next();
    let t =
        Tables { words: next()?, names: next()?, stretches: next()?, series: next()?, jamo: next()?, aliases: next()? };
    let upper = name.to_ascii_uppercase();
    let code = t.of_syllable(name).or_else(|| t.of_series(name, &upper)).or_else(|| t.of_words(&upper));
    code.or_else(|| t.of_alias(&upper)).and_then(char::from_u32)
}

impl Tables<'_> {
    fn of_syllable(&self, name: &str) -> Option<u32> {
        let rest = name.strip_prefix("HANGUL SYLLABLE ")?;
        let mut rows = self.jamo.trim().lines().map(|row| row.split('|'));
        let (firsts, vowels, ends) = (rows.next()?, rows.next()?, rows.next()?);
        for (l, first) in firsts.enumerate() {
            let Some(rest) = rest.strip_prefix(first) else { continue };
            for (v, vowel) in vowels.clone().enumerate() {
                let Some(rest) = rest.strip_prefix(vowel) else { continue };
                if let Some(t) = ends.clone().position(|end| end == rest) {
                    return Some(HANGUL + ((l * VOWELS + v) * ENDS + t) as u32);
                }
            }
        }
        None
    }

    /// Of a name that ends in the character's own number: CPython takes those of Han characters only as they are written.
    fn of_series(&self, name: &str, upper: &str) -> Option<u32> {
        let (start, digits) = upper.split_at(upper.rfind('-')? + 1);
        let code = u32::from_str_radix(digits, 16).ok()?;
        let han = start == "CJK UNIFIED IDEOGRAPH-";
        if if han { name != upper || !(4..=5).contains(&digits.len()) } else { digits != format!("{code:04X}") } {
            return None;
        }
        let mut rows = self.series.lines().map(|row| row.splitn(3, ' '));
        let inside = rows.any(|mut row| {
            let mut bound = || u32::from_str_radix(row.next()?, 16).ok();
            let (first, last) = (bound(), bound());
            row.next() == Some(start) && first <= Some(code) && last >= Some(code)
        });
        inside.then_some(code)
    }

    /// Of a name made of words: the signs of its words are looked for among those of all names.
    fn of_words(&self, upper: &str) -> Option<u32> {
        let mut signs = String::from("\n");
        for word in upper.split(' ') {
            if word.is_empty() {
                return None;
            }
            for (n, part) in word.split('-').enumerate().filter(|(n, part)| *n > 0 || !part.is_empty()) {
                // What follows a hyphen begins with it; a word that itself begins with one is marked.
                let mark = match n {
                    0 => "",
                    1 if word.starts_with('-') => "_-",
                    _ => "-",
                };
                self.push_sign(&format!("{mark}{part}"), &mut signs);
            }
        }
        let at = self.names.find(&(signs + "\n"))?;
        let mut place = self.names.as_bytes()[..at].iter().filter(|b| **b == b'\n').count() as u32;
        for row in self.stretches.trim().lines() {
            let (first, count) = row.split_once(' ')?;
            let count = count.parse().ok()?;
            if place < count {
                return Some(u32::from_str_radix(first, 16).ok()? + place);
            }
            place -= count;
        }
        None
    }

    fn push_sign(&self, word: &str, signs: &mut String) {
        let mut rows = self.words.trim().lines();
        match rows.find_map(|row| row.strip_suffix(word).filter(|sign| sign.ends_with(' '))) {
            Some(sign) => signs.push_str(sign.trim_end()),
            None => *signs += &format!("!{word} "),
        }
    }

    fn of_alias(&self, upper: &str) -> Option<u32> {
        let code = self.aliases.lines().find_map(|row| row.strip_prefix(upper)?.strip_prefix('\t'))?;
        u32::from_str_radix(code, 16).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::character;

    #[test]
    fn every_kind_of_name_is_found() {
        let table = include_str!("../stdlib/prelude/_unicode_names.py");
        let found = |name| character(table, name).map(u32::from);
        let names = [
            ("SPACE", 0x20),
            ("em dash", 0x2014),
            ("HYPHEN-MINUS", 0x2d),
            ("TIBETAN LETTER -A", 0xf60),
            ("TIBETAN MARK BSKA- SHOG GI MGO RGYAN", 0xfd0),
            ("CJK UNIFIED IDEOGRAPH-4E00", 0x4e00),
            ("nushu character-1b170", 0x1b170),
            ("HANGUL SYLLABLE HAN", 0xd55c),
            ("LINE FEED", 0xa),
            ("PILE OF POO", 0x1f4a9),
        ];
        for (name, code) in names {
            assert_eq!(found(name), Some(code), "{name}");
        }
        for name in [
            "",
            "SPACE ",
            " SPACE",
            "-",
            "NO SUCH",
            "KEYCAP DIGIT ONE",
            "cjk unified ideograph-4e00",
            "HANGUL SYLLABLE ga",
            "é",
            "!A",
            "\n",
        ] {
            assert_eq!(found(name), None, "{name}");
        }
    }
}
