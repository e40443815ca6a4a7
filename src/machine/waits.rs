//! Who waits for whom: for each blocked thread those who could free it, the circles among them, and the sentence that says
//! why it waits. Knows the kernel's tables; words only what a person must know to go on.
//!
//! A thread can never go on when it waits without a deadline and everybody who could free it can never go on either. That is
//! looked at from the thread that has just begun to wait, along who could free whom, and ends at the first one that runs. Any
//! thread may give back a lock or a key of a semaphore: where a program uses them as signals, all who can reach one must be stuck.

use super::{Machine, Names, User};
use crate::abi::{EventKind, Syscall, WaitReason};
use crate::base::Set;
use crate::base::{Fd, ObjectId, Pid, Tid};
use crate::kernel::files::{Hold, Target};
use crate::kernel::objects::{Behaviour, Object};
use crate::kernel::{Entry, Wait, network};

/// Processes beyond which nobody looks who else has a pipe open, at each wait.
const MANY_PROCESSES: usize = 256;

/// What a descriptor's other end is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OtherEnd {
    Pipe(ObjectId, bool),
    Socket(ObjectId),
}

impl<U: User> Machine<U> {
    /// Those any of whom could free a blocked thread, sorted; `None`: nobody can tell, or time will.
    #[must_use]
    pub fn could_free(&self, tid: Tid) -> Option<Vec<Tid>> {
        let thread = self.kernel.thread(tid)?;
        let wait = thread.wait.as_ref().filter(|wait| wait.deadline.is_none())?;
        match &wait.why {
            WaitReason::Object { object } => {
                if !matches!(thread.call(), Some(Syscall::Op { .. })) {
                    return None;
                }
                let holders = self.kernel.object(*object)?.object.holders();
                (!holders.is_empty()).then_some(holders)
            }
            WaitReason::Child { pid: Some(pid) } => Some(self.threads_of(*pid)),
            WaitReason::Child { pid: None } => {
                let children = self.kernel.processes().filter(|(_, child)| child.parent == Some(thread.pid));
                Some(sorted(children.flat_map(|(_, child)| child.threads.clone())))
            }
            WaitReason::Thread { tid } => Some(vec![*tid]),
            WaitReason::FileLock { .. } => {
                let holds = self.kernel.lock_blockers(tid);
                Some(sorted(holds.iter().flat_map(|hold| self.kernel.lock_holders(hold))))
            }
            WaitReason::PipeRead { fd } | WaitReason::PipeWrite { fd } => {
                let end = self.other_end(tid, *fd)?;
                Some(sorted(self.who_has(end)?.into_iter().flat_map(|pid| self.threads_of(pid))))
            }
            WaitReason::Receive { fd } | WaitReason::Send { fd } => {
                let end = self.other_end(tid, *fd)?;
                let holders = self.who_has(end)?;
                // Whoever has not accepted a connection yet is not among them.
                (!holders.is_empty()).then(|| sorted(holders.into_iter().flat_map(|pid| self.threads_of(pid))))
            }
            _ => None,
        }
    }

    fn threads_of(&self, pid: Pid) -> Vec<Tid> {
        self.kernel.process(pid).map(|process| process.threads.clone()).unwrap_or_default()
    }

    fn target(&self, tid: Tid, fd: Fd) -> Option<Target> {
        let process = self.kernel.process(self.kernel.thread(tid)?.pid)?;
        Some(self.kernel.files().description(process.descriptors.get(fd)?)?.target)
    }

