# The part of `enum` that checks enumerations and makes them of other things.
import sys as _sys
from enum import Enum, EnumType, Flag, ReprEnum, StrEnum, _bits_of, _is_single_bit

__name__ = 'enum'


def unique(enumeration):
    twice = ['%s -> %s' % (name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if twice:
        raise ValueError('duplicate values found in %r: %s' % (enumeration, ', '.join(twice)))
    return enumeration


def _or_of_names(module, m):
    if m._name_ is None:
        return '%s.%s(%r)' % (module, m.__class__.__name__, m._value_)
    return '|'.join(['%s.%s' % (module, n) if not n[0].isdigit() else n for n in m._name_.split('|')])


def global_enum_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    return '%s.%s' % (module, self._name_)


def global_flag_repr(self):
    return _or_of_names(self.__class__.__module__.split('.')[-1], self)


def global_str(self):
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Members are shown, and are there, as names of their module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    _sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


class EnumCheck(StrEnum):
    """What `verify` can look at."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        is_flag = issubclass(enumeration, Flag)
        kind = 'flag' if is_flag else 'enum'
        for check in self.checks:
            if check is UNIQUE:
                twice = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
                if twice:
                    raise ValueError('aliases found in %r: %s' % (enumeration, ', '.join(['%s -> %s' % pair for pair in twice])))
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if is_flag:
                    wanted = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1)]
                elif issubclass(enumeration, Enum):
                    wanted = range(low + 1, high)
                missing = [i for i in wanted if i not in values]
                if missing:
                    shown = ', '.join([str(i) for i in missing])
                    raise ValueError(('invalid %s %r: missing values %s' % (kind, enumeration.__name__, shown))[:256])
            elif check is NAMED_FLAGS:
                lost_names, lost = [], 0
                for name, alias in enumeration._member_map_.items():
                    if name in enumeration._member_names_ or alias.value < 0:
                        continue
                    unnamed = [b for b in _bits_of(alias.value) if b not in [m._value_ for m in enumeration]]
                    if unnamed:
                        lost_names.append(name)
                        for b in unnamed:
                            lost |= b
                if lost_names:
                    who = 'alias %s is missing' % lost_names[0] if len(lost_names) == 1 else 'aliases %s and %s are missing' % (
                        ', '.join(lost_names[:-1]), lost_names[-1])
                    what = 'value 0x%x' % lost if _is_single_bit(lost) else 'combined values of 0x%x' % lost
                    hint = '[use enum.show_flag_values(value) for details]'
                    raise ValueError('invalid Flag %r: %s %s %s' % (enumeration.__name__, who, what, hint))
        return enumeration


def show_flag_values(value):
    return list(_bits_of(value))


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Makes an enumeration of a plain class."""
    def convert(cls):
        space = EnumType.__prepare__(cls.__name__, (etype,))
        for name, v in list(cls.__dict__.items()):
            if name not in ('__dict__', '__weakref__', '__firstlineno__', '__static_attributes__'):
                space[name] = v
        return EnumType.__new__(type(etype), cls.__name__, (etype,), space, boundary=boundary)
    return convert


def _old_convert_(etype, name, module, filter, source=None, *, boundary=None):
    """Constants of a module, or of something else, as members of a new enumeration, which the module does not get."""
    import sys
    from enum import KEEP
    found = [(n, v) for n, v in vars(source or sys.modules[module]).items() if filter(n)]
    try:
        found.sort(key=lambda row: row[::-1])
    except TypeError:
        found.sort(key=lambda row: row[0])
    return etype(name, found, module=module, boundary=boundary or KEEP)


def _test_simple_enum(checked_enum, simple_enum):
    if [(m.name, m.value) for m in checked_enum] != [(m.name, m.value) for m in simple_enum]:
        raise TypeError('enum mismatch:\n   %r != %r' % (list(checked_enum), list(simple_enum)))
