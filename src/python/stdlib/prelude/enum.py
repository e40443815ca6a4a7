# Enumerations: classes whose instances are named once and for all.
import builtins as _builtins
import sys as _sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property', 'verify',
           'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str',
           'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

Enum = Flag = ReprEnum = None


class nonmember:
    """What is wrapped in this stays a plain attribute."""

    def __init__(self, value):
        self.value = value


class member:
    """What is wrapped in this becomes a member, whatever it is."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that `_generate_next_value_` gives."""

    def __init__(self, value=nonmember):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % self.value

    def _number(self, other, operation):
        a = self.value if isinstance(self, auto) else self
        b = other.value if isinstance(other, auto) else other
        return operation(a, b)

    def __or__(self, other):
        return self._number(other, lambda a, b: a | b)

    def __and__(self, other):
        return self._number(other, lambda a, b: a & b)

    def __xor__(self, other):
        return self._number(other, lambda a, b: a ^ b)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class property(DynamicClassAttribute):
    """A property of members that leaves the name free for a member on the class."""
    name = clsname = member = None
    # Where a member has taken the name of what its class inherits: what that is, and whose.
    kind = place = None

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            if self.fget is not None:
                return self.fget(instance)
            if self.kind == 'attr':
                return getattr(self.place, self.name)
            if self.kind == 'desc':
                return getattr(instance._value_, self.name)
            return instance._value_ if self.name == 'value' else instance._name_
        found = self.member
        if found is None and ownerclass is not None:
            found = ownerclass.__dict__.get('_member_map_', {}).get(self.name)
        if found is None:
            raise AttributeError('%r has no attribute %r' % (ownerclass, self.name))
        return found

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError('<enum %r> cannot set attribute %r' % (self.clsname, self.name))

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError('<enum %r> cannot delete attribute %r' % (self.clsname, self.name))

    def __set_name__(self, ownerclass, name):
        self.name, self.clsname = name, ownerclass.__name__


def _is_descriptor(o):
    return isinstance(o, (_builtins.property, staticmethod, classmethod)) or type(o).__name__ == 'function' \
        or any([hasattr(x, n) for x in (type(o), o) for n in ('__get__', '__set__', '__delete__')])


def _is_dunder(name):
    return len(name) > 4 and name.startswith('__') and name.endswith('__') and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    start = '_%s__' % cls_name.lstrip('_')
    return name.startswith(start) and len(name) > len(start) and (name[-1] != '_' or name[-2] != '_')


def _is_single_bit(n):
    return n > 0 and n & (n - 1) == 0


def _bits_of(n):
    if n < 0:
        raise ValueError('%r is not a positive integer' % n)
    while n:
        low = n & -n
        yield low
        n ^= low


_iter_bits_lsb = _bits_of


def bin(num, max_bits=None):
    """As the builtin, with the sign as a bit in front."""
    limit = 1 << num.bit_length()
    s = _builtins.bin(num + limit).replace('1', '0', 1) if num >= 0 else _builtins.bin(~num ^ (limit - 1) + limit)
    sign, digits = s[:3], s[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return '%s %s' % (sign, digits)


class EnumDict(dict):
    """The names of an enumeration's body, which ones are members, in their order."""
    _KNOWN = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_', '_iter_member_by_value_',
              '_iter_member_by_def_', '_add_alias_', '_add_value_alias_', '_use_args_', '_member_names_')

    def __init__(self, cls_name=None):
        dict.__init__(self)
        self._cls_name = cls_name
        self._members, self._last, self._ignore = {}, [], []
        self._generate = None
        self._auto_called = False

    @_builtins.property
    def member_names(self):
        return list(self._members)

    _member_names = member_names

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in self._KNOWN and Enum is not None and Flag is not None and self._cls_name != 'Flag':
                raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use' % key)
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._members)
                if already:
                    raise ValueError('_ignore_ cannot specify already set names: %r' % already)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key not in self._ignore or key in self._members:
            return self._put_plainly(key, value)
        dict.__setitem__(self, key, value)

    def _put_plainly(self, key, value):
        """A name without underscores around it: mostly a member."""
        plain = isinstance(value, nonmember)
        twice = key in self._members or key in self and not plain and not _is_descriptor(value)
        if twice:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        wrapped = plain or isinstance(value, member)
        inner = isinstance(value, type) and value.__qualname__.endswith('%s.%s' % (self._cls_name, value.__name__)) and not wrapped
        is_member = not plain and not inner and not _is_descriptor(value)
        if wrapped:
            value = value.value
        if is_member:
            settled = self._settled(key, value)
            self._members[key] = None
            if settled is value:
                self._last.append(value)
            value = settled
        dict.__setitem__(self, key, value)

    def _settled(self, key, value):
        """The value with each `auto` in it replaced."""
        if not isinstance(value, auto) and not (isinstance(value, tuple) and any([isinstance(v, auto) for v in value])):
            return value
        whole = isinstance(value, auto)
        parts = []
        for v in (value,) if whole else value:
            if isinstance(v, auto):
                if v.value is nonmember:
                    self._auto_called = True
                    generate = self._generate or Enum._generate_next_value_
                    v.value = generate(key, 1, len(self._members), self._last[:])
                v = v.value
                self._last.append(v)
            parts.append(v)
        if whole:
            return parts[0]
        return type(value)(*parts) if hasattr(value, '_fields') else tuple(parts)

    def update(self, members, **more):
        for k in members.keys() if hasattr(members, 'keys') else []:
            self[k] = members[k]
        if not hasattr(members, 'keys'):
            for k, v in members:
                self[k] = v
        for k, v in more.items():
            self[k] = v


