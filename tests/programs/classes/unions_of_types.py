# about: unions of types: each member once, in any order the same, None among them
import typing
print((int|None).__args__, int|int, int|str|int, None|int, int|None|str, (int|str) == (str|int), hash(int|str)==hash(str|int), (int|str) == int, list[int]|None, list[int]|list[int], (int|str)|(str|float))
print(isinstance(None, int|None), isinstance('x', int|None), issubclass(bool, int|None), issubclass(type(None), int|None), typing.get_type_hints(type('A', (), {'__annotations__': {'x': 'int | None'}})))
for f in (lambda: None|None, lambda: int|3, lambda: isinstance(1, int|list[int]), lambda: (int|str)(3), lambda: (int|str).foo):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(type(int|str), {int|str: 1}[str|int], typing.Optional[int], (int|str).__origin__ if hasattr(int|str, '__origin__') else 'no', (int|str).__parameters__, typing.get_args(int|None), typing.get_origin(int|str))
def f(x: int|None = None) -> str|None: pass
print(f.__annotations__)
match 3:
    case int() | str(): print('ok')
