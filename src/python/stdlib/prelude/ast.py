# `ast`: the values of literals alone; there are no trees. Source: the library reference, "ast".
import re as _re
from _sys import unsupported as _unsupported

_TOKEN = _re.compile(r'''\s*(?:\#[^\n]*\s*)*(?:(?P<text>(?:[rR][bB]?|[bB][rR]?|[uU])?(?:"""(?:[^\\]|\\.)*?"""|\'\'\'(?:[^\\]|\\.)*?\'\'\'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))
    |(?P<number>0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?[\d_]+)?[jJ]?)
    |(?P<name>[^\W\d]\w*)|(?P<sign>\*\*|//|\S)|\Z)''', _re.X | _re.S)


def _shape(v):
    return {list: 'List', tuple: 'Tuple', dict: 'Dict', set: 'Set'}.get(type(v), 'Constant')


class _Reader:
    def __init__(self, text):
        self.all = []
        at = 0
        while at < len(text):
            m = _TOKEN.match(text, at)
            at = m.end()
            if m.lastgroup:
                self.all.append((m.lastgroup, m[m.lastgroup], text.count('\n', 0, m.start(m.lastgroup)) + 1))
        self.all.append(('end', '', 1))
        self.at = 0

    def next(self):
        self.at += 1
        return self.all[self.at - 1]

    def sees(self, sign):
        return self.all[self.at][0] == 'sign' and self.all[self.at][1] == sign

    def took(self, sign):
        found = self.sees(sign)
        self.at += found
        return found

    def refuse(self, kind, line=None):
        line = self.all[self.at - 1][2] if line is None else line
        raise ValueError('malformed node or string on line %d: <ast.%s object at %#x>' % (line, kind, id(self)))

    def whole(self):
        v = self.value()
        if self.took(','):
            items = [v]
            while self.all[self.at][0] != 'end':
                items.append(self.value())
                if not self.took(','):
                    break
            v = tuple(items)
        if self.all[self.at][0] != 'end':
            self.refuse('BinOp')
        return v

    def value(self):
        start = self.at
        v = self.signed()
        while self.all[self.at][0] != 'end' and not self.all[self.at][1] in (',', ')', ']', '}', ':'):
            kind, word, line = self.next()
            if word in ('+', '-'):
                if type(v) not in (int, float, complex):
                    self.refuse(_shape(v), line)
                right = self.signed()
                if isinstance(right, complex) and not isinstance(v, complex) and self.all[self.at - 1][0] == 'number':
                    v = v + right if word == '+' else v - right
                    continue
            elif kind == 'text' and self.all[self.at - 2][0] == 'text':
                v += eval(word)
                continue
            self.refuse({'(': 'Call', '[': 'Subscript', '.': 'Attribute', 'if': 'IfExp', 'and': 'BoolOp', 'or': 'BoolOp'}.get(
                word, 'Compare' if word in ('<', '>', '=', '!', 'in', 'is', 'not') else 'BinOp'), self.all[start][2])
        return v

    def signed(self):
        if self.sees('+') or self.sees('-'):
            sign = self.next()[1]
            kind = self.all[self.at]
            v = self.signed()
            if type(v) not in (int, float, complex) or kind[1] in ('+', '-'):
                self.refuse('UnaryOp' if kind[1] in ('+', '-') else _shape(v), kind[2])
            return -v if sign == '-' else +v
        kind, word, line = self.next()
        if kind in ('text', 'number'):
            return eval(word)
        if word in ('None', 'True', 'False'):
            return {'None': None, 'True': True, 'False': False}[word]
        if word == 'set' and self.sees('('):
            self.at += 1
            if self.took(')'):
                return set()
            self.refuse('Call', line)
        if word == '.' and self.took('.') and self.took('.'):
            return ...
        if kind == 'name':
            after = self.all[self.at][1]
            self.refuse('Lambda' if word == 'lambda' else 'UnaryOp' if word == 'not' else 'JoinedStr' if word in 'fF' and self.all[self.at][0] == 'text' else
                        {'(': 'Call', '[': 'Subscript', '.': 'Attribute'}.get(after, 'Name'), line)
        if word in ('(', '[', '{'):
            return self.items(word, line)
        self.refuse('UnaryOp' if word == '~' else 'Starred', line)

    def _loops(self, word='for'):
        """Whether the word stands in these brackets themselves."""
        depth = 0
        for kind, found, _ in self.all[self.at:]:
            if kind == 'sign' and found in '([{':
                depth += 1
            elif kind == 'sign' and found in ')]}':
                if not depth:
                    return False
                depth -= 1
            elif found == word and not depth and kind != 'text':
                return True

    def items(self, opening, line):
        closing = {'(': ')', '[': ']', '{': '}'}[opening]
        out, keys, commas = [], [], 0
        if self._loops():
            colon = opening == '{' and self._loops(':')
            self.refuse({'(': 'GeneratorExp', '[': 'ListComp', '{': 'DictComp' if colon else 'SetComp'}[opening], line)
        while not self.took(closing):
            out.append(self.value())
            if opening == '{' and self.took(':'):
                keys.append(out.pop())
                out.append(self.value())
            if self.took(','):
                commas += 1
            elif not self.sees(closing):
                self.refuse('BinOp', line)
        if opening == '[':
            return out
        if opening == '{':
            return dict(zip(keys, out)) if keys or not out else set(out)
        return tuple(out) if commas or not out else out[0]


def literal_eval(node_or_string):
    if not isinstance(node_or_string, (str, bytes)):
        raise ValueError('malformed node or string: %r' % (node_or_string,))
    text = node_or_string.decode() if isinstance(node_or_string, bytes) else node_or_string
    text = text.lstrip(' \t')
    compile(text, '<unknown>', 'eval')
    return _Reader(text).whole()


def __getattr__(name):
    if name in ('parse', 'dump', 'walk', 'unparse', 'NodeVisitor', 'NodeTransformer', 'AST', 'Module', 'Name', 'Constant', 'iter_child_nodes', 'get_docstring', 'fix_missing_locations'):
        _unsupported('ast.' + name)
    raise AttributeError("module 'ast' has no attribute %r" % name)
