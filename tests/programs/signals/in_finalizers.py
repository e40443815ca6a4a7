# A handler that fails inside a finalizer or a sort does not lose the program.
import signal


class Watched:
    def __del__(self):
        signal.raise_signal(signal.SIGUSR1)
        print('deleted')


def handler(number, frame):
    print('handler', number)


signal.signal(signal.SIGUSR1, handler)
w = Watched()
del w
print(sorted([3, 1, 2], key=lambda x: (signal.raise_signal(signal.SIGUSR1), x)[1]))


def generate():
    for i in range(2):
        signal.raise_signal(signal.SIGUSR1)
        yield i


print(list(generate()))


def fail(number, frame):
    raise KeyError(number)


signal.signal(signal.SIGUSR1, fail)
try:
    print(sorted([3, 1, 2], key=lambda x: (signal.raise_signal(signal.SIGUSR1), x)[1]))
except KeyError as e:
    print('failed', e)
g = generate()
try:
    next(g)
except KeyError as e:
    print('failed', e)
print(list(g))
with open('/dev/null') as f:
    try:
        signal.raise_signal(signal.SIGUSR1)
    except KeyError:
        print(f.closed)
print(f.closed)
