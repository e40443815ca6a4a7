class auto:
    def __init__(self, value=None):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class nonmember(member):
    pass


class _Space(dict):
    """The body's names: which are members, in their order."""

    def __init__(self):
        self.order = []
        self.last = []
        self.generate = None

    def __setitem__(self, key, value):
        if key == '_generate_next_value_':
            self.generate = value.__func__ if isinstance(value, staticmethod) else value
        elif not _is_private(key) and not hasattr(value, '__get__') and not isinstance(value, (property, staticmethod, classmethod)) \
                and type(value).__name__ != 'function' or isinstance(value, member):
            if isinstance(value, nonmember):
                dict.__setitem__(self, key, value.value)
                return
            if isinstance(value, member):
                value = value.value
            if key in self.order:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            if isinstance(value, auto):
                generate = self.generate or _next_value
                value = generate(key, 1, len(self.order), self.last[:])
            elif isinstance(value, tuple) and any([isinstance(v, auto) for v in value]):
                generate = self.generate or _next_value
                value = tuple([generate(key, 1, len(self.order), self.last[:]) if isinstance(v, auto) else v for v in value])
            self.order.append(key)
            self.last.append(value)
        dict.__setitem__(self, key, value)


def _is_private(key):
    return key.startswith('_') and key.endswith('_') or key.startswith('__') or (key.startswith('_') and '__' in key[1:] and not key.endswith('__'))


def _next_value(name, start, count, last):
    if not last:
        return start
    try:
        return max(last) + 1
    except TypeError:
        raise TypeError('unable to sort non-numeric values') from None


def _next_flag(name, start, count, last):
    if not last:
        return start
    return 1 << max([v for v in last if isinstance(v, int)]).bit_length()


class EnumMeta(type):
    def __prepare__(name, bases, **kwds):
        space = _Space()
        for b in bases:
            generate = getattr(b, '_generate_next_value_', None)
            if generate is not None:
                space.generate = generate
                break
        return space

    def __new__(mcls, name, bases, space, **kwds):
        members = [(k, space[k]) for k in getattr(space, 'order', ())]
        body = {k: v for k, v in space.items() if k not in getattr(space, 'order', ())}
        for b in bases:
            if isinstance(b, EnumMeta) and b._member_names_:
                raise TypeError('<enum %r> cannot extend %r' % (name, b))
        generate = body.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            body['_generate_next_value_'] = staticmethod(generate)
        body['_member_names_'] = []
        body['_member_map_'] = {}
        body['_value2member_map_'] = {}
        own_new = body.pop('__new__', None)
        cls = type.__new__(mcls, name, bases, body, **kwds)
        kind = _data_type(bases)
        if kind is not None:
            for method in ('__repr__', '__str__', '__format__'):
                if method not in body and getattr(cls, method) in (getattr(kind, method), getattr(object, method)):
                    type.__setattr__(cls, method, getattr(Enum, method))
        make = own_new
        if make is None:
            for b in cls.__mro__[1:]:
                if '_new_member_' in b.__dict__:
                    make = b.__dict__['_new_member_']
                    break
        if own_new is not None:
            cls._new_member_ = own_new if isinstance(own_new, staticmethod) else staticmethod(own_new)
        if isinstance(make, staticmethod):
            make = make.__func__
        for key, value in members:
            args = value if isinstance(value, tuple) else (value,)
            if make is not None:
                m = make(cls, *args)
                if not hasattr(m, '_value_'):
                    m._value_ = value
            elif kind is not None:
                m = kind.__new__(cls, *args)
                m._value_ = value if kind not in (int, str, float) or not isinstance(value, tuple) else kind(*args)
            else:
                m = object.__new__(cls)
                m._value_ = value
            m._name_ = key
            m.__objclass__ = cls
            m._sort_order_ = len(cls._member_names_)
            init = getattr(cls, '__init__', None)
            if type(init).__name__ == 'function':
                init(m, *args)
            for known in cls._member_map_.values():
                if known._value_ == m._value_:
                    m = known
                    break
            else:
                if not cls._flag_ or not isinstance(m._value_, int) or m._value_ and m._value_ & (m._value_ - 1) == 0:
                    cls._member_names_.append(key)
            cls._member_map_[key] = m
            type.__setattr__(cls, key, m)
            try:
                cls._value2member_map_.setdefault(m._value_, m)
            except TypeError:
                pass
        return cls

    def __call__(cls, value, *args, names=None, module=None, start=1, type=None, **kw):
        if cls._member_map_:
            return cls._find(value if not args else (value,) + args)
        names = args[0] if args and names is None else names
        if names is None:
            return cls._find(value)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        space = _Space()
        space.generate = getattr(cls, '_generate_next_value_', None)
        pairs = names.items() if isinstance(names, dict) else names
        count = start
        for n in pairs:
            if isinstance(n, str):
                space[n] = count if space.generate is None or not cls._flag_ else auto()
                count += 1
            else:
                space[n[0]] = n[1]
        space['__module__'] = '__main__' if module is None else module
        bases = (cls,) if type is None else (type, cls)
        return EnumMeta.__new__(EnumMeta, value, bases, space)

    def __iter__(cls):
        return iter([cls._member_map_[n] for n in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[n] for n in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        return any([m._value_ == value for m in cls._member_map_.values()])

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError('cannot reassign member %r' % (name,))
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, name))
        type.__delattr__(cls, name)

    def __repr__(cls):
        return '<%s %r>' % ('flag' if cls._flag_ else 'enum', cls.__name__)

    @property
    def __members__(cls):
        return cls._member_map_.copy()


