//! The instructions outside the loop: one line each leads to its family.

use super::cpu::{Cpu, Flow};
use super::frame::After;
use super::run::{Step, Vm};
use crate::python::code::{Instruction, Op};
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
            Op::GetYieldFromIter => self.get_yield_from_iter(cpu, i.c),
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
            _ => Err(Fail::Unsupported(Self::describe_unsupported(i.c).into())),
        }
    }

    /// `what` is 1 for a text that cannot be.
    fn describe_unsupported(what: u32) -> &'static str {
        match what {
            1 => "a lone surrogate in a string",
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
            7 => classes::STOP_ASYNC_ITERATION,
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
}
