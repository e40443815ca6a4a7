//! System calls on the two sides of a pseudo-terminal. Knows who waits there, not what a character means.

use super::discipline::{ICANON, TOSTOP};
use super::request::*;
use super::{HUNG_UP, PTMX_INODE, SLAVES, TTY_INODE, Terminal};
use crate::abi::{Errno, EventKind, OpenFlags, Readiness, Reply, WaitReason};
use crate::base::{Fd, Tid};
use crate::kernel::files::Target;
use crate::kernel::perform::Tried;
use crate::kernel::poll::news;
use crate::kernel::signals::{SIGTTIN, SIGTTOU, SIGWINCH};
use crate::kernel::{Kernel, Queue};

impl Kernel {
    fn terminal(&mut self, number: u64) -> Result<&mut Terminal, Errno> {
        self.files.terminals.get_mut(number).ok_or(Errno::EIO)
    }

    /// Opens one of the files of terminals.
    pub(in crate::kernel) fn open_terminal(&mut self, tid: Tid, inode: u64, flags: OpenFlags) -> Result<Fd, Errno> {
        let pid = self.pid_of(tid);
        let fd = self.free_descriptor(pid)?;
        let session = self.process(pid).map(|process| process.session);
        let own =
            self.files.terminals.iter().find(|(_, terminal)| terminal.session == session).map(|(number, _)| number);
        let number = match inode {
            TTY_INODE => own.ok_or(Errno::ENXIO)?,
            PTMX_INODE => self.new_terminal(),
            _ => inode - SLAVES,
        };
        let terminal = self.terminal(number)?;
        let path = if inode == PTMX_INODE {
            terminal.masters += 1;
            "/dev/ptmx".into()
        } else {
            if terminal.locked || terminal.masters == 0 {
                return Err(Errno::EIO);
            }
            terminal.slaves += 1;
            terminal.met = true;
            if own.is_none() && !flags.no_terminal && session == Some(pid) && terminal.session.is_none() {
                (terminal.session, terminal.group) = (session, pid);
            }
            format!("/dev/pts/{number}")
        };
        self.open_both_ways(tid, fd, Target::Pseudo { number, master: inode == PTMX_INODE }, &path);
        let id = self.descriptor(tid, fd)?;
        let description = self.files.description_mut(id);
        (description.read, description.write, description.nonblocking) = (flags.read, flags.write, flags.nonblocking);
        self.draft(tid, EventKind::FileOpened { path, fd, write: flags.write, truncated: false });
        Ok(fd)
    }

    /// The lowest number that is free, and a file for its slave.
    fn new_terminal(&mut self) -> u64 {
        let number = (1..).find(|number| !self.files.terminals.contains(*number)).expect("not all are taken");
        self.files.terminals.insert(number, Terminal::default());
        self.files.name_terminal(number);
        number
    }

    /// Something happened to it: whoever waits looks again.
    pub(super) fn stir(&mut self, number: u64, by: Tid) {
        if let Ok(terminal) = self.terminal(number) {
            terminal.changes += 1;
        }
        self.wake_all(Queue::Terminal(number), by);
    }

    pub(in crate::kernel) fn read_terminal(&mut self, tid: Tid, fd: Fd, target: (u64, bool), max: u64) -> Tried {
        let (number, master) = target;
        if number == HUNG_UP {
            return Tried::reply(Reply::Bytes(Vec::new()));
        }
        if !master && let Some(tried) = self.in_background(tid, number, SIGTTIN) {
            return tried;
        }
        let nonblocking = self.description_of(tid, fd).is_ok_and(|description| description.nonblocking);
        let max = usize::try_from(max).unwrap_or(usize::MAX);
        let Ok(terminal) = self.terminal(number) else { return Tried::reply(Reply::Error(Errno::EIO)) };
        let found = if !master {
            terminal.read_typed(max)
        } else if terminal.printed.is_empty() && max > 0 {
            if terminal.met && terminal.slaves == 0 {
                return Tried::reply(Reply::Error(Errno::EIO));
            }
            Err(None)
        } else {
            let count = terminal.printed.len().min(max);
            Ok(terminal.printed.drain(..count).collect())
        };
        match found {
            Ok(bytes) => {
                self.stir(number, tid);
                let path = self.path_at(tid, fd);
                self.draft(tid, EventKind::FileRead { path, fd, bytes: bytes.clone() });
                Tried::reply(Reply::Bytes(bytes))
            }
            Err(_) if nonblocking => Tried::reply(Reply::Error(Errno::EAGAIN)),
            Err(timeout_ns) => {
                Tried::Wait { queue: Queue::Terminal(number), why: WaitReason::PipeRead { fd }, timeout_ns }
            }
        }
    }

    fn path_at(&self, tid: Tid, fd: Fd) -> String {
        self.description_of(tid, fd).map(|description| description.path.to_string()).unwrap_or_default()
    }

