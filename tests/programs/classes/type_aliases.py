# about: type aliases, and type parameters with every kind of default
type Point[T] = tuple[T, T]
type Name = str
print(Name, Name.__value__, Name.__name__, Point.__type_params__, Point.__value__)
def f[T, *Ts, **P](x: T = 1, *, y: int = 2) -> T:
    return x, y
print(f(), f(3, y=4), f.__type_params__)
type Rec = list[Rec] | None
print(Rec.__value__)
class C:
    type Inner = int
print(C.Inner.__value__)
