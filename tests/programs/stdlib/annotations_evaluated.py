# Annotations that are texts, evaluated where they were written, and what a call lacks
from __future__ import annotations

import functools
import inspect


class Holder[T]:
    x: T
    y: list[T]

    def method[U](self, a: U, b: int) -> T:
        pass


def generic[T, *Ts, **P](a: T, *b: Ts, **c: int) -> dict[str, T]:
    pass


def plain(a: int, b: str) -> Holder:
    pass


@functools.wraps(plain)
def wrapped(*args):
    pass


int_before = int


def clash[int_before](a: int_before) -> str:
    pass


for obj in (Holder, generic, plain, wrapped, clash):
    print(inspect.get_annotations(obj))
    try:
        print(inspect.get_annotations(obj, eval_str=True))
    except NameError as e:
        print(e)
print(inspect.get_annotations(clash, eval_str=True)["a"] is clash.__type_params__[0])
print(inspect.get_annotations(Holder.method, eval_str=True, locals={"T": Holder.__type_params__[0]}))
print(inspect.get_annotations(plain, eval_str=True, globals={"int": 1}, locals={"str": 2, "Holder": 3}))


def three(a, b, c, *, d, e, f):
    pass


for args, names in ((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((1, 2, 3), {"d": 1}), ((1, 2, 3), {"d": 1, "e": 2}):
    try:
        inspect.getcallargs(three, *args, **names)
    except TypeError as e:
        print(e)
