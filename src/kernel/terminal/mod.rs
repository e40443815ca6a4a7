//! Pseudo-terminals: two sides, and between them what makes lines of what is typed. Semantics: pty(7).
//! Knows no files but those in which the sides are.

mod calls;
mod discipline;
mod request;
mod session;

use crate::base::{Pid, Tid};
use std::collections::VecDeque;

/// Inodes of `/dev/tty`, of `/dev/ptmx`, and of the slaves' files: no program's file has so high a number.
pub const TTY_INODE: u64 = 1 << 60;
pub const PTMX_INODE: u64 = TTY_INODE + 1;
pub const SLAVES: u64 = TTY_INODE + 2;
/// What a slave's description leads to when the terminal has been hung up.
pub const HUNG_UP: u64 = u64::MAX;
/// SIGINT, SIGQUIT, SIGTSTP.
const SIGNALS: [u8; 3] = [2, 3, 20];
/// How Linux sets a new one: as the kernel's `struct termios`, four words of flags, a byte, 19 control characters.
const SETTINGS: [u8; 36] =
    *b"\x00\x05\0\0\x05\0\0\0\xbf\0\0\0\x3b\x8a\0\0\0\x03\x1c\x7f\x15\x04\0\x01\0\x11\x13\x1a\0\x12\x0f\x17\x16\0\0\0";

/// What lies between a master and its slave.
#[derive(Clone, Debug)]
pub struct Terminal {
    settings: [u8; 36],
    /// As `struct winsize`.
    size: [u8; 8],
    /// Typed, to be read by the slave: lines, or pieces where no lines are made.
    ready: VecDeque<Vec<u8>>,
    /// The line that is being typed.
    line: Vec<u8>,
    /// The next byte that is typed means nothing but itself.
    literal: bool,
    /// Nothing is to be printed now.
    stopped: bool,
    /// To be read by the master.
    printed: Vec<u8>,
    /// Open descriptions of the master's side and of the slave's.
    masters: u32,
    slaves: u32,
    /// The slave's side has been open.
    met: bool,
    /// The slave's side may not be opened yet.
    locked: bool,
    /// Whose controlling terminal it is, and which group is in the foreground.
    session: Option<Pid>,
    group: Pid,
    pub(super) waiters: Vec<Tid>,
    changes: u64,
}

impl Default for Terminal {
    fn default() -> Terminal {
        Terminal {
            settings: SETTINGS,
            size: [0; 8],
            ready: VecDeque::new(),
            line: Vec::new(),
            literal: false,
            stopped: false,
            printed: Vec::new(),
            masters: 0,
            slaves: 0,
            met: false,
            locked: true,
            session: None,
            group: crate::kernel::INIT,
            waiters: Vec::new(),
            changes: 0,
        }
    }
}