_EnumDict = EnumDict
_PLAIN = (object.__repr__, object.__str__, object.__format__)


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        space = EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            generate = getattr(first_enum, '_generate_next_value_', None)
            if generate is not None:
                space['_generate_next_value_'] = generate
                space._generate = generate
        return space

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for base in bases:
            for c in base.__mro__:
                if isinstance(c, EnumType) and c.__dict__.get('_member_names_') and Enum is not None:
                    raise TypeError('<enum %r> cannot extend %r' % (class_name, c))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """(the type of the members' data, the enumeration that is extended)."""
        if not bases or Enum is None:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, first

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        kinds = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    kind = base.__dict__.get('_member_type_', object)
                    if kind is not object:
                        kinds.append(kind)
                        break
                elif '__new__' in base.__dict__ or base in (int, str, float, bytes, tuple, list, dict, set, frozenset, complex, bytearray) \
                        or '__dataclass_fields__' in base.__dict__:
                    kinds.append(candidate or base)
                    break
                else:
                    candidate = candidate or base
        kinds = list(dict.fromkeys(kinds))
        if len(kinds) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, set(kinds)))
        return kinds[0] if kinds else None

    @classmethod
    def _find_new_(mcls, namespace, member_type, first_enum):
        """(how members are made, whether it is kept, whether it takes the arguments)."""
        own = namespace.get('__new__')
        save = first_enum is not None and own is not None
        if own is None:
            for name in ('__new_member__', '__new__'):
                for c in (member_type, first_enum):
                    found = getattr(c, name, None)
                    if found not in (None, getattr(None, '__new__'), object.__new__, getattr(Enum, '__new__', None)):
                        own = found
                        break
                if own is not None:
                    break
            else:
                own = object.__new__
        if isinstance(own, staticmethod):
            own = own.__func__
        return own, save, not (first_enum is None or own is object.__new__)

    def __new__(metacls, cls, bases, space, *, boundary=None, _simple=False, **kwds):
        if Enum is None or not hasattr(space, '_members'):
            return type.__new__(metacls, cls, bases, dict(space), **kwds)
        dict.pop(space, '_ignore_', None)
        for name in space._ignore:
            dict.pop(space, name, None)
        names = list(space._members)
        invalid = set(names) & {'mro', ''}
        if invalid:
            raise ValueError('invalid enum member name(s) %s' % ','.join([repr(n) for n in sorted(invalid)]))
        order = dict.pop(space, '_order_', None)
        values = {n: space[n] for n in names}
        body = {k: v for k, v in space.items() if k not in values}
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        generate = body.get('_generate_next_value_')
        if generate is not None:
            body['_generate_next_value_'] = staticmethod(generate.__func__ if isinstance(generate, staticmethod) else generate)
        make, save_new, use_args = metacls._find_new_(body, member_type, first_enum)
        is_flag = Flag is not None and issubclass(first_enum, Flag) or Flag is None and cls == 'Flag'
        body.update(_use_args_=use_args, _member_names_=[], _member_map_={}, _value2member_map_={}, _hashable_values_=[], _unhashable_values_=[],
                    _unhashable_values_map_={}, _member_type_=member_type, _new_member_=staticmethod(make), _flag_mask_=0, _singles_mask_=0,
                    _all_bits_=0, _inverted_=None, _boundary_=boundary or getattr(first_enum, '_boundary_', None))
        if '_value_repr_' not in body:
            body['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        if save_new:
            body['__new_member__'] = body['__new__']
        body.pop('__new__', None)
        enum_class = type.__new__(metacls, cls, bases, body, **kwds)
        enum_class._pick_methods_(body, member_type, first_enum, bases)
        type.__setattr__(enum_class, '__new__', staticmethod(Enum.__new__))
        busy = '_%s__in_progress' % cls
        type.__setattr__(enum_class, busy, True)
        for name in names:
            _make_member(enum_class, name, values[name], make, use_args, member_type, is_flag)
        type.__delattr__(enum_class, busy)
        if is_flag:
            _settle_flag(enum_class)
        if order is not None:
            wanted = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            aliases = {n for n in enum_class._member_map_ if n not in enum_class._member_names_}
            wanted = [n for n in wanted if n not in aliases]
            if wanted != enum_class._member_names_:
                raise TypeError('member order does not match _order_:\n  %r\n  %r' % (enum_class._member_names_, wanted))
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in [c for c in chain.__mro__ if c is not object]:
                if isinstance(base, EnumType):
                    return base.__dict__.get('_value_repr_')
                if '__repr__' in base.__dict__:
                    if '__dataclass_fields__' in base.__dict__ and base.__dataclass_params__.repr:
                        return lambda self: '%s' % ', '.join(['%s=%r' % (f, getattr(self, f)) for f, d in type(self).__dataclass_fields__.items() if d.repr])
                    return base.__dict__['__repr__'] if not base.__module__ == 'builtins' else base.__repr__
        return None

    def _pick_methods_(cls, body, member_type, first_enum, bases):
        """Which of the data type's and the enumeration's own ways of showing members count."""
        set_attr = lambda name, v: type.__setattr__(cls, name, v)
        done = set(body)
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            done |= {'__format__', '__str__'}
            if '__format__' not in body:
                set_attr('__format__', member_type.__format__)
            if '__str__' not in body:
                written = [c for c in member_type.__mro__ if '__str__' in c.__dict__ and c.__module__ != 'builtins']
                set_attr('__str__', member_type.__str__ if written else _text_of(member_type))
        if Enum is not None:
            for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
                if name in done:
                    continue
                theirs = getattr(member_type, name)
                plain = getattr(object, name)
                mine = getattr(first_enum, name)
                if getattr(cls, name) in (theirs, plain) and theirs is not mine:
                    set_attr(name, mine)
        if Flag is not None and issubclass(cls, Flag):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in body:
                    mine = getattr(Flag, name)
                    if getattr(cls, name) is not mine and not any([name in c.__dict__ for c in cls.__mro__ if isinstance(c, EnumType) and c is not cls]):
                        set_attr(name, mine)
                    elif getattr(member_type, name, None) is getattr(cls, name):
                        set_attr(name, mine)

    # -- what the class itself can do

    def __call__(cls, value=nonmember, *values, names=nonmember, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not nonmember:
                value = (value, names) + values
            elif values:
                value = (value,) + values
            if value is nonmember:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        if names is nonmember and not values and type is None:
            raise TypeError('%s has no members; specify `names=()` if you meant to create a new, empty, enum' % (cls,))
        if names is nonmember and values:
            names, values = values[0], values[1:]
        return cls._create_(value, None if names is nonmember else names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        space = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs, last = [], []
            for i, name in enumerate(names):
                v = _first_generate(cls)(name, start, i, last[:])
                last.append(v)
                pairs.append((name, v))
            names = pairs
        for item in () if names is None else names:
            name, v = (item, names[item]) if isinstance(item, str) else item
            space[name] = v
        if module is None:
            try:
                module = _sys._getframemodulename(2)
            except (AttributeError, ValueError):
                module = None
        if module is not None:
            space['__module__'] = module
        if qualname is not None:
            space['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, space, boundary=boundary)

    def __contains__(cls, value):
        known = cls._value2member_map_
        try:
            return isinstance(value, cls) or value in known
        except TypeError:
            return any([value == v for v in cls._unhashable_values_])

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        type.__delattr__(cls, attr)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__', '__name__',
                 '__qualname__'} | set(cls._member_names_)
        if cls._member_type_ is object:
            return sorted(names | {'__init_subclass__'})
        return sorted(set(dir(cls._member_type_)) | names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[n] for n in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[n] for n in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @_builtins.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return '<%s %r>' % ('flag' if Flag is not None and issubclass(cls, Flag) else 'enum', cls.__name__)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        type.__setattr__(cls, name, value)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Constants of a module become members."""
        place = vars(_sys.modules[module])
        source = place if source is None else vars(source)
        found = [(n, v) for n, v in source.items() if filter(n)]
        try:
            found.sort(key=lambda row: (row[1], row[0]))
        except TypeError:
            found.sort(key=lambda row: row[0])
        made = _simple_enum(cls, boundary=boundary or KEEP)(type(name, (), dict(found, __module__=module)))
        if as_global:
            global_enum(made)
        else:
            vars(_sys.modules[made.__module__]).update(made.__members__)
        place[name] = made
        return made

    def _add_member_(cls, name, m):
        if name in cls._member_map_:
            if cls._member_map_[name] is not m:
                raise NameError('%r is already bound: %r' % (name, cls._member_map_[name]))
            return
        found = kind = place = None
        for c in cls.__mro__[1:]:
            held = c.__dict__.get(name)
            if isinstance(held, DynamicClassAttribute):
                found, kind, place = held, 'enum', c
                break
            if held is not None and _is_descriptor(held):
                found, kind, place = held, kind or 'desc', place or c
            elif held is not None:
                kind, place = 'attr', c
        if found is not None:
            computed = kind != 'attr' and isinstance(found, (DynamicClassAttribute, _builtins.property))
            taken = [getattr(found, n) for n in ('fget', 'fset', 'fdel')] if computed else []
            found = property(*taken)
            found.name, found.clsname, found.member, found.kind, found.place = name, cls.__name__, m, kind, place
        type.__setattr__(cls, name, m if found is None else found)
        cls._member_map_[name] = m


EnumMeta = EnumType


def _text_of(kind):
    if kind is str:
        return lambda self: str.__str__(self)
    return lambda self: kind.__repr__(self)


def _first_generate(cls):
    return cls._generate_next_value_


def _make_member(cls, name, value, make, use_args, member_type, is_flag):
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    m = make(cls, *args) if use_args else make(cls)
    if not hasattr(m, '_value_'):
        if member_type is object:
            m._value_ = value
        else:
            try:
                m._value_ = member_type(*args)
            except Exception as e:
                new = TypeError('_value_ not set in __new__, unable to create it')
                new.__cause__ = e
                raise new
    value = m._value_
    m._name_ = name
    m.__objclass__ = cls
    m._sort_order_ = len(cls._member_names_)
    init = cls.__init__
    if type(init).__name__ == 'function':
        init(m, *args)
    known = None
    try:
        known = cls._value2member_map_.get(value)
    except TypeError:
        pass
    if known is None:
        for other in cls._member_map_.values():
            if other._value_ == value:
                known = other
                break
    if known is not None:
        m = known
    elif not is_flag or isinstance(value, int) and _is_single_bit(value):
        cls._member_names_.append(name)
    cls._add_member_(name, m)
    try:
        cls._value2member_map_.setdefault(value, m)
        if value not in cls._hashable_values_:
            cls._hashable_values_.append(value)
    except TypeError:
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(name, []).append(value)
    if is_flag and isinstance(value, int):
        cls._flag_mask_ |= value
        if _is_single_bit(value):
            cls._singles_mask_ |= value
        cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1


def _settle_flag(cls):
    """Members come in the order of their bits, or as they were written where that is another."""
    order = [m._value_ for m in cls]
    if order != sorted(order):
        cls._iter_member_ = cls._iter_member_by_def_


STRICT = CONFORM = EJECT = KEEP = None


class Enum(metaclass=EnumType):
    name, value = property(lambda self: self._name_), property(lambda self: self._value_)
    _member_names_, _member_map_, _value2member_map_ = [], {}, {}
    _hashable_values_, _unhashable_values_, _unhashable_values_map_ = [], [], {}
    _member_type_, _value_repr_, _use_args_, _boundary_ = object, None, False, None
    _flag_mask_ = _singles_mask_ = _all_bits_ = 0

    def __new__(cls, value):
        known = cls._value2member_map_
        try:
            if type(value) is cls or value in known:
                return value if type(value) is cls else known[value]
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    return m
        if not cls._member_map_:
            if cls.__dict__.get('_%s__in_progress' % cls.__name__):
                raise TypeError('do not use `super().__new__; call the appropriate __new__ directly') from None
            raise TypeError('%r has no members defined' % cls)
        problem = None
        try:
            found = cls._missing_(value)
        except Exception as e:
            problem, found = e, None
        if isinstance(found, cls):
            return found
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(found, int):
            return found
        wrong = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        if found is None and problem is None:
            raise wrong
        if problem is None:
            problem = TypeError('error in %s._missing_: returned %r instead of None or a valid member' % (cls.__name__, found))
        if not isinstance(problem, ValueError):
            problem.__context__ = wrong
        raise problem

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (last,)) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        type(self)._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = type(self)
        try:
            known = cls._value2member_map_.get(value)
        except TypeError:
            known = None
            for m in cls._member_map_.values():
                if m._value_ == value:
                    known = m
            if known is None:
                cls._unhashable_values_.append(value)
                cls._unhashable_values_map_.setdefault(self._name_, []).append(value)
                return
        if known is not None:
            if known is not self:
                raise ValueError('%r is already bound: %r' % (value, known))
            return
        cls._value2member_map_[value] = self
        cls._hashable_values_.append(value)

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = set(object.__dir__(self)) if self.__class__._member_type_ is not object else {
            '__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        names |= {n for n in getattr(self, '__dict__', ()) if n[0] != '_' and n not in self._member_map_}
        for c in type(self).__mro__:
            for n, v in c.__dict__.items():
                if n[0] != '_' and (n not in self._member_map_ or isinstance(v, property) and v.fget is not None):
                    names.add(n)
                elif isinstance(v, property):
                    names.discard(n)
        return sorted(names)

    def __hash__(self):
        return hash(self._name_)

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __reduce_ex__(self, protocol):
        return type(self), (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


_reduce_ex_by_global_name = pickle_by_global_name


class ReprEnum(Enum):
    """Only `repr` is the enumeration's; the rest is the data type's."""


class IntEnum(int, ReprEnum):
    """Members are ints too."""


class StrEnum(str, ReprEnum):
    """Members are strings too."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        for i, what in ((1, 'encoding'), (2, 'errors')):
            if len(values) > i and not isinstance(values[i], str):
                raise TypeError('%s must be a string, not %r' % (what, values[i]))
        value = str(*values)
        m = str.__new__(cls, value)
        m._value_ = value
        return m

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that have no name."""
    STRICT, CONFORM, EJECT, KEEP = 'strict', 'conform', 'eject', 'keep'


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members are bits that can be combined."""
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError('invalid flag value %r' % last) from None
        return 2 ** (high + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        # A bit that only stands in others has no member.
        for bit in _bits_of(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, singles, every = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        out = None
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                size = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (cls, value, bin(value, size), bin(mask, size)))
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP and value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative, value = value, every + 1 + value
        else:
            negative = None
        unknown = value & ~mask
        aliases = value & ~singles
        named = value & singles
        if cls._member_type_ is object:
            m = object.__new__(cls)
        else:
            m = cls._member_type_.__new__(cls, value)
        if not hasattr(m, '_value_'):
            m._value_ = value
        if named or aliases:
            members, bits = list(cls._iter_member_(named)), named
            if aliases:
                for x in cls._member_map_.values():
                    if x not in members and x._value_ and x._value_ & value == x._value_:
                        members.append(x)
                        bits |= x._value_
            unknown = value ^ bits
            m._name_ = '|'.join([x._name_ for x in members])
            if not members:
                m._name_ = None
            elif unknown and cls._boundary_ is STRICT:
                raise ValueError('%r: no members with value %r' % (cls, unknown))
            elif unknown:
                m._name_ += '|%s' % cls._numeric_repr_(unknown)
        else:
            m._name_ = None
        m.__objclass__, m._sort_order_ = cls, None
        known = cls._value2member_map_.setdefault(value, m)
        if negative is not None:
            cls._value2member_map_[negative] = known
        return known

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return '<%s: %s>' % (self.__class__.__name__, show(self._value_))
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        name = self.__class__.__name__
        return '%s(%r)' % (name, self._value_) if self._name_ is None else '%s.%s' % (name, self._name_)

    def __bool__(self):
        return self._value_ != 0

    def _get_value(self, flag):
        if isinstance(flag, type(self)):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _with(self, other, sign, operation):
        for flag in (self, other):
            if self._get_value(flag) is None:
                raise TypeError("'%s' cannot be combined with other flags with %s" % (flag, sign))
        value = self._get_value(other)
        return NotImplemented if value is NotImplemented else self.__class__(operation(self._value_, value))

    def __or__(self, other):
        return self._with(other, '|', lambda a, b: a | b)

    def __and__(self, other):
        return self._with(other, '&', lambda a, b: a & b)

    def __xor__(self, other):
        return self._with(other, '^', lambda a, b: a ^ b)

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError("'%s' cannot be inverted" % (self,))
        other = self._inverted_
        if other is None:
            bits = ~self._value_
            if self._boundary_ not in (EJECT, KEEP):
                bits &= self._singles_mask_
            other = self._inverted_ = type(self)(bits)
        return other

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints too."""


# ---- decorators --------------------------------------------------------------------------------------------------


from _enum_tools import EnumCheck, verify, CONTINUOUS, NAMED_FLAGS, UNIQUE, unique, show_flag_values
from _enum_tools import global_enum, global_enum_repr, global_flag_repr, global_str, _old_convert_, _simple_enum, _test_simple_enum
