//! What an `AttributeError` is told when it leaves a hook of the program: which attribute of which object was asked for. A
//! traceback offers names by it. Source: `PyObject_GetAttr` of CPython 3.13.

use super::cpu::Cpu;
use super::frame::After;
use super::run::Vm;
use crate::python::code::{Op, Sym, sym};
use crate::python::heap::{Object, Value};
use crate::python::types::classes;

impl Vm<'_> {
    /// Before the running frame ends by an exception: the object and the attribute that its caller asked for, where that
    /// made the call. The object is borrowed.
    pub(super) fn asked_for(&self, cpu: &Cpu, exception: Value) -> Option<(Value, Sym)> {
        let [.., caller, hook] = &cpu.frames[..] else { return None };
        if !matches!(hook.after, After::Push | After::PushNull) || !hook.generator.is_null() {
            return None;
        }
        let i = *self.s.tables.code.code(caller.code).instructions.get((caller.pc as usize).checked_sub(1)?)?;
        let is_read = matches!(i.op, Op::LoadAttr | Op::LoadMethod);
        if !is_read || !self.s.is_instance(exception, classes::ATTRIBUTE_ERROR) {
            return None;
        }
        let code = self.s.tables.code.code(hook.code);
        let given = |place: u32| {
            let v = *cpu.stack.get((hook.base + place) as usize)?;
            let v = match self.s.heap.object(v) {
                Some(Object::Cell(v)) => *v,
                _ => v,
            };
            (place < code.parameters() && !v.is_null() && !v.is_none()).then_some(v)
        };
        let object = match &*code.name {
            "__get__" => given(1).or_else(|| given(2)),
            _ => given(0),
        }?;
        // Only a module's `__getattr__` gets the name alone.
        let is_module = matches!(self.s.heap.object(object), Some(Object::Str(..)));
        Some((if is_module { self.module_of(hook.globals)? } else { object }, i.c))
    }

    /// The module whose names these are; borrowed.
    fn module_of(&self, globals: Value) -> Option<Value> {
        let modules = self.s.as_dict(self.s.modules)?;
        let of = |m: Value| matches!(self.s.heap.object(m), Some(Object::Module { dict, .. }) if *dict == globals);
        modules.iter().map(|e| e.value).find(|m| of(*m))
    }

    /// Tells an exception what was asked for, unless it knows.
    pub(super) fn tell_asked(&mut self, exception: Value, object: Value, name: Sym) {
        let known = |s: &mut Self, what: Sym| match s.s.heap.object(exception) {
            Some(Object::Exception(e)) if !e.members.is_null() => {
                let (members, key) = (e.members, s.s.name_value(what));
                s.s.dict_get_str(members, key).is_some_and(|v| !v.is_none())
            }
            _ => false,
        };
        if known(self, sym::NAME_ATTR) || known(self, sym::OBJ) {
            return;
        }
        let (text, object) = (self.s.name_value(name), self.s.heap.own(object));
        let text = self.s.heap.own(text);
        self.s.set_exception_extra(exception, sym::NAME_ATTR, text);
        self.s.set_exception_extra(exception, sym::OBJ, object);
    }
}
