# about: a StopIteration inside a generator is a RuntimeError
def bad():
    yield 1
    raise StopIteration("inside")


def also_bad():
    yield next(iter([]))


for make in (bad, also_bad):
    try:
        print(list(make()))
    except RuntimeError as error:
        print(error, "|", repr(error.__cause__))


def reentrant():
    yield next(me)


me = reentrant()
try:
    next(me)
except ValueError as error:
    print(error)
