# The part of `inspect` on text: where an object was defined, its source and comments; frames with their lines around. Source: the
# library reference, "inspect", "Retrieving source code", "The interpreter stack".
import collections
import functools
import linecache
import os
import sys
import types

_WANTED = 'module, class, method, function, traceback, frame, or code object was expected, got '
Positions = collections.namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4)
Positions.__module__ = 'dis'


def _code_of(object):
    """The code behind a method, function, traceback, frame or code; else the object itself."""
    if isinstance(object, types.MethodType):
        object = object.__func__
    if isinstance(object, types.FunctionType):
        return object.__code__
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    return object.f_code if isinstance(object, types.FrameType) else object


def getfile(object):
    if isinstance(object, types.ModuleType):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('%r is a built-in module' % (object,))
    if isinstance(object, type):
        module = sys.modules.get(getattr(object, '__module__', None))
        if getattr(module, '__file__', None):
            return module.__file__
        if getattr(object, '__module__', None) == '__main__':
            raise OSError('source code not available')
        raise TypeError('%r is a built-in class' % (object,))
    code = _code_of(object)
    if isinstance(code, types.CodeType):
        return code.co_filename
    raise TypeError(_WANTED + type(object).__name__)


def getsourcefile(object):
    name = getfile(object)
    if name.endswith(('.pyc', '.so')):
        return None
    return name if _lines(name, object) or os.path.exists(name) else None


def getabsfile(object, _filename=None):
    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def getmodulename(path):
    base = os.path.basename(path)
    return base[:-3] if base.endswith('.py') else None


def getmodule(object, _filename=None):
    if isinstance(object, types.ModuleType):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        path = getabsfile(object, _filename)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        own = getattr(module, '__file__', None)
        if isinstance(own, str) and os.path.abspath(own) == path:
            return module
    return None


def _lines(path, object):
    module = sys.modules.get(getattr(object, '__module__', None) or '')
    return linecache.getlines(path, getattr(module, '__dict__', None))


def findsource(object):
    path = getsourcefile(object) or getfile(object)
    if path.startswith('<') and path.endswith('>') and not path.startswith('<doctest'):
        raise OSError('source code not available')
    linecache.checkcache(path)
    lines = _lines(path, object)
    if not lines:
        raise OSError('could not get source code')
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        first = object.__dict__.get('__firstlineno__')
        if first is None:
            raise OSError('source code not available')
        if first > len(lines):
            raise OSError('lineno is out of bounds')
        return lines, first - 1
    code = _code_of(object)
    if not isinstance(code, types.CodeType):
        raise OSError('could not find code object')
    if code.co_firstlineno - 1 >= len(lines):
        raise OSError('lineno is out of bounds')
    return lines, code.co_firstlineno - 1


def indentsize(line):
    wide = line.expandtabs()
    return len(wide) - len(wide.lstrip())


class EndOfBlock(Exception):
    pass


class _Scan:
    """Follows brackets and texts over lines, so that it is known which line begins a statement."""

    def __init__(self):
        self.depth, self.quote = 0, None

    def line(self, text):
        at, continued = 0, False
        while at < len(text):
            c = text[at]
            if self.quote is not None:
                if c == '\\':
                    at += 1
                elif text.startswith(self.quote, at):
                    at += len(self.quote) - 1
                    self.quote = None
            elif c == '#':
                break
            elif c in '"\'':
                self.quote = c * 3 if text.startswith(c * 3, at) else c
                at += len(self.quote) - 1
            elif c in '([{':
                self.depth += 1
            elif c in ')]}':
                self.depth -= 1
                if self.depth < 0:
                    raise EndOfBlock
            elif c == '\\' and not text[at + 1:].strip():
                continued = True
            at += 1
        if self.quote is not None and len(self.quote) == 1:
            self.quote = None
        return self.depth == 0 and self.quote is None and not continued


def _is_head(text):
    return text.startswith(('def ', 'class ', 'async def ', 'async\t'))


def getblock(lines):
    """The statement that begins at the first line, decorators before it and its body with it."""
    scan, margin, last, waits, whole = _Scan(), None, 0, True, True
    for n, line in enumerate(lines):
        text = line.strip()
        if whole:
            # A new statement, or a comment.
            if margin is None and text and not text.startswith('#'):
                margin = indentsize(line)
            elif margin is not None and text and not waits and indentsize(line) <= margin:
                break
            elif margin is not None and text.startswith('#') and indentsize(line) > margin:
                last = n + 1
            if not text or text.startswith('#'):
                continue
            if waits and not text.startswith('@'):
                waits = False
                if not _is_head(text):
                    # A lambda: the statement that it stands in.
                    try:
                        while not scan.line(lines[n]) and n + 1 < len(lines):
                            n += 1
                    except EndOfBlock:
                        pass
                    return lines[:n + 1]
        try:
            whole = scan.line(line)
        except EndOfBlock:
            break
        last = n + 1
    return lines[:last]


def getsourcelines(object):
    from inspect import unwrap
    object = unwrap(object)
    lines, at = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.ModuleType) or isinstance(object, types.FrameType) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[at:]), at + 1


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def getcomments(object):
    """The comments at the start of a module, or those right before a definition."""
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        found = []
        for line in lines[start:]:
            if line[:1] != '#':
                break
            found.append(line.expandtabs())
        return ''.join(found) or None
    margin, found = indentsize(lines[at]), []
    for line in reversed(lines[:at]):
        if line.lstrip()[:1] != '#' or indentsize(line) != margin:
            break
        found.insert(0, line.expandtabs().lstrip())
    while found and found[0].strip() == '#':
        found.pop(0)
    while found and found[-1].strip() == '#':
        found.pop()
    return ''.join(found) or None


class _Placed:
    """A named tuple that also knows the place within the line."""

    def __new__(cls, *fields, positions=None):
        made = super().__new__(cls, *fields)
        made.positions = positions
        return made

    def __repr__(self):
        shown = ['%s=%r' % (name, getattr(self, name)) for name in self._fields + ('positions',)]
        return '%s(%s)' % (type(self).__name__, ', '.join(shown))


class Traceback(_Placed, collections.namedtuple('_Traceback', 'filename lineno function code_context index')):
    pass


class FrameInfo(_Placed, collections.namedtuple('_FrameInfo', 'frame filename lineno function code_context index')):
    pass


def getframeinfo(frame, context=1):
    line = frame.tb_lineno if isinstance(frame, types.TracebackType) else getattr(frame, 'f_lineno', None)
    if isinstance(frame, types.TracebackType):
        frame = frame.tb_frame
    if not isinstance(frame, types.FrameType):
        raise TypeError('%r is not a frame or traceback object' % (frame,))
    path = getsourcefile(frame) or getfile(frame)
    around = index = None
    if context > 0:
        try:
            lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(line - 1 - context // 2, len(lines) - context))
            around, index = lines[start:start + context], line - 1 - start
    return Traceback(path, line, frame.f_code.co_name, around, index, positions=Positions(line, None, None, None))


def getlineno(frame):
    return frame.f_lineno


def _with_info(frame, about, context):
    info = getframeinfo(about, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    found = []
    while frame is not None:
        found.append(_with_info(frame, frame, context))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb is not None:
        found.append(_with_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return found


def stack(context=1):
    return getouterframes(sys._getframe(0), context)


def trace(context=1):
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)


for _cls in (EndOfBlock, Traceback, FrameInfo):
    _cls.__module__ = 'inspect'
