//! How a run ends, in words: the outcome with its one sentence. Knows the tables, not who reads it.

use super::{Machine, Names, User};
use crate::abi::{Event, EventKind, Outcome, Syscall, Verdict, WaitReason};
use crate::base::Tid;
use crate::kernel::objects::Behaviour;
use crate::kernel::{Life, MAIN, limits};
use std::rc::Rc;

impl<U: User> Machine<U> {
    pub(super) fn end_run_if_over(&mut self, going_on: bool) {
        if !going_on {
            let outcome = self.final_outcome();
            self.end(outcome);
        } else if self.options.max_steps != 0 && self.steps >= self.options.max_steps {
            let message = format!(
                "the limit of {} steps was reached, with {} about to go on; raise it with --max-steps (0: none)",
                self.options.max_steps,
                self.who_is_next()
            );
            self.end_with(Verdict::Limit, message);
        }
    }

    fn who_is_next(&self) -> String {
        let names = self.names();
        self.kernel.ready().first().map_or_else(|| "nobody".into(), |tid| self.named(&names, *tid))
    }

    pub(super) fn end_instructions(&mut self, tid: Tid) {
        let message = format!(
            "the limit of {} instructions was reached in {}; raise it with --max-instructions (0: none)",
            self.options.max_instructions,
            self.named(&self.names(), tid)
        );
        self.end_with(Verdict::Limit, message);
    }

    pub(super) fn end_out_of_memory(&mut self, tid: Tid) {
        let message = format!(
            "{} used more than {} MB of memory; a process cannot have more here",
            self.named(&self.names(), tid),
            limits::MAX_HEAP_BYTES >> 20
        );
        self.end_with(Verdict::Limit, message);
    }

    pub(super) fn end_unsupported(&mut self, tid: Tid, feature: &str, line: u32) {
        let name = self.names().thread(tid);
        self.end_with(Verdict::Unsupported, format!("{feature} is not supported yet (line {line}, in {name})"));
    }

    fn end_with(&mut self, verdict: Verdict, message: String) {
        let exit_code = self.kernel.process(MAIN).and_then(|main| main.exitcode());
        self.end(Outcome { verdict, message, exit_code });
    }

    fn end(&mut self, outcome: Outcome) {
        let tid = self.current.unwrap_or(Tid(MAIN.0));
        let pid = self.kernel.thread(tid).map_or(MAIN, |thread| thread.pid);
        let (step, time, span) = (self.steps, self.kernel.now(), self.span(tid));
        self.record(Event { step, time, pid, tid, span, kind: EventKind::Ended { outcome: outcome.clone() } });
        self.outcome = Some(Rc::new(outcome));
    }

    /// Nobody can ever run again: everything has ended, or what is left waits in vain.
    fn final_outcome(&self) -> Outcome {
        let main = self.kernel.process(MAIN).expect("the main process is never reaped");
        let waiting = self.kernel.threads().next().is_some();
        let (verdict, exit_code, told) = match main.life {
            Life::Alive => return self.deadlock(),
            Life::Zombie(signal) if signal < 0 => {
                (Verdict::Killed, signal, format!("signal {} ended the program", -signal))
            }
            Life::Zombie(code) => match &main.uncaught {
                Some(line) => (Verdict::Exception, code, format!("an exception ended the program: {line}")),
                None => (Verdict::Ok, code, format!("the program ended with exit code {code}")),
            },
        };
        let rest = if waiting { format!("; left behind for ever: {}", self.everyone_waiting()) } else { String::new() };
        Outcome { verdict, message: format!("{told}{rest}"), exit_code: Some(exit_code) }
    }

    fn deadlock(&self) -> Outcome {
        let names = self.names();
        let message = match self.cycle() {
            Some(cycle) => {
                let links: Vec<String> = cycle.iter().map(|tid| self.waits(&names, *tid)).collect();
                format!(
                    "deadlock: {}; nobody in this circle can ever go on: acquire in the same order everywhere",
                    links.join("; ")
                )
            }
            None => format!("deadlock: nobody can ever run again: {}", self.everyone_waiting()),
        };
        Outcome { verdict: Verdict::Deadlock, message, exit_code: None }
    }

    fn everyone_waiting(&self) -> String {
        const SHOWN: usize = 8;
        let names = self.names();
        // Who waits for the same is told in one breath.
        let mut groups: Vec<(String, String, usize)> = Vec::new();
        for (tid, _) in self.kernel.threads() {
            let why = self.why_it_waits(&names, tid);
            match groups.iter_mut().find(|(_, known, _)| *known == why) {
                Some((_, _, others)) => *others += 1,
                None => groups.push((self.named(&names, tid), why, 0)),
            }
        }
        let rest = groups.len().saturating_sub(SHOWN);
        let mut rows: Vec<String> =
            groups.iter().take(SHOWN).map(|(who, why, others)| group(who, why, *others)).collect();
        if rest > 0 {
            rows.push(format!("and {rest} more"));
        }
        rows.join("; ")
    }

    fn named(&self, names: &Names, tid: Tid) -> String {
        match self.span(tid).line {
            0 => names.thread(tid),
            line => format!("{} (line {line})", names.thread(tid)),
        }
    }

    fn waits(&self, names: &Names, tid: Tid) -> String {
        format!("{} {}", self.named(names, tid), self.why_it_waits(names, tid))
    }

    /// Threads each of which waits for the next, the last for the first.
    fn cycle(&self) -> Option<Vec<Tid>> {
        for (start, _) in self.kernel.threads() {
            let mut path = vec![start];
            while let Some(next) = self.waits_for_thread(*path.last().expect("a path begins somewhere")) {
                if let Some(index) = path.iter().position(|tid| *tid == next) {
                    return Some(path.split_off(index));
                }
                path.push(next);
            }
        }
        None
    }

    /// The one thread that could free this one, where it is only one.
    fn waits_for_thread(&self, tid: Tid) -> Option<Tid> {
        let thread = self.kernel.thread(tid)?;
        match &thread.wait.as_ref()?.why {
            WaitReason::Object { object } if matches!(thread.call(), Some(Syscall::Op { .. })) => {
                let holders = self.kernel.object(*object)?.object.holders();
                (holders.len() == 1).then(|| holders[0])
            }
            WaitReason::Child { pid: Some(pid) } => Some(Tid(pid.0)),
            WaitReason::Thread { tid } => Some(*tid),
            _ => None,
        }
    }
}

/// One row of those who wait for the same.
fn group(who: &str, why: &str, others: usize) -> String {
    match (others, why.strip_prefix("waits ")) {
        (0, _) => format!("{who} {why}"),
        (_, Some(rest)) => format!("{who} and {others} more wait {rest}"),
        (_, None) => format!("{who} {why}, as do {others} more"),
    }
}
