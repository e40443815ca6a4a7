//! Process groups, sessions, niceness and computing time. Semantics: credentials(7). Knows no terminal.

use super::{Kernel, Process};
use crate::abi::{Errno, GroupCall, Reply};
use crate::base::{Pid, Tid};

impl Kernel {
    pub(super) fn group_call(&mut self, tid: Tid, call: &GroupCall) -> Result<Reply, Errno> {
        let own = self.pid_of(tid);
        match call {
            GroupCall::GroupOf { pid } => {
                self.process(pid.unwrap_or(own)).map(|p| Reply::Pid(p.group)).ok_or(Errno::ESRCH)
            }
            GroupCall::SessionOf { pid } => {
                self.process(pid.unwrap_or(own)).map(|p| Reply::Pid(p.session)).ok_or(Errno::ESRCH)
            }
            GroupCall::SetGroup { pid, group } => self.set_group(own, pid.unwrap_or(own), *group),
            GroupCall::NewSession => {
                if self.processes.iter().any(|(_, process)| process.group == own) {
                    return Err(Errno::EPERM);
                }
                let process = self.process_mut(own);
                (process.group, process.session) = (own, own);
                Ok(Reply::Pid(own))
            }
            GroupCall::Nice { pid, by } => {
                let process = self.processes.get_mut(pid.unwrap_or(own)).ok_or(Errno::ESRCH)?;
                // Only a superuser may become less nice.
                let nice = process.nice.saturating_add(*by).clamp(-20, 19);
                if nice < process.nice {
                    return Err(Errno::EPERM);
                }
                process.nice = nice;
                Ok(Reply::Offset(i64::from(nice)))
            }
            GroupCall::LimitFiles { most } => {
                std::rc::Rc::make_mut(&mut self.process_mut(own).descriptors).most = *most;
                Ok(Reply::Done)
            }
            GroupCall::Times => {
                let process = self.process(own).ok_or(Errno::ESRCH)?;
                let thread_ns = self.thread(tid).map_or(0, |thread| thread.cpu_ns);
                Ok(Reply::Times { own_ns: process.cpu_ns, children_ns: process.children_cpu_ns, thread_ns })
            }
        }
    }

    fn set_group(&mut self, own: Pid, pid: Pid, group: Option<Pid>) -> Result<Reply, Errno> {
        let group = group.unwrap_or(pid);
        let session = self.process(own).map(|process| process.session);
        let process = self.process(pid).filter(|p| pid == own || p.parent == Some(own)).ok_or(Errno::ESRCH)?;
        if process.session == pid || Some(process.session) != session {
            return Err(Errno::EPERM);
        }
        let exists = |p: &Process| p.group == group && Some(p.session) == session;
        if group != pid && !self.processes.iter().any(|(_, p)| exists(p)) {
            return Err(Errno::EPERM);
        }
        self.process_mut(pid).group = group;
        Ok(Reply::Done)
    }
}
