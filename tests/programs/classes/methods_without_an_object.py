# about: a builtin type's method that is called without an object; an operator by name with an instance of a subclass
class N(int):
    pass


for f in (lambda: type.__eq__(), lambda: object.__eq__(), lambda: int.__add__(), lambda: list.append(), lambda: str.upper(), lambda: dict.get(), lambda: list.__len__(),
          lambda: int.bit_length(), lambda: str.join(','), lambda: list.append([]), lambda: dict.pop(),
          lambda: (1, 2).__add__(N(3)), lambda: 'a'.__add__(N(1)), lambda: b'a'.__add__(N(1)), lambda: (3).to_bytes(-1, 2**70), lambda: (3).to_bytes(-1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
