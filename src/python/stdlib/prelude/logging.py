import io
import os
import sys
import threading
import time
import traceback
import warnings
import weakref
from _sys import frame_row
from string import Formatter as StrFormatter, Template

__all__ = ['BASIC_FORMAT', 'BufferingFormatter', 'CRITICAL', 'DEBUG', 'ERROR', 'FATAL', 'FileHandler', 'Filter', 'Formatter', 'Handler', 'INFO', 'LogRecord',
           'Logger', 'LoggerAdapter', 'NOTSET', 'NullHandler', 'StreamHandler', 'WARN', 'WARNING', 'addLevelName', 'basicConfig', 'captureWarnings', 'critical',
           'debug', 'disable', 'error', 'exception', 'fatal', 'getLevelName', 'getLogger', 'getLoggerClass', 'info', 'log', 'makeLogRecord',
           'setLoggerClass', 'shutdown', 'warn', 'warning', 'getLogRecordFactory', 'setLogRecordFactory', 'lastResort', 'raiseExceptions',
           'getLevelNamesMapping', 'getHandlerByName', 'getHandlerNames']

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0
BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'
_levelToName = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
_nameToLevel = {'CRITICAL': 50, 'FATAL': 50, 'ERROR': 40, 'WARN': 30, 'WARNING': 30, 'INFO': 20, 'DEBUG': 10, 'NOTSET': 0}
_startTime = time.time_ns()
raiseExceptions = True
logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True
_lock = threading.RLock()
_handlers = weakref.WeakValueDictionary()
_handlerList = []


def getLevelNamesMapping():
    return dict(_nameToLevel)


def getLevelName(level):
    for table in (_levelToName, _nameToLevel):
        known = table.get(level)
        if known is not None:
            return known
    return 'Level %s' % level


def addLevelName(level, levelName):
    _levelToName[level] = levelName
    _nameToLevel[levelName] = level


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if str(level) == level:
        if level not in _nameToLevel:
            raise ValueError('Unknown level: %r' % (level,))
        return _nameToLevel[level]
    raise TypeError('Level not an integer or a valid string: %r' % (level,))


class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time_ns()
        if args and len(args) == 1 and args[0] and hasattr(args[0], 'keys'):
            args = args[0]
        try:
            basename = os.path.basename(pathname)
            module = os.path.splitext(basename)[0]
        except (TypeError, ValueError, AttributeError):
            basename, module = pathname, 'Unknown module'
        fields = dict(
            name=name, msg=msg, args=args,
            levelname=getLevelName(level), levelno=level,
            pathname=pathname, filename=basename, module=module,
            exc_info=exc_info, exc_text=None, stack_info=sinfo,
            lineno=lineno, funcName=func,
            created=now / 1e9, msecs=now % 1_000_000_000 // 1_000_000 + 0.0, relativeCreated=(now - _startTime) / 1e6)
        if fields['msecs'] == 999.0 and int(fields['created']) != now // 1_000_000_000:
            # As a float the moment is the next second's.
            fields['msecs'] = 0.0
        for field, value in fields.items():
            setattr(self, field, value)
        self.thread, self.threadName = (threading.get_ident(), threading.current_thread().name) if logThreads else (None, None)
        self.processName = 'MainProcess' if logMultiprocessing else None
        mp = sys.modules.get('multiprocessing')
        if mp is not None and logMultiprocessing:
            self.processName = mp.current_process().name
        self.process = os.getpid() if logProcesses else None
        self.taskName = None

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text


_logRecordFactory = LogRecord


def getLogRecordFactory():
    return _logRecordFactory


def setLogRecordFactory(factory):
    global _logRecordFactory
    _logRecordFactory = factory


def makeLogRecord(dict):
    record = getLogRecordFactory()(None, None, '', 0, '', (), None, None)
    vars(record).update(dict)
    return record


class PercentStyle:
    default_format = '%(message)s'
    asctime_format = '%(asctime)s'
    asctime_search = '%(asctime)'

    def __init__(self, fmt, *, defaults=None):
        self._defaults = defaults
        self._fmt = fmt if fmt else self.default_format

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        import re
        if not re.search(r'%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]', self._fmt, re.I):
            raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))

    def _values(self, record):
        return self._defaults | record.__dict__ if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            text = self._format(record)
        except KeyError as missing:
            raise ValueError('Formatting field not found in record: %s' % missing)
        return text


