//! A unit's final form: handlers behind the rest, as CPython has them, jumps without detour, positions for what has none, pairs of
//! instructions joined. Knows nothing of the source.

use super::{At, JUMPS, Label, Raw, Slot, Unit, ends};
use crate::python::code::generate::TooLarge;
use crate::python::code::names::Names;
use crate::python::code::{Code, CodeTable, Constant, Handler, Instruction, Op, Position, Source, Sym, lines};
use rustc_hash::FxHashMap;
use std::rc::Rc;

impl Unit {
    /// Lays the code out and puts it into the table.
    ///
    /// # Errors
    /// More than the instructions' fields can hold.
    pub fn finish(mut self, table: &mut CodeTable, source: &Rc<Source>) -> Result<u32, TooLarge> {
        self.fill_positions();
        self.thread_jumps();
        self.double_exits();
        let (order, numbers) = self.layout();
        let mut l = Layout::new(&self, order, numbers);
        l.instructions(table)?;
        l.join(&self);
        let Layout { mut out, positions, handlers, caches, .. } = l;
        let keywords = keywords(&mut out, &self.constants, table);
        let names = |names: &mut Names, all: &[String]| all.iter().map(|n| names.intern(n)).collect::<Box<[Sym]>>();
        let extra = self.cells.iter().filter(|c| !self.local_numbers.contains_key(*c));
        let all: Vec<String> = self.locals.iter().chain(extra).chain(&self.free).cloned().collect();
        let (local_names, cell_names, free_names) =
            (names(&mut table.names, &all), names(&mut table.names, &self.cells), names(&mut table.names, &self.free));
        let flags = self.head.flags;
        let code = Code {
            name: self.head.name.into(),
            qualname: self.head.qualname.into(),
            source: source.clone(),
            first_line: self.head.first_line,
            line_starts: lines::starts(&positions, &out),
            positions: positions.into(),
            instructions: out.into(),
            constant_base: table.constants,
            cache_base: table.caches,
            handlers: handlers.into(),
            flags,
            positional_only: self.head.positional_only,
            arg_count: self.head.arg_count,
            keyword_only: self.head.keyword_only,
            local_names,
            cell_names,
            free_names,
            keywords,
            stack_size: self.highest + 4,
            simple: self.head.keyword_only == 0 && !flags.varargs && !flags.varkeywords,
            constants: self.constants.into(),
        };
        table.constants += code.constants.len() as u32;
        table.caches += caches;
        let codes = Rc::make_mut(&mut table.codes);
        codes.push(Rc::new(code));
        Ok(codes.len() as u32 - 1)
    }

    /// Instructions without a place of their own are where the one before them is, or the jump that leads to them.
    fn fill_positions(&mut self) {
        let mut arrivals: FxHashMap<u32, At> = FxHashMap::default();
        for target in self.labels.iter().filter(|t| t.jumps > 0) {
            if let Some(place) = target.place {
                arrivals.entry(place).or_insert(target.from);
            }
        }
        let mut before: At = None;
        let mut falls = false;
        for k in 0..self.raw.len() {
            let from = if falls { before } else { arrivals.get(&(k as u32)).copied().flatten() };
            let raw = &mut self.raw[k];
            raw.at = raw.at.or(from);
            before = raw.at;
            falls = !ends(raw.op);
        }
    }

    fn place(&self, label: Label) -> usize {
        self.labels[label as usize].place.map_or(self.raw.len(), |place| place as usize)
    }

    /// A jump to a jump leads where that one leads, if no line lies between.
    fn thread_jumps(&mut self) {
        for k in 0..self.raw.len() {
            for _ in 0..8 {
                let raw = self.raw[k];
                if !JUMPS.contains(&raw.op) || matches!(raw.op, Op::ForIter | Op::Send) {
                    break;
                }
                let Some(next) = self.raw.get(self.place(raw.c)) else { break };
                let same_line = match (raw.at, next.at) {
                    (Some(a), Some(b)) => a.line == b.line,
                    _ => true,
                };
                if next.op != Op::Jump || next.c == raw.c || !same_line {
                    break;
                }
                self.raw[k].c = next.c;
            }
        }
    }

