# about: an exception that leaves an except* restores what was handled before it
import sys


class Keeper:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.value = value
        return True


def group():
    return ExceptionGroup('eg', [ValueError(1), OSError(2)])


def raising(bare, named):
    with Keeper() as keeper:
        try:
            raise group()
        except* OSError as e:
            if bare:
                raise
            if named:
                raise e
            raise TypeError(3)
    return keeper.value


for bare, named in (True, False), (False, True), (False, False):
    e = raising(bare, named)
    print(repr(e), repr(e.__context__), sys.exception())
    for part in e.exceptions:
        print('   ', repr(part), repr(part.__context__), part.__cause__)

try:
    raise KeyError('outer')
except KeyError:
    print(repr(raising(True, False).__context__), repr(sys.exception()))
    print(repr(raising(False, False).exceptions[0].__context__), repr(sys.exception()))

try:
    try:
        raise group()
    except* (3, ValueError):
        pass
except TypeError as e:
    print(e, repr(e.__context__))
print(sys.exception())


def loop():
    for i in range(3):
        try:
            raise group()
        except* ValueError:
            pass
        except* OSError:
            pass
        yield i, sys.exception()


print(list(loop()))