class StrFormatStyle(PercentStyle):
    asctime_search = '{asctime'
    asctime_format = asctime_search + '}'
    default_format = '{message}'

    def validate(self):
        try:
            names = [self._checked(*piece[1:]) for piece in StrFormatter().parse(self._fmt)]
        except ValueError as wrong:
            raise ValueError('invalid format: %s' % wrong)
        if not any(names):
            raise ValueError('invalid format: no fields')

    def _checked(self, name, spec, conversion):
        import re
        if name and not re.match(r'(\d+|\w+)(\.\w+|\[[^]]+\])*$', name):
            raise ValueError('invalid field name/expression: %r' % name)
        if conversion and conversion not in 'rsa':
            raise ValueError('invalid conversion: %r' % conversion)
        whole = r'(\d+|{\w+})'
        if spec and not re.match(r'(.?[<=>^])?[+ -]?#?0?%s?[,_]?(\.%s)?[bcdefgnosx%%]?$' % (whole, whole), spec, re.I):
            raise ValueError('bad specifier: %r' % spec)
        return name

    def _format(self, record):
        return self._fmt.format(**self._values(record))


class StringTemplateStyle(PercentStyle):
    asctime_format = asctime_search = '${asctime}'
    default_format = '${message}'

    def usesTime(self):
        return '$asctime' in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        found = False
        for m in Template.pattern.finditer(self._fmt):
            found = found or bool(m['named'] or m['braced'])
            if m[0] == '$':
                raise ValueError("invalid format: bare '$' not allowed")
        if not found:
            raise ValueError('invalid format: no fields')

    def _format(self, record):
        return Template(self._fmt).substitute(**self._values(record))


_STYLES = {'%': (PercentStyle, BASIC_FORMAT), '{': (StrFormatStyle, '{levelname}:{name}:{message}'), '$': (StringTemplateStyle, '${levelname}:${name}:${message}')}


class Formatter:
    converter = time.localtime
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError('Style must be one of: %s' % ','.join(_STYLES.keys()))
        self.datefmt = datefmt
        kind, _ = _STYLES[style]
        self._style = chosen = kind(fmt, defaults=defaults)
        self._fmt = chosen._fmt
        if validate:
            chosen.validate()

    def formatTime(self, record, datefmt=None):
        ct = type(self).converter(record.created)
        if datefmt:
            return time.strftime(datefmt, ct)
        s = time.strftime(self.default_time_format, ct)
        return self.default_msec_format % (s, record.msecs) if self.default_msec_format else s

    def formatException(self, ei):
        s = ''.join(traceback.format_exception(ei[0], ei[1], ei[2]))
        return s[:-1] if s[-1:] == '\n' else s

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if not record.exc_text and record.exc_info:
            record.exc_text = self.formatException(record.exc_info)
        below = [record.exc_text] if record.exc_text else []
        if record.stack_info:
            below.append(self.formatStack(record.stack_info))
        for extra in below:
            if text[-1:] != '\n':
                text += '\n'
            text += extra
        return text

    def formatStack(self, stack_info):
        return stack_info

    def formatMessage(self, record):
        return self._style.format(record)

    def usesTime(self):
        return self._style.usesTime()


_defaultFormatter = Formatter()


class BufferingFormatter:
    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ''

    def formatFooter(self, records):
        return ''

    def format(self, records):
        if not records:
            return ''
        return self.formatHeader(records) + ''.join([self.linefmt.format(r) for r in records]) + self.formatFooter(records)


class Filter:
    def __init__(self, name=''):
        self.nlen = len(name)
        self.name = name

    def filter(self, record):
        return not self.nlen or record.name == self.name or record.name.startswith(self.name + '.')


class Filterer:
    def __init__(self):
        self.filters = []

    def filter(self, record):
        for check in self.filters:
            answer = getattr(check, 'filter', check)(record)
            if not answer:
                return False
            if isinstance(answer, LogRecord):
                record = answer
        return record

    def removeFilter(self, filter):
        _drop(self.filters, filter)

    def addFilter(self, filter):
        _add(self.filters, filter)


def _add(items, item):
    if item not in items:
        items.append(item)


