//! A script's request: JSON as `window.preempt` sends it, read into a `Command`. One flat record for all of them, because
//! a tagged enum costs kilobytes of wasm to read. Knows no page.

use super::{Breakpoint, Command, EventStop, Inspect, LoadOptions, Unit, Way, schedule_text};
use crate::abi::{Schedule, signal_number};
use serde::Deserialize;
use serde_json::value::RawValue;

/// All that a request may hold; `do` says which of it counts.
#[derive(Deserialize)]
struct Script {
    #[serde(rename = "do")]
    verb: String,
    source: Option<String>,
    options: Option<LoadOptions>,
    unit: Option<Unit>,
    tid: Option<u32>,
    step: Option<u64>,
    to_step: Option<u64>,
    lines: Option<Vec<Breakpoint>>,
    events: Option<Vec<EventStop>>,
    at: Option<Breakpoint>,
    way: Option<Way>,
    frozen: Option<bool>,
    inspect: Option<Inspect>,
    pid: Option<u32>,
    /// Name or number.
    signal: Option<Box<RawValue>>,
    /// As a view has it, or as text.
    schedule: Option<Box<RawValue>>,
}

impl Command {
    /// Reads a script's request.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn from_json(json: &str) -> Result<Command, String> {
        let script: Script = serde_json::from_str(json).map_err(|error| error.to_string())?;
        let unit = script.unit.unwrap_or(Unit::Operation);
        let missing = |field: &str| format!("{} needs {field}", script.verb);
        Ok(match script.verb.as_str() {
            "load" => Command::Load {
                source: script.source.ok_or_else(|| missing("source"))?,
                options: script.options.unwrap_or_default(),
            },
            "step" => Command::Step { unit, tid: script.tid },
            "back" => Command::Back { unit, tid: script.tid },
            "line" => Command::Line {
                at: script.at.ok_or_else(|| missing("at"))?,
                tid: script.tid,
                way: script.way.unwrap_or(Way::Run),
            },
            "freeze" => Command::Freeze {
                tid: script.tid.ok_or_else(|| missing("tid"))?,
                frozen: script.frozen.unwrap_or(true),
            },
            "solo" => Command::Solo { tid: script.tid },
            "inspect" => Command::Inspect(script.inspect.ok_or_else(|| missing("inspect"))?),
            "seek" => Command::Seek { step: script.step.ok_or_else(|| missing("step"))? },
            "run" => Command::Run { to_step: script.to_step },
            "runback" => Command::RunBack,
            "pause" => Command::Pause,
            "reset" => Command::Reset,
            "breakpoints" => Command::Breakpoints {
                lines: script.lines.ok_or_else(|| missing("lines"))?,
                events: script.events.unwrap_or_default(),
            },
            "replay" => {
                Command::Replay { schedule: schedule(script.schedule.ok_or_else(|| missing("schedule"))?.get())? }
            }
            "signal" => {
                let text = script.signal.as_ref().ok_or_else(|| missing("signal"))?.get().trim_matches('"');
                let signal = signal_number(text).ok_or_else(|| format!("there is no signal {text}"))?;
                Command::Signal { pid: script.pid.ok_or_else(|| missing("pid"))?, signal }
            }
            "look" => Command::Look,
            other => return Err(format!("there is no request {other}")),
        })
    }
}

fn schedule(json: &str) -> Result<Schedule, String> {
    match serde_json::from_str::<String>(json) {
        Ok(text) => Ok(schedule_text::decode(&text)?.schedule),
        Err(_) => serde_json::from_str(json).map_err(|error| error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::Choice;
    use crate::base::Tid;

    #[test]
    fn requests_are_read() {
        let read = |json| Command::from_json(json).expect("it is a request");
        assert_eq!(
            read(r#"{"do":"step","unit":"line","tid":101}"#),
            Command::Step { unit: Unit::Line, tid: Some(101) }
        );
        assert_eq!(read(r#"{"do":"back"}"#), Command::Back { unit: Unit::Operation, tid: None });
        assert_eq!(read(r#"{"do":"seek","step":7}"#), Command::Seek { step: 7 });
        assert_eq!(read(r#"{"do":"run","to_step":null}"#), Command::Run { to_step: None });
        let options = LoadOptions { seed: 9, ..LoadOptions::default() };
        let load = read(r#"{"do":"load","source":"pass","options":{"seed":9}}"#);
        assert_eq!(load, Command::Load { source: "pass".into(), options });
        let interrupt = Command::Signal { pid: 100, signal: 2 };
        assert_eq!(read(r#"{"do":"signal","pid":100,"signal":"INT"}"#), interrupt);
        assert_eq!(read(r#"{"do":"signal","pid":100,"signal":2}"#), interrupt);
        let schedule = Schedule { choices: vec![Choice::Thread(Tid(100))] };
        let json = format!(r#"{{"do":"replay","schedule":{}}}"#, serde_json::to_string(&schedule).expect("plain data"));
        assert_eq!(read(&json), Command::Replay { schedule });
    }

    #[test]
    fn what_is_wrong_is_told() {
        let why = |json| Command::from_json(json).expect_err("it is no request");
        assert!(why("{").contains("EOF"));
        assert_eq!(why(r#"{"do":"dance"}"#), "there is no request dance");
        assert_eq!(why(r#"{"do":"seek"}"#), "seek needs step");
        assert!(why(r#"{"do":"step","unit":"mile"}"#).contains("mile"));
        assert!(why(r#"{"do":"replay","schedule":"x"}"#).len() > 3);
    }
}
