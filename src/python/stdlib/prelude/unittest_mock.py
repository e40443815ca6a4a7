# Stand-ins that remember how they were used, and `patch`, which puts them in place for a while.
import contextlib as _contextlib
import functools as _functools
import inspect as _inspect
import io as _io
import sys as _sys
import types as _types

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'FILTER_DIR', 'NonCallableMock',
           'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal', 'ThreadingMock', 'InvalidSpecError')

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock was given as the specification of a mock."""


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'sentinel.' + self.name

    def __reduce__(self):
        return 'sentinel.' + self.name


class _Sentinel:
    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._made.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _Any()


# ---- calls -------------------------------------------------------------------------------------------------------

def _shown_arguments(args, kwargs):
    return ', '.join([repr(a) for a in args] + ['%s=%r' % pair for pair in kwargs.items()])


class _Call(tuple):
    """A call as a tuple: (args, kwargs) or (name, args, kwargs). Parts that are not there count as empty."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for part in value:
            if isinstance(part, str):
                name = part
            elif isinstance(part, tuple):
                args = part
            else:
                kwargs = part
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    def _parts(self):
        return ('',) + tuple(self) if len(self) == 2 else tuple(self)

    def __eq__(self, other):
        try:
            n = len(other)
        except TypeError:
            return NotImplemented
        theirs = other._parts() if isinstance(other, _Call) else None
        if theirs is None:
            if not isinstance(other, tuple) or n > 3:
                return False
            theirs = _Call(other)._parts()
            if any([not isinstance(p, (str, tuple, dict)) for p in other]):
                return False
        mine = self._parts()
        if self._mock_parent and getattr(other, '_mock_parent', None) and self._mock_parent != other._mock_parent:
            return False
        if mine[0] and theirs[0] or len(self) == 3 and n == 3 and isinstance(other, _Call):
            if (mine[0] or '') != (theirs[0] or ''):
                return False
        elif isinstance(other, tuple) and n and isinstance(other[0], str) and other[0] != mine[0]:
            return False
        return (theirs[1], theirs[2]) == (mine[1], mine[2])

    def __ne__(self, other):
        r = self.__eq__(other)
        return r if r is NotImplemented else not r

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        name = self._mock_name + '()'
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name='%s.%s' % (self._mock_name, attr), parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in ('count', 'index'):
            raise AttributeError(attr)
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self._parts()[1]

    @property
    def kwargs(self):
        return self._parts()[2]

    def call_list(self):
        out, now = [], self
        while now is not None:
            if now._mock_from_kall:
                out.append(now)
            now = now._mock_parent
        return _CallList(reversed(out))

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return name if name.startswith('call') else 'call.' + name
        name, args, kwargs = self._parts()
        name = 'call' if not name else 'call' + name if name.startswith('()') else 'call.' + name
        return '%s(%s)' % (name, _shown_arguments(args, kwargs))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any([self[i:i + len(value)] == value for i in range(len(self) - len(value) + 1)])

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


# ---- mocks -------------------------------------------------------------------------------------------------------

_BINARY = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod'.split()
_SUPPORTED = set(
    ['__%s__' % n for n in ('hash str sizeof repr lt gt le ge eq ne getitem setitem delitem len contains enter exit iter next '
                            'int float complex bool index bytes format round trunc floor ceil neg pos abs invert reversed '
                            'missing fspath dir subclasses length_hint getnewargs getstate setstate reduce reduce_ex '
                            'call get set delete copy deepcopy getformat divmod rdivmod aenter aexit aiter anext').split()]
    + ['__%s%s__' % (kind, n) for n in _BINARY for kind in ('', 'r', 'i')]) - {'__idivmod__', '__call__'}
_NOT_BY_ITSELF = {'__get__', '__set__', '__delete__', '__reversed__', '__missing__', '__reduce__', '__reduce_ex__', '__getnewargs__',
                  '__getstate__', '__setstate__', '__getformat__', '__repr__', '__dir__', '__format__', '__subclasses__', '__copy__',
                  '__deepcopy__', '__length_hint__', '__bytes__', '__aenter__', '__aexit__', '__aiter__', '__anext__'}
_RETURNS = {'__hash__': lambda self: object.__hash__(self), '__str__': lambda self: _shown_mock(self),
            '__sizeof__': lambda self: object.__sizeof__(self), '__fspath__': lambda self: '%s/%s/%s' % (type(self).__name__, self._extract_mock_name(), id(self))}
