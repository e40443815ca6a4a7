//! Playing: a run at a speed that a person can follow. Each tick asks for one more step, so breakpoints hold and the
//! picture moves; the fastest speed hands the run to the engine. Knows speeds, not the engine.

/// What goes on by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Play {
    #[default]
    Off,
    /// One step a tick.
    On,
    /// As fast as the engine can.
    Fast,
    /// Until another thread than this one has run.
    UntilSwitch(Option<u32>),
}

/// Name and milliseconds a step; 0 hands the run to the engine.
pub const SPEEDS: &[(&str, u32)] = &[("¼×", 400), ("½×", 200), ("1×", 100), ("2×", 50), ("4×", 25), ("max", 0)];

pub const DEFAULT_SPEED: usize = 2;

/// A tick faster than this leaves no time for movement.
pub const STILL_BELOW_MS: u32 = 40;

pub fn tick_ms(play: Play, speed: usize) -> u32 {
    match play {
        Play::UntilSwitch(_) => 25,
        _ => SPEEDS.get(speed).map_or(100, |(_, ms)| *ms),
    }
}
