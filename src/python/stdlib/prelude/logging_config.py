# Loggers, handlers, filters and formatters as a dictionary or a file describes them. Source: the library reference, "logging.config".
import io
import logging
import logging.handlers
import os
import re

DEFAULT_LOGGING_CONFIG_PORT = 9030
_IDENTIFIER = re.compile(r'[a-z_][a-z0-9_]*$', re.I)


def _found(path):
    """What a dotted name stands for; modules on its way are imported."""
    first, *rest = path.strip().split('.')
    at, thing = first, __import__(first)
    for part in rest:
        at += '.' + part
        try:
            thing = getattr(thing, part)
        except AttributeError:
            __import__(at)
            thing = getattr(thing, part)
    return thing


def valid_ident(s):
    if not _IDENTIFIER.match(s):
        raise ValueError('Not a valid Python identifier: %r' % s)
    return True


def _forget_handlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


class _Existing:
    """The loggers there were before: those below a configured one go on, others may be disabled."""

    def __init__(self):
        self._names = set(logging.root.manager.loggerDict)
        self._below = set()

    def is_configured(self, name):
        if name in self._names:
            self._below |= {other for other in self._names if other.startswith(name + '.')}
            self._names.discard(name)

    def finish(self, disable):
        for name in self._names:
            logger = logging.root.manager.loggerDict[name]
            if name not in self._below:
                logger.disabled = disable
            elif not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers, logger.propagate = [], True


class _NotYet(TypeError):
    """A handler wants another one that has not been made."""


