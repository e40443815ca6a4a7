//! One function, class body or module while it is made: instructions with labels, constants, slots, guarded stretches. `layout`
//! gives it its final form.

mod layout;

use super::{CodeFlags, Constant, Op, Position};
use rustc_hash::FxHashMap;

/// A place in the code that is known later.
pub type Label = u32;

/// Where in the source; `None`: where the instruction before it is.
pub type At = Option<Position>;

#[derive(Clone, Copy)]
struct Raw {
    op: Op,
    a: u8,
    b: Slot,
    /// For a jump the label.
    c: u32,
    at: At,
    guard: Option<u32>,
    cold: bool,
}

/// A local: its number depends on how many plain ones there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    Number(u32),
    Cell(u32),
    Free(u32),
}

#[derive(Clone, Default)]
struct Target {
    /// The instruction that it stands before.
    place: Option<u32>,
    /// Height of the stack there, and the position of the first jump to it.
    height: Option<u32>,
    from: At,
    jumps: u32,
}

#[derive(Clone, Copy)]
struct Guard {
    label: Label,
    height: u32,
    lasti: bool,
}

/// What stands in the head of a code object.
pub struct Head {
    pub name: String,
    pub qualname: String,
    pub first_line: u32,
    pub flags: CodeFlags,
    pub positional_only: u32,
    pub arg_count: u32,
    pub keyword_only: u32,
}

pub struct Unit {
    pub head: Head,
    raw: Vec<Raw>,
    labels: Vec<Target>,
    guards: Vec<Guard>,
    open: Vec<u32>,
    constants: Vec<Constant>,
    known: FxHashMap<Vec<u8>, u32>,
    locals: Vec<String>,
    local_numbers: FxHashMap<String, u32>,
    pub cells: Vec<String>,
    pub free: Vec<String>,
    height: u32,
    highest: u32,
    reachable: bool,
    cold: bool,
}

/// Instructions whose `c` is another's number.
const JUMPS: &[Op] =
    &[Op::Jump, Op::JumpIfFalse, Op::JumpIfTrue, Op::JumpIfNone, Op::JumpIfNotNone, Op::ForIter, Op::Send];

fn ends(op: Op) -> bool {
    matches!(op, Op::Jump | Op::Return | Op::Raise | Op::Reraise)
}

impl Unit {
    pub fn new(head: Head, parameters: Vec<String>, cells: Vec<String>, free: Vec<String>) -> Self {
        let mut unit = Unit {
            head,
            raw: Vec::new(),
            labels: Vec::new(),
            guards: Vec::new(),
            open: Vec::new(),
            constants: Vec::new(),
            known: FxHashMap::default(),
            locals: Vec::new(),
            local_numbers: FxHashMap::default(),
            cells,
            free,
            height: 0,
            highest: 0,
            reachable: true,
            cold: false,
        };
        for parameter in parameters {
            unit.variable(parameter);
        }
        unit
    }

    /// The slot of a plain variable.
    pub fn local(&mut self, name: &str) -> Slot {
        if let Some(number) = self.local_numbers.get(name) {
            return Slot::Number(*number);
        }
        // A comprehension's variable has the place of the function's cell of that name while it runs.
        let find = |all: &[String]| all.iter().position(|n| n == name).map(|n| n as u32);
        let cell = find(&self.cells).map(Slot::Cell).or_else(|| find(&self.free).map(Slot::Free));
        cell.unwrap_or_else(|| self.variable(name.to_string()))
    }

    fn variable(&mut self, name: String) -> Slot {
        let number = self.locals.len() as u32;
        self.locals.push(name.clone());
        self.local_numbers.insert(name, number);
        Slot::Number(number)
    }

    /// The slot of a cell or a free variable: where a parameter has that name, its own.
    pub fn cell(&mut self, name: &str) -> Slot {
        self.local(name)
    }

    /// The number of a constant, made if it is new.
    pub fn constant(&mut self, constant: Constant) -> u32 {
        let mut key = Vec::new();
        write_key(&constant, &mut key);
        if let Some(number) = self.known.get(&key) {
            return *number;
        }
        let number = self.constants.len() as u32;
        self.constants.push(constant);
        self.known.insert(key, number);
        number
    }

    pub fn label(&mut self) -> Label {
        self.labels.push(Target::default());
        self.labels.len() as u32 - 1
    }

    pub fn emit(&mut self, at: At, op: Op, a: u8, b: Slot, c: u32) {
        if !self.reachable {
            return;
        }
        self.raw.push(Raw { op, a, b, c, at, guard: self.open.last().copied(), cold: self.cold });
        self.height = self.height.saturating_add_signed(effect(op, a, c));
        self.highest = self.highest.max(self.height + 1);
        self.reachable = !ends(op);
    }

    pub fn jump(&mut self, at: At, op: Op, label: Label) {
        if !self.reachable {
            return;
        }
        self.emit(at, op, 0, Slot::Number(0), label);
        let height = self.height - u32::from(op == Op::ForIter);
        let target = &mut self.labels[label as usize];
        target.jumps += 1;
        target.height.get_or_insert(height);
        target.from = target.from.or(at);
    }

    /// Code may come here from all jumps to the label.
    pub fn bind(&mut self, label: Label) {
        let target = &mut self.labels[label as usize];
        target.place = Some(self.raw.len() as u32);
        debug_assert!(
            !self.reachable || target.height.is_none_or(|height| height == self.height),
            "two ways meet at heights {:?} and {} in {}",
            target.height,
            self.height,
            self.head.qualname
        );
        if !self.reachable && target.jumps > 0 {
            self.reachable = true;
            self.height = target.height.unwrap_or(0);
        }
        target.height.get_or_insert(self.height);
    }

