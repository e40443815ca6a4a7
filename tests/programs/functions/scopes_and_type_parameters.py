# about: type parameters, classes in functions, annotations where they are evaluated, leaving loops through finally
def first[T](items: list[T], default: T = None) -> T:
    return items[0] if items else default
print(first([3, 4]), first([], default=7), first.__type_params__, first.__name__, first.__qualname__)
class Box[T]:
    x: int = 1
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
print(Box(5).get(), Box.__type_params__, Box[int](4).get())
class Sub[K, V](dict, Box[K]):
    def m(self): return super().__repr__()
print(Sub.__mro__[1].__name__, Sub.__annotations__, Box.__annotations__)
def k[T: (int, str)](a: T, *, b: T = 2): return a
print(k.__annotations__['a'], k(1))
def outer():
    y = 1
    class C:
        y = y if False else 2
        z = [y for _ in range(1)]
        def m(self):
            return __class__, y
    return C
print(outer().z, outer()().m()[1])
def dec(f):
    print('dec', f.__name__); return f
@dec
@(lambda f: f)
def h(): ...
print(h())
def gen():
    try:
        yield 1
    finally:
        print('closed')
for q in gen():
    break
try:
    raise KeyError('a')
except KeyError as e:
    def inner(): return 1
    del e
try:
    def bad() -> undefined_name: pass
except NameError as e: print(e)
x: 'nope' = 3
print(__annotations__)
def loops():
    for i in range(3):
        try:
            try:
                if i == 1: continue
                if i == 2: return 'r%d' % i
            finally:
                print('f', i)
        except* ValueError:
            pass
        else:
            print('else', i)
print(loops())
print([(lambda: i)() for i in range(3)], {k: v for k, v in zip('ab', [1, 2])}, [a for b in [[1], [2]] for a in b])
i = 5
try:
    [1/i for i in (1, 0)]
except ZeroDivisionError: print(i)
def nested():
    i = 9
    try: [1/i for i in (1, 0)]
    except ZeroDivisionError: return i
print(nested(), f"{i=} {i!r:>4} {{}}", '%s-%r' % (1, 'x'), 'abc'[1], -2 ** 2, not 0, 1_000.5e3)