    fn kind(&self, tid: Tid, fd: Fd) -> &'static str {
        if let Some(Target::Pseudo { .. }) = self.target(tid, fd) { "a terminal" } else { "a pipe" }
    }

    fn other_end(&self, tid: Tid, fd: Fd) -> Option<OtherEnd> {
        match self.target(tid, fd)? {
            Target::PipeRead(pipe) => Some(OtherEnd::Pipe(pipe, true)),
            Target::PipeWrite(pipe) => Some(OtherEnd::Pipe(pipe, false)),
            Target::Socket(id) => match &self.kernel.network.socket(id)?.state {
                network::State::Connected { peer: Some(peer), .. } => Some(OtherEnd::Socket(*peer)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Processes that have that end open, sorted.
    fn who_has(&self, end: OtherEnd) -> Option<Vec<Pid>> {
        if self.kernel.processes().count() > MANY_PROCESSES {
            return None;
        }
        let leads_there = |target: Target| match end {
            OtherEnd::Pipe(pipe, true) => target == Target::PipeWrite(pipe),
            OtherEnd::Pipe(pipe, false) => target == Target::PipeRead(pipe),
            OtherEnd::Socket(socket) => target == Target::Socket(socket),
        };
        let files = self.kernel.files();
        let has = |pid: &Pid| {
            self.kernel.process(*pid).is_some_and(|process| {
                let targets = process.descriptors.iter().filter_map(|(_, id)| files.description(id));
                targets.into_iter().any(|description| leads_there(description.target))
            })
        };
        Some(self.kernel.processes().map(|(pid, _)| pid).filter(has).collect())
    }

    /// The threads that can never go on because of `start`, itself among them, when it has just closed a circle.
    #[must_use]
    pub fn circle_of(&self, start: Tid) -> Option<Vec<Tid>> {
        let circle = self.closed_from(start, false)?;
        // Locks that wait for each other are given back by who has them. One whose holder waits for something else may be
        // the signal that another thread is about to give.
        let (locks, others): (Vec<Tid>, Vec<Tid>) =
            circle.iter().copied().partition(|tid| self.waits_at_lock(*tid).is_some());
        let sure = locks.is_empty() || others.is_empty();
        if sure { Some(circle) } else { self.closed_from(start, true) }
    }

    /// Who can never go on when `start` cannot, if that leads back to it. `strict`: whoever can reach a lock may give it back.
    fn closed_from(&self, start: Tid, strict: bool) -> Option<Vec<Tid>> {
        // Nearly always somebody who could free it runs.
        let mut others = self.must_be_stuck(start, strict)?;
        let runs = |tid: &Tid| self.kernel.thread(*tid).is_some_and(|thread| thread.wait.is_none());
        if others.iter().any(runs) {
            return None;
        }
        let mut seen = Set::from_iter([start]);
        let mut open = Vec::new();
        let mut closed = false;
        loop {
            for other in others {
                closed |= other == start;
                // Who is over frees nobody.
                if self.kernel.thread(other).is_some() && seen.insert(other) {
                    open.push(other);
                }
            }
            let Some(tid) = open.pop() else { break };
            others = self.must_be_stuck(tid, strict)?;
        }
        closed.then(|| seen.into_iter().collect())
    }

    /// Those all of whom must be stuck for this thread to wait in vain: who could free it. A semaphore, and a lock that its own
    /// holder waits for, is given back by anybody who can reach it.
    fn must_be_stuck(&self, tid: Tid, strict: bool) -> Option<Vec<Tid>> {
        let all = match self.waits_at_lock(tid) {
            Some(Entry { object: Object::Semaphore(_), owner, .. }) => *owner,
            Some(entry) if strict || entry.object.holders().contains(&tid) => entry.owner,
            _ => return self.could_free(tid),
        };
        let deadline = self.kernel.thread(tid)?.wait.as_ref()?.deadline;
        let belongs = |other: &Tid| all.is_none_or(|pid| self.kernel.thread(*other).is_some_and(|one| one.pid == pid));
        // Nearly always one of them runs.
        if deadline.is_some() || self.kernel.ready().iter().any(belongs) {
            return None;
        }
        Some(self.kernel.threads().map(|(tid, _)| tid).filter(belongs).collect())
    }

    /// The lock or semaphore, which need not be given back by who took it, that a thread waits for.
    fn waits_at_lock(&self, tid: Tid) -> Option<&Entry> {
        let WaitReason::Object { object } = self.kernel.thread(tid)?.wait.as_ref()?.why else { return None };
        self.kernel.object(object).filter(|entry| matches!(entry.object, Object::Lock(_) | Object::Semaphore(_)))
    }

    /// Says so when the thread that has just begun to wait closes a circle.
    pub(super) fn tell_circle(&mut self, tid: Tid) {
        if let Some(threads) = self.circle_of(tid) {
            let (step, time, span) = (self.steps, self.kernel.now(), self.span(tid));
            let pid = self.kernel.thread(tid).map_or(Pid(tid.0), |thread| thread.pid);
            let kind = EventKind::Deadlocked { threads };
            self.record(crate::abi::Event { step, time, pid, tid, span, kind });
        }
    }

    /// Why a thread waits: for what, who has it since which step.
    #[must_use]
    pub fn why_it_waits(&self, names: &Names, tid: Tid) -> String {
        let Some(wait) = self.kernel.thread(tid).and_then(|thread| thread.wait.as_ref()) else {
            return "is stopped by a signal".into();
        };
        self.sentence(names, tid, wait)
    }

    fn sentence(&self, names: &Names, tid: Tid, wait: &Wait) -> String {
        match &wait.why {
            WaitReason::Object { object } => self.waits_for_object(names, tid, *object),
            WaitReason::Child { pid: Some(pid) } => format!("waits for {} to end", names.process(*pid)),
            WaitReason::Child { pid: None } => "waits for a child to end".into(),
            WaitReason::Thread { tid } => format!("waits for thread {} to end", names.thread(*tid)),
            WaitReason::PipeRead { fd } => {
                format!("waits for bytes from {}{}", self.kind(tid, *fd), self.ends(names, tid, *fd))
            }
            WaitReason::PipeWrite { fd } => {
                format!("waits for room in {}{}", self.kind(tid, *fd), self.ends(names, tid, *fd))
            }
            WaitReason::Counter { fd, write } => format!(
                "waits for the counter at descriptor {} to be counted {}",
                fd.0,
                if *write { "down" } else { "up" }
            ),
            WaitReason::Sleep { .. } => "sleeps".into(),
            WaitReason::Signal { .. } => "waits for a signal that nobody will send".into(),
            WaitReason::FileLock { fd } => self.waits_for_file_lock(names, tid, *fd),
            WaitReason::OtherEnd { path } => format!("waits for somebody to open the other end of {path}"),
            WaitReason::Accept { .. } => "waits in accept() for a connection that nobody will make".into(),
            WaitReason::Connect { .. } => "waits in connect() for a server that accepts nobody".into(),
            WaitReason::Receive { fd } => format!("waits in recv() for bytes{}", self.ends(names, tid, *fd)),
            WaitReason::Send { fd } => format!("waits in send() for room{}", self.ends(names, tid, *fd)),
            WaitReason::Ready { .. } => "waits in select() for descriptors that will never be ready".into(),
        }
    }

    /// Who could write to what a thread reads, or read what it writes.
    #[must_use]
    pub fn ends(&self, names: &Names, tid: Tid, fd: Fd) -> String {
        let Some(end) = self.other_end(tid, fd) else { return " that nobody will send".into() };
        let Some(holders) = self.who_has(end) else { return String::new() };
        let own = self.kernel.thread(tid).map(|thread| thread.pid);
        if holders.is_empty() {
            return if matches!(end, OtherEnd::Socket(_)) { " of a connection that nobody has accepted" } else { "" }
                .into();
        }
        let called = |pid: &Pid| if Some(*pid) == own { "itself".to_owned() } else { names.process(*pid) };
        let told: Vec<String> = holders.iter().take(4).map(called).collect();
        let rest = if holders.len() > 4 { format!(" and {} more", holders.len() - 4) } else { String::new() };
        format!(" whose other end is open in {}{rest}", told.join(" and "))
    }

    fn waits_for_file_lock(&self, names: &Names, tid: Tid, fd: Fd) -> String {
        let holds = self.kernel.lock_blockers(tid);
        let process = self.kernel.thread(tid).and_then(|thread| self.kernel.process(thread.pid));
        let id = process.and_then(|process| process.descriptors.get(fd));
        let path = id.and_then(|id| self.kernel.files().description(id)).map(|d| d.path.to_string());
        let since = holds.iter().map(|hold| hold.since_step).min().unwrap_or(0);
        let who = |hold: &Hold| match self.kernel.thread(hold.by) {
            Some(_) => hold.by,
            // A child still has the open file that the lock belongs to.
            None => self.kernel.lock_holders(hold)[0],
        };
        let held: Vec<String> = holds.iter().map(|hold| self.holder(names, tid, who(hold))).collect();
        let held = match held.as_slice() {
            [] => String::new(),
            held => format!(", held by {} since step {since}", held.join(" and ")),
        };
        format!("waits for the lock on {}{held}", path.unwrap_or_else(|| "a file".into()))
    }

    fn waits_for_object(&self, names: &Names, tid: Tid, id: ObjectId) -> String {
        let holders = self.kernel.object(id).map(|entry| entry.object.holders()).unwrap_or_default();
        let is_over = |holder: &Tid| self.kernel.thread(*holder).is_none();
        if holders.len() > 2 && holders.iter().all(is_over) {
            let ended = format!(", held by {} that have ended without giving it back", holders.len());
            return format!("waits for {}{ended}", names.object_with_kind(id));
        }
        let told: Vec<String> = holders.iter().map(|holder| self.holder(names, tid, *holder)).collect();
        let since = self.kernel.object(id).map_or(0, |entry| entry.since_step);
        let held = match told.as_slice() {
            [] => String::new(),
            told => format!(", held by {} since step {since}", told.join(" and ")),
        };
        format!("waits for {}{held}", names.object_with_kind(id))
    }

    fn holder(&self, names: &Names, waiter: Tid, holder: Tid) -> String {
        if holder == waiter {
            return "itself".into();
        }
        let over = if self.kernel.thread(holder).is_some() { "" } else { ", which has ended" };
        format!("{}{over}", names.thread(holder))
    }
}

fn sorted(threads: impl Iterator<Item = Tid>) -> Vec<Tid> {
    threads.collect::<Set<Tid>>().into_iter().collect()
}
