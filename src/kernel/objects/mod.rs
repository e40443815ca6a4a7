//! Kernel objects: the things a thread can block on. One file per kind; the table below is the only place that lists them.
//! An object knows its own state and the callers' numbers; queues, clocks and deadlines are the kernel's (`waiting.rs`).

mod barrier;
mod condition;
mod event;
mod lock;
mod rlock;
mod semaphore;

use crate::abi::{Errno, ObjectOp, ObjectSpec, Reply};
use crate::base::Tid;

/// What applying an operation came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applied {
    /// It is done; these waiters are to be woken.
    Done(Reply, Wake),
    /// The caller has to wait.
    Block,
    /// The program made a mistake.
    Fault(Errno),
}

/// Which waiters an operation frees. They leave the queue in the order in which they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    None,
    /// The first so many try their operation again; somebody who is running may get in before them.
    Retry(usize),
    /// The first so many have what they waited for: `Behaviour::granted` is their answer.
    Grant(usize),
}

/// What a person may see of an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// `Lock`, `Semaphore`, …
    pub kind: &'static str,
    /// `free`, `held`, `2 of 4`, `set`, …
    pub state: String,
    /// Count or flag.
    pub value: i64,
    /// Sorted.
    pub holders: Vec<Tid>,
}

/// What every kind does.
pub trait Behaviour {
    /// Performs `op` for `caller`, or says why not.
    fn apply(&mut self, caller: Tid, op: &ObjectOp) -> Applied;

    /// `caller` stops waiting (its time is up, or its process ended).
    fn withdraw(&mut self, _caller: Tid) {}

    /// The answer of a waiter that a `Wake::Grant` freed.
    fn granted(&mut self, _waiter: Tid) -> Reply {
        Reply::Flag(true)
    }

    /// Whether two operations of different callers come to the same in either order. `false` is always sound.
    fn commute(&self, _a: &ObjectOp, _b: &ObjectOp) -> bool {
        false
    }

    fn look(&self) -> Look;
}

macro_rules! objects {
    ($($kind:ident: $type:ty, $pattern:pat => $make:expr;)*) => {
        /// A kernel object of any kind.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum Object { $($kind($type)),* }

        impl Object {
            /// A new object of this kind.
            #[must_use]
            pub fn new(spec: &ObjectSpec) -> Object {
                match spec { $($pattern => Object::$kind($make)),* }
            }

            fn behaviour(&self) -> &dyn Behaviour {
                match self { $(Object::$kind(inner) => inner),* }
            }

            fn behaviour_mut(&mut self) -> &mut dyn Behaviour {
                match self { $(Object::$kind(inner) => inner),* }
            }
        }
    };
}

objects! {
    Lock: lock::Lock, ObjectSpec::Lock => lock::Lock::default();
    RLock: rlock::RLock, ObjectSpec::RLock => rlock::RLock::default();
    Semaphore: semaphore::Semaphore, ObjectSpec::Semaphore { value, bound } => semaphore::Semaphore::new(*value, *bound);
    Event: event::Event, ObjectSpec::Event => event::Event::default();
    Condition: condition::Condition, ObjectSpec::Condition => condition::Condition::default();
    Barrier: barrier::Barrier, ObjectSpec::Barrier { parties } => barrier::Barrier::new(*parties);
}

impl Behaviour for Object {
    fn apply(&mut self, caller: Tid, op: &ObjectOp) -> Applied {
        self.behaviour_mut().apply(caller, op)
    }

    fn withdraw(&mut self, caller: Tid) {
        self.behaviour_mut().withdraw(caller);
    }

    fn granted(&mut self, waiter: Tid) -> Reply {
        self.behaviour_mut().granted(waiter)
    }

    fn commute(&self, a: &ObjectOp, b: &ObjectOp) -> bool {
        self.behaviour().commute(a, b)
    }

    fn look(&self) -> Look {
        self.behaviour().look()
    }
}