_VALUES = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented, '__int__': 1,
           '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0, '__bool__': True, '__index__': 1}
_OWN_NAMES = ('return_value', 'side_effect', '_mock_name')
_ASSERTIONS = ('assert', 'assret', 'asert', 'aseert', 'assrt')


def _is_magic(name):
    return len(name) > 4 and name.startswith('__') and name.endswith('__')


def _is_exception(v):
    return isinstance(v, BaseException) or isinstance(v, type) and issubclass(v, BaseException)


def _shown_mock(m):
    name = m._extract_mock_name()
    named = '' if name in ('mock', 'mock.') else ' name=%r' % name
    spec = m._mock_spec_class
    told = '' if spec is None else ' spec%s=%r' % ('_set' if m._spec_set else '', spec.__name__)
    return "<%s%s%s id='%s'>" % (type(m).__name__, named, told, id(m))


def _signature_of(spec, skip_first=False, of_instance=False):
    """The signature by which calls are checked, or None."""
    if spec is None:
        return None
    try:
        if isinstance(spec, type):
            init = spec.__init__ if not of_instance else getattr(spec, '__call__', None)
            if not isinstance(init, _types.FunctionType):
                return None
            sig = _inspect.signature(init)
            return sig.replace(parameters=list(sig.parameters.values())[1:])
        if not callable(spec):
            return None
        if not isinstance(spec, (_types.FunctionType, _types.MethodType)):
            function = type(spec).__call__
            if not isinstance(function, _types.FunctionType):
                return None
            spec = _types.MethodType(function, spec)
        sig = _inspect.signature(spec)
        return sig.replace(parameters=list(sig.parameters.values())[1:]) if skip_first else sig
    except (TypeError, ValueError):
        return None


