//! Events and conditions in words: what the events tab, the live region and the reasons are made of in every language.
//! Knows no language and no picture.

use super::{Chronicle, Condition, Member, Words, narrate_io};
use crate::abi::{Event, EventKind, ObjectOp, ObjectSpec, Reply, Stream, WaitReason};

/// What happened, as a predicate of the event's thread: "reads tickets: 1".
#[must_use]
pub fn event(event: &Event) -> Words {
    match &event.kind {
        EventKind::ProcessStarted { parent: None, .. } => Words::new("event.boot"),
        EventKind::ProcessStarted { parent: Some(parent), .. } => Words::new("event.forked").thread(parent.0),
        EventKind::ProcessRenamed { name } => Words::new("event.renamed").text(name),
        EventKind::ProcessExited { exitcode } => Words::new("event.exited").number(*exitcode),
        EventKind::ProcessReaped { child } => Words::new("event.reaped").thread(child.0),
        EventKind::ThreadStarted { .. } => Words::new("event.thread"),
        EventKind::ThreadExited => Words::new("event.thread-ended"),
        EventKind::ObjectCreated { spec, .. } => Words::new("event.created").text(kind(spec)),
        EventKind::ObjectOperated { object, op, reply, .. } => operation(op, reply).object(object),
        EventKind::Blocked { why } => waiting(why),
        EventKind::Woken { by: Some(tid) } => Words::new("event.woken-by").thread(tid.0),
        EventKind::Woken { by: None } => Words::new("event.woken"),
        EventKind::TimeJumped { .. } => Words::new("event.jump").time(event.time.0),
        EventKind::FileOpened { path, write, truncated, .. } => Words::new(opening(*write, *truncated)).text(path),
        EventKind::FileRead { path, bytes, .. } => Words::new("event.read").text(path).text(quote(bytes)),
        EventKind::FileWritten { path, bytes, .. } => Words::new("event.wrote").text(path).text(quote(bytes)),
        EventKind::FileClosed { path, .. } => Words::new("event.closed").text(path),
        EventKind::Output { stream: Stream::Stdout, text } => {
            Words::new("event.prints").text(clip(text.trim_end(), 60))
        }
        EventKind::Output { stream: Stream::Stderr, text } => {
            Words::new("event.complains").text(clip(text.trim_end(), 60))
        }
        EventKind::ClockRead => Words::new("event.clock"),
        EventKind::Ended { outcome } => Words::new("event.ended").text(&outcome.message),
        other => narrate_io::event(other),
    }
}

fn opening(write: bool, truncated: bool) -> &'static str {
    match (write, truncated) {
        (_, true) => "event.opened-empty",
        (true, false) => "event.opened-write",
        (false, false) => "event.opened",
    }
}

fn operation(op: &ObjectOp, reply: &Reply) -> Words {
    let failed = matches!(reply, Reply::Flag(false) | Reply::Error(_) | Reply::TimedOut);
    Words::new(match (op, failed) {
        (ObjectOp::Acquire { .. }, false) => "event.acquired",
        (ObjectOp::Acquire { .. }, true) => "event.not-acquired",
        (ObjectOp::Release, _) => "event.released",
        (ObjectOp::GetValue, _) => "event.value",
        (ObjectOp::Wait { .. }, _) => "event.waited",
        (ObjectOp::Set, _) => "event.set",
        (ObjectOp::Clear, _) => "event.cleared",
        (ObjectOp::IsSet, _) => "event.asked",
        (ObjectOp::Notify { .. } | ObjectOp::Pass, _) => "event.notified",
        (ObjectOp::Enroll, _) => "event.enrolled",
        (ObjectOp::Leave, _) => "event.left",
        (ObjectOp::ReleaseMany { .. }, _) => "event.released",
        (ObjectOp::Abort, _) => "event.broken",
        (ObjectOp::Reset, _) => "event.reset",
        (ObjectOp::TaskDone, _) => "event.dealt",
        (ObjectOp::Join, _) => "event.waited",
        (ObjectOp::Reserve { .. }, true) => "event.full",
        (ObjectOp::Reserve { .. }, false) => "event.reserved",
        (ObjectOp::Put { .. }, _) => "event.put",
        (ObjectOp::Get { .. } | ObjectOp::Poll { .. }, true) => "event.empty",
        (ObjectOp::Get { .. }, false) => "event.got",
        (ObjectOp::Poll { .. }, false) => "event.value",
        (ObjectOp::Load { .. }, _) => "event.loaded",
        (ObjectOp::Store { .. }, _) => "event.stored",
    })
}

