import _sys
import sys


def _frames(levels):
    """Lines of the levels, with CPython's folding of repetitions."""
    out = []
    last = None
    count = 0
    for row in levels:
        path, line, name, library, text = row
        key = (path, line, name)
        if key != last:
            if count > 3:
                n = count - 3
                out.append('  [Previous line repeated %d more time%s]\n' % (n, '' if n == 1 else 's'))
            last = key
            count = 0
        count += 1
        if count > 3:
            continue
        out.append('  File "%s", line %d, in %s\n' % (path, line, name))
        if text is not None:
            out.append(text + '\n')
    if count > 3:
        n = count - 3
        out.append('  [Previous line repeated %d more time%s]\n' % (n, '' if n == 1 else 's'))
    return out


def _path(cls):
    module = getattr(cls, '__module__', 'builtins')
    return cls.__qualname__ if module in ('__main__', 'builtins') else module + '.' + cls.__qualname__


def _last_lines(e):
    cls = type(e)
    out = []
    if isinstance(e, SyntaxError) and getattr(e, 'filename', None) is not None:
        out.append('  File "%s", line %d\n' % (e.filename, e.lineno))
        text = e.text
        if text:
            text = text.rstrip('\n')
            shown = text.lstrip(' \n\f')
            out.append('    %s\n' % shown)
            column = e.offset - 1 - (len(text) - len(shown)) if e.offset is not None else -1
            if column >= 0:
                width = max(1, (e.end_offset or e.offset + 1) - e.offset) if e.end_lineno == e.lineno else len(text) - e.offset + 1
                out.append('    %s%s\n' % (''.join([c if c.isspace() else ' ' for c in (shown + ' ' * column)[:column]]), '^' * width))
        out.append('%s: %s\n' % (_path(cls), e.msg))
        return out + _notes(e)
    try:
        text = str(e)
    except BaseException:
        text = '<exception str() failed>'
    text += _suggestion(e)
    out.append(_path(cls) + (': ' + text if text else '') + '\n')
    return out + _notes(e)


def _suggestion(e):
    if isinstance(e, AttributeError) and getattr(e, 'name', None) is not None:
        try:
            names = [n for n in dir(e.obj)]
        except BaseException:
            return ''
        if not e.name.startswith('_'):
            names = [n for n in names if not n.startswith('_')]
        found = _sys.closest(e.name, names)
        return '' if found is None else ". Did you mean: '%s'?" % found
    if isinstance(e, NameError) and not isinstance(e, UnboundLocalError) and getattr(e, 'name', None) is not None:
        found = _sys.closest(e.name, _sys.names_in_reach(e))
        if found is not None:
            return ". Did you mean: '%s'?" % found
        if e.name in _sys.module_names() and not e.name.startswith('_'):
            return ". Did you forget to import '%s'?" % e.name
    return ''


def _notes(e):
    notes = getattr(e, '__notes__', None)
    out = []
    if notes is not None:
        for n in notes:
            for line in str(n).split('\n'):
                out.append(line + '\n')
    return out


def _format(e, seen, indent=''):
    out = []
    seen.append(e)
    cause, context = e.__cause__, e.__context__
    if cause is not None:
        if not _in(cause, seen):
            out += _format(cause, seen)
            out.append('\nThe above exception was the direct cause of the following exception:\n\n')
    elif context is not None and not e.__suppress_context__:
        if not _in(context, seen):
            out += _format(context, seen)
            out.append('\nDuring handling of the above exception, another exception occurred:\n\n')
    if isinstance(e, BaseExceptionGroup):
        return out + _format_group(e, seen)
    levels = _sys.traceback_levels(e)
    if levels:
        out.append('Traceback (most recent call last):\n')
        out += _frames(levels)
    return out + _last_lines(e)


def _format_group(e, seen, depth=0):
    body = []
    levels = _sys.traceback_levels(e)
    if levels:
        body.append(('+ ' if depth == 0 else '') + 'Exception Group Traceback (most recent call last):\n')
        body += [('| ' if depth == 0 else '') + line for part in _frames(levels) for line in part.splitlines(True)]
    body += [('| ' if depth == 0 else '') + line for line in _last_lines(e)]
    pre = '  ' if depth == 0 else ''
    out = [pre + line for line in body]
    n = len(e.exceptions)
    for i in range(n):
        sub = e.exceptions[i]
        out.append('  +-%s---------------- %d ----------------\n' % ('+' if i == 0 else '-', i + 1) if i == 0 else '    +---------------- %d ----------------\n' % (i + 1))
        if isinstance(sub, BaseExceptionGroup):
            lines = _format_group(sub, seen, 1)
        else:
            lines = _format(sub, seen)
        for part in lines:
            for line in part.splitlines(True):
                if line.startswith('  +-') or line.startswith('    +-') or line.startswith('    |'):
                    out.append('    ' + line[2:] if depth == 0 else '  ' + line)
                else:
                    out.append('    | ' + line)
    out.append('    +------------------------------------\n')
    return out


def _in(e, seen):
    for x in seen:
        if x is e:
            return True
    return False


def format_exception(exc, /, value=NotImplemented, tb=None, limit=None, chain=True, **kwargs):
    e = exc if value is NotImplemented else value
    if e is None:
        return ['NoneType: None\n']
    if not chain:
        out = []
        levels = _sys.traceback_levels(e)
        if levels:
            out.append('Traceback (most recent call last):\n')
            out += _frames(levels)
        return out + _last_lines(e)
    return _format(e, [])


def format_exception_only(exc, /, value=NotImplemented, **kwargs):
    return _last_lines(exc if value is NotImplemented else value)


def print_exception(exc, /, value=NotImplemented, tb=None, limit=None, file=None, chain=True):
    (sys.stderr if file is None else file).write(''.join(format_exception(exc, value, tb, limit, chain)))


def print_exc(limit=None, file=None, chain=True):
    e = sys.exception()
    print_exception(e, file=file, chain=chain) if e is not None else (sys.stderr if file is None else file).write('NoneType: None\n')


def format_exc(limit=None, chain=True):
    e = sys.exception()
    return 'NoneType: None\n' if e is None else ''.join(format_exception(e, chain=chain))


def format_tb(tb, limit=None):
    return _frames(_sys.traceback_levels(tb))


def print_tb(tb, limit=None, file=None):
    (sys.stderr if file is None else file).write(''.join(format_tb(tb)))


def extract_tb(tb, limit=None):
    return [FrameSummary(*row) for row in _sys.traceback_levels(tb)]


class FrameSummary:
    def __init__(self, filename, lineno, name, library=False, text=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = None if text is None else text.split('\n')[0].strip()

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __repr__(self):
        return '<FrameSummary file %s, line %d in %s>' % (self.filename, self.lineno, self.name)
