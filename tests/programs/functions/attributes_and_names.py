# about: functions are objects
def outer(a: int, b="x") -> str:
    """Says something."""

    def inner():
        pass

    return inner


print(outer.__name__, outer.__qualname__, outer.__doc__)
print(outer(1).__name__, outer(1).__qualname__)
print(outer.__annotations__)
print((lambda: 0).__name__)
outer.calls = 3
print(outer.calls, callable(outer), callable(3))


class C:
    def method(self):
        return "m"


print(C.method.__qualname__, C().method.__name__)
bound = C().method
print(bound())
print(C.method(C()))