class NonCallableMock:
    def __new__(cls, /, *args, **kwargs):
        # Each mock has a class of its own: special methods are set there.
        own = type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__, '__qualname__': cls.__qualname__})
        return object.__new__(own)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None,
                 _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        d = self.__dict__
        d.update(_mock_parent=parent, _mock_name=name, _mock_new_name=_new_name, _mock_new_parent=parent if _new_parent is None else _new_parent,
                 _mock_sealed=False, _mock_children={}, _mock_wraps=wraps, _mock_delegate=None, _mock_called=False, _mock_call_args=None,
                 _mock_call_count=0, _mock_call_args_list=_CallList(), _mock_mock_calls=_CallList(), _mock_unsafe=unsafe,
                 _mock_return=DEFAULT, _mock_effect=None, method_calls=_CallList())
        if spec_set is not None:
            spec = spec_set
        self._take_spec(spec, spec_set is not None, _spec_as_instance, _eat_self)
        if kwargs:
            self.configure_mock(**kwargs)

    def _take_spec(self, spec, is_set, as_instance=False, eat_self=False):
        d = self.__dict__
        if spec is not None and isinstance(spec, NonCallableMock):
            raise InvalidSpecError('Cannot spec a Mock object. [object=%r]' % (spec,))
        names = cls = signature = None
        if spec is not None:
            if isinstance(spec, (list, tuple)):
                names = list(spec)
            else:
                names = dir(spec)
                cls = spec if isinstance(spec, type) else type(spec)
                signature = _signature_of(spec, bool(eat_self), as_instance)
                if isinstance(spec, type):
                    names += [n for c in spec.__mro__ for n in getattr(c, '__annotations__', ()) or getattr(c, '__dataclass_fields__', ())]
        d['_mock_methods'], d['_mock_spec_class'], d['_spec_set'], d['_spec_signature'] = names, cls, is_set, signature

    def mock_add_spec(self, spec, spec_set=False):
        self._take_spec(spec, spec_set)

    @property
    def __class__(self):
        return type(self) if self._mock_spec_class is None else self._mock_spec_class

    def attach_mock(self, mock, attribute):
        inner = mock
        inner.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name='', _mock_new_name=None)
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        for key, value in sorted(kwargs.items(), key=lambda pair: pair[0].count('.')):
            *path, last = key.split('.')
            o = self
            for step in path:
                o = getattr(o, step)
            setattr(o, last, value)

    # -- what a mock remembers; a delegate remembers for it

    def _about(name):
        hidden = '_mock_' + name

        def get(self):
            delegate = self.__dict__['_mock_delegate']
            return self.__dict__[hidden] if delegate is None else getattr(delegate, name)

        def put(self, value):
            delegate = self.__dict__['_mock_delegate']
            if delegate is None:
                self.__dict__[hidden] = value
            else:
                setattr(delegate, name, value)
        return property(get, put)

    called, call_count, call_args = _about('called'), _about('call_count'), _about('call_args')
    call_args_list, mock_calls = _about('call_args_list'), _about('mock_calls')
    del _about

    @property
    def return_value(self):
        d = self.__dict__
        if d['_mock_delegate'] is not None:
            return d['_mock_delegate'].return_value
        if d['_mock_return'] is DEFAULT and d['_mock_wraps'] is None:
            d['_mock_return'] = self._get_child_mock(_new_parent=self, _new_name='()')
        return d['_mock_return']

    @return_value.setter
    def return_value(self, value):
        d = self.__dict__
        if d['_mock_delegate'] is not None:
            d['_mock_delegate'].return_value = value
        else:
            d['_mock_return'] = value
            _adopt(self, value, None, '()')

    @property
    def side_effect(self):
        d = self.__dict__
        return d['_mock_effect'] if d['_mock_delegate'] is None else d['_mock_delegate'].side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        if self.__dict__['_mock_delegate'] is None:
            self.__dict__['_mock_effect'] = value
        else:
            self.__dict__['_mock_delegate'].side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if any([m is self for m in visited]):
            return
        visited.append(self)
        self.called, self.call_args, self.call_count = False, None, 0
        self.call_args_list, self.mock_calls = _CallList(), _CallList()
        self.__dict__['method_calls'] = _CallList()
        d = self.__dict__
        if return_value:
            d['_mock_return'] = DEFAULT
        if side_effect:
            d['_mock_effect'] = None
        for child in d['_mock_children'].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        kept = d['_mock_return']
        if isinstance(kept, NonCallableMock) and kept is not self:
            kept.reset_mock(visited)

    # -- attributes

    def __getattr__(self, name):
        d = self.__dict__
        if name in ('_mock_methods', '_mock_unsafe', '_mock_children') or '_mock_children' not in d:
            raise AttributeError(name)
        names = d['_mock_methods']
        if names is not None:
            if name not in names:
                raise AttributeError('Mock object has no attribute %r' % name)
        elif _is_magic(name):
            raise AttributeError(name)
        if not d['_mock_unsafe'] and (names is None or name not in names):
            if name.startswith(_ASSERTIONS) or name in ('called_once', 'called_with', 'called_once_with', 'has_calls', 'not_called', 'any_call'):
                raise AttributeError('%r is not a valid assertion. Use a spec for the mock if %r is meant to be an attribute.' % (name, name))
        child = d['_mock_children'].get(name, None)
        if child is _missing:
            raise AttributeError(name)
        if child is None:
            wrapped = None if d['_mock_wraps'] is None else getattr(d['_mock_wraps'], name)
            child = self._get_child_mock(parent=self, name=name, wraps=wrapped, _new_name=name, _new_parent=self)
            d['_mock_children'][name] = child
        return child

    def __setattr__(self, name, value):
        cls = type(self)
        if name in _OWN_NAMES or name in ('called', 'call_count', 'call_args', 'call_args_list', 'mock_calls', '__class__'):
            if name == '__class__':
                self.__dict__['_mock_spec_class'] = value
            elif isinstance(getattr(cls, name, None), property):
                object.__setattr__(self, name, value)
            else:
                self.__dict__[name] = value
            return
        if isinstance(getattr(cls, name, None), property) and not name.startswith('_mock') or isinstance(cls.__dict__.get(name), PropertyMock):
            object.__setattr__(self, name, value)
            return
        names = self.__dict__['_mock_methods']
        if self.__dict__['_spec_set'] and names is not None and name not in names and name not in self.__dict__:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if _is_magic(name):
            if name in _SUPPORTED:
                if names is not None and name not in names:
                    raise AttributeError("Mock object has no attribute '%s'" % name)
                self._set_magic(name, value)
                return
            if name in ('__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__', '__subclasscheck__', '__del__'):
                raise AttributeError("Attempting to set unsupported magic method '%s'." % name)
        elif _adopt(self, value, name, name):
            self.__dict__['_mock_children'][name] = value
        if self.__dict__['_mock_sealed'] and name not in self.__dict__ and name not in self.__dict__['_mock_children']:
            raise AttributeError("Cannot set %s.%s" % (self._extract_mock_name(), name))
        if isinstance(value, PropertyMock):
            self.__dict__['_mock_children'].pop(name, None)
        if name in self.__dict__['_mock_children'] and self.__dict__['_mock_children'][name] is value:
            self.__dict__.pop(name, None)
        else:
            self.__dict__[name] = value

    def _set_magic(self, name, value):
        cls = type(self)
        if isinstance(value, NonCallableMock):
            _adopt(self, value, name, name)
            setattr(cls, name, lambda _self, /, *args, **kwargs: value(*args, **kwargs))
        else:
            setattr(cls, name, lambda _self, /, *args, **kwargs: value(_self, *args, **kwargs))
        self.__dict__['_mock_children'][name] = self.__dict__[name] = value

    def __delattr__(self, name):
        if name in _SUPPORTED and name in type(self).__dict__:
            delattr(type(self), name)
            self.__dict__['_mock_children'].pop(name, None)
            self.__dict__.pop(name, None)
            return
        children = self.__dict__['_mock_children']
        if children.get(name) is _missing:
            raise AttributeError(name)
        if name in self.__dict__ and name not in children:
            del self.__dict__[name]
        children[name] = _missing

    def __dir__(self):
        names = [] if self._mock_methods is None else list(self._mock_methods)
        plain = [n for n in dir(type(self)) if not n.startswith('_')] + [n for n in object.__dir__(type(self)) if _is_magic(n)]
        return sorted(set(names + plain + [n for n in self.__dict__ if not n.startswith('_')] + [n for n, v in self.__dict__['_mock_children'].items() if v is not _missing]))

    def __repr__(self):
        return _shown_mock(self)

    def _extract_mock_name(self):
        parts, m = [], self
        first = self.__dict__['_mock_name']
        while m is not None:
            d = m.__dict__
            new = d['_mock_new_name']
            parent = d['_mock_new_parent']
            if new:
                parts.append(new if not parts or parts[-1].startswith('(') else new + '.')
            if parent is None:
                break
            m = parent
        top = m.__dict__['_mock_name'] or 'mock'
        path = ''.join(reversed(parts))
        if not path:
            return first or 'mock'
        return top + path if path.startswith('(') else top + '.' + path

    def _get_child_mock(self, /, **kwargs):
        if self.__dict__['_mock_sealed']:
            name = kwargs.get('name')
            path = '%s.%s' % (self._extract_mock_name(), name) if name else self._extract_mock_name() + '()'
            raise AttributeError(path)
        cls = type(self).__mro__[1]
        if issubclass(cls, MagicMock) or not issubclass(cls, NonCallableMock):
            kind = cls
        elif issubclass(cls, NonCallableMagicMock):
            kind = MagicMock
        else:
            kind = Mock if not issubclass(cls, CallableMixin) else cls
        if kind is PropertyMock:
            kind = MagicMock
        return kind(**kwargs)

    # -- assertions

    def _told(self, args, kwargs):
        return '%s(%s)' % (self.__dict__['_mock_name'] or 'mock', _shown_arguments(args, kwargs))

    def _bound(self, args, kwargs):
        sig = self.__dict__['_spec_signature']
        if sig is None:
            return args, kwargs
        try:
            b = sig.bind(*args, **kwargs)
            return b.args, b.kwargs
        except TypeError as e:
            return e.with_traceback(None)

    def _name_told(self):
        return self.__dict__['_mock_name'] or 'mock'

    def _calls_told(self, prefix='Calls'):
        return '\n%s: %r.' % (prefix, self.mock_calls) if self.mock_calls else ''

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (self._name_told(), self.call_count, self._calls_told()))

    def assert_called(self):
        if not self.call_count:
            raise AssertionError("Expected '%s' to have been called." % self._name_told())

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (self._name_told(), self.call_count, self._calls_told()))

    def assert_called_with(self, /, *args, **kwargs):
        wanted = self._told(args, kwargs)
        if self.call_args is None:
            raise AssertionError('expected call not found.\nExpected: %s\n  Actual: not called.' % wanted)
        bound = self._bound(args, kwargs)
        if bound != self._bound(*self.call_args):
            cause = bound if isinstance(bound, Exception) else None
            raise AssertionError('expected call not found.\nExpected: %s\n  Actual: %s' % (wanted, self._told(*self.call_args))) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (self._name_told(), self.call_count, self._calls_told()))
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        bound = self._bound(args, kwargs)
        if isinstance(bound, Exception) or not any([self._bound(*c) == bound for c in self.call_args_list]):
            cause = bound if isinstance(bound, Exception) else None
            raise AssertionError('%s call not found' % self._told(args, kwargs)) from cause

    def assert_has_calls(self, calls, any_order=False):
        wanted = [c if isinstance(c, _Call) else _Call(c) for c in calls]
        if not any_order:
            if wanted not in self.mock_calls:
                raise AssertionError('Calls not found.\nExpected: %s%s' % (_CallList(calls), self._calls_told('  Actual').rstrip('.')))
            return
        left = list(self.mock_calls)
        absent = []
        for c in wanted:
            try:
                left.remove(c)
            except ValueError:
                absent.append(c)
        if absent:
            raise AssertionError('%r does not contain all of %r in its call list, found %r instead' % (self.__dict__['_mock_name'] or 'mock', tuple(absent), list(self.mock_calls)))


