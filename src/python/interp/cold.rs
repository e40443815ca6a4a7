//! The instructions outside the loop: one line each leads to its family.

use super::cpu::{Cpu, Flow};
use super::frame::After;
use super::run::{Step, Vm};
use crate::python::code::{Instruction, Op, Sym, sym};
use crate::python::heap::{Object, Value};
use crate::python::types::{Act, Fail, classes};

impl Vm<'_> {
    /// Runs an instruction that the loop does not handle itself.
    #[inline(never)]
    pub fn cold(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        match i.op {
            Op::LoadName => self.load_name(cpu, i.b, i.c),
            Op::StoreName => self.store_name(cpu, i.b, i.c),
            Op::DeleteName => self.delete_name(cpu, i.c, false),
            Op::DeleteGlobal => self.delete_name(cpu, i.c, true),
            Op::StoreGlobal => {
                self.store_global(cpu, i.b, i.c);
                Ok(Flow::Next)
            }
            Op::LoadLocals => self.load_locals(cpu),
            Op::LoadFromDictOrGlobals => self.load_from_dict(cpu, i.c, None),
            Op::LoadFromDictOrDeref => {
                let name = self.s.tables.code.code(cpu.code).local_names[i.b as usize];
                self.load_from_dict(cpu, name, Some(i.b))
            }
            Op::LoadBuildClass => {
                self.check_build_class(cpu.globals)?;
                let f = self.s.prelude_function("_build_class");
                self.s.heap.inc(f);
                cpu.push(f);
                Ok(Flow::Next)
            }
            Op::LoadCommonConstant => self.load_common_constant(cpu, i.c),
            Op::DeleteAttr => self.delete_attr(cpu, i.c),
            Op::LoadSuperAttr => self.load_super_attr(cpu, i.a, i.c),
            Op::LoadSpecial => self.load_special(cpu, i.c),
            Op::LoadFastAndClear | Op::DeleteFast | Op::MakeCell | Op::CopyFreeVars | Op::DeleteDeref => {
                self.locals_op(cpu, i)
            }
            Op::DeleteSubscript | Op::StoreSlice | Op::BuildSlice => self.slice_op(cpu, i),
            Op::BuildList | Op::BuildTuple | Op::BuildSet | Op::BuildMap | Op::BuildString => self.build(cpu, i),
            Op::ListAppend
            | Op::ListExtend
            | Op::SetAdd
            | Op::SetUpdate
            | Op::MapAdd
            | Op::DictMerge
            | Op::DictUpdate => self.extend(cpu, i),
            Op::UnpackSequence => self.unpack_sequence(cpu, i.c as usize),
            Op::UnpackEx => self.unpack_ex(cpu, i.a as usize, i.c as usize),
            Op::Negative | Op::Invert | Op::Positive => self.unary(cpu, i.op),
            Op::CallKw => self.call_kw(cpu, i),
            Op::CallEx => self.call_ex(cpu),
            Op::MakeFunction | Op::SetFunctionAttribute => self.function_op(cpu, i),
            Op::ReturnGenerator => self.return_generator(cpu),
            Op::Yield => self.yield_value(cpu),
            Op::Send => self.send(cpu, i.c as usize),
            Op::EndSend => {
                // [receiver, value] -> [value]
                let v = cpu.pop();
                let receiver = cpu.pop();
                self.s.heap.dec(receiver);
                cpu.push(v);
                Ok(Flow::Next)
            }
            Op::GetYieldFromIter => self.get_yield_from_iter(cpu),
            Op::CleanupThrow
            | Op::Raise
            | Op::Reraise
            | Op::PushExcInfo
            | Op::PopExcept
            | Op::CheckExcMatch
            | Op::CheckEgMatch
            | Op::WithExceptStart
            | Op::StopIterationError
            | Op::PrepReraiseStar => self.exception_op(cpu, i),
            Op::ImportName | Op::ImportFrom | Op::ImportStar => self.import_op(cpu, i),
            Op::FormatSimple | Op::FormatWithSpec | Op::ConvertValue => self.format_op(cpu, i),
            Op::GetLen | Op::MatchKeys | Op::MatchMapping | Op::MatchSequence | Op::MatchClass => self.match_op(cpu, i),
            Op::ListToTuple => {
                let v = cpu.pop();
                let items = self.s.sequence_items(v).unwrap_or_default();
                items.iter().for_each(|x| self.s.heap.inc(*x));
                self.s.heap.dec(v);
                let t = self.s.tuple(items);
                cpu.push(t);
                Ok(Flow::Next)
            }
            // [] -> []
            Op::SetupAnnotations => {
                let namespace = self.namespace(cpu);
                let namespace = self.s.heap.own(namespace);
                self.act(cpu, Act::Prelude("_setup_annotations", vec![namespace]), After::Discard)
            }
            _ => Err(Fail::Unsupported(self.describe_unsupported(cpu, i.c).into())),
        }
    }

    /// `what` is 1 for a text that cannot be.
    fn describe_unsupported(&self, cpu: &Cpu, what: u32) -> &'static str {
        match what {
            1 => "a \\N{…} name or a lone surrogate in a string",
            _ if self.s.tables.code.code(cpu.code).flags.coroutine => "async",
            _ => "this construct",
        }
    }

    fn load_common_constant(&mut self, cpu: &mut Cpu, which: u32) -> Step {
        let v = match which {
            0 => classes::ASSERTION_ERROR,
            1 => classes::NOT_IMPLEMENTED_ERROR,
            2 => classes::TUPLE,
            5 => classes::LIST,
            6 => classes::SET,
            _ => {
                let name = self.s.intern(if which == 3 { "all" } else { "any" });
                let key = self.s.name_value(name);
                self.s.dict_get_str(self.s.builtins, key).unwrap_or(Value::NONE)
            }
        };
        self.s.heap.inc(v);
        cpu.push(v);
        Ok(Flow::Next)
    }

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

    /// A truth that the program decides: the value on top is replaced by a bool, the instruction runs again.
    pub fn ask_truth(&mut self, cpu: &mut Cpu) -> Step {
        let v = cpu.pop();
        cpu.pc -= 1;
        // Where the instruction runs again its own failure must be told at it: the call stands there.
        cpu.pc += 1;
        let f = self.s.prelude_function("_truth");
        self.s.heap.inc(f);
        let step = self.call_with(cpu, f, vec![v], &[], After::Push);
        let n = cpu.frames.len();
        if n >= 2 {
            cpu.frames[n - 2].pc -= 1;
        }
        step
    }

    fn locals_op(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        let slot = cpu.base + i.b as usize;
        match i.op {
            // [] -> [value or NULL]
            Op::LoadFastAndClear => {
                let v = std::mem::replace(&mut cpu.stack[slot], Value::NULL);
                cpu.push(v);
            }
            Op::DeleteFast => {
                let v = std::mem::replace(&mut cpu.stack[slot], Value::NULL);
                if v.is_null() {
                    return Err(self.unbound_local(cpu, i.b));
                }
                self.s.heap.dec(v);
            }
            Op::MakeCell => {
                let v = cpu.stack[slot];
                cpu.stack[slot] = self.s.heap.alloc(Object::Cell(v));
            }
            Op::DeleteDeref => {
                let cell = cpu.stack[slot];
                let old = match self.s.heap.get_mut(cell) {
                    Object::Cell(v) => std::mem::replace(v, Value::NULL),
                    _ => Value::NULL,
                };
                if old.is_null() {
                    return Err(self.unbound_free(cpu, i.b));
                }
                self.s.heap.dec(old);
            }
            _ => {
                // COPY_FREE_VARS: the function's cells go to the end of the locals.
                let f = cpu.running_callable();
                let Some(Object::Function(f)) = self.s.heap.object(f) else { return Ok(Flow::Next) };
                let Some(Object::Tuple(cells)) = self.s.heap.object(f.closure) else { return Ok(Flow::Next) };
                let cells = cells.clone();
                let end = self.s.tables.code.code(cpu.code).local_names.len();
                for (k, c) in cells.iter().enumerate() {
                    self.s.heap.inc(*c);
                    cpu.stack[cpu.base + end - cells.len() + k] = *c;
                }
            }
        }
        Ok(Flow::Next)
    }

    /// `BINARY_SLICE`: `[object, start, stop] -> [value]`.
    pub fn binary_slice(&mut self, cpu: &mut Cpu) -> Result<Act, Fail> {
        let (o, start, stop) = (cpu.peek(2), cpu.peek(1), cpu.peek(0));
        let slice = self.s.heap.alloc(Object::Slice(std::rc::Rc::new([start, stop, Value::NONE])));
        cpu.sp -= 2;
        cpu.push(slice);
        let act = self.s.get_item(o, slice)?;
        cpu.sp -= 2;
        self.s.heap.dec(slice);
        self.s.heap.dec(o);
        Ok(act)
    }

    fn slice_op(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        match i.op {
            // [object, key] -> []
            Op::DeleteSubscript => {
                let (o, k) = (cpu.peek(1), cpu.peek(0));
                let act = self.s.del_item(o, k)?;
                cpu.sp -= 2;
                self.s.heap.dec(k);
                self.s.heap.dec(o);
                self.act(cpu, act, After::Discard)
            }
            // [start, stop(, step)] -> [slice]
            Op::BuildSlice => {
                let step = if i.c == 3 { cpu.pop() } else { Value::NONE };
                let stop = cpu.pop();
                let start = cpu.pop();
                let v = self.s.heap.alloc(Object::Slice(std::rc::Rc::new([start, stop, step])));
                cpu.push(v);
                Ok(Flow::Next)
            }
            // [value, object, start, stop] -> []
            _ => {
                let all = cpu.pop_many(4);
                let slice = self.s.heap.alloc(Object::Slice(std::rc::Rc::new([all[2], all[3], Value::NONE])));
                let r = self.s.set_item(all[1], slice, all[0]);
                self.s.heap.dec(slice);
                self.s.heap.dec(all[1]);
                self.act(cpu, r?, After::Discard)
            }
        }
    }

    fn unary(&mut self, cpu: &mut Cpu, op: Op) -> Step {
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

    /// `[callable, self or NULL, args…, names] -> [result]`.
    fn call_kw(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        let argc = i.c as usize;
        let names = cpu.pop();
        if i.b > 0 {
            self.s.heap.dec(names);
            let code = self.s.tables.code.code(cpu.code).clone();
            return self.call(cpu, argc, &code.keywords[i.b as usize - 1], After::Push);
        }
        let items = self.s.sequence_items(names).unwrap_or_default();
        let mut syms = Vec::with_capacity(items.len());
        for v in items {
            let text = self.s.text(v).cloned().unwrap_or_else(|| "".into());
            syms.push(self.s.intern(&text));
        }
        self.s.heap.dec(names);
        self.call(cpu, argc, &syms, After::Push)
    }

    /// `CALL_FUNCTION_EX`: `[callable, NULL, args, kwargs or NULL] -> [result]`.
    fn call_ex(&mut self, cpu: &mut Cpu) -> Step {
        let (args, kwargs) = (cpu.peek(1), cpu.peek(0));
        let callable = cpu.peek(3);
        let Some(Object::Tuple(items)) = self.s.heap.object(args) else {
            return self.make_args_tuple(cpu, args, callable);
        };
        let (items, mut names) = (items.clone(), Vec::new());
        let keywords = self.s.as_dict(kwargs).cloned();
        for e in keywords.iter().flat_map(|d| d.iter()) {
            let Some(text) = self.s.text(e.key).cloned() else {
                return Err(self.s.type_error("keywords must be strings"));
            };
            names.push(self.s.intern(&text));
        }
        cpu.sp -= 2;
        let values = keywords.iter().flat_map(|d| d.iter()).map(|e| &e.value);
        for v in items.iter().chain(values) {
            let v = self.s.heap.own(*v);
            cpu.push(v);
        }
        self.s.heap.dec(args);
        self.s.heap.dec(kwargs);
        let argc = items.len() + names.len();
        self.call(cpu, argc, &names, After::Push)
    }

    /// `f(*iterable)`: the iterable is made a tuple and the instruction runs again.
    fn make_args_tuple(&mut self, cpu: &mut Cpu, args: Value, callable: Value) -> Step {
        let at = cpu.sp - 2;
        if let Some(items) = self.s.collect_items(args).or_else(|fail| self.star_error(fail, callable, args))? {
            cpu.stack[at] = self.s.tuple(items);
            self.s.heap.dec(args);
            cpu.pc -= 1;
            return Ok(Flow::Next);
        }
        let kwargs = cpu.pop();
        let args = cpu.pop();
        let callable = cpu.peek(1);
        let _ = callable;
        let act = Act::Prelude("_call_star", {
            let null = cpu.pop();
            debug_assert!(null.is_null(), "call_ex has no receiver");
            let f = cpu.pop();
            vec![f, args, if kwargs.is_null() { Value::NONE } else { kwargs }]
        });
        self.act(cpu, act, After::Push)
    }

    fn star_error(&mut self, fail: Fail, callable: Value, args: Value) -> Result<Option<Vec<Value>>, Fail> {
        let Fail::Raise(e) = fail else { return Err(fail) };
        if !self.s.is_instance(e, classes::TYPE_ERROR) {
            return Err(Fail::Raise(e));
        }
        self.s.heap.dec(e);
        let name = self.callable_name(callable);
        let text = format!("{name} argument after * must be an iterable, not {}", self.s.type_name(args));
        Err(self.s.type_error(&text))
    }

    /// The name of a callable as argument errors tell it.
    pub fn callable_name(&self, v: Value) -> String {
        if let Some(n) = v.as_native() {
            return format!("{}()", crate::python::types::native::qualified(n));
        }
        match self.s.heap.object(v) {
            Some(Object::Function(f)) => {
                let module = self.s.text(f.qualname).map_or_else(String::new, |t| t.to_string());
                format!("__main__.{module}()")
            }
            Some(Object::Class(_)) => format!("{}()", self.s.class_path(v)),
            _ => format!("{} object", self.s.type_name(v)),
        }
    }

    /// A program that has put its own builtins in their place may have no classes.
    fn check_build_class(&mut self, globals: Value) -> Result<(), Fail> {
        let builtins = self.builtins_of(globals);
        let name = self.s.intern("__build_class__");
        let name = self.s.name_value(name);
        if builtins != self.s.builtins && self.s.dict_get_str(builtins, name).is_none() {
            return Err(self.s.raise(classes::NAME_ERROR, "__build_class__ not found"));
        }
        Ok(())
    }
}
