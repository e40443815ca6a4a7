//! Open descriptions on their way through sockets. Semantics: unix(7), `SCM_RIGHTS`. Knows nothing of
//! the bytes that they come with.

use super::{Network, Socket, State};
use crate::abi::{Errno, EventKind, Family};
use crate::base::{Fd, ObjectId, Tid};
use crate::kernel::Kernel;
use std::mem::take;

/// What came with the bytes of a stream: where those bytes begin and end, counted from the next one to be read.
#[derive(Clone, Debug, Default)]
pub struct Rights {
    rows: Vec<(usize, usize, Vec<ObjectId>)>,
}

impl Rights {
    pub(super) fn add(&mut self, start: usize, end: usize, ids: &[ObjectId]) {
        if !ids.is_empty() {
            self.rows.push((start, end, ids.to_vec()));
        }
    }

    /// How many of `count` bytes may be read at once, and what comes with them: nothing is read beyond the bytes that
    /// descriptions came with.
    pub(super) fn bound(&self, count: usize) -> (usize, &[ObjectId]) {
        match self.rows.first() {
            Some((start, end, ids)) if count > *start => (count.min(*end), ids),
            _ => (count, &[]),
        }
    }

    /// So many bytes were read, with what came with them.
    pub(super) fn pass(&mut self, count: usize) {
        self.rows.retain(|(start, ..)| *start >= count);
        for (start, end, _) in &mut self.rows {
            (*start, *end) = (*start - count, *end - count);
        }
    }

    fn ids(&self) -> impl Iterator<Item = ObjectId> + '_ {
        self.rows.iter().flat_map(|(_, _, ids)| ids.iter().copied())
    }
}

impl Socket {
    /// Open descriptions that lie in it.
    pub fn carried(&self) -> impl Iterator<Item = ObjectId> + '_ {
        let messages = match &self.state {
            State::Datagrams { messages, .. } => Some(messages),
            _ => None,
        };
        self.rights.ids().chain(messages.into_iter().flatten().flat_map(|message| message.rights.iter().copied()))
    }
}

impl Network {
    /// A socket has gone with all that lay in it.
    pub(super) fn lose(&mut self, socket: &Socket) {
        self.lost.extend(socket.carried());
    }

    /// What was lost since the last time.
    pub(in crate::kernel) fn take_lost(&mut self) -> Vec<ObjectId> {
        take(&mut self.lost)
    }
}

impl Kernel {
    /// What these descriptors lead to; only Unix sockets carry it.
    pub(super) fn rights_to_send(&mut self, tid: Tid, socket: Fd, fds: &[Fd]) -> Result<Vec<ObjectId>, Errno> {
        if fds.is_empty() || self.network.socket_that_is_there(self.socket_of(tid, socket)?).spec.family != Family::Unix
        {
            return Ok(Vec::new());
        }
        fds.iter().map(|fd| self.right(tid, *fd)).collect()
    }

    fn right(&self, tid: Tid, fd: Fd) -> Result<ObjectId, Errno> {
        self.process(self.pid_of(tid)).and_then(|process| process.descriptors.get(fd)).ok_or(Errno::EBADF)
    }

    /// They were sent, with so many bytes: what is on its way stays open. A stream does not carry them without a byte.
    pub(super) fn hold_rights(&mut self, from: ObjectId, count: usize, ids: &[ObjectId]) {
        if count > 0 || !self.network.socket_that_is_there(from).spec.stream {
            ids.iter().for_each(|id| self.files.description_mut(*id).shared_by += 1);
        }
    }

    /// They have arrived: the first `most` of them get descriptors, the others are lost.
    pub(super) fn take_rights(
        &mut self,
        tid: Tid,
        fd: Fd,
        ids: Vec<ObjectId>,
        most: u32,
        peek: bool,
    ) -> (Vec<Fd>, bool) {
        let pid = self.pid_of(tid);
        let (mut fds, mut cut) = (Vec::new(), false);
        for id in ids {
            if peek {
                self.files.description_mut(id).shared_by += 1;
            }
            let free = self.free_descriptor(pid).ok().filter(|_| fds.len() < most as usize);
            let Some(own) = free else {
                cut = true;
                self.release_description(tid, id);
                continue;
            };
            self.add_descriptor(pid, own, id);
            let path = self.files.description(id).map(|d| d.path.to_string()).unwrap_or_default();
            self.draft(tid, EventKind::DescriptorDuplicated { path, fd, copy: own });
            fds.push(own);
        }
        (fds, cut)
    }

    /// What went down with sockets is closed.
    pub(in crate::kernel) fn lose_rights(&mut self, by: Tid) {
        for id in self.network.take_lost() {
            self.release_description(by, id);
        }
    }
}
