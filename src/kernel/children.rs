//! `waitpid` with all that it can tell: children that ended, were stopped, or go on. Semantics: wait(2).

use super::perform::Tried;
use super::{Kernel, Process, Queue};
use crate::abi::{Children, Errno, Reply, Syscall, WaitReason, signal_bit};
use crate::base::{Pid, Tid};

/// The raw status of a process that goes on again.
const CONTINUED: i32 = 0xffff;

impl Kernel {
    /// Whether a process has said that it does not want to know of its children's ends.
    pub(super) fn ignores_children(&self, parent: Pid) -> bool {
        self.process(parent)
            .is_some_and(|p| p.is_alive() && p.signals.ignored & signal_bit(super::signals::SIGCHLD) != 0)
    }

    pub(super) fn wait_status(&mut self, tid: Tid, call: &Syscall) -> Tried {
        let Syscall::WaitStatus { children, ended, stopped, continued, keep, timeout_ns } = call else {
            return Tried::reply(Reply::Error(Errno::EINVAL));
        };
        let parent = self.pid_of(tid);
        let own_group = self.process(parent).map(|process| process.group);
        let wanted = |pid: Pid, process: &Process| {
            process.parent == Some(parent)
                && match children {
                    Children::Any => true,
                    Children::One(one) => *one == pid,
                    Children::Group(group) => Some(process.group) == group.or(own_group),
                }
        };
        let mut any = false;
        let mut found = None;
        for (pid, process) in self.processes.iter().filter(|(pid, process)| wanted(*pid, process)) {
            // Who does not ask for an end has no child in one that is over.
            any |= *ended || process.is_alive();
            if let Some(status) = status_of(process, [*ended, *stopped, *continued]) {
                found = Some((pid, status));
                break;
            }
        }
        match found {
            Some((pid, status)) => {
                if !keep {
                    self.take_status(tid, pid, parent);
                }
                Tried::reply(Reply::Status { pid, status })
            }
            None if !any => Tried::reply(Reply::Error(Errno::ECHILD)),
            None => {
                let pid = if let Children::One(pid) = children { Some(*pid) } else { None };
                Tried::Wait { queue: Queue::Children(parent), why: WaitReason::Child { pid }, timeout_ns: *timeout_ns }
            }
        }
    }

    fn take_status(&mut self, tid: Tid, pid: Pid, parent: Pid) {
        let process = self.process_mut(pid);
        if process.is_alive() {
            process.stop_report = None;
            process.continue_report = false;
        } else {
            self.reap(pid, tid, parent);
        }
    }
}

/// What there is to tell of a child, as a raw status.
fn status_of(process: &Process, [ended, stopped, continued]: [bool; 3]) -> Option<i32> {
    match process.exitcode() {
        Some(_) if !ended => None,
        Some(code) if code < 0 => Some(-code),
        Some(code) => Some((code & 0xff) << 8),
        None if stopped && process.stopped => process.stop_report.map(|signal| i32::from(signal) << 8 | 0x7f),
        None if continued && process.continue_report => Some(CONTINUED),
        None => None,
    }
}
