//! Every limit of the simulated machine, on one screen, with what the program sees when it is reached.
//! Knows nothing of how they are enforced.

/// Live and zombie processes together. Beyond: `fork` fails with `BlockingIOError: [Errno 11]`.
pub const MAX_PROCESSES: usize = 20_000;
/// Live threads of one process. Beyond: `RuntimeError: can't start new thread`.
pub const MAX_THREADS: usize = 20_000;
/// Open descriptors of one process. Beyond: `OSError: [Errno 24] Too many open files`.
pub const MAX_DESCRIPTORS: u32 = 1_024;
/// Bytes that a pipe holds before its writer waits, as on Linux.
pub const PIPE_CAPACITY: usize = 65_536;
/// What F_SETPIPE_SZ may make of it. Beyond: `PermissionError`, as on Linux.
pub const MAX_PIPE_CAPACITY: u64 = 1_048_576;
/// A write to a pipe of at most this many bytes is never torn apart, as on Linux.
pub const PIPE_ATOMIC: usize = 4_096;
/// Bytes that a TCP connection holds in one direction before its writer waits.
pub const TCP_CAPACITY: usize = 2_626_560;
/// The same for a Unix socket, as on Linux.
pub const SOCKET_CAPACITY: usize = 212_992;
/// Bytes of one UDP message. Beyond: `OSError: [Errno 90] Message too long`.
pub const MAX_UDP_BYTES: usize = 65_507;
/// Bytes of one file. Beyond: `OSError: [Errno 28] No space left on device`.
pub const MAX_FILE_BYTES: u64 = 64 << 20;
/// Bytes of one component of a path. Beyond: `OSError: [Errno 36] File name too long`.
pub const MAX_NAME_BYTES: usize = 255;
/// Bytes of a file that an event carries after a write.
pub const EVENT_CONTENT_BYTES: usize = 4_096;
/// Bytes of one process's heap. Beyond: `MemoryError`.
pub const MAX_HEAP_BYTES: u64 = 256 << 20;
/// Frames of one thread. Beyond: `RecursionError`.
pub const RECURSION_LIMIT: u32 = 1_000;
/// What one instruction costs, in virtual nanoseconds: about what CPython needs.
pub const INSTRUCTION_NS: u64 = 50;
/// After this time all threads are lifted to the first level again, for the policy `feedback`.
pub const BOOST_NS: u64 = 1_000_000_000;
/// Ended processes that a person can still see.
pub const DEAD_SHOWN: usize = 200;
/// The directory in which a program starts.
pub const HOME: &str = "/home/guest";
