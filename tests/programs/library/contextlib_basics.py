# about: contextlib
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress
import io


@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    finally:
        print("</" + name + ">")


with tag("a") as a, tag("b"):
    print("inside", a)
try:
    with tag("c"):
        raise ValueError("boom")
except ValueError as error:
    print("got", error)


@contextmanager
def swallow():
    try:
        yield
    except KeyError:
        print("swallowed")


with swallow():
    {}["x"]
with suppress(ZeroDivisionError):
    1 / 0
print("on")
with ExitStack() as stack:
    for n in "xy":
        stack.enter_context(tag(n))
    stack.callback(print, "callback")
    print("body")
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
print(repr(out.getvalue()))
with nullcontext(5) as five:
    print(five)


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)


@tag("deco")
def work():
    print("working")


work()
