import builtins
import collections
import functools
import sys
import types
from _sys import frame_row, source_line

_empty_marker = object

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError('%r is not a Python generator' % (generator,))
    frame = generator.gi_frame
    return {} if frame is None else dict(frame.f_locals)


def isgetsetdescriptor(o):
    return type(o).__name__ == 'getset_descriptor'


def ismemberdescriptor(o):
    return type(o).__name__ == 'member_descriptor'


def ismethodwrapper(o):
    return type(o).__name__ == 'method-wrapper'


def ismethoddescriptor(o):
    if isclass(o) or ismethod(o) or isfunction(o):
        return False
    return hasattr(type(o), '__get__') and not hasattr(type(o), '__set__') and not hasattr(type(o), '__delete__')


def getattr_static(obj, attr, default=_empty_marker):
    places = [obj] if isinstance(obj, type) else [type(obj)]
    if not isinstance(obj, type) and attr in getattr(obj, '__dict__', {}):
        return obj.__dict__[attr]
    for c in places[0].__mro__ + type(places[0]).__mro__:
        if attr in c.__dict__:
            return c.__dict__[attr]
    if default is _empty_marker:
        raise AttributeError(attr)
    return default


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if not isinstance(obj, (type, types.ModuleType)) and not callable(obj):
        raise TypeError('%r is not a module, class, or callable.' % (obj,))
    found = obj.__dict__.get('__annotations__') if isinstance(obj, type) else getattr(obj, '__annotations__', None)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError('%r.__annotations__ is neither a dict nor None' % (obj,))
    if not eval_str:
        return dict(found)
    if globals is None:
        globals = sys.modules[obj.__module__].__dict__ if isinstance(obj, type) else getattr(obj, '__globals__', getattr(obj, '__dict__', {}))
    if locals is None and isinstance(obj, type):
        locals = dict(vars(obj))
    return {k: eval(v, globals, locals) if isinstance(v, str) else v for k, v in found.items()}


def getmodulename(path):
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


class _empty:
    pass


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    def __str__(self):
        return self.description

    def __repr__(self):
        return '<_ParameterKind.%s: %d>' % (self.name, int(self))


_POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')
_empty.__module__ = 'inspect'


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if not isinstance(annotation, type) or isinstance(annotation, types.GenericAlias):
        return repr(annotation)
    is_near = annotation.__module__ in ('builtins', base_module)
    return annotation.__qualname__ if is_near else '%s.%s' % (annotation.__module__, annotation.__qualname__)


class Parameter:
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL = _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL
    KEYWORD_ONLY, VAR_KEYWORD = _KEYWORD_ONLY, _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

    def replace(self, *, name=_empty_marker, kind=_empty_marker, annotation=_empty_marker, default=_empty_marker):
        pick = lambda new, old: old if new is _empty_marker else new
        return type(self)(pick(name, self.name), pick(kind, self.kind), default=pick(default, self.default), annotation=pick(annotation, self.annotation))

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text = '%s: %s' % (text, formatannotation(self.annotation))
        if self.default is not _empty:
            text += (' = %s' if self.annotation is not _empty else '=%s') % repr(self.default)
        if self.kind == 2:
            text = '*' + text
        elif self.kind == 4:
            text = '**' + text
        return text

    def __repr__(self):
        return '<Parameter "%s">' % self

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, int(self.kind), self.default, self.annotation) == (other.name, int(other.kind), other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        out = []
        for name, p in self.signature.parameters.items():
            if p.kind in (3, 4) or name not in self.arguments:
                break
            if p.kind == 2:
                out.extend(self.arguments[name])
            else:
                out.append(self.arguments[name])
        return tuple(out)

    @property
    def kwargs(self):
        out = {}
        started = False
        for name, p in self.signature.parameters.items():
            if not started:
                if p.kind in (3, 4):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if p.kind == 4:
                out.update(self.arguments[name])
            else:
                out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        new = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                new[name] = self.arguments[name]
            elif p.default is not _empty:
                new[name] = p.default
            elif p.kind == 2:
                new[name] = ()
            elif p.kind == 4:
                new[name] = {}
        self.arguments = new

    def __repr__(self):
        return '<BoundArguments (%s)>' % ', '.join(['%s=%r' % kv for kv in self.arguments.items()])


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        self.parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **kw):
        return signature(obj)

    def replace(self, *, parameters=_empty_marker, return_annotation=_empty_marker):
        return Signature(self.parameters.values() if parameters is _empty_marker else parameters,
                         return_annotation=self.return_annotation if return_annotation is _empty_marker else return_annotation)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        out = {}
        args = list(args)
        kwargs = dict(kwargs)
        rest = None
        for name, p in self.parameters.items():
            if p.kind == 2:
                out_rest = tuple(args)
                args = []
                if out_rest:
                    out[name] = out_rest
            elif p.kind == 4:
                rest = name
            elif args and p.kind != 3:
                if name in kwargs and p.kind == 1:
                    raise TypeError('multiple values for argument %r' % name)
                out[name] = args.pop(0)
            elif name in kwargs and p.kind != 0:
                out[name] = kwargs.pop(name)
            elif p.default is _empty and not partial:
                raise TypeError('missing a required argument: %r' % name)
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            if rest is None:
                raise TypeError('got an unexpected keyword argument %r' % next(iter(kwargs)))
            out[rest] = kwargs
        return BoundArguments(self, out)

    def __str__(self):
        out = []
        only = star = False
        for p in self.parameters.values():
            if p.kind == 0:
                only = True
            elif only:
                out.append('/')
                only = False
            if p.kind == 2:
                star = True
            elif p.kind == 3 and not star:
                out.append('*')
                star = True
            out.append(str(p))
        if only:
            out.append('/')
        text = '(%s)' % ', '.join(out)
        if self.return_annotation is not _empty:
            text += ' -> ' + formatannotation(self.return_annotation)
        return text

    def format(self, *, max_width=None):
        return str(self)

    def __repr__(self):
        return '<Signature %s>' % self

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self.parameters.values()) == list(other.parameters.values()) and self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash(tuple(self.parameters))


