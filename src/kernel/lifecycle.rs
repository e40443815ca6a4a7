//! Birth and death of processes and threads: fork, exit, wait, orphans. Memory is the machine's business.

use super::files::Descriptors;
use super::naming::{child_pid, thread_tid};
use super::perform::{Performed, Tried};
use super::process::Figures;
use super::process::{Counters, Life};
use super::signals::{SIGCHLD, Signals};
use super::{INIT, Kernel, MAIN, Next, Process, Queue, Thread, Tombstone, limits};
use crate::abi::{Errno, EventKind, Reply, WaitReason};
use crate::base::{Fd, Instant, Pid, Tid};
use std::rc::Rc;

impl Kernel {
    pub(super) fn boot_main(&mut self) {
        self.boot_root(MAIN, "MainProcess", None);
    }

    /// A process that nobody forked: the main one, or another program beside it.
    pub(super) fn boot_root(&mut self, pid: Pid, name: &str, parent: Option<Pid>) {
        let (name, tid): (Rc<str>, Tid) = (name.into(), Tid(pid.0));
        let process = Process {
            parent,
            name: Rc::clone(&name),
            daemon: false,
            named: false,
            life: Life::Alive,
            stopped: false,
            doom: None,
            born_step: 0,
            threads: vec![tid],
            child_waiters: Vec::new(),
            descriptors: Rc::new(Descriptors::standard()),
            cwd: limits::HOME.into(),
            made: Counters::default(),
            copies: Rc::default(),
            uncaught: None,
            signals: Signals::of_python(),
            stop_report: None,
            continue_report: false,
            group: pid,
            session: pid,
            nice: 0,
            cpu_ns: 0,
            children_cpu_ns: 0,
            busy_until: self.now,
            figures: Figures::default(),
        };
        if pid != MAIN {
            self.files.share(&process.descriptors);
        }
        self.processes.insert(pid, process);
        self.threads.insert(tid, Thread::new(pid, "MainThread".into(), Next::Compute));
        self.add_ready(tid);
        self.draft(tid, EventKind::ProcessStarted { parent: None, name: name.to_string(), daemon: false });
    }

    /// A program begins only after this time.
    pub(super) fn begin_later(&mut self, pid: Pid, ns: u64) {
        let until = Instant(self.now.0.saturating_add(ns));
        if ns > 0 {
            self.block(Tid(pid.0), Queue::Clock, WaitReason::Sleep { until }, Some(until));
        }
    }

    pub(super) fn fork(&mut self, caller: Tid, name: Option<&str>, daemon: bool) -> Tried {
        if self.processes.len() >= limits::MAX_PROCESSES {
            return Tried::reply(Reply::Error(Errno::EAGAIN));
        }
        let parent = self.pid_of(caller);
        self.process_mut(parent).made.children += 1;
        let mother = self.process(parent).expect("the caller's process is alive");
        let child = child_pid(parent, mother.made.children, |pid| self.processes.contains(pid));
        let (tid, named) = (Tid(child.0), name.is_some());
        let name: Rc<str> = name.map_or_else(|| format!("pid {}", child.0), str::to_owned).into();
        let process = Process {
            parent: Some(parent),
            name: Rc::clone(&name),
            daemon,
            named,
            life: Life::Alive,
            stopped: false,
            doom: None,
            born_step: self.step,
            threads: vec![tid],
            child_waiters: Vec::new(),
            descriptors: Rc::clone(&mother.descriptors),
            cwd: Rc::clone(&mother.cwd),
            made: Counters::default(),
            copies: Rc::default(),
            uncaught: None,
            signals: mother.signals.for_child(),
            stop_report: None,
            continue_report: false,
            group: mother.group,
            session: mother.session,
            nice: mother.nice,
            cpu_ns: 0,
            children_cpu_ns: 0,
            busy_until: self.now,
            figures: Figures { born_ns: self.now.0, ..Figures::default() },
        };
        let signal_mask = self.thread(caller).map_or(0, |thread| thread.signal_mask);
        self.files.share(&process.descriptors);
        self.processes.insert(child, process);
        let thread = Thread::new(child, "MainThread".into(), Next::Answer(Reply::Pid(Pid(0))));
        self.threads.insert(tid, Thread { signal_mask, ..thread });
        self.copy_private(parent, caller, child);
        if named {
            self.give_null_stdin(child);
        }
        self.add_ready(tid);
        self.draft(tid, EventKind::ProcessStarted { parent: Some(parent), name: name.to_string(), daemon });
        Tried::Done(Performed::Forked(child))
    }

