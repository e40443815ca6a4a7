# What few uses of `re` need: escapes in templates of `sub`, doubts about sets in patterns.
from re import PatternError

_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}


def parse(template, pattern, source, encode):
    """Literal texts and numbers of groups, in turn; `source` is the template as it was given."""
    out = []
    text = []

    def add(index, at):
        if index > pattern.groups:
            raise PatternError('invalid group reference %d' % index, source, at)
        if text:
            out.append(encode(''.join(text)))
            text.clear()
        out.append(index)

    i = 0
    n = len(template)
    while i < n:
        j = template.find('\\', i)
        if j < 0:
            text.append(template[i:])
            break
        text.append(template[i:j])
        if j + 1 >= n:
            raise PatternError('bad escape (end of pattern)', source, j)
        c = template[j + 1]
        i = j + 2
        if c == 'g':
            if template[i:i + 1] != '<':
                raise PatternError('missing <', source, i)
            end = template.find('>', i + 1)
            name = template[i + 1:] if end < 0 else template[i + 1:end]
            if not name:
                raise PatternError('missing group name', source, i + 1)
            if end < 0:
                raise PatternError('missing >, unterminated name', source, i + 1)
            if name.isdecimal() and name.isascii():
                index = int(name)
            else:
                if not name.isidentifier():
                    raise PatternError('bad character in group name %r' % name, source, i + 1)
                index = dict(pattern._names).get(name)
                if index is None:
                    raise IndexError('unknown group name %r' % name)
            add(index, i + 1)
            i = end + 1
        elif c == '0':
            k = i
            while k < n and k < i + 2 and template[k] in '01234567':
                k += 1
            text.append(chr(int(template[j + 1:k], 8) & 0xff))
            i = k
        elif c in '123456789':
            if i < n and template[i] in '0123456789':
                if c in '0123' and template[i] in '01234567' and i + 1 < n and template[i + 1] in '01234567' or (
                        c in '4567' and template[i] in '01234567' and i + 1 < n and template[i + 1] in '01234567'):
                    value = int(template[j + 1:i + 2], 8)
                    if value > 0o377:
                        raise PatternError('octal escape value %s outside of range 0-0o377' % template[j:i + 2], source, j)
                    text.append(chr(value))
                    i += 2
                    continue
                i += 1
            add(int(template[j + 1:i]), j + 1)
        elif c in _ESCAPES:
            text.append(_ESCAPES[c])
        elif c.isascii() and c.isalpha():
            raise PatternError('bad escape \\%s' % c, source, j)
        else:
            text.append('\\' + c)
    if text or not out:
        out.append(encode(''.join(text)))
    return out


_SET_OPERATIONS = {'-': 'difference', '&': 'intersection', '~': 'symmetric difference', '|': 'union'}


def doubt_sets(text):
    """Warns of what may mean something else in sets one day."""
    at, size = 0, len(text)
    while at < size:
        c = text[at]
        at += 2 if c == '\\' else 1
        if c == '[':
            if text[at:at + 1] == '[':
                _doubt('nested set', at)
            if text[at:at + 1] == '^':
                at += 1
            at = _doubt_set(text, at)


def _doubt_set(text, first):
    at, size = first, len(text)
    while at < size:
        c = text[at]
        if c == ']' and at > first:
            return at + 1
        if at > first and c in _SET_OPERATIONS and text[at + 1:at + 2] == c:
            _doubt('set ' + _SET_OPERATIONS[c], at)
        at += 2 if c == '\\' else 1
        if text[at:at + 1] == '-':
            if text[at + 1:at + 2] == '-':
                _doubt('set difference', at)
            if text[at + 1:at + 2] == ']':
                return at + 2
            at += 3 if text[at + 1:at + 2] == '\\' else 2
    return at


def _doubt(what, at):
    import warnings
    warnings.warn('Possible %s at position %d' % (what, at), FutureWarning, stacklevel=1)
