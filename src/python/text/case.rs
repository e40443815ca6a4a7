//! Capital, small, title and folded letters as CPython 3.13 has them (Unicode 15.1): runs in place of a row for each character.
//! Generated from its `str` methods; the corpus compares them. Knows no values.

/// The character that a run of the table gives for this one.
fn shifted(runs: &[(u32, u16, u8, i32)], c: char) -> Option<char> {
    let n = u32::from(c);
    let at = runs.partition_point(|run| run.0 <= n).checked_sub(1)?;
    let (first, count, step, distance) = runs[at];
    let offset = n - first;
    let inside = offset % u32::from(step) == 0 && offset / u32::from(step) < u32::from(count);
    inside.then(|| char::from_u32(n.wrapping_add_signed(distance))).flatten()
}

fn long(rows: &[(u32, &'static str)], c: char) -> Option<&'static str> {
    rows.binary_search_by_key(&u32::from(c), |row| row.0).ok().map(|at| rows[at].1)
}

/// The capitals of a character.
pub fn push_upper(out: &mut String, c: char) {
    match long(&UPPER_LONG, c) {
        Some(all) => out.push_str(all),
        None => out.push(single_upper(c)),
    }
}

/// The capital of a character that has just one, else the character.
pub fn single_upper(c: char) -> char {
    if c.is_ascii() { c.to_ascii_uppercase() } else { shifted(&UPPER, c).unwrap_or(c) }
}

/// The small letter of a character.
pub fn push_lower(out: &mut String, c: char) {
    out.push(single_lower(c));
    if c == '\u{130}' {
        out.push('\u{307}');
    }
}

/// The small letter of a character, without the dot that a dotted capital I keeps.
pub fn single_lower(c: char) -> char {
    match c {
        '\u{130}' => 'i',
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        _ => shifted(&LOWER, c).unwrap_or(c),
    }
}

/// The form at the beginning of a word.
pub fn push_title(out: &mut String, c: char) {
    match long(&TITLE, c) {
        Some(all) => out.push_str(all),
        None => push_upper(out, c),
    }
}

/// What stands for a character where case does not count.
pub fn push_folded(out: &mut String, c: char) {
    if let Some(all) = long(&FOLD_LONG, c) {
        out.push_str(all);
    } else if matches!(c, '\u{13a0}'..='\u{13f5}') {
        // Cherokee folds to its capitals.
        out.push(c);
    } else if let Some(other) = shifted(&FOLD, c) {
        out.push(other);
    } else if let Some(all) = long(&UPPER_LONG, c).filter(|_| !FOLD_NOT.contains(&u32::from(c))) {
        all.chars().for_each(|c| push_lower(out, c));
    } else {
        push_lower(out, c);
    }
}

/// A text in small letters. A capital sigma at the end of a word becomes the final one.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        push_lower_at(&mut out, text, at, c);
    }
    out
}

/// A character of a text in small letters: where it stands matters to sigma.
pub fn push_lower_at(out: &mut String, text: &str, at: usize, c: char) {
    if c == '\u{3a3}' {
        let before = text[..at].chars().rev().find(|c| !ignorable(*c)).is_some_and(cased);
        let after = text[at + c.len_utf8()..].chars().find(|c| !ignorable(*c)).is_some_and(cased);
        out.push(if before && !after { '\u{3c2}' } else { '\u{3c3}' });
    } else {
        push_lower(out, c);
    }
}

/// Whether a character is of one case or the other.
pub fn cased(c: char) -> bool {
    c.is_uppercase() || c.is_lowercase() || matches!(u32::from(c), 0x1c5 | 0x1c8 | 0x1cb | 0x1f2)
}

/// Marks and signs that the rule of the final sigma looks past: the common ones.
fn ignorable(c: char) -> bool {
    matches!(u32::from(c), 0x27 | 0x2e | 0x3a | 0x5e | 0x60 | 0xa8 | 0xad | 0xaf | 0xb4 | 0xb7 | 0xb8)
        || matches!(u32::from(c), 0x2b0..=0x36f | 0x483..=0x489 | 0x200b..=0x200f | 0x2018 | 0x2019 | 0x2024 | 0x2027)
}

/// Runs of characters with a capital: first, how many, step, distance.
#[rustfmt::skip]
static UPPER: [(u32, u16, u8, i32); 193] = [
    (0xb5, 1, 1, 743), (0xe0, 23, 1, -32), (0xf8, 7, 1, -32), (0xff, 1, 1, 121), (0x101, 24, 2, -1),
    (0x131, 1, 1, -232), (0x133, 3, 2, -1), (0x13a, 8, 2, -1), (0x14b, 23, 2, -1), (0x17a, 3, 2, -1),
    (0x17f, 1, 1, -300), (0x180, 1, 1, 195), (0x183, 2, 2, -1), (0x188, 1, 1, -1), (0x18c, 1, 1, -1),
    (0x192, 1, 1, -1), (0x195, 1, 1, 97), (0x199, 1, 1, -1), (0x19a, 1, 1, 163), (0x19e, 1, 1, 130),
    (0x1a1, 3, 2, -1), (0x1a8, 1, 1, -1), (0x1ad, 1, 1, -1), (0x1b0, 1, 1, -1), (0x1b4, 2, 2, -1), (0x1b9, 1, 1, -1),
    (0x1bd, 1, 1, -1), (0x1bf, 1, 1, 56), (0x1c5, 1, 1, -1), (0x1c6, 1, 1, -2), (0x1c8, 1, 1, -1), (0x1c9, 1, 1, -2),
    (0x1cb, 1, 1, -1), (0x1cc, 1, 1, -2), (0x1ce, 8, 2, -1), (0x1dd, 1, 1, -79), (0x1df, 9, 2, -1), (0x1f2, 1, 1, -1),
    (0x1f3, 1, 1, -2), (0x1f5, 1, 1, -1), (0x1f9, 20, 2, -1), (0x223, 9, 2, -1), (0x23c, 1, 1, -1),
    (0x23f, 2, 1, 10815), (0x242, 1, 1, -1), (0x247, 5, 2, -1), (0x250, 1, 1, 10783), (0x251, 1, 1, 10780),
    (0x252, 1, 1, 10782), (0x253, 1, 1, -210), (0x254, 1, 1, -206), (0x256, 2, 1, -205), (0x259, 1, 1, -202),
    (0x25b, 1, 1, -203), (0x25c, 1, 1, 42319), (0x260, 1, 1, -205), (0x261, 1, 1, 42315), (0x263, 1, 1, -207),
    (0x265, 1, 1, 42280), (0x266, 1, 1, 42308), (0x268, 1, 1, -209), (0x269, 1, 1, -211), (0x26a, 1, 1, 42308),
    (0x26b, 1, 1, 10743), (0x26c, 1, 1, 42305), (0x26f, 1, 1, -211), (0x271, 1, 1, 10749), (0x272, 1, 1, -213),
    (0x275, 1, 1, -214), (0x27d, 1, 1, 10727), (0x280, 1, 1, -218), (0x282, 1, 1, 42307), (0x283, 1, 1, -218),
    (0x287, 1, 1, 42282), (0x288, 1, 1, -218), (0x289, 1, 1, -69), (0x28a, 2, 1, -217), (0x28c, 1, 1, -71),
    (0x292, 1, 1, -219), (0x29d, 1, 1, 42261), (0x29e, 1, 1, 42258), (0x345, 1, 1, 84), (0x371, 2, 2, -1),
    (0x377, 1, 1, -1), (0x37b, 3, 1, 130), (0x3ac, 1, 1, -38), (0x3ad, 3, 1, -37), (0x3b1, 17, 1, -32),
    (0x3c2, 1, 1, -31), (0x3c3, 9, 1, -32), (0x3cc, 1, 1, -64), (0x3cd, 2, 1, -63), (0x3d0, 1, 1, -62),
    (0x3d1, 1, 1, -57), (0x3d5, 1, 1, -47), (0x3d6, 1, 1, -54), (0x3d7, 1, 1, -8), (0x3d9, 12, 2, -1),
    (0x3f0, 1, 1, -86), (0x3f1, 1, 1, -80), (0x3f2, 1, 1, 7), (0x3f3, 1, 1, -116), (0x3f5, 1, 1, -96),
    (0x3f8, 1, 1, -1), (0x3fb, 1, 1, -1), (0x430, 32, 1, -32), (0x450, 16, 1, -80), (0x461, 17, 2, -1),
    (0x48b, 27, 2, -1), (0x4c2, 7, 2, -1), (0x4cf, 1, 1, -15), (0x4d1, 48, 2, -1), (0x561, 38, 1, -48),
    (0x10d0, 43, 1, 3008), (0x10fd, 3, 1, 3008), (0x13f8, 6, 1, -8), (0x1c80, 1, 1, -6254), (0x1c81, 1, 1, -6253),
    (0x1c82, 1, 1, -6244), (0x1c83, 2, 1, -6242), (0x1c85, 1, 1, -6243), (0x1c86, 1, 1, -6236), (0x1c87, 1, 1, -6181),
    (0x1c88, 1, 1, 35266), (0x1d79, 1, 1, 35332), (0x1d7d, 1, 1, 3814), (0x1d8e, 1, 1, 35384), (0x1e01, 75, 2, -1),
    (0x1e9b, 1, 1, -59), (0x1ea1, 48, 2, -1), (0x1f00, 8, 1, 8), (0x1f10, 6, 1, 8), (0x1f20, 8, 1, 8),
    (0x1f30, 8, 1, 8), (0x1f40, 6, 1, 8), (0x1f51, 4, 2, 8), (0x1f60, 8, 1, 8), (0x1f70, 2, 1, 74),
    (0x1f72, 4, 1, 86), (0x1f76, 2, 1, 100), (0x1f78, 2, 1, 128), (0x1f7a, 2, 1, 112), (0x1f7c, 2, 1, 126),
    (0x1fb0, 2, 1, 8), (0x1fbe, 1, 1, -7205), (0x1fd0, 2, 1, 8), (0x1fe0, 2, 1, 8), (0x1fe5, 1, 1, 7),
    (0x214e, 1, 1, -28), (0x2170, 16, 1, -16), (0x2184, 1, 1, -1), (0x24d0, 26, 1, -26), (0x2c30, 48, 1, -48),
    (0x2c61, 1, 1, -1), (0x2c65, 1, 1, -10795), (0x2c66, 1, 1, -10792), (0x2c68, 3, 2, -1), (0x2c73, 1, 1, -1),
    (0x2c76, 1, 1, -1), (0x2c81, 50, 2, -1), (0x2cec, 2, 2, -1), (0x2cf3, 1, 1, -1), (0x2d00, 38, 1, -7264),
    (0x2d27, 1, 1, -7264), (0x2d2d, 1, 1, -7264), (0xa641, 23, 2, -1), (0xa681, 14, 2, -1), (0xa723, 7, 2, -1),
    (0xa733, 31, 2, -1), (0xa77a, 2, 2, -1), (0xa77f, 5, 2, -1), (0xa78c, 1, 1, -1), (0xa791, 2, 2, -1),
    (0xa794, 1, 1, 48), (0xa797, 10, 2, -1), (0xa7b5, 8, 2, -1), (0xa7c8, 2, 2, -1), (0xa7d1, 1, 1, -1),
    (0xa7d7, 2, 2, -1), (0xa7f6, 1, 1, -1), (0xab53, 1, 1, -928), (0xab70, 80, 1, -38864), (0xff41, 26, 1, -32),
    (0x10428, 40, 1, -40), (0x104d8, 36, 1, -40), (0x10597, 11, 1, -39), (0x105a3, 15, 1, -39), (0x105b3, 7, 1, -39),
    (0x105bb, 2, 1, -39), (0x10cc0, 51, 1, -64), (0x118c0, 32, 1, -32), (0x16e60, 32, 1, -32), (0x1e922, 34, 1, -34),
];

/// Runs of characters with a small letter: likewise.
#[rustfmt::skip]
static LOWER: [(u32, u16, u8, i32); 180] = [
    (0xc0, 23, 1, 32), (0xd8, 7, 1, 32), (0x100, 24, 2, 1), (0x132, 3, 2, 1), (0x139, 8, 2, 1), (0x14a, 23, 2, 1),
    (0x178, 1, 1, -121), (0x179, 3, 2, 1), (0x181, 1, 1, 210), (0x182, 2, 2, 1), (0x186, 1, 1, 206), (0x187, 1, 1, 1),
    (0x189, 2, 1, 205), (0x18b, 1, 1, 1), (0x18e, 1, 1, 79), (0x18f, 1, 1, 202), (0x190, 1, 1, 203), (0x191, 1, 1, 1),
    (0x193, 1, 1, 205), (0x194, 1, 1, 207), (0x196, 1, 1, 211), (0x197, 1, 1, 209), (0x198, 1, 1, 1),
    (0x19c, 1, 1, 211), (0x19d, 1, 1, 213), (0x19f, 1, 1, 214), (0x1a0, 3, 2, 1), (0x1a6, 1, 1, 218),
    (0x1a7, 1, 1, 1), (0x1a9, 1, 1, 218), (0x1ac, 1, 1, 1), (0x1ae, 1, 1, 218), (0x1af, 1, 1, 1), (0x1b1, 2, 1, 217),
    (0x1b3, 2, 2, 1), (0x1b7, 1, 1, 219), (0x1b8, 1, 1, 1), (0x1bc, 1, 1, 1), (0x1c4, 1, 1, 2), (0x1c5, 1, 1, 1),
    (0x1c7, 1, 1, 2), (0x1c8, 1, 1, 1), (0x1ca, 1, 1, 2), (0x1cb, 9, 2, 1), (0x1de, 9, 2, 1), (0x1f1, 1, 1, 2),
    (0x1f2, 2, 2, 1), (0x1f6, 1, 1, -97), (0x1f7, 1, 1, -56), (0x1f8, 20, 2, 1), (0x220, 1, 1, -130),
    (0x222, 9, 2, 1), (0x23a, 1, 1, 10795), (0x23b, 1, 1, 1), (0x23d, 1, 1, -163), (0x23e, 1, 1, 10792),
    (0x241, 1, 1, 1), (0x243, 1, 1, -195), (0x244, 1, 1, 69), (0x245, 1, 1, 71), (0x246, 5, 2, 1), (0x370, 2, 2, 1),
    (0x376, 1, 1, 1), (0x37f, 1, 1, 116), (0x386, 1, 1, 38), (0x388, 3, 1, 37), (0x38c, 1, 1, 64), (0x38e, 2, 1, 63),
    (0x391, 17, 1, 32), (0x3a3, 9, 1, 32), (0x3cf, 1, 1, 8), (0x3d8, 12, 2, 1), (0x3f4, 1, 1, -60), (0x3f7, 1, 1, 1),
    (0x3f9, 1, 1, -7), (0x3fa, 1, 1, 1), (0x3fd, 3, 1, -130), (0x400, 16, 1, 80), (0x410, 32, 1, 32),
    (0x460, 17, 2, 1), (0x48a, 27, 2, 1), (0x4c0, 1, 1, 15), (0x4c1, 7, 2, 1), (0x4d0, 48, 2, 1), (0x531, 38, 1, 48),
    (0x10a0, 38, 1, 7264), (0x10c7, 1, 1, 7264), (0x10cd, 1, 1, 7264), (0x13a0, 80, 1, 38864), (0x13f0, 6, 1, 8),
    (0x1c90, 43, 1, -3008), (0x1cbd, 3, 1, -3008), (0x1e00, 75, 2, 1), (0x1e9e, 1, 1, -7615), (0x1ea0, 48, 2, 1),
    (0x1f08, 8, 1, -8), (0x1f18, 6, 1, -8), (0x1f28, 8, 1, -8), (0x1f38, 8, 1, -8), (0x1f48, 6, 1, -8),
    (0x1f59, 4, 2, -8), (0x1f68, 8, 1, -8), (0x1f88, 8, 1, -8), (0x1f98, 8, 1, -8), (0x1fa8, 8, 1, -8),
    (0x1fb8, 2, 1, -8), (0x1fba, 2, 1, -74), (0x1fbc, 1, 1, -9), (0x1fc8, 4, 1, -86), (0x1fcc, 1, 1, -9),
    (0x1fd8, 2, 1, -8), (0x1fda, 2, 1, -100), (0x1fe8, 2, 1, -8), (0x1fea, 2, 1, -112), (0x1fec, 1, 1, -7),
    (0x1ff8, 2, 1, -128), (0x1ffa, 2, 1, -126), (0x1ffc, 1, 1, -9), (0x2126, 1, 1, -7517), (0x212a, 1, 1, -8383),
    (0x212b, 1, 1, -8262), (0x2132, 1, 1, 28), (0x2160, 16, 1, 16), (0x2183, 1, 1, 1), (0x24b6, 26, 1, 26),
    (0x2c00, 48, 1, 48), (0x2c60, 1, 1, 1), (0x2c62, 1, 1, -10743), (0x2c63, 1, 1, -3814), (0x2c64, 1, 1, -10727),
    (0x2c67, 3, 2, 1), (0x2c6d, 1, 1, -10780), (0x2c6e, 1, 1, -10749), (0x2c6f, 1, 1, -10783), (0x2c70, 1, 1, -10782),
    (0x2c72, 1, 1, 1), (0x2c75, 1, 1, 1), (0x2c7e, 2, 1, -10815), (0x2c80, 50, 2, 1), (0x2ceb, 2, 2, 1),
    (0x2cf2, 1, 1, 1), (0xa640, 23, 2, 1), (0xa680, 14, 2, 1), (0xa722, 7, 2, 1), (0xa732, 31, 2, 1),
    (0xa779, 2, 2, 1), (0xa77d, 1, 1, -35332), (0xa77e, 5, 2, 1), (0xa78b, 1, 1, 1), (0xa78d, 1, 1, -42280),
    (0xa790, 2, 2, 1), (0xa796, 10, 2, 1), (0xa7aa, 1, 1, -42308), (0xa7ab, 1, 1, -42319), (0xa7ac, 1, 1, -42315),
    (0xa7ad, 1, 1, -42305), (0xa7ae, 1, 1, -42308), (0xa7b0, 1, 1, -42258), (0xa7b1, 1, 1, -42282),
    (0xa7b2, 1, 1, -42261), (0xa7b3, 1, 1, 928), (0xa7b4, 8, 2, 1), (0xa7c4, 1, 1, -48), (0xa7c5, 1, 1, -42307),
    (0xa7c6, 1, 1, -35384), (0xa7c7, 2, 2, 1), (0xa7d0, 1, 1, 1), (0xa7d6, 2, 2, 1), (0xa7f5, 1, 1, 1),
    (0xff21, 26, 1, 32), (0x10400, 40, 1, 40), (0x104b0, 36, 1, 40), (0x10570, 11, 1, 39), (0x1057c, 15, 1, 39),
    (0x1058c, 7, 1, 39), (0x10594, 2, 1, 39), (0x10c80, 51, 1, 64), (0x118a0, 32, 1, 32), (0x16e40, 32, 1, 32),
    (0x1e900, 34, 1, 34),
];

/// Characters whose capitals are several.
#[rustfmt::skip]
static UPPER_LONG: [(u32, &str); 102] = [
    (0xdf, "\u{53}\u{53}"), (0x149, "\u{2bc}\u{4e}"), (0x1f0, "\u{4a}\u{30c}"), (0x390, "\u{399}\u{308}\u{301}"),
    (0x3b0, "\u{3a5}\u{308}\u{301}"), (0x587, "\u{535}\u{552}"), (0x1e96, "\u{48}\u{331}"), (0x1e97, "\u{54}\u{308}"),
    (0x1e98, "\u{57}\u{30a}"), (0x1e99, "\u{59}\u{30a}"), (0x1e9a, "\u{41}\u{2be}"), (0x1f50, "\u{3a5}\u{313}"),
    (0x1f52, "\u{3a5}\u{313}\u{300}"), (0x1f54, "\u{3a5}\u{313}\u{301}"), (0x1f56, "\u{3a5}\u{313}\u{342}"),
    (0x1f80, "\u{1f08}\u{399}"), (0x1f81, "\u{1f09}\u{399}"), (0x1f82, "\u{1f0a}\u{399}"),
    (0x1f83, "\u{1f0b}\u{399}"), (0x1f84, "\u{1f0c}\u{399}"), (0x1f85, "\u{1f0d}\u{399}"),
    (0x1f86, "\u{1f0e}\u{399}"), (0x1f87, "\u{1f0f}\u{399}"), (0x1f88, "\u{1f08}\u{399}"),
    (0x1f89, "\u{1f09}\u{399}"), (0x1f8a, "\u{1f0a}\u{399}"), (0x1f8b, "\u{1f0b}\u{399}"),
    (0x1f8c, "\u{1f0c}\u{399}"), (0x1f8d, "\u{1f0d}\u{399}"), (0x1f8e, "\u{1f0e}\u{399}"),
    (0x1f8f, "\u{1f0f}\u{399}"), (0x1f90, "\u{1f28}\u{399}"), (0x1f91, "\u{1f29}\u{399}"),
    (0x1f92, "\u{1f2a}\u{399}"), (0x1f93, "\u{1f2b}\u{399}"), (0x1f94, "\u{1f2c}\u{399}"),
    (0x1f95, "\u{1f2d}\u{399}"), (0x1f96, "\u{1f2e}\u{399}"), (0x1f97, "\u{1f2f}\u{399}"),
    (0x1f98, "\u{1f28}\u{399}"), (0x1f99, "\u{1f29}\u{399}"), (0x1f9a, "\u{1f2a}\u{399}"),
    (0x1f9b, "\u{1f2b}\u{399}"), (0x1f9c, "\u{1f2c}\u{399}"), (0x1f9d, "\u{1f2d}\u{399}"),
    (0x1f9e, "\u{1f2e}\u{399}"), (0x1f9f, "\u{1f2f}\u{399}"), (0x1fa0, "\u{1f68}\u{399}"),
    (0x1fa1, "\u{1f69}\u{399}"), (0x1fa2, "\u{1f6a}\u{399}"), (0x1fa3, "\u{1f6b}\u{399}"),
    (0x1fa4, "\u{1f6c}\u{399}"), (0x1fa5, "\u{1f6d}\u{399}"), (0x1fa6, "\u{1f6e}\u{399}"),
    (0x1fa7, "\u{1f6f}\u{399}"), (0x1fa8, "\u{1f68}\u{399}"), (0x1fa9, "\u{1f69}\u{399}"),
    (0x1faa, "\u{1f6a}\u{399}"), (0x1fab, "\u{1f6b}\u{399}"), (0x1fac, "\u{1f6c}\u{399}"),
    (0x1fad, "\u{1f6d}\u{399}"), (0x1fae, "\u{1f6e}\u{399}"), (0x1faf, "\u{1f6f}\u{399}"),
    (0x1fb2, "\u{1fba}\u{399}"), (0x1fb3, "\u{391}\u{399}"), (0x1fb4, "\u{386}\u{399}"), (0x1fb6, "\u{391}\u{342}"),
    (0x1fb7, "\u{391}\u{342}\u{399}"), (0x1fbc, "\u{391}\u{399}"), (0x1fc2, "\u{1fca}\u{399}"),
    (0x1fc3, "\u{397}\u{399}"), (0x1fc4, "\u{389}\u{399}"), (0x1fc6, "\u{397}\u{342}"),
    (0x1fc7, "\u{397}\u{342}\u{399}"), (0x1fcc, "\u{397}\u{399}"), (0x1fd2, "\u{399}\u{308}\u{300}"),
    (0x1fd3, "\u{399}\u{308}\u{301}"), (0x1fd6, "\u{399}\u{342}"), (0x1fd7, "\u{399}\u{308}\u{342}"),
    (0x1fe2, "\u{3a5}\u{308}\u{300}"), (0x1fe3, "\u{3a5}\u{308}\u{301}"), (0x1fe4, "\u{3a1}\u{313}"),
    (0x1fe6, "\u{3a5}\u{342}"), (0x1fe7, "\u{3a5}\u{308}\u{342}"), (0x1ff2, "\u{1ffa}\u{399}"),
    (0x1ff3, "\u{3a9}\u{399}"), (0x1ff4, "\u{38f}\u{399}"), (0x1ff6, "\u{3a9}\u{342}"),
    (0x1ff7, "\u{3a9}\u{342}\u{399}"), (0x1ffc, "\u{3a9}\u{399}"), (0xfb00, "\u{46}\u{46}"), (0xfb01, "\u{46}\u{49}"),
    (0xfb02, "\u{46}\u{4c}"), (0xfb03, "\u{46}\u{46}\u{49}"), (0xfb04, "\u{46}\u{46}\u{4c}"),
    (0xfb05, "\u{53}\u{54}"), (0xfb06, "\u{53}\u{54}"), (0xfb13, "\u{544}\u{546}"), (0xfb14, "\u{544}\u{535}"),
    (0xfb15, "\u{544}\u{53b}"), (0xfb16, "\u{54e}\u{546}"), (0xfb17, "\u{544}\u{53d}"),
];

/// Characters whose title form is not their capital.
#[rustfmt::skip]
static TITLE: [(u32, &str); 135] = [
    (0xdf, "\u{53}\u{73}"), (0x1c4, "\u{1c5}"), (0x1c5, "\u{1c5}"), (0x1c6, "\u{1c5}"), (0x1c7, "\u{1c8}"),
    (0x1c8, "\u{1c8}"), (0x1c9, "\u{1c8}"), (0x1ca, "\u{1cb}"), (0x1cb, "\u{1cb}"), (0x1cc, "\u{1cb}"),
    (0x1f1, "\u{1f2}"), (0x1f2, "\u{1f2}"), (0x1f3, "\u{1f2}"), (0x587, "\u{535}\u{582}"), (0x10d0, "\u{10d0}"),
    (0x10d1, "\u{10d1}"), (0x10d2, "\u{10d2}"), (0x10d3, "\u{10d3}"), (0x10d4, "\u{10d4}"), (0x10d5, "\u{10d5}"),
    (0x10d6, "\u{10d6}"), (0x10d7, "\u{10d7}"), (0x10d8, "\u{10d8}"), (0x10d9, "\u{10d9}"), (0x10da, "\u{10da}"),
    (0x10db, "\u{10db}"), (0x10dc, "\u{10dc}"), (0x10dd, "\u{10dd}"), (0x10de, "\u{10de}"), (0x10df, "\u{10df}"),
    (0x10e0, "\u{10e0}"), (0x10e1, "\u{10e1}"), (0x10e2, "\u{10e2}"), (0x10e3, "\u{10e3}"), (0x10e4, "\u{10e4}"),
    (0x10e5, "\u{10e5}"), (0x10e6, "\u{10e6}"), (0x10e7, "\u{10e7}"), (0x10e8, "\u{10e8}"), (0x10e9, "\u{10e9}"),
    (0x10ea, "\u{10ea}"), (0x10eb, "\u{10eb}"), (0x10ec, "\u{10ec}"), (0x10ed, "\u{10ed}"), (0x10ee, "\u{10ee}"),
    (0x10ef, "\u{10ef}"), (0x10f0, "\u{10f0}"), (0x10f1, "\u{10f1}"), (0x10f2, "\u{10f2}"), (0x10f3, "\u{10f3}"),
    (0x10f4, "\u{10f4}"), (0x10f5, "\u{10f5}"), (0x10f6, "\u{10f6}"), (0x10f7, "\u{10f7}"), (0x10f8, "\u{10f8}"),
    (0x10f9, "\u{10f9}"), (0x10fa, "\u{10fa}"), (0x10fd, "\u{10fd}"), (0x10fe, "\u{10fe}"), (0x10ff, "\u{10ff}"),
    (0x1f80, "\u{1f88}"), (0x1f81, "\u{1f89}"), (0x1f82, "\u{1f8a}"), (0x1f83, "\u{1f8b}"), (0x1f84, "\u{1f8c}"),
    (0x1f85, "\u{1f8d}"), (0x1f86, "\u{1f8e}"), (0x1f87, "\u{1f8f}"), (0x1f88, "\u{1f88}"), (0x1f89, "\u{1f89}"),
    (0x1f8a, "\u{1f8a}"), (0x1f8b, "\u{1f8b}"), (0x1f8c, "\u{1f8c}"), (0x1f8d, "\u{1f8d}"), (0x1f8e, "\u{1f8e}"),
    (0x1f8f, "\u{1f8f}"), (0x1f90, "\u{1f98}"), (0x1f91, "\u{1f99}"), (0x1f92, "\u{1f9a}"), (0x1f93, "\u{1f9b}"),
    (0x1f94, "\u{1f9c}"), (0x1f95, "\u{1f9d}"), (0x1f96, "\u{1f9e}"), (0x1f97, "\u{1f9f}"), (0x1f98, "\u{1f98}"),
    (0x1f99, "\u{1f99}"), (0x1f9a, "\u{1f9a}"), (0x1f9b, "\u{1f9b}"), (0x1f9c, "\u{1f9c}"), (0x1f9d, "\u{1f9d}"),
    (0x1f9e, "\u{1f9e}"), (0x1f9f, "\u{1f9f}"), (0x1fa0, "\u{1fa8}"), (0x1fa1, "\u{1fa9}"), (0x1fa2, "\u{1faa}"),
    (0x1fa3, "\u{1fab}"), (0x1fa4, "\u{1fac}"), (0x1fa5, "\u{1fad}"), (0x1fa6, "\u{1fae}"), (0x1fa7, "\u{1faf}"),
    (0x1fa8, "\u{1fa8}"), (0x1fa9, "\u{1fa9}"), (0x1faa, "\u{1faa}"), (0x1fab, "\u{1fab}"), (0x1fac, "\u{1fac}"),
    (0x1fad, "\u{1fad}"), (0x1fae, "\u{1fae}"), (0x1faf, "\u{1faf}"), (0x1fb2, "\u{1fba}\u{345}"),
    (0x1fb3, "\u{1fbc}"), (0x1fb4, "\u{386}\u{345}"), (0x1fb7, "\u{391}\u{342}\u{345}"), (0x1fbc, "\u{1fbc}"),
    (0x1fc2, "\u{1fca}\u{345}"), (0x1fc3, "\u{1fcc}"), (0x1fc4, "\u{389}\u{345}"), (0x1fc7, "\u{397}\u{342}\u{345}"),
    (0x1fcc, "\u{1fcc}"), (0x1ff2, "\u{1ffa}\u{345}"), (0x1ff3, "\u{1ffc}"), (0x1ff4, "\u{38f}\u{345}"),
    (0x1ff7, "\u{3a9}\u{342}\u{345}"), (0x1ffc, "\u{1ffc}"), (0xfb00, "\u{46}\u{66}"), (0xfb01, "\u{46}\u{69}"),
    (0xfb02, "\u{46}\u{6c}"), (0xfb03, "\u{46}\u{66}\u{69}"), (0xfb04, "\u{46}\u{66}\u{6c}"),
    (0xfb05, "\u{53}\u{74}"), (0xfb06, "\u{53}\u{74}"), (0xfb13, "\u{544}\u{576}"), (0xfb14, "\u{544}\u{565}"),
    (0xfb15, "\u{544}\u{56b}"), (0xfb16, "\u{54e}\u{576}"), (0xfb17, "\u{544}\u{56d}"),
];

/// Runs of characters that casefold to another one than their small letter.
#[rustfmt::skip]
static FOLD: [(u32, u16, u8, i32); 23] = [
    (0xb5, 1, 1, 775), (0x17f, 1, 1, -268), (0x345, 1, 1, 116), (0x3c2, 1, 1, 1), (0x3d0, 1, 1, -30),
    (0x3d1, 1, 1, -25), (0x3d5, 1, 1, -15), (0x3d6, 1, 1, -22), (0x3f0, 1, 1, -54), (0x3f1, 1, 1, -48),
    (0x3f5, 1, 1, -64), (0x13f8, 6, 1, -8), (0x1c80, 1, 1, -6222), (0x1c81, 1, 1, -6221), (0x1c82, 1, 1, -6212),
    (0x1c83, 2, 1, -6210), (0x1c85, 1, 1, -6211), (0x1c86, 1, 1, -6204), (0x1c87, 1, 1, -6180), (0x1c88, 1, 1, 35267),
    (0x1e9b, 1, 1, -58), (0x1fbe, 1, 1, -7173), (0xab70, 80, 1, -38864),
];

/// Characters that casefold to several, where those are not the small letters of `UPPER_LONG`.
#[rustfmt::skip]
static FOLD_LONG: [(u32, &str); 1] = [
    (0x1e9e, "\u{73}\u{73}"),
];

/// Characters of `UPPER_LONG` that casefold to their small letter.
#[rustfmt::skip]
static FOLD_NOT: [u32; 0] = [
   
];