    /// Instructions from here on are guarded by a handler at the label. `below`: so many values on top are not kept.
    pub fn guard(&mut self, label: Label, lasti: bool, below: u32) {
        self.guards.push(Guard { label, height: self.height.saturating_sub(below), lasti });
        self.open.push(self.guards.len() as u32 - 1);
    }

    /// The innermost guard is over; gives it back to [`Unit::reguard`].
    pub fn unguard(&mut self) -> u32 {
        self.open.pop().expect("a guard is open")
    }

    pub fn reguard(&mut self, guard: u32) {
        self.open.push(guard);
    }

    /// The code of a handler begins: reached by exceptions alone. Gives what [`Unit::leave_handler`] wants.
    pub fn enter_handler(&mut self, label: Label) -> bool {
        let number = self.guards.iter().position(|g| g.label == label).expect("the label is a handler's") as u32;
        let guard = self.guards[number as usize];
        let cold = std::mem::replace(&mut self.cold, true);
        self.labels[label as usize].place = Some(self.raw.len() as u32);
        self.reachable = self.raw.iter().any(|raw| raw.guard == Some(number));
        self.height = guard.height + 1 + u32::from(guard.lasti);
        self.highest = self.highest.max(self.height + 1);
        cold
    }

    /// The code of a handler is over (it ended with a jump or a raise).
    pub fn leave_handler(&mut self, cold: bool) {
        self.cold = cold;
    }
}

/// How an instruction changes the height of the stack (for a jump: where it is not taken).
fn effect(op: Op, a: u8, c: u32) -> i32 {
    let n = c as i32;
    match op {
        Op::LoadConst | Op::LoadInt | Op::LoadFast | Op::LoadDeref | Op::LoadFastAndClear | Op::LoadName => 1,
        Op::ReturnGenerator
        | Op::LoadLocals
        | Op::LoadBuildClass
        | Op::LoadCommonConstant
        | Op::PushNull
        | Op::Copy => 1,
        Op::LoadGlobal => 1 + i32::from(a & 1),
        Op::LoadMethod | Op::LoadSpecial | Op::PushExcInfo | Op::ForIter | Op::GetLen | Op::ImportFrom => 1,
        Op::MatchMapping | Op::MatchSequence | Op::MatchKeys | Op::WithExceptStart => 1,
        Op::StoreFast | Op::StoreDeref | Op::StoreName | Op::StoreGlobal | Op::Pop | Op::PopIter | Op::PopExcept => -1,
        Op::Binary | Op::Compare | Op::Is | Op::Contains | Op::BinarySubscript | Op::ImportName => -1,
        Op::JumpIfFalse | Op::JumpIfTrue | Op::JumpIfNone | Op::JumpIfNotNone | Op::Return => -1,
        Op::ListAppend | Op::ListExtend | Op::SetAdd | Op::SetUpdate | Op::DictMerge | Op::DictUpdate => -1,
        Op::DeleteAttr | Op::SetFunctionAttribute | Op::EndSend | Op::FormatWithSpec | Op::PrepReraiseStar => -1,
        Op::Reraise => -1,
        Op::StoreAttr | Op::DeleteSubscript | Op::MapAdd | Op::BinarySlice | Op::MatchClass => -2,
        Op::LoadSuperAttr => -2 + i32::from(a & 1),
        Op::StoreSubscript => -3,
        Op::StoreSlice => -4,
        Op::CallEx => -3,
        Op::Call => -n - 1,
        Op::CallKw => -n - 2,
        Op::BuildList | Op::BuildTuple | Op::BuildSet | Op::BuildString => 1 - n,
        Op::BuildMap => 1 - 2 * n,
        Op::BuildSlice => 1 - n,
        Op::Raise => -n,
        Op::UnpackSequence => n - 1,
        Op::UnpackEx => n + i32::from(a),
        Op::CleanupThrow => -1,
        _ => 0,
    }
}

/// What tells two constants apart: their kind and their bits.
fn write_key(constant: &Constant, out: &mut Vec<u8>) {
    let many = |tag: u8, all: &[Constant], out: &mut Vec<u8>| {
        out.push(tag);
        out.extend((all.len() as u32).to_le_bytes());
        all.iter().for_each(|c| write_key(c, out));
    };
    let bytes = |tag: u8, bytes: &[u8], out: &mut Vec<u8>| {
        out.push(tag);
        out.extend((bytes.len() as u32).to_le_bytes());
        out.extend(bytes);
    };
    match constant {
        Constant::None => out.push(0),
        Constant::Ellipsis => out.push(1),
        Constant::Bool(b) => out.extend([2, u8::from(*b)]),
        Constant::Int(n) => bytes(3, &n.to_signed_bytes_le(), out),
        Constant::Float(x) => bytes(4, &x.to_le_bytes(), out),
        Constant::Complex(x, y) => {
            bytes(5, &x.to_le_bytes(), out);
            bytes(5, &y.to_le_bytes(), out);
        }
        Constant::Str(s) => bytes(6, s.as_bytes(), out),
        Constant::Bytes(s) => bytes(7, s, out),
        Constant::Tuple(all) => many(8, all, out),
        Constant::FrozenSet(all) => many(9, all, out),
        Constant::Slice(all) => many(10, &all[..], out),
        Constant::Code(n) => bytes(11, &n.to_le_bytes(), out),
    }
}
