//! The staging `# scene: ticket-office`: one file with a count, buyers who read it and write it back. Told from events
//! alone, so it follows whatever the person does to the program. Knows the story; `ticket_art` knows how it is drawn.

use super::chronicle::Thing;
use super::{Chronicle, Condition, Mark, Member, Picture, Scene, Sentence, Stage, Words, ticket_art};
use crate::abi::{Event, EventKind, ObjectSpec};
use crate::base::Map;

/// Files longer than this are no counters.
const SMALL_FILE: usize = 64;

/// What a buyer last read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    pub step: u64,
    pub text: String,
    pub count: Option<i64>,
}

/// A line of the ledger: who left which count in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Writing {
    pub step: u64,
    pub tid: u32,
    pub count: Option<i64>,
    pub text: String,
    /// What the writer had read before.
    pub read: Option<Reading>,
}

impl Writing {
    /// True when someone took a ticket: what was written is less than what was read.
    fn is_sale(&self) -> bool {
        matches!((self.count, self.read.as_ref().and_then(|r| r.count)), (Some(after), Some(before)) if after < before)
    }
}

/// One file and its history.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    pub path: String,
    pub content: String,
    pub ledger: Vec<Writing>,
    pub readings: Map<u32, Reading>,
    /// Step of the last change.
    pub changed: u64,
    /// Open descriptors: the ledger line that a writer is still writing, or what a reader has so far.
    writing: Map<(u32, u32), usize>,
    reading: Map<(u32, u32), Vec<u8>>,
}

/// The story so far.
#[derive(Clone, Debug, Default)]
pub struct TicketOffice {
    pub chronicle: Chronicle,
    papers: Vec<Paper>,
    /// Step at which each buyer first came to the window.
    pub arrived: Map<u32, u64>,
}

/// The office before anything happened.
#[must_use]
pub fn make() -> Box<dyn Scene> {
    Box::new(TicketOffice::default())
}

impl Scene for TicketOffice {
    fn see(&mut self, event: &Event) {
        self.chronicle.see(event);
        let tid = event.tid.0;
        match &event.kind {
            // Pipes and sockets are no paper.
            EventKind::FileRead { path, .. } | EventKind::FileWritten { path, .. } if path.starts_with('<') => {}
            EventKind::FileOpened { path, fd, write, truncated } => {
                self.arrived.get_or_insert_with(tid, || event.step);
                self.paper(path).open((event.pid.0, fd.0), *write, *truncated, event.step);
            }
            EventKind::FileRead { path, fd, bytes } => {
                self.paper(path).read(tid, (event.pid.0, fd.0), bytes, event.step)
            }
            EventKind::FileWritten { path, fd, content, .. } => {
                self.paper(path).write(tid, (event.pid.0, fd.0), content, event.step);
            }
            EventKind::FileClosed { path, fd } => self.paper(path).close((event.pid.0, fd.0)),
            _ => {}
        }
    }

