//! The line discipline: what becomes of a byte that is typed or printed. Semantics: termios(3), the table of n_tty.
//! Knows no descriptors and no processes. A tab is erased as if it were one column wide.

use super::{SIGNALS, Terminal};
use crate::kernel::limits;

// Flags of the first word (input), the second (output) and the fourth (local), as Linux numbers them.
const ISTRIP: u32 = 0x20;
const INLCR: u32 = 0x40;
const IGNCR: u32 = 0x80;
const ICRNL: u32 = 0x100;
const IXON: u32 = 0x400;
const IUTF8: u32 = 0x4000;
const OPOST: u32 = 1;
const ONLCR: u32 = 4;
const OCRNL: u32 = 8;
const ISIG: u32 = 1;
pub(super) const ICANON: u32 = 2;
const ECHO: u32 = 8;
const ECHOE: u32 = 0x10;
const ECHOK: u32 = 0x20;
const ECHONL: u32 = 0x40;
const NOFLSH: u32 = 0x80;
pub(super) const TOSTOP: u32 = 0x100;
const ECHOCTL: u32 = 0x200;
const ECHOKE: u32 = 0x800;
const IEXTEN: u32 = 0x8000;

// Places among the control characters.
const INTR: usize = 0;
const SUSP: usize = 10;
const ERASE: usize = 2;
const KILL: usize = 3;
const EOF: usize = 4;
const TIME: usize = 5;
const MIN: usize = 6;
const START: usize = 8;
const STOP: usize = 9;
const EOL: usize = 11;
const REPRINT: usize = 12;
const WERASE: usize = 14;
const LNEXT: usize = 15;
const EOL2: usize = 16;
/// Where they begin in the settings.
const CHARACTERS: usize = 17;
/// Bytes of a line that is being typed.
const MOST_TYPED: usize = 4_095;

/// One column to the left, and what was there is gone.
const RUB_OUT: &[u8] = b"\x08 \x08";

impl Terminal {
    /// One of the words of flags: input, output, control, local.
    pub(super) fn word(&self, index: usize) -> u32 {
        let bytes = &self.settings[4 * index..4 * index + 4];
        bytes.iter().rev().fold(0, |word, byte| word << 8 | u32::from(*byte))
    }

    fn local(&self, flag: u32) -> bool {
        self.word(3) & flag != 0
    }

    fn character(&self, place: usize) -> u8 {
        self.settings[CHARACTERS + place]
    }

    /// The place of a control character that a byte is.
    fn special(&self, c: u8) -> Option<usize> {
        (0..=EOL2).find(|place| !(TIME..START).contains(place) && c != 0 && self.character(*place) == c)
    }

    /// Bytes are typed. Gives the signals that they mean.
    pub(super) fn type_in(&mut self, bytes: &[u8]) -> Vec<u8> {
        let signals = bytes.iter().filter_map(|byte| self.type_byte(*byte)).collect();
        if !self.local(ICANON) {
            self.end_line();
        }
        signals
    }

    fn type_byte(&mut self, byte: u8) -> Option<u8> {
        let input = self.word(0);
        let mut c = if input & ISTRIP == 0 { byte } else { byte & 0x7f };
        if std::mem::take(&mut self.literal) {
            self.echo(c);
            self.keep(c);
            return None;
        }
        let special = self.special(c);
        match special {
            Some(place @ (START | STOP)) if input & IXON != 0 => {
                self.stopped = place == STOP;
                return None;
            }
            Some(place @ (INTR | 1 | SUSP)) if self.local(ISIG) => return Some(self.call(place, c)),
            _ => {}
        }
        match c {
            b'\r' if input & IGNCR != 0 => return None,
            b'\r' if input & ICRNL != 0 => c = b'\n',
            b'\n' if input & INLCR != 0 => c = b'\r',
            _ => {}
        }
        let lines = self.local(ICANON);
        if lines && self.edit(special) {
            return None;
        }
        let extended = self.local(IEXTEN);
        let ends = lines && (c == b'\n' || special == Some(EOL) || special == Some(EOL2) && extended);
        if c != b'\n' {
            self.echo(c);
        } else if self.local(if lines { ECHO | ECHONL } else { ECHO }) {
            self.emit(c);
        }
        self.keep(c);
        if ends {
            self.end_line();
        }
        None
    }

    /// A character that stands for a signal: what was under way is thrown away.
    fn call(&mut self, place: usize, c: u8) -> u8 {
        if !self.local(NOFLSH) {
            self.forget_typed();
            self.printed.clear();
        }
        self.stopped = false;
        self.echo(c);
        SIGNALS[if place == SUSP { 2 } else { place }]
    }

