# The part of `inspect` on signatures: what a callable takes, and what a call would bind. Source: the library reference, "inspect",
# "Introspecting callables with the Signature object"; PEP 362.
import enum
import functools
import keyword
import sys
import types
import _sys

_missing = object()


class _empty:
    """Stands for no default and no annotation."""


class _void:
    """Stands for what `replace` leaves as it is."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD = 'positional-only', 'positional or keyword'
    VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = 'variadic positional', 'keyword-only', 'variadic keyword'

    def __new__(cls, description):
        member = int.__new__(cls, len(cls.__members__))
        member._value_ = int(member)
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind
_NAMED = _POSITIONAL_OR_KEYWORD, _KEYWORD_ONLY


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias) or not isinstance(annotation, type):
        return repr(annotation)
    is_near = annotation.__module__ in ('builtins', base_module)
    return annotation.__qualname__ if is_near else '%s.%s' % (annotation.__module__, annotation.__qualname__)


class Parameter:
    __slots__ = '_name', '_kind', '_default', '_annotation'
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError('value %r is not a valid Parameter.kind' % (kind,)) from None
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError('%s parameters cannot have default values' % kind.description)
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError('name must be a str, not a %s' % type(name).__name__)
        if name[:1] == '.' and name[1:].isdigit():
            # What a comprehension's function goes over.
            if kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, not ' + kind.description)
            kind, name = _POSITIONAL_ONLY, 'implicit' + name[1:]
        if not name.isidentifier() or keyword.iskeyword(name) and kind is not _POSITIONAL_ONLY:
            raise ValueError('%r is not a valid parameter name' % name)
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def __reduce__(self):
        return type(self), (self._name, self._kind), {'_default': self._default, '_annotation': self._annotation}

    def __setstate__(self, state):
        self._default, self._annotation = state['_default'], state['_annotation']

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        name, kind, annotation, default = [
            own if new is _void else new for new, own in ((name, self._name), (kind, self._kind), (annotation, self._annotation), (default, self._default))]
        return type(self)(name, kind, default=default, annotation=annotation)

    __replace__ = replace

    def __str__(self):
        noted = self._annotation is not _empty
        text = '%s: %s' % (self._name, formatannotation(self._annotation)) if noted else self._name
        if self._default is not _empty:
            text += (' = ' if noted else '=') + repr(self._default)
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + text

    def __repr__(self):
        return '<%s "%s">' % (self.__class__.__name__, self)

    def _parts(self):
        return self._name, self._kind, self._annotation, self._default

    def __hash__(self):
        return hash(self._parts())

    def __eq__(self, other):
        if self is other:
            return True
        return self._parts() == other._parts() if isinstance(other, Parameter) else NotImplemented


class BoundArguments:
    __slots__ = 'arguments', '_signature', '__weakref__'

    def __init__(self, signature, arguments):
        self._signature, self.arguments = signature, arguments

    signature = property(lambda self: self._signature)

    def _split(self):
        """The arguments that are passed by position, and those by name: from the first that is left out, all go by name."""
        placed, named, by_name = [], {}, False
        for name, p in self._signature.parameters.items():
            by_name = by_name or p.kind in (_KEYWORD_ONLY, _VAR_KEYWORD) or name not in self.arguments
            if name not in self.arguments:
                continue
            value = self.arguments[name]
            if p.kind == _VAR_KEYWORD:
                named.update(value)
            elif by_name:
                named[name] = value
            elif p.kind == _VAR_POSITIONAL:
                placed.extend(value)
            else:
                placed.append(value)
        return tuple(placed), named

    args = property(lambda self: self._split()[0])
    kwargs = property(lambda self: self._split()[1])

    def apply_defaults(self):
        whole = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                whole[name] = self.arguments[name]
            elif p.default is not _empty:
                whole[name] = p.default
            elif p.kind == _VAR_POSITIONAL:
                whole[name] = ()
            elif p.kind == _VAR_KEYWORD:
                whole[name] = {}
        self.arguments = whole

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self is other or (self.signature, self.arguments) == (other.signature, other.arguments)

    def __setstate__(self, state):
        self._signature, self.arguments = state['_signature'], state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        return '<%s (%s)>' % (self.__class__.__name__, ', '.join(['%s=%r' % pair for pair in self.arguments.items()]))


def _checked(parameters):
    found = {}
    highest, defaults, starred = _POSITIONAL_ONLY, False, []
    for p in parameters:
        kind = p.kind
        if kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            if kind in starred:
                raise ValueError('more than one %s parameter' % kind.description)
            starred.append(kind)
        if kind < highest:
            raise ValueError('wrong parameter order: %s parameter before %s parameter' % (highest.description, kind.description))
        highest = kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if p.default is not _empty:
                defaults = True
            elif defaults:
                raise ValueError('non-default argument follows default argument')
        if p.name in found:
            raise ValueError('duplicate parameter name: %r' % p.name)
        found[p.name] = p
    return found


class Signature:
    __slots__ = '_return_annotation', '_parameters'
    _parameter_cls, _bound_arguments_cls, empty = Parameter, BoundArguments, _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        self._parameters = types.MappingProxyType({} if parameters is None else _checked(parameters))
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _Reader(cls, follow_wrapped, globals, locals, eval_str).read(obj)

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _parts(self):
        # The order of what is passed by name does not matter.
        placed = tuple([p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY])
        return placed, {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}, self._return_annotation

    def __hash__(self):
        placed, named, annotation = self._parts()
        return hash((placed, frozenset(named.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        return self._parts() == other._parts() if isinstance(other, Signature) else NotImplemented

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial=False):
        given, named, bound, misplaced, rest = list(args), dict(kwargs), {}, [], None
        late, direct = [], True
        for name, p in self.parameters.items():
            kind = p.kind
            if not given and (kind == _VAR_POSITIONAL or p.default is not _empty or name in named and kind != _POSITIONAL_ONLY):
                # CPython names the kind of what lacks only where nothing before it could be left out.
                direct = False
            if kind == _VAR_KEYWORD:
                rest = name
            elif kind == _VAR_POSITIONAL:
                if given:
                    bound[name], given = tuple(given), []
            elif kind == _KEYWORD_ONLY:
                late.append(p)
            elif given:
                if name in named and kind != _POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument %r' % name)
                bound[name] = given.pop(0)
            elif kind == _POSITIONAL_ONLY and name in named:
                if p.default is _empty:
                    raise TypeError('missing a required positional-only argument: %r' % name)
                misplaced.append(name)
            elif kind == _POSITIONAL_OR_KEYWORD and name in named:
                bound[name] = named.pop(name)
            elif p.default is _empty and not partial:
                raise TypeError('missing a required argument: %r' % name)
        if given:
            raise TypeError('too many positional arguments')
        for p in late:
            if p.name in named:
                bound[p.name] = named.pop(p.name)
            elif p.default is _empty and not partial:
                raise TypeError('missing a required %sargument: %r' % ('keyword-only ' if direct else '', p.name))
        if named:
            if rest is not None:
                bound[rest] = named
            elif misplaced:
                raise TypeError('got some positional-only arguments passed as keyword arguments: %r' % ', '.join(misplaced))
            else:
                raise TypeError('got an unexpected keyword argument %r' % next(iter(named)))
        return self._bound_arguments_cls(self, bound)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {'_return_annotation': self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return '<%s %s>' % (self.__class__.__name__, self)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        shown, slash, star = [], False, False
        for p in self.parameters.values():
            if slash and p.kind != _POSITIONAL_ONLY:
                shown.append('/')
            slash = p.kind == _POSITIONAL_ONLY
            if p.kind == _KEYWORD_ONLY and not star:
                shown.append('*')
            star = star or p.kind in (_VAR_POSITIONAL, _KEYWORD_ONLY)
            shown.append(str(p))
        if slash:
            shown.append('/')
        text = '(%s)' % ', '.join(shown)
        if max_width is not None and len(text) > max_width:
            text = '(\n    %s\n)' % ',\n    '.join(shown)
        if self._return_annotation is not _empty:
            text += ' -> ' + formatannotation(self._return_annotation)
        return text


def _without_first(sig):
    """What is left for the caller of a bound method."""
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    return sig if params[0].kind == _VAR_POSITIONAL else sig.replace(parameters=params[1:])


def _of_partial(sig, partial):
    """What a `functools.partial` still takes."""
    try:
        bound = sig.bind_partial(*partial.args, **(partial.keywords or {})).arguments
    except TypeError as e:
        raise ValueError('partial object %r has incorrect arguments' % (partial,)) from e
    params, by_name = [], False
    for name, p in sig.parameters.items():
        if name in bound:
            if p.kind == _POSITIONAL_ONLY:
                continue
            if p.kind == _POSITIONAL_OR_KEYWORD:
                if name not in partial.keywords:
                    continue
                # It may be given by name only from here on, and so all that follow.
                by_name = True
                p = p.replace(default=bound[name])
            elif p.kind == _KEYWORD_ONLY:
                p = p.replace(default=bound[name])
        if by_name and p.kind == _POSITIONAL_OR_KEYWORD:
            p = p.replace(kind=_KEYWORD_ONLY)
        elif by_name and p.kind == _VAR_POSITIONAL:
            continue
        params.append(p)
    placed = [p for p in params if p.kind < _KEYWORD_ONLY]
    return sig.replace(parameters=placed + [p for p in params if p.kind >= _KEYWORD_ONLY])


def _method_of(cls, name):
    """A method that classes of the program define, not builtin ones; or None."""
    for c in cls.__mro__:
        if name in c.__dict__:
            found = c.__dict__[name]
            builtin = types.BuiltinFunctionType, types.WrapperDescriptorType, types.MethodDescriptorType
            inner = found.__func__ if isinstance(found, (staticmethod, classmethod)) else found
            return None if isinstance(inner, builtin) or c in (object, type) else found
    return None


class _Reader:
    """Finds the signature of a callable, with the wishes of whoever asks."""

    def __init__(self, cls, follow_wrapped, globals, locals, eval_str):
        self.cls, self.follow, self.globals, self.locals, self.eval_str = cls, follow_wrapped, globals, locals, eval_str

    def read(self, obj):
        if not callable(obj):
            raise TypeError('%r is not a callable object' % (obj,))
        if isinstance(obj, types.MethodType):
            return _without_first(self.read(obj.__func__))
        if self.follow:
            from inspect import unwrap
            obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, types.MethodType))
            if isinstance(obj, types.MethodType):
                return self.read(obj)
        sig = getattr(obj, '__signature__', None)
        if sig is not None:
            sig = sig() if not isinstance(sig, (Signature, str)) and callable(sig) else sig
            if not isinstance(sig, Signature):
                raise TypeError('unexpected object %r in __signature__ attribute' % (sig,))
            return sig
        if isinstance(obj, types.FunctionType):
            return self.of_function(obj)
        if isinstance(obj, functools.partial):
            return _of_partial(self.read(obj.func), obj)
        if isinstance(obj, type):
            return self.of_class(obj)
        call = _method_of(type(obj), '__call__')
        if call is not None:
            return self.of_method(call)
        _sys.unsupported('the signature of a builtin')

    def of_method(self, f):
        if isinstance(f, staticmethod):
            return self.read(f.__func__)
        f = f.__func__ if isinstance(f, classmethod) else f
        partial = getattr(f, '__partialmethod__', None)
        if isinstance(partial, functools.partialmethod) or isinstance(f, functools.partialmethod):
            partial = f if partial is None else partial
            return _without_first(self.of_partialmethod(partial))
        return _without_first(self.read(f))

    def of_partialmethod(self, partial):
        # The first argument is the object itself, before those that were given.
        sig = self.read(partial.func)
        first = list(sig.parameters.values())[0]
        rest = _of_partial(sig.replace(parameters=list(sig.parameters.values())[1:]), functools.partial(lambda: 0, *partial.args, **partial.keywords))
        return sig.replace(parameters=[first, *rest.parameters.values()])

    def of_class(self, cls):
        call = _method_of(type(cls), '__call__')
        if call is not None:
            return self.of_method(call)
        methods = {name: _method_of(cls, name) for name in ('__new__', '__init__')}
        for base in cls.__mro__:
            for name, f in methods.items():
                if f is not None and name in base.__dict__:
                    return _without_first(self.read(f.__func__ if isinstance(f, (staticmethod, classmethod)) else f))
        if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return self.cls()
        _sys.unsupported('the signature of a builtin')

    def of_function(self, f):
        code, defaults, kwdefaults = f.__code__, f.__defaults__ or (), f.__kwdefaults__ or {}
        from inspect import get_annotations
        notes = get_annotations(f, globals=self.globals, locals=self.locals, eval_str=self.eval_str)
        names, count, only, named = code.co_varnames, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
        made = self.cls._parameter_cls
        params, plain = [], count - len(defaults)

        def add(name, kind, default=_empty):
            params.append(made(name, kind, default=default, annotation=notes.get(name, _empty)))
        for n, name in enumerate(names[:count]):
            add(name, _POSITIONAL_ONLY if n < only else _POSITIONAL_OR_KEYWORD, defaults[n - plain] if n >= plain else _empty)
        if code.co_flags & 4:
            add(names[count + named], _VAR_POSITIONAL)
        for name in names[count:count + named]:
            add(name, _KEYWORD_ONLY, kwdefaults.get(name, _empty))
        if code.co_flags & 8:
            add(names[count + named + (code.co_flags & 4) // 4], _VAR_KEYWORD)
        return self.cls(params, return_annotation=notes.get('return', _empty))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


for _cls in (_empty, _void, _ParameterKind, Parameter, BoundArguments, Signature):
    _cls.__module__ = 'inspect'
