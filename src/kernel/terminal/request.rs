//! What is asked of a terminal through a descriptor, by Linux's numbers. Semantics: ioctl_tty(2), asm-generic/ioctls.h.

use crate::base::Tid;

pub(super) const TCGETS: u32 = 0x5401;
pub(super) const TCSETS: u32 = 0x5402;
pub(super) const TCSETSF: u32 = 0x5404;
pub(super) const TCXONC: u32 = 0x540a;
pub(super) const TCFLSH: u32 = 0x540b;
pub(super) const TIOCSCTTY: u32 = 0x540e;
pub(super) const TIOCGPGRP: u32 = 0x540f;
pub(super) const TIOCSPGRP: u32 = 0x5410;
pub(super) const TIOCGWINSZ: u32 = 0x5413;
pub(super) const TIOCSWINSZ: u32 = 0x5414;
/// Linux names it TIOCINQ as well.
pub(super) const FIONREAD: u32 = 0x541b;
pub(super) const TIOCNOTTY: u32 = 0x5422;
pub(super) const TIOCGSID: u32 = 0x5429;
pub(super) const TIOCGPTN: u32 = 0x8004_5430;
pub(super) const TIOCSPTLCK: u32 = 0x4004_5431;

/// A request, and of which side of which terminal by whom.
#[derive(Clone, Copy)]
pub(super) struct Request<'a> {
    pub tid: Tid,
    pub number: u64,
    pub master: bool,
    pub code: u32,
    pub bytes: &'a [u8],
}

impl Request<'_> {
    /// What a process of the background may do with its terminal only when it ignores or blocks SIGTTOU.
    pub fn changes(&self) -> bool {
        matches!(self.code, TCSETS..=TCSETSF | TIOCSPGRP)
    }

    /// Whether it is about the session whose terminal it is.
    pub fn is_of_session(&self) -> bool {
        matches!(self.code, TIOCSCTTY | TIOCGPGRP | TIOCSPGRP | TIOCNOTTY | TIOCGSID)
    }

    /// The first of the bytes.
    pub fn first(&self) -> u8 {
        self.bytes.first().copied().unwrap_or(0)
    }

    /// The first four as a number.
    pub fn word(&self) -> u32 {
        self.bytes.first_chunk().map_or(0, |word| u32::from_le_bytes(*word))
    }
}
