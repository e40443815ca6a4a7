# Special forms refuse what CPython refuses, in its words
import typing
from typing import *
def t(f):
    try: print(f())
    except TypeError as e: print('TypeError', e)
for form in (Any, NoReturn, Never, Self, LiteralString, TypeAlias):
    if form is not Any: t(lambda: form[int])
    t(lambda: isinstance(1, form)); t(lambda: issubclass(int, form))
for form in (ClassVar, Final, TypeGuard, TypeIs, Required, NotRequired, ReadOnly, Optional, Unpack):
    t(lambda: form[int, str])
    t(lambda: form[int])
    t(lambda: type('C', (), {}) and type.__call__(type, 'D', (form,), {}))
def sub(base):
    class C(base): pass
    return C.__mro__[1:]
for base in (Union, Optional, ClassVar, Final[int], Union[int, str], Literal[1], Self, NoReturn, Annotated, TypeVar('T'), ParamSpec('P'), TypeVar, TypeVarTuple, type(Union), type(List[int])):
    t(lambda: sub(base))
t(lambda: sub(Annotated[int, 3])); t(lambda: [c.__name__ for c in sub(Any)])
t(lambda: Annotated[int]); t(lambda: Union[()]); t(lambda: list(Any)); t(lambda: list(Union))
N = NamedTuple('N', [('a', int)]); print(N.__module__, N(1))
D = TypedDict('D', {'a': int}); print(D.__module__)
