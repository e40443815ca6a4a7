# What a generator tells of itself.
import inspect


def numbers(n):
    got = yield n
    yield from [got, 2]
    try:
        yield 3
    finally:
        yield 4


g = numbers(1)
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_code.co_name, g.gi_frame.f_lineno)
print(next(g), g.gi_suspended, g.gi_frame.f_locals, g.gi_frame.f_lineno)
print(g.send('x'), type(g.gi_yieldfrom).__name__, g.gi_frame.f_lineno)
print(next(g), next(g), g.gi_yieldfrom)
try:
    g.close()
except RuntimeError as e:
    print(e)
try:
    list(g)
except GeneratorExit as e:
    print(repr(e))
print(list(g), g.gi_frame, g.gi_suspended)


def asks():
    yield me.gi_running, me.gi_suspended
    try:
        next(me)
    except ValueError as e:
        yield str(e)


me = asks()
print(list(me))
