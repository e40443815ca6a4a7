# Type parameters of functions and classes; generic classes know their parameters.
# Type parameters of functions, classes and aliases; generic classes know their parameters.
def f[T](x: T) -> T: return x
print(f(3), f.__type_params__)
class A[T]:
    def m(self, x: T) -> T: return x
print(A[int], A.__type_params__, A[int]().m(4), A.__orig_bases__)
class B[K, *Ts, **P]: pass
print(B.__type_params__)
from typing import Generic, TypeVar
T=TypeVar('T')
class C(Generic[T]): pass
print(C.__parameters__, C[int], C.__orig_bases__, C[int].__args__)
class D(C[int]): pass
print(D.__orig_bases__)
class Stack[T]:
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
    class Inner[U]:
        def get(self, u: U) -> U: return u
s = Stack[int](); s.push(3); print(s.pop(), Stack.Inner[str]().get('u'), Stack.__type_params__, Stack.Inner.__type_params__)
def first[T: int, *Ts, **P](xs: list[T], *a: *Ts, **k) -> T:
    "doc"
    return xs[0]
print(first([1, 2]), first.__doc__, first.__type_params__, first.__type_params__[0].__bound__, first.__name__, first.__qualname__)
def h[T](x: T, y: int = 5) -> tuple[T, int]: return x, y
print(h('a'), h("a", 1))
class Base[T]: pass
class Derived(Base[int]): pass
class Pair[A, B](Base[A]):
    def swap(self) -> 'Pair[B, A]': return self
print(Derived.__orig_bases__, Derived.__mro__, Pair.__parameters__, Pair[int, str], issubclass(Pair, Base))
from dataclasses import dataclass
@dataclass
class Box[T]:
    value: T
    def map[U](self, f) -> 'Box[U]': return Box(f(self.value))
print(Box(3).map(str), Box[int](4))
