//! What the program printed, from the recording: the text up to a step and the last lines. Knows no machine.

use super::OutputLine;
use super::history::History;
use crate::abi::{Event, EventKind, Stream};
use crate::machine::User;

/// Bytes of a stream that a view carries.
const TEXT_BYTES: usize = 256 << 10;
/// Lines that a view carries.
const LINES: usize = 1_000;

/// The end of what was printed up to `step`, at most 256 KiB of it: standard output, standard error.
pub fn text<U: User>(history: &History<U>, step: u64) -> (String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let (mut out_bytes, mut err_bytes) = (0, 0);
    for (event, _) in history.outputs(step) {
        let EventKind::Output { stream, text } = &event.kind else { continue };
        let (pieces, bytes) = match stream {
            Stream::Stdout => (&mut out, &mut out_bytes),
            Stream::Stderr => (&mut err, &mut err_bytes),
        };
        if *bytes < TEXT_BYTES {
            *bytes += text.len();
            pieces.push(text.as_str());
        }
        if out_bytes >= TEXT_BYTES && err_bytes >= TEXT_BYTES {
            break;
        }
    }
    (join(out), join(err))
}

fn join(pieces: Vec<&str>) -> String {
    let mut text: String = pieces.into_iter().rev().collect();
    if text.len() > TEXT_BYTES {
        let start = (text.len() - TEXT_BYTES..).find(|i| text.is_char_boundary(*i)).unwrap_or(0);
        text.drain(..start);
    }
    text
}

/// The last lines of the whole recording, and how many came before them.
pub fn lines<U: User>(history: &History<U>) -> (Vec<OutputLine>, u64) {
    let mut lines: Vec<OutputLine> = Vec::new();
    let mut dropped = 0;
    for (event, before) in history.outputs(history.steps()) {
        dropped = before;
        lines.extend(lines_of(event).into_iter().rev());
        if lines.len() >= LINES {
            break;
        }
    }
    let extra = lines.len().saturating_sub(LINES);
    lines.truncate(LINES);
    lines.reverse();
    (lines, dropped + extra as u64)
}

fn lines_of(event: &Event) -> Vec<OutputLine> {
    let EventKind::Output { stream, text } = &event.kind else { return Vec::new() };
    let line = |text: &str| OutputLine {
        step: event.step,
        time_ns: event.time.0,
        pid: event.pid.0,
        tid: event.tid.0,
        stream: *stream,
        text: text.to_owned(),
    };
    text.lines().map(line).collect()
}