def _adopt(parent, value, name, new_name):
    """Makes a mock that has no parent yet a child."""
    if not isinstance(value, NonCallableMock) or isinstance(value, PropertyMock):
        return False
    d = value.__dict__
    if d['_mock_name'] or d['_mock_new_name'] or d['_mock_parent'] is not None or d['_mock_new_parent'] is not None:
        return False
    m = parent
    while m is not None:
        if m is value:
            return False
        m = m.__dict__['_mock_new_parent']
    d['_mock_new_parent'], d['_mock_new_name'] = parent, new_name
    if name:
        d['_mock_parent'], d['_mock_name'] = parent, name
    return True


class CallableMixin(NonCallableMock):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        NonCallableMock.__init__(self, spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect
        if kwargs:
            self.configure_mock(**kwargs)

    def __call__(self, /, *args, **kwargs):
        sig = self.__dict__['_spec_signature']
        if sig is not None:
            sig.bind(*args, **kwargs)
        self._note_call(args, kwargs)
        return self._answer(args, kwargs)

    def _note_call(self, args, kwargs):
        self.called = True
        self.call_count += 1
        this = _Call((args, kwargs), two=True)
        self.call_args = this
        self.call_args_list.append(this)
        self.mock_calls.append(_Call(('', args, kwargs)))
        d = self.__dict__
        path, methods = d['_mock_new_name'], d['_mock_name']
        tell_methods = d['_mock_parent'] is not None
        inside, parent = path == '()', d['_mock_new_parent']
        while parent is not None:
            p = parent.__dict__
            if tell_methods:
                p['method_calls'].append(_Call((methods, args, kwargs)))
                tell_methods = p['_mock_parent'] is not None
                if tell_methods:
                    methods = p['_mock_name'] + '.' + methods
            parent.mock_calls.append(_Call((path, args, kwargs)))
            if p['_mock_new_name']:
                path = p['_mock_new_name'] + ('' if inside else '.') + path
            inside = p['_mock_new_name'] == '()'
            parent = p['_mock_new_parent']

    def _answer(self, args, kwargs):
        effect = self.side_effect
        d = self.__dict__
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                r = effect(*args, **kwargs)
            else:
                r = next(effect)
                if _is_exception(r):
                    raise r
            if r is not DEFAULT:
                return r
        if d['_mock_delegate'] is not None and d['_mock_delegate'].return_value is not DEFAULT:
            return d['_mock_delegate'].return_value
        if d['_mock_return'] is not DEFAULT:
            return d['_mock_return']
        if d['_mock_wraps'] is not None:
            return d['_mock_wraps'](*args, **kwargs)
        return self.return_value


class Mock(CallableMixin):
    """Makes attributes and results as they are asked for, and remembers each call."""


class MagicMixin:
    def _set_up_magics(self):
        names = self.__dict__['_mock_methods']
        for name in sorted(_SUPPORTED - _NOT_BY_ITSELF):
            if names is None or name in names:
                if name not in type(self).__dict__:
                    setattr(type(self), name, _lazy(name))

    def __getattribute__(self, name):
        if name in _SUPPORTED:
            own = object.__getattribute__(self, '__dict__')
            if name not in own and hasattr(type(self).__dict__.get(name), '_later'):
                return _make_magic(self, name)
        return object.__getattribute__(self, name)

    def mock_add_spec(self, spec, spec_set=False):
        self._take_spec(spec, spec_set)
        for name in list(type(self).__dict__):
            if name in _SUPPORTED and name not in self.__dict__['_mock_methods']:
                delattr(type(self), name)


def _lazy(name):
    """A special method that makes its mock when it is first needed."""
    def method(self, /, *args, **kwargs):
        return _make_magic(self, name)(*args, **kwargs)
    method._later = True
    return method


def _make_magic(owner, name):
    if owner.__dict__['_mock_sealed']:
        m = MagicMock(name=name)
    else:
        m = owner._get_child_mock(name=name, _new_name=name, _new_parent=owner, parent=owner)
    if name in _RETURNS:
        m.return_value = _RETURNS[name](owner)
    elif name in _VALUES:
        m.return_value = _VALUES[name]
    elif name in ('__eq__', '__ne__'):
        same = name == '__eq__'
        m.side_effect = lambda other: (m._mock_return if m._mock_return is not DEFAULT else same if owner is other else NotImplemented)
    elif name == '__iter__':
        m.side_effect = lambda: iter([] if m._mock_return is DEFAULT else m._mock_return)
    owner._set_magic(name, m)
    return m


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    def __init__(self, /, *args, **kwargs):
        later = {k: kwargs.pop(k) for k in list(kwargs) if _is_magic(k.split('.')[0])}
        NonCallableMock.__init__(self, *args, **kwargs)
        self._set_up_magics()
        self.configure_mock(**later)


class MagicMock(MagicMixin, Mock):
    """A Mock whose special methods are there already."""

    def __init__(self, /, *args, **kwargs):
        later = {k: kwargs.pop(k) for k in list(kwargs) if _is_magic(k.split('.')[0])}
        Mock.__init__(self, *args, **kwargs)
        self._set_up_magics()
        self.configure_mock(**later)


class PropertyMock(Mock):
    """To be set on a class: reading calls it, writing calls it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


class ThreadingMock(MagicMock):
    """A mock on whose call another thread can wait."""
    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=DEFAULT, **kwargs):
        import threading
        MagicMock.__init__(self, *args, **kwargs)
        self.__dict__.update(_mock_wait=threading.Condition(), _mock_limit=self.DEFAULT_TIMEOUT if timeout is DEFAULT else timeout)

    def _note_call(self, args, kwargs):
        with self.__dict__['_mock_wait']:
            MagicMock._note_call(self, args, kwargs)
            self.__dict__['_mock_wait'].notify_all()

    def wait_until_called(self, *, timeout=DEFAULT):
        with self.__dict__['_mock_wait']:
            if not self.__dict__['_mock_wait'].wait_for(lambda: self.called, self.__dict__['_mock_limit'] if timeout is DEFAULT else timeout):
                raise AssertionError("%s was not called before timeout(%s)." % (self._name_told(), timeout))

    def wait_until_any_call_with(self, *args, **kwargs):
        with self.__dict__['_mock_wait']:
            if not self.__dict__['_mock_wait'].wait_for(lambda: _Call((args, kwargs), two=True) in self.call_args_list, self.__dict__['_mock_limit']):
                raise AssertionError('%s call not found' % self._told(args, kwargs))


# ---- autospec ----------------------------------------------------------------------------------------------------

def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes and the signatures of the specification."""
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError('Cannot autospec a Mock object. [object=%r]' % (spec,))
    is_class = isinstance(spec, type)
    options = {'spec_set': spec} if spec_set else {'spec': spec}
    kind = MagicMock
    if isinstance(spec, (list, tuple)):
        options = {'spec': spec}
    elif not is_class and not callable(spec) or is_class and instance and not hasattr(spec, '__call__'):
        kind = NonCallableMagicMock
    elif is_class and instance and '__call__' not in [n for c in spec.__mro__[:-1] for n in c.__dict__]:
        kind = NonCallableMagicMock
    options.update(kwargs)
    if isinstance(spec, _types.FunctionType):
        return _spec_function(spec, kind(parent=_parent, name=_name or spec.__name__, **options))
    m = kind(parent=_parent, _new_parent=_parent, name=_name, _new_name=_name or '', **options)
    if is_class and instance:
        m.__dict__['_spec_signature'] = _signature_of(spec, of_instance=True)
    elif is_class:
        m.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=m)
    for name in dir(spec):
        if _is_magic(name):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        skip = is_class and isinstance(_inspect.getattr_static(spec, name, None) if hasattr(_inspect, 'getattr_static') else original, _types.FunctionType) and instance
        if isinstance(original, (_types.FunctionType, _types.MethodType)):
            child = MagicMock(parent=m, name=name, _new_name=name, _new_parent=m, **({'spec_set': original} if spec_set else {'spec': original}))
            child.__dict__['_spec_signature'] = _signature_of(original, skip)
            m.__dict__['_mock_children'][name] = child
        elif isinstance(original, type):
            m.__dict__['_mock_children'][name] = create_autospec(original, spec_set, _parent=m, _name=name)
        else:
            m.__dict__['_mock_children'][name] = NonCallableMagicMock(parent=m, name=name, _new_name=name, _new_parent=m, **({'spec_set': original} if spec_set else {'spec': original}))
    return m


