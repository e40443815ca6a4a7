//! Operators and comparisons that the loop does not do in place, those of the program's classes among them.

use super::cpu::{Cpu, Flow};
use super::frame::After;
use super::run::{Step, Vm};
use crate::python::code::{Op, Sym, sym};
use crate::python::heap::{Object, Value};
use crate::python::types::Act;

impl Vm<'_> {
    /// `[left, right] -> [result]` for operands that are not both small.
    #[inline(never)]
    pub fn binary_op(&mut self, cpu: &mut Cpu, op: u8, inplace: bool) -> Step {
        let (a, b) = (cpu.peek(1), cpu.peek(0));
        if op == crate::python::types::number::op::ADD {
            if self.add_text(cpu, a, b) {
                return Ok(Flow::Next);
            }
            if let Some(v) = self.s.concatenated(a, b) {
                cpu.sp -= 1;
                let top = cpu.sp - 1;
                cpu.stack[top] = v;
                self.s.heap.dec(a);
                self.s.heap.dec(b);
                return Ok(Flow::Next);
            }
        }
        let in_place = inplace.then_some(sym::IADD + Sym::from(op));
        if let Some(f) = self.operator_method(a, b, sym::ADD + Sym::from(op), sym::RADD + Sym::from(op), in_place) {
            let operands = vec![self.s.heap.own(a), self.s.heap.own(b)];
            return self.call_with(cpu, f, operands, &[], After::Operator);
        }
        match self.s.binary(op, inplace, a, b) {
            Ok(Act::Value(v)) => {
                cpu.sp -= 1;
                let top = cpu.sp - 1;
                cpu.stack[top] = v;
                self.s.heap.dec(a);
                self.s.heap.dec(b);
                Ok(Flow::Next)
            }
            Ok(act) => {
                cpu.sp -= 2;
                self.s.heap.dec(a);
                self.s.heap.dec(b);
                self.act(cpu, act, After::Push)
            }
            Err(fail) => Err(fail),
        }
    }

    /// The function of the program that an operator calls first, with one more count; `None` where that is not plain to see:
    /// a class of the right side that may go first, a method in place, no method.
    #[inline(always)]
    fn operator_method(
        &mut self,
        a: Value,
        b: Value,
        name: Sym,
        reflected: Sym,
        in_place: Option<Sym>,
    ) -> Option<Value> {
        match self.s.heap.object(a) {
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {}
            _ => return None,
        }
        let (own, other) = (self.s.class_of(a), self.s.class_of(b));
        let f = self.s.class_attr(own, name)?;
        let is_plain = matches!(self.s.heap.object(f), Some(Object::Function(_)))
            && (own == other || !self.goes_first(other, own, reflected))
            && in_place.is_none_or(|name| self.s.class_attr(own, name).is_none());
        is_plain.then(|| self.s.heap.own(f))
    }

    /// Whether a class of the right side may go before one of the left: it is a subclass with a reflected method.
    fn goes_first(&self, other: Value, own: Value, reflected: Sym) -> bool {
        let is_compared = (sym::EQ..=sym::GE).contains(&reflected);
        self.s.is_subclass(other, own)
            && self.s.class_attr(other, reflected).is_some_and(|f| {
                f.as_native().is_none() && (is_compared || self.s.class_attr(own, reflected) != Some(f))
            })
    }

    /// An operator's method has answered: `[left, right] -> [result]`.
    pub fn operator_returned(&mut self, cpu: &mut Cpu, v: Value) -> Step {
        let (a, b) = (cpu.peek(1), cpu.peek(0));
        cpu.sp -= 2;
        if v != Value::NOT_IMPLEMENTED {
            self.s.heap.dec(a);
            self.s.heap.dec(b);
            cpu.push(v);
            return Ok(Flow::Next);
        }
        let i = cpu.instructions[cpu.pc - 1];
        let op = Value::int(i64::from(i.a));
        let act = if i.op == Op::Compare {
            Act::Prelude("_compare_rest", vec![op, a, b])
        } else {
            Act::Prelude("_binary_rest", vec![op, Value::bool(i.b != 0), a, b])
        };
        self.act(cpu, act, After::Push)
    }

    /// `s = s + part` where the variable that holds `s` is about to be overwritten: the part is added in place, as
    /// CPython does. False: do it the ordinary way.
    fn add_text(&mut self, cpu: &mut Cpu, a: Value, b: Value) -> bool {
        const WORTH_IT: usize = 256;
        let length = match self.s.heap.object(a) {
            Some(Object::Str(t, _)) => t.len(),
            Some(Object::Rope(r)) => r.bytes(),
            _ => return false,
        };
        let next = cpu.instructions[cpu.pc];
        if !(WORTH_IT..=1 << 28).contains(&length) || next.op != Op::StoreFast || a == b {
            return false;
        }
        let slot = cpu.base + next.b as usize;
        if cpu.stack[slot] != a || self.s.heap.count(a) != 2 {
            return false;
        }
        let Some(part) = self.s.text(b).cloned() else { return false };
        if let Some(Object::Str(t, n)) = self.s.heap.object(a) {
            let rope = crate::python::heap::rope::Rope::new(t, *n as usize);
            *self.s.heap.get_mut(a) = Object::Rope(std::rc::Rc::new(rope));
        }
        if let Object::Rope(r) = self.s.heap.get_mut(a) {
            std::rc::Rc::make_mut(r).push(&part, part.chars().count());
        }
        self.s.heap.charge(part.len());
        cpu.sp -= 1;
        self.s.heap.dec(b);
        true
    }

    /// `[left, right] -> [result]`.
    #[inline(never)]
    pub fn compare_op(&mut self, cpu: &mut Cpu, op: u8) -> Step {
        let (a, b) = (cpu.peek(1), cpu.peek(0));
        const METHODS: [Sym; 6] = [sym::LT, sym::LE, sym::EQ, sym::NE, sym::GT, sym::GE];
        const SWAPPED: [Sym; 6] = [sym::GT, sym::GE, sym::EQ, sym::NE, sym::LT, sym::LE];
        if let Some(f) = self.operator_method(a, b, METHODS[op as usize], SWAPPED[op as usize], None) {
            let operands = vec![self.s.heap.own(a), self.s.heap.own(b)];
            return self.call_with(cpu, f, operands, &[], After::Operator);
        }
        let act = match self.s.compare(op, a, b) {
            Ok(Act::Value(v)) => {
                cpu.sp -= 1;
                let top = cpu.sp - 1;
                cpu.stack[top] = v;
                self.s.heap.dec(a);
                self.s.heap.dec(b);
                return Ok(Flow::Next);
            }
            Ok(act) => act,
            Err(fail) => return Err(fail),
        };
        cpu.sp -= 2;
        self.s.heap.dec(a);
        self.s.heap.dec(b);
        self.act(cpu, act, After::Push)
    }

    /// `item in container` where the program decides; takes both.
    pub fn ask_contains(&mut self, cpu: &mut Cpu, container: Value, item: Value, is_negated: bool) -> Step {
        let mut args = vec![container, item];
        if is_negated {
            args.push(Value::TRUE);
        }
        self.act(cpu, Act::Prelude("_contains", args), After::Push)
    }

    /// A truth that the program decides: the value on top is replaced by a bool, the instruction runs again.
    pub fn ask_truth(&mut self, cpu: &mut Cpu) -> Step {
        let v = cpu.pop();
        // Where the instruction runs again its own failure must be told at it: the call stands there.
        let f = self.s.prelude_function("_truth");
        self.s.heap.inc(f);
        let step = self.call_with(cpu, f, vec![v], &[], After::Push);
        let n = cpu.frames.len();
        if n >= 2 {
            cpu.frames[n - 2].pc -= 1;
        }
        step
    }

    /// `[value] -> [result]`.
    pub fn unary(&mut self, cpu: &mut Cpu, op: Op) -> Step {
        let v = cpu.top();
        let act = match op {
            Op::Negative => self.s.negative(v)?,
            Op::Invert => self.s.invert(v)?,
            _ => self.s.positive(v)?,
        };
        cpu.sp -= 1;
        self.s.heap.dec(v);
        self.act(cpu, act, After::Push)
    }
}
