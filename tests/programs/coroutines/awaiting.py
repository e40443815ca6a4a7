# Coroutines driven by hand, what they await, what they give, what they refuse.
import types, collections.abc, warnings
async def f(x):
    return x + 1
async def g():
    a = await f(1)
    b = await f(a)
    return a, b
c = g()
print(type(c).__name__, c.__name__, c.__qualname__, isinstance(c, collections.abc.Coroutine), isinstance(c, types.CoroutineType))
try: c.send(None)
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
class Step:
    def __await__(self):
        got = yield 'asked'
        return got * 2
async def h():
    return await Step() + await Step()
c = h()
print(c.send(None), c.cr_suspended)
print(c.send(1))
try: c.send(10)
except StopIteration as e: print(e.value)
def run(c, *sent):
    sent = list(sent)
    try:
        v = c.send(None)
        while 1: v = c.send(sent.pop(0) if sent else 1)
    except StopIteration as e: return e.value
@types.coroutine
def old():
    x = yield 1
    return x
async def useold(): return await old()
print(run(useold(), 'sent'))
async def bad(): await 3
try: run(bad())
except TypeError as e: print(e)
async def bad():
    async with 3: pass
try: run(bad())
except TypeError as e: print(e)
async def bad():
    async for x in 3: pass
try: run(bad())
except TypeError as e: print(e)
async def stop(): raise StopIteration(1)
try: run(stop())
except RuntimeError as e: print(e, repr(e.__cause__))
async def never(): pass
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter('always')
    never()
print([str(w.message) for w in told])
c = never(); c.close()
try: c.send(None)
except RuntimeError as e: print(e)
