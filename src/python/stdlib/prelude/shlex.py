import re

__all__ = ['shlex', 'split', 'quote', 'join']
_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII).search


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    out = []
    word = None
    i, n = 0, len(s)
    while i < n:
        c = s[i]
        i += 1
        if c in ' \t\r\n':
            if word is not None:
                out.append(word)
                word = None
        elif c == '#' and comments:
            while i < n and s[i] != '\n':
                i += 1
        elif c in '"\'':
            start = i
            word = word or ''
            while True:
                if i >= n:
                    raise ValueError('No closing quotation')
                d = s[i]
                i += 1
                if d == c:
                    break
                if d == '\\' and c == '"' and posix:
                    if i >= n:
                        raise ValueError('No escaped character' if i >= n else '')
                    if s[i] in '"\\':
                        d = s[i]
                    else:
                        d += s[i]
                    i += 1
                word += d
            if not posix:
                word = word[:len(word) - (i - 1 - start)] + c + s[start:i - 1] + c
        elif c == '\\' and posix:
            if i >= n:
                raise ValueError('No escaped character')
            word = (word or '') + s[i]
            i += 1
        else:
            word = (word or '') + c
    if word is not None:
        out.append(word)
    return out


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError('expected string object, got %r' % type(s).__name__)
    if _unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join([quote(arg) for arg in split_command])


class shlex:
    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self._words = split(instream if isinstance(instream, str) else instream.read(), True, posix)
        self.eof = None if posix else ''

    def get_token(self):
        return self._words.pop(0) if self._words else self.eof

    def __iter__(self):
        return self

    def __next__(self):
        if not self._words:
            raise StopIteration
        return self._words.pop(0)
