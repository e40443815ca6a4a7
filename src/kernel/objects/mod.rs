//! Kernel objects: the things a thread can block on. One file per kind; the table below is the only place that lists them.
//! An object knows its own state and the callers' numbers; queues, clocks and deadlines are the kernel's (`waiting.rs`).

mod barrier;
mod condition;
mod event;
mod lock;
mod memory;
mod queue;
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
    /// It has begun, which these can see, and the caller has to wait for its end.
    BlockAndWake(Wake),
    /// What had begun is done.
    Finished(Reply, Wake),
    /// The program made a mistake.
    Fault(Errno),
}

/// Which waiters an operation frees. They leave the queue in the order in which they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wake {
    None,
    /// The first so many try their operation again; somebody who is running may get in before them.
    Retry(usize),
    /// The first so many have what they waited for: `Behaviour::granted` is their answer.
    Grant(usize),
    /// Some have what they waited for, some try again; who does not stand in the queue is passed over.
    These {
        granted: Vec<Tid>,
        again: Vec<Tid>,
    },
}

/// How an object takes it that somebody has waited long enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expiry {
    /// The answer, if it is not the usual one of that operation.
    pub reply: Option<Reply>,
    pub wake: Wake,
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

    /// `caller` stops waiting for now: a signal came, or its process ended.
    fn withdraw(&mut self, _caller: Tid) {}

    /// `caller` has waited as long as it wanted.
    fn expire(&mut self, caller: Tid) -> Expiry {
        self.withdraw(caller);
        Expiry { reply: None, wake: Wake::None }
    }

    /// A fork by `caller` copied this: the copy belongs to a process whose only thread is `child`.
    fn forked(&mut self, _caller: Tid, _child: Tid) {}

    /// Whether `caller` may wait at a condition that this lock belongs to. `strict`: only who acquired it.
    fn is_owned(&self, _caller: Tid, _strict: bool) -> bool {
        false
    }

    /// Gives a lock back however often `caller` has it; its next `Acquire` takes it as often again.
    fn release_wholly(&mut self, _caller: Tid) {}

    /// The answer of a waiter that a `Wake::Grant` freed.
    fn granted(&mut self, _waiter: Tid) -> Reply {
        Reply::Flag(true)
    }

    /// Whether two operations of different callers come to the same in either order. `false` is always sound.
    fn commute(&self, _a: &ObjectOp, _b: &ObjectOp) -> bool {
        false
    }

    /// Count or flag.
    fn value(&self) -> i64;

    /// Sorted.
    fn holders(&self) -> Vec<Tid> {
        Vec::new()
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

            /// The condition in it, if it is one.
            pub fn as_condition(&mut self) -> Option<&mut condition::Condition> {
                match self {
                    Object::Condition(condition) => Some(condition),
                    _ => None,
                }
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
    Condition: condition::Condition, ObjectSpec::Condition { lock } => condition::Condition::new(*lock);
    Barrier: barrier::Barrier, ObjectSpec::Barrier { parties, action } => barrier::Barrier::new(*parties, *action);
    Queue: queue::Queue, ObjectSpec::Queue { bound } => queue::Queue::new(*bound);
    Memory: memory::Memory, ObjectSpec::Memory { bytes, format } => memory::Memory::new(*bytes, *format);
}

impl Behaviour for Object {
    fn apply(&mut self, caller: Tid, op: &ObjectOp) -> Applied {
        self.behaviour_mut().apply(caller, op)
    }

    fn withdraw(&mut self, caller: Tid) {
        self.behaviour_mut().withdraw(caller);
    }

    fn expire(&mut self, caller: Tid) -> Expiry {
        self.behaviour_mut().expire(caller)
    }

    fn forked(&mut self, caller: Tid, child: Tid) {
        self.behaviour_mut().forked(caller, child);
    }

    fn is_owned(&self, caller: Tid, strict: bool) -> bool {
        self.behaviour().is_owned(caller, strict)
    }

    fn release_wholly(&mut self, caller: Tid) {
        self.behaviour_mut().release_wholly(caller);
    }

    fn granted(&mut self, waiter: Tid) -> Reply {
        self.behaviour_mut().granted(waiter)
    }

    fn commute(&self, a: &ObjectOp, b: &ObjectOp) -> bool {
        self.behaviour().commute(a, b)
    }

    fn value(&self) -> i64 {
        self.behaviour().value()
    }

    fn holders(&self) -> Vec<Tid> {
        self.behaviour().holders()
    }

    fn look(&self) -> Look {
        self.behaviour().look()
    }
}
