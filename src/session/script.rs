//! A script's request as `window.preempt` sends it, made a `Command`. One flat record for all of them, because a tagged enum
//! costs kilobytes of wasm to read. Knows no page.

use super::{Breakpoint, Command, EventStop, Inspect, LoadOptions, Unit, Way, schedule_text};
use crate::abi::signal_number;
use serde::Deserialize;

/// All that a request may hold; `do` says which of it counts.
#[derive(Deserialize)]
pub struct Script {
    #[serde(rename = "do")]
    pub verb: String,
    pub source: Option<String>,
    pub options: Option<LoadOptions>,
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
    signal: Option<String>,
    /// As text.
    schedule: Option<String>,
}

impl Command {
    /// A script's request.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn from_script(script: Script) -> Result<Command, String> {
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
                let text = script.schedule.as_ref().ok_or_else(|| missing("schedule"))?;
                Command::Replay { schedule: schedule_text::decode(text)?.schedule }
            }
            "signal" => {
                let text = script.signal.as_ref().ok_or_else(|| missing("signal"))?;
                let signal = signal_number(text).ok_or_else(|| format!("there is no signal {text}"))?;
                Command::Signal { pid: script.pid.ok_or_else(|| missing("pid"))?, signal }
            }
            "look" => Command::Look,
            other => return Err(format!("there is no request {other}")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{Choice, Schedule};
    use crate::base::Tid;

    fn read(json: &str) -> Result<Command, String> {
        Command::from_script(serde_json::from_str(json).map_err(|error| error.to_string())?)
    }

    #[test]
    fn requests_are_read() {
        let read = |json| super::tests::read(json).expect("it is a request");
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
        assert_eq!(read(r#"{"do":"signal","pid":100,"signal":"2"}"#), interrupt);
        let choices = vec![Choice::Thread(Tid(100))];
        let text = schedule_text::encode(choices.iter().cloned(), Some(3));
        let replay = read(&format!(r#"{{"do":"replay","schedule":"{text}"}}"#));
        assert_eq!(replay, Command::Replay { schedule: Schedule { choices } });
    }

    #[test]
    fn what_is_wrong_is_told() {
        let why = |json| read(json).expect_err("it is no request");
        assert!(why("{").contains("EOF"));
        assert_eq!(why(r#"{"do":"dance"}"#), "there is no request dance");
        assert_eq!(why(r#"{"do":"seek"}"#), "seek needs step");
        assert!(why(r#"{"do":"step","unit":"mile"}"#).contains("mile"));
        assert!(why(r#"{"do":"replay","schedule":"x"}"#).len() > 3);
    }
}
