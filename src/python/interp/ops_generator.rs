//! Generators: making, resuming, yielding, throwing into; `for` loops and `yield from` over what needs Python.

use super::cpu::{Cpu, Flow};
use super::frame::{After, Frame};
use super::run::{Step, Vm};
use crate::python::code::{Instruction, Op, sym};
use crate::python::heap::{Generator, GeneratorState, Iter, Object, Value};
use crate::python::types::next::{Asked, Next};
use crate::python::types::{Act, Fail, classes};
use std::rc::Rc;

impl Vm<'_> {
    /// `RETURN_GENERATOR`: the frame becomes a generator, which is what the call gives.
    pub fn return_generator(&mut self, cpu: &mut Cpu) -> Step {
        let code = self.s.tables.code.code(cpu.code).clone();
        let callable = cpu.running_callable();
        let (name, qualname) = match self.s.heap.object(callable) {
            Some(Object::Function(f)) => (f.name, f.qualname),
            _ => (Value::NONE, Value::NONE),
        };
        self.s.heap.inc(name);
        self.s.heap.inc(qualname);
        self.s.heap.inc(cpu.globals);
        let values = cpu.stack[cpu.base..cpu.sp].to_vec();
        let g = Generator {
            code: cpu.code,
            pc: cpu.pc as u32,
            state: GeneratorState::Created,
            values,
            handled: Value::NULL,
            name,
            qualname,
            globals: cpu.globals,
        };
        let v = self.s.heap.alloc(Object::Generator(Rc::new(g)));
        // The values moved into the generator: nothing of the frame is left to release.
        cpu.sp = cpu.base;
        if !code.flags.coroutine {
            return self.return_value(cpu, v);
        }
        // A coroutine and an asynchronous generator are the library's, around the generator that runs the body.
        let f = self.leave(cpu);
        let callable = cpu.pop();
        self.s.heap.dec(callable);
        self.act(cpu, Act::Prelude("_async", vec![Value::int(0), v]), f.after)
    }

    /// Goes on with a generator; takes one count of it and the value sent (NULL at the first time).
    pub fn resume(&mut self, cpu: &mut Cpu, generator: Value, send: Value, after: After) -> Step {
        let Object::Generator(g) = self.s.heap.get(generator) else { return Err(self.s.type_error("not a generator")) };
        let (state, code_id, pc) = (g.state, g.code, g.pc);
        match state {
            GeneratorState::Running => {
                self.s.heap.dec(generator);
                return Err(self.s.value_error("generator already executing"));
            }
            GeneratorState::Finished => return self.resume_finished(cpu, generator, send, after),
            GeneratorState::Created if !send.is_null() && !send.is_none() => {
                self.s.heap.dec(generator);
                self.s.heap.dec(send);
                return Err(self.s.type_error("can't send non-None value to a just-started generator"));
            }
            _ => {}
        }
        self.enter_generator(cpu, generator, code_id, pc, after)?;
        // RETURN_GENERATOR is followed by POP_TOP, a yield by the value sent; None that is dropped at once is not pushed.
        if (send.is_null() || send.is_none()) && cpu.instructions[cpu.pc].op == Op::Pop {
            cpu.pc += 1;
        } else {
            cpu.push(if send.is_null() { Value::NONE } else { send });
        }
        Ok(Flow::Next)
    }

    fn enter_generator(
        &mut self,
        cpu: &mut Cpu,
        generator: Value,
        code_id: u32,
        pc: u32,
        after: After,
    ) -> Result<(), Fail> {
        if let Err(fail) = self.check_depth(cpu) {
            self.s.heap.dec(generator);
            return Err(fail);
        }
        let Object::Generator(g) = self.s.heap.get_mut(generator) else { return Ok(()) };
        let g = Rc::make_mut(g);
        g.state = GeneratorState::Running;
        let own_handled = std::mem::replace(&mut g.handled, Value::NULL);
        let globals = g.globals;
        let code = &self.s.tables.code.codes[code_id as usize];
        cpu.save_frame();
        let base = cpu.sp;
        let end = base + g.values.len();
        cpu.ensure(end + code.stack_size as usize + 8);
        // The values move; their room stays for the next time.
        cpu.stack[base..end].copy_from_slice(&g.values);
        g.values.clear();
        cpu.base = base;
        cpu.sp = end;
        cpu.pc = pc as usize;
        cpu.code = code_id;
        cpu.globals = globals;
        cpu.cache_base = code.cache_base as usize;
        cpu.instructions = code.instructions.clone();
        cpu.frames.push(Frame {
            code: code_id,
            pc,
            base: base as u32,
            sp: cpu.sp as u32,
            after,
            globals,
            namespace: Value::NULL,
            generator,
        });
        cpu.saved_handled.push(if cpu.handled.is_null() { None } else { Some(cpu.handled) });
        cpu.handled = own_handled;
        Ok(())
    }

    fn resume_finished(&mut self, cpu: &mut Cpu, generator: Value, send: Value, after: After) -> Step {
        self.s.heap.dec(generator);
        self.s.heap.dec(send);
        match after {
            After::GenFor => {
                cpu.pc = cpu.instructions[cpu.pc - 1].c as usize;
                Ok(Flow::Next)
            }
            After::GenSend => {
                cpu.push(Value::NONE);
                cpu.pc = cpu.instructions[cpu.pc - 1].c as usize;
                Ok(Flow::Next)
            }
            _ => {
                let e = self.s.exception(classes::STOP_ITERATION, vec![]);
                Err(Fail::Raise(e))
            }
        }
    }

    /// `YIELD_VALUE`: `[value] -> (to the resumer)`; the frame is put aside.
    pub fn yield_value(&mut self, cpu: &mut Cpu) -> Step {
        let v = cpu.pop();
        let f = cpu.frames.pop().expect("a generator's frame runs");
        let outer = cpu.saved_handled.pop().flatten().unwrap_or(Value::NULL);
        let own = std::mem::replace(&mut cpu.handled, outer);
        let pc = cpu.pc as u32;
        if let Object::Generator(g) = self.s.heap.get_mut(f.generator) {
            let g = Rc::make_mut(g);
            g.pc = pc;
            g.values.extend_from_slice(&cpu.stack[cpu.base..cpu.sp]);
            g.handled = own;
            g.state = GeneratorState::Suspended;
        }
        cpu.enter_top(self.s);
        cpu.push(v);
        self.s.heap.dec(f.generator);
        Ok(Flow::Next)
    }

    /// Raises an exception inside a generator; takes one count of it and the exception.
    pub fn throw_into(&mut self, cpu: &mut Cpu, generator: Value, exception: Value, after: After) -> Step {
        let Object::Generator(g) = self.s.heap.get(generator) else { return Err(Fail::Raise(exception)) };
        let (state, code_id, pc) = (g.state, g.code, g.pc);
        match state {
            GeneratorState::Running => {
                self.s.heap.dec(generator);
                self.s.heap.dec(exception);
                return Err(self.s.value_error("generator already executing"));
            }
            GeneratorState::Finished => {
                self.s.heap.dec(generator);
                return Err(Fail::Raise(exception));
            }
            _ => {}
        }
        self.enter_generator(cpu, generator, code_id, pc, after)?;
        // Inside `yield from` another generator it is raised there.
        let next = cpu.instructions.get(cpu.pc).copied();
        if let Some(Instruction { op: Op::Jump, c, .. }) = next
            && cpu.instructions[c as usize].op == Op::Send
        {
            let inner = cpu.top();
            if let Some(Object::Generator(_)) = self.s.heap.object(inner) {
                self.s.heap.inc(inner);
                if self.s.is_instance(exception, classes::GENERATOR_EXIT) {
                    return self.act(cpu, Act::Prelude("_close_inner", vec![inner, exception]), After::Discard);
                }
                cpu.pc = c as usize + 1;
                return self.throw_into(cpu, inner, exception, After::GenSend);
            }
        }
        Err(Fail::Raise(exception))
    }

    /// `FOR_ITER` over what needs Python, or failed; the iterator is on top.
    pub fn drive_for(&mut self, cpu: &mut Cpu, next: Result<Next, Fail>) -> Step {
        let it = cpu.top();
        match next {
            Ok(Next::Ask(act, asked)) => {
                let after = match asked {
                    Asked::Element => After::ForIter,
                    Asked::Kept => After::ForKept,
                    Asked::Test => After::ForTest,
                };
                let frames = cpu.frames.len();
                let act = match act {
                    Act::Call(f, args) if after != After::ForIter && self.s.as_class(f).is_some() => {
                        Act::Prelude("_starred", vec![f, self.s.tuple(args)])
                    }
                    act => act,
                };
                let step = self.act(cpu, act, after);
                // What a builtin raised; what a function raises is met where its frame ends.
                if cpu.frames.len() == frames { self.stopped(cpu, step) } else { step }
            }
            Err(fail) => self.stopped(cpu, Err(fail)),
            Ok(_) => match self.s.heap.object(it) {
                Some(Object::Generator(_)) => {
                    self.s.heap.inc(it);
                    self.resume(cpu, it, Value::NULL, After::GenFor)
                }
                Some(Object::Iter(i)) => {
                    let i = i.clone();
                    self.drive_builtin(cpu, it, &i)
                }
                _ => {
                    let class = self.s.class_of(it);
                    let Some(next) = self.s.class_attr(class, sym::NEXT) else {
                        let text = format!("'{}' object is not an iterator", self.s.type_name(it));
                        return Err(self.s.type_error(&text));
                    };
                    self.s.heap.inc(next);
                    self.s.heap.inc(it);
                    self.call_with(cpu, next, vec![it], &[], After::ForIter)
                }
            },
        }
    }

    /// A `StopIteration` that comes out of a step of a `for` loop's iterator ends the loop.
    fn stopped(&mut self, cpu: &mut Cpu, step: Step) -> Step {
        match step {
            Err(Fail::Raise(e)) if self.s.is_instance(e, classes::STOP_ITERATION) => {
                self.s.heap.dec(e);
                cpu.pc = cpu.instructions[cpu.pc - 1].c as usize;
                Ok(Flow::Next)
            }
            other => other,
        }
    }

    /// A test of the element that the iterator on top holds has answered; takes the answer.
    pub fn for_tested(&mut self, cpu: &mut Cpu, v: Value) -> Step {
        let Some(truth) = self.s.truth(v) else {
            return self.act(cpu, Act::Prelude("_truth", vec![v]), After::ForTest);
        };
        self.s.heap.dec(v);
        match self.s.tested(cpu.top(), truth) {
            Some(Next::Item(v)) => cpu.push(v),
            Some(_) => cpu.pc = cpu.instructions[cpu.pc - 1].c as usize,
            None => cpu.pc -= 1,
        }
        Ok(Flow::Next)
    }

    fn drive_builtin(&mut self, cpu: &mut Cpu, it: Value, i: &Iter) -> Step {
        let (name, args): (&'static str, Vec<Value>) = match i {
            Iter::Callable { function, sentinel } => ("_next_callable", vec![it, *function, *sentinel]),
            Iter::GetItem { of, next } => ("_next_getitem", vec![it, *of, Value::int(*next)]),
            Iter::Tool(t) => {
                let generator = self.s.heap.own(t.of[0]);
                return self.resume(cpu, generator, Value::NULL, After::GenFor);
            }
            _ => return Err(Fail::Unsupported("this iterator".into())),
        };
        args.iter().for_each(|v| self.s.heap.inc(*v));
        self.act(cpu, Act::Prelude(name, args), After::ForIter)
    }

    /// `SEND`: `[receiver, value] -> [receiver, yielded]`, or `[receiver, result]` and a jump.
    pub fn send(&mut self, cpu: &mut Cpu, done: usize) -> Step {
        let v = cpu.pop();
        let receiver = cpu.top();
        if let Some(Object::Generator(_)) = self.s.heap.object(receiver) {
            self.s.heap.inc(receiver);
            return self.resume(cpu, receiver, v, After::GenSend);
        }
        if v.is_none() {
            match self.s.next(receiver)? {
                Next::Item(item) => {
                    cpu.push(item);
                    return Ok(Flow::Next);
                }
                Next::Done => {
                    cpu.push(Value::NONE);
                    cpu.pc = done;
                    return Ok(Flow::Next);
                }
                Next::Drive | Next::Ask(..) => {}
            }
        }
        let text = format!("'{}' object has no attribute 'send'", self.s.type_name(receiver));
        self.s.heap.dec(v);
        Err(self.s.raise(classes::ATTRIBUTE_ERROR, &text))
    }

    /// `GET_YIELD_FROM_ITER`: `[iterable] -> [iterator]`; objects of the program are wrapped in a generator.
    /// `asked`: what `async` and `await` want of it (`code/generate/asynchronous.rs`), 0 for `yield from`.
    pub fn get_yield_from_iter(&mut self, cpu: &mut Cpu, asked: u32) -> Step {
        let v = cpu.top();
        if asked > 0 {
            cpu.sp -= 1;
            return self.act(cpu, Act::Prelude("_async", vec![Value::int(i64::from(asked)), v]), After::Push);
        }
        if let Some(Object::Generator(_)) = self.s.heap.object(v) {
            return Ok(Flow::Next);
        }
        cpu.sp -= 1;
        match self.s.iter(v)? {
            Act::Value(it) if self.s.is_native_iter(it) => {
                cpu.push(it);
                self.s.heap.dec(v);
                Ok(Flow::Next)
            }
            other => {
                self.s.drop_act(other);
                self.act(cpu, Act::Prelude("_yield_from_object", vec![v]), After::Push)
            }
        }
    }
}
