import _core
import _re

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape', 'error', 'Pattern', 'Match', 'A', 'I',
           'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError']
__version__ = '2.2.1'


class PatternError(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = '%s at position %d' % (msg, pos)
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError
_FLAGS = ((256, 'ASCII'), (2, 'IGNORECASE'), (4, 'LOCALE'), (32, 'UNICODE'), (8, 'MULTILINE'), (16, 'DOTALL'), (64, 'VERBOSE'), (128, 'DEBUG'))


class RegexFlag(int):
    def __repr__(self):
        rest = int(self)
        if not rest:
            return 're.NOFLAG'
        names = []
        for bit, name in _FLAGS:
            if rest & bit:
                names.append('re.' + name)
                rest &= ~bit
        if rest:
            names.append(hex(rest))
        return '|'.join(names)

    __str__ = __repr__

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return '|'.join([n for bit, n in _FLAGS if self & bit]) or 'NOFLAG'

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(~int(self) & 0x1ff)


NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
U = UNICODE = RegexFlag(32)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
_END = 9223372036854775807


class Match:
    # Two fields: an object of so few is made fastest. `_of` is the same of all matches of one search: the pattern, what was searched,
    # from where, to where, and that of which parts are taken.
    __slots__ = ('_spans', '_of')

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Match' instances")

    re = property(lambda self: self._of[0])
    string = property(lambda self: self._of[1])
    pos = property(lambda self: self._place(2))
    endpos = property(lambda self: self._place(3))

    def _place(self, n):
        return min(max(self._of[n], 0), len(self._of[4]))

    @property
    def lastindex(self):
        return self._spans[-1]

    @property
    def lastgroup(self):
        last = self._spans[-1]
        for name, number in self._of[0]._names:
            if number == last:
                return name
        return None

    @property
    def regs(self):
        s = self._spans
        return tuple([(s[i], s[i + 1]) for i in range(0, len(s) - 1, 2)])

    def _number(self, group):
        if isinstance(group, int) or hasattr(group, '__index__'):
            group = _core.index(group)
        else:
            group = self.re.groupindex.get(group, -1) if isinstance(group, (str, bytes)) else -1
        if not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return group

    group = _re.group

    def __getitem__(self, group):
        return _group(self, group)

    def _group(self, *groups):
        texts = tuple([_part(self, self._number(group), None) for group in groups])
        return texts if len(texts) > 1 else texts[0]

    def groups(self, default=None):
        return tuple([_part(self, n, default) for n in range(1, len(self._spans) // 2)])

    def groupdict(self, default=None):
        return {name: _part(self, n, default) for name, n in self.re._names}

    def start(self, group=0, /):
        return self._spans[2 * self._number(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        n = self._number(group)
        return self._spans[2 * n], self._spans[2 * n + 1]

    def expand(self, template):
        return _fill(_parse(template, self.re), self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return '<re.Match object; span=%r, match=%s>' % (self.span(), repr(self.group())[:50])

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 're.Match' object")

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


_group, _part = _re.group, _re.part
_BLANK = object.__new__(Match)
_BLANK._spans = _BLANK._of = None


class Pattern:
    __slots__ = ('pattern', 'flags', 'groups', '_names', '_program', '__weakref__')

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Pattern' instances")

    @property
    def groupindex(self):
        import types
        return types.MappingProxyType(dict(self._names))

    def _data(self, string):
        # What is searched, and what parts are taken of: a text, or bytes.
        if isinstance(string, str):
            if not isinstance(self.pattern, str):
                raise TypeError('cannot use a bytes pattern on a string-like object')
            # Parts of a text of a class of the program's own are plain texts.
            return string if type(string) is str else _core.plain(string)
        if not isinstance(string, bytes):
            try:
                string = bytes(memoryview(string))
            except TypeError:
                raise TypeError("expected string or bytes-like object, got '%s'" % type(string).__name__) from None
        if isinstance(self.pattern, str):
            raise TypeError('cannot use a string pattern on a bytes-like object')
        return string

    def _run(self, how, string, pos, endpos):
        data = string if type(string) is type(self.pattern) else self._data(string)
        if endpos is not _END or type(pos) is not int or pos:
            pos, endpos = _core.size(pos), _core.size(endpos)
        return _re.run(self._program, data, pos, endpos, how, False, (self, string, pos, endpos, data), _BLANK)

    def match(self, string, pos=0, endpos=_END):
        return self._run(0, string, pos, endpos)

    def search(self, string, pos=0, endpos=_END):
        return self._run(1, string, pos, endpos)

    def fullmatch(self, string, pos=0, endpos=_END):
        return self._run(2, string, pos, endpos)

    def findall(self, string, pos=0, endpos=_END):
        return _re.texts(self._program, self._data(string), _core.size(pos), _core.size(endpos))

    def finditer(self, string, pos=0, endpos=_END):
        data = self._data(string)
        pos, endpos = _core.size(pos), _core.size(endpos)
        found = _re.all(self._program, data, pos, endpos, 0, (self, string, pos, endpos, data), _BLANK)
        return iter(iter(found).__next__, None)

    def split(self, string, maxsplit=0):
        out = []
        maxsplit = _core.size(maxsplit)
        if maxsplit < 0:
            return [string]
        string = self._data(string)
        last = 0
        for s in _re.all(self._program, string, 0, _END, maxsplit, None, None):
            out.append(string[last:s[0]])
            for i in range(2, 2 * self.groups + 2, 2):
                out.append(string[s[i]:s[i + 1]] if s[i] >= 0 else None)
            last = s[1]
        out.append(string[last:])
        return out

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        given, string = string, self._data(string)
        count = _core.size(count)
        if count < 0:
            return string, 0
        parts = None if callable(repl) else _parse(repl, self)
        if parts is not None and len(parts) == 1 and type(parts[0]) is not int:
            out, count = _re.pieces(self._program, string, count, parts[0])
            return (string[:0].join(out), count) if count else (string, 0)
        out = []
        last = 0
        rows = _re.all(self._program, string, 0, _END, count, (self, given, 0, _END, string), _BLANK)
        for m in rows:
            s = m._spans
            if s[0] > last:
                out.append(string[last:s[0]])
            last = s[1]
            if parts is not None:
                out.append(_fill(parts, m))
                continue
            r = repl(m)
            if r is not None:
                if not isinstance(r, (str, bytes, bytearray)) or isinstance(r, str) != isinstance(string, str):
                    raise TypeError('sequence item %d: expected %s instance, %s found' % (
                        len(out), 'str' if isinstance(string, str) else 'a bytes-like object', type(r).__name__))
                out.append(r)
        if not rows:
            return string, 0
        out.append(string[last:])
        return string[:0].join(out), len(rows)

    def scanner(self, string, pos=0, endpos=_END):
        return _Scanner(self, string, pos, endpos)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.flags == other.flags and type(self.pattern) is type(other.pattern) and self.pattern == other.pattern

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and flags & 0x124 == 32:
            flags &= ~32
        names = []
        for bit, name in ((2, 'IGNORECASE'), (4, 'LOCALE'), (8, 'MULTILINE'), (16, 'DOTALL'), (32, 'UNICODE'), (64, 'VERBOSE'), (128, 'DEBUG'), (256, 'ASCII')):
            if flags & bit:
                names.append('re.' + name)
        text = repr(self.pattern)[:200]
        return 're.compile(%s%s)' % (text, ', ' + '|'.join(names) if names else '')

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._data = pattern._data(string)
        self._string, self._at, self._end, self._empty = string, pos, endpos, False

    def _step(self, how):
        if self._at is None:
            return None
        of = self.pattern, self._string, 0, self._end, self._data
        m = _re.run(self.pattern._program, self._data, self._at, self._end, how, self._empty, of, _BLANK)
        if m is None:
            self._at = None
            return None
        start, self._at = m.span()
        self._empty = start == self._at
        return m

    def match(self):
        return self._step(0)

    def search(self):
        return self._step(1)


# ---- templates ---------------------------------------------------------------------------------------------------

def _parse(template, pattern):
    """Literal texts and numbers of groups, in turn."""
    is_text = isinstance(template, str)
    source = template
    if not is_text:
        if not isinstance(template, (bytes, bytearray, memoryview)):
            raise TypeError('decoding to str: need a bytes-like object, %s found' % type(template).__name__)
        template = bytes(template).decode('latin-1')
    encode = (lambda s: s) if is_text else (lambda s: s.encode('latin-1'))
    if '\\' not in template:
        return [encode(template)]
    from _re_templates import parse
    return parse(template, pattern, source, encode)


def _fill(parts, m):
    empty = m._of[4][:0]
    return empty.join([_part(m, p, empty) if type(p) is int else p for p in parts])


# ---- the functions -----------------------------------------------------------------------------------------------

_cache = {}


def _compile(pattern, flags=0):
    flags = int(flags)
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    is_text = isinstance(pattern, str)
    if not is_text and not isinstance(pattern, (bytes, bytearray)):
        raise TypeError('first argument must be string or compiled pattern')
    if is_text:
        if flags & 4:
            raise ValueError('cannot use LOCALE flag with a str pattern')
        letters = _leading_flags(pattern)
        if (flags & 32 or 'u' in letters) and (flags & 256 or 'a' in letters):
            raise ValueError('ASCII and UNICODE flags are incompatible')
    else:
        if flags & 32:
            raise ValueError('cannot use UNICODE flag with a bytes pattern')
        if flags & 4 and flags & 256:
            raise ValueError('ASCII and LOCALE flags are incompatible')
    text = pattern if is_text else bytes(pattern).decode('latin-1')
    if '[' in text and any([twice in text for twice in ('[[', '[^[', '--', '&&', '~~', '||')]):
        from _re_templates import doubt_sets
        doubt_sets(text)
    r = _re.compile(text, flags, not is_text)
    if is_text and r[0] == 'bad escape \\N' and len(r) == 2:
        r = _with_names(text, flags, r)
    if not is_text and len(r) == 2 and r[0].startswith('bad character in group name '):
        r = 'bad character in group name %s' % ascii(r[0][29:-1]), r[1]
    if len(r) == 2:
        if r[0] == 'the repetition number is too large':
            raise OverflowError(r[0])
        raise PatternError(r[0], None if r[1] is None else pattern, r[1])
    p = object.__new__(Pattern)
    p._program, p.flags, p.groups, p._names = r
    p.pattern = pattern
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[type(pattern), pattern, flags] = p
    return p


def _leading_flags(pattern):
    """The letters of all `(?…)` at the beginning."""
    letters = ''
    while pattern.startswith('(?'):
        some, closed, pattern = pattern[2:].partition(')')
        if not closed or not some.isalpha():
            break
        letters += some
    return letters


def _with_names(text, flags, r):
    """Compiles a pattern in which characters are named: each stands for itself, and places are told as in the original."""
    moved = []
    while len(r) == 2 and r[0] == 'bad escape \\N':
        at = r[1]
        if text[at + 2:at + 3] != '{':
            return 'missing {', _place_before(at + 2, moved)
        end = text.find('}', at)
        name = text[at + 3:end if end >= 0 else None]
        if not name:
            return 'missing character name', _place_before(at + 3, moved)
        if end < 0:
            return 'missing }, unterminated name', _place_before(at + 3, moved)
        import unicodedata
        try:
            c = unicodedata.lookup(name)
            c = escape(chr(ord(c)))
        except (KeyError, TypeError):
            return 'undefined character name %r' % name, _place_before(at, moved)
        text = text[:at] + c + text[end + 1:]
        moved.append((at, end + 1 - at - len(c)))
        r = _re.compile(text, flags, False)
    if len(r) == 2 and r[1] is not None:
        return r[0], _place_before(r[1], moved)
    return r


def _place_before(at, moved):
    for start, more in reversed(moved):
        if at > start:
            at += more
    return at


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def _positional(function, name, args, count, flags):
    """`count` and `flags` by position: allowed, and complained of."""
    if len(args) > 2:
        raise TypeError('%s() takes from %d to %d positional arguments but %d were given' % (
            function, 3 if name == 'count' else 2, 5 if name == 'count' else 4, len(args) + (3 if name == 'count' else 2)))
    if count is not None:
        raise TypeError("%s() got multiple values for argument '%s'" % (function, name))
    count = args[0]
    if len(args) == 2:
        if flags is not None:
            raise TypeError("%s() got multiple values for argument 'flags'" % function)
        flags = args[1]
    import warnings
    warnings.warn("'%s' is passed as positional argument" % name, DeprecationWarning, stacklevel=1)
    return count, flags


def sub(pattern, repl, string, *args, count=None, flags=None):
    if args:
        count, flags = _positional('sub', 'count', args, count, flags)
    return _compile(pattern, flags or 0).sub(repl, string, count or 0)


def subn(pattern, repl, string, *args, count=None, flags=None):
    if args:
        count, flags = _positional('subn', 'count', args, count, flags)
    return _compile(pattern, flags or 0).subn(repl, string, count or 0)


def split(pattern, string, *args, maxsplit=None, flags=None):
    if args:
        maxsplit, flags = _positional('split', 'maxsplit', args, maxsplit, flags)
    return _compile(pattern, flags or 0).split(string, maxsplit or 0)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


_SPECIAL = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, 'latin1').translate(_SPECIAL).encode('latin1')


class Scanner:
    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(_compile(phrase, flags), action) for phrase, action in lexicon]
        self.match = None

    def scan(self, string):
        out = []
        i = 0
        while True:
            for p, action in self._patterns:
                m = p.match(string, i)
                if m is not None:
                    break
            else:
                break
            if m.end() == i:
                break
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                out.append(action)
            i = m.end()
        return out, string[i:]


Match.__name__, Pattern.__name__ = 're.Match', 're.Pattern'