    /// A jump to `return None` at the end of a function gets a return of its own, on its own line.
    fn double_exits(&mut self) {
        let n = self.raw.len();
        if n < 2 || self.raw[n - 1].op != Op::Return || self.raw[n - 2].op != Op::LoadConst {
            return;
        }
        let (load, ret) = (self.raw[n - 2], self.raw[n - 1]);
        let line = |at: At| at.map(|p| p.line);
        for k in 0..n - 2 {
            let raw = self.raw[k];
            if !JUMPS.contains(&raw.op)
                || matches!(raw.op, Op::ForIter | Op::Send)
                || self.place(raw.c) != n - 2
                || line(raw.at) == line(load.at)
            {
                continue;
            }
            let label = self.label();
            self.labels[label as usize].place = Some(self.raw.len() as u32);
            self.raw.push(Raw { at: raw.at, ..load });
            self.raw.push(Raw { at: raw.at, ..ret });
            self.raw[k].c = label;
        }
    }

    /// The order in which the instructions stand, and for each its number there.
    fn layout(&self) -> (Vec<u32>, Vec<u32>) {
        let n = self.raw.len() as u32;
        let part = |cold: bool| (0..n).filter(move |k| self.raw[*k as usize].cold == cold);
        let mut order: Vec<u32> = part(false).chain(part(true)).collect();
        // Jumps to what stands next are left out, until none is.
        loop {
            let mut numbers = vec![u32::MAX; n as usize + 1];
            for (at, k) in order.iter().enumerate() {
                numbers[*k as usize] = at as u32;
            }
            numbers[n as usize] = order.len() as u32;
            // What was left out is where the next one of its part is.
            for k in (0..n as usize).rev() {
                if numbers[k] == u32::MAX {
                    let cold = self.raw[k].cold;
                    let next = (k + 1..=n as usize).find(|j| *j == n as usize || self.raw[*j].cold == cold);
                    numbers[k] = numbers[next.unwrap_or(n as usize)];
                }
            }
            let before = order.len();
            let idle = |at: usize, k: u32| {
                let raw = &self.raw[k as usize];
                raw.op == Op::Jump && numbers[self.place(raw.c)] == at as u32 + 1
            };
            let kept: Vec<u32> = order.iter().enumerate().filter(|(at, k)| !idle(*at, **k)).map(|(_, k)| *k).collect();
            if kept.len() == before {
                return (order, numbers);
            }
            order = kept;
        }
    }

    fn slot(&self, slot: Slot) -> Result<u16, TooLarge> {
        let plain = self.locals.len() as u32;
        let before = |n: u32| self.cells[..n as usize].iter().filter(|c| !self.local_numbers.contains_key(*c)).count();
        let number = match slot {
            Slot::Number(n) => n,
            Slot::Cell(n) => match self.local_numbers.get(&self.cells[n as usize]) {
                Some(number) => *number,
                None => plain + before(n) as u32,
            },
            Slot::Free(n) => plain + (before(self.cells.len() as u32)) as u32 + n,
        };
        u16::try_from(number).map_err(|_| TooLarge("more than 65,536 local variables"))
    }
}

/// The names of each call's keywords, which the instruction before it loads; the call is told their number, from 1.
fn keywords(out: &mut [Instruction], constants: &[Constant], table: &mut CodeTable) -> Box<[Box<[Sym]>]> {
    let mut all: Vec<Box<[Sym]>> = Vec::new();
    for k in 1..out.len() {
        if (out[k - 1].op, out[k].op) != (Op::LoadConst, Op::CallKw) {
            continue;
        }
        let Some(Constant::Tuple(names)) = constants.get((out[k - 1].c - table.constants) as usize) else { continue };
        let syms = names.iter().filter_map(|name| match name {
            Constant::Str(text) => Some(table.names.intern(text)),
            _ => None,
        });
        all.push(syms.collect());
        out[k].b = u16::try_from(all.len()).unwrap_or(0);
    }
    all.into()
}