    /// A character that changes the line. Gives whether it was one.
    fn edit(&mut self, special: Option<usize>) -> bool {
        let extended = self.local(IEXTEN);
        match special {
            Some(place @ (ERASE | KILL)) => self.erase(place),
            Some(WERASE) if extended => self.erase(WERASE),
            Some(EOF) => self.end_line_at_eof(),
            Some(LNEXT) if extended => {
                self.literal = true;
                if self.local(ECHO) && self.local(ECHOCTL) {
                    self.printed.extend(b"^\x08");
                }
            }
            Some(REPRINT) if extended && self.local(ECHO) => {
                self.echo(self.character(REPRINT));
                self.emit(b'\n');
                for c in self.line.clone() {
                    self.echo(c);
                }
            }
            _ => return false,
        }
        true
    }

    fn erase(&mut self, place: usize) {
        let whole = ECHO | ECHOE | ECHOK | ECHOKE;
        if place == KILL && self.word(3) & whole != whole {
            self.line.clear();
            self.echo(self.character(KILL));
            if self.local(ECHO) && self.local(ECHOK) {
                self.emit(b'\n');
            }
            return;
        }
        let mut in_word = false;
        while let Some(c) = self.last_typed() {
            let of_word = c.is_ascii_alphanumeric() || c == b'_' || c >= 0xc0;
            if place == WERASE && in_word && !of_word {
                return;
            }
            in_word |= of_word;
            while self.line.pop().is_some_and(|popped| popped != c) {}
            if place == ERASE && !self.local(ECHOE) {
                self.echo(self.character(ERASE));
            } else if self.local(ECHO) {
                let columns = if !is_control(c) || c == b'\t' { 1 } else { usize::from(self.local(ECHOCTL)) * 2 };
                self.printed.extend(RUB_OUT.repeat(columns));
            }
            if place == ERASE {
                return;
            }
        }
    }

    /// The first byte of the last character of the line.
    fn last_typed(&self) -> Option<u8> {
        let utf8 = self.word(0) & IUTF8 != 0;
        self.line.iter().rev().copied().find(|c| !utf8 || c & 0xc0 != 0x80)
    }

    fn keep(&mut self, c: u8) {
        if self.line.len() < MOST_TYPED || c == b'\n' {
            self.line.push(c);
        }
    }

    /// What has been typed can be read, as one line.
    pub(super) fn end_line(&mut self) {
        if !self.line.is_empty() {
            self.end_line_at_eof();
        }
    }

    fn end_line_at_eof(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.ready.push_back(line);
    }

    pub(super) fn forget_typed(&mut self) {
        self.ready.clear();
        self.line.clear();
    }

    /// Shows what is typed, where that is wanted.
    fn echo(&mut self, c: u8) {
        if !self.local(ECHO) {
        } else if self.local(ECHOCTL) && is_control(c) && c != b'\t' {
            self.printed.extend([b'^', c ^ 0x40]);
        } else {
            self.emit(c);
        }
    }

    /// A byte is printed.
    fn emit(&mut self, c: u8) {
        let output = self.word(1);
        match c {
            b'\n' if output & OPOST != 0 && output & ONLCR != 0 => self.printed.extend(b"\r\n"),
            b'\r' if output & OPOST != 0 && output & OCRNL != 0 => self.printed.push(b'\n'),
            _ => self.printed.push(c),
        }
    }

    /// Prints as many bytes as there is room for.
    pub(super) fn print(&mut self, bytes: &[u8]) -> usize {
        let count = bytes.len().min(self.room());
        for c in &bytes[..count] {
            self.emit(*c);
        }
        count
    }

    pub(super) fn room(&self) -> usize {
        if self.stopped { 0 } else { limits::PIPE_CAPACITY.saturating_sub(self.printed.len()) }
    }

    /// How many bytes a read of at most `max` waits for, and for how many tenths of a second: without lines as it is set.
    fn patience(&self, max: usize) -> (usize, u8) {
        (usize::from(self.character(MIN)).min(max), self.character(TIME))
    }

    /// Something to read: a line, or without lines enough bytes.
    pub(super) fn is_readable(&self, max: usize) -> bool {
        let there: usize = self.ready.iter().map(Vec::len).sum();
        if self.local(ICANON) { !self.ready.is_empty() } else { there >= self.patience(max).0.max(1) }
    }

    /// What is read of what was typed; else how long to wait for more (`None`: for ever).
    pub(super) fn read_typed(&mut self, max: usize) -> Result<Vec<u8>, Option<u64>> {
        let lines = self.local(ICANON);
        if !self.is_readable(max) && max > 0 {
            return match self.patience(max) {
                (0, 0) if !lines => Ok(Vec::new()),
                (0, tenths) if !lines => Err(Some(u64::from(tenths) * 100_000_000)),
                _ => Err(None),
            };
        }
        let mut bytes = Vec::new();
        while let Some(first) = self.ready.front_mut() {
            let count = first.len().min(max - bytes.len());
            bytes.extend(first.drain(..count));
            if !first.is_empty() {
                break;
            }
            self.ready.pop_front();
            if lines {
                break;
            }
        }
        Ok(bytes)
    }

    /// How many bytes could be read.
    pub(super) fn typed_bytes(&self) -> usize {
        self.ready.iter().map(Vec::len).sum()
    }
}

fn is_control(c: u8) -> bool {
    c < 0x20 || c == 0x7f
}