    /// Fresh memory for a process: its other threads, its handlers and what only its memory knew are gone.
    pub(super) fn exec(&mut self, tid: Tid, payload: &[u8], fds: &[Fd]) -> Tried {
        let pid = self.pid_of(tid);
        self.end_others(tid);
        self.close_except(pid, tid, fds);
        self.drop_private(pid);
        let process = self.process_mut(pid);
        process.copies = Rc::default();
        process.signals.handled = Signals::of_python().handled;
        Tried::Done(Performed::Replaced(payload.to_vec()))
    }

    /// Of a process only this thread is left.
    pub(super) fn end_others(&mut self, tid: Tid) {
        let pid = self.pid_of(tid);
        let others = std::mem::replace(&mut self.process_mut(pid).threads, vec![tid]);
        for other in others.into_iter().filter(|other| *other != tid) {
            self.draft(other, EventKind::ThreadExited);
            self.wake_all(Queue::Thread(other), tid);
            self.forget_waits(other);
            self.threads.remove(other);
        }
    }

    pub(super) fn rename(&mut self, tid: Tid, name: &str) -> Reply {
        let pid = self.pid_of(tid);
        self.process_mut(pid).name = name.into();
        self.draft(tid, EventKind::ProcessRenamed { name: name.to_owned() });
        Reply::Done
    }

    pub(super) fn exit(&mut self, tid: Tid, status: u8, uncaught: Option<&str>) -> Tried {
        let pid = self.pid_of(tid);
        self.process_mut(pid).uncaught = uncaught.map(Into::into);
        self.end_process(pid, i32::from(status), tid);
        Tried::Done(Performed::Ended)
    }

    /// Ends a process: its threads, descriptors and children are seen to; it is a zombie until its parent asks.
    pub(super) fn end_process(&mut self, pid: Pid, exitcode: i32, by: Tid) {
        let threads = std::mem::take(&mut self.process_mut(pid).threads);
        for tid in threads {
            self.forget_waits(tid);
            self.threads.remove(tid);
        }
        self.close_all(pid, by);
        self.end_session(pid);
        self.set_stopped(pid, false);
        self.stop_alarm(pid);
        let now_ns = self.now.0;
        let process = self.process_mut(pid);
        process.life = Life::Zombie(exitcode);
        process.figures.ended_ns = now_ns;
        process.descriptors = Rc::default();
        process.child_waiters = Vec::new();
        let parent = process.parent;
        self.drafts.push(super::Draft { pid, tid: Tid(pid.0), kind: EventKind::ProcessExited { exitcode } });
        self.orphan_children(pid);
        self.wake_pollers(by);
        match parent {
            Some(INIT) => self.reap(pid, Tid(INIT.0), INIT),
            Some(parent) => {
                if self.ignores_children(parent) {
                    self.reap(pid, Tid(INIT.0), INIT);
                }
                self.tell_parent(parent, pid, by);
                self.send_signal(Some(by), parent, None, SIGCHLD);
            }
            None => {}
        }
    }

    fn tell_parent(&mut self, parent: Pid, child: Pid, by: Tid) {
        let waiting: Vec<Tid> = self.waiters(Queue::Children(parent)).to_vec();
        for tid in waiting {
            let why = self.thread(tid).and_then(|t| t.wait.as_ref()).map(|w| w.why.clone());
            if matches!(why, Some(WaitReason::Child { pid }) if pid.is_none_or(|pid| pid == child)) {
                self.wake(tid, Some(by), None);
            }
        }
    }

    fn orphan_children(&mut self, parent: Pid) {
        let children: Vec<Pid> =
            self.processes.iter().filter(|(_, p)| p.parent == Some(parent)).map(|(pid, _)| pid).collect();
        for child in children {
            let process = self.process_mut(child);
            process.parent = Some(INIT);
            if !process.is_alive() {
                self.reap(child, Tid(INIT.0), INIT);
            }
        }
    }

    /// Takes a zombie away.
    pub(super) fn reap(&mut self, child: Pid, by: Tid, parent: Pid) {
        let process = self.processes.remove(child).expect("a zombie is reaped once");
        self.drop_private(child);
        let exitcode = process.exitcode().expect("only a zombie is reaped");
        let (name, uncaught) = (Rc::clone(&process.name), process.uncaught.clone());
        let (daemon, born_step) = (process.daemon, process.born_step);
        let (cpu_ns, figures) = (process.cpu_ns, process.figures);
        if let Some(mother) = self.processes.get_mut(parent) {
            mother.children_cpu_ns += cpu_ns + process.children_cpu_ns;
        }
        let parent_pid = Some(parent);
        self.dead.push(Tombstone {
            pid: child,
            parent: parent_pid,
            name,
            daemon,
            exitcode,
            born_step,
            uncaught,
            cpu_ns,
            figures,
        });
        self.drafts.push(super::Draft { pid: parent, tid: by, kind: EventKind::ProcessReaped { child } });
    }

