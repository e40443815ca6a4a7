//! Names as a person knows them: `Process-2`, `Lock lock`. Knows only what the tables and the variables say.

use super::{Machine, User};
use crate::abi::{ObjectName, Owner};
use crate::base::Map;
use crate::base::{ObjectId, Pid, Tid};
use crate::kernel::Kernel;
use crate::kernel::objects::Behaviour;

/// A dictionary of names at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    threads: Map<Tid, String>,
    processes: Map<Pid, String>,
    /// Kind, and what the program calls it if it does.
    objects: Map<ObjectId, (&'static str, Option<ObjectName>)>,
}

impl Names {
    /// Gathers them; the main process's variables come first, then those of the others by number.
    #[must_use]
    pub fn new<U: User>(machine: &Machine<U>) -> Names {
        let kernel = machine.kernel();
        let mut names = Names::of_processes(kernel);
        for (id, entry) in kernel.objects() {
            names.objects.insert(id, (entry.object.look().kind, None));
        }
        let mut missing = names.objects.len();
        for (pid, image) in machine.images.iter() {
            if missing == 0 {
                break;
            }
            for name in image.object_names(&machine.tables) {
                let id = kernel.own_object(pid, name.object);
                if let Some((_, unnamed @ None)) = names.objects.get_mut(&id) {
                    *unnamed = Some(name);
                    missing -= 1;
                }
            }
        }
        names
    }

    fn of_processes(kernel: &Kernel) -> Names {
        let mut names = Names::default();
        for tombstone in kernel.dead().take(crate::kernel::limits::DEAD_SHOWN) {
            names.processes.insert(tombstone.pid, tombstone.name.to_string());
        }
        for (pid, process) in kernel.processes() {
            names.processes.insert(pid, process.name.to_string());
            for tid in process.threads.iter().filter(|tid| tid.0 != pid.0) {
                let name = kernel.thread(*tid).map(|thread| thread.name.to_string()).unwrap_or_default();
                names.threads.insert(*tid, name);
            }
        }
        names
    }

    /// Objects that nobody names any more, and threads that have ended, are called as they were then.
    pub fn remember<U: User>(&mut self, earlier: &Machine<U>) {
        for (tid, name) in Names::of_processes(earlier.kernel()).threads.iter() {
            if !self.threads.contains_key(tid) {
                self.threads.insert(*tid, name.clone());
            }
        }
        let unnamed: Vec<ObjectId> =
            self.objects.iter().filter(|(_, (_, name))| name.is_none()).map(|(id, _)| *id).collect();
        if unnamed.is_empty() {
            return;
        }
        let earlier = Names::new(earlier);
        for id in unnamed {
            if let Some(known) = earlier.objects.get(&id) {
                self.objects.insert(id, known.clone());
            }
        }
    }

    /// The library's object that this one is a part of.
    #[must_use]
    pub fn owner(&self, id: ObjectId) -> Option<&Owner> {
        self.objects.get(&id)?.1.as_ref()?.part_of.as_ref()
    }

    #[must_use]
    pub fn process(&self, pid: Pid) -> String {
        self.processes.get(&pid).cloned().unwrap_or_else(|| format!("pid {}", pid.0))
    }

    /// The process's name for a main thread, its own for another.
    #[must_use]
    pub fn thread(&self, tid: Tid) -> String {
        self.threads.get(&tid).cloned().unwrap_or_else(|| self.process(Pid(tid.0)))
    }

    /// The variable, else kind and number.
    #[must_use]
    pub fn object(&self, id: ObjectId) -> String {
        match self.objects.get(&id) {
            Some((_, Some(known))) => known.name.clone(),
            Some((kind, None)) => format!("{kind} {id}"),
            None => format!("object {id}"),
        }
    }

    /// Kind and variable: `Lock lock`; kind and number when no variable is known.
    #[must_use]
    pub fn object_with_kind(&self, id: ObjectId) -> String {
        match self.objects.get(&id) {
            Some((kind, Some(known))) => format!("{kind} {}", known.name),
            _ => self.object(id),
        }
    }
}
