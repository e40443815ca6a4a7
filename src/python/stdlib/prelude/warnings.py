import sys
from _sys import frame_row, source_line

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings', 'catch_warnings', 'deprecated']
filters = [('default', None, DeprecationWarning, '__main__', 0), ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0), ('ignore', None, ImportWarning, None, 0), ('ignore', None, ResourceWarning, None, 0)]
onceregistry = _onceregistry = {}
defaultaction = 'default'
_ACTIONS = ('default', 'error', 'ignore', 'always', 'module', 'once')
_version = [1]


class WarningMessage:
    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        told = (message, category, filename, lineno, file, line, source)
        for detail, value in zip(self._WARNING_DETAILS, told):
            setattr(self, detail, value)
        self._category_name = getattr(category, '__name__', None)

    def __str__(self):
        return '{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (self.message, self._category_name, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    if line is None:
        line = source_line(filename, lineno)
    text = '%s:%s: %s: %s\n' % (filename, lineno, category.__name__, message)
    if line:
        text += '  %s\n' % line.strip()
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        file = sys.stderr
        if file is None:
            return
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except OSError:
        pass


_showwarning_original = showwarning


def _show(record):
    show = showwarning
    show(record.message, record.category, record.filename, record.lineno, record.file, record.line)
    # Nothing notes here where objects came from.
    if show is _showwarning_original and record.source is not None and sys.stderr is not None:
        sys.stderr.write('%s: Enable tracemalloc to get the object allocation traceback\n' % record.category.__name__)


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _version[0] += 1


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError('invalid action: %r' % action)
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError('invalid action: %r' % action)
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    filters.clear()
    _version[0] += 1


def _matches(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _version[0]:
        registry.clear()
        registry['version'] = _version[0]
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    for action, msg, cat, mod, line in filters:
        if _matches(msg, text) and issubclass(category, cat) and _matches(mod, module) and (line == 0 or lineno == line):
            break
    else:
        action = defaultaction
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == 'module':
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == 'default':
        registry[key] = 1
    _show(WarningMessage(message, category, filename, lineno, source=source))


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("warn() argument 'skip_file_prefixes' must be tuple, not " + type(skip_file_prefixes).__name__)
    if skip_file_prefixes:
        for prefix in skip_file_prefixes:
            if not isinstance(prefix, str):
                raise TypeError("Found non-str '%s' in skip_file_prefixes." % type(prefix).__name__)
        row = _outside(skip_file_prefixes, max(stacklevel, 2))
    else:
        row = frame_row(max(stacklevel, 1) - 1)
    if row is None:
        space, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        space, filename, lineno = row[0], row[2].co_filename, row[3]
    module = space.get('__name__', '<string>')
    warn_explicit(message, category, filename, lineno, module, space.setdefault('__warningregistry__', {}), space, source)


def _outside(prefixes, level):
    """The caller's row, counted in frames of other files than these."""
    depth = 0
    while True:
        row = frame_row(depth)
        if row is None:
            return None
        if depth == 0 or not row[2].co_filename.startswith(prefixes):
            level -= 1
            if not level:
                return row
        depth += 1


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = (['record=True'] if self._record else []) + ([] if self._module is sys.modules['warnings'] else ['module=%r' % self._module])
        return '%s(%s)' % (type(self).__name__, ', '.join(args))

    def __enter__(self):
        global filters, showwarning, _show
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        self._kept = filters, showwarning, _show
        filters = filters[:]
        _version[0] += 1
        log = None
        if self._record:
            log = []
            _show = log.append
            showwarning = _showwarning_original
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _show
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        filters, showwarning, _show = self._kept
        _version[0] += 1


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError('Expected an object of type str for \'message\', not %r' % type(message).__name__)
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=level)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError('%s() takes no arguments' % cls.__name__)
                return original(cls)

            heirs = arg.__init_subclass__
            bound = getattr(heirs, '__func__', None)

            def __init_subclass__(*args, **kwargs):
                warn(message, category=category, stacklevel=level)
                return (bound or heirs)(*args, **kwargs)

            arg.__new__ = staticmethod(__new__)
            arg.__init_subclass__ = classmethod(__init_subclass__) if bound else staticmethod(__init_subclass__)
            arg.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError('@deprecated decorator with non-None category must be applied to a class or callable, not %r' % (arg,))
        import functools

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper
