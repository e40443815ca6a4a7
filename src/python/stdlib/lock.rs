//! The methods of `_thread.lock` and `_thread.RLock` that programs call most. The classes and the rest of them are written in
//! Python (`_thread.py`), which puts these in the classes' bodies; who asks for a timeout is sent there.

use super::kernel::ask;
use crate::abi::{ObjectOp, Syscall};
use crate::base::ObjectId;
use crate::python::code::sym;
use crate::python::heap::{Object, Value};
use crate::python::types::native::{Group, Kind, MANY, Native, Owner, m, quick};
use crate::python::types::{About, Act, Fail, R, Space};
use std::rc::Rc;

type Call = fn(&mut Space, &[Value]) -> R;

/// The methods of a lock that is given back in this way.
const fn methods(release: Call) -> [Native; 4] {
    [
        Native { kind: Kind::Method, min: 1, ..quick("acquire", acquire, "_lock_acquire") },
        m("release", release, 0, 0),
        m("__enter__", enter, 0, 0),
        m("__exit__", release, 0, MANY),
    ]
}

static LOCK_METHODS: [Native; 4] = methods(release_lock);
static RLOCK_METHODS: [Native; 4] = methods(release_rlock);

pub static LOCK: Group = Group { owner: Owner::Module("_lock"), natives: &LOCK_METHODS };
pub static RLOCK: Group = Group { owner: Owner::Module("_rlock"), natives: &RLOCK_METHODS };

/// The kernel object of a lock, of which the method `name` is called.
fn object(s: &mut Space, lock: Value, name: &str) -> Result<ObjectId, Fail> {
    if let Some(inner) = s.field(lock, sym::KERNEL_OBJECT)
        && let Some(Object::Kernel(id)) = s.heap.object(inner)
    {
        return Ok(*id);
    }
    let text =
        format!("descriptor '{name}' for '_thread.lock' objects doesn't apply to a '{}' object", s.type_name(lock));
    Err(s.type_error(&text))
}

/// `acquire(blocking=True, timeout=-1)`; without a word of either, for as long as it takes.
fn acquire(s: &mut Space, a: &[Value]) -> R {
    if a.len() == 1 || (a.len() == 2 && a[1] == Value::TRUE) {
        return enter(s, a);
    }
    if a.len() > 3 {
        return Err(s.type_error(&format!("acquire() takes at most 2 arguments ({} given)", a.len() - 1)));
    }
    Ok(Act::Prelude("_lock_acquire", a.iter().map(|v| s.heap.own(*v)).collect()))
}

fn enter(s: &mut Space, a: &[Value]) -> R {
    let object = object(s, a[0], "acquire")?;
    ask(Syscall::Op { object, op: ObjectOp::Acquire { timeout_ns: None } })
}

fn release_lock(s: &mut Space, a: &[Value]) -> R {
    release(s, a[0], "release unlocked lock")
}

fn release_rlock(s: &mut Space, a: &[Value]) -> R {
    release(s, a[0], "cannot release un-acquired lock")
}

/// `refusal`: what a RuntimeError says when it is not held.
fn release(s: &mut Space, lock: Value, refusal: &'static str) -> R {
    let object = object(s, lock, "release")?;
    let call = Syscall::Op { object, op: ObjectOp::Release };
    Ok(Act::Syscall(Rc::new(call), Some(About::Refusal(refusal))))
}