def _of_function(f):
    c = f.__code__
    names = c.co_varnames
    count, only, keyword = c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount
    defaults = f.__defaults__ or ()
    notes = f.__annotations__
    out = []
    for i in range(count):
        k = i - (count - len(defaults))
        out.append(Parameter(names[i], _POSITIONAL_ONLY if i < only else _POSITIONAL_OR_KEYWORD, default=defaults[k] if k >= 0 else _empty, annotation=notes.get(names[i], _empty)))
    at = count + keyword
    if c.co_flags & 4:
        out.append(Parameter(names[at], _VAR_POSITIONAL, annotation=notes.get(names[at], _empty)))
        at += 1
    kw = f.__kwdefaults__ or {}
    for n in names[count:count + keyword]:
        out.append(Parameter(n, _KEYWORD_ONLY, default=kw.get(n, _empty), annotation=notes.get(n, _empty)))
    if c.co_flags & 8:
        out.append(Parameter(names[at], _VAR_KEYWORD, annotation=notes.get(names[at], _empty)))
    return Signature(out, return_annotation=notes.get('return', _empty))


def _without_first(sig):
    params = list(sig.parameters.values())
    if params and params[0].kind in (0, 1):
        params = params[1:]
    return sig.replace(parameters=params)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError('%r is not a callable object' % (obj,))
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        while hasattr(obj, '__wrapped__') and not hasattr(obj, '__signature__'):
            obj = obj.__wrapped__
    sig = getattr(obj, '__signature__', None)
    if isinstance(sig, Signature):
        return sig
    if isinstance(obj, functools.partial):
        base = signature(obj.func)
        bound = base.bind_partial(*obj.args)
        params = []
        to_keyword = False
        for name, p in base.parameters.items():
            if name in bound.arguments and p.kind != 2:
                continue
            if name in obj.keywords:
                p = p.replace(default=obj.keywords[name], kind=_KEYWORD_ONLY)
                to_keyword = True
            elif to_keyword and p.kind == 1:
                p = p.replace(kind=_KEYWORD_ONLY)
            params.append(p)
        return base.replace(parameters=params)
    if isfunction(obj):
        return _of_function(obj)
    if isinstance(obj, type):
        for name in ('__new__', '__init__'):
            for c in obj.__mro__:
                f = c.__dict__.get(name)
                f = f.__func__ if isinstance(f, staticmethod) else f
                if isfunction(f):
                    if name == '__new__' and any([isfunction(b.__dict__.get('__init__')) for b in obj.__mro__[:obj.__mro__.index(c)]]):
                        continue
                    return _without_first(_of_function(f)).replace(return_annotation=_empty) if False else _without_first(_of_function(f))
        return Signature([])
    call = getattr(type(obj), '__call__', None)
    if isfunction(call):
        return _without_first(_of_function(call))
    import _sys
    _sys.unsupported('the signature of a builtin')


def isfunction(o):
    return isinstance(o, types.FunctionType)


def ismethod(o):
    return isinstance(o, types.MethodType)