    fn picture(&self, stage: Stage) -> Picture {
        ticket_art::draw(self, stage)
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

impl Paper {
    fn open(&mut self, descriptor: (u32, u32), write: bool, truncated: bool, step: u64) {
        self.close(descriptor);
        if truncated {
            self.content.clear();
            self.changed = step;
        }
        if !write {
            self.reading.insert(descriptor, Vec::new());
        }
    }

    fn close(&mut self, descriptor: (u32, u32)) {
        self.writing.remove(&descriptor);
        self.reading.remove(&descriptor);
    }

    /// The end of the file, read after something was read, says nothing new.
    fn read(&mut self, tid: u32, descriptor: (u32, u32), bytes: &[u8], step: u64) {
        let so_far = self.reading.or_default(descriptor);
        if bytes.is_empty() && !so_far.is_empty() {
            return;
        }
        so_far.extend_from_slice(bytes);
        let text = String::from_utf8_lossy(so_far).trim().to_string();
        let count = number_in(&text);
        self.readings.insert(tid, Reading { step, text, count });
    }

    fn write(&mut self, tid: u32, descriptor: (u32, u32), content: &[u8], step: u64) {
        self.content = String::from_utf8_lossy(content).trim().to_string();
        self.changed = step;
        let (count, text) = (number_in(&self.content), self.content.clone());
        if let Some(line) = self.writing.get(&descriptor).and_then(|at| self.ledger.get_mut(*at)) {
            *line = Writing { step, count, text, ..line.clone() };
            return;
        }
        self.writing.insert(descriptor, self.ledger.len());
        let read = self.readings.get(&tid).cloned();
        self.ledger.push(Writing { step, tid, count, text, read });
    }

    /// How many tickets there were: the first count that anyone wrote without having read one.
    fn initial(&self) -> Option<i64> {
        let written = self.ledger.iter().find(|line| line.read.is_none()).and_then(|line| line.count);
        written.or_else(|| self.ledger.first()?.read.as_ref()?.count)
    }

    pub fn sales(&self) -> impl Iterator<Item = &Writing> {
        self.ledger.iter().filter(|line| line.is_sale())
    }

    /// The number on the ticket that a sale handed out.
    pub fn ticket(&self, sale: &Writing) -> Option<i64> {
        Some(self.initial()? - sale.count?).filter(|number| *number > 0)
    }

    /// Two sales by two buyers that left the same count: the earlier and the later of the last such pair.
    pub fn clash(&self) -> Option<(&Writing, &Writing)> {
        let sales: Vec<&Writing> = self.sales().collect();
        let pair = |(at, later): (usize, &&'_ Writing)| -> Option<usize> {
            sales[..at].iter().rposition(|earlier| earlier.count == later.count && earlier.tid != later.tid)
        };
        (0..sales.len()).rev().find_map(|at| pair((at, &sales[at])).map(|earlier| (sales[earlier], sales[at])))
    }

    /// True when the same count was left by another buyer too.
    pub fn is_doubled(&self, sale: &Writing) -> bool {
        self.sales().any(|other| other.count == sale.count && other.tid != sale.tid)
    }

    /// Sold and available, when that went wrong.
    pub fn oversold(&self) -> Option<(usize, i64)> {
        let (sold, initial) = (self.sales().count(), self.initial()?);
        let wrong = self.clash().is_some() || i64::try_from(sold).is_ok_and(|sold| sold > initial);
        wrong.then_some((sold, initial))
    }
}

impl TicketOffice {
    fn paper(&mut self, path: &str) -> &mut Paper {
        let at = self.papers.iter().position(|paper| paper.path == path).unwrap_or_else(|| {
            self.papers.push(Paper { path: path.into(), ..Paper::default() });
            self.papers.len() - 1
        });
        &mut self.papers[at]
    }

    /// The file that the story is about: the small one that was written most.
    pub fn board(&self) -> Option<&Paper> {
        let counters = self.papers.iter().filter(|paper| paper.content.len() <= SMALL_FILE && !paper.ledger.is_empty());
        counters.max_by_key(|paper| (paper.ledger.len() + paper.readings.len(), std::cmp::Reverse(&paper.path)))
    }

    /// All who might buy, in order of creation: everyone but the programs' main threads, unless those buy themselves.
    pub fn buyers(&self) -> Vec<&Member> {
        let buys = |member: &&Member| self.board().is_some_and(|paper| paper.readings.contains_key(&member.tid));
        let is_main = |member: &&Member| member.tid == member.pid && member.parent.is_none_or(|parent| parent == 1);
        let members = &self.chronicle.members;
        let all: Vec<&Member> = members.iter().filter(|member| !is_main(member)).collect();
        if all.is_empty() { members.iter().filter(buys).collect() } else { all }
    }

    /// Buyers stay until someone has taken their exit code; those of the last clash stay as its witnesses.
    pub fn is_here(&self, member: &Member) -> bool {
        let clash = self.board().and_then(Paper::clash);
        member.condition != Condition::Dead || clash.is_some_and(|(a, b)| a.tid == member.tid || b.tid == member.tid)
    }

    /// The lock that guards the window: the one that is used most.
    pub fn lock(&self) -> Option<&Thing> {
        let locks = self.chronicle.things.values();
        let locks = locks
            .filter(|thing| matches!(thing.spec, ObjectSpec::Lock | ObjectSpec::RLock | ObjectSpec::Semaphore { .. }));
        locks.max_by_key(|thing| (thing.uses, std::cmp::Reverse(thing.id)))
    }

    /// What went wrong, in a sentence.
    pub fn sentence(&self) -> Option<Sentence> {
        let (earlier, later) = self.board()?.clash()?;
        let read = later.read.as_ref()?;
        let text = Words::new("ticket.clash").thread(later.tid).text(said(read.count, &read.text)).number(read.step);
        let text = text.thread(earlier.tid).text(said(earlier.count, &earlier.text)).number(earlier.step);
        let last = later.count == Some(0);
        let strong = Words::new(if last { "ticket.both-last" } else { "ticket.both-same" });
        Some(Sentence { title: Words::new("ticket.wrong"), text, strong: Some(strong), bad: true })
    }

    /// The reads and writes of the last clash.
    pub fn marks(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        if let Some((earlier, later)) = self.board().and_then(Paper::clash) {
            for sale in [earlier, later] {
                if let Some(read) = &sale.read {
                    let words = Words::new("ticket.mark-read").text(said(read.count, &read.text));
                    marks.push(Mark { step: read.step, tid: sale.tid, words, bad: false });
                }
                marks.push(Mark {
                    step: sale.step,
                    tid: sale.tid,
                    words: Words::new("ticket.mark-wrote").text(said(sale.count, &sale.text)),
                    bad: true,
                });
            }
        }
        marks
    }

    /// The picture in words.
    pub fn alt(&self) -> Vec<Words> {
        let mut said = Vec::new();
        if let Some(paper) = self.board() {
            said.push(Words::new("ticket.alt-file").text(&paper.path).text(&paper.content));
            for (tid, reading) in paper.readings.iter() {
                said.push(Words::new("ticket.alt-read").thread(*tid).text(&reading.text).number(reading.step));
            }
            if let Some((sold, initial)) = paper.oversold() {
                said.push(Words::new("ticket.alt-oversold").number(i64::try_from(sold).unwrap_or(0)).number(initial));
            }
        }
        said.push(match self.lock() {
            None => Words::new("ticket.alt-no-lock"),
            Some(lock) => match lock.holders.first() {
                Some(holder) => Words::new("ticket.alt-held").object(lock.id).thread(*holder),
                None => Words::new("ticket.alt-free").object(lock.id),
            },
        });
        said
    }
}

/// The count that a text holds, else the text.
fn said(count: Option<i64>, text: &str) -> String {
    count.map_or_else(|| text.into(), |count| count.to_string())
}

/// The first whole number in a text: `2`, `{"count": 2}`.
fn number_in(text: &str) -> Option<i64> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let negative = text[..start].ends_with('-');
    let digits: String = text[start..].chars().take_while(char::is_ascii_digit).take(18).collect();
    digits.parse::<i64>().ok().map(|number| if negative { -number } else { number })
}