def _drop(items, item):
    if item in items:
        items.remove(item)


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self.level = _checkLevel(level)
        self.formatter = self._name = None
        self._closed = False
        self.createLock()
        _handlerList.append(weakref.ref(self))

    def createLock(self):
        self.lock = threading.RLock()

    def release(self):
        if self.lock:
            self.lock.release()

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def _unnamed(self):
        if self._name in _handlers:
            del _handlers[self._name]

    def set_name(self, name):
        self._unnamed()
        self._name = name
        if name:
            _handlers[name] = self

    def get_name(self):
        return self._name

    name = property(get_name, set_name)

    def close(self):
        self._closed = True
        self._unnamed()

    def flush(self):
        pass

    def setFormatter(self, fmt):
        self.formatter = fmt

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def handle(self, record):
        passed = self.filter(record)
        if passed:
            with self.lock:
                self.emit(passed if isinstance(passed, LogRecord) else record)
        return passed

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def format(self, record):
        return (self.formatter or _defaultFormatter).format(record)

    def handleError(self, record):
        if not (raiseExceptions and sys.stderr):
            return
        e = sys.exception()
        write = sys.stderr.write
        write('--- Logging error ---\n')
        write(''.join(traceback.format_exception(e)))
        write('Call stack:\n')
        write('Logged from file %s, line %s\n' % (record.filename, record.lineno))
        write('Message: %r\nArguments: %s\n' % (record.msg, record.args))

    def __repr__(self):
        return '<%s (%s)>' % (self.__class__.__name__, getLevelName(self.level))


class StreamHandler(Handler):
    terminator = '\n'

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except Exception as problem:
            if isinstance(problem, RecursionError):
                raise
            self.handleError(record)

    def flush(self):
        if self.stream and hasattr(self.stream, 'flush'):
            self.stream.flush()

    def setStream(self, stream):
        before = self.stream
        if before is stream:
            return None
        self.flush()
        self.stream = stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, 'name', ''))
        return '<%s %s(%s)>' % (self.__class__.__name__, name + ' ' if name else '', getLevelName(self.level))


class FileHandler(StreamHandler):
    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        self.mode, self.encoding, self.errors, self.delay = mode, encoding, errors, delay
        self.baseFilename = os.path.abspath(os.fspath(filename))
        if not delay:
            StreamHandler.__init__(self, self._open())
            return
        Handler.__init__(self)
        self.stream = None

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        reopen = self.mode != 'w' or not self._closed
        if self.stream is None and reopen:
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def close(self):
        if self.stream:
            self.flush()
            self.stream.close()
            self.stream = None
        Handler.close(self)

    def __repr__(self):
        return '<%s %s (%s)>' % (self.__class__.__name__, self.baseFilename, getLevelName(self.level))


class _StderrHandler(StreamHandler):
    stream = property(lambda self: sys.stderr)

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)


class NullHandler(Handler):
    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None


lastResort = _defaultLastResort = _StderrHandler(WARNING)


class PlaceHolder:
    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap.setdefault(alogger, None)


class Manager:
    def __init__(self, rootnode):
        self.loggerDict = {}
        self.root, self.loggerClass = rootnode, None
        self.disable, self.emittedNoHandlerWarning = 0, False
        self.logRecordFactory = None

    def getLogger(self, name):
        if not isinstance(name, str):
            raise TypeError('A logger name must be a string')
        known = self.loggerDict.get(name)
        if known is not None and not isinstance(known, PlaceHolder):
            return known
        new = (self.loggerClass or _loggerClass)(name)
        new.manager = self
        self.loggerDict[name] = new
        for below in known.loggerMap if known is not None else ():
            if not below.parent.name.startswith(name):
                new.parent, below.parent = below.parent, new
        self._fixupParents(new)
        return new

    def setLoggerClass(self, klass):
        _check_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def _fixupParents(self, alogger):
        for above in _above(alogger.name):
            there = self.loggerDict.get(above)
            if isinstance(there, Logger):
                alogger.parent = there
                return
            if there is None:
                self.loggerDict[above] = PlaceHolder(alogger)
            else:
                there.append(alogger)
        alogger.parent = self.root


def _above(name):
    """The names a dotted name is below, the nearest first."""
    dot = name.rfind('.')
    while dot > 0:
        yield name[:dot]
        dot = name.rfind('.', 0, dot - 1)