def _spec_function(function, m):
    """A real function that checks its arguments and tells the mock."""
    sig = _inspect.signature(function)

    @_functools.wraps(function)
    def funcopy(*args, **kwargs):
        sig.bind(*args, **kwargs)
        return m(*args, **kwargs)

    for name in ('called', 'call_count', 'call_args', 'call_args_list', 'mock_calls'):
        setattr(funcopy, name, getattr(m, name))
    funcopy.mock = m
    funcopy.method_calls = m.method_calls
    for name in dir(NonCallableMock):
        if name.startswith('assert_'):
            def check(*args, _name=name, **kwargs):
                return getattr(m, _name)(*args, **kwargs)
            setattr(funcopy, name, check)
    funcopy.reset_mock = m.reset_mock
    funcopy.return_value = m.return_value
    funcopy.side_effect = None
    m.__dict__['_mock_delegate'] = funcopy
    return funcopy


def seal(mock):
    """From now on the mock makes no new attributes."""
    mock.__dict__['_mock_sealed'] = True
    for name, child in list(mock.__dict__['_mock_children'].items()):
        if isinstance(child, NonCallableMock) and child.__dict__['_mock_new_parent'] is mock:
            seal(child)


# ---- patch -------------------------------------------------------------------------------------------------------

def _import_path(path):
    import sys
    parts = path.split('.')
    o = __import__(parts[0])
    done = parts[0]
    for part in parts[1:]:
        done += '.' + part
        if not hasattr(o, part):
            __import__(done)
            o = sys.modules[done]
        else:
            o = getattr(o, part)
    return o


