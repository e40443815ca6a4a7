//! The ground: identifiers, virtual time, random numbers, digests, persistent collections. Knows neither Python nor processes.

pub mod ids;

pub use ids::{Fd, Instant, ObjectId, Pid, Tid};
