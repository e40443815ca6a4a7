import _sys
import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary',
           'TracebackException', 'walk_stack', 'walk_tb']


def _levels_of(e):
    # Of the library, where some lines stand for CPython's, only those show.
    return [row for row in _sys.traceback_levels(e) if not row[3] or row[4]]


def _frames(levels):
    """Lines of the levels, with CPython's folding of repetitions."""
    out = []
    last = None
    count = 0
    for row in levels:
        path, line, name, _, text = row[:5]
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
        out.append('  File "%s", line %d, in %s\n' % (path, line, name) + ('' if text is None else text + '\n'))
    if count > 3:
        n = count - 3
        out.append('  [Previous line repeated %d more time%s]\n' % (n, '' if n == 1 else 's'))
    return out


def _path(cls):
    module = getattr(cls, '__module__', 'builtins')
    if not isinstance(module, str):
        module = '<unknown>'
    return cls.__qualname__ if module in ('__main__', 'builtins') else module + '.' + cls.__qualname__


def _place_of_syntax(e):
    """The file, the line and what of it is meant."""
    out = [] if e.lineno is None else ['  File "%s", line %s\n' % (e.filename or '<string>', e.lineno)]
    if e.text is None:
        return out
    text = e.text.rstrip('\n')
    shown = text.lstrip(' \n\f')
    out.append('    %s\n' % shown)
    if e.offset is None:
        return out
    past = len(text) + 1
    start, end = [past if n > len(e.text) else n for n in (e.offset, (e.end_offset or e.offset) if e.end_lineno == e.lineno else past)]
    if start >= end or end < 0:
        end = start + 1
    column = start - 1 - (len(text) - len(shown))
    if column >= 0:
        out.append('    %s%s\n' % (''.join([c if c.isspace() else ' ' for c in (shown + ' ' * column)[:column]]), '^' * (end - start)))
    return out


def _last_lines(e, bare=False):
    cls = type(e)
    out = []
    if isinstance(e, SyntaxError):
        return _place_of_syntax(e) + ['%s: %s%s\n' % (_path(cls), e.msg or '<no detail available>',
            ' (%s)' % e.filename if e.lineno is None and e.filename is not None else '')] + _notes(e)
    text = _told(e, 'exception')
    if isinstance(e, (AttributeError, ImportError, NameError)):
        import _suggestions
        text += _suggestions.suggestion(e, bare)
    out.append(_path(cls) + (': ' + text if text else '') + '\n')
    return out + _notes(e)


def _told(value, what, way=str):
    try:
        return way(value)
    except Exception:
        return '<%s %s() failed>' % (what, way.__name__)


def _notes_of(e):
    try:
        return getattr(e, '__notes__', None)
    except Exception as trouble:
        return ['Ignored error getting __notes__: ' + _told(trouble, '__notes__', repr)]


def _notes(e):
    notes = _notes_of(e)
    if notes is None:
        return []
    if isinstance(notes, (str, bytes)) or not _is_sequence(notes):
        return [_told(notes, '__notes__', repr) + '\n']
    return [line + '\n' for n in notes for line in _told(n, 'note').split('\n')]


def _is_sequence(value):
    if isinstance(value, (list, tuple)):
        return True
    import collections.abc
    return isinstance(value, collections.abc.Sequence)


def _format(e, seen, levels=None, level=0, bounds=(15, 10)):
    # An exception with those before it; `level`: how many groups it stands in.
    out, margin = [], '  ' * level + '| ' if level else ''
    seen.append(e)
    before, how = e.__cause__, 'The above exception was the direct cause of the following exception:'
    if before is None and not e.__suppress_context__:
        before, how = e.__context__, 'During handling of the above exception, another exception occurred:'
    if before is not None and not _in(before, seen):
        out += _format(before, seen, None, level, bounds)
        _put(out, margin, ['\n%s\n\n' % how])
    if isinstance(e, BaseExceptionGroup):
        return out + _format_group(e, seen, max(level, 1), bounds)
    if levels is None:
        levels = _levels_of(e)
    if levels:
        _put(out, margin, ['Traceback (most recent call last):\n'] + _frames(levels))
    _put(out, margin, _last_lines(e))
    return out


def _put(out, margin, parts):
    if margin:
        out += [margin + line for part in parts for line in part.splitlines(True)]
    else:
        out += parts


_CLOSE = '+------------------------------------\n'