    pub(super) fn wait_child(&mut self, tid: Tid, wanted: Option<Pid>, timeout_ns: Option<u64>) -> Tried {
        let parent = self.pid_of(tid);
        let is_own = |process: &Process| process.parent == Some(parent);
        let (any, ended) = match wanted {
            Some(pid) => {
                let child = self.processes.get(pid).filter(|process| is_own(process));
                (child.is_some(), child.and_then(Process::exitcode).map(|code| (pid, code)))
            }
            None => {
                let mut children = self.processes.iter().filter(|(_, process)| is_own(process)).peekable();
                (children.peek().is_some(), children.find_map(|(pid, child)| Some((pid, child.exitcode()?))))
            }
        };
        match ended {
            Some((pid, exitcode)) => {
                self.reap(pid, tid, parent);
                Tried::reply(Reply::Waited { pid, exitcode })
            }
            None if !any => Tried::reply(Reply::Error(Errno::ECHILD)),
            None => Tried::Wait { queue: Queue::Children(parent), why: WaitReason::Child { pid: wanted }, timeout_ns },
        }
    }

    /// Takes the exit codes of all children of `multiprocessing` that have ended.
    pub(super) fn reap_named(&mut self, tid: Tid) -> Reply {
        let parent = self.pid_of(tid);
        let is_over = |p: &Process| p.parent == Some(parent) && p.named && !p.is_alive();
        let over: Vec<Pid> = self.processes.iter().filter(|(_, p)| is_over(p)).map(|(pid, _)| pid).collect();
        let code = |pid: Pid| self.process(pid).and_then(Process::exitcode).unwrap_or(0);
        let codes = over.iter().map(|pid| (*pid, code(*pid))).collect();
        for pid in over {
            self.reap(pid, tid, parent);
        }
        Reply::Codes(codes)
    }

    pub(super) fn start_thread(&mut self, caller: Tid, token: u32, name: &str, daemon: bool) -> Tried {
        let pid = self.pid_of(caller);
        if self.process(pid).is_some_and(|p| p.threads.len() >= limits::MAX_THREADS) {
            return Tried::reply(Reply::Error(Errno::EAGAIN));
        }
        self.process_mut(pid).made.threads += 1;
        let count = self.process_mut(pid).made.threads;
        let tid = thread_tid(pid, count, |tid| self.threads.contains(tid));
        let mut thread = Thread::new(pid, name.into(), Next::Compute);
        thread.daemon = daemon;
        thread.signal_mask = self.thread(caller).map_or(0, |thread| thread.signal_mask);
        self.threads.insert(tid, thread);
        let threads = &mut self.process_mut(pid).threads;
        let index = threads.partition_point(|t| *t < tid);
        threads.insert(index, tid);
        self.add_ready(tid);
        self.draft(tid, EventKind::ThreadStarted { name: name.to_owned() });
        Tried::Done(Performed::Started { token, tid })
    }

    pub(super) fn exit_thread(&mut self, tid: Tid) -> Tried {
        let pid = self.pid_of(tid);
        if self.process(pid).is_some_and(|p| p.threads == [tid]) {
            return self.exit(tid, 0, None);
        }
        self.draft(tid, EventKind::ThreadExited);
        self.wake_all(Queue::Thread(tid), tid);
        self.forget_waits(tid);
        self.threads.remove(tid);
        self.process_mut(pid).threads.retain(|t| *t != tid);
        Tried::Done(Performed::Ended)
    }

    pub(super) fn join_thread(&mut self, tid: Tid, other: Tid, timeout_ns: Option<u64>) -> Tried {
        let (own, theirs) = (self.pid_of(tid), self.thread(other).map(|t| t.pid));
        match theirs {
            Some(pid) if pid == own && other != tid => {
                Tried::Wait { queue: Queue::Thread(other), why: WaitReason::Thread { tid: other }, timeout_ns }
            }
            Some(pid) if pid == own => Tried::reply(Reply::Error(Errno::EINVAL)),
            _ => Tried::reply(Reply::Done),
        }
    }
}
