//! The bytes of a file, in chunks that clones share. Knows neither names nor descriptors.

use std::rc::Rc;

const CHUNK: usize = 4_096;

/// Bytes that are cheap to clone; a write copies the chunks that it touches.
#[derive(Clone, Debug, Default)]
pub struct Content {
    chunks: Vec<Rc<Vec<u8>>>,
    len: usize,
}

impl Content {
    #[must_use]
    pub fn len(&self) -> u64 {
        self.len as u64
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// At most `max` bytes from `offset` on; none beyond the end.
    #[must_use]
    pub fn read(&self, offset: u64, max: u64) -> Vec<u8> {
        let start = offset.min(self.len()) as usize;
        let end = offset.saturating_add(max).min(self.len()) as usize;
        let mut bytes = Vec::with_capacity(end - start);
        let mut at = start;
        while at < end {
            let (chunk, from) = (at / CHUNK, at % CHUNK);
            let to = CHUNK.min(from + end - at);
            bytes.extend_from_slice(&self.chunks[chunk][from..to]);
            at += to - from;
        }
        bytes
    }

    /// Puts bytes at `offset`; a gap before them is filled with zeros.
    pub fn write(&mut self, offset: u64, bytes: &[u8]) {
        let start = offset as usize;
        if start + bytes.len() > self.len {
            self.resize((start + bytes.len()) as u64);
        }
        let mut done = 0;
        while done < bytes.len() {
            let (chunk, from) = ((start + done) / CHUNK, (start + done) % CHUNK);
            let count = (CHUNK - from).min(bytes.len() - done);
            Rc::make_mut(&mut self.chunks[chunk])[from..from + count].copy_from_slice(&bytes[done..done + count]);
            done += count;
        }
    }

    /// Cuts, or extends with zeros.
    pub fn resize(&mut self, len: u64) {
        self.len = len as usize;
        self.chunks.truncate(self.len.div_ceil(CHUNK));
        let count = self.chunks.len();
        for (i, chunk) in self.chunks.iter_mut().enumerate().skip(count.saturating_sub(1)) {
            let wanted = CHUNK.min(self.len - i * CHUNK);
            if chunk.len() != wanted {
                Rc::make_mut(chunk).resize(wanted, 0);
            }
        }
        while self.chunks.len() < self.len.div_ceil(CHUNK) {
            let wanted = CHUNK.min(self.len - self.chunks.len() * CHUNK);
            self.chunks.push(Rc::new(vec![0; wanted]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_behaves_as_one_flat_array() {
        let mut content = Content::default();
        let mut flat: Vec<u8> = Vec::new();
        let mut rng = crate::base::Rng::new(3);
        for round in 0..300u32 {
            let offset = rng.below(20_000) as usize;
            let bytes: Vec<u8> = (0..rng.below(9_000)).map(|i| (i ^ round) as u8).collect();
            if round % 5 == 0 {
                content.resize(offset as u64);
                flat.resize(offset, 0);
            } else {
                if !bytes.is_empty() && flat.len() < offset + bytes.len() {
                    flat.resize(offset + bytes.len(), 0);
                }
                if !bytes.is_empty() {
                    content.write(offset as u64, &bytes);
                    flat[offset..offset + bytes.len()].copy_from_slice(&bytes);
                }
            }
            assert_eq!(content.len(), flat.len() as u64);
            assert_eq!(content.read(0, u64::MAX), flat);
        }
        assert!(content.read(1 << 40, 10).is_empty());
    }
}