fn waiting(why: &WaitReason) -> Words {
    match why {
        WaitReason::Object { object } => Words::new("wait.object").object(object),
        WaitReason::Child { pid: Some(pid) } => Words::new("wait.child").thread(pid.0),
        WaitReason::Child { pid: None } => Words::new("wait.any-child"),
        WaitReason::Thread { tid } => Words::new("wait.thread").thread(tid.0),
        WaitReason::Sleep { until } => Words::new("wait.sleep").time(until.0),
        WaitReason::PipeRead { .. } => Words::new("wait.pipe-read"),
        WaitReason::PipeWrite { .. } => Words::new("wait.pipe-write"),
        other => narrate_io::waiting(other),
    }
}

/// Why a thread does not go on, or what it does, in one sentence.
#[must_use]
pub fn reason(member: &Member, chronicle: &Chronicle) -> Words {
    match (member.condition, &member.waits_for) {
        (Condition::Blocked, Some(WaitReason::Object { object })) => held(*object, member, chronicle),
        (Condition::Blocked | Condition::Sleeping, Some(why)) => waiting(why),
        (Condition::Running, _) => Words::new("reason.running"),
        (Condition::Zombie, _) => Words::new("reason.zombie").number(member.exitcode.unwrap_or(0)),
        (Condition::Dead, _) => Words::new("reason.dead").number(member.exitcode.unwrap_or(0)),
        (Condition::Stopped, _) => Words::new("reason.stopped"),
        _ => Words::new("reason.ready"),
    }
}

fn held(object: crate::base::ObjectId, member: &Member, chronicle: &Chronicle) -> Words {
    match chronicle.things.get(&object).and_then(|thing| Some((thing.holders.first()?, thing.since))) {
        Some((holder, since)) => Words::new("reason.held").object(object).thread(*holder).number(since),
        None => Words::new("reason.waits").object(object).number(member.since),
    }
}

/// Python's name for a kind of object.
#[must_use]
pub fn kind(spec: &ObjectSpec) -> &'static str {
    spec.kind()
}

/// Bytes as a short quoted text.
#[must_use]
pub fn quote(bytes: &[u8]) -> String {
    format!("'{}'", clip(&String::from_utf8_lossy(bytes).replace('\n', "\\n"), 40))
}

/// True for the letters of East Asia and for pictures, which are as wide as two others.
fn is_wide(letter: char) -> bool {
    matches!(u32::from(letter), 0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFF60 | 0x1F300..=0x3FFFF)
}

/// The number at the end of a name, by which it differs from others: `57` of `worker 57`.
fn number_at_end(text: &str) -> &str {
    let word = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let is_name = word.ends_with(|letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '-' | '_' | '#'));
    let number = &text[word.len()..];
    if is_name && number.len() <= 4 { number } else { "" }
}

/// At most so many columns, with an ellipsis for what is left out; the number of a name stays.
#[must_use]
pub fn clip(text: &str, most: usize) -> String {
    shorten(text, most as f32, |letter| if is_wide(letter) { 2.0 } else { 1.0 })
}

/// The same for a room in pixels and letters of this size: blanks and points are narrow, East Asia's letters wide.
#[must_use]
pub fn fit(text: &str, room: f32, size: f32, mono: bool) -> String {
    shorten(text, room / size, |letter| match letter {
        _ if is_wide(letter) => 1.0,
        _ if mono => 0.6,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '·' | 'i' | 'l' | 'j' | '|' | '!' => 0.28,
        'm' | 'w' | '…' => 0.86,
        _ => 0.54,
    })
}

fn shorten(text: &str, most: f32, width: impl Fn(char) -> f32) -> String {
    let wide = |text: &str| text.chars().map(&width).sum::<f32>();
    if wide(text) <= most {
        return text.into();
    }
    let least = 4.0 * width('x');
    let number = Some(number_at_end(text)).filter(|number| wide(number) + least <= most).unwrap_or_default();
    let mut room = most - width('…') - wide(number);
    let fits = |letter: &char| {
        room -= width(*letter);
        room >= 0.0
    };
    let start: String = text.chars().take_while(fits).collect();
    format!("{}…{number}", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::{clip, fit};

    #[test]
    fn what_is_clipped_keeps_its_number_and_its_room() {
        assert_eq!(clip("Process-12", 10), "Process-12");
        assert_eq!(clip("a worker with a long name 57", 10), "a worke…57");
        assert_eq!(clip("a worker with a long name", 10), "a worker…");
        assert_eq!(clip("0.333333333333", 8), "0.33333…");
        assert_eq!(clip("最长的进程名字", 9), "最长的进…");
        assert_eq!(clip("worker 57", 5), "work…");
        assert_eq!(fit("等 · 第 1 位", 64.0, 12.0, false), "等 · 第 1 位");
        assert_eq!(fit("MainProcess", 60.0, 12.0, false), "MainProc…");
    }
}