/// The final instructions.
struct Layout<'a> {
    unit: &'a Unit,
    order: Vec<u32>,
    numbers: Vec<u32>,
    out: Vec<Instruction>,
    positions: Vec<Position>,
    handlers: Vec<Handler>,
    guards: Vec<Option<u32>>,
    caches: u32,
}

impl<'a> Layout<'a> {
    fn new(unit: &'a Unit, order: Vec<u32>, numbers: Vec<u32>) -> Self {
        Layout { unit, order, numbers, out: vec![], positions: vec![], handlers: vec![], guards: vec![], caches: 0 }
    }

    fn instructions(&mut self, table: &CodeTable) -> Result<(), TooLarge> {
        for k in &self.order {
            let raw = &self.unit.raw[*k as usize];
            let (mut a, mut b, mut c) = (raw.a, self.unit.slot(raw.b)?, raw.c);
            if JUMPS.contains(&raw.op) {
                c = self.numbers[self.unit.place(raw.c)];
                a = u8::from(raw.op == Op::Jump && c as usize <= self.out.len());
            }
            match raw.op {
                Op::LoadConst => c += table.constants,
                Op::LoadGlobal
                | Op::LoadAttr
                | Op::LoadMethod
                | Op::StoreAttr
                | Op::LoadName
                | Op::StoreName
                | Op::StoreGlobal => {
                    b = u16::try_from(self.caches)
                        .map_err(|_| TooLarge("more than 65,536 cached places in one function"))?;
                    self.caches += 1;
                }
                _ => {}
            }
            self.out.push(Instruction { op: raw.op, a, b, c });
            self.positions.push(raw.at.unwrap_or_default());
            self.guards.push(raw.guard);
        }
        Ok(())
    }

    /// Instructions that CPython has in one, and those that are done together with the one behind them, on the same line.
    fn join(&mut self, unit: &Unit) {
        let mut target = vec![false; self.out.len() + 1];
        for i in self.out.iter().filter(|i| JUMPS.contains(&i.op)) {
            target[i.c as usize] = true;
        }
        for guard in &unit.guards {
            target[self.numbers[unit.place(guard.label)] as usize] = true;
        }
        let mut dropped = vec![false; self.out.len()];
        let mut k = 1;
        while k < self.out.len() {
            let (first, then) = (self.out[k - 1], self.out[k]);
            let small = first.b < 16 && then.b < 16;
            if target[k] || self.positions[k - 1].line != self.positions[k].line || self.guards[k - 1] != self.guards[k]
            {
                k += 1;
                continue;
            }
            let joined = match (first.op, then.op) {
                (Op::LoadFast, Op::LoadFast) => Some(Op::LoadFast2),
                (Op::StoreFast, Op::LoadFast) => Some(Op::StoreFastLoadFast),
                (Op::StoreFast, Op::StoreFast) => Some(Op::StoreFast2),
                _ => None,
            };
            if let Some(op) = joined.filter(|_| small) {
                self.out[k - 1] = Instruction { op, a: 0, b: first.b, c: u32::from(then.b) };
                dropped[k] = true;
                k += 2;
                continue;
            }
            if let (Op::BuildTuple, Op::UnpackSequence, 2 | 3) = (first.op, then.op, first.c)
                && first.c == then.c
            {
                // A tuple that is taken apart at once: its first element comes to lie on top, its last at the bottom.
                self.out[k - 1] = Instruction { op: Op::Swap, ..first };
                dropped[k] = true;
                k += 2;
                continue;
            }
            k += 1;
        }
        self.drop_joined(&dropped);
        self.pair();
        self.guarded(unit);
    }