class _Patch:
    attribute_name = None
    _active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.spec, self.create = getter, attribute, new, spec, create
        self.spec_set, self.autospec, self.new_callable, self.kwargs = spec_set, autospec, new_callable, kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        p = _Patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        p.attribute_name = self.attribute_name
        p.additional_patchers = [q.copy() for q in self.additional_patchers]
        return p

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(func, name), '__call__'):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func

        @_functools.wraps(func)
        def patched(*args, **keywargs):
            with _contextlib.ExitStack() as stack:
                extra = []
                for patching in patched.patchings:
                    made = stack.enter_context(patching)
                    if patching.attribute_name is not None:
                        keywargs.update(made)
                    elif patching.new is DEFAULT:
                        extra.append(made)
                return func(*args, *extra, **keywargs)

        patched.patchings = [self]
        return patched

    def _original(self):
        target, name = self.target, self.attribute
        own = getattr(target, '__dict__', {})
        if name in own:
            return own[name], True
        original = getattr(target, name, DEFAULT)
        if name in dir(_sys.modules['builtins']) and isinstance(target, _types.ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError('%s does not have the attribute %r' % (target, name))
        return original, False

    def _make_new(self, original):
        kwargs = dict(self.kwargs)
        if self.autospec is not None and self.autospec is not False:
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            spec = original if self.autospec is True else self.autospec
            return create_autospec(spec, spec_set=bool(self.spec_set), _name=self.attribute, **kwargs)
        spec, spec_set = self.spec, self.spec_set
        if spec is True:
            spec = original
            if spec_set is True:
                spec, spec_set = None, original
        elif spec_set is True:
            spec_set = original
        kind = MagicMock if self.new_callable is None else self.new_callable
        if isinstance(kind, type) and issubclass(kind, NonCallableMock):
            if spec is not None:
                kwargs['spec'] = spec
            if spec_set is not None:
                kwargs['spec_set'] = spec_set
            if self.attribute:
                kwargs.setdefault('name', self.attribute)
        new = kind(**kwargs)
        shape = spec if spec is not None else spec_set
        if isinstance(shape, type) and isinstance(new, CallableMixin):
            new.return_value = MagicMock(spec=shape, name='()', _new_name='()', _new_parent=new) if '__call__' in shape.__dict__ else \
                NonCallableMagicMock(spec=shape, _new_name='()', _new_parent=new)
        return new

    def __enter__(self):
        if self.is_started:
            raise RuntimeError('Patch is already started')
        self.target = self.getter()
        original, local = self._original()
        self.temp_original, self.is_local = original, local
        new = self._make_new(original) if self.new is DEFAULT else self.new
        self.is_started = True
        self._inner = _contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is not None:
                made = {self.attribute_name: new} if self.new is DEFAULT else {}
                for p in self.additional_patchers:
                    made.update(self._inner.enter_context(p) if p.new is DEFAULT else (self._inner.enter_context(p), {})[1])
                return made
            return new
        except BaseException:
            self.__exit__(*_sys.exc_info())
            raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return None
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in ('__doc__', '__module__', '__defaults__', '__annotations__', '__kwdefaults__')):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        self.is_started = False
        return self._inner.__exit__(*exc_info)

    def start(self):
        r = self.__enter__()
        self._active.append(self)
        return r

    def stop(self):
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    try:
        where, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError('Need a valid target to patch. You supplied: %r' % (target,)) from None
    return _Patch(lambda: _import_path(where), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    if isinstance(target, str):
        raise TypeError('%r must be the actual object to be patched, not a str' % target)
    return _Patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = (lambda: _import_path(target)) if isinstance(target, str) else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    all_patches = []
    for attribute, new in kwargs.items():
        p = _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        p.attribute_name = attribute
        all_patches.append(p)
    first = all_patches[0]
    first.additional_patchers = all_patches[1:]
    return first


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, dict(values), clear
        self.values.update(kwargs)
        self._before = None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                value = getattr(f, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(f, name, _PatchDict(self.in_dict, self.values, self.clear)(value))
            return f

        @_functools.wraps(f)
        def inner(*args, **kw):
            with self:
                return f(*args, **kw)
        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import_path(self.in_dict)
        d = self.in_dict
        self._before = d.copy() if hasattr(d, 'copy') else {k: d[k] for k in d}
        if self.clear:
            _empty(d)
        for k, v in self.values.items():
            d[k] = v
        return d

    def __exit__(self, *args):
        if self._before is not None:
            _empty(self.in_dict)
            for k in self._before:
                self.in_dict[k] = self._before[k]
            self._before = None
        return False

    def start(self):
        r = self.__enter__()
        _Patch._active.append(self)
        return r

    def stop(self):
        if self in _Patch._active:
            _Patch._active.remove(self)
            return self.__exit__(None, None, None)


def _empty(d):
    try:
        d.clear()
    except AttributeError:
        for k in list(d):
            del d[k]


def _stop_all():
    for p in reversed(list(_Patch._active)):
        p.stop()


patch.object, patch.dict, patch.multiple, patch.stopall, patch.TEST_PREFIX = _patch_object, _PatchDict, _patch_multiple, _stop_all, 'test'


def mock_open(mock=None, read_data=''):
    """A mock for `open` whose files hold the data."""
    opener = MagicMock(name='open', spec=open) if mock is None else mock
    handle = MagicMock(spec=[n for n in dir(_io.TextIOWrapper) if n != '__class__'] + ['__iter__', '__next__', '__enter__', '__exit__'])
    handle.__enter__.return_value = handle
    handle.__exit__.return_value = False
    state = {}

    def fresh():
        state['data'] = _io.BytesIO(read_data) if isinstance(read_data, bytes) else _io.StringIO(read_data)

    def through(name):
        child = getattr(handle, name)

        def read(*args, **kwargs):
            if child._mock_return is not DEFAULT:
                return child._mock_return
            return getattr(state['data'], name)(*args, **kwargs)
        child.side_effect = read

    fresh()
    for name in ('read', 'readline', 'readlines'):
        through(name)
    handle.__iter__.side_effect = lambda: iter(state['data'])
    handle.__next__ = lambda _: next(state['data'])
    handle.write.return_value = None

    def reset(*args, **kwargs):
        fresh()
        return DEFAULT
    opener.side_effect = reset
    opener.return_value = handle
    return opener
