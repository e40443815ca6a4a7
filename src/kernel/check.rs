//! What must hold around every step, whatever the program does.

use super::{Kernel, Queue};
use crate::base::Map;
use crate::base::Tid;

impl Kernel {
    /// Looks at every table.
    ///
    /// # Panics
    /// With a sentence that says which invariant is broken.
    pub fn check(&self) {
        let mut standing: Map<Tid, Vec<Queue>> = Map::new();
        let objects = self.objects.keys().map(Queue::Object);
        let children = self.processes.keys().map(Queue::Children);
        let joins = self.threads.keys().map(Queue::Thread);
        let pipes = self.files.pipe_ids().flat_map(|id| [Queue::PipeRead(id), Queue::PipeWrite(id)]);
        let counters = self.files.counter_ids().map(Queue::Counter);
        let terminals = self.files.terminals.keys().map(Queue::Terminal);
        let locks = self.files.lock_inodes().map(Queue::FileLock);
        let sockets = self.network.socket_ids().flat_map(|id| [Queue::SocketRead(id), Queue::SocketWrite(id)]);
        let files = pipes.chain(counters).chain(terminals).chain(locks).chain(sockets);
        for queue in objects.chain(children).chain(joins).chain(files).chain([Queue::Poll]) {
            for tid in self.waiters(queue) {
                standing.or_default(*tid).push(queue);
            }
        }
        for (tid, thread) in self.threads.iter() {
            let ready = self.ready.binary_search(&tid).is_ok();
            let queues = standing.remove(&tid).unwrap_or_default();
            assert!(ready != thread.wait.is_some(), "thread {} is both ready and waiting, or neither", tid.0);
            match &thread.wait {
                None => assert!(queues.is_empty(), "thread {} is ready but stands in {queues:?}", tid.0),
                Some(wait) if matches!(wait.queue, Queue::Clock | Queue::Signal) => {
                    assert!(queues.is_empty(), "thread {} sleeps and stands in {queues:?}", tid.0)
                }
                Some(wait) => assert_eq!(queues, [wait.queue], "thread {} must stand in exactly its queue", tid.0),
            }
            let timer = thread.wait.as_ref().and_then(|wait| wait.deadline);
            let timers: Vec<_> = self.timers.iter().filter(|(_, t)| *t == tid).map(|(at, _)| *at).collect();
            assert_eq!(timers, timer.into_iter().collect::<Vec<_>>(), "thread {} must have exactly its timer", tid.0);
            assert!(
                self.process(thread.pid).is_some_and(|p| p.is_alive() && p.threads.contains(&tid)),
                "thread {} has no living process",
                tid.0
            );
        }
        assert!(standing.is_empty(), "threads that are over stand in queues: {standing:?}");
        assert!(self.ready.iter().all(|tid| self.threads.contains(*tid)), "a thread that is over is ready");
        for (pid, process) in self.processes.iter() {
            assert!(
                process.is_alive() != process.threads.is_empty(),
                "process {} lives without threads, or is over with some",
                pid.0
            );
        }
        self.check_descriptions();
    }

    fn check_descriptions(&self) {
        let mut counts = Map::new();
        for (_, process) in self.processes.iter() {
            for (_, id) in process.descriptors.iter() {
                *counts.or_default(id) += 1;
            }
        }
        for (_, thread) in self.threads.iter() {
            if let Some(id) = thread.waits_at {
                *counts.or_default(id) += 1;
            }
        }
        for id in self.network.sockets().flat_map(|(_, socket)| socket.carried()) {
            *counts.or_default(id) += 1;
        }
        for (id, description) in self.files.descriptions() {
            assert_eq!(counts.get(&id), Some(&description.shared_by), "description {id} is miscounted");
        }
    }
}