def _method(name, level):
    """The method of a logger that logs at one level."""
    def method(self, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)
    method.__name__ = name
    method.__qualname__ = 'Logger.' + name
    return method


class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.level = _checkLevel(level)
        self.name, self.parent = name, None
        self.disabled, self.propagate = False, True
        self.handlers = []

    def setLevel(self, level):
        self.level = _checkLevel(level)

    debug = _method('debug', DEBUG)
    info = _method('info', INFO)
    warning = _method('warning', WARNING)
    error = _method('error', ERROR)
    fatal = critical = _method('critical', CRITICAL)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 1)
        self.warning(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        whole = isinstance(level, int)
        if not whole and raiseExceptions:
            raise TypeError('level must be an integer')
        if whole and self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        row = frame_row(max(stacklevel, 1) - 1)
        if row is None:
            return '(unknown file)', 0, '(unknown function)', None
        stack = None
        if stack_info:
            text = io.StringIO()
            text.write('Stack (most recent call last):\n')
            traceback.print_stack(sys._getframe(max(stacklevel, 1) - 1), file=text)
            stack = text.getvalue()
        return row[2].co_filename, row[3], row[2].co_name, stack and stack.rstrip('\n')

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        rv = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            for key in extra:
                if key in ('message', 'asctime') or key in rv.__dict__:
                    raise KeyError('Attempt to overwrite %r in LogRecord' % key)
                rv.__dict__[key] = extra[key]
        return rv

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        fn, lno, func, sinfo = self.findCaller(stack_info, stacklevel)
        if exc_info and not isinstance(exc_info, tuple):
            e = exc_info if isinstance(exc_info, BaseException) else sys.exception()
            exc_info = (None, None, None) if e is None else (type(e), e, e.__traceback__)
        self.handle(self.makeRecord(self.name, level, fn, lno, msg, args, exc_info, func, extra, sinfo))

    def handle(self, record):
        if self.disabled:
            return
        maybe = self.filter(record)
        if not maybe:
            return
        if isinstance(maybe, LogRecord):
            record = maybe
        self.callHandlers(record)

    def removeHandler(self, hdlr):
        _drop(self.handlers, hdlr)

    def addHandler(self, hdlr):
        _add(self.handlers, hdlr)

    def _reached(self):
        """This logger and those above it that its records are passed on to."""
        at = self
        while at:
            yield at
            at = at.parent if at.propagate else None

    def hasHandlers(self):
        return any([bool(at.handlers) for at in self._reached()])

    def callHandlers(self, record):
        handled = False
        for at in self._reached():
            for each in at.handlers:
                handled = True
                if each.level <= record.levelno:
                    each.handle(record)
        if handled:
            return
        if lastResort:
            if lastResort.level <= record.levelno:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            self.manager.emittedNoHandlerWarning = True
            sys.stderr.write('No handlers could be found for logger "%s"\n' % self.name)

    def isEnabledFor(self, level):
        if self.disabled or self.manager.disable >= level:
            return False
        return level >= self.getEffectiveLevel()

    def getEffectiveLevel(self):
        at = self
        while at and not at.level:
            at = at.parent
        return at.level if at else NOTSET

    def getChildren(self):
        depth = 0 if self is self.root else self.name.count('.') + 1
        return {l for l in self.manager.loggerDict.values() if isinstance(l, Logger) and l.parent is self and l.name.count('.') == depth}

    def getChild(self, suffix):
        return self.manager.getLogger(suffix if self.root is self else self.name + '.' + suffix)

    def __repr__(self):
        return '<%s %s (%s)>' % (self.__class__.__name__, self.name, getLevelName(self.getEffectiveLevel()))

    def __reduce__(self):
        return getLogger, (self.name,)


class RootLogger(Logger):
    def __init__(self, level):
        Logger.__init__(self, 'root', level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger


def _check_class(klass):
    if klass != Logger and not issubclass(klass, Logger):
        raise TypeError('logger not derived from logging.Logger: ' + klass.__name__)


def setLoggerClass(klass):
    global _loggerClass
    _check_class(klass)
    _loggerClass = klass


def getLoggerClass():
    return _loggerClass


def _adapted(name, level):
    """The method of an adapter that logs at one level."""
    def method(self, msg, *args, **kwargs):
        self.log(level, msg, *args, **kwargs)
    method.__name__ = name
    method.__qualname__ = 'LoggerAdapter.' + name
    return method


class LoggerAdapter:
    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger, self.extra, self.merge_extra = logger, extra, merge_extra

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def hasHandlers(self):
        return self.logger.hasHandlers()

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def setLevel(self, level):
        self.logger.setLevel(level)

    def process(self, msg, kwargs):
        both = self.merge_extra and 'extra' in kwargs
        kwargs['extra'] = {**self.extra, **kwargs['extra']} if both else self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if not self.isEnabledFor(level):
            return
        text, options = self.process(msg, kwargs)
        self.logger.log(level, text, *args, **options)

    debug = _adapted('debug', DEBUG)
    info = _adapted('info', INFO)
    warning = _adapted('warning', WARNING)
    error = _adapted('error', ERROR)
    critical = _adapted('critical', CRITICAL)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    name = property(lambda self: self.logger.name)

    manager = property(lambda self: self.logger.manager, lambda self, value: setattr(self.logger, 'manager', value))

    def __repr__(self):
        return '<%s %s (%s)>' % (self.__class__.__name__, self.logger.name, getLevelName(self.logger.getEffectiveLevel()))


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


def basicConfig(**kwargs):
    how = {'errors': kwargs.pop('errors', 'backslashreplace'), 'encoding': kwargs.pop('encoding', None)}
    if kwargs.pop('force', False):
        for old in list(root.handlers):
            root.removeHandler(old)
            old.close()
    if root.handlers:
        return
    handlers = kwargs.pop('handlers', None)
    if handlers is None:
        if 'stream' in kwargs and 'filename' in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif 'stream' in kwargs or 'filename' in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if handlers is None:
        filename = kwargs.pop('filename', None)
        mode = kwargs.pop('filemode', 'a')
        if 'b' in mode:
            how['errors'] = None
        if filename:
            h = FileHandler(filename, mode, **how)
        else:
            h = StreamHandler(kwargs.pop('stream', None))
        handlers = [h]
    dfs = kwargs.pop('datefmt', None)
    style = kwargs.pop('style', '%')
    if style not in _STYLES:
        raise ValueError('Style must be one of: %s' % ','.join(_STYLES.keys()))
    fs = kwargs.pop('format', _STYLES[style][1])
    shared = Formatter(fs, dfs, style)
    for each in handlers:
        if each.formatter is None:
            each.setFormatter(shared)
        root.addHandler(each)
    level = kwargs.pop('level', None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError('Unrecognised argument(s): %s' % ', '.join(kwargs.keys()))


def getLogger(name=None):
    at_root = not name or isinstance(name, str) and name == root.name
    return root if at_root else Logger.manager.getLogger(name)


def _at_root(level):
    def function(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        root.log(level, msg, *args, **kwargs)
    return function


debug, info, warning, error, critical = [_at_root(_l) for _l in (DEBUG, INFO, WARNING, ERROR, CRITICAL)]
fatal = critical


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def warn(msg, *args, **kwargs):
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 1)
    warning(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    root.manager.disable = _checkLevel(level)


def getHandlerByName(name):
    return _handlers.get(name)


def getHandlerNames():
    return frozenset(_handlers)


def shutdown(handlerList=_handlerList):
    for ref in handlerList[::-1]:
        living = ref()
        if not living:
            continue
        try:
            _end(living)
        except Exception:
            if raiseExceptions:
                raise


def _end(handler):
    try:
        handler.acquire()
        # One that asked not to be flushed is only closed.
        if getattr(handler, 'flushOnClose', True):
            handler.flush()
        handler.close()
    except (ValueError, OSError):
        # Its stream may have been closed before it.
        pass
    finally:
        handler.release()


def captureWarnings(capture):
    global _warnings_showwarning
    captured = _warnings_showwarning is not None
    if capture and not captured:
        _warnings_showwarning, warnings.showwarning = warnings.showwarning, _showwarning
    elif captured and not capture:
        warnings.showwarning, _warnings_showwarning = _warnings_showwarning, None


_warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _warnings_showwarning is not None:
            _warnings_showwarning(message, category, filename, lineno, file, line)
        return
    s = warnings.formatwarning(message, category, filename, lineno, line)
    logger = getLogger('py.warnings')
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(str(s))


import atexit
atexit.register(shutdown)