def _format_group(e, seen, level=1, bounds=(15, 10)):
    out, pad = [], '  ' * level
    widest, deepest = bounds
    levels = _levels_of(e)
    if levels:
        out.append(pad + ('+ ' if level == 1 else '| ') + 'Exception Group Traceback (most recent call last):\n')
        _put(out, pad + '| ', _frames(levels))
    _put(out, pad + '| ', _last_lines(e))
    closed = False
    for i, sub in enumerate(e.exceptions[:widest + 1]):
        more = len(e.exceptions) - widest if i == widest else 0
        out.append('%s---------------- %s ----------------\n' % (pad + ('  +' if i else '+-+'), '...' if more else i + 1))
        closed = False
        if more:
            out.append('%s  | and %d more exception%s\n' % (pad, more, 's' if more > 1 else ''))
        elif isinstance(sub, BaseExceptionGroup) and level >= deepest:
            out.append('%s  | ... (max_group_depth is %d)\n' % (pad, deepest))
        else:
            lines = _format(sub, seen, None, level + 1, bounds)
            out += lines
            # A group inside has drawn the line already.
            closed = any([line.endswith(_CLOSE) for line in lines])
    if not closed:
        out.append(pad + '  ' + _CLOSE)
    return out


def _in(e, seen):
    for x in seen:
        if x is e:
            return True
    return False


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_none = _Sentinel()


