//! The staging `# scene: signals`: each process with its mailbox, its table of handlers and its one alarm clock. Told from
//! events alone. Knows the story; `signals_art` knows how it is drawn.

use super::{Chronicle, Member, Picture, Scene, Sentence, Stage, Words, signals_art};
use crate::abi::{Event, EventKind, SignalAction, signal_name};
use crate::base::Map;

const SIGKILL: u8 = 9;

/// A signal on its way or at its goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    pub number: usize,
    pub signal: u8,
    /// Who sent it; `None`: the kernel.
    pub from: Option<u32>,
    pub sent: u64,
    /// How many its sender had sent before.
    pub nth: usize,
    /// Step at which a handler took it.
    pub taken: Option<u64>,
}

/// What one process has to do with signals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    pub actions: Map<u8, SignalAction>,
    pub letters: Vec<Letter>,
    /// When the alarm rings, in nanoseconds.
    pub alarm: Option<u64>,
    /// It has had one.
    pub has_clock: bool,
    /// Step at which an alarm took the place of one that had not rung yet.
    pub replaced: Option<u64>,
    /// Signal that stopped it.
    pub stopped: bool,
}

/// The story so far.
#[derive(Clone, Debug, Default)]
pub struct Signals {
    pub chronicle: Chronicle,
    pub desks: Map<u32, Desk>,
    pub now: u64,
}

/// Nobody yet.
#[must_use]
pub fn make() -> Box<dyn Scene> {
    Box::new(Signals::default())
}

/// `SIGINT`, else the number.
#[must_use]
pub fn name(signal: u8) -> String {
    signal_name(signal).map_or_else(|| format!("signal {signal}"), str::to_owned)
}

impl Scene for Signals {
    fn see(&mut self, event: &Event) {
        self.chronicle.see(event);
        self.now = event.time.0;
        let pid = event.pid.0;
        match &event.kind {
            // A child has its parent's handlers, and neither its mail nor its alarm.
            EventKind::ProcessStarted { parent, .. } => {
                let actions = parent.and_then(|parent| self.desks.get(&parent.0)).map(|desk| desk.actions.clone());
                self.desks.insert(pid, Desk { actions: actions.unwrap_or_default(), ..Desk::default() });
            }
            EventKind::SignalActionSet { signal, action } => drop(self.desk(pid).actions.insert(*signal, *action)),
            EventKind::AlarmSet { at } => {
                let (now, step) = (self.now, event.step);
                let desk = self.desk(pid);
                let is_pending = desk.alarm.is_some_and(|alarm| alarm > now);
                desk.replaced = (is_pending && at.is_some()).then_some(step).or(desk.replaced);
                desk.has_clock = true;
                desk.alarm = at.map(|at| at.0);
            }
            EventKind::SignalSent { to, signal } => {
                let from = self.chronicle.member(event.tid.0).map(|member| member.pid);
                let nth = self.sent_by(from);
                self.desk(to.0).receive(*signal, from, nth, event.step);
            }
            EventKind::SignalTaken { signal, .. } => self.desk(pid).take(*signal, event.step),
            EventKind::ProcessStopped { .. } => self.desk(pid).stopped = true,
            EventKind::ProcessContinued => self.desk(pid).stopped = false,
            _ => {}
        }
    }

    fn picture(&self, stage: Stage) -> Picture {
        signals_art::draw(self, stage)
    }

    fn chronicle(&self) -> &Chronicle {
        &self.chronicle
    }

    fn chronicle_mut(&mut self) -> &mut Chronicle {
        &mut self.chronicle
    }

    fn copy(&self) -> Box<dyn Scene> {
        Box::new(self.clone())
    }
}

impl Desk {
    fn receive(&mut self, signal: u8, from: Option<u32>, nth: usize, sent: u64) {
        let number = self.letters.len();
        self.letters.push(Letter { number, signal, from, nth, sent, taken: None });
    }

    /// A handler runs; what the kernel itself sent (an alarm, a child's end) has no sender.
    fn take(&mut self, signal: u8, step: u64) {
        match self.letters.iter_mut().find(|letter| letter.signal == signal && letter.taken.is_none()) {
            Some(letter) => letter.taken = Some(step),
            None => {
                self.receive(signal, None, self.letters.len(), step);
                self.letters.last_mut().expect("one was just received").taken = Some(step);
            }
        }
    }
}

impl Signals {
    fn desk(&mut self, pid: u32) -> &mut Desk {
        self.desks.or_default(pid)
    }

    /// How many signals someone has sent.
    pub fn sent_by(&self, from: Option<u32>) -> usize {
        let all = self.desks.values().flat_map(|desk| &desk.letters);
        all.filter(|letter| letter.from == from).count()
    }

    /// Processes by their main threads: the first, those with mail, then the others.
    pub fn people(&self, room: usize) -> Vec<&Member> {
        let mut people: Vec<&Member> =
            self.chronicle.members.iter().filter(|member| member.tid == member.pid).collect();
        let is_busy = |member: &Member| self.desks.get(&member.pid).is_some_and(|desk| !desk.letters.is_empty());
        while people.len() > room {
            let idle = people.iter().rposition(|member| member.parent.is_some() && !is_busy(member));
            people.remove(idle.unwrap_or(1.min(people.len() - 1)));
        }
        people
    }

    pub fn sentence(&self) -> Option<Sentence> {
        let step = self.chronicle.step;
        let told = |text: Words, strong: Option<&'static str>| {
            Some(Sentence { title: Words::new("signals.title"), text, strong: strong.map(Words::new), bad: false })
        };
        for (pid, desk) in self.desks.iter() {
            if desk.replaced == Some(step) {
                return told(Words::new("signals.replaced").thread(*pid), Some("signals.one-clock"));
            }
            for letter in desk.letters.iter().rev().take(4) {
                let words = |key: &str| Words::new(key).text(name(letter.signal)).thread(*pid);
                if letter.taken == Some(step) {
                    return told(words("signals.handled"), Some("signals.goes-on"));
                }
                let over = self.chronicle.member(*pid).filter(|member| member.condition.is_over());
                let is_end = over.is_some_and(|member| member.exitcode == Some(-i32::from(letter.signal)));
                if is_end {
                    let why = if letter.signal == SIGKILL { "signals.kill" } else { "signals.default" };
                    return told(words("signals.ended"), Some(why));
                }
                if letter.sent == step {
                    return told(words("signals.sent"), None);
                }
            }
        }
        None
    }

    /// The picture in words.
    pub fn alt(&self) -> Vec<Words> {
        let mut said = Vec::new();
        for (pid, desk) in self.desks.iter() {
            for (signal, action) in &desk.actions {
                said.push(Words::new(action_words(*action)).thread(*pid).text(name(*signal)));
            }
            if let Some(at) = desk.alarm {
                said.push(Words::new("signals.alt-alarm").thread(*pid).time(at.saturating_sub(self.now)));
            }
            if let Some(letter) = desk.letters.last() {
                said.push(Words::new("signals.alt-letter").thread(*pid).text(name(letter.signal)));
            }
        }
        said
    }
}

fn action_words(action: SignalAction) -> &'static str {
    match action {
        SignalAction::Default => "signals.alt-default",
        SignalAction::Ignore => "signals.alt-ignore",
        SignalAction::Handle => "signals.alt-handle",
    }
}
