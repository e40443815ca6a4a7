//! A light reading of one Python expression's text: its tokens, and which operation stands at its top. Enough to put
//! carets under it; not a parser, and never asked to judge whether the text is right. Knows no file and no columns
//! beyond the text it is given.

/// A place: line from 0 within the text, column in characters from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub line: usize,
    pub column: usize,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name(String),
    Number,
    Text,
    Operator(&'static str),
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
}

/// A token and where it stands; the end is exclusive and on the line where the token ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: Place,
    pub end: Place,
}

impl Token {
    pub fn is_name(&self, name: &str) -> bool {
        matches!(&self.kind, Kind::Name(own) if own == name)
    }

    pub fn is_operator(&self, operator: &str) -> bool {
        matches!(self.kind, Kind::Operator(own) if own == operator)
    }
}

/// Longest first.
const OPERATORS: [&str; 42] = [
    "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=", "-=", "*=", "/=",
    "%=", "@=", "&=", "|=", "^=", ":=", "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "=", ".", ",", ":",
    ";", "!",
];

/// The tokens of the text, comments and line joins left out; `None` where it has a character that begins no token, or a
/// string without end.
pub(super) fn tokens(lines: &[&str]) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut scanner = Scanner::new(lines);
    while scanner.skip_blanks() {
        let start = scanner.place;
        let kind = scanner.token()?;
        found.push(Token { kind, start, end: scanner.place });
    }
    Some(found)
}

struct Scanner {
    lines: Vec<Vec<char>>,
    place: Place,
}

impl Scanner {
    fn new(lines: &[&str]) -> Scanner {
        let lines = lines.iter().map(|line| line.chars().collect()).collect();
        Scanner { lines, place: Place { line: 0, column: 0 } }
    }

    /// The character `ahead` of here on this line.
    fn look(&self, ahead: usize) -> Option<char> {
        self.lines.get(self.place.line)?.get(self.place.column + ahead).copied()
    }

    fn next_line(&mut self) {
        self.place = Place { line: self.place.line + 1, column: 0 };
    }

    /// To the next token; false at the end.
    fn skip_blanks(&mut self) -> bool {
        while self.place.line < self.lines.len() {
            match self.look(0) {
                None | Some('#' | '\\') => self.next_line(),
                Some(c) if c.is_whitespace() => self.place.column += 1,
                Some(_) => return true,
            }
        }
        false
    }

    fn token(&mut self) -> Option<Kind> {
        let c = self.look(0)?;
        if c.is_ascii_digit() || (c == '.' && self.look(1).is_some_and(|d| d.is_ascii_digit())) {
            self.number();
            return Some(Kind::Number);
        }
        if let Some(prefix) = self.text_prefix() {
            self.text(prefix)?;
            return Some(Kind::Text);
        }
        if c.is_alphanumeric() || c == '_' {
            return Some(Kind::Name(self.word()));
        }
        if let '(' | '[' | '{' = c {
            self.place.column += 1;
            return Some(Kind::Open(c));
        }
        if let ')' | ']' | '}' = c {
            self.place.column += 1;
            return Some(Kind::Close(c));
        }
        let operator = OPERATORS.iter().find(|o| o.chars().enumerate().all(|(i, c)| self.look(i) == Some(c)))?;
        self.place.column += operator.len();
        Some(Kind::Operator(operator))
    }

    fn word(&mut self) -> String {
        let mut word = String::new();
        while let Some(c) = self.look(0).filter(|c| c.is_alphanumeric() || *c == '_') {
            word.push(c);
            self.place.column += 1;
        }
        word
    }

    fn number(&mut self) {
        let hex = self.look(0) == Some('0') && matches!(self.look(1), Some('x' | 'X'));
        let mut before = '0';
        while let Some(c) = self.look(0) {
            let power = !hex && matches!(before, 'e' | 'E') && matches!(c, '+' | '-');
            if !(c.is_alphanumeric() || c == '_' || c == '.' || power) {
                return;
            }
            before = c;
            self.place.column += 1;
        }
    }

