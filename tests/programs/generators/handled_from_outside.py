# What a generator handles is its own, and what its resumer handles is seen through it
import sys


def numbers():
    try:
        raise ValueError('inner')
    except ValueError:
        yield 1
    print('after its handler', repr(sys.exception()))
    yield 2
    print('outside', repr(sys.exception()))
    yield 3


g = numbers()
try:
    raise IndexError('outer')
except IndexError:
    print(next(g))
print(next(g))
try:
    raise KeyError('other')
except KeyError:
    print(next(g))


def keeps():
    try:
        yield 'begun'
    except Exception as e:
        print(repr(sys.exception()), repr(e.__context__))
        yield 'caught'
        print(repr(sys.exception()))
        yield 'still'
        raise


k = keeps()
print(next(k))
try:
    raise ValueError(13)
except ValueError as e:
    print(k.throw(e))
print(next(k))
try:
    next(k)
except ValueError as e:
    print('raised again', e, repr(e.__context__))


def raises():
    try:
        yield
        1 / 0
    except ZeroDivisionError as e:
        print('context', repr(e.__context__))
        yield


def middle():
    yield from raises()


m = middle()
next(m)
try:
    raise OSError('seen')
except OSError:
    next(m)
m.close()


def bare():
    yield
    raise


b = bare()
next(b)
try:
    raise LookupError('passed on')
except LookupError:
    try:
        next(b)
    except LookupError as e:
        print('bare raise', e)
b = bare()
next(b)
try:
    next(b)
except RuntimeError as e:
    print(e)