def _given(exc, value, tb):
    """The exception and its traceback of the two ways to name them."""
    if (value is _none) != (tb is _none):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _none:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def _limited(rows, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        limit = limit if limit is None else max(limit, 0)
    return rows if limit is None else rows[:limit] if limit >= 0 else rows[limit:]


def _write(lines, file):
    (sys.stderr if file is None else file).write(''.join(lines))


def format_exception(exc, /, value=_none, tb=_none, limit=None, chain=True, **kwargs):
    e, tb = _given(exc, value, tb)
    if e is None:
        return ['NoneType: None\n']
    if limit is None and chain and tb is e.__traceback__:
        return _format(e, [])
    return list(TracebackException(type(e), e, tb, limit=limit).format(chain=chain))


def format_exception_only(exc, /, value=_none, *, show_group=False, **kwargs):
    e = exc if value is _none else value
    return ['NoneType: None\n'] if e is None else _only_lines(e, show_group)


def _only_lines(e, show_group, level=0):
    out = []
    _put(out, '   ' * level, _last_lines(e, True))
    if show_group and isinstance(e, BaseExceptionGroup):
        for sub in e.exceptions:
            out += _only_lines(sub, True, level + 1)
    return out


def print_exception(exc, /, value=_none, tb=_none, limit=None, file=None, chain=True, **kwargs):
    _write(format_exception(exc, value, tb, limit, chain), file)


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_exc') and not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def extract_tb(tb, limit=None):
    return StackSummary(_summary(row) for row in _limited(_levels_of(tb), limit))


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def _outside(f):
    while f is not None and f.f_code.co_filename == _here:
        f = f.f_back
    return f


def extract_stack(f=None, limit=None):
    stack = StackSummary.extract(walk_stack(_outside(sys._getframe()) if f is None else f), limit=limit)
    stack.reverse()
    return stack


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _write(format_stack(f, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def walk_stack(f):
    if f is None:
        f = _outside(sys._getframe())
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    for f, _ in walk_tb(tb):
        try:
            f.clear()
        except RuntimeError:
            continue


def _locals(names):
    return {k: _told(v, 'local', repr) for k, v in names.items()}


def _source_line(path, line):
    # What another text was given for is `linecache`'s to say.
    given = sys.modules.get('linecache')
    if given is not None and path in given.cache:
        return given.getline(path, line)
    return _sys.source_line(path, line)


class FrameSummary:
    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', '_text', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno, self.colno, self.end_colno = lineno if end_lineno is None else end_lineno, colno, end_colno
        self.locals = _locals(locals) if locals else None
        self._line, self._text = line, None
        if lookup_line:
            self.line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _source_line(self.filename, self.lineno) or ''
        return self._line.strip()

    def _shown(self):
        """Its source below its place, with carets where they are known."""
        if self._text is not None:
            return self._text + '\n'
        return '    %s\n' % self.line if self.line else ''

    def __eq__(self, other):
        if isinstance(other, (FrameSummary, tuple)):
            return tuple(self) == tuple(other)
        return NotImplemented

    def __getitem__(self, pos):
        return tuple(self)[pos]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def _summary(row):
    path, line, name, _, text, end_line, column, end_column = row
    columns = {'end_lineno': end_line, 'colno': column, 'end_colno': end_column} if end_line else {}
    made = FrameSummary(path, line, name, line=None if text is None else text.split('\n')[0], **columns)
    made._text = text
    return made


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass(FrameSummary(f.f_code.co_filename, line, f.f_code.co_name, lookup_line=lookup_lines,
                                  locals=f.f_locals if capture_locals else None) for f, line in _limited(list(frame_gen), limit))

    @classmethod
    def from_list(klass, a_list):
        return klass(x if isinstance(x, FrameSummary) else FrameSummary(x[0], x[1], x[2], line=x[3]) for x in a_list)

    def format_frame_summary(self, frame_summary, **kwargs):
        fs = frame_summary
        names = sorted(fs.locals.items()) if fs.locals else ()
        return f'  File "{fs.filename}", line {fs.lineno}, in {fs.name}\n' + fs._shown() + ''.join([f'    {k} = {v}\n' for k, v in names])

    def format(self, **kwargs):
        out, last, count = [], None, 0

        def fold():
            if count > 3:
                out.append('  [Previous line repeated %d more time%s]\n' % (count - 3, '' if count == 4 else 's'))
        for fs in self:
            text = self.format_frame_summary(fs)
            if text is None:
                continue
            key = (fs.filename, fs.lineno, fs.name)
            if key != last:
                fold()
                last, count = key, 0
            count += 1
            if count <= 3:
                out.append(text)
        fold()
        return out


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        e = exc_value
        seen = [] if _seen is None else _seen
        seen.append(e)
        self._exc_type = exc_type if save_exc_type else None
        self.exc_type_str = _path(exc_type)
        self.stack = extract_tb(exc_traceback, limit)
        if capture_locals:
            frames = _limited(list(walk_tb(exc_traceback)), limit)
            for summary, (f, _) in zip(self.stack, frames):
                summary.locals = _locals(f.f_locals)
        self._str = _told(e, 'exception')
        self._only, self._group = _last_lines(e, exc_traceback is None), None
        self.__notes__ = _notes_of(e)
        if isinstance(e, SyntaxError):
            for name in ('filename', 'text', 'offset', 'end_offset', 'msg'):
                setattr(self, name, getattr(e, name))
            self.lineno, self.end_lineno = [None if n is None else str(n) for n in (e.lineno, e.end_lineno)]
        keywords = {'limit': limit, 'capture_locals': capture_locals, 'compact': compact, 'max_group_width': max_group_width,
                    'max_group_depth': max_group_depth, '_seen': seen}

        def told(other):
            known = other is None or _in(other, seen)
            return None if known else TracebackException(type(other), other, other.__traceback__, **keywords)
        self.__suppress_context__ = False if e is None else e.__suppress_context__
        self.__cause__ = told(e and e.__cause__)
        unneeded = compact and e is not None and (self.__cause__ is not None or e.__suppress_context__)
        self.__context__ = None if unneeded else told(e and e.__context__)
        self.exceptions = None
        if isinstance(e, BaseExceptionGroup):
            self._group = _format_group(e, [e], 1, (max_group_width, max_group_depth))
            self.exceptions = [told(x) for x in e.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=1)
        return self._exc_type

    @property
    def exc_type_module(self):
        return self.exc_type_str.rpartition('.')[0]

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, **kwargs):
        if show_group and self.exceptions is not None:
            yield from self._nested(0)
        else:
            yield from self._only

    def _nested(self, level):
        out = []
        _put(out, '   ' * level, self._only)
        for sub in self.exceptions or ():
            out += sub._nested(level + 1)
        return out

    def format(self, *, chain=True, **kwargs):
        if chain:
            before, how = self.__cause__, 'The above exception was the direct cause of the following exception:'
            if before is None and not self.__suppress_context__:
                before, how = self.__context__, 'During handling of the above exception, another exception occurred:'
            if before is not None:
                yield from before.format(chain=chain)
                yield f'\n{how}\n\n'
        if self._group is not None:
            yield from self._group
            return
        if self.stack:
            yield 'Traceback (most recent call last):\n'
            yield from self.stack.format()
        yield from self._only

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)


_here = _outside.__code__.co_filename