    /// Letters before a quote: their number and whether it is an f-string; `None` where no string begins.
    fn text_prefix(&self) -> Option<(usize, bool)> {
        let letters = (0..3).take_while(|i| self.look(*i).is_some_and(|c| "rRbBfFuU".contains(c))).count();
        self.look(letters).filter(|c| matches!(c, '\'' | '"'))?;
        let formatted = (0..letters).any(|i| matches!(self.look(i), Some('f' | 'F')));
        Some((letters, formatted))
    }

    fn text(&mut self, (letters, formatted): (usize, bool)) -> Option<()> {
        self.place.column += letters;
        let quote = self.look(0)?;
        let triple = self.look(1) == Some(quote) && self.look(2) == Some(quote);
        let length = if triple { 3 } else { 1 };
        self.place.column += length;
        loop {
            match self.look(0) {
                None => self.line_end_in_text(triple)?,
                Some('\\') => self.escaped(),
                Some(c) if c == quote && (0..length).all(|i| self.look(i) == Some(quote)) => {
                    self.place.column += length;
                    return Some(());
                }
                Some('{') if formatted && self.look(1) != Some('{') => self.replacement()?,
                Some('{') if formatted => self.place.column += 2,
                Some(_) => self.place.column += 1,
            }
        }
    }

    fn line_end_in_text(&mut self, triple: bool) -> Option<()> {
        let joined = self.place.column > self.lines.get(self.place.line)?.len();
        if !triple && !joined {
            return None;
        }
        self.next_line();
        (self.place.line < self.lines.len()).then_some(())
    }

    /// A backslash and what it escapes; at the line's end that is the line end.
    fn escaped(&mut self) {
        self.place.column += 2;
    }

    /// A `{…}` in an f-string, its format specification included.
    fn replacement(&mut self) -> Option<()> {
        let mut depth = 0;
        let mut in_spec = false;
        loop {
            if in_spec {
                self.look(0)?
            } else {
                self.skip_blanks().then_some(' ')?
            };
            match self.look(0)? {
                '{' | '(' | '[' => depth += 1,
                '}' | ')' | ']' => depth -= 1,
                ':' if depth == 1 => in_spec = true,
                _ if !in_spec || depth > 1 => {
                    self.token()?;
                    continue;
                }
                _ => {}
            }
            self.place.column += 1;
            if depth == 0 {
                return Some(());
            }
        }
    }
}

/// What stands at the top of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A binary arithmetic operator: where it begins, and whether the right operand stands in parentheses of its own.
    Binary { operator: Place, length: usize, parenthesised: bool },
    /// `value[…]`: where the bracket opens and the expression ends.
    Subscript { open: Place, end: Place },
    /// `function(…)`; `plain` when the function is a name.
    Call { open: Place, end: Place, plain: bool },
}

/// The shape of the expression, where it is one that gets anchors.
pub(super) fn shape(lines: &[&str]) -> Option<Shape> {
    shape_of(&tokens(lines)?)
}

fn shape_of(tokens: &[Token]) -> Option<Shape> {
    if let Some(inner) = inside_parentheses(tokens) {
        return shape_of(inner);
    }
    let outline = Outline::of(tokens)?;
    let Some(at) = outline.top_operator() else {
        return outline.top_trailer(tokens);
    };
    let operator = &tokens[at];
    let length = operator.end.column - operator.start.column;
    let parenthesised = inside_parentheses(&tokens[at + 1..]).is_some();
    Some(Shape::Binary { operator: operator.start, length, parenthesised })
}

/// What is inside, when all the tokens are one pair of parentheses round one expression (not a tuple or generator).
fn inside_parentheses(tokens: &[Token]) -> Option<&[Token]> {
    if tokens.first()?.kind != Kind::Open('(') || group_end(tokens, 0)? + 1 != tokens.len() {
        return None;
    }
    let inner = &tokens[1..tokens.len() - 1];
    let lambda = inner.iter().any(|t| t.is_name("lambda"));
    let top = top_level(inner);
    let many = top.clone().any(|t| t.is_operator(",")) && !lambda;
    (!inner.is_empty() && !many && !top.clone().any(|t| t.is_name("for"))).then_some(inner)
}

/// The tokens outside of any bracket.
fn top_level(tokens: &[Token]) -> impl Iterator<Item = &Token> + Clone {
    let mut depth = 0_usize;
    tokens.iter().filter(move |token| match token.kind {
        Kind::Open(_) => {
            depth += 1;
            false
        }
        Kind::Close(_) => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    })
}

