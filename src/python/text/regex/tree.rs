//! A pattern as a tree.

/// A part of a set: `[a-z\d]`.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    One(u32),
    Range(u32, u32),
    /// The letter of `\d` and its like.
    Category(char),
}

/// One node; flags that matter are kept where they matter, because groups may change them.
#[derive(Clone, Debug)]
pub enum Node {
    Empty,
    Literal(u32, Case),
    Any { newline: bool },
    Set { items: Vec<Item>, negated: bool, case: Case },
    Start { multiline: bool },
    End { multiline: bool },
    TextStart,
    TextEnd,
    Boundary { inside: bool, ascii: bool },
    Group { number: Option<usize>, body: Box<Node> },
    Atomic(Box<Node>),
    Look { behind: bool, negated: bool, body: Box<Node> },
    Reference(usize, Case),
    Condition { group: usize, yes: Box<Node>, no: Box<Node> },
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Repeat { min: u32, max: u32, how: How, body: Box<Node> },
}

/// Whether case counts, and whether only ASCII is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    pub ignore: bool,
    pub ascii: bool,
}

/// How a repetition takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Greedy,
    Lazy,
    Possessive,
}

/// No upper limit.
pub const MANY: u32 = u32::MAX;

impl Node {
    /// Least and most number of characters that it matches.
    pub fn width(&self, groups: &[(u64, u64)]) -> (u64, u64) {
        let most = u64::from(MANY);
        match self {
            Node::Literal(..) | Node::Any { .. } | Node::Set { .. } => (1, 1),
            Node::Group { body, .. } | Node::Atomic(body) => body.width(groups),
            Node::Reference(n, _) => groups.get(*n).copied().unwrap_or((0, most)),
            Node::Condition { yes, no, .. } => {
                let ((a, b), (c, d)) = (yes.width(groups), no.width(groups));
                (a.min(c), b.max(d))
            }
            Node::Sequence(parts) => parts.iter().fold((0, 0), |(a, b), p| {
                let (c, d) = p.width(groups);
                (a + c, (b + d).min(most))
            }),
            Node::Choice(parts) => {
                parts.iter().map(|p| p.width(groups)).fold((most, 0), |(a, b), (c, d)| (a.min(c), b.max(d)))
            }
            Node::Repeat { min, max, body, .. } => {
                let (a, b) = body.width(groups);
                (a.saturating_mul(u64::from(*min)).min(most), b.saturating_mul(u64::from(*max)).min(most))
            }
            _ => (0, 0),
        }
    }

    /// True for what matches exactly one character without remembering anything.
    pub fn is_single(&self) -> bool {
        matches!(self, Node::Literal(..) | Node::Any { .. } | Node::Set { .. })
    }
}
