//! Stands in for `unicode-normalization`: NFKC for identifiers. Knows full-width and mathematical letters, ligatures, the
//! letter-like symbols, and Latin letters with one mark; every other character stays as it is.

/// Bases and composed letters in turn, one line per combining mark.
const COMPOSED: [(char, &str); 14] = [
    ('\u{300}', "AÀEÈIÌNǸOÒUÙaàeèiìnǹoòuùWẀwẁYỲyỳ"),
    ('\u{301}', "AÁCĆEÉGǴIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeégǵiílĺnńoórŕsśuúyýzźWẂwẃÜǗüǘ"),
    ('\u{302}', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷZẐzẑ"),
    ('\u{303}', "AÃIĨNÑOÕUŨaãiĩnñoõuũEẼeẽYỸyỹ"),
    ('\u{304}', "AĀEĒIĪOŌUŪaāeēiīoōuūYȲyȳ"),
    ('\u{306}', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
    ('\u{307}', "CĊEĖGĠIİZŻcċeėgġzżAȦaȧOȮoȯ"),
    ('\u{308}', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
    ('\u{30a}', "AÅUŮaåuů"),
    ('\u{30b}', "OŐUŰoőuű"),
    ('\u{30c}', "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧÜǙüǚ"),
    ('\u{323}', "AẠaạEẸeẹIỊiịOỌoọUỤuụ"),
    ('\u{327}', "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ"),
    ('\u{328}', "AĄEĘIĮUŲaąeęiįuų"),
];

/// Symbols that are a letter in another dress, each followed by that letter.
const LETTERS: &str = "ªaºoµμſsℂCℊgℋHℌHℍHℎhℐIℑIℒLℓlℕNℙPℚQℛRℜRℝRℤZℨZKKÅÅℬBℭCℯeℰEℱFℳMℴoⁱiⁿnₐaₑeₒoₓxₕhₖkₗlₘmₙnₚpₛsₜt";

const LIGATURES: [(char, &str); 7] =
    [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬅ', "st"), ('ﬆ', "st")];

pub trait UnicodeNormalization {
    /// The characters in normal form KC.
    fn nfkc(self) -> std::vec::IntoIter<char>;
}

impl UnicodeNormalization for &str {
    fn nfkc(self) -> std::vec::IntoIter<char> {
        let mut out: Vec<char> = Vec::with_capacity(self.len());
        for c in self.chars() {
            if let Some((_, letters)) = LIGATURES.iter().find(|(ligature, _)| *ligature == c) {
                out.extend(letters.chars());
                continue;
            }
            let composed = out.last().and_then(|base| compose(*base, c));
            match (composed, out.last_mut()) {
                (Some(letter), Some(last)) => *last = letter,
                _ => out.push(plain(c)),
            }
        }
        out.into_iter()
    }
}

/// What follows `wanted` in a text of pairs.
fn pair(pairs: &str, wanted: char) -> Option<char> {
    let mut chars = pairs.chars();
    while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
        if from == wanted {
            return Some(to);
        }
    }
    None
}

fn compose(base: char, mark: char) -> Option<char> {
    let (_, pairs) = COMPOSED.iter().find(|(other, _)| *other == mark)?;
    pair(pairs, base)
}

fn plain(c: char) -> char {
    let code = c as u32;
    let letter = match code {
        0..=0xA9 => None,
        // Full-width forms of ASCII.
        0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0),
        // Mathematical letters: alphabets of 52; Greek ones of 58; digits.
        0x1D400..=0x1D6A3 => {
            let at = (code - 0x1D400) % 52;
            char::from_u32(if at < 26 { 0x41 + at } else { 0x61 + at - 26 })
        }
        0x1D6A8..=0x1D7C9 => Some(greek((code - 0x1D6A8) % 58)),
        0x1D7CE..=0x1D7FF => char::from_u32(0x30 + (code - 0x1D7CE) % 10),
        _ => pair(LETTERS, c),
    };
    letter.unwrap_or(c)
}

fn greek(at: u32) -> char {
    match at {
        17 => 'Θ',
        18..=24 => char::from_u32(0x3A3 + at - 18).unwrap_or('Σ'),
        25 => '∇',
        26..=50 => char::from_u32(0x3B1 + at - 26).unwrap_or('α'),
        51.. => ['∂', 'ε', 'θ', 'κ', 'φ', 'ρ', 'π'][(at - 51) as usize % 7],
        _ => char::from_u32(0x391 + at).unwrap_or('Α'),
    }
}

#[test]
fn identifiers_have_one_spelling() {
    let nfkc = |text: &str| text.nfkc().collect::<String>();
    assert_eq!(nfkc("ｎａｍｅ１"), "name1");
    assert_eq!(nfkc("e\u{301}t\u{e9}"), "été");
    assert_eq!(nfkc("𝐱𝛼ﬁ票"), "xαfi票");
}
