# Classes of tuples with fields told by annotations, generic ones, odd calls, attributes that learn their names
import typing
import warnings
from typing import Generic, NamedTuple, TypedDict, TypeVar

T = TypeVar("T")


class Pair(NamedTuple, Generic[T]):
    first: T
    second: T = None


class Other(Generic[T], NamedTuple):
    x: T


class New[U](NamedTuple):
    x: U


for cls in Pair, Other, New:
    print(cls.__bases__, cls.__mro__, Generic[cls.__parameters__] in cls.__orig_bases__)
    print(cls[int], typing.get_args(cls[int]), cls[int](3), type(cls[int](3)) is cls)
print(isinstance(Pair(1), Generic), issubclass(Pair, Generic), issubclass(Pair, tuple))
try:
    Pair[int, str]
except TypeError as e:
    print(e)


class A:
    pass


for bases in ((NamedTuple, A), (NamedTuple, tuple), (NamedTuple, NamedTuple), (NamedTuple, Pair)):
    try:
        class Wrong(*bases):
            y: int
    except TypeError as e:
        print(e)

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as told:
    made = [NamedTuple("N1"), NamedTuple("N2", None), NamedTuple("N3", x=int, cls=str), TypedDict("D1"), TypedDict("D2", None),
            NamedTuple("N4", []), NamedTuple("N5", [("a", int)]), TypedDict("D3", {})]
for w in told:
    print(w.category.__name__, w.message)
for m in made:
    print(m.__name__, m.__module__, m.__annotations__, m.__orig_bases__ == (NamedTuple,))
for args, names in (("N",), {"fields": 1}), (("N", []), {"y": str}), (("N", None), {"x": int}), ((), {"typename": "N", "x": int}):
    with warnings.catch_warnings(record=True):
        try:
            print(NamedTuple(*args, **names)._fields)
        except TypeError as e:
            print(e)


class Named:
    def __set_name__(self, owner, name):
        self.name = owner.__name__, name


class Failing:
    def __set_name__(self, owner, name):
        raise ValueError(name)


class With(NamedTuple):
    x: int
    y: object = Named()
    tool = Named()


print(With.tool.name, With(1).y.name)
try:
    class Bad(NamedTuple):
        tool = Failing()
except ValueError as e:
    print(e, e.__notes__)