    pub(in crate::kernel) fn write_terminal(&mut self, tid: Tid, fd: Fd, target: (u64, bool), bytes: &[u8]) -> Tried {
        let (number, master) = target;
        let done = self.thread_mut(tid).attempt.progress;
        let stops = self.terminal(number).is_ok_and(|terminal| terminal.word(3) & TOSTOP != 0);
        if stops
            && !master
            && let Some(tried) = self.in_background(tid, number, SIGTTOU)
        {
            return tried;
        }
        let nonblocking = self.description_of(tid, fd).is_ok_and(|description| description.nonblocking);
        let Ok(terminal) = self.terminal(number) else { return Tried::reply(Reply::Error(Errno::EIO)) };
        let (count, signals) =
            if master { (bytes.len(), terminal.type_in(bytes)) } else { (terminal.print(&bytes[done..]), Vec::new()) };
        let (group, is_ours) = (terminal.group, terminal.session.is_some());
        for signal in signals.into_iter().filter(|_| is_ours) {
            self.signal_group(group, signal);
        }
        if count > 0 {
            self.stir(number, tid);
            let (path, bytes) = (self.path_at(tid, fd), bytes[done..done + count].to_vec());
            self.draft(tid, EventKind::FileWritten { path, fd, bytes, content: Vec::new() });
        }
        let done = done + count;
        if done >= bytes.len() || nonblocking && done > 0 {
            return Tried::reply(Reply::Count(done as u64));
        }
        if nonblocking {
            return Tried::reply(Reply::Error(Errno::EAGAIN));
        }
        self.thread_mut(tid).attempt.progress = done;
        Tried::Wait { queue: Queue::Terminal(number), why: WaitReason::PipeWrite { fd }, timeout_ns: None }
    }

    pub(in crate::kernel) fn terminal_readiness(&self, number: u64, master: bool) -> Readiness {
        let Some(terminal) = self.files.terminals.get(number) else {
            return Readiness { read: true, write: true, hangup: true, error: true, ..Readiness::default() };
        };
        let news = news(terminal.changes, terminal.changes);
        if master {
            let hangup = terminal.met && terminal.slaves == 0;
            return Readiness { read: !terminal.printed.is_empty(), write: true, hangup, news, ..Readiness::default() };
        }
        let (read, write) = (terminal.is_readable(usize::MAX), terminal.room() > 0);
        Readiness { read, write, news, ..Readiness::default() }
    }

    /// Requests have Linux's numbers, and so have their bytes.
    pub(in crate::kernel) fn ioctl(&mut self, tid: Tid, fd: Fd, code: u32, bytes: &[u8]) -> Tried {
        let Ok(description) = self.description_of(tid, fd) else { return Tried::reply(Reply::Error(Errno::EBADF)) };
        let Target::Pseudo { number, master } = description.target else {
            return Tried::reply(Reply::Error(Errno::ENOTTY));
        };
        let asked = Request { tid, number, master, code, bytes };
        if asked.changes()
            && !master
            && let Some(tried) = self.in_background(tid, number, SIGTTOU)
        {
            return tried;
        }
        let reply = if asked.is_of_session() { self.ask_session(asked) } else { self.set_terminal(asked) };
        Tried::result(reply.map(Reply::Bytes))
    }

    fn set_terminal(&mut self, asked: Request) -> Result<Vec<u8>, Errno> {
        let Request { number, master, bytes, .. } = asked;
        let first = asked.first();
        let terminal = self.terminal(number)?;
        match asked.code {
            TCGETS => return Ok(terminal.settings.to_vec()),
            TCSETS..=TCSETSF => {
                terminal.settings = bytes.try_into().map_err(|_| Errno::EINVAL)?;
                if asked.code == TCSETSF {
                    terminal.forget_typed();
                }
                if terminal.word(3) & ICANON == 0 {
                    terminal.end_line();
                }
            }
            TCXONC if first < 2 => terminal.stopped = first == 0,
            TCFLSH => {
                if first != 1 {
                    terminal.forget_typed();
                }
                if first != 0 {
                    terminal.printed.clear();
                }
            }
            TIOCGWINSZ => return Ok(terminal.size.to_vec()),
            TIOCSWINSZ => {
                let before = std::mem::replace(&mut terminal.size, bytes.try_into().map_err(|_| Errno::EINVAL)?);
                let (group, is_new) = (terminal.group, before != bytes && terminal.session.is_some());
                if is_new {
                    self.signal_group(group, SIGWINCH);
                }
            }
            FIONREAD => {
                let count = if master { terminal.printed.len() } else { terminal.typed_bytes() };
                return Ok((count as u32).to_le_bytes().to_vec());
            }
            TIOCGPTN if master => return Ok((number as u32).to_le_bytes().to_vec()),
            TIOCSPTLCK if master => terminal.locked = first != 0,
            _ => return Err(Errno::ENOTTY),
        }
        self.stir(number, asked.tid);
        Ok(Vec::new())
    }
}
