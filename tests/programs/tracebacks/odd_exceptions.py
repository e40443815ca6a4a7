# What the module of tracebacks says of exceptions with odd notes, names, texts and variables
import inspect
import linecache
import traceback


class Odd(Exception):
    pass


class Silent:
    def __str__(self):
        raise ValueError("silent")

    __repr__ = __str__


for notes in ["abc", b"x", 5, [1, "a\nb"], (2,), {1: 2}, range(2), {3}, Silent(), [Silent(), "ok"]]:
    e = Odd("x")
    e.__notes__ = notes
    print(traceback.format_exception_only(e))

print(traceback.format_exception_only(Odd(Silent())))
Odd.__module__ = 5
print(traceback.format_exception_only(Odd("q")))

summary = traceback.FrameSummary("nowhere.py", 2, "f", locals={"a": 1, "b": Silent()})
print(summary.locals, repr(summary.line))

linecache.cache["given.py"] = (20, None, ["first\n", "    second\n"], "given.py")
for lookup in (True, False):
    summary = traceback.FrameSummary("given.py", 2, "f", lookup_line=lookup)
    if not lookup:
        linecache.cache["given.py"] = (20, None, ["first\n", "    later\n"], "given.py")
    print(tuple(summary))

print(inspect.signature(traceback.format_exception))
print("print_list" in traceback.__all__, hasattr(traceback, "print_list"))


def enclosing():
    far_away = 1

    def inner():
        far_away
        return far_awey
    return inner()


try:
    enclosing()
except NameError as e:
    print(traceback.format_exception(e)[-1], end="")


class Without(Exception):
    @property
    def __notes__(self):
        raise ValueError("no notes")


print(traceback.format_exception_only(Without("x")))
print(list(traceback.TracebackException.from_exception(Without("x")).format()))
