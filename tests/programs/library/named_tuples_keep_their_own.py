# Names that a class of tuples has by itself, and what its bases were as written.
from typing import Generic, NamedTuple, TypedDict, TypeVar

for taken in ("_make", "_fields", "_asdict", "_replace", "__new__", "__init__", "_source", "_other", "__eq__"):
    try:
        kind = type(NamedTuple("N", [("x", int)]))
        exec(f"class Own(NamedTuple):\n    x: int\n    def {taken}(self): return {taken!r}\nprint(Own(1)._fields, hasattr(Own, {taken!r}))")
    except AttributeError as e:
        print(e)
T = TypeVar("T")


class Pair(NamedTuple):
    x: int


class Of(NamedTuple, Generic[T]):
    x: T


class Form(TypedDict):
    a: int


class More(Form, total=False):
    b: str


for cls in (Pair, Of, Form, More, NamedTuple("Made", [("x", int)]), TypedDict("Said", {"a": int})):
    print(cls.__name__, [str(b) if "[" in str(b) else b.__name__ for b in cls.__orig_bases__])
