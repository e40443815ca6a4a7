# about: str and repr of exceptions
class Own(Exception):
    pass


class Told(Exception):
    def __str__(self):
        return "told"


for error in [
    ValueError(),
    ValueError("one"),
    ValueError("one", 2),
    KeyError("key"),
    KeyError(),
    KeyError(1, 2),
    Own("x"),
    Told("x"),
    OSError(2, "No such file or directory"),
    OSError(2, "No such file or directory", "name"),
    FileNotFoundError("just text"),
    StopIteration(5),
    SystemExit(3),
    AssertionError(),
]:
    print(str(error), "|", repr(error), "|", error.args)
e = OSError(2, "gone", "file.txt")
print(e.errno, e.strerror, e.filename, type(e).__name__)
print(StopIteration(5).value, SystemExit(3).code)
