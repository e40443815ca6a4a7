//! Generators that go on and yield where nothing stands in the way: nobody shares them, and no exception is being handled in them.
//! All others, and all in the browser's program (for its size), take the way of `resume` and `yield_value`. Neither function is part
//! of the loop's own, nor do they hold its registers by reference: both would slow every other instruction. The loop writes them back
//! before, and reads them after: passed together they would be copied in wider words than they were written in, which takes long.

use super::cpu::Cpu;
use super::frame::{After, FRAMES_BELOW_MAIN, Frame};
use super::run::Vm;
use crate::python::code::Op;
use crate::python::heap::{Generator, GeneratorState, Object, Value};
use std::rc::Rc;

/// The browser's program.
const IS_SMALL: bool = cfg!(target_arch = "wasm32");

impl Vm<'_> {
    /// `[generator] -> [generator, …its values]`: a `for` loop goes on with its generator; false, with nothing done, where that needs more.
    #[inline(never)]
    pub fn resume_quickly(&mut self, cpu: &mut Cpu, generator: Value) -> bool {
        if IS_SMALL || cpu.frames.len() >= self.s.facts.recursion_limit as usize + FRAMES_BELOW_MAIN {
            return false;
        }
        let Some(g) = own_generator(self.s.heap.get_mut_in_place(generator)) else { return false };
        if g.state != GeneratorState::Suspended || !g.handled.is_null() {
            return false;
        }
        g.state = GeneratorState::Running;
        let (code_id, globals, base) = (g.code, g.globals, cpu.sp);
        let code = &self.s.tables.code.codes[code_id as usize];
        cpu.save_frame();
        let end = base + g.values.len();
        cpu.ensure(end + code.stack_size as usize + 8);
        // The values move; their room stays for the next time.
        cpu.stack[base..end].copy_from_slice(&g.values);
        g.values.clear();
        (cpu.pc, cpu.sp, cpu.base) = (g.pc as usize, end, base);
        cpu.code = code_id;
        cpu.globals = globals;
        cpu.cache_base = code.cache_base as usize;
        cpu.instructions = code.instructions.clone();
        let (pc, base, sp) = (g.pc, base as u32, end as u32);
        cpu.frames.push(Frame {
            code: code_id,
            pc,
            base,
            sp,
            after: After::GenFor,
            globals,
            namespace: Value::NULL,
            generator,
        });
        cpu.saved_handled.push(if cpu.handled.is_null() { None } else { Some(cpu.handled) });
        cpu.handled = Value::NULL;
        self.s.heap.inc_in_place(generator);
        // What the yield gives is None; where it is dropped at once it is not pushed.
        if cpu.instructions[cpu.pc].op == Op::Pop {
            cpu.pc += 1;
        } else {
            cpu.stack[cpu.sp] = Value::NONE;
            cpu.sp += 1;
        }
        true
    }

    /// `[value] -> (to the resumer)`: the value; `None`, with nothing done, where that needs more.
    #[inline(never)]
    pub fn yield_quickly(&mut self, cpu: &mut Cpu) -> Option<Value> {
        if IS_SMALL {
            return None;
        }
        let generator = cpu.frames.last()?.generator;
        let outer = (*cpu.saved_handled.last()?).unwrap_or(Value::NULL);
        if !cpu.handled.is_null() {
            return None;
        }
        let g = own_generator(self.s.heap.get_mut_in_place(generator))?;
        let v = cpu.stack[cpu.sp - 1];
        g.pc = cpu.pc as u32;
        g.values.extend_from_slice(&cpu.stack[cpu.base..cpu.sp - 1]);
        g.state = GeneratorState::Suspended;
        cpu.frames.pop();
        cpu.saved_handled.pop();
        let resumer = cpu.frames.last()?;
        (cpu.pc, cpu.sp, cpu.base) = (resumer.pc as usize, resumer.sp as usize, resumer.base as usize);
        let (resumer_code, resumer_globals) = (resumer.code, resumer.globals);
        let code = &self.s.tables.code.codes[resumer_code as usize];
        cpu.code = resumer_code;
        cpu.globals = resumer_globals;
        cpu.cache_base = code.cache_base as usize;
        cpu.instructions = code.instructions.clone();
        cpu.ensure(cpu.base + code.height());
        cpu.handled = outer;
        self.s.heap.dec_in_place(generator);
        Some(v)
    }
}

/// A generator that no snapshot and no other process shares.
#[inline(always)]
fn own_generator(object: &mut Object) -> Option<&mut Generator> {
    match object {
        Object::Generator(g) => Rc::get_mut(g),
        _ => None,
    }
}