/// Index of the bracket that closes the one at `open`.
fn group_end(tokens: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (i, token) in tokens.iter().enumerate().skip(open) {
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(i);
        }
    }
    None
}

/// How tightly a binary operator binds; `None` for other tokens.
fn binding(token: &Token) -> Option<u8> {
    let Kind::Operator(operator) = token.kind else {
        return None;
    };
    Some(match operator {
        "|" => 1,
        "^" => 2,
        "&" => 3,
        "<<" | ">>" => 4,
        "+" | "-" => 5,
        "*" | "/" | "//" | "%" | "@" => 6,
        "**" => POWER,
        _ => return None,
    })
}

const POWER: u8 = 7;

/// Words that stand between or before expressions, never inside one operand.
const WORDS: [&str; 31] = [
    "and", "as", "assert", "async", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally",
    "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return",
    "try", "while", "with", "yield",
];

/// Operators and trailers of an expression outside of brackets.
#[derive(Default)]
struct Outline {
    /// Index and binding of each binary operator.
    operators: Vec<(usize, u8)>,
    /// Begins with `+`, `-` or `~`.
    signed: bool,
    /// Has an `await` before an operand.
    awaits: bool,
    /// Index of the last trailer's bracket; `None` when the last trailer is an attribute or there is none.
    trailer: Option<usize>,
}

impl Outline {
    /// `None` for anything but operands joined by arithmetic.
    fn of(tokens: &[Token]) -> Option<Outline> {
        let mut outline = Outline::default();
        let mut at = 0;
        loop {
            at = outline.operand(tokens, at)?;
            let Some(token) = tokens.get(at) else {
                return Some(outline);
            };
            outline.operators.push((at, binding(token)?));
            at += 1;
        }
    }

    /// Reads signs, an atom and its trailers; the index after them.
    fn operand(&mut self, tokens: &[Token], from: usize) -> Option<usize> {
        let mut at = from;
        self.trailer = None;
        loop {
            let token = tokens.get(at)?;
            match &token.kind {
                Kind::Operator("+" | "-" | "~") => self.signed |= at == 0,
                Kind::Name(name) if name == "await" => self.awaits = true,
                _ => break,
            }
            at += 1;
        }
        at = atom(tokens, at)?;
        while let Some(token) = tokens.get(at) {
            match token.kind {
                Kind::Open('(' | '[') => {
                    self.trailer = Some(at);
                    at = group_end(tokens, at)? + 1;
                }
                Kind::Operator(".") => {
                    self.trailer = None;
                    at += 2;
                }
                _ => break,
            }
        }
        Some(at)
    }

    /// Index of the operator that is applied last.
    fn top_operator(&self) -> Option<usize> {
        let lowest = self.operators.iter().map(|(_, binding)| *binding).min()?;
        let mut candidates = self.operators.iter().filter(|(_, binding)| *binding == lowest);
        let (at, _) = if lowest == POWER { candidates.next() } else { candidates.next_back() }?;
        (lowest != POWER || !self.signed).then_some(*at)
    }

    /// The call or subscript at the end, where no operator is at the top.
    fn top_trailer(&self, tokens: &[Token]) -> Option<Shape> {
        if self.signed || self.awaits || !self.operators.is_empty() {
            return None;
        }
        let at = self.trailer?;
        let (open, end) = (tokens[at].start, tokens.last()?.end);
        let plain = at == 1 && matches!(tokens[0].kind, Kind::Name(_));
        Some(match tokens[at].kind {
            Kind::Open('(') => Shape::Call { open, end, plain },
            _ => Shape::Subscript { open, end },
        })
    }
}

/// Reads a name, a number, a display in brackets, or strings in a row.
fn atom(tokens: &[Token], at: usize) -> Option<usize> {
    match &tokens.get(at)?.kind {
        Kind::Name(name) if WORDS.contains(&name.as_str()) => None,
        Kind::Name(_) | Kind::Number | Kind::Operator("...") => Some(at + 1),
        Kind::Open(_) => Some(group_end(tokens, at)? + 1),
        Kind::Text => Some(at + tokens[at..].iter().take_while(|t| t.kind == Kind::Text).count()),
        _ => None,
    }
}