    fn drop_joined(&mut self, dropped: &[bool]) {
        let mut numbers = Vec::with_capacity(dropped.len() + 1);
        let mut next = 0;
        for gone in dropped {
            numbers.push(next);
            next += u32::from(!gone);
        }
        numbers.push(next);
        let mut at = 0;
        let mut keep = |_: ()| {
            at += 1;
            !dropped[at - 1]
        };
        self.out.retain(|_| keep(()));
        at = 0;
        let mut keep = |_: ()| {
            at += 1;
            !dropped[at - 1]
        };
        self.positions.retain(|_| keep(()));
        at = 0;
        let mut keep = |_: ()| {
            at += 1;
            !dropped[at - 1]
        };
        self.guards.retain(|_| keep(()));
        for i in self.out.iter_mut().filter(|i| JUMPS.contains(&i.op)) {
            i.c = numbers[i.c as usize];
        }
        for number in &mut self.numbers {
            *number = numbers[*number as usize];
        }
    }

    fn pair(&mut self) {
        for k in 1..self.out.len() {
            let (first, then) = (self.out[k - 1], self.out[k]);
            let (op, a) = match (first.op, then.op) {
                (Op::LoadFast, Op::LoadAttr) if first.b < 256 => (Op::LoadFastAttr, first.b as u8),
                (Op::LoadFast, Op::LoadMethod) if first.b < 256 => (Op::LoadFastMethod, first.b as u8),
                (Op::Copy, Op::LoadAttr) if first.c == 1 => (Op::CopyAttr, 1),
                (Op::Swap, Op::StoreAttr) if first.c == 2 => (Op::SwapStoreAttr, 2),
                (Op::LoadInt, Op::Compare) => (Op::LoadIntCompare, then.a),
                (Op::LoadConst, Op::Return) => (Op::ReturnConst, 0),
                (Op::LoadFast2, Op::BinarySubscript) => (Op::Fast2Subscript, 0),
                (Op::LoadFast2, Op::StoreSubscript) => (Op::Fast2StoreSubscript, 0),
                (Op::LoadInt, Op::Binary) => (Op::IntBinary, then.a),
                (Op::LoadConst, Op::Binary) => (Op::ConstBinary, then.a),
                (Op::LoadFast2, Op::Binary) => (Op::Fast2Binary, then.a),
                (Op::LoadFast2, Op::Compare) => (Op::Fast2Compare, then.a),
                _ => continue,
            };
            if self.positions[k - 1].line == self.positions[k].line {
                let keeps = !matches!(op, Op::LoadFastAttr | Op::LoadFastMethod | Op::CopyAttr | Op::SwapStoreAttr);
                let of = if keeps { first } else { then };
                self.out[k - 1] = Instruction { op, a, b: of.b, c: of.c };
            }
        }
        self.join_three();
    }

    /// Those that are done together with the two behind them.
    fn join_three(&mut self) {
        for k in 2..self.out.len() {
            let [first, then, last] = [self.out[k - 2], self.out[k - 1], self.out[k]];
            let op = match (first.op, then.op, last.op) {
                (Op::LoadFast, Op::IntBinary, Op::Binary) => Op::FastIntBinary,
                (Op::LoadFast, Op::LoadIntCompare, Op::Compare) => Op::FastIntCompare,
                (Op::LoadFast, Op::CopyAttr, Op::LoadAttr) if first.b < 256 => Op::FastCopyAttr,
                _ => continue,
            };
            let line = self.positions[k].line;
            if self.positions[k - 2].line == line && self.positions[k - 1].line == line {
                self.out[k - 2] = match op {
                    Op::FastCopyAttr => Instruction { op, a: first.b as u8, ..then },
                    _ => Instruction { op, a: last.a, b: first.b, c: then.c },
                };
            }
        }
    }

    /// The guarded stretches.
    fn guarded(&mut self, unit: &Unit) {
        let mut k = 0;
        while k < self.guards.len() {
            let start = k;
            while k < self.guards.len() && self.guards[k] == self.guards[start] {
                k += 1;
            }
            if let Some(number) = self.guards[start] {
                let guard = unit.guards[number as usize];
                let target = self.numbers[unit.place(guard.label)];
                let (start, end) = (start as u32, k as u32);
                self.handlers.push(Handler { start, end, target, depth: guard.height, push_lasti: guard.lasti });
            }
        }
    }
}
