import os
import re
from functools import lru_cache

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    name, pat = os.path.normcase(name), os.path.normcase(pat)
    return fnmatchcase(name, pat)


@lru_cache(maxsize=256)
def _compile(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    match = _compile(os.path.normcase(pat))
    return [n for n in names if match(n)]


def fnmatchcase(name, pat):
    return _compile(pat)(name) is not None


def translate(pat):
    pieces = _pieces(pat, None, '.')
    stars = [i for i, piece in enumerate(pieces) if piece is None]
    # What stands between two stars is found where it first is, and not tried elsewhere: the last star has the rest.
    for star, following in zip(stars, stars[1:]):
        pieces[star] = '(?>.*?'
        pieces[following - 1] += ')'
    if stars:
        pieces[stars[-1]] = '.*'
    return '(?s:%s)\\Z' % ''.join(pieces)


def _without_empty_ranges(body):
    """The inside of a set; a range whose end is before its beginning holds nothing and goes, with the rest kept."""
    spans = []
    start, at = 0, body.find('-', 1)
    while at >= 0:
        spans.append(body[start:at])
        start, at = at + 1, body.find('-', at + 3)
    if start < len(body) or not spans:
        spans.append(body[start:])
    else:
        # A hyphen at the end is one.
        spans[-1] += '-'
    for i in range(len(spans) - 1, 0, -1):
        if spans[i - 1][-1] > spans[i][0]:
            spans[i - 1:i + 1] = [spans[i - 1][:-1] + spans[i][1:]]
    return '-'.join([span.replace('\\', '\\\\').replace('-', '\\-') for span in spans])


def _set(inside):
    negated = inside.startswith('!')
    body = inside[negated:]
    body = _without_empty_ranges(body) if '-' in body else body.replace('\\', '\\\\')
    if not body:
        return '.' if negated else '(?!)'
    # Doubled they would mean operations on sets.
    body = re.sub('([&~|])', r'\\\1', body)
    return '[%s%s]' % ('^' if negated else '\\' * (body[0] in '^['), body)


def _pieces(pat, star, question):
    out = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            if not out or out[-1] is not star:
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
                out.append(_set(pat[i:j]))
                i = j + 1
        else:
            out.append(re.escape(c))
    return out
