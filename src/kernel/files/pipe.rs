//! A pipe: bytes between two ends. Semantics: pipe(7). Knows no descriptors; the kernel wakes those who wait.

use crate::base::Tid;
use crate::kernel::limits::{PIPE_ATOMIC, PIPE_CAPACITY};
use std::collections::VecDeque;

/// The bytes on their way, and who waits at which end.
#[derive(Clone, Debug)]
pub struct Pipe {
    bytes: VecDeque<u8>,
    /// Bytes that it holds at most.
    pub capacity: usize,
    /// How often each end is open.
    pub readers: u32,
    pub writers: u32,
    /// Nobody has opened the end for writing yet: a pipe with a name.
    pub unmet: bool,
    pub read_waiters: Vec<Tid>,
    pub write_waiters: Vec<Tid>,
    /// How often bytes came in, and room was made where there was none.
    pub came_in: u64,
    pub room_made: u64,
}

impl Default for Pipe {
    fn default() -> Self {
        Pipe {
            bytes: VecDeque::new(),
            capacity: PIPE_CAPACITY,
            readers: 1,
            writers: 1,
            unmet: false,
            read_waiters: Vec::new(),
            write_waiters: Vec::new(),
            came_in: 0,
            room_made: 0,
        }
    }
}

impl Pipe {
    /// A pipe that has a name, before anybody has opened it.
    #[must_use]
    pub fn named() -> Pipe {
        Pipe { readers: 0, writers: 0, unmet: true, ..Pipe::default() }
    }

    /// One more has opened one of its ends.
    pub fn opened(&mut self, write: bool) {
        if write {
            self.writers += 1;
            self.unmet = false;
        } else {
            self.readers += 1;
        }
    }

    /// All that was open is closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.readers == 0 && self.writers == 0
    }

    /// Nobody writes any more.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        self.writers == 0 && !self.unmet
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Bytes that could be written now.
    #[must_use]
    pub fn room(&self) -> usize {
        self.capacity - self.bytes.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// At most `max` bytes; `None` when there are none yet but may still come.
    pub fn read(&mut self, max: u64) -> Option<Vec<u8>> {
        if self.bytes.is_empty() && self.writers > 0 && max > 0 {
            return None;
        }
        let count = usize::try_from(max).unwrap_or(usize::MAX).min(self.bytes.len());
        self.room_made += u64::from(self.room() < PIPE_ATOMIC);
        Some(self.bytes.drain(..count).collect())
    }

    /// Takes as many bytes as there is room for and says how many; `None` when the writer has to wait. Up to
    /// `PIPE_ATOMIC` bytes go in together or not at all.
    pub fn write(&mut self, bytes: &[u8]) -> Option<usize> {
        let room = self.room();
        let least = if bytes.len() <= PIPE_ATOMIC { bytes.len() } else { 1 };
        if room < least {
            return None;
        }
        let count = room.min(bytes.len());
        self.bytes.extend(&bytes[..count]);
        self.came_in += 1;
        Some(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capacity_atomicity_and_end() {
        let mut pipe = Pipe::default();
        assert_eq!(pipe.read(10), None);
        assert_eq!(pipe.write(&[7; 70_000]), Some(PIPE_CAPACITY));
        assert_eq!(pipe.write(&[8]), None);
        assert_eq!(pipe.read(100), Some(vec![7; 100]));
        assert_eq!(pipe.write(&[8; 200]), None, "a small write is not torn apart");
        assert_eq!(pipe.write(&[8; 5_000]), Some(100));
        pipe.writers = 0;
        assert_eq!(pipe.read(u64::MAX).map(|b| b.len()), Some(PIPE_CAPACITY));
        assert_eq!(pipe.read(10), Some(vec![]), "the end of the file");
    }
}