EnumType = EnumMeta


def _data_type(bases):
    for b in bases:
        for c in b.__mro__:
            if c in (int, str, float, bytes, tuple, list, dict, set, frozenset, complex):
                return c
    return None


class Enum(metaclass=EnumMeta):
    _flag_ = False

    @classmethod
    def _find(cls, value):
        if type(value) is cls:
            return value
        for m in cls._member_map_.values():
            if m._value_ == value:
                return m
        error = None
        found = cls._missing_(value)
        if isinstance(found, cls):
            return found
        if found is None:
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        raise TypeError('error in %s._missing_: returned %r instead of None or a valid member' % (cls.__name__, found))

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return '<%s.%s: %r>' % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return '%s.%s' % (type(self).__name__, self._name_)

    def __format__(self, spec):
        return str.__format__(str(self), spec) if hasattr(str, '__format__') else format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, ReprEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class Flag(Enum):
    _flag_ = True
    _generate_next_value_ = staticmethod(_next_flag)

    @classmethod
    def _all_bits(cls):
        bits = 0
        for m in cls._member_map_.values():
            bits |= m._value_
        return bits

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        every = cls._all_bits()
        if value < 0:
            value &= every
        if value & ~every and not issubclass(cls, int):
            raise ValueError('%r invalid value %d\n    given 0b0 %s\n  allowed 0b0 %s' % (
                cls, value, bin(value)[2:].zfill(every.bit_length()), bin(every)[2:]))
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        m = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        m._value_ = value
        parts = [x for x in cls if x._value_ & value]
        m._name_ = '|'.join([x._name_ for x in parts]) or None
        cls._value2member_map_[value] = m
        return m

    def _other(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if issubclass(type(self), int) and isinstance(other, int):
            return other
        return None

    def __or__(self, other):
        o = self._other(other)
        return NotImplemented if o is None else type(self)(self._value_ | o)

    def __and__(self, other):
        o = self._other(other)
        return NotImplemented if o is None else type(self)(self._value_ & o)

    def __xor__(self, other):
        o = self._other(other)
        return NotImplemented if o is None else type(self)(self._value_ ^ o)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return type(self)(type(self)._all_bits() & ~self._value_)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__, type(self).__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([m for m in type(self) if m._value_ & self._value_])

    def __len__(self):
        return bin(self._value_).count('1')

    def __bool__(self):
        return self._value_ != 0

    def __repr__(self):
        name = type(self).__name__
        return '<%s: %r>' % (name, self._value_) if self._name_ is None else '<%s.%s: %r>' % (name, self._name_, self._value_)

    def __str__(self):
        name = type(self).__name__
        return '%s(%r)' % (name, self._value_) if self._name_ is None else '%s.%s' % (name, self._name_)


class IntFlag(int, Flag):
    def __str__(self):
        return repr(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


def unique(enumeration):
    seen = {}
    twice = []
    for name, m in enumeration._member_map_.items():
        if name != m._name_:
            twice.append('%s -> %s' % (name, m._name_))
    if twice:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, ', '.join(twice)))
    return enumeration


property = property
