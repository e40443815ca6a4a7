import re
from functools import lru_cache

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


@lru_cache(maxsize=256)
def _compile(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    match = _compile(pat)
    return [n for n in names if match(n)]


def fnmatchcase(name, pat):
    return _compile(pat)(name) is not None


def translate(pat):
    return '(?s:%s)\\Z' % ''.join(_pieces(pat, '.*', '.'))


def _pieces(pat, star, question):
    out = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            if not out or out[-1] != star:
                out.append(star)
        elif c == '?':
            out.append(question)
        elif c == '[':
            j = i
            if pat[j:j + 1] == '!':
                j += 1
            if pat[j:j + 1] == ']':
                j += 1
            while j < n and pat[j] != ']':
                j += 1
            if j >= n:
                out.append('\\[')
            else:
                stuff = pat[i:j].replace('\\', '\\\\').replace('[', '\\[')
                i = j + 1
                if not stuff:
                    out.append('(?!)')
                elif stuff == '!':
                    out.append('.')
                else:
                    stuff = '^' + stuff[1:] if stuff[0] == '!' else '\\' + stuff if stuff[0] == '^' else stuff
                    out.append('[%s]' % stuff)
        else:
            out.append(re.escape(c))
    return out
