//! Whose controlling terminal it is: foreground and background, and what happens when it is hung up. Semantics: setsid(2),
//! tty_ioctl(4). Knows no characters.

use super::request::*;
use super::{HUNG_UP, Terminal};
use crate::abi::{Errno, EventKind, Reply, signal_bit};
use crate::base::{ObjectId, Pid, Tid};
use crate::kernel::files::Target;
use crate::kernel::perform::{Performed, Tried};
use crate::kernel::signals::{SIGCONT, SIGHUP, SIGTTIN};
use crate::kernel::{Draft, INIT, Kernel, Queue};

impl Kernel {
    /// The kernel itself sends a signal.
    fn signal_as_kernel(&mut self, to: Pid, signal: u8) {
        self.drafts.push(Draft { pid: INIT, tid: Tid(INIT.0), kind: EventKind::SignalSent { to, signal } });
        self.send_signal(None, to, None, signal);
    }

    pub(super) fn signal_group(&mut self, group: Pid, signal: u8) {
        let all: Vec<Pid> =
            self.processes.iter().filter(|(_, p)| p.group == group && p.is_alive()).map(|(pid, _)| pid).collect();
        for pid in all {
            self.signal_as_kernel(pid, signal);
        }
    }

    /// What comes of it when a process wants what only the foreground may; `None`: it is there, or need not be.
    pub(super) fn in_background(&mut self, tid: Tid, number: u64, signal: u8) -> Option<Tried> {
        let terminal = self.files.terminals.get(number)?;
        let process = self.process(self.pid_of(tid))?;
        let (group, session) = (process.group, process.session);
        if terminal.session != Some(session) || terminal.group == group {
            return None;
        }
        let blocked = self.thread(tid).is_some_and(|thread| thread.signal_mask & signal_bit(signal) != 0);
        let is_ignored = blocked || process.signals.ignored & signal_bit(signal) != 0;
        // Somebody outside the group, but in the session, has to be there to let it go on.
        let outside = |parent: Pid| self.process(parent).is_some_and(|p| p.session == session && p.group != group);
        let is_cared_for = self.processes.iter().any(|(_, p)| p.group == group && p.parent.is_some_and(outside));
        if is_ignored && signal != SIGTTIN {
            return None;
        }
        if is_ignored || !is_cared_for {
            return Some(Tried::reply(Reply::Error(Errno::EIO)));
        }
        if !self.has_to_handle(tid) {
            self.signal_group(group, signal);
        }
        if self.has_to_handle(tid) {
            let why = crate::abi::WaitReason::Signal { signals: 0 };
            return Some(Tried::Wait { queue: Queue::Signal, why, timeout_ns: None });
        }
        // It stands still; when it goes on it tries again.
        Some(Tried::Done(Performed::Blocked))
    }

    pub(super) fn ask_session(&mut self, asked: Request) -> Result<Vec<u8>, Errno> {
        let Request { tid, number, master, code, .. } = asked;
        let word = asked.word();
        let pid = self.pid_of(tid);
        let process = self.process(pid).ok_or(Errno::ESRCH)?;
        let (session, own_group) = (process.session, process.group);
        let has_one = self.files.terminals.iter().any(|(_, terminal)| terminal.session == Some(session));
        let of_group = self.processes.iter().find(|(_, p)| p.group == Pid(word)).map(|(_, p)| p.session);
        let terminal: &mut Terminal = self.files.terminals.get_mut(number).ok_or(Errno::EIO)?;
        let is_own = terminal.session == Some(session);
        match code {
            TIOCSCTTY if is_own => {}
            TIOCSCTTY if session != pid || has_one || terminal.session.is_some() => return Err(Errno::EPERM),
            TIOCSCTTY => (terminal.session, terminal.group) = (Some(session), own_group),
            _ if !is_own && (!master || matches!(code, TIOCNOTTY | TIOCSPGRP)) => return Err(Errno::ENOTTY),
            TIOCGPGRP => return Ok(terminal.session.map_or(0, |_| terminal.group.0).to_le_bytes().to_vec()),
            TIOCGSID => return terminal.session.map(|s| s.0.to_le_bytes().to_vec()).ok_or(Errno::ENOTTY),
            TIOCSPGRP if of_group.is_none() => return Err(Errno::ESRCH),
            TIOCSPGRP if of_group != Some(session) => return Err(Errno::EPERM),
            TIOCSPGRP => terminal.group = Pid(word),
            _ => {
                let group = terminal.group;
                if session == pid {
                    terminal.session = None;
                    self.signal_group(group, SIGHUP);
                    self.signal_group(group, SIGCONT);
                }
            }
        }
        self.stir(number, tid);
        Ok(Vec::new())
    }

    /// The last description of one of the sides is closed.
    pub(in crate::kernel) fn close_terminal(&mut self, number: u64, master: bool, by: Tid) {
        let Some(terminal) = self.files.terminals.get_mut(number) else { return };
        if !master {
            terminal.slaves -= 1;
        } else {
            terminal.masters -= 1;
            let leader = terminal.session;
            self.files.unname_terminal(number);
            self.hang_up(number, by);
            match leader {
                Some(leader) => {
                    self.signal_as_kernel(leader, SIGHUP);
                    self.signal_as_kernel(leader, SIGCONT);
                }
                None => drop(self.files.terminals.remove(number)),
            }
        }
        self.stir(number, by);
    }

    /// Whoever has the slave's side open has nothing of it any more.
    fn hang_up(&mut self, number: u64, by: Tid) {
        let slave = Target::Pseudo { number, master: false };
        let open: Vec<ObjectId> =
            self.files.descriptions().filter(|(_, d)| d.target == slave).map(|(id, _)| id).collect();
        for id in open {
            self.files.description_mut(id).target = Target::Pseudo { number: HUNG_UP, master: false };
        }
        if let Some(terminal) = self.files.terminals.get_mut(number) {
            terminal.slaves = 0;
            terminal.forget_typed();
        }
        self.stir(number, by);
    }

    /// The leader of a session has ended: the foreground hears of it, and the terminal is nobody's. Who has it open keeps it.
    pub(in crate::kernel) fn end_session(&mut self, leader: Pid) {
        let of_leader = |(_, terminal): &(u64, &Terminal)| terminal.session == Some(leader);
        let found = self.files.terminals.iter().find(of_leader).map(|(number, t)| (number, t.group, t.masters == 0));
        let Some((number, group, is_gone)) = found else { return };
        self.signal_group(group, SIGHUP);
        if let Some(terminal) = self.files.terminals.get_mut(number) {
            terminal.session = None;
        }
        if is_gone {
            self.signal_group(group, SIGCONT);
            self.files.terminals.remove(number);
        }
    }
}