class BaseConfigurator:
    """A description whose texts may stand for other things: `ext://` for what can be imported, `cfg://` for another part of it."""
    value_converters = {'ext': 'ext_convert', 'cfg': 'cfg_convert'}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        try:
            return _found(s)
        except ImportError as e:
            raise ValueError('Cannot resolve %r: %s' % (s, e)) from e

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        at = re.match(r'\s*(\w+)\s*', value)
        if at is None:
            raise ValueError('Unable to convert %r' % value)
        thing, rest = self.config[at[1]], value[at.end():]
        while rest:
            at = re.match(r'\.\s*(\w+)\s*|\[([^\[\]]*)\]\s*', rest)
            if at is None:
                raise ValueError('Unable to convert %r at %r' % (value, rest))
            key = at[1] if at[1] is not None else at[2]
            if at[2] is not None and key.isdigit() and not (isinstance(thing, dict) and key in thing):
                key = int(key)
            thing, rest = thing[key], rest[at.end():]
        return self.convert(thing)

    def convert(self, value):
        if isinstance(value, str):
            at = re.match(r'([a-z]+)://(.*)$', value)
            name = at and self.value_converters.get(at[1])
            return getattr(self, name)(at[2]) if name else value
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, tuple) and hasattr(value, '_fields'):
            return value
        if isinstance(value, (list, tuple)):
            return type(value)([self.convert(item) for item in value])
        return value

    def configure_custom(self, config):
        """What the factory at `()` makes of the rest; the attributes at `.` are set after that."""
        make = config.pop('()')
        if not callable(make):
            make = self.resolve(make)
        return self._made(make, config)

    def _made(self, make, config):
        attributes = config.pop('.', None) or {}
        made = make(**{key: value for key, value in config.items() if valid_ident(key)})
        for name, value in attributes.items():
            setattr(made, name, value)
        return made

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError('Unsupported version: %s' % config['version'])
        with logging._lock:
            if config.get('incremental', False):
                self._change(config)
            else:
                self._build(config)

    def _section(self, name):
        told = self.config.get(name, {})
        return dict(self.convert(told) if isinstance(told, str) else told)

    def _part(self, what, function, *args):
        try:
            return function(*args)
        except Exception as e:
            raise ValueError('Unable to ' + what) from e

    def _change(self, config):
        for name, told in config.get('handlers', {}).items():
            if name not in logging._handlers:
                raise ValueError('No handler found with name %r' % name)
            if told.get('level'):
                self._part('configure handler %r' % name, logging._handlers[name].setLevel, told['level'])
        for name, told in self._section('loggers').items():
            self._part('configure logger %r' % name, self.configure_logger, name, told, True)
        if config.get('root'):
            self._part('configure root logger', self.configure_root, config['root'], True)

    def _build(self, config):
        _forget_handlers()
        for kind, make in ('formatters', self.configure_formatter), ('filters', self.configure_filter):
            made = config[kind] = self._section(kind)
            for name in made:
                made[name] = self._part('configure %s %r' % (kind[:-1], name), lambda: make(self.convert(made[name])))
        self._build_handlers(config)
        existing = _Existing()
        for name, told in self._section('loggers').items():
            existing.is_configured(name)
            self._part('configure logger %r' % name, self.configure_logger, name, told)
        existing.finish(config.get('disable_existing_loggers', True))
        if config.get('root'):
            self._part('configure root logger', self.configure_root, self._section('root'))

    def _build_handlers(self, config):
        made = config['handlers'] = self._section('handlers')
        waiting = sorted(made)
        for is_last in False, True:
            names, waiting = waiting, []
            for name in names:
                try:
                    handler = self.configure_handler(self.convert(made[name]))
                except Exception as e:
                    if is_last or not isinstance(e.__cause__, _NotYet):
                        raise ValueError('Unable to configure handler %r' % name) from e
                    waiting.append(name)
                else:
                    handler.name = name
                    made[name] = handler

    def configure_formatter(self, config):
        if '()' in config:
            try:
                return self.configure_custom(dict(config))
            except TypeError as e:
                if "'format'" not in str(e):
                    raise
                # Its maker has another name for it.
                config['fmt'] = config.pop('format')
                return self.configure_custom(config)
        kind = self.resolve(config['class']) if config.get('class') else logging.Formatter
        more = {'defaults': config['defaults']} if config.get('defaults') is not None else {}
        if 'validate' in config:
            more['validate'] = config['validate']
        return kind(config.get('format'), config.get('datefmt'), config.get('style', '%'), **more)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for f in filters:
            own = callable(f) or callable(getattr(f, 'filter', None))
            self._part('add filter %r' % f, lambda: filterer.addFilter(f if own else self.config['filters'][f]))

    def _handler(self, name):
        handler = self.config['handlers'][name]
        if not isinstance(handler, logging.Handler):
            raise _NotYet('handler %r is not configured yet' % name)
        return handler

    def configure_handler(self, config):
        formatter, level, filters = [config.pop(key, None) for key in ('formatter', 'level', 'filters')]
        if formatter:
            formatter = self._part('set formatter %r' % formatter, lambda: self.config['formatters'][formatter])
        if '()' in config:
            make = config.pop('()')
            make = make if callable(make) else self.resolve(make)
        else:
            kind = config.pop('class')
            kind = make = kind if callable(kind) else self.resolve(kind)
            if issubclass(kind, logging.handlers.MemoryHandler):
                self._with_target(config)
            elif issubclass(kind, logging.handlers.QueueHandler):
                make = self._with_queue(kind, config)
        try:
            handler = self._made(make, dict(config))
        except TypeError as e:
            if "'stream'" not in str(e):
                raise
            config['strm'] = config.pop('stream')
            handler = self._made(make, config)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(handler, filters)
        return handler

    def _with_target(self, config):
        if 'flushLevel' in config:
            config['flushLevel'] = logging._checkLevel(config['flushLevel'])
        if 'target' in config:
            config['target'] = self._part('set target handler %r' % config['target'], self._handler, config['target'])

    def _with_queue(self, kind, config):
        """A queue's handler comes with the listener that serves the handlers named."""
        def given(key, is_right):
            value = config.get(key)
            if isinstance(value, str):
                value = self.resolve(value)
            if isinstance(value, dict):
                if '()' not in value:
                    raise TypeError('Invalid %s specifier %r' % (key, value))
                value = self.configure_custom(dict(value))
            elif callable(value) and key == 'queue':
                value = value()
            if value is not None and not is_right(value):
                raise TypeError('Invalid %s specifier %r' % (key, config[key]))
            config.pop(key, None)
            return value

        queue = given('queue', lambda q: all(callable(getattr(q, name, None)) for name in ('empty', 'get', 'get_nowait', 'put', 'put_nowait')))
        listener = given('listener', callable)
        names = config.pop('handlers', [])
        if isinstance(names, str) or not hasattr(names, '__iter__'):
            raise TypeError('Required handler %r: a list of names is expected' % (names,))
        served = self._part('set required handler', lambda: [self._handler(name) for name in names])
        respect = config.pop('respect_handler_level', False)

        def make(**more):
            import queue as queues
            q = queues.Queue() if queue is None else queue
            handler = kind(q, **more)
            handler.listener = (listener or logging.handlers.QueueListener)(q, *served, respect_handler_level=respect)
            return handler
        return make

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        config = self.convert(config)
        self._configure(logger, config, incremental)
        logger.disabled = False
        if config.get('propagate') is not None:
            logger.propagate = config['propagate']

    def configure_root(self, config, incremental=False):
        self._configure(logging.getLogger(), config, incremental)

    def _configure(self, logger, config, incremental):
        if config.get('level') is not None:
            logger.setLevel(logging._checkLevel(config['level']))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get('handlers') or ():
            self._part('add handler %r' % name, lambda: logger.addHandler(self.config['handlers'][name]))
        self.add_filters(logger, config.get('filters') or ())


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(dict(config)).configure()


