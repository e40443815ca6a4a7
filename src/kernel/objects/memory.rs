//! `Memory`: bytes that several processes share, as `Value`, `Array` and blocks of shared memory are. Every load and store
//! can be seen; nobody ever waits here. Knows neither queue nor clock.

use super::{Applied, Behaviour, Look, Wake};
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::Tid;
use std::rc::Rc;

/// Elements that `look` tells.
const SHOWN: usize = 8;

/// Shared bytes; `format` is the type code of `array`, 0 for plain bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Memory {
    bytes: Rc<Vec<u8>>,
    format: u8,
}

impl Memory {
    #[must_use]
    pub fn new(bytes: u64, format: u8) -> Memory {
        let size = usize::try_from(bytes.min(crate::kernel::limits::MAX_FILE_BYTES)).unwrap_or(0);
        Memory { bytes: Rc::new(vec![0; size]), format }
    }

    fn range(&self, offset: u64, length: u64) -> Option<std::ops::Range<usize>> {
        let start = usize::try_from(offset).ok()?;
        let end = start.checked_add(usize::try_from(length).ok()?)?;
        (end <= self.bytes.len()).then_some(start..end)
    }

    fn element(&self, chunk: &[u8]) -> String {
        let mut word = [0; 8];
        word[..chunk.len().min(8)].copy_from_slice(&chunk[..chunk.len().min(8)]);
        let raw = u64::from_le_bytes(word);
        let bits = u32::try_from(8 * chunk.len().min(8)).unwrap_or(64);
        let signed = (raw << (64 - bits)).cast_signed() >> (64 - bits);
        match self.format {
            b'd' => format!("{:?}", f64::from_bits(raw)),
            // As Python shows it: in all the digits of a double.
            b'f' => format!("{:?}", f64::from(f32::from_le_bytes([word[0], word[1], word[2], word[3]]))),
            b'?' => if raw == 0 { "False" } else { "True" }.into(),
            b'B' | b'H' | b'I' | b'L' | b'Q' => raw.to_string(),
            b'c' => format!("b'{}'", word[0].escape_ascii()),
            _ => signed.to_string(),
        }
    }

    fn size_of_element(&self) -> usize {
        match self.format {
            b'h' | b'H' => 2,
            b'i' | b'I' | b'f' | b'u' => 4,
            b'l' | b'L' | b'q' | b'Q' | b'd' => 8,
            _ => 1,
        }
    }
}

impl Behaviour for Memory {
    fn apply(&mut self, _caller: Tid, op: &ObjectOp) -> Applied {
        match op {
            ObjectOp::Load { offset, length } => match self.range(*offset, *length) {
                Some(range) => Applied::Done(Reply::Bytes(self.bytes[range].to_vec()), Wake::None),
                None => Applied::Fault(Errno::EINVAL),
            },
            ObjectOp::Store { offset, bytes } => match self.range(*offset, bytes.len() as u64) {
                Some(range) => {
                    Rc::make_mut(&mut self.bytes)[range].copy_from_slice(bytes);
                    Applied::Done(Reply::Done, Wake::None)
                }
                None => Applied::Fault(Errno::EINVAL),
            },
            _ => Applied::Fault(Errno::EINVAL),
        }
    }

    fn commute(&self, a: &ObjectOp, b: &ObjectOp) -> bool {
        let span = |op: &ObjectOp| match op {
            ObjectOp::Load { offset, length } => Some((*offset, offset.saturating_add(*length), false)),
            ObjectOp::Store { offset, bytes } => Some((*offset, offset.saturating_add(bytes.len() as u64), true)),
            _ => None,
        };
        match (span(a), span(b)) {
            (Some((a0, a1, a_writes)), Some((b0, b1, b_writes))) => !(a_writes || b_writes) || a1 <= b0 || b1 <= a0,
            _ => false,
        }
    }

    fn value(&self) -> i64 {
        let size = self.size_of_element();
        let one = Some(&self.bytes).filter(|bytes| bytes.len() == size && size <= 8);
        one.and_then(|bytes| self.element(bytes).parse().ok()).unwrap_or(0)
    }

    fn look(&self) -> Look {
        let size = self.size_of_element();
        let count = self.bytes.len() / size;
        let mut told: Vec<String> = self.bytes.chunks(size).take(SHOWN).map(|chunk| self.element(chunk)).collect();
        if count > SHOWN {
            told.push("…".into());
        }
        let kind = if self.format == 0 { "SharedMemory" } else { ["Array", "Value"][usize::from(count == 1)] };
        Look { kind, state: told.join(" "), value: self.value(), holders: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_loaded_and_nothing_outside() {
        let mut cell = Memory::new(8, b'i');
        let store = ObjectOp::Store { offset: 4, bytes: (-3_i32).to_le_bytes().to_vec() };
        assert_eq!(cell.apply(Tid(1), &store), Applied::Done(Reply::Done, Wake::None));
        assert_eq!(cell.look().state, "0 -3");
        let load = |offset, length| ObjectOp::Load { offset, length };
        let got = cell.apply(Tid(2), &load(4, 4));
        assert_eq!(got, Applied::Done(Reply::Bytes(vec![253, 255, 255, 255]), Wake::None));
        assert_eq!(cell.apply(Tid(2), &load(6, 4)), Applied::Fault(Errno::EINVAL));
        assert_eq!(cell.apply(Tid(2), &load(u64::MAX, 4)), Applied::Fault(Errno::EINVAL));
        assert!(cell.commute(&load(0, 4), &store) && !cell.commute(&load(2, 4), &store));
    }
}