def isclass(o):
    return isinstance(o, type)


def ismodule(o):
    return isinstance(o, types.ModuleType)


def isbuiltin(o):
    return isinstance(o, types.BuiltinFunctionType)


def isgenerator(o):
    return isinstance(o, types.GeneratorType)


def isgeneratorfunction(o):
    while isinstance(o, functools.partial):
        o = o.func
    o = o.__func__ if ismethod(o) else o
    return isfunction(o) and bool(o.__code__.co_flags & 32)


def iscoroutinefunction(o):
    return isfunction(o) and bool(o.__code__.co_flags & 128)


def iscoroutine(o):
    return False


isawaitable = isasyncgen = isasyncgenfunction = iscoroutine


def isroutine(o):
    return isbuiltin(o) or isfunction(o) or ismethod(o) or type(o).__name__ in ('method_descriptor', 'wrapper_descriptor', 'method-wrapper')


def isabstract(o):
    return isinstance(o, type) and bool(getattr(o, '__abstractmethods__', None))


def iscode(o):
    return isinstance(o, types.CodeType)


def istraceback(o):
    return isinstance(o, types.TracebackType)


def isframe(o):
    return type(o).__name__ == 'frame'


def isdatadescriptor(o):
    return not isclass(o) and not ismethod(o) and not isfunction(o) and (hasattr(type(o), '__set__') or hasattr(type(o), '__delete__'))


def getmembers(object, predicate=None):
    out = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            out.append((name, value))
    return out


def getmro(cls):
    return cls.__mro__


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min([len(l) - len(l.lstrip(' ')) for l in lines[1:] if l.strip(' ')], default=0)
    lines = [lines[0].lstrip(' ')] + [l[margin:] for l in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        path = getfile(object)
    except TypeError:
        return None
    for module in list(sys.modules.values()):
        if getattr(module, '__file__', None) == path:
            return module
    return None


def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


def currentframe():
    return sys._getframe(0)


def getfile(object):
    f = unwrap(object)
    f = f.__func__ if ismethod(f) else f
    if isfunction(f):
        return f.__code__.co_filename
    if ismodule(f) and getattr(f, '__file__', None):
        return f.__file__
    if isclass(f):
        m = sys.modules.get(f.__module__)
        if m is not None and getattr(m, '__file__', None):
            return m.__file__
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got ' + type(object).__name__)


getsourcefile = getfile


def getsourcelines(object):
    f = unwrap(object)
    f = f.__func__ if ismethod(f) else f
    if isclass(f):
        first, path = f.__firstlineno__, getfile(f)
    elif isfunction(f):
        first, path = f.__code__.co_firstlineno, f.__code__.co_filename
    else:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got ' + type(object).__name__)
    lines = []
    n = first
    line = source_line(path, n)
    if line is None:
        raise OSError('could not get source code')
    indent = len(line) - len(line.lstrip())
    started = False
    while line is not None:
        text = line.strip()
        depth = len(line) - len(line.lstrip())
        if started and text and depth <= indent and not text.startswith((')', ']', '}', '#')):
            break
        lines.append(line + '\n')
        if not text.startswith('@') and (text.startswith(('def ', 'class ', 'async ')) or 'lambda' in text):
            started = True
        n += 1
        line = source_line(path, n)
    while lines and not lines[-1].strip():
        lines.pop()
    return lines, first


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def getcallargs(func, /, *positional, **named):
    b = signature(func).bind(*positional, **named)
    b.apply_defaults()
    return dict(b.arguments)


FullArgSpec = collections.namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    f = func.__func__ if ismethod(func) else func
    c = f.__code__
    names = c.co_varnames
    at = c.co_argcount + c.co_kwonlyargcount
    varargs = varkw = None
    if c.co_flags & 4:
        varargs = names[at]
        at += 1
    if c.co_flags & 8:
        varkw = names[at]
    return FullArgSpec(list(names[:c.co_argcount]), varargs, varkw, f.__defaults__, list(names[c.co_argcount:c.co_argcount + c.co_kwonlyargcount]), f.__kwdefaults__, _return_first(f.__annotations__))


def _return_first(notes):
    return {**({'return': notes['return']} if 'return' in notes else {}), **notes}


FrameInfo = collections.namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def stack(context=1):
    out = []
    f = sys._getframe(0)
    while f is not None:
        line = source_line(f.f_code.co_filename, f.f_lineno)
        out.append(FrameInfo(f, f.f_code.co_filename, f.f_lineno, f.f_code.co_name, None if line is None else [line + '\n'], 0))
        f = f.f_back
    return out


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