def _names(text):
    return [name.strip() for name in text.split(',')] if text else []


def _parsed(fname, defaults, encoding):
    import configparser
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError("%s doesn't exist" % fname)
        if not os.path.getsize(fname):
            raise RuntimeError('%s is an empty file' % fname)
    if isinstance(fname, configparser.RawConfigParser):
        return fname
    parser = configparser.ConfigParser(defaults)
    try:
        if hasattr(fname, 'readline'):
            parser.read_file(fname)
        else:
            parser.read(fname, encoding=io.text_encoding(encoding))
    except configparser.ParsingError as e:
        raise RuntimeError('%s is invalid: %s' % (fname, e))
    return parser


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    parser = _parsed(fname, defaults, encoding)
    formatters = {name: _file_formatter(parser, 'formatter_' + name) for name in _names(parser['formatters']['keys'])}
    with logging._lock:
        _forget_handlers()
        _file_loggers(parser, _file_handlers(parser, formatters), disable_existing_loggers)


def _file_formatter(parser, section):
    told = {key: parser.get(section, key, raw=True, fallback=None) for key in ('format', 'datefmt', 'style', 'defaults')}
    kind = parser[section].get('class')
    defaults = None if told['defaults'] is None else eval(told['defaults'], vars(logging))
    return (_found(kind) if kind else logging.Formatter)(told['format'], told['datefmt'], told['style'] or '%', defaults=defaults)


def _file_handlers(parser, formatters):
    made, targets = {}, {}
    for name in _names(parser['handlers']['keys']):
        section = parser['handler_' + name]
        try:
            kind = eval(section['class'], vars(logging))
        except (AttributeError, NameError):
            kind = _found(section['class'])
        args, more = eval(section.get('args', '()'), vars(logging)), eval(section.get('kwargs', '{}'), vars(logging))
        handler = made[name] = kind(*args, **more)
        handler.name = name
        if 'level' in section:
            handler.setLevel(section['level'])
        if section.get('formatter', ''):
            handler.setFormatter(formatters[section['formatter']])
        if issubclass(kind, logging.handlers.MemoryHandler) and section.get('target', ''):
            targets[handler] = section['target']
    for handler, name in targets.items():
        handler.setTarget(made[name])
    return made


def _file_loggers(parser, handlers, disable):
    names = _names(parser['loggers']['keys'])
    names.remove('root')
    existing = _Existing()
    for name in ['root', *names]:
        section = parser['logger_' + name]
        logger = logging.root
        if name != 'root':
            existing.is_configured(section['qualname'])
            logger = logging.getLogger(section['qualname'])
            logger.propagate, logger.disabled = section.getint('propagate', fallback=1), 0
        if 'level' in section:
            logger.setLevel(section['level'])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for wanted in _names(section['handlers']):
            logger.addHandler(handlers[wanted])
    existing.finish(disable)
