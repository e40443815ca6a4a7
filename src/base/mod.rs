//! The ground: identifiers, virtual time, random numbers, digests, persistent collections. Knows neither Python nor processes.

pub mod digest;
pub mod ids;
pub mod map;
pub mod order;
pub mod rng;
pub mod table;

pub use digest::Digest;
pub use ids::{Fd, Instant, ObjectId, Pid, Tid};
pub use map::{Map, Set};
pub use rng::{Rng, mix};
pub use table::{Log, Table};
